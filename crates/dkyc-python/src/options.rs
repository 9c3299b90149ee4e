//! The keyword arguments that all checks take.

use std::sync::Arc;

use dkyc::{Code, Language, NaiveDate, Options, Profile, UnknownName};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::profile::profile;

/// The exceptions are classes of Python, so that they can be documented and pickled there.
mod errors {
    #![allow(missing_docs, reason = "the macro writes them")]
    pyo3::import_exception!(dkyc._errors, UnknownName);
}

/// What a check is told.
pub(crate) struct Told {
    options: Options<'static>,
    profile: Option<Arc<Profile>>,
    /// That of the options.
    pub(crate) language: Language,
}

impl Told {
    pub(crate) fn options(&self) -> Options<'_> {
        self.profile.as_ref().map_or(self.options, |profile| self.options.profile(profile))
    }
}

/// `today`, a `datetime.date` or a text; `allow`, a code or several; `language`, `en` or `hi`; `profile`, house rules.
pub(crate) fn options(
    today: Option<&Bound<'_, PyAny>>,
    allow: Option<&Bound<'_, PyAny>>,
    warnings: bool,
    max_issues: usize,
    language: &str,
    rules: Option<&Bound<'_, PyAny>>,
) -> PyResult<Told> {
    let language = language_of(language)?;
    let mut options = Options::new().warnings(warnings).max_issues(max_issues).language(language);
    if let Some(today) = today {
        options = options.today(day(today)?);
    }
    match allow {
        None => {}
        Some(code) if code.is_instance_of::<PyString>() => options = options.allow(warning(code)?),
        Some(codes) => {
            for code in codes.try_iter()? {
                options = options.allow(warning(&code?)?);
            }
        }
    }
    Ok(Told { options, profile: profile(rules)?, language })
}

pub(crate) fn language_of(code: &str) -> PyResult<Language> {
    code.parse().map_err(|error| unknown("language", &error))
}

fn day(today: &Bound<'_, PyAny>) -> PyResult<NaiveDate> {
    let day = match today.cast::<PyString>() {
        Ok(text) => dkyc::parse_day(text.to_str()?),
        Err(_) => match (today.getattr("year"), today.getattr("month"), today.getattr("day")) {
            (Ok(year), Ok(month), Ok(day)) => {
                NaiveDate::from_ymd_opt(year.extract()?, month.extract()?, day.extract()?)
            }
            _ => {
                return Err(PyTypeError::new_err("today must be a datetime.date, or a text like 2025-02-14"));
            }
        },
    };
    day.ok_or_else(|| PyValueError::new_err("today must be an existing day, like 2025-02-14"))
}

fn warning(name: &Bound<'_, PyAny>) -> PyResult<Code> {
    let name =
        name.cast::<PyString>().map_err(|_| PyTypeError::new_err("allow takes codes, which are strings"))?;
    let code: Code = name.to_str()?.parse().map_err(|error| unknown("code", &error))?;
    if code.is_warning() {
        Ok(code)
    } else {
        Err(PyValueError::new_err("allow takes the codes of warnings only: errors cannot be left out"))
    }
}

/// The exception for a name that is not documented. It does not repeat the name, which may be a value by mistake.
pub(crate) fn unknown(what: &'static str, error: &UnknownName) -> PyErr {
    errors::UnknownName::new_err((what, error.suggestion()))
}
