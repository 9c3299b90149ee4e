//! What a check is told, and what it leaves out.

use chrono::NaiveDate;

use crate::code::Code;
use crate::language::Language;

/// Sets today's date, which the core never reads from a clock, the warnings to leave out, and the language.
///
/// Whatever the options are, a payload stays valid or invalid.
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
pub struct Options {
    today: Option<NaiveDate>,
    /// The codes of the warnings to leave out, a bit each.
    allowed: u64,
    warnings: bool,
    limit: usize,
    language: Language,
}

/// How many errors, and how many warnings, a report lists unless told otherwise.
const LIMIT: usize = 1000;

const _: () = assert!(Code::ALL.len() <= u64::BITS as usize, "a bit for every code");

impl Default for Options {
    fn default() -> Self {
        Self::new()
    }
}

impl Options {
    /// Every warning but `date_in_future`, which needs today's date.
    #[must_use]
    pub const fn new() -> Self {
        Self { today: None, allowed: 0, warnings: true, limit: LIMIT, language: Language::English }
    }

    /// Today's date, for `date_in_future`.
    #[must_use]
    pub const fn today(self, today: NaiveDate) -> Self {
        Self { today: Some(today), ..self }
    }

    /// Leaves out the warnings with this code. May be called for any number of codes.
    ///
    /// The code of an error changes nothing: errors cannot be allowed. [`Code::is_warning`] tells which is which.
    #[must_use]
    pub const fn allow(self, warning: Code) -> Self {
        if warning.is_warning() { Self { allowed: self.allowed | bit(warning), ..self } } else { self }
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

    pub(crate) const fn words(&self) -> Language {
        self.language
    }

    pub(crate) const fn limit(&self) -> usize {
        self.limit
    }

    pub(crate) const fn day(&self) -> Option<NaiveDate> {
        self.today
    }

    pub(crate) const fn has_warnings(&self) -> bool {
        self.warnings
    }

    /// Whether a report has warnings with this code.
    pub(crate) const fn wants(&self, warning: Code) -> bool {
        self.warnings && self.allowed & bit(warning) == 0
    }
}

const fn bit(code: Code) -> u64 {
    1 << code as u32
}
