//! `Retry-After`: how long a server asks to be left alone (RFC 9110, section 10.2.3).

use std::time::Duration;

use super::http_date::parse_http_date;

/// The longest that any of these headers `Retry-After` asks for; `None` when none of them can be read.
///
/// A header holds seconds or an HTTP date. A date counts from the `Date` of the answer, if that can be read, else from `now`, in
/// seconds since 1970.
///
/// ```
/// use std::time::Duration;
/// use dkyc::api::retry_after;
///
/// assert_eq!(retry_after(["120"], None, 0), Some(Duration::from_secs(120)));
/// let (until, date) = ("Sun, 06 Nov 1994 08:50:07 GMT", "Sun, 06 Nov 1994 08:49:37 GMT");
/// assert_eq!(retry_after([until], Some(date), 0), Some(Duration::from_secs(30)));
/// assert_eq!(retry_after(["soon"], None, 0), None);
/// ```
#[must_use]
pub fn retry_after<'h>(
    headers: impl IntoIterator<Item = &'h str>,
    date: Option<&str>,
    now: u64,
) -> Option<Duration> {
    let now = date.map(trimmed).and_then(parse_http_date).unwrap_or(now);
    let seconds = headers.into_iter().filter_map(|header| seconds(trimmed(header), now));
    seconds.max().map(Duration::from_secs)
}

fn seconds(header: &str, now: u64) -> Option<u64> {
    /// Stands for every number with more digits than this one.
    const MANY: u64 = 999_999_999;
    const DIGITS: usize = 9;
    if !header.is_empty() && header.bytes().all(|byte| byte.is_ascii_digit()) {
        return if header.len() > DIGITS { Some(MANY) } else { header.parse().ok() };
    }
    parse_http_date(header).map(|until| until.saturating_sub(now))
}

fn trimmed(header: &str) -> &str {
    header.trim_matches([' ', '\t'])
}
