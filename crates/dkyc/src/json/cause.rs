//! The usual causes why a text is not JSON, where what stands around the first wrong character makes them certain.

use super::scan::{SyntaxError, SyntaxReason, valid_text};

impl SyntaxError {
    /// The first error of the text, with its cause if that is known. `text` is the whole text in bytes, without a byte order mark.
    #[cold]
    #[inline(never)]
    pub(crate) fn with_cause(self, text: &[u8]) -> Self {
        let error = self.or_not_utf8(text);
        let first = text.trim_ascii_start();
        let cause = beginning(first, BEGINNINGS)
            .or_else(|| is_form_encoded(first).then_some(SyntaxReason::FormEncoded))
            .or_else(|| of_character(text, error));
        Self { reason: cause.unwrap_or(error.reason), ..error }
    }

    /// The first byte that is not UTF-8, if it comes before this error. The scanner may be beyond it already.
    fn or_not_utf8(self, text: &[u8]) -> Self {
        let offset = valid_text(text).len();
        let is_first = offset < text.len() && offset <= self.offset;
        if is_first { Self { offset, reason: SyntaxReason::NotUtf8 } } else { self }
    }
}

/// What texts begin with that were never meant to be JSON, or not as bytes.
static BEGINNINGS: &[(&[u8], SyntaxReason)] = &[
    (b"\x1F\x8B", SyntaxReason::Compressed),
    (b"\x28\xB5\x2F\xFD", SyntaxReason::Compressed),
    (b"\xFF\xFE", SyntaxReason::Utf16),
    (b"\xFE\xFF", SyntaxReason::Utf16),
    (b"{\0", SyntaxReason::Utf16),
    (b"[\0", SyntaxReason::Utf16),
    (b"\0{", SyntaxReason::Utf16),
    (b"\0[", SyntaxReason::Utf16),
    (b"<", SyntaxReason::Markup),
    (b"[object ", SyntaxReason::ObjectAsText),
];

/// Words of JavaScript and Python that JSON does not have.
static WORDS: &[(&[u8], SyntaxReason)] = &[
    (b"NaN", SyntaxReason::ForeignWord),
    (b"Infinity", SyntaxReason::ForeignWord),
    (b"None", SyntaxReason::ForeignWord),
    (b"True", SyntaxReason::ForeignWord),
    (b"False", SyntaxReason::ForeignWord),
    (b"undefined", SyntaxReason::ForeignWord),
];

#[inline(never)]
fn beginning(text: &[u8], known: &[(&[u8], SyntaxReason)]) -> Option<SyntaxReason> {
    known.iter().find(|(beginning, _)| text.starts_with(beginning)).map(|&(_, reason)| reason)
}

/// Whether the text begins with a name and an equals sign, as the body that an HTML form sends.
fn is_form_encoded(text: &[u8]) -> bool {
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || b"_-.%[]".contains(byte);
    let length = text.iter().take_while(|byte| is_name(byte)).count();
    text.first().is_some_and(u8::is_ascii_alphabetic) && text.get(length) == Some(&b'=')
}

fn of_character(text: &[u8], SyntaxError { offset, reason }: SyntaxError) -> Option<SyntaxReason> {
    let (before, rest) = text.split_at_checked(offset)?;
    let last = before.trim_ascii_end().last();
    Some(match (reason, rest) {
        (SyntaxReason::Unexpected | SyntaxReason::AfterEnd, [b'/', b'/' | b'*', ..] | [b'#', ..]) => {
            SyntaxReason::Comment
        }
        (SyntaxReason::AfterEnd, [b'{', ..]) => SyntaxReason::Several,
        (SyntaxReason::Unexpected, _) if is_in_escape(before) => SyntaxReason::Backslash,
        (SyntaxReason::Unexpected, [b'}' | b']', ..]) if last == Some(&b',') => SyntaxReason::TrailingComma,
        // ‘ to ‟ in UTF-8.
        (SyntaxReason::Unexpected, [b'\'' | b'`', ..] | [0xE2, 0x80, 0x98..=0x9F, ..]) => {
            SyntaxReason::Quotes
        }
        (SyntaxReason::Unexpected, [first, ..]) => {
            let is_unquoted = first.is_ascii_alphabetic() && last.is_some_and(|last| b"{[,:".contains(last));
            return beginning(rest, WORDS).or_else(|| is_unquoted.then_some(SyntaxReason::Quotes));
        }
        _ => return None,
    })
}

/// Whether the text ends in an escape that is not complete: behind its backslash, or among the digits of a `\u`.
fn is_in_escape(before: &[u8]) -> bool {
    let Some(backslash) = before.iter().rposition(|&byte| byte == b'\\') else { return false };
    match &before[backslash + 1..] {
        [] => true,
        [b'u', digits @ ..] => digits.len() < 4 && digits.iter().all(u8::is_ascii_hexdigit),
        _ => false,
    }
}
