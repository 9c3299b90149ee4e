//! Instants as seconds since 1970.

/// The instant of a `link_expiry_time`: seconds since 1970, without the fraction; from 10^11 on these are milliseconds.
///
/// ```
/// use dkyc::api::link_expiry;
///
/// assert_eq!(link_expiry("1741000000.5"), Some(1_741_000_000));
/// assert_eq!(link_expiry("1741000000500"), Some(1_741_000_000));
/// assert_eq!(link_expiry("tomorrow"), None);
/// ```
#[must_use]
pub fn link_expiry(text: &str) -> Option<u64> {
    const MILLISECONDS_FROM: u64 = 100_000_000_000;
    let (whole, fraction) = match text.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() > 17 || !is_digits(whole) || !fraction.is_none_or(is_digits) {
        return None;
    }
    let number: u64 = whole.parse().ok()?;
    Some(if number >= MILLISECONDS_FROM { number / 1000 } else { number })
}
