//! A document: a URL or Base64. Megabytes are common, so nothing here copies them.

use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};

use base64_simd::{Out, STANDARD, STANDARD_NO_PAD};
use fluent_uri::Uri;

use super::{Value, Wrong, from_text_or_blank};
use crate::code::Code;
use crate::json_text::JsonText;
use crate::spec::Rule;

/// A document. Spec: RULES.md section 2, `document`; the six fields of `DOCUMENT_COLLECTION`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Document<'a> {
    /// Where the document can be fetched: an `http` or `https` URL by RFC 3986, with a host.
    Url(Url<'a>),
    /// The document itself.
    Base64(Base64<'a>),
    /// The document itself behind `data:…;base64,`. Valid, with the warning `document_data_url`.
    #[non_exhaustive]
    DataUrl {
        /// What stands in front of the comma: `data:image/png;base64`.
        header: Cow<'a, str>,
        /// What stands behind it.
        data: Base64<'a>,
    },
}

impl<'a> Document<'a> {
    /// Checks the text.
    ///
    /// # Errors
    /// `DocumentUrl` or `DocumentBase64`, or `Empty` when it is blank.
    ///
    /// ```
    /// let photo = dkyc::Document::new("/9j/4AAQSkZJRgABAQ==")?;
    /// assert_eq!(photo.decode().map(|bytes| bytes.len()), Some(13));
    /// assert!(dkyc::Document::new("ftp://files.example.com/photo.jpg").is_err());
    /// # Ok::<(), dkyc::Wrong>(())
    /// ```
    pub fn new(text: impl Into<Cow<'a, str>>) -> Result<Self, Wrong> {
        from_text_or_blank(text.into()).unwrap_or(Err(Code::Empty.into()))
    }

    /// The document's bytes when the payload holds them, `None` when it only has their URL.
    #[must_use]
    pub fn decode(&self) -> Option<Vec<u8>> {
        match self {
            Self::Url(_) => None,
            Self::Base64(data) | Self::DataUrl { data, .. } => Some(data.decode()),
        }
    }

    /// The first [`FIRST_BYTES`] bytes, or all that there are, when the payload holds them.
    pub(crate) fn first_bytes(&self) -> Option<FirstBytes> {
        match self {
            Self::Url(_) => None,
            Self::Base64(data) | Self::DataUrl { data, .. } => Some(data.first_bytes()),
        }
    }
}

/// An `http` or `https` URL by RFC 3986, with a host.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Url<'a>(Cow<'a, str>);

impl<'a> Url<'a> {
    /// The text as it stands in the payload.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text itself, borrowed from the payload where it could be.
    #[must_use]
    pub fn into_text(self) -> Cow<'a, str> {
        self.0
    }
}

/// Base64 by RFC 4648 section 4, checked, not yet decoded.
#[derive(Clone)]
pub struct Base64<'a> {
    /// As it stands in the JSON text: every `/` may have a `\` in front, as PHP writes it.
    json: Cow<'a, str>,
}

impl<'a> Base64<'a> {
    fn new(text: Cow<'a, str>) -> Option<Self> {
        let valid = !text.is_empty() && STANDARD.check(text.as_bytes()).is_ok();
        valid.then_some(Self { json: text })
    }

    /// From text in which each `/` may be written `\/`. Other escapes, which nobody writes into Base64, are not known here.
    fn from_slash_escaped(json: &'a str) -> Option<Self> {
        let valid = !json.is_empty() && is_slash_escaped_base64(json.as_bytes());
        valid.then_some(Self { json: Cow::Borrowed(json) })
    }

    /// The text, without JSON escapes.
    #[must_use]
    pub fn as_text(&self) -> Cow<'_, str> {
        if memchr::memchr(b'\\', self.json.as_bytes()).is_some() {
            Cow::Owned(self.json.replace('\\', ""))
        } else {
            Cow::Borrowed(&self.json)
        }
    }

    /// The bytes that it stands for.
    #[must_use]
    pub fn decode(&self) -> Vec<u8> {
        STANDARD.decode_to_vec(self.as_text().as_bytes()).unwrap_or_default()
    }

    /// The first [`FIRST_BYTES`] bytes that it stands for, or all that there are.
    fn first_bytes(&self) -> FirstBytes {
        let mut text = [0; FIRST_BYTES / 3 * 4];
        let characters = self.json.bytes().filter(|&byte| byte != b'\\');
        let length = text.iter_mut().zip(characters).map(|(place, byte)| *place = byte).count();
        let mut bytes = [0; FIRST_BYTES];
        let decoded = STANDARD.decode(&text[..length], Out::from_slice(&mut bytes));
        let length = decoded.map_or(0, |decoded| decoded.len());
        FirstBytes { bytes, length }
    }
}

/// How many bytes tell what kind of file a document is; a multiple of three.
const FIRST_BYTES: usize = 48;

/// The beginning of a document.
pub(crate) struct FirstBytes {
    bytes: [u8; FIRST_BYTES],
    length: usize,
}

impl FirstBytes {
    pub(crate) fn as_slice(&self) -> &[u8] {
        &self.bytes[..self.length]
    }
}

/// However its slashes are written in the JSON text.
impl PartialEq for Base64<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.as_text() == other.as_text()
    }
}

impl Eq for Base64<'_> {}

impl Hash for Base64<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_text().hash(state);
    }
}

impl<'a> Value<'a> for Document<'a> {
    const RULE: Rule = Rule::Document;

    fn from_text(text: Cow<'a, str>) -> Result<Self, Wrong> {
        match kind(&text) {
            Kind::Url => is_url(&text).then_some(Self::Url(Url(text))).ok_or(Code::DocumentUrl),
            Kind::OtherScheme => Err(Code::DocumentUrl),
            Kind::DataUrl => data_url(text).ok_or(Code::DocumentBase64),
            Kind::Base64 => Base64::new(text).map(Self::Base64).ok_or(Code::DocumentBase64),
        }
        .map_err(Wrong::from)
    }

    fn to_text(&self) -> Cow<'_, str> {
        match self {
            Self::Url(url) => Cow::Borrowed(url.as_str()),
            Self::Base64(data) => data.as_text(),
            Self::DataUrl { header, data } => Cow::Owned(format!("{header},{}", data.as_text())),
        }
    }

    fn warning(&self) -> Option<Code> {
        matches!(self, Self::DataUrl { .. }).then_some(Code::DocumentDataUrl)
    }

    fn is_plain(&self) -> bool {
        match self {
            Self::Url(_) | Self::Base64(_) => true,
            Self::DataUrl { header, .. } => header.is_ascii(),
        }
    }

    /// Base64 with escaped slashes, which no other kind of document passes for, is checked without a copy.
    fn from_escaped(json: JsonText<'a>) -> Option<Result<Self, Wrong>> {
        let text = json.inner();
        if let Some(data) = Base64::from_slash_escaped(text) {
            return Some(Ok(Self::Base64(data)));
        }
        if let Some((header, data)) = text.split_once(',')
            && is_data_header(header)
            && escapes_slashes_only(header)
            && let Some(data) = Base64::from_slash_escaped(data)
        {
            let header = Cow::Owned(header.replace('\\', ""));
            return Some(Ok(Self::DataUrl { header, data }));
        }
        from_text_or_blank(json.text())
    }
}

/// How a document says what it is: by its beginning, in any case.
enum Kind {
    Url,
    DataUrl,
    OtherScheme,
    Base64,
}

fn kind(text: &str) -> Kind {
    match scheme_length(text.as_bytes()).and_then(|length| text.split_at_checked(length)) {
        Some((scheme, _)) if scheme.eq_ignore_ascii_case("data") => Kind::DataUrl,
        Some((scheme, rest)) if rest.starts_with("://") => {
            let web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
            if web { Kind::Url } else { Kind::OtherScheme }
        }
        _ => Kind::Base64,
    }
}

/// How long the scheme in front of the first colon is, if it is one: a letter, then letters, digits, `+ - .`
fn scheme_length(text: &[u8]) -> Option<usize> {
    /// In most documents something that is no part of a scheme stands as near as this. Behind it, megabytes of one letter
    /// should not be looked at one by one.
    const NEAR: usize = 256;
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
    let near = text.iter().take(NEAR).position(|byte| !is_part(byte));
    let length = near.or_else(|| memchr::memchr(b':', text))?;
    let is_scheme =
        text[length] == b':' && text[0].is_ascii_alphabetic() && text[..length].iter().all(is_part);
    is_scheme.then_some(length)
}

/// Whether a text, which begins with `http://` or `https://`, is a URI by RFC 3986 with a host that is not empty.
fn is_url(text: &str) -> bool {
    is_plain_url(text.as_bytes()) || Uri::parse(text).is_ok() && has_host(text.as_bytes())
}

/// Whether the URL is a URI at first sight: a host of letters, digits and `-._~`, and behind it nothing that has to stand in some
/// order, as `%`, `#` and `[`. Most are, and it takes a third of the time to see it.
fn is_plain_url(url: &[u8]) -> bool {
    let scheme = if url.get(4) == Some(&b':') { "http://" } else { "https://" };
    let rest = url.get(scheme.len()..).unwrap_or_default();
    let host = rest.iter().take_while(|&&byte| UNRESERVED[usize::from(byte)]).count();
    let behind = rest.get(host..).unwrap_or_default();
    host > 0
        && matches!(behind.first(), None | Some(b'/' | b'?'))
        && behind.iter().all(|&byte| PLAIN[usize::from(byte)])
}

/// Looked up, as what a key holds next cannot be foretold.
static UNRESERVED: [bool; 256] = bytes_of(b"-._~");
static PLAIN: [bool; 256] = bytes_of(b"-._~/?:@!$&'()*+,;=");

/// Letters, digits and these.
const fn bytes_of(others: &[u8]) -> [bool; 256] {
    let mut bytes = [false; 256];
    let mut byte = 0_u8;
    while byte < u8::MAX {
        bytes[byte as usize] = byte.is_ascii_alphanumeric();
        byte += 1;
    }
    let mut index = 0;
    while index < others.len() {
        bytes[others[index] as usize] = true;
        index += 1;
    }
    bytes
}

/// Whether a URI that is one has a host: behind `//` and what ends with `@`, in front of the port. fluent-uri tells it, too,
/// but by slices of the text that could panic, and the words for that are 4 KB of the .wasm.
fn has_host(uri: &[u8]) -> bool {
    let authority = uri.split(|byte| b"/?#".contains(byte)).nth(2).unwrap_or_default();
    let host = authority.rsplit(|&byte| byte == b'@').next();
    host.is_some_and(|host| !host.is_empty() && !host.starts_with(b":"))
}

fn data_url(text: Cow<'_, str>) -> Option<Document<'_>> {
    let comma = memchr::memchr(b',', text.as_bytes())?;
    text.get(..comma).filter(|header| is_data_header(header))?;
    let (header, data) = match text {
        Cow::Borrowed(text) => {
            let (header, data) = text.split_once(',')?;
            (Cow::Borrowed(header), Cow::Borrowed(data))
        }
        Cow::Owned(mut text) => {
            let data = text.split_off(comma + 1);
            text.truncate(comma);
            (Cow::Owned(text), Cow::Owned(data))
        }
    };
    Base64::new(data).map(|data| Document::DataUrl { header, data })
}

/// Whether a text is `data:…;base64`, in any case; what stands between is not checked.
fn is_data_header(header: &str) -> bool {
    let header = header.as_bytes();
    header.len() >= b"data:;base64".len()
        && header[..5].eq_ignore_ascii_case(b"data:")
        && header[header.len() - 7..].eq_ignore_ascii_case(b";base64")
}

/// Whether `\/` is the only JSON escape here.
fn escapes_slashes_only(json: &str) -> bool {
    json.as_bytes().windows(2).all(|pair| pair[0] != b'\\' || pair[1] == b'/')
}

/// Checks Base64 with escaped slashes piece by piece in a small buffer: faster than to undo the escapes first, and without a copy.
fn is_slash_escaped_base64(json: &[u8]) -> bool {
    let mut pieces = Pieces { buffer: [0; ROOM], filled: 0 };
    let mut from = 0;
    for backslash in memchr::memchr_iter(b'\\', json) {
        if json.get(backslash + 1) != Some(&b'/') || !pieces.put(json, from, backslash) {
            return false;
        }
        from = backslash + 1;
    }
    pieces.put(json, from, json.len()) && STANDARD.check(&pieces.buffer[..pieces.filled]).is_ok()
}

/// How much Base64 is checked at a time; a multiple of four.
const ROOM: usize = 4096;
/// Between two slashes of random Base64 lie 63 characters on average: mostly one copy of a fixed size, without a call.
const PIECE: usize = 128;

struct Pieces {
    buffer: [u8; ROOM],
    filled: usize,
}

impl Pieces {
    /// Adds `json[from..to]`; false when what is full by then is no Base64.
    fn put(&mut self, json: &[u8], mut from: usize, to: usize) -> bool {
        loop {
            let here = self.buffer.get_mut(self.filled..).and_then(<[u8]>::first_chunk_mut::<PIECE>);
            let next = json.get(from..).and_then(<[u8]>::first_chunk::<PIECE>);
            if let (Some(here), Some(next)) = (here, next)
                && to - from <= PIECE
            {
                *here = *next;
                self.filled += to - from;
                return true;
            }
            let length = (to - from).min(ROOM - self.filled);
            self.buffer[self.filled..self.filled + length].copy_from_slice(&json[from..from + length]);
            self.filled += length;
            from += length;
            if from == to {
                return true;
            }
            // Padding may only stand at the very end, which is still to come.
            if STANDARD_NO_PAD.check(&self.buffer).is_err() {
                return false;
            }
            self.filled = 0;
        }
    }
}

/// Never shows the document, nor where it is kept.
impl fmt::Debug for Document<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Url(_) => "Url(..)",
            Self::Base64(_) => "Base64(..)",
            Self::DataUrl { .. } => "DataUrl(..)",
        })
    }
}

impl fmt::Debug for Url<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Url(..)")
    }
}

impl fmt::Debug for Base64<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Base64(..)")
    }
}
