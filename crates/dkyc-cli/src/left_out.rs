//! What this build leaves out, and what it says when that is asked for.

use clap::error::{ContextKind, ContextValue, ErrorKind};

/// The commands that need a feature, and whether they are there.
const COMMANDS: [(&str, bool); 7] = [
    ("answer", cfg!(feature = "api")),
    ("completions", cfg!(feature = "manual")),
    ("man", cfg!(feature = "manual")),
    ("openapi", cfg!(feature = "api")),
    ("request", cfg!(feature = "api")),
    ("sandbox", cfg!(feature = "sandbox")),
    ("token", cfg!(feature = "api")),
];

/// The command that was asked for, if it is left out.
pub(crate) fn command(error: &clap::Error) -> Option<&'static str> {
    let asked = match error.get(ContextKind::InvalidSubcommand) {
        Some(ContextValue::String(name)) if error.kind() == ErrorKind::InvalidSubcommand => name,
        _ => return None,
    };
    COMMANDS.iter().find(|(name, is_there)| !is_there && name == asked).map(|(name, _)| *name)
}

/// What to say of it.
pub(crate) fn sentence(what: &str) -> String {
    format!("this build leaves out {what}; the command that `cargo install dkyc-cli` builds has it")
}
