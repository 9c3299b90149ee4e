//! What a check says: errors and warnings, each at its place, and never a value of the payload.

use std::borrow::Cow;
use std::fmt::{self, Write};

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::code::Code;
use crate::message::Language;
use crate::place::Place;
use crate::position::Position;
use crate::read::Level;
use crate::scan::SyntaxReason;
use crate::spec::AllowedCode;

/// Everything that a check found, in the order of the document.
///
/// As JSON: `{"valid": …, "errors": […], "warnings": […]}`. The same text gives the same report, byte for byte.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub(crate) errors: Vec<Issue>,
    pub(crate) warnings: Vec<Issue>,
}

impl Report {
    /// Whether nothing documented is broken; warnings do not count.
    #[must_use]
    pub const fn is_valid(&self) -> bool {
        self.errors.is_empty()
    }

    /// What makes the payload invalid.
    #[must_use]
    pub fn errors(&self) -> &[Issue] {
        &self.errors
    }

    /// What is allowed and probably not meant.
    #[must_use]
    pub fn warnings(&self) -> &[Issue] {
        &self.warnings
    }

    /// The same report without lines and columns, for a document that was no text before it was checked.
    #[must_use]
    pub fn without_positions(mut self) -> Self {
        for issue in self.errors.iter_mut().chain(&mut self.warnings) {
            issue.position = None;
        }
        self
    }

    /// Errors, then warnings.
    pub fn issues(&self) -> impl Iterator<Item = &Issue> {
        self.errors.iter().chain(&self.warnings)
    }
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut report = serializer.serialize_struct("Report", 3)?;
        report.serialize_field("valid", &self.is_valid())?;
        report.serialize_field("errors", &self.errors)?;
        report.serialize_field("warnings", &self.warnings)?;
        report.end()
    }
}

/// One line an issue; nothing for a payload without any.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.issues().try_for_each(|issue| writeln!(f, "{issue}"))
    }
}

impl std::error::Error for Report {}

/// One error or warning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    pub(crate) code: Code,
    pub(crate) subject: Subject,
    pub(crate) shape: Shape,
    pub(crate) suggestion: Option<Cow<'static, str>>,
    pub(crate) position: Option<Position>,
}

/// What an issue is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    /// The text of the document.
    Text(SyntaxReason),
    /// A documented place, in the element of `data` with this index. `None`: it is in none, as its section is missing.
    Place(Place, Option<usize>),
    /// An element of `data`.
    Element(usize),
    /// An undocumented key, cut.
    Stray(Level, Box<str>),
}

impl Subject {
    /// Keys that are not documented come after everything else.
    pub(crate) const STRAY_RANK: u16 = u16::MAX;

    /// Where it comes in a report.
    pub(crate) fn rank(&self) -> u16 {
        match self {
            Self::Text(_) => Place::Whole.rank(),
            Self::Place(place, _) => place.rank(),
            Self::Element(_) => Place::Data.rank() + 1,
            Self::Stray(..) => Self::STRAY_RANK,
        }
    }
}

/// What kind of document was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Payload,
    Sections,
    /// One section, which this is the place of.
    Section(Place),
    Field,
}

impl Issue {
    /// What is wrong, for programs.
    #[must_use]
    pub const fn code(&self) -> Code {
        self.code
    }

    /// The documented field path: `BASIC_INFORMATION.pan`, `BASIC_INFORMATION`, `data[2]`; empty for the whole payload.
    #[must_use]
    pub fn path(&self) -> Cow<'_, str> {
        match &self.subject {
            Subject::Text(_) | Subject::Place(Place::Whole, _) => match self.shape {
                Shape::Section(section) => section.path().into(),
                Shape::Payload | Shape::Sections | Shape::Field => "".into(),
            },
            Subject::Place(place, _) => place.path().into(),
            Subject::Element(index) => format!("data[{index}]").into(),
            Subject::Stray(Level::Section(section, _), key) => format!("{}.{key}", section.path()).into(),
            Subject::Stray(Level::Top | Level::Element(_), key) => (&**key).into(),
        }
    }

    /// Where it is in this very document, as a JSON Pointer (RFC 6901): `/data/0/BASIC_INFORMATION/pan`.
    /// For something missing: where it should stand.
    #[must_use]
    pub fn pointer(&self) -> String {
        let mut pointer = String::with_capacity(64);
        match &self.subject {
            Subject::Text(_) => {}
            Subject::Place(place, element) => self.point_at_place(&mut pointer, *place, *element),
            Subject::Element(index) => pointer = format!("/data/{index}"),
            Subject::Stray(level, key) => {
                match *level {
                    Level::Top => {}
                    Level::Element(element) => self.point_at_element(&mut pointer, element),
                    Level::Section(section, element) => {
                        self.point_at_place(&mut pointer, section, Some(element));
                    }
                }
                push_token(&mut pointer, key);
            }
        }
        pointer
    }

    fn point_at_place(&self, pointer: &mut String, place: Place, element: Option<usize>) {
        match (place, self.shape) {
            (Place::Whole, _) | (_, Shape::Field) | (Place::Section(_), Shape::Section(_)) => {}
            (Place::Section(_), Shape::Payload) if element.is_none() => pointer.push_str("/data"),
            (Place::Section(_), _) => {
                self.point_at_element(pointer, element.unwrap_or_default());
                push_token(pointer, place.key());
            }
            (Place::Field(section, _), _) => {
                self.point_at_place(pointer, Place::Section(section), element);
                push_token(pointer, place.key());
            }
            (Place::UserId | Place::PhoneNumber | Place::Data | Place::Extras, _) => {
                push_token(pointer, place.key());
            }
        }
    }

    /// The object that holds sections.
    fn point_at_element(&self, pointer: &mut String, element: usize) {
        if self.shape == Shape::Payload {
            pointer.push_str("/data/");
            // Writing to a string does not fail.
            let _ = write!(pointer, "{element}");
        }
    }

    /// One sentence for a person, in English: what is expected, and what to do.
    #[must_use]
    pub fn message(&self) -> String {
        self.message_in(Language::English)
    }

    /// The same sentence in another language.
    #[must_use]
    pub fn message_in(&self, language: Language) -> String {
        crate::message::sentence(self, language)
    }

    /// The codes that are allowed, for `not_allowed`; nothing for the other codes.
    #[must_use]
    pub fn allowed(&self) -> &'static [AllowedCode] {
        match (self.code, &self.subject) {
            (Code::NotAllowed, Subject::Place(place, _)) => {
                place.field_spec().map_or(&[], |field| field.rule.codes())
            }
            _ => &[],
        }
    }

    /// The documented name or the code that was probably meant; for `required`, the wrong key that was probably meant for it.
    #[must_use]
    pub fn suggestion(&self) -> Option<&str> {
        self.suggestion.as_deref()
    }

    /// The line of the text, from 1. `None` when what was checked was no text.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        self.position.map(|position| position.line)
    }

    /// The column in the line, from 1, in Unicode code points. `None` when what was checked was no text.
    #[must_use]
    pub fn column(&self) -> Option<usize> {
        self.position.map(|position| position.column)
    }
}

/// `path: sentence (line 3, column 9)`
impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path();
        if !path.is_empty() {
            write!(f, "{}: ", crate::message::printable(&path))?;
        }
        f.write_str(&self.message())?;
        match self.position {
            Some(Position { line, column }) => write!(f, " (line {line}, column {column})"),
            None => Ok(()),
        }
    }
}

impl Serialize for Issue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut issue = serializer.serialize_struct("Issue", 8)?;
        issue.serialize_field("path", &self.path())?;
        issue.serialize_field("pointer", &self.pointer())?;
        issue.serialize_field("code", &self.code)?;
        issue.serialize_field("message", &self.message())?;
        if self.code == Code::NotAllowed {
            let allowed: Vec<_> = self.allowed().iter().map(|allowed| allowed.code).collect();
            issue.serialize_field("allowed", &allowed)?;
        }
        if let Some(suggestion) = &self.suggestion {
            issue.serialize_field("suggestion", suggestion)?;
        }
        if let Some(Position { line, column }) = self.position {
            issue.serialize_field("line", &line)?;
            issue.serialize_field("column", &column)?;
        }
        issue.end()
    }
}

/// Adds a token to a JSON Pointer.
fn push_token(pointer: &mut String, token: &str) {
    pointer.push('/');
    let mut from = 0;
    for at in memchr::memchr2_iter(b'~', b'/', token.as_bytes()) {
        pointer.push_str(token.get(from..at).unwrap_or_default());
        pointer.push_str(if token.as_bytes().get(at) == Some(&b'~') { "~0" } else { "~1" });
        from = at + 1;
    }
    pointer.push_str(token.get(from..).unwrap_or_default());
}
