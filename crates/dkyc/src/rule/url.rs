//! An `http` or `https` URL by RFC 3986.

use std::borrow::Cow;
use std::fmt;

use fluent_uri::Uri;

/// An `http` or `https` URL by RFC 3986, with a host.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Url<'a>(Cow<'a, str>);

impl<'a> Url<'a> {
    /// From a text that begins with `http://` or `https://`.
    pub(super) fn new(text: Cow<'a, str>) -> Option<Self> {
        is_url(&text).then_some(Self(text))
    }

    /// The text as it stands in the payload.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host: a name, an IPv4 address, or an IPv6 address in brackets.
    pub(crate) fn host(&self) -> &str {
        host(&self.0)
    }

    /// The text itself, borrowed from the payload where that was possible.
    #[must_use]
    pub fn into_text(self) -> Cow<'a, str> {
        self.0
    }

    /// The same, no longer borrowed.
    #[must_use]
    pub fn into_owned(self) -> Url<'static> {
        Url(Cow::Owned(self.0.into_owned()))
    }
}

/// Never shows the address.
impl fmt::Debug for Url<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Url(..)")
    }
}

/// Whether a text, which begins with `http://` or `https://`, is a URI by RFC 3986 with a host that is not empty.
fn is_url(text: &str) -> bool {
    is_plain_url(text.as_bytes()) || Uri::parse(text).is_ok() && has_host(text)
}

/// A fast path for plain URLs: a host of letters, digits and `-._~`, then only characters that may appear in any order, so
/// not `%`, `#` or `[`. Most URLs are plain, and this takes a third of the time.
fn is_plain_url(url: &[u8]) -> bool {
    let scheme = if url.get(4) == Some(&b':') { "http://" } else { "https://" };
    let rest = url.get(scheme.len()..).unwrap_or_default();
    let host = rest.iter().take_while(|&&byte| UNRESERVED[usize::from(byte)]).count();
    let behind = rest.get(host..).unwrap_or_default();
    host > 0
        && matches!(behind.first(), None | Some(b'/' | b'?'))
        && behind.iter().all(|&byte| PLAIN[usize::from(byte)])
}

/// Tables, as branches on a byte of a URL are hard to predict.
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

/// Whether a valid URI has a host. fluent-uri knows it, too, but its slices could panic, and the texts of these panics are 4 KB
/// of the .wasm.
fn has_host(uri: &str) -> bool {
    !host(uri).is_empty()
}

/// The host of a URL that begins with `http://` or `https://`: after anything up to an `@`, before the port.
fn host(url: &str) -> &str {
    let start = if url.as_bytes().get(4) == Some(&b':') { "http://".len() } else { "https://".len() };
    let rest = url.get(start..).unwrap_or_default();
    // Mostly a path follows at once.
    let end = rest.bytes().position(|byte| b"/?#:@[".contains(&byte));
    let next = end.and_then(|end| rest.as_bytes().get(end));
    if matches!(next, None | Some(b'/' | b'?' | b'#')) {
        return rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
    }
    let length = rest.bytes().position(|byte| b"/?#".contains(&byte)).unwrap_or(rest.len());
    let authority = rest.get(..length).unwrap_or_default();
    let user = memchr::memrchr(b'@', authority.as_bytes());
    let host = user.and_then(|at| authority.get(at + 1..)).unwrap_or(authority);
    // The colons of an IPv6 address are inside its brackets.
    let end = match memchr::memchr(b']', host.as_bytes()) {
        Some(bracket) => Some(bracket + 1),
        None => memchr::memchr(b':', host.as_bytes()),
    };
    end.and_then(|end| host.get(..end)).unwrap_or(host)
}
