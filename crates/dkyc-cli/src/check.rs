//! `dkyc check`: blocks of text in, reports out, and the exit code.

use std::io::{self, IsTerminal};

use dkyc::api::Endpoint;
use dkyc::{Code, Language, Options, Report};

use crate::args::CheckArgs;
use crate::exit::{self, ExitCode};
use crate::frequencies::Frequencies;
use crate::input::{Block, Blocks, Input, Inputs, Payload, Reading, Source, Unreadable};
use crate::lang;
use crate::options;
use crate::output::{self, Output, complain};
use crate::pipeline;
use crate::print::{Checked, FORMATS, Format, Log, Outcome};
use crate::profile::Unusable;
use crate::progress::Progress;
use crate::summary::Summary;
use crate::words;

const HOW_TO: &str = "reading a payload from standard input, up to its end (Ctrl-D); to check a file, name it: \
                      dkyc check payload.json";

pub(crate) fn run(args: CheckArgs, stdout: Output) -> ExitCode {
    let options = options::of(&args);
    let language = lang::or_of_environment(args.lang);
    let format = match format(&args) {
        Ok(format) => format,
        Err(why) => return could_not_run(&why),
    };
    let mut sources = Source::all(&args.files, Some(!args.no_ignore), args.hide_names);
    if sources[0].is_implied && io::stdin().is_terminal() {
        complain(HOW_TO);
    }
    if sources.iter().filter(|source| source.is_standard_input()).count() > 1 {
        return could_not_run("standard input (-) can be read only once");
    }
    if let Err(Unusable) = args.house.apply(args.endpoint, &mut sources, args.hide_names) {
        return ExitCode::from(exit::COULD_NOT_RUN);
    }
    let output = match args.output {
        _ if args.quiet > 1 => Output::nowhere(),
        None => stdout,
        Some(file) if sources.iter().any(|source| source.is_file(&file)) => {
            return could_not_run(&format!("{}: the report would replace a file to check", file.display()));
        }
        Some(file) => match Output::file(&file) {
            Ok(output) => output,
            Err(error) => return output::failed_at(&file.to_string_lossy(), &error),
        },
    };
    let reading = Reading {
        endpoint: args.endpoint,
        all_ndjson: args.ndjson,
        takes_all: true,
        max_line: args.max_line,
        max_unpacked: args.max_unpacked,
    };
    let job = Job {
        reading,
        format,
        is_coloured: format.is_for_a_screen() && output.is_coloured(args.color),
        options,
        select: args.select.into_iter().flat_map(|codes| codes.0).collect(),
        hide_names: args.hide_names,
        language,
    };
    let summary = Summary { are_requests: args.endpoint != Endpoint::PushUserData, ..Summary::default() };
    let mut check = Check {
        progress: Progress::new(&sources, args.quiet == 0),
        log: Log::new(format, language),
        output,
        outcome: Outcome { summary, is_quiet: args.quiet > 0, language, ..Outcome::default() },
    };
    let written = check.all(Inputs::new(sources, reading), job);
    check.progress.finish();
    let verdict = match check.verdict(args.deny_warnings) {
        exit::INVALID if args.exit_zero => 0,
        verdict => verdict,
    };
    match written {
        Ok(()) => ExitCode::from(verdict),
        // Whoever stops reading is still told what was found by then. If that is nothing, the rest may be invalid.
        Err(error) if output::is_closed(&error) && verdict != 0 => ExitCode::from(verdict),
        Err(error) => check.output.failed(&error),
    }
}

fn could_not_run(why: &str) -> ExitCode {
    complain(why);
    ExitCode::from(exit::COULD_NOT_RUN)
}

/// How to report.
fn format(args: &CheckArgs) -> Result<&'static dyn Format, String> {
    if !args.statistics {
        return Ok(args.format.format);
    }
    args.format.frequencies.ok_or_else(|| {
        let with = FORMATS.iter().filter(|format| format.frequencies.is_some()).map(|format| format.name);
        let with: Vec<_> = with.collect();
        format!("--statistics can be printed as {}, not as {}", with.join(", "), args.format.name)
    })
}

/// What to do with each input.
#[derive(Clone)]
struct Job {
    reading: Reading,
    format: &'static dyn Format,
    is_coloured: bool,
    options: Options<'static>,
    /// The codes to list; all if there are none.
    select: Vec<Code>,
    hide_names: bool,
    language: Language,
}

/// What became of an input.
#[derive(Default)]
struct Done {
    bytes: usize,
    text: Vec<u8>,
    summary: Summary,
    frequencies: Frequencies,
    unreadable: Option<Unreadable>,
}

impl Job {
    fn check(&self, input: Result<Input, Unreadable>) -> io::Result<Done> {
        let mut done = Done::default();
        match input {
            Ok(Input::Block(block)) => self.block(&block, &mut done)?,
            Ok(Input::File(source)) => {
                for block in Blocks::new(source, self.reading) {
                    match block {
                        Ok(block) => self.block(&block, &mut done)?,
                        Err(why) => done.unreadable = Some(why),
                    }
                }
            }
            Err(why) => done.unreadable = Some(why),
        }
        Ok(done)
    }

    fn block(&self, block: &Block, done: &mut Done) -> io::Result<()> {
        done.bytes += block.len();
        for payload in block.payloads() {
            let report = &self.report(&payload, &block.source.options(self.options));
            done.summary.add(report);
            if self.format.needs_frequencies() {
                done.frequencies.add(report);
            }
            let checked = Checked {
                source: &block.source,
                payload: &payload,
                report,
                is_coloured: self.is_coloured,
                is_selected: !self.select.is_empty(),
                words: words::of(self.language),
            };
            self.format.payload(&mut done.text, &checked)?;
        }
        Ok(())
    }

    fn report(&self, payload: &Payload<'_>, options: &Options<'_>) -> Report {
        let report = payload.check(self.reading.endpoint, options);
        let is_repaired = self.reading.endpoint == Endpoint::PushUserData;
        let report = if is_repaired { options.mark_fixable(payload.handed(), report) } else { report };
        let report = if self.select.is_empty() {
            report
        } else {
            report.listing(|issue| self.select.contains(&issue.code()))
        };
        if self.hide_names { report.without_unknown_keys() } else { report }
    }
}

/// A check under way: the one place that writes.
struct Check {
    progress: Progress,
    log: Log,
    output: Output,
    outcome: Outcome,
}

impl Check {
    fn all(&mut self, inputs: Inputs, job: Job) -> io::Result<()> {
        let format = job.format;
        let mut results = pipeline::ordered(
            inputs,
            |input| input.as_ref().map_or(0, Input::weight),
            move |input: Result<Input, Unreadable>| job.check(input),
        );
        self.output.write(self.log.head().as_bytes())?;
        while let Some(done) = results.next(|| self.flush())? {
            self.add(done?)?;
        }
        self.progress.finish();
        self.output.write(self.log.tail(&self.outcome).as_bytes())?;
        self.output.flush()?;
        self.say_summary(format);
        Ok(())
    }

    fn add(&mut self, done: Done) -> io::Result<()> {
        self.outcome.summary.merge(done.summary);
        self.outcome.frequencies.merge(done.frequencies);
        self.progress.advance(done.bytes, self.outcome.summary.payloads());
        let text = self.log.piece(&done.text);
        let output = &mut self.output;
        if output.is_terminal && !text.is_empty() {
            // The bar is on the same terminal.
            self.progress.aside(|| output.write(&text).and_then(|()| output.flush()))?;
        } else {
            output.write(&text)?;
        }
        if let Some(Unreadable { why, .. }) = done.unreadable {
            self.outcome.unreadable += 1;
            self.flush()?;
            self.progress.aside(|| complain(&why));
        }
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        let output = &mut self.output;
        if output.is_terminal { self.progress.aside(|| output.flush()) } else { output.flush() }
    }

    /// A report that is not for a screen has no summary. Whoever is watching gets it all the same.
    fn say_summary(&self, format: &dyn Format) {
        let is_elsewhere = !format.is_for_a_screen() || self.output.is_file();
        if is_elsewhere && io::stderr().is_terminal() {
            let summary = self.outcome.summary_line();
            if !summary.is_empty() {
                output::tell(&summary);
            }
        }
    }

    /// The exit code for what was found.
    fn verdict(&self, deny_warnings: bool) -> u8 {
        let Summary { invalid, warnings, .. } = self.outcome.summary;
        let is_bad = invalid > 0 || deny_warnings && warnings > 0;
        match (self.outcome.unreadable, is_bad) {
            (1.., _) => exit::COULD_NOT_RUN,
            (0, true) => exit::INVALID,
            (0, false) => 0,
        }
    }
}
