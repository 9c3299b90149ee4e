//! Where a JSON value ends, as far as that can be told without checking it.

use dkyc::api::Endpoint;

use super::block::is_white;

/// Goes through a value from its first byte on.
pub(super) struct Scan {
    depth: usize,
    /// Whether it is in a string, and whether a backslash came before.
    is_in_string: bool,
    is_escaped: bool,
}

impl Scan {
    pub(super) const fn new() -> Self {
        Self { depth: 0, is_in_string: false, is_escaped: false }
    }

    /// Goes on through the text. Says where the value ends, if it does. A number or a word ends before the next character of
    /// structure.
    pub(super) fn end(&mut self, text: &[u8]) -> Option<usize> {
        let mut at = 0;
        loop {
            if self.is_in_string {
                at += self.string(text.get(at..)?)?;
                if self.depth == 0 {
                    return Some(at);
                }
            }
            let byte = *text.get(at)?;
            match byte {
                b'"' => self.is_in_string = true,
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' | b',' if self.depth == 0 => return Some(at),
                b'}' | b']' if self.depth == 1 => return Some(at + 1),
                b'}' | b']' => self.depth -= 1,
                _ if self.depth == 0 && is_white(byte) => return Some(at),
                _ => {}
            }
            at += 1;
        }
    }

    /// The length of the rest of a string, with its closing quote.
    fn string(&mut self, text: &[u8]) -> Option<usize> {
        let mut at = 0;
        if std::mem::take(&mut self.is_escaped) && !text.is_empty() {
            at = 1;
        }
        while let Some(found) = memchr::memchr2(b'"', b'\\', text.get(at..)?) {
            at += found;
            if text[at] == b'"' {
                self.is_in_string = false;
                return Some(at + 1);
            }
            if at + 1 == text.len() {
                self.is_escaped = true;
                return None;
            }
            at += 2;
        }
        None
    }
}

/// Whether an object, or the beginning of one, has a key of this request: in a payload `user_id`, `phone_number`, `data` or `extras`.
pub(super) fn looks_like_request(object: &[u8], endpoint: Endpoint) -> bool {
    let is_documented = |key: &[u8]| endpoint.object().fields.iter().any(|field| field.key.as_bytes() == key);
    let mut at = 1;
    let mut depth = 1;
    while let Some(&byte) = object.get(at) {
        match byte {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth -= 1,
            b'"' => {
                let Some(length) = Scan::new().end(&object[at..]) else { return false };
                let (string, rest) = object[at..].split_at(length);
                let is_key = depth == 1 && rest.iter().find(|byte| !is_white(**byte)) == Some(&b':');
                if is_key && is_documented(&string[1..length - 1]) {
                    return true;
                }
                at += length;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{Scan, looks_like_request};
    use dkyc::api::Endpoint;

    /// However the text comes in pieces, a value ends at the same byte.
    #[test]
    fn values_end() {
        for (text, end) in [
            (r#"{"a": "}"} ,"#, Some(10)),
            (r#"{"a\"}": [{}]}{}"#, Some(14)),
            (r#""a\\"x"#, Some(5)),
            ("12, 3", Some(2)),
            ("true]", Some(4)),
            ("null\n", Some(4)),
            ("[[], {}]]", Some(8)),
            ("[[]", None),
            (r#"{"a"#, None),
            ("12", None),
            (r#""\"#, None),
        ] {
            for cut in 0..=text.len() {
                let mut scan = Scan::new();
                let (first, rest) = text.as_bytes().split_at(cut);
                let found = scan.end(first).or_else(|| scan.end(rest).map(|end| cut + end));
                assert_eq!(found, end, "{text:?} cut at {cut}");
            }
        }
    }

    #[test]
    fn a_payload_has_a_key_of_a_payload() {
        for (object, want) in [
            (r#"{"user_id": 1}"#, true),
            (r#"{"x": {}, "data" : []}"#, true),
            (r#"{"x": [1, "}"], "phone_number":"#, true),
            (r#"{"x": "user_id"}"#, false),
            (r#"{"x": {"user_id": 1}}"#, false),
            ("{}", false),
            (r#"{"data"#, false),
            (r#"{"data"}"#, false),
        ] {
            assert_eq!(looks_like_request(object.as_bytes(), Endpoint::PushUserData), want, "{object}");
        }
    }
}
