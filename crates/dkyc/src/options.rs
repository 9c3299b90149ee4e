//! What a check is told, and what it leaves out.

#[cfg(not(feature = "house"))]
use std::marker::PhantomData;

use chrono::NaiveDate;

use crate::code::{Code, Severity};
use crate::language::Language;
#[cfg(feature = "house")]
use crate::profile::Profile;

/// Sets today's date, which the core never reads from a clock, the warnings to leave out, the language, and the house rules.
///
/// Whatever the other options are, a payload stays valid or invalid. Only house rules can make one invalid, and none valid.
///
/// ```
/// use dkyc::{Code, NaiveDate, Options};
///
/// let json = dkyc::template::example();
/// let before_the_verification = NaiveDate::from_ymd_opt(2025, 3, 1).unwrap();
/// let options = Options::new().today(before_the_verification);
/// let report = options.check(&json);
/// let paths: Vec<_> = report.warnings().iter().map(|warning| warning.path()).collect();
/// assert_eq!(paths, ["BASIC_INFORMATION.ipvDate", "INPERSON_VERIFICATION.kycDate"]);
/// assert!(options.allow(Code::DateInFuture).check(&json).warnings().is_empty());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options<'p> {
    today: Option<NaiveDate>,
    /// The codes of the warnings to leave out, a bit each.
    allowed: u64,
    warnings: bool,
    limit: usize,
    language: Language,
    #[cfg(feature = "house")]
    profile: Option<&'p Profile>,
    #[cfg(not(feature = "house"))]
    profile: PhantomData<&'p ()>,
}

/// How many errors, and how many warnings, a report lists unless told otherwise.
const LIMIT: usize = 1000;

const _: () = assert!(Code::ALL.len() <= u64::BITS as usize, "a bit for every code");

impl Default for Options<'_> {
    fn default() -> Self {
        Self::new()
    }
}

impl Options<'_> {
    /// Every warning but `date_in_future`, which needs today's date.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            today: None,
            allowed: 0,
            warnings: true,
            limit: LIMIT,
            language: Language::English,
            #[cfg(feature = "house")]
            profile: None,
            #[cfg(not(feature = "house"))]
            profile: PhantomData,
        }
    }

    /// Today's date, for `date_in_future`.
    #[must_use]
    pub const fn today(self, today: NaiveDate) -> Self {
        Self { today: Some(today), ..self }
    }

    /// Leaves out the warnings with this code. May be called for any number of codes.
    ///
    /// The code of an error changes nothing: errors cannot be allowed, and so is a warning that house rules make an error. [`Code::is_warning`] tells which is which.
    #[must_use]
    pub const fn allow(self, warning: Code) -> Self {
        if warning.is_warning() { Self { allowed: self.allowed | warning.bit(), ..self } } else { self }
    }

    /// Whether to look for warnings at all. `false` leaves out every one, and saves the time.
    #[must_use]
    pub const fn warnings(self, warnings: bool) -> Self {
        Self { warnings, ..self }
    }

    /// How many errors, and how many warnings, a report lists: 1,000 unless told otherwise. It counts the others as
    /// [`more`](crate::Report::more), so that hostile text does not fill the memory.
    #[must_use]
    pub const fn max_issues(self, limit: usize) -> Self {
        Self { limit, ..self }
    }

    /// The language of the sentences: English unless told otherwise.
    #[must_use]
    pub const fn language(self, language: Language) -> Self {
        Self { language, ..self }
    }

    /// The same without house rules, which are about payloads only.
    #[cfg(feature = "api")]
    pub(crate) const fn without_house(self) -> Self {
        #[cfg(feature = "house")]
        return Self { profile: None, ..self };
        #[cfg(not(feature = "house"))]
        self
    }

    pub(crate) const fn words(&self) -> Language {
        self.language
    }

    pub(crate) const fn limit(&self) -> usize {
        self.limit
    }

    pub(crate) const fn day(&self) -> Option<NaiveDate> {
        self.today
    }

    /// Whether to look for warnings, if only for those that are errors here.
    pub(crate) fn has_warnings(&self) -> bool {
        #[cfg(feature = "house")]
        if self.profile.is_some_and(Profile::raises) {
            return true;
        }
        self.warnings
    }

    /// How a report has warnings with this code: `None` if it leaves them out.
    pub(crate) fn severity_of(&self, warning: Code) -> Option<Severity> {
        #[cfg(feature = "house")]
        if let Some(profile) = self.profile {
            if profile.is_raised(warning) {
                return Some(Severity::Error);
            }
            if profile.is_left_out(warning) {
                return None;
            }
        }
        (self.warnings && self.allowed & warning.bit() == 0).then_some(Severity::Warning)
    }
}

#[cfg(feature = "house")]
impl<'p> Options<'p> {
    /// The house rules: none unless told otherwise.
    #[must_use]
    pub const fn profile(self, profile: &'p Profile) -> Self {
        Self { profile: Some(profile), ..self }
    }

    pub(crate) const fn house(&self) -> Option<&'p Profile> {
        self.profile
    }
}
