//! One input as a whole: a file, or standard input.

use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::Path;

use crate::output::complain;

/// Whether the input is standard input.
pub(crate) fn is_standard_input(file: Option<&Path>) -> bool {
    file.is_none_or(|file| file.as_os_str() == "-")
}

/// Everything up to the end. `what` is expected there.
pub(crate) fn read(file: Option<&Path>, what: &str) -> io::Result<Vec<u8>> {
    let mut text = Vec::new();
    match file {
        Some(file) if !is_standard_input(Some(file)) => {
            File::open(file)?.read_to_end(&mut text)?;
        }
        _ => {
            if file.is_none() && io::stdin().is_terminal() {
                complain(&format!("reading {what} from standard input, up to its end (Ctrl-D)"));
            }
            io::stdin().read_to_end(&mut text)?;
        }
    }
    Ok(text)
}
