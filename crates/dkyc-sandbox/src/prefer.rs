//! The header `Prefer: code=503`, with which a single request asks for a fault.

use hyper::StatusCode;
use hyper::header::HeaderMap;

use crate::settings::status;

/// The status that is asked for: the first that can be (RFC 7240: several preferences in one or in several headers).
pub(crate) fn wanted(headers: &HeaderMap) -> Option<StatusCode> {
    let values = headers.get_all("prefer").iter().filter_map(|value| value.to_str().ok());
    values.flat_map(|value| value.split(',')).find_map(code)
}

/// `code=503`, maybe in quotes, maybe with parameters after it.
fn code(preference: &str) -> Option<StatusCode> {
    let (preference, _) = preference.split_once(';').unwrap_or((preference, ""));
    let (name, value) = preference.split_once('=')?;
    let value = value.trim();
    let value = value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value);
    if name.trim().eq_ignore_ascii_case("code") { status(value) } else { None }
}
