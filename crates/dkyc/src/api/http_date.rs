//! HTTP dates in their three forms (RFC 9110, section 5.6.7).

use chrono::{Datelike, NaiveDate};

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/// From Monday. The other two forms have the first three letters.
const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The seconds since 1970 of a date from then on that exists. Case counts.
pub(super) fn parse_http_date(text: &str) -> Option<u64> {
    // All forms are ASCII, so a slice at any byte is fine.
    if !text.is_ascii() {
        return None;
    }
    imf(text).or_else(|| rfc850(text)).or_else(|| asctime(text))
}

/// `Sun, 06 Nov 1994 08:49:37 GMT`
fn imf(text: &str) -> Option<u64> {
    let (weekday, rest) = text.split_once(", ")?;
    let [day, month, year, time, "GMT"] = parts(rest)? else { return None };
    instant(short(weekday)?, digits(year, 4)?, month, digits(day, 2)?, time)
}

/// `Sunday, 06-Nov-94 08:49:37 GMT`
fn rfc850(text: &str) -> Option<u64> {
    let (weekday, rest) = text.split_once(", ")?;
    let weekday = DAYS.iter().position(|day| *day == weekday)?;
    let [date, time, "GMT"] = parts(rest)? else { return None };
    let mut date = date.split('-');
    let (day, month, year) = (date.next()?, date.next()?, digits(date.next()?, 2)?);
    let year = if year < 70 { 2000 + year } else { 1900 + year };
    if date.next().is_some() {
        return None;
    }
    instant(weekday, year, month, digits(day, 2)?, time)
}

/// `Sun Nov  6 08:49:37 1994`
fn asctime(text: &str) -> Option<u64> {
    let (head, rest) = (text.get(..8)?, text.get(8..)?);
    let (day, rest) = (rest.get(..2)?, rest.get(2..)?.strip_prefix(' ')?);
    let (weekday, month) = (head.get(..3)?, head.get(4..7)?);
    if head.as_bytes()[3] != b' ' || head.as_bytes()[7] != b' ' {
        return None;
    }
    let day = match day.strip_prefix(' ') {
        Some(digit) => digits(digit, 1)?,
        None => digits(day, 2)?,
    };
    let [time, year] = parts(rest)?;
    instant(short(weekday)?, digits(year, 4)?, month, day, time)
}

/// Exactly so many parts, with one space between them.
fn parts<const N: usize>(text: &str) -> Option<[&str; N]> {
    let parts: Vec<_> = text.split(' ').collect();
    parts.try_into().ok()
}

fn short(weekday: &str) -> Option<usize> {
    DAYS.iter().position(|day| day.get(..3) == Some(weekday))
}

fn digits(text: &str, count: usize) -> Option<u32> {
    (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

fn instant(weekday: usize, year: u32, month: &str, day: u32, time: &str) -> Option<u64> {
    let month = (1..).zip(MONTHS).find_map(|(number, name)| (name == month).then_some(number))?;
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    let mut time = time.split(':').map(|part| digits(part, 2));
    let (hour, minute, second) = (time.next()??, time.next()??, time.next()??);
    let is_time = hour < 24 && minute < 60 && second < 60 && time.next().is_none();
    let is_right_day = usize::try_from(date.weekday().num_days_from_monday()) == Ok(weekday);
    let days = u64::try_from(date.to_epoch_days()).ok()?;
    let seconds = u64::from(hour * 3600 + minute * 60 + second);
    (is_time && is_right_day).then_some(days * 86_400 + seconds)
}
