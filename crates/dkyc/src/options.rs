//! What a check is to be told, and what it is to leave out.

use chrono::NaiveDate;

use crate::code::Code;
use crate::place::Place;
use crate::plausibility::{self, Values};
use crate::report::Report;
use crate::spec::{SectionSpec, UnknownName};
use crate::{PushUserData, check, draft};

/// How to check: the functions of this crate, with more to say.
///
/// Options are about warnings only: whatever they are, `errors` and `is_valid` of a report stay the same.
///
/// ```
/// use dkyc::{Code, NaiveDate, Options};
///
/// let json = dkyc::template::example();
/// let before_the_verification = NaiveDate::from_ymd_opt(2025, 3, 1).unwrap();
/// let options = Options::new().today(before_the_verification);
/// let told: Vec<_> = options.check(&json).warnings().iter().map(|warning| warning.path().into_owned()).collect();
/// assert_eq!(told, ["BASIC_INFORMATION.ipvDate", "INPERSON_VERIFICATION.kycDate"]);
/// assert!(options.allow(Code::DateInFuture).check(&json).warnings().is_empty());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    today: Option<NaiveDate>,
    /// The warnings that are allowed, a bit each.
    allowed: u64,
    warnings: bool,
}

const _: () = assert!(Code::ALL.len() <= u64::BITS as usize, "a bit for every code");

impl Default for Options {
    fn default() -> Self {
        Self::new()
    }
}

impl Options {
    /// All warnings but `date_in_future`, for which the day must be said.
    #[must_use]
    pub const fn new() -> Self {
        Self { today: None, allowed: 0, warnings: true }
    }

    /// What day it is, for `date_in_future`. No clock is ever read here.
    #[must_use]
    pub const fn today(self, today: NaiveDate) -> Self {
        Self { today: Some(today), ..self }
    }

    /// Leaves out the warnings with this code. May be called for any number of codes.
    ///
    /// An error cannot be allowed: its code changes nothing here. Whoever takes codes from a user can ask
    /// [`Code::is_warning`] first, and say so.
    #[must_use]
    pub const fn allow(self, warning: Code) -> Self {
        if warning.is_warning() { Self { allowed: self.allowed | bit(warning), ..self } } else { self }
    }

    /// Whether there are warnings at all: `false` leaves every one out, and the work that they are.
    #[must_use]
    pub const fn warnings(self, warnings: bool) -> Self {
        Self { warnings, ..self }
    }

    /// As [`dkyc::check`](crate::check()).
    #[must_use]
    pub fn check(&self, json: impl AsRef<[u8]>) -> Report {
        check::payload(json.as_ref(), self, &mut draft::PushUserData::default())
    }

    /// As [`dkyc::parse`](crate::parse).
    ///
    /// # Errors
    /// The [`Report`], as [`check`](Self::check) gives it, when the payload is not valid.
    pub fn parse<'a, T: AsRef<[u8]> + ?Sized>(&self, json: &'a T) -> Result<PushUserData<'a>, Report> {
        let mut draft = draft::PushUserData::default();
        let report = check::payload(json.as_ref(), self, &mut draft);
        if report.is_valid() { draft.try_into().map_err(|_| report) } else { Err(report) }
    }

    /// As [`dkyc::check_sections`](crate::check_sections).
    #[must_use]
    pub fn check_sections(&self, json: impl AsRef<[u8]>) -> Report {
        check::sections(json.as_ref(), self)
    }

    /// As [`dkyc::check_section`](crate::check_section).
    ///
    /// # Errors
    /// [`UnknownName`] when no section is called `name`.
    pub fn check_section(&self, name: &str, json: impl AsRef<[u8]>) -> Result<Report, UnknownName> {
        Ok(check::section(SectionSpec::index(name)?, json.as_ref(), self))
    }

    /// As [`dkyc::check_field`](crate::check_field).
    ///
    /// # Errors
    /// [`UnknownName`] when no field has this path.
    pub fn check_field(&self, path: &str, value: &str) -> Result<Report, UnknownName> {
        Ok(check::field_value(Place::find(path)?, self, |field| field.read(value)))
    }

    /// Whether a report is to have issues with this code.
    pub(crate) const fn tell(&self, code: Code) -> bool {
        !code.is_warning() || self.warnings && self.allowed & bit(code) == 0
    }

    /// What is implausible, when warnings are wanted.
    pub(crate) fn judge(&self, values: &Values<'_, '_>) -> Vec<(Place, Code)> {
        if self.warnings { plausibility::judge(values, self.today) } else { Vec::new() }
    }
}

const fn bit(code: Code) -> u64 {
    1 << code as u32
}
