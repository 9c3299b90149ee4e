//! A document: a URL or Base64, decided by how the value begins.

use std::borrow::Cow;
use std::fmt;

use super::base64::{Base64, FirstBytes};
use super::kind::{Rule, Ruled};
#[cfg(feature = "house")]
use super::sent::Sent;
use super::text::is_same;
use super::url::Url;
use super::value::{FieldValue, IntoOwned, Sealed, Violation, from_any_text};
use crate::json::JsonText;
use crate::reason::Reason;

/// A document: `docs/rules.md#documents`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Document<'a> {
    /// The address of the document: an `http` or `https` URL by RFC 3986, with a host.
    Url(Url<'a>),
    /// The document itself.
    Base64(Base64<'a>),
    /// The document itself after `data:…;base64,`. Valid, with the warning `document_data_url`.
    #[non_exhaustive]
    DataUrl {
        /// The part before the Base64: `data:image/png;base64`.
        header: Cow<'a, str>,
        /// The part after the comma.
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
    /// # Ok::<(), dkyc::Violation>(())
    /// ```
    pub fn new(text: impl Into<Cow<'a, str>>) -> Result<Self, Violation> {
        from_any_text(text.into())
    }

    /// The bytes of the document; `None` when the payload only has its URL.
    #[must_use]
    pub fn decode(&self) -> Option<Vec<u8>> {
        match self {
            Self::Url(_) => None,
            Self::Base64(data) | Self::DataUrl { data, .. } => Some(data.decode()),
        }
    }

    /// The same, no longer borrowed.
    #[must_use]
    pub fn into_owned(self) -> Document<'static> {
        match self {
            Self::Url(url) => Document::Url(url.into_owned()),
            Self::Base64(data) => Document::Base64(data.into_owned()),
            Self::DataUrl { header, data } => {
                Document::DataUrl { header: Cow::Owned(header.into_owned()), data: data.into_owned() }
            }
        }
    }

    /// The first bytes, when the payload holds them.
    pub(crate) fn first_bytes(&self) -> Option<FirstBytes> {
        match self {
            Self::Url(_) => None,
            Self::Base64(data) | Self::DataUrl { data, .. } => Some(data.first_bytes()),
        }
    }
}

impl Ruled for Document<'_> {
    const RULE: Rule = Rule::Document;
}

impl Sealed for Document<'_> {}

impl IntoOwned for Document<'_> {
    type Owned = Document<'static>;

    fn into_owned(self) -> Document<'static> {
        self.into_owned()
    }
}

impl<'a> FieldValue<'a> for Document<'a> {
    fn from_text(text: Cow<'a, str>) -> Result<Self, Violation> {
        match kind(&text) {
            Kind::Url => Url::new(text).map(Self::Url).ok_or(Reason::DocumentUrl),
            Kind::OtherScheme => Err(Reason::DocumentUrl),
            Kind::DataUrl => data_url(text),
            Kind::Base64 => Base64::new(text).map(Self::Base64).map_err(|text| not_base64(&text)),
        }
        .map_err(Violation::from)
    }

    fn from_base64(json: &'a [u8]) -> Option<Self> {
        Some(Self::Base64(Base64::from_checked(json)))
    }

    fn to_text(&self) -> Cow<'_, str> {
        match self {
            Self::Url(url) => Cow::Borrowed(url.as_str()),
            Self::Base64(data) => data.as_text(),
            Self::DataUrl { header, data } => Cow::Owned(format!("{header},{}", data.as_text())),
        }
    }

    fn is_plain(&self) -> bool {
        match self {
            Self::Url(_) | Self::Base64(_) => true,
            Self::DataUrl { header, .. } => header.is_ascii(),
        }
    }

    #[cfg(feature = "house")]
    fn sent(&self) -> Option<Sent<'_>> {
        Some(match self {
            Self::Url(url) => Sent::Url(url),
            Self::Base64(data) => Sent::Base64(data),
            Self::DataUrl { data, .. } => Sent::DataUrl(data),
        })
    }

    /// Base64 with escaped slashes is checked without a copy. No other kind of document looks like it.
    fn from_escaped(json: JsonText<'a>) -> Option<Self> {
        let text = json.inner();
        if let Some(data) = Base64::from_slash_escaped(text) {
            return Some(Self::Base64(data));
        }
        let (header, data) = split_data_url(text).filter(|(header, _)| escapes_slashes_only(header))?;
        let data = Base64::from_slash_escaped(data)?;
        Some(Self::DataUrl { header: Cow::Owned(header.replace('\\', "")), data })
    }
}

/// What a document says that it is, by its beginning, in any case.
enum Kind {
    Url,
    DataUrl,
    OtherScheme,
    Base64,
}

fn kind(text: &str) -> Kind {
    // Most URLs begin so.
    if text.starts_with("https://") {
        return Kind::Url;
    }
    match scheme_length(text.as_bytes()).and_then(|length| text.split_at_checked(length)) {
        Some((scheme, _)) if is_same(scheme.as_bytes(), b"data") => Kind::DataUrl,
        Some((scheme, rest)) if rest.starts_with("://") => {
            let web = is_same(scheme.as_bytes(), b"https") || is_same(scheme.as_bytes(), b"http");
            if web { Kind::Url } else { Kind::OtherScheme }
        }
        _ => Kind::Base64,
    }
}

/// The length of the scheme before the first colon, if there is one: a letter, then letters, digits, `+ - .`
fn scheme_length(text: &[u8]) -> Option<usize> {
    /// In most documents a character that no scheme has is as near as this. Beyond it, megabytes of letters are not looked
    /// at one by one.
    const NEAR: usize = 256;
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
    let near = text.iter().take(NEAR).position(|byte| !is_part(byte));
    let length = near.or_else(|| memchr::memchr(b':', text))?;
    let is_scheme =
        text[length] == b':' && text[0].is_ascii_alphabetic() && text[..length].iter().all(is_part);
    is_scheme.then_some(length)
}

fn data_url(text: Cow<'_, str>) -> Result<Document<'_>, Reason> {
    let (header, data) = match text {
        Cow::Borrowed(text) => {
            let (header, data) = split_data_url(text).ok_or(Reason::DocumentBase64)?;
            (Cow::Borrowed(header), Cow::Borrowed(data))
        }
        Cow::Owned(text) => {
            let (header, data) = split_data_url(&text).ok_or(Reason::DocumentBase64)?;
            (Cow::Owned(header.to_owned()), Cow::Owned(data.to_owned()))
        }
    };
    match Base64::new(data) {
        Ok(data) => Ok(Document::DataUrl { header, data }),
        Err(data) if data.is_empty() => Err(Reason::EmptyDataUrl),
        Err(data) => Err(not_base64(&data)),
    }
}

/// A data URL as `data:…;base64` and what follows the comma, split at the first `;base64,` in any case. Anything may precede it:
/// browsers record `data:video/webm;codecs=vp8,opus;base64,…`.
fn split_data_url(text: &str) -> Option<(&str, &str)> {
    const MARK: &[u8] = b";base64";
    let bytes = text.as_bytes();
    let is_data_url = bytes.get(..5).is_some_and(|start| is_same(start, b"data:"));
    let is_marked = |comma: &usize| {
        comma.checked_sub(MARK.len()).is_some_and(|start| is_same(&bytes[start..*comma], MARK))
    };
    let comma = memchr::memchr_iter(b',', bytes).find(is_marked).filter(|_| is_data_url)?;
    Some((text.get(..comma)?, text.get(comma + 1..)?))
}

/// How a text is unlike Base64.
#[cold]
fn not_base64(text: &str) -> Reason {
    let is_any = |also: &[u8]| {
        text.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte) || also.contains(&byte))
    };
    let unpadded = text.trim_end_matches('=');
    if is_any(b"") && !text.len().is_multiple_of(4) && !unpadded.contains('=') {
        Reason::UnpaddedBase64
    } else if is_any(b"-_") && text.bytes().any(|byte| b"-_".contains(&byte)) {
        Reason::UrlSafeBase64
    } else if is_any(b"\r\n \t") && text.bytes().any(|byte| b"\r\n \t".contains(&byte)) {
        Reason::Base64WithBreaks
    } else {
        Reason::DocumentBase64
    }
}

/// Whether `\/` is the only JSON escape here.
fn escapes_slashes_only(json: &str) -> bool {
    json.as_bytes().windows(2).all(|pair| pair[0] != b'\\' || pair[1] == b'/')
}

/// Never shows the document or its address.
impl fmt::Debug for Document<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Url(_) => "Url(..)",
            Self::Base64(_) => "Base64(..)",
            Self::DataUrl { .. } => "DataUrl(..)",
        })
    }
}
