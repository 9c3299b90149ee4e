//! An `http` or `https` URL by RFC 3986.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

/// An `http` or `https` URL by RFC 3986, with a host.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Url<'a> {
    text: Cow<'a, str>,
    /// Where the host is, which a warning looks at.
    host: Range<usize>,
}

impl<'a> Url<'a> {
    /// From a text that begins with `http://` or `https://`.
    pub(super) fn new(text: Cow<'a, str>) -> Option<Self> {
        let host = host(&text)?;
        Some(Self { text, host })
    }

    /// The text as it stands in the payload.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The host: a name, an IPv4 address, or an IPv6 address in brackets.
    pub(crate) fn host(&self) -> &str {
        self.text.get(self.host.clone()).unwrap_or_default()
    }

    /// The text itself, borrowed from the payload where that was possible.
    #[must_use]
    pub fn into_text(self) -> Cow<'a, str> {
        self.text
    }

    /// The same, no longer borrowed.
    #[must_use]
    pub fn into_owned(self) -> Url<'static> {
        Url { text: Cow::Owned(self.text.into_owned()), host: self.host }
    }
}

/// Never shows the address.
impl fmt::Debug for Url<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Url(..)")
    }
}

/// Where the host is in a text that begins with `http://` or `https://`, if the text is a URI by RFC 3986 with a host that is not
/// empty.
fn host(url: &str) -> Option<Range<usize>> {
    let start = if url.as_bytes().get(4) == Some(&b':') { "http://".len() } else { "https://".len() };
    let text = url.as_bytes().get(start..)?;
    // Mostly there is only a name, and a path follows at once.
    let name = text.iter().position(|&byte| !is_in(HOST, byte)).unwrap_or(text.len());
    let host = match text.get(name) {
        None | Some(b'/' | b'?' | b'#') => 0..name,
        _ => host_of_authority(text)?,
    };
    // A port, if there is one, has been looked at; nothing in it is wrong in what follows.
    let is_url = !host.is_empty() && is_rest(text.get(host.end..)?) && are_escapes(text);
    is_url.then(|| start + host.start..start + host.end)
}

/// Where the host is in a text that begins with `user@host:port`, if it does.
fn host_of_authority(text: &[u8]) -> Option<Range<usize>> {
    let end = text.iter().position(|byte| matches!(byte, b'/' | b'?' | b'#')).unwrap_or(text.len());
    let authority = text.get(..end)?;
    let start = authority.iter().position(|&byte| byte == b'@').map_or(0, |at| at + 1);
    let user = authority.get(..start.saturating_sub(1))?;
    let host = authority.get(start..)?;
    let length = match host {
        // The colons of an IPv6 address are inside its brackets.
        [b'[', address @ ..] => {
            let length = memchr::memchr(b']', address)?;
            is_ip_literal(address.get(..length)?).then_some(length + 2)?
        }
        _ => memchr::memchr(b':', host).unwrap_or(host.len()),
    };
    let (host, port) = host.split_at_checked(length)?;
    let is_host = host.first() == Some(&b'[') || after(HOST, host).is_empty();
    let is_port =
        matches!(port, [] | [b':', ..]) && after(DIGIT, port.get(1..).unwrap_or_default()).is_empty();
    (after(USER, user).is_empty() && is_host && is_port).then_some(start..start + length)
}

/// What stands between the brackets: an IPv6 address, or one of a future version, `v1.x`.
fn is_ip_literal(address: &[u8]) -> bool {
    match address {
        [b'v' | b'V', future @ ..] => {
            let version = future.iter().take_while(|digit| digit.is_ascii_hexdigit()).count();
            let rest = future.get(version..).unwrap_or_default();
            version > 0
                && rest.len() > 1
                && rest[0] == b'.'
                && rest[1..].iter().all(|&byte| is_in(USER, byte) && byte != b'%')
        }
        _ => is_ipv6(address),
    }
}

/// Eight groups of up to four hexadecimal digits, of which `::` may stand for one or more, and an IPv4 address for the last two.
///
/// std could read it, at a kilobyte more of the .wasm.
fn is_ipv6(address: &[u8]) -> bool {
    let (mut rest, mut groups, mut is_shortened) = (address, 0, false);
    if let [b':', b':', after @ ..] = rest {
        (rest, is_shortened) = (after, true);
    }
    while !rest.is_empty() {
        let digits = rest.iter().take_while(|digit| digit.is_ascii_hexdigit()).count();
        let after = rest.get(digits..).unwrap_or_default();
        if after.first() == Some(&b'.') {
            groups += 2;
            if ipv4(rest).is_none() {
                return false;
            }
            break;
        }
        groups += 1;
        rest = match after {
            _ if !matches!(digits, 1..=4) => return false,
            [b':', b':', after @ ..] if !is_shortened => {
                is_shortened = true;
                after
            }
            [b':', after @ ..] if !after.is_empty() => after,
            [] => &[],
            _ => return false,
        };
    }
    if is_shortened { groups < 8 } else { groups == 8 }
}

/// The four numbers of an IPv4 address, without leading zeros.
pub(crate) fn ipv4(address: &[u8]) -> Option<[u8; 4]> {
    let mut octets = address.split(|&byte| byte == b'.').map(octet);
    let address = [octets.next()??, octets.next()??, octets.next()??, octets.next()??];
    octets.next().is_none().then_some(address)
}

/// A number up to 255, without a leading zero.
fn octet(digits: &[u8]) -> Option<u8> {
    let is_octet = matches!(digits, [b'0'] | [b'1'..=b'9', ..]) && digits.len() <= 3;
    let number = |number: u8, digit: &u8| {
        let digit = digit.is_ascii_digit().then(|| digit - b'0')?;
        number.checked_mul(10)?.checked_add(digit)
    };
    digits.iter().try_fold(0, number).filter(|_| is_octet)
}

/// Whether two hexadecimal digits follow each percent sign, as in `%2F`.
fn are_escapes(text: &[u8]) -> bool {
    let is_escape = |at: usize| {
        let digits = text.get(at + 1..at + 3);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    };
    memchr::memchr_iter(b'%', text).all(is_escape)
}

/// What comes after the characters of this class.
fn after(class: u8, part: &[u8]) -> &[u8] {
    let plain = part.iter().position(|&byte| !is_in(class, byte));
    plain.and_then(|plain| part.get(plain..)).unwrap_or_default()
}

/// The same for [`PATH`]: most of a URL, so that it is looked at by 16 bytes at a time where there is SIMD.
fn after_path(part: &[u8]) -> &[u8] {
    if cfg!(target_arch = "wasm32") {
        return after(PATH, part);
    }
    let (chunks, _) = part.as_chunks::<16>();
    let is_plain = |chunk: &&[u8; 16]| chunk.iter().fold(true, |all, &byte| all & is_of_path(byte));
    let plain = 16 * chunks.iter().take_while(is_plain).count();
    after(PATH, part.get(plain..).unwrap_or_default())
}

/// The same as the class [`PATH`]. With `||` or `matches!` the compiler does not vectorise it.
#[allow(clippy::needless_bitwise_bool, reason = "as above")]
const fn is_of_path(byte: u8) -> bool {
    (byte.wrapping_sub(b'$') <= b';' - b'$')
        | (byte.wrapping_sub(b'?') <= b'Z' - b'?')
        | (byte.wrapping_sub(b'a') <= b'z' - b'a')
        | (byte == b'!')
        | (byte == b'=')
        | (byte == b'_')
        | (byte == b'~')
}

/// Whether this is a path, a query and a fragment.
fn is_rest(rest: &[u8]) -> bool {
    match after_path(rest) {
        [] => true,
        [b'#', fragment @ ..] => after_path(fragment).is_empty(),
        _ => false,
    }
}

/// What a host may have: unreserved characters, sub-delims and escapes.
const HOST: u8 = 1;
/// What a user name may have.
const USER: u8 = 2;
/// What a path, a query and a fragment may have, with the slashes of a path.
const PATH: u8 = 4;
/// What a port has.
const DIGIT: u8 = 8;

fn is_in(class: u8, byte: u8) -> bool {
    CLASSES[usize::from(byte)] & class != 0
}

/// The classes of each byte. A table, as branches on a byte of a URL are hard to predict.
static CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0_u8;
    while byte < u8::MAX {
        classes[byte as usize] = match byte {
            b':' => USER | PATH,
            b'@' | b'/' | b'?' => PATH,
            b'0'..=b'9' => HOST | USER | PATH | DIGIT,
            b'A'..=b'Z'
            | b'a'..=b'z'
            | b'-'
            | b'.'
            | b'_'
            | b'~'
            | b'!'
            | b'$'
            | b'%'
            | b'&'
            | b'\''
            | b'('
            | b')'
            | b'*'
            | b'+'
            | b','
            | b';'
            | b'=' => HOST | USER | PATH,
            _ => 0,
        };
        byte += 1;
    }
    classes
};
