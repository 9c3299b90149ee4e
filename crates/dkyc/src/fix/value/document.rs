//! Documents: URLs with characters that no URL has, and Base64 as other programs write it.

use std::fmt::Write;

/// Whether a text begins as a URL does.
pub(super) fn is_url(text: &str) -> bool {
    let begins =
        |scheme: &str| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    begins("http://") || begins("https://")
}

/// A URL, with what RFC 3986 does not allow behind the host percent-encoded. Nothing if a program may read it in another way.
pub(super) fn url(text: &str) -> Option<String> {
    if !is_url(text) || text.contains(|c: char| c == '\\' || c.is_control()) {
        return None;
    }
    let host = text.find("//")? + 2;
    let end = host + text.get(host..)?.find(['/', '?', '#'])?;
    let mut encoded = text.get(..end)?.to_owned();
    let mut has_fragment = false;
    let rest = text.as_bytes().get(end..)?;
    for (index, &byte) in rest.iter().enumerate() {
        let is_allowed = match byte {
            b'#' => !std::mem::replace(&mut has_fragment, true),
            b'%' => {
                matches!(rest.get(index + 1..index + 3), Some(digits) if digits.iter().all(u8::is_ascii_hexdigit))
            }
            _ => byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?".contains(&byte),
        };
        if is_allowed {
            encoded.push(char::from(byte));
        } else {
            // Writing to a string does not fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    Some(encoded)
}

/// A text that is shorter than this is no document, even if it looks like Base64.
const SHORTEST: usize = 64;

/// Plain Base64: without the header of a data URL, without space, of the standard alphabet, and padded.
pub(super) fn base64(text: &str) -> Option<String> {
    if is_url(text) {
        return None;
    }
    let data = data_of_url(text);
    let mut base64: String = data.unwrap_or(text).chars().filter(|c| !c.is_whitespace()).collect();
    if !base64.contains(['+', '/']) {
        base64 = base64.replace('-', "+").replace('_', "/");
    }
    base64.truncate(base64.trim_end_matches('=').len());
    while !base64.len().is_multiple_of(4) {
        base64.push('=');
    }
    (data.is_some() || base64.len() >= SHORTEST).then_some(base64)
}

/// What follows the first `;base64,` of a data URL.
fn data_of_url(text: &str) -> Option<&str> {
    const MARK: &str = ";base64,";
    text.get(..5).filter(|start| start.eq_ignore_ascii_case("data:"))?;
    let start = text.match_indices(',').map(|(comma, _)| comma + 1).find(|&end| {
        let mark = end.checked_sub(MARK.len()).and_then(|start| text.get(start..end));
        mark.is_some_and(|mark| mark.eq_ignore_ascii_case(MARK))
    })?;
    text.get(start..)
}
