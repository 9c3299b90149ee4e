//! `DD-MON-YYYY`.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};

use super::{Value, Wrong};
use crate::code::Code;
use crate::spec::Rule;

/// The months as the document writes them, January first.
pub(crate) const MONTHS: [&str; 12] =
    ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/// A date. Spec: RULES.md section 2, `date`; fields dob, ipvDate, kycDate, dobDeclaration.
///
/// Errors: `date_format` when it is not `DD-MON-YYYY` (month in English, any case); `date_invalid` when it has that
/// form, but there is no such day, or the year is 0000.
impl<'a> Value<'a> for NaiveDate {
    const RULE: Rule = Rule::Date;

    fn from_text(text: Cow<'a, str>) -> Result<Self, Wrong> {
        let &[d1, d2, b'-', m1, m2, m3, b'-', y1, y2, y3, y4] = text.as_bytes() else {
            return Err(Code::DateFormat.into());
        };
        let day = number(&[d1, d2]);
        let year = number(&[y1, y2, y3, y4]);
        let month = (1..)
            .zip(MONTHS)
            .find_map(|(month, name)| name.as_bytes().eq_ignore_ascii_case(&[m1, m2, m3]).then_some(month));
        let (Some(day), Some(month), Some(year)) = (day, month, year) else {
            return Err(Code::DateFormat.into());
        };
        let date = i32::try_from(year).ok().and_then(|year| Self::from_ymd_opt(year, month, day));
        let date: Self = date.ok_or(Code::DateInvalid)?;
        date.broken().map_or(Ok(date), Err)
    }

    fn to_text(&self) -> Cow<'_, str> {
        let month = MONTHS[self.month0() as usize];
        Cow::Owned(format!("{:02}-{month}-{:04}", self.day(), self.year()))
    }

    /// The document's form has room for the years 0001 to 9999 only.
    fn broken(&self) -> Option<Wrong> {
        (!(1..=9999).contains(&self.year())).then_some(Code::DateInvalid.into())
    }
}

/// Reads a day as the document writes it, `14-FEB-2025`, or as ISO 8601 does, `2025-02-14`: for
/// [`Options::today`](crate::Options::today), which a program may be told in either form.
///
/// `None` when it is neither, or no such day.
///
/// ```
/// assert_eq!(dkyc::parse_day("14-feb-2025"), dkyc::parse_day("2025-02-14"));
/// assert_eq!(dkyc::parse_day("2025-2-14"), None);
/// ```
#[must_use]
pub fn parse_day(text: &str) -> Option<NaiveDate> {
    if let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() {
        let [year, month, day] = [number(&[y1, y2, y3, y4]), number(&[m1, m2]), number(&[d1, d2])];
        let date = NaiveDate::from_ymd_opt(i32::try_from(year?).ok()?, month?, day?)?;
        return date.broken().is_none().then_some(date);
    }
    NaiveDate::from_text(text.into()).ok()
}

/// The number that these ASCII digits make.
fn number(digits: &[u8]) -> Option<u32> {
    digits
        .iter()
        .try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0')))
}
