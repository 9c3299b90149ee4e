//! A progress bar on standard error, when that is a terminal.

use std::io::{self, IsTerminal};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::input::Source;

pub(crate) struct Progress {
    bar: Option<ProgressBar>,
    /// How many bytes there are, where that can be known.
    total: Option<u64>,
    is_terminal: bool,
    done: u64,
}

impl Progress {
    /// `is_wanted`: whether to show it if there is a terminal.
    pub(crate) fn new(sources: &[Source], is_wanted: bool) -> Self {
        let total = sources.iter().map(Source::len).sum();
        Self { bar: None, total, is_terminal: is_wanted && io::stderr().is_terminal(), done: 0 }
    }

    /// Shows how far the check has come. What fits into one block is done before a bar could be read.
    pub(crate) fn advance(&mut self, bytes: usize, payloads: u64) {
        if !self.is_terminal {
            return;
        }
        if self.done > 0 && self.bar.is_none() {
            self.bar = Some(bar(self.total));
        }
        self.done += bytes as u64;
        if let Some(bar) = &self.bar {
            bar.set_message(format!("{payloads} payloads"));
            bar.set_position(self.done);
        }
    }

    /// Writes something to the terminal that the bar is on.
    pub(crate) fn aside<T>(&self, write: impl FnOnce() -> T) -> T {
        match &self.bar {
            Some(bar) => bar.suspend(write),
            None => write(),
        }
    }

    pub(crate) fn finish(&mut self) {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
    }
}

fn bar(total: Option<u64>) -> ProgressBar {
    let template = match total {
        Some(_) => "{wide_bar} {bytes}/{total_bytes} {bytes_per_sec} {eta} {msg}",
        None => "{spinner} {bytes} {bytes_per_sec} {msg}",
    };
    let bar = ProgressBar::with_draw_target(total, ProgressDrawTarget::stderr());
    bar.set_style(ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar
}
