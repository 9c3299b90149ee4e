//! The functions that users call: text → draft → findings → report.

use crate::json::JsonKind;
use crate::name::UnknownName;
use crate::options::Options;
use crate::payload::draft::{Member, PushUserData, Sections};
use crate::payload::read::{self, ReadResult};
#[cfg(feature = "api")]
use crate::payload::request::RequestDraft;
use crate::payload::{Origin, valid};
use crate::place::{Place, Target};
use crate::plausibility::Inputs;
use crate::reason::Reason;
use crate::report::Report;
use crate::report::findings::Findings;

/// Checks a whole payload: JSON text, as it would be posted to `push_user_data`.
///
/// Everything that is wrong is in the report. Text that is not JSON has one error, `syntax`.
///
/// ```
/// let report = dkyc::check(r#"{"user_id": 7, "phone_number": "9876543210"}"#);
/// let errors: Vec<_> = report.errors().iter().map(|error| (error.path(), error.code())).collect();
/// assert_eq!(errors[..2], [("user_id".into(), dkyc::Code::Type), ("data".into(), dkyc::Code::Required)]);
/// ```
#[must_use]
pub fn check(json: impl AsRef<[u8]>) -> Report {
    Options::new().check(json)
}

/// Reads a valid payload.
///
/// # Errors
/// The [`Report`], as [`check`] returns it, when the payload is not valid. Warnings do not prevent parsing and are not
/// returned; [`read`] returns both.
///
/// ```
/// # let json = dkyc::template::example();
/// let payload = dkyc::parse(&json)?;
/// assert_eq!(payload.data.basic_information.dob.to_string(), "1990-02-14");
/// assert_eq!(payload.data.personal_information.gender.label(), Some("female"));
/// # Ok::<(), dkyc::Report>(())
/// ```
pub fn parse<T: AsRef<[u8]> + ?Sized>(json: &T) -> Result<valid::PushUserData<'_>, Report> {
    Options::new().parse(json)
}

/// Reads a payload, and reports on it: the payload when it is valid, and the report with its warnings in any case.
///
/// ```
/// let json = dkyc::template::example().replace("https://files.example.com/photo.jpg", "http://files.example.com/photo.jpg");
/// let (payload, report) = dkyc::read(&json);
/// assert!(payload.is_some());
/// assert_eq!(report.warnings()[0].code(), dkyc::Code::DocumentInsecure);
/// ```
#[must_use]
pub fn read<T: AsRef<[u8]> + ?Sized>(json: &T) -> (Option<valid::PushUserData<'_>>, Report) {
    Options::new().read(json)
}

/// Checks the natural shape of a form, `{"BASIC_INFORMATION": {…}, …}`: JSON text of one object that holds the sections.
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

/// Checks one section: JSON text of the object that stands under its name.
///
/// Paths are as ever; pointers begin at this object: `/pan`.
///
/// # Errors
/// [`UnknownName`] when there is no section of this name.
///
/// ```
/// let report = dkyc::check_section("IDENTITY_VERIFICATION", r#"{"idProof": "2"}"#)?;
/// assert_eq!(report.errors()[0].suggestion(), Some("02"));
/// # Ok::<(), dkyc::UnknownName>(())
/// ```
pub fn check_section(name: &str, json: impl AsRef<[u8]>) -> Result<Report, UnknownName> {
    Options::new().check_section(name, json)
}

/// Checks one value by its documented field path. The value is the string itself, not JSON.
///
/// # Errors
/// [`UnknownName`] when there is no field with this path.
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

impl Options<'_> {
    /// As [`dkyc::check`](crate::check()).
    #[must_use]
    pub fn check(&self, json: impl AsRef<[u8]>) -> Report {
        self.check_into(json.as_ref(), &mut PushUserData::default())
    }

    /// As [`dkyc::parse`](crate::parse).
    ///
    /// # Errors
    /// The [`Report`], as [`check`](Self::check) returns it, when the payload is not valid.
    pub fn parse<'a, T: AsRef<[u8]> + ?Sized>(&self, json: &'a T) -> Result<valid::PushUserData<'a>, Report> {
        let (payload, report) = self.read(json);
        payload.ok_or(report)
    }

    /// As [`dkyc::read`](crate::read).
    #[must_use]
    pub fn read<'a, T: AsRef<[u8]> + ?Sized>(
        &self,
        json: &'a T,
    ) -> (Option<valid::PushUserData<'a>>, Report) {
        let mut draft = PushUserData::default();
        let report = self.check_into(json.as_ref(), &mut draft);
        let payload = if report.is_valid() { draft.into_valid() } else { None };
        (payload, report)
    }

    /// As [`dkyc::check_sections`](crate::check_sections).
    #[must_use]
    pub fn check_sections(&self, json: impl AsRef<[u8]>) -> Report {
        let (mut draft, mut origin) = (Sections::default(), Origin::new(self.limit()));
        let read = read::sections(json.as_ref(), &mut draft, &mut origin);
        report_on_sections(&draft, read, &origin, self)
    }

    /// As [`dkyc::check_section`](crate::check_section).
    ///
    /// # Errors
    /// [`UnknownName`] when there is no section of this name.
    pub fn check_section(&self, name: &str, json: impl AsRef<[u8]>) -> Result<Report, UnknownName> {
        Ok(section(Place::of_section(name)?, json.as_ref(), self))
    }

    /// As [`dkyc::check_field`](crate::check_field).
    ///
    /// # Errors
    /// [`UnknownName`] when there is no field with this path.
    pub fn check_field(&self, path: &str, value: &str) -> Result<Report, UnknownName> {
        let place = Place::of_field(path)?;
        field(place, None, self, |member| member.set_text(value.into()))
            .ok_or_else(|| Place::unknown_field(path))
    }

    fn check_into<'a>(&self, json: &'a [u8], draft: &mut PushUserData<'a>) -> Report {
        let mut origin = Origin::new(self.limit());
        let read = read::payload(json, draft, &mut origin);
        report_on_payload(draft, read, &origin, self)
    }
}

impl PushUserData<'_> {
    /// Checks a payload that was built in Rust, as [`dkyc::check`](crate::check()) checks text. The report has no lines and columns;
    /// pointers lead to where a value is once the payload is serialised.
    #[must_use]
    pub fn check(&self, options: &Options) -> Report {
        let mut origin = Origin::default();
        let mut element = 0;
        for section in Place::sections() {
            let slot = self.data.get().and_then(|sections| sections.section(section));
            if slot.is_some_and(|slot| !slot.is_absent()) {
                origin.objects[section.object_index()].element = element;
                element += 1;
            }
        }
        report_on_payload(self, Ok(true), &origin, options).without_positions()
    }
}

/// The payload, or the report on what is wrong with it.
impl<'a> TryFrom<PushUserData<'a>> for valid::PushUserData<'a> {
    type Error = Report;

    fn try_from(draft: PushUserData<'a>) -> Result<Self, Report> {
        let report = draft.check(&Options::new());
        if report.is_valid() { draft.into_valid().ok_or(report) } else { Err(report) }
    }
}

pub(crate) fn report_on_payload<'a>(
    draft: &PushUserData<'a>,
    read: ReadResult,
    origin: &Origin<'a>,
    options: &Options,
) -> Report {
    report(Target::Payload, options, read, origin, |findings| {
        findings.see(Inputs::of(draft));
        #[cfg(feature = "house")]
        findings.apply_house(Inputs::of(draft), None);
        draft.all_violations(&mut |place, violation| findings.add_violation(place, violation));
        findings.add_rest(Inputs::of(draft));
    })
}

pub(crate) fn report_on_sections<'a>(
    draft: &Sections<'a>,
    read: ReadResult,
    origin: &Origin<'a>,
    options: &Options,
) -> Report {
    report(Target::Sections, options, read, origin, |findings| {
        #[cfg(feature = "house")]
        findings.apply_house(Inputs::of_sections(draft), None);
        draft.violations(&mut |place, violation| findings.add_violation(place, violation));
        findings.add_rest(Inputs::of_sections(draft));
    })
}

/// Checks a section by its place.
pub(crate) fn section(place: Place, json: &[u8], options: &Options) -> Report {
    let (mut draft, mut origin) = (Sections::default(), Origin::new(options.limit()));
    let read = read::section(json, place, &mut draft, &mut origin);
    report_on_section(place, &draft, read, &origin, options)
}

pub(crate) fn report_on_section<'a>(
    place: Place,
    draft: &Sections<'a>,
    read: ReadResult,
    origin: &Origin<'a>,
    options: &Options,
) -> Report {
    report(Target::section(place), options, read, origin, |findings| {
        #[cfg(feature = "house")]
        findings.apply_house(Inputs::of_sections(draft), None);
        if let Some(object) = draft.section(place).and_then(|slot| slot.object()) {
            object.violations(&mut |place, violation| findings.add_violation(place, violation));
        }
        findings.add_rest(Inputs::of_sections(draft));
    })
}

/// Checks what `fill` puts into the field at this place: text, or a value of another kind. `None` when there is no field at this
/// place.
pub(crate) fn field<'a>(
    place: Place,
    kind: Option<JsonKind>,
    options: &Options,
    fill: impl FnOnce(&mut dyn Member<'a>),
) -> Option<Report> {
    let mut draft = PushUserData::default();
    let field = draft.open_field(place)?;
    fill(field);
    let violation = field.violation(place.field_spec()?.mandatory);
    let mut origin = Origin::default();
    if let Some(kind) = kind {
        origin.note_kind(place, kind);
    }
    let mut findings = Findings::new(&origin, Target::Field, options);
    #[cfg(feature = "house")]
    findings.apply_house(Inputs::of(&draft), Some(place));
    if let Some(violation) = violation {
        findings.add_violation(place, violation);
    }
    findings.add_values(Inputs::of(&draft));
    Some(findings.into_report().without_positions())
}

/// Makes the report on a request to another endpoint.
#[cfg(feature = "api")]
pub(crate) fn report_on_request<'a>(
    draft: &RequestDraft<'a>,
    read: ReadResult,
    origin: &Origin<'a>,
    options: &Options,
) -> Report {
    let options = &options.without_house();
    let mut findings = Findings::new(origin, Target::Payload, options);
    match read {
        Ok(true) => {
            draft.object().violations(&mut |place, violation| {
                findings.add_violation(place, violation);
                if let Some(also) = violation.also {
                    findings.add_violation(place, also.into());
                }
            });
            findings.add_rest(Inputs::of_request(draft));
        }
        Ok(false) => findings.add_violation(draft.place(), Reason::NotPayload.into()),
        Err(error) => findings.add_syntax(draft.place(), error),
    }
    findings.into_report()
}

/// Makes the report on what was read.
fn report<'a>(
    target: Target,
    options: &Options,
    read: ReadResult,
    origin: &Origin<'a>,
    find: impl FnOnce(&mut Findings<'_, 'a>),
) -> Report {
    let mut findings = Findings::new(origin, target, options);
    let (root, not_an_object) = match target {
        Target::Payload | Target::Field => (Place::WHOLE, Reason::NotPayload),
        Target::Sections => (Place::WHOLE, Reason::NotAllSections),
        Target::Section(section) => (Place::object(section.into()), Reason::NotSection),
    };
    match read {
        Ok(true) => find(&mut findings),
        Ok(false) => findings.add_violation(root, not_an_object.into()),
        Err(error) => findings.add_syntax(root, error),
    }
    findings.into_report()
}
