//! What comes as values of another language instead of as JSON text, and what goes there. No text is written and read for a
//! document of values, and its report has no lines and columns.

use crate::check::{self, field_value, report_on_payload, report_on_section, report_on_sections};
use crate::code::Code;
use crate::draft::{Field, PushUserData};
use crate::options::Options;
use crate::place::Place;
use crate::read::Origin;
use crate::report::{Issue, Report, Shape, Subject};
use crate::scan::SyntaxReason;
use crate::spec::{SECTIONS, TOP_LEVEL};

/// A JSON value, as far as a field cares.
#[derive(Clone, Copy)]
pub enum Given<'a> {
    /// Nothing, or `null`.
    Nothing,
    /// A number, a boolean, an array or an object.
    OtherType,
    /// A string.
    Text(&'a str),
    /// A string that no JSON text can hold: half of a surrogate pair is in it.
    NotUnicode,
}

/// What a document is: the kinds of text that there are functions for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A whole payload.
    Payload,
    /// The object of the sections.
    Sections,
    /// The section with this index in the table.
    Section(usize),
}

/// A document that is put together from values. There is no room in it for what is not documented, and for what stands in it
/// twice: such a document must be written as JSON.
pub struct Document<'a> {
    kind: Kind,
    draft: PushUserData<'a>,
    origin: Origin<'a>,
}

impl<'a> Document<'a> {
    /// An empty document.
    #[must_use]
    pub fn new(kind: Kind) -> Self {
        let mut document = Self { kind, draft: PushUserData::default(), origin: Origin::default() };
        match kind {
            Kind::Payload => {}
            Kind::Sections => document.begin_data(),
            Kind::Section(section) => {
                document.begin_data();
                let _ = document.begin_section(section, 0);
            }
        }
        document
    }

    /// There is an array `data`.
    pub fn begin_data(&mut self) {
        self.draft.data.begin();
    }

    /// There is a section, by its place in the table, in the element of `data` with this index. `None` when it cannot be put
    /// here: there is one already.
    pub fn begin_section(&mut self, section: usize, element: usize) -> Option<()> {
        let slot = self.draft.data.get_mut()?.section_mut(section)?;
        if !slot.is_absent() {
            return None;
        }
        slot.open()?;
        self.origin.sections.get_mut(section)?.element = element;
        Some(())
    }

    /// A field has this value: 0 is user_id, 1 phone_number, 2 the first field of the table, and so on. `None` when it cannot
    /// be put here.
    pub fn set_field(&mut self, index: usize, value: Given<'a>) -> Option<()> {
        match place(index)? {
            Place::UserId => set(&mut self.draft.user_id, value),
            Place::PhoneNumber => set(&mut self.draft.phone_number, value),
            Place::Field(section, field) => {
                let section = self.draft.data.get_mut()?.section_mut(usize::from(section))?;
                set(section.fields_mut()?.field_mut(usize::from(field))?, value);
            }
            _ => return None,
        }
        Some(())
    }

    /// What is wrong with it.
    #[must_use]
    pub fn report(&self, options: &Options) -> Report {
        let (draft, origin) = (&self.draft, &self.origin);
        let report = match (self.kind, draft.data.get()) {
            (Kind::Payload, _) => report_on_payload(draft, Ok(true), origin, options),
            (Kind::Sections, Some(data)) => report_on_sections(data, Ok(true), origin, options),
            (Kind::Section(index), Some(data)) => report_on_section(index, data, Ok(true), origin, options),
            (_, None) => Report::default(),
        };
        report.without_positions()
    }
}

/// Checks JSON text of this kind; of a section that is not in the table, there is nothing to say.
#[must_use]
pub fn check(kind: Kind, json: &[u8], options: &Options) -> Report {
    match kind {
        Kind::Payload => check::payload(json, options, &mut PushUserData::default()),
        Kind::Sections => check::sections(json, options),
        Kind::Section(index) if index < SECTIONS.len() => check::section(index, json, options),
        Kind::Section(_) => Report::default(),
    }
}

/// Checks one value by the index of its field, as [`check_field`](crate::check_field) does a string by its path.
#[must_use]
pub fn check_field(index: usize, value: Given<'_>, options: &Options) -> Option<Report> {
    let place = place(index)?;
    if matches!(value, Given::NotUnicode) {
        let subject = Subject::Text(SyntaxReason::LoneSurrogate);
        let issue =
            Issue { code: Code::Syntax, subject, shape: Shape::Field, suggestion: None, position: None };
        return Some(Report { errors: vec![issue], warnings: Vec::new() });
    }
    Some(field_value(place, options, |slot| set(slot, value)))
}

fn set<'a>(slot: &mut dyn Field<'a>, value: Given<'a>) {
    match value {
        Given::Nothing | Given::NotUnicode => {}
        Given::OtherType => slot.set_other_type(),
        Given::Text(text) => slot.read(text),
    }
}

/// The place of a field, by its index among all.
fn place(index: usize) -> Option<Place> {
    FIELDS.get(index).copied()
}

static FIELDS: [Place; FIELD_COUNT] = {
    let mut fields = [Place::UserId; FIELD_COUNT];
    fields[1] = Place::PhoneNumber;
    let (mut index, mut section) = (TOP_LEVEL.len(), 0);
    while section < SECTIONS.len() {
        let mut field = 0;
        while field < SECTIONS[section].fields.len() {
            fields[index] = Place::field(section, field);
            (index, field) = (index + 1, field + 1);
        }
        section += 1;
    }
    fields
};

const FIELD_COUNT: usize = {
    let (mut count, mut section) = (TOP_LEVEL.len(), 0);
    while section < SECTIONS.len() {
        count += SECTIONS[section].fields.len();
        section += 1;
    }
    count
};

impl Issue {
    /// A number that stands for this issue, but for its line and column: the same for the same, and for no other; never 0.
    /// `None` when a key of the document is in it, or it is about something rare.
    #[must_use]
    pub fn number(&self) -> Option<u32> {
        let Subject::Place(place, element) = self.subject else { return None };
        let [section, field] = place.rank().to_be_bytes().map(u32::from);
        let element = element.map_or(0, |element| element.saturating_add(1));
        let shape = match self.shape {
            Shape::Payload => 0,
            Shape::Sections => 1,
            Shape::Section(_) if place == Place::Whole => return None,
            Shape::Section(_) => 2,
            Shape::Field => 3,
        };
        let suggestion = match self.suggestion() {
            Some(meant) => 1 + self.allowed().iter().position(|allowed| allowed.code == meant)?,
            None => 0,
        };
        let (element, suggestion) = (u32::try_from(element).ok()?, u32::try_from(suggestion).ok()?);
        // Each with the number of values that there are.
        let digits = [
            (self.code as u32, 64),
            (section, 16),
            (field, 16),
            (element, 16),
            (shape, 4),
            (suggestion, 128),
        ];
        digits
            .iter()
            .try_fold(0, |number, &(digit, base)| (digit < base).then_some(base * number + digit))
            .map(|number| number + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, check};
    use crate::{Options, Report};

    #[test]
    fn only_sections_of_the_table_are_checked() {
        let options = Options::new();
        assert!(!check(Kind::Section(8), b"{}", &options).is_valid());
        for index in [9, 255, 256, usize::MAX] {
            assert_eq!(check(Kind::Section(index), b"{}", &options), Report::default(), "{index}");
        }
    }
}
