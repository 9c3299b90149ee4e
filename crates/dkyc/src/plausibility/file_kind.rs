//! Kinds of file, recognised by their first bytes.
//!
//! Sources: the signatures in the specifications of the formats. JPEG (ISO 10918-1), PNG (RFC 2083), TIFF 6.0 and BigTIFF, PDF
//! (ISO 32000), ZIP (APPNOTE.TXT), MP4 and QuickTime (ISO 14496-12), Matroska (RFC 9559), AVI (RIFF).

use crate::rule::is_among;

/// A kind of file that is expected for some document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileKind {
    Jpeg,
    Png,
    Tiff,
    Pdf,
    Zip,
    Xml,
    /// MP4, QuickTime and 3GP, which share one container format.
    Mp4,
    /// Matroska and WebM, which is Matroska with fewer codecs.
    Matroska,
    Avi,
}

pub(super) const PICTURES: &[FileKind] = &[FileKind::Jpeg, FileKind::Png];
pub(super) const VIDEOS: &[FileKind] = &[FileKind::Mp4, FileKind::Matroska, FileKind::Avi];
pub(super) const FORMS: &[FileKind] = &[FileKind::Pdf];
pub(super) const PAPERS: &[FileKind] =
    &[FileKind::Jpeg, FileKind::Png, FileKind::Tiff, FileKind::Pdf, FileKind::Zip, FileKind::Xml];

impl FileKind {
    /// Whether a file that begins with these bytes is of this kind. A file shorter than its signature is not.
    pub(crate) fn is_kind_of(self, bytes: &[u8]) -> bool {
        let signatures: &[&[u8]] = match self {
            Self::Jpeg => &[b"\xFF\xD8\xFF"],
            Self::Png => &[b"\x89PNG\r\n\x1A\n"],
            // 43 is BigTIFF.
            Self::Tiff => &[b"II\x2A\0", b"II\x2B\0", b"MM\0\x2A", b"MM\0\x2B"],
            Self::Pdf => &[b"%PDF"],
            // A file, an empty archive, a split one, an old split one of one part.
            Self::Zip => &[b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08", b"PK00PK\x03\x04"],
            Self::Matroska => &[b"\x1A\x45\xDF\xA3"],
            Self::Avi => return bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"AVI "),
            Self::Mp4 => return is_mp4(bytes),
            Self::Xml => return is_xml(bytes),
        };
        signatures.iter().any(|signature| bytes.starts_with(signature))
    }
}

/// Brands of MP4 files that are not videos: pictures (HEIF, AVIF, Canon's raw format) and sound.
const OTHER_BRANDS: [&[u8; 4]; 14] = [
    b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis", b"crx ",
    b"M4A ", b"M4B ", b"M4P ",
];

/// Whether the first box of a file is that of an MP4, QuickTime or 3GP video: `ftyp` with the brand of a video, or one of the
/// boxes with which QuickTime files started before there were brands.
fn is_mp4(bytes: &[u8]) -> bool {
    match bytes.get(4..8) {
        Some(b"ftyp") => {
            bytes.get(8..12).is_some_and(|brand| !OTHER_BRANDS.iter().any(|other| brand == *other))
        }
        Some(b"moov" | b"mdat" | b"wide" | b"free" | b"skip" | b"pnot") => true,
        _ => false,
    }
}

/// Whether a file is XML, with a declaration or without one. Aadhaar's offline e-KYC can come without. A web page does not
/// count: it is usually what a failed download leaves behind.
fn is_xml(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes).trim_ascii_start();
    let is_utf16 = matches!(bytes, [0xFF, 0xFE, b'<', 0, ..] | [0xFE, 0xFF, 0, b'<', ..]);
    text.starts_with(b"<?xml") || is_utf16 || is_root(text) && !is_html(text)
}

/// Whether the text starts with the tag of an element.
fn is_root(text: &[u8]) -> bool {
    matches!(text, [b'<', b'A'..=b'Z' | b'a'..=b'z' | b'_' | b':' | 0x80.., ..])
}

/// Whether the text starts with a tag of HTML. Source: the table in section 7.1 of the WHATWG's MIME Sniffing Standard.
fn is_html(text: &[u8]) -> bool {
    const TAGS: &[&str] = &[
        "html", "head", "script", "iframe", "h1", "div", "font", "table", "a", "style", "title", "b", "body",
        "br", "p",
    ];
    let name =
        text.get(1..).unwrap_or_default().split(|byte| b" >".contains(byte)).next().unwrap_or_default();
    text.len() > name.len() + 1 && is_among(name, TAGS)
}
