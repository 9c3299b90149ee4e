//! What was found → report: what is wrong with the draft and what only the text could show, in the order of the
//! document, each with its line and column.

use std::borrow::Cow;
use std::iter::Peekable;
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
use crate::spec::SECTIONS;
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
    /// The missing places that a wrong key is named for, and how near it comes.
    renamed: Vec<(Place, u8)>,
}

impl<'o, 'a> Findings<'o, 'a> {
    pub(crate) fn new(origin: &'o Origin<'a>, shape: Shape, options: &'o Options) -> Self {
        let rank = |index: usize| origin.surplus[index].subject.rank();
        let surplus = in_order(origin.surplus.len(), &|one, other| rank(one).cmp(&rank(other)));
        let counter = Counter::new(origin.text, &origin.plain);
        let (surplus, report) = (surplus.into_iter().peekable(), Report::default());
        Self { origin, shape, options, counter, surplus, report, renamed: Vec::new() }
    }

    /// Adds what is wrong with the draft. To be called in the order of the document, and before anything else is added.
    pub(crate) fn add_problem(&mut self, place: Place, wrong: Wrong) {
        self.add_surplus_before(place.rank());
        let issue = self.at_place(wrong.code, place, wrong.suggestion);
        self.add_error(issue);
    }

    /// Adds what only the text can show: keys that are there again or undocumented, elements of `data` of another type.
    /// And what is allowed and probably not meant.
    pub(crate) fn add_text(&mut self, values: &Values<'_, '_>, is_absent: &dyn Fn(Place) -> bool) {
        let (origin, options, sections) = (self.origin, self.options, values.sections());
        self.add_surplus_before(Subject::STRAY_RANK);
        if let Some(sections) = sections {
            sections.warnings(&mut |place, code| self.add_warning(place, code));
        }
        for (place, code) in options.judge(values) {
            self.add_warning(place, code);
        }
        for stray in &origin.strays {
            self.add_stray(stray, sections, is_absent);
        }
    }

    fn add_surplus_before(&mut self, rank: u16) {
        let surplus = &self.origin.surplus;
        while let Some(index) = self.surplus.next_if(|&index| surplus[index].subject.rank() < rank) {
            let Surplus { code, ref subject, start } = surplus[index];
            let issue = self.issue(code, subject.clone(), start, None);
            self.add_error(issue);
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
            let error = self.issue(Code::Duplicate, subject, stray.start, None);
            return self.add_error(error);
        }
        let is_section = matches!(stray.level, Level::Element(_));
        let code = if is_section { Code::UnknownSection } else { Code::UnknownField };
        let meant = meant(stray, sections, is_absent);
        if self.options.tell(code) {
            let suggestion = meant.map(|(place, _)| place.key());
            let warning = self.issue(code, subject, stray.start, suggestion);
            self.report.warnings.push(warning);
        }
        if let Some((place, distance)) = meant {
            self.name_wrong_key(place, shown, distance);
        }
    }

    /// Tells the error of a missing key which wrong one was found, when none that comes nearer was.
    fn name_wrong_key(&mut self, missing: Place, key: &str, distance: u8) {
        let errors = &mut self.report.errors;
        let index = errors.partition_point(|error| error.subject.rank() < missing.rank());
        let Some(error) = errors.get_mut(index).filter(|error| {
            error.code == Code::Required && matches!(error.subject, Subject::Place(place, _) if place == missing)
        }) else {
            return;
        };
        match self.renamed.iter_mut().find(|(place, _)| *place == missing) {
            Some((_, nearest)) if *nearest <= distance => return,
            Some((_, nearest)) => *nearest = distance,
            None => self.renamed.push((missing, distance)),
        }
        error.suggestion = Some(Cow::Owned(key.to_owned()));
    }

    #[allow(clippy::inline_always, reason = "what is found should not go through memory twice")]
    #[inline(always)]
    fn add_error(&mut self, error: Issue) {
        if self.report.errors.is_empty() {
            self.report.errors.reserve(24);
        }
        self.report.errors.push(error);
    }

    /// Warnings come in any order. There are at most a few for each place.
    fn add_warning(&mut self, place: Place, code: Code) {
        if self.options.tell(code) {
            let warning = self.at_place(code, place, None);
            let warnings = &mut self.report.warnings;
            let index = warnings.partition_point(|before| before.subject.rank() <= place.rank());
            warnings.insert(index, warning);
        }
    }

    /// Something about what stands, or should stand, at a documented place.
    #[allow(clippy::inline_always, reason = "as above")]
    #[inline(always)]
    fn at_place(&mut self, code: Code, place: Place, suggestion: Option<&'static str>) -> Issue {
        let origin = self.origin;
        let is_missing = code == Code::Required;
        let (start, element) = match place {
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
        };
        self.issue(code, Subject::Place(place, element), start, suggestion)
    }

    #[allow(clippy::inline_always, reason = "as above")]
    #[inline(always)]
    fn issue(
        &mut self,
        code: Code,
        subject: Subject,
        start: usize,
        suggestion: Option<&'static str>,
    ) -> Issue {
        let position = Some(self.counter.position(start));
        Issue { code, subject, shape: self.shape, suggestion: suggestion.map(Cow::Borrowed), position }
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
) -> Option<(Place, u8)> {
    let is_missing = |place| match place {
        Place::Section(section) => sections
            .and_then(|sections| sections.section(usize::from(section)))
            .is_none_or(Section::is_absent),
        Place::Field(..) => field(sections, place).is_none_or(Field::is_absent),
        place => is_absent(place),
    };
    match stray.level {
        Level::Top => suggest::place(&stray.key, Place::TOP_LEVEL.map(|(_, place)| place), is_missing),
        Level::Element(_) => suggest::place(&stray.key, (0..SECTIONS.len()).map(Place::section), is_missing),
        Level::Section(section, _) => suggest::place(&stray.key, section.fields(), is_missing),
    }
}

fn field<'s, 'a>(sections: Option<&'s Sections<'a>>, place: Place) -> Option<&'s dyn Field<'a>> {
    let Place::Field(section, field) = place else { return None };
    sections?.section(usize::from(section))?.fields()?.field(usize::from(field))
}

/// The part of a key that a report shows.
fn shown(key: &str) -> &str {
    key.char_indices().nth(KEY_LENGTH).and_then(|(end, _)| key.get(..end)).unwrap_or(key)
}
