//! A name that is asked for and not documented.

use std::fmt;

use crate::suggest;

/// A section, field path or code that a program asks for and that does not exist: a mistake in the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownName {
    suggestion: Option<&'static str>,
}

impl UnknownName {
    pub(crate) fn new(name: &str, known: impl Iterator<Item = &'static str>) -> Self {
        // A path is never meant for one of another depth.
        let depth = |path: &str| path.matches('.').count();
        let known = known.filter(|known| depth(known) == depth(name));
        Self { suggestion: suggest::name(name, known) }
    }

    /// The documented name that was probably meant.
    #[must_use]
    pub const fn suggestion(&self) -> Option<&'static str> {
        self.suggestion
    }
}

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no such name is documented")?;
        self.suggestion.map_or(Ok(()), |name| write!(f, "; did you mean {name}?"))
    }
}

impl std::error::Error for UnknownName {}
