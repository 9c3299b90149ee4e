//! The exit codes.

/// Something is invalid; with `--deny-warnings`, something has a warning.
pub(crate) const INVALID: u8 = 1;
/// Something could not be done: a file that cannot be read, a name that is not known, a full disk.
pub(crate) const COULD_NOT_RUN: u8 = 2;
/// Whoever read the output stopped reading, so that not everything may have been checked: what a shell reports of a
/// program that a closed pipe has ended.
pub(crate) const CLOSED_PIPE: u8 = 141;

/// What the program ends with. Unlike the standard library's type, a caller can read it.
#[derive(Clone, Copy)]
pub(crate) struct ExitCode(u8);

impl ExitCode {
    pub(crate) const SUCCESS: Self = Self(0);
}

impl From<u8> for ExitCode {
    fn from(code: u8) -> Self {
        Self(code)
    }
}

impl From<ExitCode> for u8 {
    fn from(code: ExitCode) -> Self {
        code.0
    }
}
