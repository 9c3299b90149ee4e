//! `dkyc check`: blocks of text in, reports out, and the exit code.

use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::process::ExitCode;

use dkyc::Options;

use crate::COULD_NOT_RUN;
use crate::args::{CheckArgs, Color, Format};
use crate::input::{self, Block, Blocks, Unreadable};
use crate::options;
use crate::output::{self, Output, complain};
use crate::pipeline;
use crate::print::{Checked, Printer};
use crate::progress::Progress;
use crate::summary::Summary;

const HOW_TO: &str = "reading one payload or NDJSON from standard input, to its end (Ctrl-D); \
                      to check files, name them: dkyc check payload.json";

pub(crate) fn run(args: CheckArgs, output: Output) -> ExitCode {
    let options = options::of(&args);
    let mut paths = args.files;
    if paths.is_empty() {
        if io::stdin().is_terminal() {
            complain(HOW_TO);
        }
        paths.push(PathBuf::from("-"));
    }
    if paths.iter().filter(|path| input::is_standard_input(path)).count() > 1 {
        complain("standard input (-) can be read only once");
        return ExitCode::from(COULD_NOT_RUN);
    }
    let printer = Printer {
        format: args.format,
        is_coloured: args.format == Format::Human && is_coloured(args.color, output.is_terminal),
        is_terminal: output.is_terminal,
    };
    let mut check = Check {
        printer,
        progress: Progress::new(&paths),
        output,
        summary: Summary::default(),
        is_complete: true,
        has_pieces: false,
    };
    let written = check.all(Blocks::new(paths, args.ndjson), options);
    check.progress.finish();
    match written {
        // Who does not want to read on is still told what was found so far.
        Err(error) if !output::is_closed(&error) => {
            complain(&output::failure(&error));
            ExitCode::from(COULD_NOT_RUN)
        }
        _ => check.exit_code(args.deny_warnings),
    }
}

fn is_coloured(color: Color, is_terminal: bool) -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let is_dumb = || std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    match color {
        Color::Auto => is_terminal && !is_set("NO_COLOR") && !is_dumb(),
        Color::Always => true,
        Color::Never => false,
    }
}

/// A check under way: the one place that writes.
struct Check {
    printer: Printer,
    progress: Progress,
    output: Output,
    summary: Summary,
    /// Whether everything could be read.
    is_complete: bool,
    /// Whether a piece has been written that the next one is to be separated from.
    has_pieces: bool,
}

/// What became of a block.
struct CheckedBlock {
    bytes: usize,
    text: Vec<u8>,
    summary: Summary,
}

impl Check {
    fn all(&mut self, blocks: Blocks, options: Options) -> io::Result<()> {
        let printer = self.printer;
        let mut results = pipeline::ordered(
            blocks,
            |block| block.as_ref().map_or(0, Block::len),
            move |block: Result<Block, Unreadable>| block.map(|block| check_block(&block, printer, &options)),
        );
        self.output.write(printer.head().as_bytes())?;
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
        self.output.write(printer.tail(self.is_complete).as_bytes())?;
        self.finish()
    }

    fn add(&mut self, block: &CheckedBlock) -> io::Result<()> {
        self.summary.merge(&block.summary);
        self.progress.advance(block.bytes, self.summary.payloads());
        if block.text.is_empty() {
            return Ok(());
        }
        if std::mem::replace(&mut self.has_pieces, true) {
            self.output.write(self.printer.separator().as_bytes())?;
        }
        if self.output.is_terminal {
            // The bar is on the same terminal.
            let output = &mut self.output;
            return self.progress.aside(|| output.write(&block.text).and_then(|()| output.flush()));
        }
        self.output.write(&block.text)
    }

    fn flush(&mut self) -> io::Result<()> {
        let output = &mut self.output;
        if output.is_terminal { self.progress.aside(|| output.flush()) } else { output.flush() }
    }

    /// The summary belongs to the human format; of the others it is told to whoever is looking on.
    fn finish(&mut self) -> io::Result<()> {
        if self.summary.payloads() > 0 {
            if self.printer.format == Format::Human {
                self.output.write_line(&self.summary.to_string())?;
            } else if io::stderr().is_terminal() {
                self.output.flush()?;
                output::tell(&self.summary.to_string());
            }
        }
        self.output.flush()
    }

    fn exit_code(&self, deny_warnings: bool) -> ExitCode {
        if !self.is_complete {
            return ExitCode::from(COULD_NOT_RUN);
        }
        let is_bad = self.summary.invalid > 0 || deny_warnings && self.summary.warnings > 0;
        ExitCode::from(u8::from(is_bad))
    }
}

fn check_block(block: &Block, printer: Printer, options: &Options) -> io::Result<CheckedBlock> {
    let mut checked_block =
        CheckedBlock { bytes: block.len(), text: Vec::new(), summary: Summary::default() };
    for (record, text) in block.payloads() {
        let report = input::check(text, record, options);
        let checked = Checked {
            source: &block.source,
            record,
            text: if record.is_none() { input::without_byte_order_mark(text) } else { text },
            errors: report.errors(),
            warnings: report.warnings(),
        };
        checked_block.summary.add(&checked);
        printer.payload(&mut checked_block.text, &checked)?;
    }
    Ok(checked_block)
}
