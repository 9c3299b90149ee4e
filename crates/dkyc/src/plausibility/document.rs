//! Documents: how they are sent, and what kind of file they are. See `docs/warnings.md#document_kind`.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::file_kind::FileKind;
use crate::rule::Document;

pub(super) fn is_data_url(document: &Document<'_>) -> bool {
    matches!(document, Document::DataUrl { .. })
}

/// Whether a document in the payload is a file of an unexpected kind. A file at a URL is not fetched, so it is never one.
pub(super) fn is_of_other_kind(document: &Document<'_>, expected: &[FileKind]) -> bool {
    document.first_bytes().is_some_and(|bytes| {
        let bytes = bytes.as_slice();
        !expected.iter().any(|kind| kind.is_kind_of(bytes))
    })
}

/// Whether the document would be fetched without encryption.
pub(super) fn is_insecure(document: &Document<'_>) -> bool {
    let is_http = |url: &str| url.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http:"));
    matches!(document, Document::Url(url) if is_http(url.as_str()))
}

/// Whether the document is at a host that only the sender can reach.
pub(super) fn is_unreachable(document: &Document<'_>) -> bool {
    let Document::Url(url) = document else { return false };
    let host = url.host();
    let host = host.strip_suffix('.').unwrap_or(host);
    // Mostly the last letter tells.
    match host.as_bytes().last() {
        Some(b']') => host.trim_matches(['[', ']']).parse().is_ok_and(is_private_v6),
        Some(b'0'..=b'9') => host.parse().is_ok_and(is_private_v4),
        Some(b'l' | b'L' | b't' | b'T') => is_private_name(host),
        _ => false,
    }
}

/// The private, loopback and link-local addresses, and those of "this network" (RFC 6890).
fn is_private_v4(address: Ipv4Addr) -> bool {
    let [first, ..] = address.octets();
    first == 0 || address.is_private() || address.is_loopback() || address.is_link_local()
}

fn is_private_v6(address: Ipv6Addr) -> bool {
    address.is_unspecified()
        || address.is_loopback()
        || address.is_unique_local()
        || address.is_unicast_link_local()
}

/// Names that never leave a machine or a local network (RFC 6761, RFC 6762, ICANN's `.internal`).
fn is_private_name(name: &str) -> bool {
    let ends_in = |end: &str| {
        name.len()
            .checked_sub(end.len())
            .and_then(|start| name.get(start..))
            .is_some_and(|last| last.eq_ignore_ascii_case(end))
    };
    name.eq_ignore_ascii_case("localhost") || [".localhost", ".local", ".internal"].into_iter().any(ends_in)
}
