//! Documents: how they are sent, and what kind of file they are.

use super::file_kind::FileKind;
use crate::rule::Document;

pub(super) fn is_data_url(document: &Document<'_>) -> bool {
    matches!(document, Document::DataUrl { .. })
}

/// Whether the payload holds a document of another kind. Nothing is known of the file at a URL.
pub(super) fn is_of_other_kind(document: &Document<'_>, expected: &[FileKind]) -> bool {
    document.first_bytes().is_some_and(|bytes| {
        let bytes = bytes.as_slice();
        !expected.iter().any(|kind| kind.is_kind_of(bytes))
    })
}

/// Whether the document is fetched without encryption.
pub(super) fn is_insecure(document: &Document<'_>) -> bool {
    let is_http = |url: &str| url.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http:"));
    matches!(document, Document::Url(url) if is_http(url.as_str()))
}
