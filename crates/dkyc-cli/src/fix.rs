//! `dkyc fix`: blocks of text in, repaired payloads out, and the exit code.

mod record;
mod replacement;
mod sink;

use std::borrow::Cow;
use std::io::{self, IsTerminal};
use std::sync::Arc;

use dkyc::api::Endpoint;
use dkyc::{Fixed, Options};

use crate::args::{FixArgs, FixFormat};
use crate::exit::{self, ExitCode};
use crate::input::{self, Block, Blocks, Reading, Source, Unreadable};
use crate::lang;
use crate::options;
use crate::output::{self, Output, complain};
use crate::pipeline;
use crate::profile::Unusable;
use crate::words::{self, Words};
use record::Record;
use sink::{Sink, Written};

const HOW_TO: &str = "reading a payload from standard input, up to its end (Ctrl-D); to repair a file, name it: \
                      dkyc fix payload.json";

pub(crate) fn run(args: FixArgs, output: Output) -> ExitCode {
    let mut sources = Source::all(&args.files, None, false);
    let usage = if args.in_place && sources.iter().any(Source::is_standard_input) {
        Some("--in-place replaces files; name them, and not standard input")
    } else if args.output.is_some() && sources.len() > 1 {
        Some("--output takes one input")
    } else if sources.iter().filter(|source| source.is_standard_input()).count() > 1 {
        Some("standard input (-) can be read only once")
    } else {
        None
    };
    if let Some(usage) = usage {
        complain(usage);
        return ExitCode::from(exit::COULD_NOT_RUN);
    }
    if let Err(Unusable) = args.house.apply(Endpoint::PushUserData, &mut sources, false) {
        return ExitCode::from(exit::COULD_NOT_RUN);
    }
    if sources[0].is_implied && io::stdin().is_terminal() {
        complain(HOW_TO);
    }
    let sink = Sink::new(args.output, args.in_place);
    let prints_payloads = args.format == FixFormat::Human && !args.check && sink.is_nowhere();
    let job = Job {
        options: options::with(args.today, &args.allow, args.lang),
        format: args.format,
        is_compact: args.compact,
        is_trial: args.check,
        words: words::of(lang::or_of_environment(args.lang)),
    };
    let is_trial = args.check;
    let outcome = Outcome { is_complete: true, is_valid: true, has_repairs: false };
    let mut fix = Fix { output, sink, prints_payloads, is_trial, outcome };
    // What is written must be of the kind that was read.
    let reading = Reading {
        endpoint: Endpoint::PushUserData,
        all_ndjson: args.ndjson,
        takes_all: false,
        max_line: args.max_line,
        max_unpacked: args.max_line,
    };
    let blocks = sources.into_iter().flat_map(move |source| Blocks::new(Arc::new(source), reading));
    match fix.all(blocks, job) {
        Ok(()) => ExitCode::from(fix.verdict()),
        // Whoever stops reading is still told what was found by then. If that is nothing, the rest may be invalid.
        Err(error) if output::is_closed(&error) && fix.verdict() != 0 => ExitCode::from(fix.verdict()),
        Err(error) => output::failed(&error),
    }
}

/// What to do with each block.
struct Job {
    options: Options<'static>,
    format: FixFormat,
    is_compact: bool,
    is_trial: bool,
    words: &'static Words,
}

/// What became of a block.
struct FixedBlock {
    written: Written,
    /// What is said about the payloads: on standard output as JSON, on standard error for people.
    json: Vec<u8>,
    notes: String,
    is_valid: bool,
}

impl Job {
    fn fix(&self, block: &Block) -> io::Result<FixedBlock> {
        let mut result = FixedBlock {
            written: Written::of(block),
            json: Vec::new(),
            notes: String::new(),
            is_valid: true,
        };
        for (record, text) in block.pieces() {
            if record.is_some() && input::is_blank(text) {
                result.written.keep(text);
                continue;
            }
            let fixed = block.source.options(self.options).fix(input::handed(text, record));
            result.is_valid &= fixed.report.is_valid();
            result.written.has_repairs |= !fixed.repairs.is_empty();
            if !fixed.payload.is_empty() {
                result.written.add(&self.layout(&fixed, record));
            } else if record.is_some() {
                result.written.keep(text);
            }
            let record = Record {
                source: &block.source,
                number: record,
                fixed: &fixed,
                is_trial: self.is_trial,
                words: self.words,
            };
            match self.format {
                FixFormat::Human => record.push_notes(&mut result.notes),
                FixFormat::Json => record.push_json(&mut result.json)?,
            }
        }
        result.written.end(block);
        Ok(result)
    }

    fn layout<'f>(&self, fixed: &'f Fixed, record: Option<u64>) -> Cow<'f, str> {
        let is_one_line = self.is_compact || record.is_some();
        if is_one_line { fixed.payload.as_str().into() } else { dkyc::pretty(&fixed.payload).into() }
    }
}

/// A repair under way: the one place that writes.
struct Fix {
    output: Output,
    sink: Sink,
    prints_payloads: bool,
    is_trial: bool,
    outcome: Outcome,
}

/// What was found by now.
struct Outcome {
    /// Whether everything could be read and written.
    is_complete: bool,
    is_valid: bool,
    has_repairs: bool,
}

impl Fix {
    fn all(
        &mut self,
        blocks: impl Iterator<Item = Result<Block, Unreadable>> + Send + 'static,
        job: Job,
    ) -> io::Result<()> {
        let mut results = pipeline::ordered(
            blocks,
            |block| block.as_ref().map_or(0, Block::len),
            move |block: Result<Block, Unreadable>| block.map(|block| job.fix(&block)),
        );
        while let Some(result) = results.next(|| self.output.flush())? {
            match result {
                Ok(block) => self.add(&block?)?,
                Err(Unreadable { source, why }) => {
                    self.sink.discard(&source);
                    self.fail(&why)?;
                }
            }
        }
        if let Err(why) = self.sink.end() {
            self.fail(&why)?;
        }
        self.output.flush()
    }

    fn add(&mut self, block: &FixedBlock) -> io::Result<()> {
        self.outcome.is_valid &= block.is_valid;
        self.outcome.has_repairs |= block.written.has_repairs;
        if self.prints_payloads {
            self.output.write(&block.written.text)?;
        }
        self.output.write(&block.json)?;
        if let Err(why) = self.sink.add(&block.written) {
            self.fail(&why)?;
        }
        if !block.notes.is_empty() {
            self.output.flush()?;
            output::tell(&block.notes);
        }
        Ok(())
    }

    fn fail(&mut self, why: &str) -> io::Result<()> {
        self.outcome.is_complete = false;
        self.output.flush()?;
        complain(why);
        Ok(())
    }

    fn verdict(&self) -> u8 {
        let Outcome { is_complete, is_valid, has_repairs } = self.outcome;
        let is_good = is_valid && !(self.is_trial && has_repairs);
        match (is_complete, is_good) {
            (false, _) => exit::COULD_NOT_RUN,
            (true, false) => exit::INVALID,
            (true, true) => 0,
        }
    }
}
