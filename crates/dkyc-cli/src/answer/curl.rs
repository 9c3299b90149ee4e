//! Answers as `curl -i` prints them: status line, headers, an empty line, body. After a redirect there are several.

/// The last answer.
pub(super) struct Printed<'t> {
    pub(super) status: u16,
    /// Names and values of the headers that are UTF-8.
    headers: Vec<(&'t str, &'t str)>,
    pub(super) body: &'t [u8],
}

impl<'t> Printed<'t> {
    /// The values of a header, by its name in lower case.
    pub(super) fn values(&self, name: &str) -> impl Iterator<Item = &'t str> {
        self.headers
            .iter()
            .filter(move |(present, _)| present.eq_ignore_ascii_case(name))
            .map(|(_, value)| *value)
    }
}

const PROTOCOL: &[u8] = b"HTTP/";

/// The last of the answers; `None` when one of them has no status line.
pub(super) fn last(text: &[u8]) -> Option<Printed<'_>> {
    let mut answer = first(text)?;
    while answer.body.starts_with(PROTOCOL) {
        answer = first(answer.body)?;
    }
    Some(answer)
}

fn first(text: &[u8]) -> Option<Printed<'_>> {
    let (line, mut rest) = line(text);
    let status = status(line)?;
    let mut headers = Vec::new();
    while !rest.is_empty() {
        let (line, after) = self::line(rest);
        rest = after;
        if line.is_empty() {
            break;
        }
        headers.extend(std::str::from_utf8(line).ok().and_then(|line| line.split_once(':')));
    }
    Some(Printed { status, headers, body: rest })
}

/// A line without its end, LF or CRLF, and what follows.
fn line(text: &[u8]) -> (&[u8], &[u8]) {
    let (line, rest) = match memchr::memchr(b'\n', text) {
        Some(end) => (&text[..end], &text[end + 1..]),
        None => (text, &text[text.len()..]),
    };
    (line.strip_suffix(b"\r").unwrap_or(line), rest)
}

/// `HTTP/1.1 200 OK` → 200. The words behind it may be in any encoding.
fn status(line: &[u8]) -> Option<u16> {
    let mut words = line.strip_prefix(PROTOCOL)?.split(|&byte| byte == b' ');
    let digits = words.nth(1).filter(|digits| digits.len() == 3 && digits.iter().all(u8::is_ascii_digit))?;
    std::str::from_utf8(digits).ok()?.parse().ok().filter(|status| (100..600).contains(status))
}

#[cfg(test)]
mod tests {
    use super::last;

    #[test]
    fn words_behind_the_status_may_be_in_any_encoding() {
        let answer =
            last(b"HTTP/1.1 503 Indispon\xEDvel\r\n\r\n{}").map(|answer| (answer.status, answer.body));
        assert_eq!(answer, Some((503, b"{}".as_slice())));
    }

    #[test]
    fn the_last_answer_counts() {
        for (text, want) in [
            ("HTTP/1.1 200 OK\r\na: b\r\n\r\nbody", Some((200, "body"))),
            ("HTTP/1.1 200 OK\na: b\n\nbody\n", Some((200, "body\n"))),
            ("HTTP/2 204 \r\n\r\n", Some((204, ""))),
            ("HTTP/2 204", Some((204, ""))),
            ("HTTP/2 204\r\na: b", Some((204, ""))),
            ("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Created\r\n\r\n\r\nx", Some((201, "\r\nx"))),
            ("HTTP/1.1 100 Continue\r\n\r\n", Some((100, ""))),
            ("HTTP/1.1 200 OK\r\n\r\n HTTP/1.1 500 x\r\n\r\n", Some((200, " HTTP/1.1 500 x\r\n\r\n"))),
            ("HTTP/1.1 200 OK\r\n\r\nHTTP/ is a protocol", None),
            ("HTTP/1.1 99 x", None),
            ("HTTP/1.1 600 x", None),
            ("HTTP/1.1 2000 x", None),
            ("HTTP/1.1", None),
            ("http/1.1 200 OK", None),
            ("{}", None),
            ("", None),
        ] {
            let answer = last(text.as_bytes()).map(|answer| (answer.status, answer.body));
            assert_eq!(answer, want.map(|(status, body)| (status, body.as_bytes())), "{text:?}");
        }
    }
}
