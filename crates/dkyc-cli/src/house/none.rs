//! Stands for house rules in a build that leaves them out. No profile can be read there: none is passed over in silence.

use std::fmt;

use dkyc::Options;

use crate::left_out;

/// There is never one.
pub(crate) enum Profile {}

impl Profile {
    pub(crate) fn from_toml(_: Vec<u8>) -> Result<Self, Vec<LeftOut>> {
        Err(vec![LeftOut])
    }

    pub(crate) fn json_schema(&self) -> String {
        match *self {}
    }
}

/// The method that options have with house rules.
pub(crate) trait Narrowed {
    fn profile(self, profile: &Profile) -> Self;
}

impl Narrowed for Options<'_> {
    fn profile(self, profile: &Profile) -> Self {
        match *profile {}
    }
}

/// Why a profile cannot be read.
pub(crate) struct LeftOut;

impl LeftOut {
    #[allow(clippy::unused_self, reason = "as a mistake in a profile")]
    pub(crate) const fn line(&self) -> Option<usize> {
        None
    }

    #[allow(clippy::unused_self, reason = "as a mistake in a profile")]
    pub(crate) const fn column(&self) -> Option<usize> {
        None
    }
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&left_out::sentence("the check of house rules"))
    }
}
