//! `dkyc`: checks DKYC `push_user_data` payloads. Arguments in, exit code out.

mod args;
mod check;
mod exit;
mod explain;
mod fields;
mod hidden;
mod input;
mod options;
mod output;
mod pipeline;
mod print;
mod printable;
mod progress;
mod size;
mod summary;
mod workspace;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};
use output::{Output, complain};

const PAYLOAD_AS_ARGUMENT: &str = "an argument holds a payload, or part of one, where a name was expected (it is not \
                                   repeated here); to check a payload, name its file (dkyc check payload.json) or \
                                   send it to standard input (… | dkyc check)";

fn main() -> ExitCode {
    std::panic::set_hook(Box::new(|panic| {
        // Where, but not what: the text of a panic may quote a piece of the payload.
        let place = panic.location().map(|place| format!(" at {}:{}", place.file(), place.line()));
        complain(&format!("internal error{}; please report it", place.unwrap_or_default()));
        std::process::exit(exit::COULD_NOT_RUN.into());
    }));
    if std::env::args_os().skip(1).any(|argument| args::is_payload(&argument)) {
        complain(PAYLOAD_AS_ARGUMENT);
        return ExitCode::from(exit::COULD_NOT_RUN);
    }
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => return usage(&error),
    };
    let output = Output::new();
    match args.command {
        Command::Check(args) => check::run(args, output),
        Command::Fields(args) => write(output, &fields::text(args.format)),
        Command::Schema => write(output, &dkyc::json_schema()),
        Command::Template(args) if args.example => write(output, &dkyc::template::example()),
        Command::Template(_) => write(output, &dkyc::template::skeleton()),
        Command::Explain(args) => match explain::text(&args.name) {
            Ok(text) => write(output, &text),
            Err(unknown) => {
                complain(&unknown.to_string());
                ExitCode::from(exit::COULD_NOT_RUN)
            }
        },
    }
}

/// Help that was asked for, or what is wrong with the arguments.
fn usage(error: &clap::Error) -> ExitCode {
    let text = error.render().to_string();
    if error.use_stderr() {
        output::tell(text.trim_end());
        return ExitCode::from(exit::COULD_NOT_RUN);
    }
    write(Output::new(), &text)
}

fn write(mut output: Output, text: &str) -> ExitCode {
    match output.write_line(text).and_then(|()| output.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => output::failed(&error),
    }
}
