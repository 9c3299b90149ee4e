//! What was found → report: what is wrong with the draft and what only the text could show, in the order of the
//! document, each with its line and column.

use std::borrow::Cow;
use std::iter::{self, Peekable};
use std::vec::IntoIter;

use crate::code::Code;
use crate::draft::{Field, Section, Sections};
use crate::options::Options;
use crate::order::in_order;
use crate::place::Place;
use crate::plausibility::Values;
use crate::position::Counter;
use crate::read::{Level, Origin, Stray, Surplus};
use crate::report::{Issue, Report, Shape, Subject};
use crate::rule::Wrong;
use crate::suggest;

/// How many code points of a key a report shows.
const KEY_LENGTH: usize = 64;

/// What has been found so far.
pub(crate) struct Findings<'o, 'a> {
    origin: &'o Origin<'a>,
    shape: Shape,
    options: &'o Options,
    counter: Counter<'o>,
    /// What is there too much and not in the report yet, in the order of the report.
    surplus: Peekable<IntoIter<usize>>,
    report: Report,
}

impl<'o, 'a> Findings<'o, 'a> {
    pub(crate) fn new(origin: &'o Origin<'a>, shape: Shape, options: &'o Options) -> Self {
        let Origin { text, plain, surplus, .. } = origin;
        let order = in_order(surplus.len(), &|one, other| surplus[one].rank.cmp(&surplus[other].rank));
        let (counter, surplus) = (Counter::new(text, plain), order.into_iter().peekable());
        Self { origin, shape, options, counter, surplus, report: Report::default() }
    }

    /// Adds what is wrong with the draft. To be called in the order of the document, and before anything else is added.
    pub(crate) fn add_problem(&mut self, place: Place, wrong: Wrong) {
        if self.surplus.peek().is_some() {
            self.add_surplus_before(place.rank());
        }
        let (start, element) = self.location(wrong.code, place);
        self.add_error(wrong.code, Subject::Place(place, element), start, wrong.suggestion);
    }

    /// Adds what only the text can show: keys that are there again or undocumented, elements of `data` of another type.
    /// And what is allowed and probably not meant.
    pub(crate) fn add_text(&mut self, values: &Values<'_, '_>, is_absent: &dyn Fn(Place) -> bool) {
        let (origin, options, sections) = (self.origin, self.options, values.sections());
        self.add_surplus_before(Subject::STRAY_RANK);
        let mut warnings = Vec::new();
        if let Some(sections) = sections {
            sections.warnings(&mut |place, code| warnings.push((place, code)));
        }
        warnings.extend(options.judge(values));
        let rank = |index: usize| Place::rank(warnings[index].0);
        for index in in_order(warnings.len(), &|one, other| rank(one).cmp(&rank(other))) {
            let (place, code) = warnings[index];
            let (start, element) = self.location(code, place);
            self.add_warning(code, Subject::Place(place, element), start, None);
        }
        for stray in &origin.strays {
            self.add_stray(stray, sections, is_absent);
        }
    }

    fn add_surplus_before(&mut self, rank: u16) {
        let surplus = &self.origin.surplus;
        while let Some(index) = self.surplus.next_if(|&index| surplus[index].rank < rank) {
            let Surplus { code, ref subject, start, .. } = surplus[index];
            self.add_text_error(code, subject.clone(), start);
        }
    }

    fn add_stray(
        &mut self,
        stray: &Stray<'_>,
        sections: Option<&Sections<'_>>,
        is_absent: &dyn Fn(Place) -> bool,
    ) {
        let shown = shown(&stray.key);
        let subject = Subject::Stray(stray.level, shown.into());
        if stray.is_repeated {
            return self.add_text_error(Code::Duplicate, subject, stray.start);
        }
        let is_section = matches!(stray.level, Level::Element(_));
        let code = if is_section { Code::UnknownSection } else { Code::UnknownField };
        let meant = meant(stray, sections, is_absent);
        self.add_warning(code, subject, stray.start, meant.map(|(place, _)| place.key()));
        if let Some((place, distance)) = meant {
            self.name_wrong_key(place, shown, distance);
        }
    }

    /// Tells the error of a missing key which wrong one was found, when none that comes nearer was.
    fn name_wrong_key(&mut self, missing: Place, key: &str, distance: usize) {
        let errors = &mut self.report.errors;
        let index = errors.partition_point(|error| error.subject.rank() < missing.rank());
        let Some(error) = errors.get_mut(index).filter(|error| {
            error.code == Code::Required
                && matches!(error.subject, Subject::Place(place, _) if place == missing)
        }) else {
            return;
        };
        let nearest = error.suggestion.as_deref().and_then(|key| suggest::distance(key, missing.key()));
        if nearest.is_none_or(|nearest| distance < nearest) {
            error.suggestion = Some(Cow::Owned(key.to_owned()));
        }
    }

    #[allow(clippy::inline_always, reason = "an issue that goes through memory takes twice as long")]
    #[inline(always)]
    fn add_error(&mut self, code: Code, subject: Subject, start: usize, suggestion: Option<&'static str>) {
        let (shape, position) = (self.shape, self.counter.position(start));
        let errors = &mut self.report.errors;
        if errors.is_empty() {
            errors.reserve(24);
        }
        // `push` would make the issue elsewhere and move it.
        errors.extend(iter::once_with(|| Issue {
            code,
            subject,
            shape,
            suggestion: suggestion.map(Cow::Borrowed),
            position: Some(position),
        }));
    }

    fn add_text_error(&mut self, code: Code, subject: Subject, start: usize) {
        self.add_error(code, subject, start, None);
    }

    fn add_warning(&mut self, code: Code, subject: Subject, start: usize, suggestion: Option<&'static str>) {
        if self.options.tell(code) {
            let (shape, position) = (self.shape, Some(self.counter.position(start)));
            let suggestion = suggestion.map(Cow::Borrowed);
            self.report.warnings.push(Issue { code, subject, shape, suggestion, position });
        }
    }

    /// Where in the text it is told that something is wrong with what stands, or should stand, at a documented place, and in
    /// which element of `data`.
    #[allow(clippy::inline_always, reason = "as above")]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    fn location(&self, code: Code, place: Place) -> (usize, Option<usize>) {
        let origin = self.origin;
        let is_missing = code == Code::Required;
        match place {
            Place::Whole => (origin.start, None),
            Place::UserId | Place::PhoneNumber | Place::Data | Place::Extras if is_missing => {
                (origin.start, None)
            }
            Place::UserId => (origin.user_id, None),
            Place::PhoneNumber => (origin.phone_number, None),
            Place::Data => (origin.data, None),
            Place::Extras => (origin.extras, None),
            Place::Section(_) if is_missing && self.shape == Shape::Payload => (origin.data, None),
            Place::Section(_) if is_missing => (origin.start, None),
            Place::Section(section) => {
                let section = &origin.sections[usize::from(section)];
                (section.start, Some(section.element))
            }
            Place::Field(section, field) => {
                let section = &origin.sections[usize::from(section)];
                let start = if is_missing { section.start } else { section.fields[usize::from(field)] };
                (start, Some(section.element))
            }
        }
    }

    pub(crate) fn into_report(self) -> Report {
        self.report
    }
}

/// The documented place that an undocumented key was probably meant for, and how many typing errors it is away.
fn meant(
    stray: &Stray<'_>,
    sections: Option<&Sections<'_>>,
    is_absent: &dyn Fn(Place) -> bool,
) -> Option<(Place, usize)> {
    let is_missing = |place| match place {
        Place::Section(section) => sections
            .and_then(|sections| sections.section(usize::from(section)))
            .is_none_or(Section::is_absent),
        Place::Field(..) => field(sections, place).is_none_or(Field::is_absent),
        place => is_absent(place),
    };
    suggest::place(&stray.key, stray.level, &is_missing)
}

fn field<'s, 'a>(sections: Option<&'s Sections<'a>>, place: Place) -> Option<&'s dyn Field<'a>> {
    let Place::Field(section, field) = place else { return None };
    sections?.section(usize::from(section))?.fields()?.field(usize::from(field))
}

/// The part of a key that a report shows.
fn shown(key: &str) -> &str {
    key.char_indices().nth(KEY_LENGTH).and_then(|(end, _)| key.get(..end)).unwrap_or(key)
}
