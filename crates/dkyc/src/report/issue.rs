//! One error or warning, with the facts that it is about.

use std::borrow::Cow;
use std::fmt;

use super::finding::Finding;
use super::language;
use super::printable::printable;
use super::record::{Allowed, Read, Record};
use crate::code::{Code, Severity};
use crate::language::Language;

/// One error or warning.
#[derive(Clone)]
pub struct Issue(pub(super) Kind);

#[derive(Clone)]
pub(super) enum Kind {
    Found(Finding),
    #[cfg_attr(not(feature = "read"), allow(dead_code, reason = "none is read"))]
    Read(Read),
}

impl Issue {
    /// What is wrong, for programs.
    #[must_use]
    pub fn code(&self) -> Code {
        match &self.0 {
            Kind::Found(finding) => finding.reason.code(),
            Kind::Read(record) => record.code,
        }
    }

    /// Whether the issue makes the payload invalid.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match &self.0 {
            Kind::Found(finding) => finding.severity,
            Kind::Read(record) => record.severity,
        }
    }

    /// The documented path: `BASIC_INFORMATION.pan`, `BASIC_INFORMATION`, `data[2]`; empty for the whole payload.
    #[must_use]
    pub fn path(&self) -> Cow<'_, str> {
        match &self.0 {
            Kind::Found(finding) => finding.path(),
            Kind::Read(record) => Cow::Borrowed(record.path.as_deref().unwrap_or_default()),
        }
    }

    /// Where it is in this payload, as a JSON Pointer (RFC 6901): `/data/0/BASIC_INFORMATION/pan`. For something missing: where
    /// it belongs.
    #[must_use]
    pub fn pointer(&self) -> String {
        match &self.0 {
            Kind::Found(finding) => finding.pointer(),
            Kind::Read(record) => record.pointer.clone().into_owned(),
        }
    }

    /// One sentence for a person, in the language of the [`Options`](crate::Options::language): what is expected, and what to do.
    #[must_use]
    pub fn message(&self) -> String {
        self.message_in(self.language())
    }

    /// The same sentence in another language. An issue that was read back keeps the sentence that it was written with.
    #[must_use]
    pub fn message_in(&self, language: Language) -> String {
        match &self.0 {
            Kind::Found(finding) => language::sentence(finding, language),
            Kind::Read(record) => record.message.clone().into_owned(),
        }
    }

    /// Of the sentence. What was read back does not know it.
    fn language(&self) -> Language {
        self.finding().map_or(Language::English, |finding| finding.language)
    }

    /// What is allowed, for `not_allowed`, and for the house rules that list it; empty for the other codes.
    #[must_use]
    pub fn allowed(&self) -> Vec<&str> {
        match &self.0 {
            Kind::Found(finding) => finding.allowed_names(),
            Kind::Read(record) => record.allowed.iter().map(|allowed| &*allowed.code).collect(),
        }
    }

    /// Whether the [`allowed`](Self::allowed) codes are numbers in JSON, not strings.
    #[must_use]
    pub fn allows_numbers(&self) -> bool {
        match &self.0 {
            Kind::Found(finding) => finding.allows_numbers(),
            Kind::Read(record) => record.allowed.iter().any(|allowed| allowed.is_number),
        }
    }

    /// The fewest and the most characters that are allowed, for `length`; `None` for the other codes.
    #[must_use]
    pub fn length(&self) -> Option<(usize, usize)> {
        match &self.0 {
            Kind::Found(finding) => finding.length(),
            Kind::Read(record) => record.min.zip(record.max.and_then(|max| usize::try_from(max).ok())),
        }
    }

    /// The most that is allowed: characters for `length` and `house_length`, bytes for `house_size`; `None` for the other codes.
    #[must_use]
    pub fn max(&self) -> Option<u64> {
        match &self.0 {
            Kind::Found(finding) => {
                finding.length().map(|(_, max)| max as u64).or_else(|| finding.house_max())
            }
            Kind::Read(record) => record.max,
        }
    }

    /// The documented name or the code that was probably meant; for `required`, the wrong key that probably stands for it.
    #[must_use]
    pub fn suggestion(&self) -> Option<&str> {
        match &self.0 {
            Kind::Found(finding) => finding.suggestion(),
            Kind::Read(record) => record.suggestion.as_deref(),
        }
    }

    /// The paths of the other values that were compared, in the order in which `docs/warnings.md` names them. `data` when the error
    /// there explains this issue.
    #[must_use]
    pub fn related(&self) -> Vec<&str> {
        match &self.0 {
            Kind::Found(finding) => finding.related().iter().map(|place| place.path()).collect(),
            Kind::Read(record) => record.related.iter().map(AsRef::as_ref).collect(),
        }
    }

    /// The offset in the text, in bytes, from 0. `None` when text was not checked, or the issue was read back from JSON, which
    /// has no offset.
    #[must_use]
    pub fn offset(&self) -> Option<usize> {
        match &self.0 {
            Kind::Found(finding) => finding.position.map(|position| position.offset),
            Kind::Read(_) => None,
        }
    }

    /// The line of the text, from 1. `None` when text was not checked.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        match &self.0 {
            Kind::Found(finding) => finding.position.map(|position| position.line.get() as usize),
            Kind::Read(record) => record.line,
        }
    }

    /// The column in the line, from 1, in Unicode code points. `None` when text was not checked.
    #[must_use]
    pub fn column(&self) -> Option<usize> {
        match &self.0 {
            Kind::Found(finding) => finding.position.map(|position| position.column.get() as usize),
            Kind::Read(record) => record.column,
        }
    }

    /// Whether [`dkyc::fix`](crate::fix()) would remove it. Only known after `Options::mark_fixable`, as repairs are not made unless
    /// somebody asks; `false` until then.
    #[must_use]
    pub fn fixable(&self) -> bool {
        match &self.0 {
            Kind::Found(finding) => finding.fixable,
            Kind::Read(record) => record.fixable,
        }
    }

    #[cfg(feature = "fix")]
    pub(super) fn set_fixable(&mut self, fixable: bool) {
        match &mut self.0 {
            Kind::Found(finding) => finding.fixable = fixable,
            Kind::Read(record) => record.fixable = fixable,
        }
    }

    pub(super) fn forget_position(&mut self) {
        match &mut self.0 {
            Kind::Found(finding) => finding.position = None,
            Kind::Read(record) => (record.line, record.column) = (None, None),
        }
    }

    /// Counts from so many lines, and on the first line so many columns, before the payload.
    pub(super) fn move_on(&mut self, lines: usize, columns: usize) {
        match &mut self.0 {
            Kind::Found(finding) => {
                finding.position = finding.position.map(|position| position.moved_on(lines, columns));
            }
            Kind::Read(record) => {
                if record.line == Some(1) {
                    record.column = record.column.map(|column| column.saturating_add(columns));
                }
                record.line = record.line.map(|line| line.saturating_add(lines));
            }
        }
    }

    pub(super) fn hide_key(&mut self) {
        if let Kind::Found(finding) = &mut self.0 {
            finding.hide_key();
        }
    }

    pub(crate) const fn finding(&self) -> Option<&Finding> {
        match &self.0 {
            Kind::Found(finding) => Some(finding),
            Kind::Read(_) => None,
        }
    }

    pub(super) const fn finding_mut(&mut self) -> Option<&mut Finding> {
        match &mut self.0 {
            Kind::Found(finding) => Some(finding),
            Kind::Read(_) => None,
        }
    }
}

impl Issue {
    pub(super) fn record(&self) -> Record<'_> {
        let is_number = self.allows_numbers();
        let allowed = self.allowed().into_iter();
        Record {
            path: Some(self.path()),
            pointer: self.pointer().into(),
            code: self.code(),
            severity: self.severity(),
            message: self.message().into(),
            allowed: allowed.map(|code| Allowed { code: code.into(), is_number }).collect(),
            min: self.length().map(|(min, _)| min),
            max: self.max(),
            suggestion: self.suggestion().map(Cow::Borrowed),
            related: borrowed(self.related()),
            line: self.line(),
            column: self.column(),
            fixable: self.fixable(),
        }
    }
}

fn borrowed(texts: Vec<&str>) -> Vec<Cow<'_, str>> {
    texts.into_iter().map(Cow::Borrowed).collect()
}

impl From<Finding> for Issue {
    #[inline]
    fn from(finding: Finding) -> Self {
        Self(Kind::Found(finding))
    }
}

/// Issues are equal that say the same as JSON.
impl PartialEq for Issue {
    fn eq(&self, other: &Self) -> bool {
        self.record() == other.record()
    }
}

impl Eq for Issue {}

/// `path: sentence (line 3, column 9)`
impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path();
        if !path.is_empty() {
            write!(f, "{}: ", printable(&path))?;
        }
        f.write_str(&self.message())?;
        match (self.line(), self.column()) {
            (Some(line), Some(column)) => {
                write!(f, " ({})", language::position(line, column, self.language()))
            }
            _ => Ok(()),
        }
    }
}

/// `path: code: sentence`
impl fmt::Debug for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path();
        if !path.is_empty() {
            write!(f, "{}: ", printable(&path))?;
        }
        write!(f, "{}: {}", self.code(), self.message())
    }
}
