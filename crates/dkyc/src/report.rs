//! What a check says: errors and warnings, each at its place, and never a value of the payload.

mod cause;
mod explanation;
mod finding;
pub(crate) mod findings;
mod issue;
pub(crate) mod json;
mod language;
mod meant;
mod number;
mod printable;
#[cfg(feature = "read")]
mod read;
mod record;
mod shape;

#[cfg(feature = "fix")]
use std::collections::HashSet;
use std::fmt;

use serde::{Deserialize, Serialize};

pub use self::explanation::Explanation;
pub use self::issue::Issue;
pub use self::printable::printable;

/// Everything that a check found, in the order of the specification.
///
/// As JSON: `{"valid": …, "errors": […], "warnings": […]}`, and `"more"` when not all are listed. The same text gives the same report, byte for byte.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Report {
    pub(crate) errors: Vec<Issue>,
    pub(crate) warnings: Vec<Issue>,
    pub(crate) more: More,
}

/// How many issues a report does not list, as there are too many. See [`Options::max_issues`](crate::Options::max_issues).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct More {
    /// Errors that are not listed.
    pub errors: usize,
    /// Warnings that are not listed.
    pub warnings: usize,
}

impl Report {
    /// Whether the payload follows the specification; warnings do not matter.
    #[must_use]
    pub const fn is_valid(&self) -> bool {
        self.errors.is_empty() && self.more.errors == 0
    }

    /// How many issues are not listed; `None` when all are.
    #[must_use]
    pub const fn more(&self) -> Option<More> {
        if self.more.errors == 0 && self.more.warnings == 0 { None } else { Some(self.more) }
    }

    /// What makes the payload invalid.
    #[must_use]
    pub fn errors(&self) -> &[Issue] {
        &self.errors
    }

    /// What the specification allows, but is probably a mistake.
    #[must_use]
    pub fn warnings(&self) -> &[Issue] {
        &self.warnings
    }

    /// Errors, then warnings.
    pub fn issues(&self) -> impl Iterator<Item = &Issue> {
        self.errors.iter().chain(&self.warnings)
    }

    /// Lists only the issues that are wanted. The others are counted as [`more`](Self::more), so that the payload stays
    /// valid or invalid.
    ///
    /// ```
    /// let report = dkyc::check("{}").listing(|error| error.path() == "data");
    /// assert_eq!((report.errors().len(), report.more().unwrap().errors), (1, 2));
    /// ```
    #[must_use]
    pub fn listing(mut self, is_wanted: impl Fn(&Issue) -> bool) -> Self {
        for (issues, more) in
            [(&mut self.errors, &mut self.more.errors), (&mut self.warnings, &mut self.more.warnings)]
        {
            let all = issues.len();
            issues.retain(&is_wanted);
            *more += all - issues.len();
        }
        self
    }

    /// Marks the issues that are not in the report of the repaired payload.
    #[cfg(feature = "fix")]
    pub(crate) fn mark_fixable(&mut self, repaired: &Self) {
        let left: HashSet<_> = repaired.issues().map(|issue| (issue.path(), issue.code())).collect();
        for issue in self.errors.iter_mut().chain(&mut self.warnings) {
            let fixable = !left.contains(&(issue.path(), issue.code()));
            issue.set_fixable(fixable);
        }
    }

    /// The same report on a payload that begins at this line and column of a longer text, both from 1. An
    /// [`offset`](Issue::offset) is still counted from the beginning of the payload.
    ///
    /// ```
    /// let report = dkyc::check("{\n}!").starting_at(3, 8);
    /// let error = &report.errors()[0];
    /// assert_eq!((error.line(), error.column()), (Some(4), Some(2)));
    /// ```
    #[must_use]
    pub fn starting_at(mut self, line: usize, column: usize) -> Self {
        for issue in self.errors.iter_mut().chain(&mut self.warnings) {
            issue.move_on(line.saturating_sub(1), column.saturating_sub(1));
        }
        self
    }

    /// The same report without the keys that only the payload knows: they may be a PAN or a name. `***` stands for them in paths,
    /// pointers and sentences, and no such key is suggested.
    ///
    /// ```
    /// let report = dkyc::check(r#"{"ABCPE1234F": 1}"#).without_unknown_keys();
    /// assert_eq!(report.warnings()[0].pointer(), "/***");
    /// ```
    #[must_use]
    pub fn without_unknown_keys(mut self) -> Self {
        for issue in self.errors.iter_mut().chain(&mut self.warnings) {
            issue.hide_key();
        }
        self
    }

    /// The same report without lines and columns, for a payload that was not text before it was checked.
    #[must_use]
    pub fn without_positions(mut self) -> Self {
        for issue in self.errors.iter_mut().chain(&mut self.warnings) {
            issue.forget_position();
        }
        self
    }
}

/// One line for each issue; empty for a payload without any.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.issues().try_for_each(|issue| writeln!(f, "{issue}"))
    }
}

/// Each issue with path, code and sentence.
impl fmt::Debug for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { errors, warnings, more } = self;
        let mut report = f.debug_struct("Report");
        report.field("errors", errors).field("warnings", warnings);
        if self.more().is_some() {
            report.field("more", more);
        }
        report.finish()
    }
}

impl std::error::Error for Report {}
