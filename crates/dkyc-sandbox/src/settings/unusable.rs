//! Why a setting cannot be used.

use std::error::Error;
use std::fmt;

/// What is wrong with a setting. It repeats nothing of what was set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unusable(pub(crate) &'static str);

impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Error for Unusable {}
