//! The command line of dkyc, to be called by a program: arguments in, exit code out.

#[cfg(feature = "api")]
mod answer;
mod args;
mod check;
#[cfg(feature = "api")]
mod clock;
mod codes;
mod color;
#[cfg(feature = "manual")]
mod completions;
mod count;
mod exit;
mod explain;
mod fields;
mod fix;
mod frequencies;
mod house;
mod input;
mod lang;
mod left_out;
#[cfg(feature = "manual")]
mod man;
mod options;
mod output;
mod pipeline;
mod print;
mod printable;
mod profile;
#[cfg_attr(not(feature = "progress"), path = "progress/none.rs")]
mod progress;
#[cfg(feature = "api")]
mod request;
#[cfg(feature = "sandbox")]
mod sandbox;
mod schema;
mod size;
mod summary;
#[cfg(feature = "api")]
mod token;
mod watch;
#[cfg(feature = "api")]
mod whole;
mod words;
mod workspace;

use std::ffi::OsString;

#[cfg(feature = "manual")]
use clap::CommandFactory;
use clap::Parser;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use args::{Args, Command, ExplainArgs};
use exit::ExitCode;
use output::{Output, complain};

const PAYLOAD_AS_ARGUMENT: &str = "an argument holds a payload, part of one, or a token, where a name was expected (it is not \
                                   repeated here); to check a payload, name its file (dkyc check payload.json) or \
                                   send it to standard input (… | dkyc check)";

/// Runs the command with these arguments, the name of the program first, and returns its exit code.
///
/// It is meant for a program of its own: it takes over the standard streams, and a panic anywhere ends the process.
///
/// ```
/// assert_eq!(dkyc_cli::run(["dkyc", "explain", "pan_format"]), 0);
/// ```
pub fn run(arguments: impl IntoIterator<Item = impl Into<OsString>>) -> u8 {
    dispatch(arguments.into_iter().map(Into::into).collect()).into()
}

fn dispatch(arguments: Vec<OsString>) -> ExitCode {
    std::panic::set_hook(Box::new(|panic| {
        // Where, but not what: the text of a panic may quote a piece of the payload.
        let place = panic.location().map(|place| format!(" at {}:{}", place.file(), place.line()));
        complain(&format!("internal error{}; please report it", place.unwrap_or_default()));
        std::process::exit(exit::COULD_NOT_RUN.into());
    }));
    if args::hold_payload(&arguments) {
        complain(PAYLOAD_AS_ARGUMENT);
        return ExitCode::from(exit::COULD_NOT_RUN);
    }
    let args = match Args::try_parse_from(arguments) {
        Ok(args) => args,
        Err(error) => return usage(&error),
    };
    let output = Output::new();
    match args.command {
        Command::Check(args) if args.watch => {
            drop(output);
            watch::run(&args)
        }
        Command::Check(args) => check::run(args, output),
        Command::Fix(args) => fix::run(args, output),
        #[cfg(feature = "api")]
        Command::Request(args) => request::run(&args, output),
        #[cfg(feature = "api")]
        Command::Answer(args) => answer::run(&args, output),
        #[cfg(feature = "api")]
        Command::Token(args) => token::run(&args, output),
        Command::Fields(args) => {
            write(output, &fields::text(args.endpoint, args.format, lang::or_of_environment(args.lang)))
        }
        #[cfg(feature = "api")]
        Command::Openapi => write(output, &dkyc::api::openapi()),
        Command::Schema(args) => match schema::text(&args) {
            Ok(text) => write(output, &text),
            Err(profile::Unusable) => ExitCode::from(exit::COULD_NOT_RUN),
        },
        Command::Template(args) if args.example => write(output, &dkyc::template::example()),
        Command::Template(_) => write(output, &dkyc::template::skeleton()),
        #[cfg(feature = "sandbox")]
        Command::Sandbox(args) => {
            drop(output);
            sandbox::run(args)
        }
        Command::Explain(args) => write_or_complain(output, explained(&args)),
        #[cfg(feature = "manual")]
        Command::Completions(args) => write(output, &completions::text(&args, Args::command())),
        #[cfg(feature = "manual")]
        Command::Man(args) => write_or_complain(output, man::text(&args, Args::command())),
    }
}

fn explained(args: &ExplainArgs) -> Result<String, String> {
    let language = lang::or_of_environment(args.lang);
    explain::text(&args.name, language).map_err(|unknown| unknown.to_string())
}

/// Writes the text, or says why there is none.
fn write_or_complain(output: Output, text: Result<String, String>) -> ExitCode {
    match text {
        Ok(text) => write(output, &text),
        Err(why) => {
            complain(&why);
            ExitCode::from(exit::COULD_NOT_RUN)
        }
    }
}

/// Help that was asked for, or what is wrong with the arguments.
fn usage(error: &clap::Error) -> ExitCode {
    if is_about_a_value(error) {
        complain(
            "there is an argument too many (it is not repeated here); --help behind the command shows what it takes",
        );
        return ExitCode::from(exit::COULD_NOT_RUN);
    }
    if let Some(command) = left_out::command(error) {
        complain(&left_out::sentence(&format!("the command {command}")));
        return ExitCode::from(exit::COULD_NOT_RUN);
    }
    let text = error.render().to_string();
    if error.use_stderr() {
        output::tell(text.trim_end());
        return ExitCode::from(exit::COULD_NOT_RUN);
    }
    write(Output::new(), &text)
}

/// Whether the error would repeat an argument that is no option: it may be a password whose option was forgotten.
fn is_about_a_value(error: &clap::Error) -> bool {
    let argument = error.get(ContextKind::InvalidArg);
    error.kind() == ErrorKind::UnknownArgument
        && matches!(argument, Some(ContextValue::String(argument)) if !argument.starts_with('-'))
}

fn write(mut output: Output, text: &str) -> ExitCode {
    match output.write_line(text).and_then(|()| output.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => output::failed(&error),
    }
}
