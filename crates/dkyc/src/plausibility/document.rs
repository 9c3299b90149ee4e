//! Documents: how they are sent, and what kind of file they are. See `docs/warnings.md#document_kind`.

use super::file_kind::FileKind;
use crate::rule::{Document, ipv4, is_same};

/// Which of the warnings about a document hold: as a data URL, of another kind, insecure, unreachable.
#[inline(never)]
pub(super) fn doubts(document: &Document<'_>, expected: &[FileKind]) -> [bool; 4] {
    [
        is_data_url(document),
        is_of_other_kind(document, expected),
        is_insecure(document),
        is_unreachable(document),
    ]
}

fn is_data_url(document: &Document<'_>) -> bool {
    matches!(document, Document::DataUrl { .. })
}

/// Whether a document in the payload is a file of an unexpected kind. A file at a URL is not fetched, so it is never one.
fn is_of_other_kind(document: &Document<'_>, expected: &[FileKind]) -> bool {
    document.first_bytes().is_some_and(|bytes| {
        let bytes = bytes.as_slice();
        !expected.iter().any(|kind| kind.is_kind_of(bytes))
    })
}

/// Whether the document would be fetched without encryption.
fn is_insecure(document: &Document<'_>) -> bool {
    let is_http = |url: &str| url.get(..5).is_some_and(|scheme| is_same(scheme.as_bytes(), b"http:"));
    matches!(document, Document::Url(url) if is_http(url.as_str()))
}

/// Whether the document is at a host that only the sender can reach.
fn is_unreachable(document: &Document<'_>) -> bool {
    let Document::Url(url) = document else { return false };
    let host = url.host();
    let host = host.strip_suffix('.').unwrap_or(host).as_bytes();
    // Mostly the last letter tells.
    match host {
        [b'[', address @ .., b']'] => is_private_v6(address),
        [.., b'0'..=b'9'] => is_private_v4(host),
        [.., b'l' | b'L' | b't' | b'T'] => is_private_name(host),
        _ => false,
    }
}

/// The private, loopback and link-local addresses, and those of "this network" (RFC 6890).
fn is_private_v4(host: &[u8]) -> bool {
    matches!(ipv4(host), Some([0 | 10 | 127, ..] | [169, 254, ..] | [172, 16..=31, ..] | [192, 168, ..]))
}

/// `::`, `::1`, fc00::/7 and fe80::/10. The URL is valid, so the address is one.
fn is_private_v6(address: &[u8]) -> bool {
    let (front, last) = address.split_at(address.len().saturating_sub(1));
    let is_zero = |byte: &u8| matches!(byte, b'0' | b':' | b'.');
    let is_none_or_loopback = front.iter().all(is_zero) && matches!(last, [b'0' | b'1' | b':']);
    // A group has four digits at most. The address of a future version, `v1.x`, has no groups.
    let group = address.iter().take(4).map_while(|&digit| char::from(digit).to_digit(16));
    let first = group.fold(0, |first, digit| 16 * first + digit);
    is_none_or_loopback || first & 0xFE00 == 0xFC00 || first & 0xFFC0 == 0xFE80
}

/// Names that never leave a machine or a local network (RFC 6761, RFC 6762, ICANN's `.internal`).
fn is_private_name(name: &[u8]) -> bool {
    let ends_in = |end: &[u8]| {
        let last = name.len().checked_sub(end.len()).and_then(|start| name.get(start..));
        last.is_some_and(|last| is_same(last, end))
    };
    is_same(name, b"localhost")
        || [b".localhost".as_slice(), b".local", b".internal"].into_iter().any(ends_in)
}
