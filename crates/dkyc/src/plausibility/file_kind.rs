//! Kinds of file, told from the first bytes, and which of them a document may be.

use crate::place::{Place, named::document_collection as documents};
use crate::rule::Document;

/// A kind of file that some document may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileKind {
    Jpeg,
    Png,
    Tiff,
    Pdf,
    Zip,
    Xml,
    /// MP4, QuickTime and 3GP: one format of boxes, of many brands.
    Mp4,
    /// WebM is Matroska with fewer codecs.
    Matroska,
    Avi,
}

/// The kinds that are expected at the place of a document.
pub(crate) fn expected(document: Place) -> &'static [FileKind] {
    use FileKind::{Avi, Jpeg, Matroska, Mp4, Pdf, Png, Tiff, Xml, Zip};
    match document {
        documents::doc_photo | documents::doc_sign => &[Jpeg, Png],
        documents::doc_per_ver_video => &[Mp4, Matroska, Avi],
        documents::doc_esign_form => &[Pdf],
        _ => &[Jpeg, Png, Tiff, Pdf, Zip, Xml],
    }
}

/// Whether the payload holds a document of a kind that is not expected at this place. Of a URL nothing is known.
pub(super) fn is_unexpected(document: &Document<'_>, place: Place) -> bool {
    document.first_bytes().is_some_and(|bytes| {
        let bytes = bytes.as_slice();
        !expected(place).iter().any(|kind| kind.is_kind_of(bytes))
    })
}

/// Whether a document is fetched without encryption.
pub(super) fn is_insecure(document: &Document<'_>) -> bool {
    matches!(document, Document::Url(url) if url.as_str().get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http:")))
}

impl FileKind {
    /// Whether a file that begins with these bytes is of this kind. A file shorter than its signature is not.
    fn is_kind_of(self, bytes: &[u8]) -> bool {
        match self {
            Self::Jpeg => infer::image::is_jpeg(bytes),
            Self::Zip => infer::archive::is_zip(bytes),
            // The crate takes this anywhere near the beginning; WARNINGS.md speaks of the first bytes.
            Self::Pdf => bytes.starts_with(b"%PDF"),
            // The crate looks at a part of these signatures, and so lets files pass that were cut off or sent as text.
            Self::Png => bytes.starts_with(b"\x89PNG\r\n\x1A\n"),
            Self::Avi => matches!(bytes, [b'R', b'I', b'F', b'F', _, _, _, _, b'A', b'V', b'I', b' ', ..]),
            // The crate looks at more than the signature here, and so misses files of these kinds. 43 is BigTIFF.
            Self::Tiff => matches!(bytes, [b'I', b'I', 42 | 43, 0, ..] | [b'M', b'M', 0, 42 | 43, ..]),
            Self::Mp4 => is_mp4(bytes),
            Self::Matroska => bytes.starts_with(&[0x1A, 0x45, 0xDF, 0xA3]),
            Self::Xml => is_xml(bytes),
        }
    }
}

/// What a file of MP4's boxes is when it is no video: a picture (HEIF, AVIF, Canon's raw) or sound.
const OTHER_BRANDS: [&[u8; 4]; 14] = [
    b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis", b"crx ",
    b"M4A ", b"M4B ", b"M4P ",
];

/// Whether the first box of a file is one that MP4, QuickTime and 3GP files begin with: `ftyp` and the brand of a video;
/// in QuickTime files from before there were brands, one of the others.
fn is_mp4(bytes: &[u8]) -> bool {
    match bytes.get(4..8) {
        Some(b"ftyp") => {
            bytes.get(8..12).is_some_and(|brand| !OTHER_BRANDS.iter().any(|other| brand == *other))
        }
        Some(b"moov" | b"mdat" | b"wide" | b"free" | b"skip" | b"pnot") => true,
        _ => false,
    }
}

/// Whether a file is XML: with a declaration, or, as Aadhaar's offline e-KYC may be, without one. A web page, which is what
/// a failed download leaves, is none.
fn is_xml(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes).trim_ascii_start();
    let has_root = matches!(text, [b'<', b'A'..=b'Z' | b'a'..=b'z' | b'_' | b':' | 0x80.., ..]);
    let is_utf16 = matches!(bytes, [0xFF, 0xFE, b'<', 0, ..] | [0xFE, 0xFF, 0, b'<', ..]);
    text.starts_with(b"<?xml") || is_utf16 || has_root && !infer::text::is_html(text)
}
