//! Draft → report: what garde finds, then what only the text could show, in the order of the document.

use std::borrow::Cow;
use std::ops::Range;

use garde::Validate;

use crate::code::Code;
use crate::draft::{Field, PushUserData, Section, Sections, Slot};
use crate::options::Options;
use crate::place::{Place, Places};
use crate::plausibility::Values;
use crate::position::Counter;
use crate::read::{self, Level, Origin, ReadResult, Stray};
use crate::report::{Issue, Report, Shape, Subject};
use crate::rule::Text;
use crate::scan::SyntaxError;
use crate::spec::{Rule, SECTIONS, SectionSpec, UnknownName};
use crate::suggest;

/// How many code points of a key a report shows.
const KEY_LENGTH: usize = 64;
/// From how many bytes on it pays to know where a text's documents are.
const LONG: usize = 4096;

/// Checks a whole payload: JSON text, as it would be posted to `push_user_data`.
///
/// Everything that is wrong is in the report, at once; a text that is no JSON has one error, `syntax`.
///
/// ```
/// let report = dkyc::check(r#"{"user_id": 7, "phone_number": "9876543210"}"#);
/// let errors: Vec<_> = report.errors().iter().map(|error| (error.path(), error.code())).collect();
/// assert_eq!(errors, [("user_id".into(), dkyc::Code::Type), ("data".into(), dkyc::Code::Required)]);
/// ```
#[must_use]
pub fn check(json: impl AsRef<[u8]>) -> Report {
    Options::new().check(json)
}

/// Reads a valid payload.
///
/// # Errors
/// The [`Report`], as [`check`] gives it, when the payload is not valid. Warnings are no hindrance, and not told.
///
/// ```
/// # let json = dkyc::template::example();
/// let payload = dkyc::parse(&json)?;
/// assert_eq!(payload.data.basic_information.dob.to_string(), "1990-02-14");
/// assert_eq!(payload.data.personal_information.gender.label(), Some("female"));
/// # Ok::<(), dkyc::Report>(())
/// ```
pub fn parse<T: AsRef<[u8]> + ?Sized>(json: &T) -> Result<crate::PushUserData<'_>, Report> {
    Options::new().parse(json)
}

pub(crate) fn payload<'a>(json: &'a [u8], options: &Options) -> (Option<PushUserData<'a>>, Report) {
    with_report(json, Shape::Payload, options, read::payload(json), |draft, findings| {
        if let Err(problems) = draft.validate() {
            findings.add_problems(&problems, draft.data.get());
        }
        let is_absent = |place| match place {
            Place::UserId => draft.user_id == Slot::Absent,
            Place::PhoneNumber => draft.phone_number == Slot::Absent,
            Place::Data => draft.data == Slot::Absent,
            _ => draft.extras == Slot::Absent,
        };
        findings.add_text(&Values::of(draft), is_absent);
    })
}

/// Checks a form's natural shape, `{"BASIC_INFORMATION": {…}, …}`: JSON text of one object that holds the sections.
///
/// Paths are as ever; pointers begin at this object: `/BASIC_INFORMATION/pan`.
///
/// ```
/// let report = dkyc::check_sections(r#"{"BASIC_INFORMATION": {"pan": "abcpe1234f"}}"#);
/// let pan = report.errors().iter().find(|error| error.path() == "BASIC_INFORMATION.pan").unwrap();
/// assert_eq!((pan.code(), &*pan.pointer()), (dkyc::Code::PanFormat, "/BASIC_INFORMATION/pan"));
/// ```
#[must_use]
pub fn check_sections(json: impl AsRef<[u8]>) -> Report {
    Options::new().check_sections(json)
}

pub(crate) fn sections(json: &[u8], options: &Options) -> Report {
    let read = read::sections(json);
    let report = with_report(json, Shape::Sections, options, read, |draft, findings| {
        if let Err(problems) = draft.validate() {
            findings.add_problems(&problems, Some(draft));
        }
        findings.add_text(&Values::of_sections(draft), |_| false);
    });
    report.1
}

/// Checks one section: JSON text of the object that stands under its name.
///
/// Paths are as ever; pointers begin at this object: `/pan`.
///
/// # Errors
/// [`UnknownName`] when no section is called `name`.
///
/// ```
/// let report = dkyc::check_section("IDENTITY_VERIFICATION", r#"{"idProof": "2"}"#)?;
/// assert_eq!(report.errors()[0].suggestion(), Some("02"));
/// # Ok::<(), dkyc::UnknownName>(())
/// ```
pub fn check_section(name: &str, json: impl AsRef<[u8]>) -> Result<Report, UnknownName> {
    Options::new().check_section(name, json)
}

pub(crate) fn section(name: &str, json: &[u8], options: &Options) -> Result<Report, UnknownName> {
    let index = SectionSpec::index(name)?;
    let shape = Shape::Section(Place::section(index));
    let report = with_report(json, shape, options, read::section(json, index), |draft, findings| {
        let mut problems = garde::Report::new();
        if let Some(fields) = draft.section(index).and_then(Section::fields) {
            fields.validate_fields(&mut || Place::section(index).garde_path().clone(), &mut problems);
        }
        findings.add_problems(&problems, Some(draft));
        findings.add_text(&Values::of_sections(draft), |_| false);
    });
    Ok(report.1)
}

/// Checks one value by its documented field path. The value is the string itself, not JSON.
///
/// # Errors
/// [`UnknownName`] when no field has this path.
///
/// ```
/// let report = dkyc::check_field("BASIC_INFORMATION.pan", "abcpe1234f")?;
/// assert_eq!(report.errors()[0].code(), dkyc::Code::PanFormat);
/// assert!(dkyc::check_field("BASIC_INFORMATION.pan", "ABCPE1234F")?.is_valid());
/// # Ok::<(), dkyc::UnknownName>(())
/// ```
pub fn check_field(path: &str, value: &str) -> Result<Report, UnknownName> {
    Options::new().check_field(path, value)
}

pub(crate) fn field_value(path: &str, value: &str, options: &Options) -> Result<Report, UnknownName> {
    let place = Place::find(path)?;
    let mut sections = Sections::default();
    let [mut user_id, mut phone_number] = [const { Slot::<Text<'_>>::Absent }; 2];
    let field: Option<&mut dyn Field<'_>> = match place {
        Place::Field(section, field) => sections
            .section_mut(usize::from(section))
            .and_then(Section::open)
            .and_then(|fields| fields.field_mut(usize::from(field))),
        Place::PhoneNumber => Some(&mut phone_number),
        _ => Some(&mut user_id),
    };
    let mut report = Report::default();
    let (Some(field), Some(spec)) = (field, place.field_spec()) else { return Ok(report) };
    field.set_text(Cow::Borrowed(value));
    let issue = |code, suggestion: Option<&'static str>| Issue {
        code,
        subject: Subject::Place(place, None),
        shape: Shape::Field,
        suggestion: suggestion.map(Cow::Borrowed),
        position: None,
    };
    report.errors.extend(field.problem(spec.mandatory).map(|code| issue(code, field.suggestion())));
    report.warnings.extend(field.warning().map(|code| issue(code, None)));
    let implausible = options.judge(&Values::new(&phone_number, Some(&sections)));
    report.warnings.extend(implausible.into_iter().map(|(_, code)| issue(code, None)));
    report.warnings.retain(|warning| options.tell(warning.code));
    Ok(report)
}

/// Makes the report on what was read.
fn with_report<'a, T>(
    json: &'a [u8],
    shape: Shape,
    options: &Options,
    read: ReadResult<'a, T>,
    find: impl FnOnce(&T, &mut Findings<'_, 'a>),
) -> (Option<T>, Report) {
    let (draft, origin) = match read {
        Ok(read) => read,
        Err(error) => return (None, syntax(read::without_byte_order_mark(json), error, shape)),
    };
    let mut findings = Findings { origin: &origin, shape, options, found: Vec::new(), plain: Vec::new() };
    match &draft {
        Some(draft) => find(draft, &mut findings),
        None => findings.add(Code::Type, Place::Whole),
    }
    let report = findings.into_report();
    (draft, report)
}

fn syntax(text: &[u8], error: SyntaxError, shape: Shape) -> Report {
    let issue = Issue {
        code: Code::Syntax,
        subject: Subject::Text(error.reason),
        shape,
        suggestion: None,
        position: Some(Counter::new(text).position(error.offset)),
    };
    Report { errors: vec![issue], warnings: Vec::new() }
}

/// What has been found so far.
struct Findings<'o, 'a> {
    origin: &'o Origin<'a>,
    shape: Shape,
    options: &'o Options,
    found: Vec<Finding>,
    /// Long stretches of the text without a line feed or anything but ASCII, in its order.
    plain: Vec<Range<usize>>,
}

struct Finding {
    /// Where it comes in the report.
    rank: u16,
    /// Where it is in the text.
    offset: usize,
    /// How near a wrong key comes to this missing one.
    distance: Option<usize>,
    issue: Issue,
}

impl Findings<'_, '_> {
    /// What garde has found.
    fn add_problems(&mut self, problems: &garde::Report, sections: Option<&Sections<'_>>) {
        let mut places = Places::new();
        self.found.reserve(problems.iter().count() + self.origin.repeats.len() + self.origin.strays.len());
        for (path, error) in problems.iter() {
            if let (Some(place), Some(code)) = (places.find(path), Code::from_name(error.message())) {
                self.add(code, place);
                if code == Code::NotAllowed {
                    self.suggest(field(sections, place).and_then(Field::suggestion).map(Cow::Borrowed));
                }
            }
        }
    }

    /// What only the text can show: keys that are there again or undocumented, elements of `data` of another type.
    /// And what is allowed and probably not meant.
    fn add_text(&mut self, values: &Values<'_, '_>, is_absent: impl Fn(Place) -> bool) {
        let (origin, options, sections) = (self.origin, self.options, values.sections());
        for &(index, start) in &origin.other_elements {
            self.push(Code::Type, Place::ELEMENT_RANK, start, Subject::Element(index));
        }
        for repeat in &origin.repeats {
            let subject = Subject::Place(repeat.place, Some(repeat.element));
            self.push(Code::Duplicate, repeat.place.rank(), repeat.start, subject);
        }
        if let Some(sections) = sections {
            sections.warnings(&mut |place, code| self.add(code, place));
        }
        for (place, code) in options.judge(values) {
            self.add(code, place);
        }
        for stray in &origin.strays {
            self.add_stray(stray, sections, &is_absent);
        }
        if !self.found.is_empty() && origin.text.len() > LONG {
            self.plain = plain(origin.text, sections);
        }
    }

    fn add_stray(
        &mut self,
        stray: &Stray<'_>,
        sections: Option<&Sections<'_>>,
        is_absent: impl Fn(Place) -> bool,
    ) {
        let shown = shown(&stray.key);
        let subject = Subject::Stray(stray.level, shown.into());
        if stray.is_repeated {
            return self.push(Code::Duplicate, Place::STRAY_RANK, stray.start, subject);
        }
        let is_section = matches!(stray.level, Level::Element(_));
        let code = if is_section { Code::UnknownSection } else { Code::UnknownField };
        self.push(code, Place::STRAY_RANK, stray.start, subject);

        let Some((meant, distance)) = meant(stray, sections, is_absent) else { return };
        self.suggest(Some(Cow::Borrowed(meant.key())));
        let is_missing = |finding: &&mut Finding| {
            finding.issue.code == Code::Required
                && matches!(finding.issue.subject, Subject::Place(place, _) if place == meant)
                && finding.distance.is_none_or(|nearest| distance < nearest)
        };
        if let Some(missing) = self.found.iter_mut().find(is_missing) {
            missing.issue.suggestion = Some(Cow::Owned(shown.to_owned()));
            missing.distance = Some(distance);
        }
    }

    /// Something is wrong with what stands, or should stand, at a documented place.
    fn add(&mut self, code: Code, place: Place) {
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
        self.push(code, place.rank(), start, Subject::Place(place, element));
    }

    fn push(&mut self, code: Code, rank: u16, offset: usize, subject: Subject) {
        let issue = Issue { code, subject, shape: self.shape, suggestion: None, position: None };
        self.found.push(Finding { rank, offset, distance: None, issue });
    }

    /// Adds a suggestion to what was found last.
    fn suggest(&mut self, suggestion: Option<Cow<'static, str>>) {
        if let Some(last) = self.found.last_mut() {
            last.issue.suggestion = suggestion;
        }
    }

    fn into_report(mut self) -> Report {
        let (mut report, options) = (Report::default(), self.options);
        self.found.retain(|finding| options.tell(finding.issue.code));
        if self.found.is_empty() {
            return report;
        }
        let mut counter = Counter::over(self.origin.text.as_bytes(), self.plain);
        let mut order: Vec<usize> = (0..self.found.len()).collect();
        order.sort_unstable_by_key(|&index| self.found[index].offset);
        for index in order {
            let finding = &mut self.found[index];
            finding.issue.position = Some(counter.position(finding.offset));
        }
        self.found.sort_by_key(|finding| finding.rank);
        for finding in self.found {
            let list =
                if finding.issue.code.is_warning() { &mut report.warnings } else { &mut report.errors };
            list.push(finding.issue);
        }
        report
    }
}

/// The documented place that an undocumented key was probably meant for, and how many typing errors it is away.
fn meant(
    stray: &Stray<'_>,
    sections: Option<&Sections<'_>>,
    is_absent: impl Fn(Place) -> bool,
) -> Option<(Place, usize)> {
    let names: Vec<Place> = match stray.level {
        Level::Top => Place::TOP_LEVEL.map(|(_, place)| place).into(),
        Level::Element(_) => (0..SECTIONS.len()).map(Place::section).collect(),
        Level::Section(section, _) => section.fields().collect(),
    };
    let keys: Vec<_> = names.iter().map(|place| place.key()).collect();
    let is_missing = |index: usize| match names[index] {
        Place::Section(section) => sections
            .and_then(|sections| sections.section(usize::from(section)))
            .is_none_or(Section::is_absent),
        Place::Field(..) => field(sections, names[index]).is_none_or(Field::is_absent),
        place => is_absent(place),
    };
    let meant = suggest::name(&stray.key, &keys, is_missing)?;
    Some((names[meant.index], meant.distance))
}

fn field<'s, 'a>(sections: Option<&'s Sections<'a>>, place: Place) -> Option<&'s dyn Field<'a>> {
    let Place::Field(section, field) = place else { return None };
    sections?.section(usize::from(section))?.fields()?.field(usize::from(field))
}

/// Where the documents stand in the text that they are borrowed from.
fn plain(text: &str, sections: Option<&Sections<'_>>) -> Vec<Range<usize>> {
    let is_document = |place: &Place| place.field_spec().is_some_and(|field| field.rule == Rule::Document);
    let documents = (0..SECTIONS.len()).map(Place::section).flat_map(Place::fields).filter(is_document);
    let stretches = documents.filter_map(|place| {
        let plain = field(sections, place)?.plain()?;
        let start = plain.as_ptr().addr().checked_sub(text.as_ptr().addr())?;
        // A document that is not borrowed stands elsewhere.
        let range = start..start + plain.len();
        text.get(range.clone()).map(|_| range)
    });
    let mut stretches: Vec<_> = stretches.collect();
    stretches.sort_unstable_by_key(|range| range.start);
    stretches
}

/// The part of a key that a report shows.
fn shown(key: &str) -> &str {
    key.char_indices().nth(KEY_LENGTH).map_or(key, |(end, _)| &key[..end])
}
