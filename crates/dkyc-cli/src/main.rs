//! `dkyc`: checks DKYC `push_user_data` payloads. Arguments in, exit code out.

mod args;
mod check;
mod explain;
mod fields;
mod input;
mod options;
mod output;
mod pipeline;
mod print;
mod progress;
mod summary;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};
use output::{Output, complain};

/// Something could not be done: a file that cannot be read, a name that is not known, a full disk.
const COULD_NOT_RUN: u8 = 2;

fn main() -> ExitCode {
    std::panic::set_hook(Box::new(|panic| {
        // Where, but not what: the text of a panic may quote a piece of the payload.
        let place = panic.location().map(|place| format!(" at {}:{}", place.file(), place.line()));
        complain(&format!("internal error{}; please report it", place.unwrap_or_default()));
        std::process::exit(COULD_NOT_RUN.into());
    }));
    let output = Output::new();
    match Args::parse().command {
        Command::Check(args) => check::run(args, output),
        Command::Fields(args) => write(output, &fields::text(args.format)),
        Command::Schema => write(output, &dkyc::json_schema()),
        Command::Template(args) if args.example => write(output, &dkyc::template::example()),
        Command::Template(_) => write(output, &dkyc::template::skeleton()),
        Command::Explain(args) => match explain::text(&args.name) {
            Ok(text) => write(output, &text),
            Err(unknown) => {
                complain(&unknown.to_string());
                ExitCode::from(COULD_NOT_RUN)
            }
        },
    }
}

fn write(mut output: Output, text: &str) -> ExitCode {
    match output.write_line(text).and_then(|()| output.flush()) {
        Err(error) if !output::is_closed(&error) => {
            complain(&output::failure(&error));
            ExitCode::from(COULD_NOT_RUN)
        }
        _ => ExitCode::SUCCESS,
    }
}
