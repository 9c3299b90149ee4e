//! `DD-MON-YYYY`.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};

use super::kind::{Rule, Ruled};
use super::text::is_same;
use super::value::{FieldValue, IntoOwned, Sealed, Violation};
use crate::reason::Reason;

/// The months as the specification writes them, January first.
pub(crate) const MONTHS: [&str; 12] =
    ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

impl Ruled for NaiveDate {
    const RULE: Rule = Rule::Date;
}

impl Sealed for NaiveDate {}

/// A date: `docs/rules.md#dates`.
///
/// Errors: `date_format` when it is not `DD-MON-YYYY` (month in English, any case); `date_invalid` when it has that
/// form, but there is no such day, or the year is 0000.
impl<'a> FieldValue<'a> for NaiveDate {
    fn from_text(text: Cow<'a, str>) -> Result<Self, Violation> {
        let &[d1, d2, b'-', m1, m2, m3, b'-', y1, y2, y3, y4] = text.as_bytes() else {
            return Err(not_date(&text).into());
        };
        let day = number(&[d1, d2]);
        let year = number(&[y1, y2, y3, y4]);
        let month = (1..)
            .zip(MONTHS)
            .find_map(|(month, name)| is_same(name.as_bytes(), &[m1, m2, m3]).then_some(month));
        let (Some(day), Some(month), Some(year)) = (day, month, year) else {
            return Err(not_date(&text).into());
        };
        let date = i32::try_from(year).ok().and_then(|year| Self::from_ymd_opt(year, month, day));
        let date: Self = date.ok_or(Reason::NoSuchDay)?;
        date.violation().map_or(Ok(date), Err)
    }

    fn to_text(&self) -> Cow<'_, str> {
        let month = MONTHS[self.month0() as usize];
        Cow::Owned(format!("{:02}-{month}-{:04}", self.day(), self.year()))
    }

    /// The form has room for the years 0001 to 9999 only.
    fn violation(&self) -> Option<Violation> {
        (!(1..=9999).contains(&self.year())).then_some(Reason::NoSuchDay.into())
    }
}

impl IntoOwned for NaiveDate {
    type Owned = Self;

    fn into_owned(self) -> Self {
        self
    }
}

/// How a text is unlike a date.
#[cold]
fn not_date(text: &str) -> Reason {
    let mut parts = text.as_bytes().split(|byte| b"-/. ".contains(byte));
    let [Some(first), Some(second), Some(third), None] =
        [parts.next(), parts.next(), parts.next(), parts.next()]
    else {
        return Reason::DateFormat;
    };
    let is_number =
        |part: &[u8], digits: &[usize]| digits.contains(&part.len()) && part.iter().all(u8::is_ascii_digit);
    let is_month = |part: &[u8]| MONTHS.iter().any(|month| is_same(part, month.as_bytes()));
    if is_number(first, &[4])
        && is_number(second, &[1, 2])
        && third.get(..2).is_some_and(|day| is_number(day, &[2]))
    {
        Reason::DateIso
    } else if text.contains('/') && is_number(first, &[1, 2]) {
        Reason::DateSlashes
    } else if is_number(first, &[1, 2]) && is_same(second, b"sept") {
        Reason::DateSept
    } else if is_number(first, &[1]) && is_month(second) && is_number(third, &[4]) {
        Reason::DateOneDigitDay
    } else if is_number(first, &[1, 2]) && is_month(second) && is_number(third, &[2]) {
        Reason::DateTwoDigitYear
    } else {
        Reason::DateFormat
    }
}

/// Reads a day in the specification's form, `14-FEB-2025`, or in that of ISO 8601, `2025-02-14`: for
/// [`Options::today`](crate::Options::today).
///
/// `None` when the text has neither form, or there is no such day.
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
        return date.violation().is_none().then_some(date);
    }
    NaiveDate::from_text(text.into()).ok()
}

/// The number that ASCII digits make.
fn number(digits: &[u8]) -> Option<u32> {
    digits
        .iter()
        .try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0')))
}
