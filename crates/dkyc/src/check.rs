//! The functions that users call: text → draft → findings → report.

use std::borrow::Cow;

use crate::code::Code;
use crate::draft::{Field, PushUserData, Section, Sections, Slot};
use crate::findings::Findings;
use crate::options::Options;
use crate::place::Place;
use crate::plausibility::Values;
use crate::position::Counter;
use crate::read::{self, Origin, ReadResult};
use crate::report::{Issue, Report, Shape, Subject};
use crate::rule::Text;
use crate::scan::SyntaxError;
use crate::spec::UnknownName;

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

pub(crate) fn payload<'a>(json: &'a [u8], options: &Options, draft: &mut PushUserData<'a>) -> Report {
    let mut origin = Origin::default();
    let read = read::payload(json, draft, &mut origin);
    report_on_payload(draft, read, &origin, options)
}

pub(crate) fn report_on_payload<'a>(
    draft: &PushUserData<'a>,
    read: ReadResult,
    origin: &Origin<'a>,
    options: &Options,
) -> Report {
    report(Shape::Payload, options, read, origin, |findings| {
        draft.problems(&mut |place, wrong| findings.add_problem(place, wrong));
        let is_absent = |place| match place {
            Place::UserId => draft.user_id == Slot::Absent,
            Place::PhoneNumber => draft.phone_number == Slot::Absent,
            Place::Data => draft.data == Slot::Absent,
            _ => draft.extras == Slot::Absent,
        };
        findings.add_text(&Values::of(draft), &is_absent);
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
    let (mut draft, mut origin) = (Sections::default(), Origin::default());
    let read = read::sections(json, &mut draft, &mut origin);
    report_on_sections(&draft, read, &origin, options)
}

pub(crate) fn report_on_sections<'a>(
    draft: &Sections<'a>,
    read: ReadResult,
    origin: &Origin<'a>,
    options: &Options,
) -> Report {
    report(Shape::Sections, options, read, origin, |findings| {
        draft.problems(&mut |place, wrong| findings.add_problem(place, wrong));
        findings.add_text(&Values::of_sections(draft), &|_| false);
    })
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

/// By its place in the table.
pub(crate) fn section(index: usize, json: &[u8], options: &Options) -> Report {
    let (mut draft, mut origin) = (Sections::default(), Origin::default());
    let read = read::section(json, index, &mut draft, &mut origin);
    report_on_section(index, &draft, read, &origin, options)
}

pub(crate) fn report_on_section<'a>(
    index: usize,
    draft: &Sections<'a>,
    read: ReadResult,
    origin: &Origin<'a>,
    options: &Options,
) -> Report {
    report(Shape::Section(Place::section(index)), options, read, origin, |findings| {
        if let Some(fields) = draft.section(index).and_then(Section::fields) {
            fields.problems(&mut |place, wrong| findings.add_problem(place, wrong));
        }
        findings.add_text(&Values::of_sections(draft), &|_| false);
    })
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

/// Checks what `fill` puts into the field at this place.
pub(crate) fn field_value<'a>(
    place: Place,
    options: &Options,
    fill: impl FnOnce(&mut dyn Field<'a>),
) -> Report {
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
    let (Some(field), Some(spec)) = (field, place.field_spec()) else { return report };
    fill(field);
    let issue = |code, suggestion: Option<&'static str>| Issue {
        code,
        subject: Subject::Place(place, None),
        shape: Shape::Field,
        suggestion: suggestion.map(Cow::Borrowed),
        position: None,
    };
    report.errors.extend(field.problem(spec.mandatory).map(|wrong| issue(wrong.code, wrong.suggestion)));
    report.warnings.extend(field.warning().map(|code| issue(code, None)));
    let implausible = options.judge(&Values::new(&phone_number, Some(&sections)));
    report.warnings.extend(implausible.into_iter().map(|(_, code)| issue(code, None)));
    report.warnings.retain(|warning| options.tell(warning.code));
    report
}

/// Makes the report on what was read.
fn report<'a>(
    shape: Shape,
    options: &Options,
    read: ReadResult,
    origin: &Origin<'a>,
    find: impl FnOnce(&mut Findings<'_, 'a>),
) -> Report {
    let mut findings = Findings::new(origin, shape, options);
    match read {
        Ok(true) => find(&mut findings),
        Ok(false) => findings.add_problem(Place::Whole, Code::Type.into()),
        Err(error) => return syntax(origin.text, error, shape),
    }
    findings.into_report()
}

fn syntax(text: &str, error: SyntaxError, shape: Shape) -> Report {
    let issue = Issue {
        code: Code::Syntax,
        subject: Subject::Text(error.reason),
        shape,
        suggestion: None,
        position: Some(Counter::new(text, &[]).position(error.offset)),
    };
    Report { errors: vec![issue], warnings: Vec::new() }
}
