//! `--watch`: checks again whenever a file has changed.
//!
//! Files are looked at every now and then: that works in containers and on shared folders, too, where nobody tells of changes,
//! and takes 10 ms for 5,000 files.

use std::thread;
use std::time::Duration;

use crate::args::CheckArgs;
use crate::check;
use crate::exit::{self, ExitCode};
use crate::input::{Source, State, state_of};
use crate::output::{self, Output, complain};

const PAUSE: Duration = Duration::from_millis(300);
/// Moves to the first line and clears the screen.
const CLEAR: &str = "\x1b[H\x1b[2J\x1b[3J";

/// Ends only when the output cannot be written.
pub(crate) fn run(args: &CheckArgs) -> ExitCode {
    if args.files.is_empty() || args.files.iter().any(|file| file.as_os_str() == "-") {
        complain("--watch needs files; standard input cannot be read again");
        return ExitCode::from(exit::COULD_NOT_RUN);
    }
    loop {
        let sources = || Source::all(&args.files, Some(!args.no_ignore), args.hide_names);
        let seen = state(args, &sources());
        let mut output = Output::new();
        if output.is_terminal
            && let Err(error) = output.write(CLEAR.as_bytes())
        {
            return output::failed(&error);
        }
        let code = check::run(args.clone(), output);
        if u8::from(code) == exit::CLOSED_PIPE {
            return code;
        }
        while state(args, &sources()) == seen {
            thread::sleep(PAUSE);
        }
    }
}

/// What tells that a file, or a profile, has changed, come or gone.
fn state(args: &CheckArgs, sources: &[Source]) -> Vec<State> {
    let profiles = args.house.files(sources);
    sources.iter().map(Source::state).chain(profiles.iter().map(|path| state_of(path))).collect()
}
