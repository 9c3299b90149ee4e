//! Dates as other programs write them.

use crate::rule::MONTHS;

/// The months in full, January first.
const IN_FULL: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// `14-FEB-1990` from another form of the same day.
pub(super) fn repaired(text: &str) -> Option<String> {
    let text = without_time(text)?;
    let (day, month, year) = year_first(text).or_else(|| with_name(text)).or_else(|| with_number(text))?;
    let name = MONTHS.get(month.checked_sub(1)?)?;
    Some(format!("{day:02}-{name}-{year}"))
}

/// Day, month, and the four digits of the year.
type Parts<'t> = (usize, usize, &'t str);

/// `1990-02-14`
fn year_first(text: &str) -> Option<Parts<'_>> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    (day.len() == 2 && month.len() == 2).then_some((number(day)?, number(month)?, four_digits(year)?))
}

/// `14 February 1990`, with anything or nothing between the parts.
fn with_name(text: &str) -> Option<Parts<'_>> {
    let is_between = |c: char| c.is_whitespace() || matches!(c, '-' | '/' | '.' | ',');
    let (day, rest) = digits(text)?;
    let rest = rest.trim_start_matches(is_between);
    let end = rest.find(|c: char| !c.is_ascii_alphabetic())?;
    let (month, rest) = rest.split_at_checked(end)?;
    let is_month = |index: &usize| {
        let names = [MONTHS[*index], IN_FULL[*index]];
        names.iter().any(|name| name.eq_ignore_ascii_case(month))
            || MONTHS[*index] == "SEP" && month.eq_ignore_ascii_case("sept")
    };
    let month = (0..MONTHS.len()).find(is_month)?;
    Some((day, month + 1, four_digits(rest.trim_start_matches(is_between))?))
}

/// `14/02/1990`, when the day cannot be the month or is the same number.
fn with_number(text: &str) -> Option<Parts<'_>> {
    let (day, rest) = digits(text)?;
    let separator = rest.chars().next().filter(|c| matches!(c, '/' | '-' | '.'))?;
    let (month, rest) = digits(rest.strip_prefix(separator)?)?;
    let year = four_digits(rest.strip_prefix(separator)?)?;
    (day > MONTHS.len() || day == month).then_some((day, month, year))
}

/// One or two digits, and what follows.
fn digits(text: &str) -> Option<(usize, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at_checked(length)?;
    Some((number(digits).filter(|_| (1..=2).contains(&length))?, rest))
}

fn four_digits(text: &str) -> Option<&str> {
    number(text).filter(|_| text.len() == 4).map(|_| text)
}

fn number(digits: &str) -> Option<usize> {
    digits.parse().ok().filter(|_| digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The date in front of a time of that day. Nothing if the time is none, or may be of another day in India.
fn without_time(text: &str) -> Option<&str> {
    let Some(colon) = text.find(':') else { return Some(text) };
    let (before, time) = text.split_at_checked(colon.checked_sub(2)?)?;
    if !is_time_in_india(time) {
        return None;
    }
    let date = before.trim_end();
    if date.len() < before.len() { Some(date) } else { before.strip_suffix('T') }
}

/// `18:30`, `18:30:00` or `18:30:00.000`, with the time zone of India or none; midnight may be in UTC.
fn is_time_in_india(text: &str) -> bool {
    let (time, is_utc) = match text.strip_suffix('Z') {
        Some(time) => (time, true),
        None => (text.strip_suffix("+05:30").unwrap_or(text), false),
    };
    let (clock, thousandths) = match time.split_once('.') {
        Some((clock, thousandths)) => (clock, Some(thousandths)),
        None => (time, None),
    };
    let mut parts = clock.split(':');
    let part = |part: Option<&str>, most: usize| {
        part.is_some_and(|part| part.len() == 2 && number(part).is_some_and(|number| number <= most))
    };
    let (hours, minutes, seconds) = (parts.next(), parts.next(), parts.next());
    let is_time = part(hours, 23)
        && part(minutes, 59)
        && (seconds.is_none() && thousandths.is_none() || part(seconds, 59))
        && parts.next().is_none()
        && thousandths.is_none_or(|digits| digits.len() == 3 && number(digits).is_some());
    is_time && (!is_utc || time.bytes().all(|byte| matches!(byte, b'0' | b':' | b'.')))
}
