//! An `http` or `https` URL by RFC 3986.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use wide::u8x16;

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
    let name = length(text, HOST);
    let host = match text.get(name) {
        None | Some(b'/' | b'?' | b'#') => 0..name,
        _ => host_of_authority(text)?,
    };
    // A port, if there is one, has been looked at; nothing in it is wrong in what follows.
    let is_url = !host.is_empty() && is_rest(text.get(host.end..)?);
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
    let is_host = host.first() == Some(&b'[') || is_all(host, HOST);
    let is_port = matches!(port, [] | [b':', ..]) && port.iter().skip(1).all(u8::is_ascii_digit);
    (is_all(user, USER) && is_host && is_port).then_some(start..start + length)
}

/// What stands between the brackets: an IPv6 address, or one of a future version, `v1.x`.
fn is_ip_literal(address: &[u8]) -> bool {
    match address {
        [b'v' | b'V', future @ ..] => {
            let version = future.iter().take_while(|digit| digit.is_ascii_hexdigit()).count();
            let rest = future.get(version..).unwrap_or_default();
            version > 0 && rest.len() > 1 && rest[0] == b'.' && is_all(rest, USER) && !rest.contains(&b'%')
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

/// Whether this is a path, a query and a fragment.
fn is_rest(rest: &[u8]) -> bool {
    match rest.get(length(rest, PATH)..) {
        Some([b'#', fragment @ ..]) => is_all(fragment, PATH),
        rest => rest.is_none_or(<[u8]>::is_empty),
    }
}

/// A part of a URL, by the delimiters that may not be in it. All parts may have the characters `unreserved` and `sub-delims`, and
/// escapes.
type Part = &'static [u8];

const HOST: Part = b":@/?";
const USER: Part = b"@/?";
/// A path, a query or a fragment, with the slashes of a path.
const PATH: Part = b"";

/// Whether all of the text can be this part.
fn is_all(text: &[u8], part: Part) -> bool {
    length(text, part) == text.len()
}

/// How much of the text, from its beginning, can be this part. A URL is the longest value of most payloads, so 16 bytes are looked
/// at at a time.
fn length(text: &[u8], part: Part) -> usize {
    let (chunks, last) = text.as_chunks();
    let mut start = 0;
    for chunk in chunks {
        if let Some(end) = end_in(*chunk, text, start, part) {
            return end;
        }
        start += chunk.len();
    }
    // No part has the zeros behind the end.
    let mut chunk = [0; 16];
    chunk[..last.len()].copy_from_slice(last);
    end_in(chunk, text, start, part).unwrap_or(text.len())
}

/// Where the part ends, if it ends in this chunk, which starts at an offset of the text.
#[inline]
fn end_in(chunk: [u8; 16], text: &[u8], start: usize, part: Part) -> Option<usize> {
    let mut others = other_bytes(chunk, part);
    while others != 0 {
        let at = start + others.trailing_zeros() as usize;
        if !text.get(at..).is_some_and(begins_with_escape) {
            return Some(at);
        }
        others &= others - 1;
    }
    None
}

/// Whether two hexadecimal digits follow a percent sign here, as in `%2F`.
fn begins_with_escape(text: &[u8]) -> bool {
    matches!(text, [b'%', one, two, ..] if one.is_ascii_hexdigit() && two.is_ascii_hexdigit())
}

/// A bit for each byte that may not be in this part, and for each percent sign.
fn other_bytes(chunk: [u8; 16], part: Part) -> u32 {
    let chunk = u8x16::from(chunk);
    let is = |byte| chunk.cmp_eq(u8x16::splat(byte));
    let is_between = |first, last: u8| {
        let distance = chunk - u8x16::splat(first);
        distance.min(u8x16::splat(last - first)).cmp_eq(distance)
    };
    let is_of_path = is_between(b'&', b';')
        | is_between(b'?', b'Z')
        | is_between(b'a', b'z')
        | is(b'_')
        | is(b'=')
        | is(b'~')
        | is(b'!')
        | is(b'$');
    let others = !is_of_path.move_mask().cast_unsigned() & 0xFFFF;
    part.iter().fold(others, |others, &delimiter| others | is(delimiter).move_mask().cast_unsigned())
}
