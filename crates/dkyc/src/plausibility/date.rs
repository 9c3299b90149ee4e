//! Dates that contradict each other or today's date: `docs/warnings.md#date_order` and others.

use chrono::{Datelike, NaiveDate};

pub(super) fn is_after(date: &NaiveDate, today: NaiveDate) -> bool {
    *date > today
}

pub(super) fn is_before(date: &NaiveDate, birth: &NaiveDate) -> bool {
    date < birth
}

pub(super) fn is_another_day(one: &NaiveDate, other: &NaiveDate) -> bool {
    one != other
}

/// Majority begins on the 18th birthday itself (Majority Act, 1875, section 3).
pub(super) fn is_under_18(birth: &NaiveDate, on: &NaiveDate) -> bool {
    birthday(*birth, 18).is_some_and(|birthday| *on < birthday)
}

/// Over 120: the 120th birthday has passed.
pub(super) fn is_over_120(birth: &NaiveDate, on: &NaiveDate) -> bool {
    birthday(*birth, 120).is_some_and(|birthday| *on > birthday)
}

/// The birthday on which a person reaches this age. For someone born on 29 February, it is 1 March in a year without that day.
fn birthday(birth: NaiveDate, years: i32) -> Option<NaiveDate> {
    let year = birth.year() + years;
    birth.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
}
