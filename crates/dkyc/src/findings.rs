//! What was found → report: what is wrong with the draft, then what only the text could show, put into the order of the
//! document, each with its line and column.

use std::borrow::Cow;

use crate::code::Code;
use crate::draft::{Field, Section, Sections};
use crate::options::Options;
use crate::order::in_order;
use crate::place::Place;
use crate::plausibility::Values;
use crate::position::Counter;
use crate::read::{Level, Origin, Stray};
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
    errors: Vec<Finding>,
    warnings: Vec<Finding>,
    /// How many of the errors are problems of the draft: these come first, and in the order of the document.
    problems: usize,
}

struct Finding {
    code: Code,
    /// Where it comes in the report.
    rank: u16,
    /// How near a wrong key comes to this missing one.
    distance: Option<u8>,
    /// Where it is in the text.
    offset: usize,
    subject: Subject,
    suggestion: Option<Cow<'static, str>>,
}

impl<'o, 'a> Findings<'o, 'a> {
    pub(crate) const fn new(origin: &'o Origin<'a>, shape: Shape, options: &'o Options) -> Self {
        Self { origin, shape, options, errors: Vec::new(), warnings: Vec::new(), problems: 0 }
    }

    /// Adds what is wrong with the draft. To be called in the order of the document, and before anything else is added.
    pub(crate) fn add_problem(&mut self, place: Place, wrong: Wrong) {
        self.add(wrong.code, place, wrong.suggestion.map(Cow::Borrowed));
        self.problems = self.errors.len();
    }

    /// Adds what only the text can show: keys that are there again or undocumented, elements of `data` of another type.
    /// And what is allowed and probably not meant.
    pub(crate) fn add_text(&mut self, values: &Values<'_, '_>, is_absent: &dyn Fn(Place) -> bool) {
        let (origin, options, sections) = (self.origin, self.options, values.sections());
        for &(index, start) in &origin.other_elements {
            self.push(Code::Type, Place::ELEMENT_RANK, start, Subject::Element(index), None);
        }
        for repeat in &origin.repeats {
            let subject = Subject::Place(repeat.place, Some(repeat.element));
            self.push(Code::Duplicate, repeat.place.rank(), repeat.start, subject, None);
        }
        if let Some(sections) = sections {
            sections.warnings(&mut |place, code| self.add(code, place, None));
        }
        for (place, code) in options.judge(values) {
            self.add(code, place, None);
        }
        for stray in &origin.strays {
            self.add_stray(stray, sections, is_absent);
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
            return self.push(Code::Duplicate, Place::STRAY_RANK, stray.start, subject, None);
        }
        let is_section = matches!(stray.level, Level::Element(_));
        let code = if is_section { Code::UnknownSection } else { Code::UnknownField };
        let meant = meant(stray, sections, is_absent);
        let suggestion = meant.map(|(place, _)| Cow::Borrowed(place.key()));
        self.push(code, Place::STRAY_RANK, stray.start, subject, suggestion);
        if let Some((place, distance)) = meant {
            self.name_wrong_key(place, shown, distance);
        }
    }

    /// Tells the error of a missing key which wrong one was found, when none that comes nearer was.
    fn name_wrong_key(&mut self, missing: Place, key: &str, distance: u8) {
        let problems = self.errors.get_mut(..self.problems).unwrap_or_default();
        let missing = problems
            .binary_search_by_key(&missing.rank(), |problem| problem.rank)
            .ok()
            .and_then(|index| problems.get_mut(index));
        if let Some(missing) = missing
            && missing.code == Code::Required
            && missing.distance.is_none_or(|nearest| distance < nearest)
        {
            missing.suggestion = Some(Cow::Owned(key.to_owned()));
            missing.distance = Some(distance);
        }
    }

    /// Something is wrong with what stands, or should stand, at a documented place.
    fn add(&mut self, code: Code, place: Place, suggestion: Option<Cow<'static, str>>) {
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
        self.push(code, place.rank(), start, Subject::Place(place, element), suggestion);
    }

    #[allow(clippy::inline_always, reason = "what is found should not go through memory twice")]
    #[inline(always)]
    fn push(
        &mut self,
        code: Code,
        rank: u16,
        offset: usize,
        subject: Subject,
        suggestion: Option<Cow<'static, str>>,
    ) {
        if !self.options.tell(code) {
            return;
        }
        let list = if code.is_warning() { &mut self.warnings } else { &mut self.errors };
        if list.is_empty() {
            list.reserve(24);
        }
        list.push(Finding { code, rank, distance: None, offset, subject, suggestion });
    }

    pub(crate) fn into_report(self) -> Report {
        let mut counter = Counter::new(self.origin.text, &self.origin.plain);
        let shape = self.shape;
        let mut issues = |findings: Vec<Finding>| {
            let order = in_order(findings.len(), &|one, other| findings[one].rank.cmp(&findings[other].rank));
            let mut findings: Vec<_> = findings.into_iter().map(Some).collect();
            let issue = |finding: Finding| Issue {
                code: finding.code,
                subject: finding.subject,
                shape,
                suggestion: finding.suggestion,
                position: Some(counter.position(finding.offset)),
            };
            order.into_iter().filter_map(|index| findings[index].take()).map(issue).collect()
        };
        Report { errors: issues(self.errors), warnings: issues(self.warnings) }
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
