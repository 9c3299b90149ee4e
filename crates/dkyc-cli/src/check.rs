//! `dkyc check`: blocks of text in, reports out, and the exit code.

use std::io::{self, IsTerminal};

use dkyc::Options;

use crate::args::{CheckArgs, Format};
use crate::exit::{self, ExitCode};
use crate::hidden;
use crate::input::{self, Block, Blocks, Source, Unreadable};
use crate::options;
use crate::output::{self, Output, complain};
use crate::pipeline;
use crate::print::{Checked, Log, Printer};
use crate::progress::Progress;
use crate::summary::Summary;

const HOW_TO: &str = "reading a payload from standard input, up to its end (Ctrl-D); to check a file, name it: \
                      dkyc check payload.json";

pub(crate) fn run(args: CheckArgs, output: Output) -> ExitCode {
    let options = options::of(&args);
    let sources = Source::all(args.files, args.hide_names);
    if sources[0].is_implied && io::stdin().is_terminal() {
        complain(HOW_TO);
    }
    if sources.iter().filter(|source| source.is_standard_input()).count() > 1 {
        complain("standard input (-) can be read only once");
        return ExitCode::from(exit::COULD_NOT_RUN);
    }
    let job = Job {
        printer: Printer {
            format: args.format,
            is_coloured: args.format == Format::Human && output.is_coloured(args.color),
        },
        options,
        hide_names: args.hide_names,
    };
    let mut check = Check {
        progress: Progress::new(&sources),
        log: Log::new(args.format),
        output,
        summary: Summary::default(),
        is_complete: true,
    };
    let written = check.all(Blocks::new(sources, args.ndjson, args.max_line), job);
    check.progress.finish();
    let verdict = check.verdict(args.deny_warnings);
    match written {
        Ok(()) => ExitCode::from(verdict),
        // Whoever stops reading is still told what was found by then. If that is nothing, the rest may be invalid.
        Err(error) if output::is_closed(&error) && verdict != 0 => ExitCode::from(verdict),
        Err(error) => output::failed(&error),
    }
}

/// What to do with each block.
#[derive(Clone)]
struct Job {
    printer: Printer,
    options: Options,
    hide_names: bool,
}

/// What became of a block.
struct CheckedBlock {
    bytes: usize,
    text: Vec<u8>,
    summary: Summary,
}

impl Job {
    fn check(&self, block: &Block) -> io::Result<CheckedBlock> {
        let mut checked_block =
            CheckedBlock { bytes: block.len(), text: Vec::new(), summary: Summary::default() };
        for (record, text) in block.payloads() {
            let report = input::check(text, record, &self.options);
            let report = &if self.hide_names { hidden::without_keys(report) } else { report };
            let checked = Checked { source: &block.source, record, text, report };
            checked_block.summary.add(report);
            self.printer.payload(&mut checked_block.text, &checked)?;
        }
        Ok(checked_block)
    }
}

/// A check under way: the one place that writes.
struct Check {
    progress: Progress,
    log: Log,
    output: Output,
    summary: Summary,
    /// Whether everything could be read.
    is_complete: bool,
}

impl Check {
    fn all(&mut self, blocks: Blocks, job: Job) -> io::Result<()> {
        let format = job.printer.format;
        let mut results = pipeline::ordered(
            blocks,
            |block| block.as_ref().map_or(0, Block::len),
            move |block: Result<Block, Unreadable>| block.map(|block| job.check(&block)),
        );
        self.output.write(self.log.head().as_bytes())?;
        while let Some(result) = results.next(|| self.flush())? {
            match result {
                Ok(block) => self.add(&block?)?,
                Err(Unreadable(why)) => {
                    self.is_complete = false;
                    self.flush()?;
                    self.progress.aside(|| complain(&why));
                }
            }
        }
        self.progress.finish();
        let Summary { errors, warnings, .. } = self.summary;
        self.output.write(self.log.tail(self.is_complete, errors, warnings).as_bytes())?;
        self.finish(format)
    }

    fn add(&mut self, block: &CheckedBlock) -> io::Result<()> {
        self.summary.merge(block.summary);
        self.progress.advance(block.bytes, self.summary.payloads());
        let text = self.log.piece(&block.text);
        let output = &mut self.output;
        if output.is_terminal && !text.is_empty() {
            // The bar is on the same terminal.
            return self.progress.aside(|| output.write(&text).and_then(|()| output.flush()));
        }
        output.write(&text)
    }

    fn flush(&mut self) -> io::Result<()> {
        let output = &mut self.output;
        if output.is_terminal { self.progress.aside(|| output.flush()) } else { output.flush() }
    }

    /// The summary belongs to the human format. With the others, it is for whoever is watching.
    fn finish(&mut self, format: Format) -> io::Result<()> {
        if self.summary.payloads() > 0 {
            if format == Format::Human {
                self.output.write_line(&self.summary.to_string())?;
            } else if io::stderr().is_terminal() {
                self.output.flush()?;
                output::tell(&self.summary.to_string());
            }
        }
        self.output.flush()
    }

    /// The exit code for what was found.
    fn verdict(&self, deny_warnings: bool) -> u8 {
        let is_bad = self.summary.invalid > 0 || deny_warnings && self.summary.warnings > 0;
        match (self.is_complete, is_bad) {
            (false, _) => exit::COULD_NOT_RUN,
            (true, true) => exit::INVALID,
            (true, false) => 0,
        }
    }
}
