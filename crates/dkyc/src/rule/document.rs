//! A document: a URL or Base64, decided by how the value begins.

use std::borrow::Cow;
use std::fmt;

use super::base64::{Base64, FirstBytes};
use super::kind::{Rule, Ruled};
use super::url::Url;
use super::value::{FieldValue, IntoOwned, Sealed, Violation, from_any_text, from_text_or_blank};
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
            Kind::DataUrl => data_url(text).ok_or(Reason::DocumentBase64),
            Kind::Base64 => Base64::new(text).map(Self::Base64).ok_or(Reason::DocumentBase64),
        }
        .map_err(Violation::from)
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

    /// Base64 with escaped slashes is checked without a copy. No other kind of document looks like it.
    fn from_escaped(json: JsonText<'a>) -> Option<Result<Self, Violation>> {
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

/// What a document says that it is, by its beginning, in any case.
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

/// Whether a text is `data:…;base64`, in any case; anything may be between.
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
