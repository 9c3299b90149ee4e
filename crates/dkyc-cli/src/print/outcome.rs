//! What a format is told besides the payloads: what has been written so far, and what became of the check.

use std::borrow::Cow;

use dkyc::Language;

use crate::frequencies::Frequencies;
use crate::summary::Summary;
use crate::words::{self, Words};

/// What became of a check.
#[derive(Default)]
pub(crate) struct Outcome {
    pub(crate) summary: Summary,
    pub(crate) frequencies: Frequencies,
    /// How many files could not be read to their end.
    pub(crate) unreadable: u64,
    /// Whether only the problems are wanted.
    pub(crate) is_quiet: bool,
    pub(crate) language: Language,
}

impl Outcome {
    /// In the language of the report.
    pub(super) fn words(&self) -> &'static Words {
        words::of(self.language)
    }

    /// The last lines for people; nothing if nothing was checked, or only the problems are wanted.
    pub(crate) fn summary_line(&self) -> String {
        if self.is_quiet || self.summary.payloads() == 0 {
            return String::new();
        }
        let words = self.words();
        let summary = match self.unreadable {
            0 => self.summary.line(words),
            files => format!("{} {}", self.summary.line(words), (words.unreadable)(files)),
        };
        format!("{summary}\n{}", self.summary.repairs(words))
    }
}

/// What has been written so far.
#[derive(Default)]
pub(crate) struct Written {
    pub(super) has_text: bool,
    pub(super) lines: usize,
    pub(super) errors: usize,
    pub(super) warnings: usize,
    /// What is written at the end.
    pub(super) kept: Vec<u8>,
}

impl Written {
    /// The piece behind a separator, unless it is the first.
    pub(super) fn separated<'t>(&mut self, text: &'t [u8], separator: &str) -> Cow<'t, [u8]> {
        if !text.is_empty() && std::mem::replace(&mut self.has_text, true) {
            return [separator.as_bytes(), text].concat().into();
        }
        text.into()
    }

    /// Keeps the first lines for the end, as many as fit into the limit. The others are dropped.
    pub(super) fn keep(&mut self, text: &[u8], most: usize) {
        let room = most.saturating_sub(self.lines);
        self.kept.extend(text.split_inclusive(|&byte| byte == b'\n').take(room).flatten());
        self.lines += memchr::memchr_iter(b'\n', text).count();
    }
}
