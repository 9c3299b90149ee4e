//! Puts right what has only one right form: `docs/fixes.md`.
//!
//! The text is taken apart into an ordered tree. First its shape is repaired, row by row of a table (`shape.rs`), then its values
//! (`value.rs`). The draft that checks payloads says what is wrong with a value. Then the tree is written anew.

mod census;
mod fill;
mod meaning;
mod repair;
mod same;
mod shape;
mod tree;
mod value;
mod values;
mod write;

use std::fmt;

pub use self::repair::Repair;
pub(crate) use self::value::Given;
pub use self::write::pretty;
use crate::code::Code;
use crate::json::valid_text;
use crate::options::Options;
use crate::payload::Origin;
use crate::payload::draft::PushUserData;
use crate::payload::read;
use crate::place::Place;
use crate::report::Report;
use shape::Shape;
use tree::Value;

/// A payload after its repair.
#[derive(Clone, PartialEq, Eq)]
pub struct Fixed {
    /// The payload as JSON in one line; [`pretty`] gives it lines. Empty when the text is not JSON.
    pub payload: String,
    /// What was repaired: first the shape of the payload, in the order in which it was done; then values, in the order of the
    /// specification.
    pub repairs: Vec<Repair>,
    /// What is still wrong with it, without lines and columns.
    pub report: Report,
}

/// Shows no value.
impl fmt::Debug for Fixed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fixed")
            .field("repairs", &self.repairs)
            .field("report", &self.report)
            .finish_non_exhaustive()
    }
}

/// Repairs a payload: JSON text. What has only one right form is put right, and the report says what is left.
///
/// No value is invented, and of two values none is preferred. Repairing twice is repairing once. A warning that `options` leave
/// out is not repaired.
///
/// ```
/// let json = dkyc::template::example().replace("ABCPE1234F", "abcpe1234f").replace("\"pan\"", "\"APP_PAN_NO\"");
/// let fixed = dkyc::fix(&json, &dkyc::Options::new());
/// assert!(fixed.report.is_valid() && fixed.payload.contains(r#""pan":"ABCPE1234F""#));
/// let repairs: Vec<_> = fixed.repairs.iter().map(|repair| (repair.name(), repair.path())).collect();
/// assert_eq!(repairs, [("renamed", "BASIC_INFORMATION.pan"), ("pan", "BASIC_INFORMATION.pan")]);
/// ```
#[must_use]
pub fn fix(json: impl AsRef<[u8]>, options: &Options) -> Fixed {
    options.fix(json.as_ref())
}

/// Repairs the value of one field: `None` if there is nothing to repair, or no field with this path.
///
/// The value is the string itself, not JSON. Some warnings are about two fields of a section, such as a state and its country.
/// To repair those, give the section, too: JSON text of the object under its name.
///
/// ```
/// let pan = dkyc::fix_field("BASIC_INFORMATION.pan", " abcpe1234f", None);
/// assert_eq!(pan.as_deref(), Some("ABCPE1234F"));
/// let state = |section| dkyc::fix_field("COMMUNICATION_ADDRESS.commState", "Kerala", section);
/// assert_eq!(state(Some(r#"{"commCountry": "101"}"#)).as_deref(), Some("032"));
/// assert_eq!(state(None), None);
/// ```
#[must_use]
pub fn fix_field(path: &str, value: &str, section: Option<&str>) -> Option<String> {
    Options::new().fix_field(path, value, section)
}

impl Options<'_> {
    /// As [`dkyc::fix`](crate::fix()).
    #[must_use]
    pub fn fix(&self, json: impl AsRef<[u8]>) -> Fixed {
        let json = json.as_ref();
        let (mut draft, mut origin) = (PushUserData::default(), Origin::new(0));
        let Ok(is_object) = read::payload(json, &mut draft, &mut origin) else {
            return Fixed {
                payload: String::new(),
                repairs: Vec::new(),
                report: self.check(json).without_positions(),
            };
        };
        let text = valid_text(origin.text).trim_matches([' ', '\t', '\n', '\r']);
        if !is_object {
            return self.unrepaired(text);
        }
        let mut shape = Shape::new(text);
        shape.repair();
        if !shape.repairs.is_empty() {
            draft = fill::draft(&shape.payload, &shape.census);
        }
        let values = values::repair(&mut shape, &mut draft, self);
        let repairs = Repair::all(&shape, &values);
        let payload = write::payload(&shape.payload, text.len());
        let report = self.check(&payload).without_positions();
        // A value that is nested to the limit may have been moved too deep.
        if report.errors().first().is_some_and(|error| error.code() == Code::Syntax) {
            return self.unrepaired(text);
        }
        Fixed { payload, repairs, report }
    }

    /// Marks the issues in the report on a payload that [`fix`](Self::fix) would remove: see [`Issue::fixable`](crate::Issue::fixable).
    ///
    /// ```
    /// let json = dkyc::template::example().replace("ABCPE1234F", "abcpe1234f");
    /// let options = dkyc::Options::new();
    /// let report = options.mark_fixable(&json, options.check(&json));
    /// assert!(report.errors()[0].fixable());
    /// ```
    #[must_use]
    pub fn mark_fixable(&self, json: impl AsRef<[u8]>, mut report: Report) -> Report {
        // What is listed of the repaired payload is as much, and what a better shape may show in addition.
        const ROOM: usize = 1000;
        if report.issues().any(|issue| may_be_removed(issue.code())) {
            let fixed = self.max_issues(self.limit().saturating_add(ROOM)).fix(json);
            if !fixed.repairs.is_empty() {
                report.mark_fixable(&fixed.report);
            }
        }
        report
    }

    /// As [`dkyc::fix_field`](crate::fix_field).
    #[must_use]
    pub fn fix_field(&self, path: &str, value: &str, section: Option<&str>) -> Option<String> {
        self.fix_value(path, Given::Text(value), section)
    }

    /// The same, of a value of any type.
    pub(crate) fn fix_value(&self, path: &str, value: Given<'_>, section: Option<&str>) -> Option<String> {
        let place = Place::of_field(path).ok()?;
        let mut draft = PushUserData::default();
        draft.open_field(place)?;
        if let (Some(section), Some(sections)) = (section, draft.data.get_mut()) {
            read::section(section.as_bytes(), place.owner(), sections, &mut Origin::new(0)).ok()?;
        }
        let slot = draft.field_mut(place)?;
        match value {
            Given::Text(text) => slot.set_text(text.into()),
            Given::Json(_) => slot.set_other_type(),
        }
        values::repair_one(&mut draft, place, value, self)
    }

    fn unrepaired(&self, json: &str) -> Fixed {
        let payload = write::compact(&Value::Written(json));
        let report = self.check(&payload).without_positions();
        Fixed { payload, repairs: Vec::new(), report }
    }
}

/// Whether there are repairs that remove an issue with this code.
fn may_be_removed(code: Code) -> bool {
    let of_shape = matches!(
        code,
        Code::Type | Code::Required | Code::Duplicate | Code::UnknownField | Code::UnknownSection
    );
    #[cfg(feature = "house")]
    let of_shape = of_shape || matches!(code, Code::HouseRequired | Code::HouseUnknown);
    of_shape || value::is_repairable(code)
}
