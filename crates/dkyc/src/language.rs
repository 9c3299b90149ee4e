//! The languages. What is said in them is in `report/language/`.

use std::fmt;
use std::str::FromStr;

use crate::name::UnknownName;

/// The language of what is said to people. Codes, the names of fields, and numbers are the same in every language.
///
#[cfg_attr(feature = "hi", doc = "```")]
#[cfg_attr(not(feature = "hi"), doc = "```ignore")]
/// use dkyc::{Language, Options};
///
/// let language: Language = "hi".parse()?;
/// let report = Options::new().language(language).check_field("BASIC_INFORMATION.uidNo", "2345")?;
/// assert_eq!(
///     report.errors()[0].message(),
///     "‘आधार संख्या’ में 12 अंक होने चाहिए; बीच में स्पेस या हाइफ़न न लिखें।"
/// );
/// # Ok::<(), dkyc::UnknownName>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Hindi. Only with the feature `hi`.
    #[cfg(feature = "hi")]
    Hindi,
}

impl Language {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::English,
        #[cfg(feature = "hi")]
        Self::Hindi,
    ];

    /// The code of ISO 639, as in `<html lang>`: `en`, `hi`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            #[cfg(feature = "hi")]
            Self::Hindi => "hi",
        }
    }
}

/// The language with this code.
impl FromStr for Language {
    type Err = UnknownName;

    fn from_str(code: &str) -> Result<Self, UnknownName> {
        let language = Self::ALL.iter().copied().find(|language| language.code() == code);
        language.ok_or_else(|| UnknownName::new(code, Self::ALL.iter().map(|language| language.code())))
    }
}

/// Shows the code.
impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
