//! What is wrong with a profile. It may quote the profile, which holds no value of a payload.

use std::fmt;
use std::ops::Deref;

use serde::ser::{Serialize, SerializeMap, Serializer};

/// One mistake in a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    pub(super) path: String,
    pub(super) message: String,
    pub(super) offset: Option<usize>,
    pub(super) position: Option<(usize, usize)>,
}

impl Mistake {
    /// Where it is: `fields."BASIC_INFORMATION.amc".allowed`. Empty for text that is not TOML.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What is wrong, and what to do, in one sentence.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The line in the text of the profile, from 1. `None` when the profile was not text.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        self.position.map(|(line, _)| line)
    }

    /// The column in the line, from 1, in Unicode code points. `None` when the profile was not text.
    #[must_use]
    pub fn column(&self) -> Option<usize> {
        self.position.map(|(_, column)| column)
    }
}

/// `fields."BASIC_INFORMATION.amc".allowed: sentence`
impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        f.write_str(&self.message)
    }
}

/// As JSON it has `path` and `message`, and `line` and `column` if it was found in text.
impl Serialize for Mistake {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let texts = [("path", &self.path), ("message", &self.message)];
        let mut map = serializer.serialize_map(None)?;
        for (name, text) in texts {
            map.serialize_entry(name, text)?;
        }
        if let Some((line, column)) = self.position {
            map.serialize_entry("line", &line)?;
            map.serialize_entry("column", &column)?;
        }
        map.end()
    }
}

/// Everything that is wrong with a profile, in the order of its text. It derefs to a slice, which is never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistakes(pub(super) Vec<Mistake>);

#[cfg(feature = "profile")]
impl Mistakes {
    /// In the order of this text, each with its line and column.
    pub(super) fn in_text(mut mistakes: Vec<Mistake>, text: &str) -> Self {
        mistakes.sort_by_key(|mistake| mistake.offset);
        // Of text that is not TOML, only the first thing is said of each place.
        mistakes.dedup_by(|one, before| one.path.is_empty() && one.offset == before.offset);
        for mistake in &mut mistakes {
            mistake.position = mistake.offset.map(|offset| position(text, offset));
        }
        Self(mistakes)
    }
}

/// The line and column of an offset, both from 1.
#[cfg(feature = "profile")]
fn position(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    (1 + before.matches('\n').count(), 1 + before[start..].chars().count())
}

impl Deref for Mistakes {
    type Target = [Mistake];

    fn deref(&self) -> &[Mistake] {
        &self.0
    }
}

/// One line for each: `line 3, column 9: fields."BASIC_INFORMATION.amc".allowed: sentence`.
impl fmt::Display for Mistakes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, mistake) in self.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            if let Some((line, column)) = mistake.position {
                write!(f, "line {line}, column {column}: ")?;
            }
            write!(f, "{mistake}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Mistakes {}
