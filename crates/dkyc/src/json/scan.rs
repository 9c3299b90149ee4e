//! A strict JSON scanner. It stops where the text is no longer JSON, or somewhat after the first byte that is not UTF-8:
//! `cause.rs` finds that byte.
//!
//! Grammar: RFC 8259, UTF-8, every surrogate escape paired, at most [`MAX_DEPTH`] levels.

use wide::u8x16;

use super::text::{Escapes, JsonText};

/// How deep objects and arrays may be nested. The outermost is level 1.
pub(crate) const MAX_DEPTH: u8 = 127;

/// Where the text stops being JSON, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SyntaxError {
    /// The offset of the first character that is not allowed, in bytes.
    pub(crate) offset: usize,
    pub(crate) reason: SyntaxReason,
}

/// Why a text is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum SyntaxReason {
    /// The text holds nothing but white space.
    Nothing,
    /// The text ends too early.
    CutOff,
    /// There is more text after the end.
    AfterEnd,
    /// One level too many.
    TooDeep,
    /// Not UTF-8.
    NotUtf8,
    /// A surrogate escape without its other half.
    LoneSurrogate,
    /// A line break, tab or other control character in a string.
    ControlCharacter,
    /// Anything else.
    Unexpected,
    // What `cause.rs` finds out.
    /// A comma before the bracket that closes.
    TrailingComma,
    /// A comment.
    Comment,
    /// Other quotes than `"`, or none.
    Quotes,
    /// `NaN`, `None` and the like.
    ForeignWord,
    /// A backslash that begins no escape.
    Backslash,
    /// HTML or XML.
    Markup,
    /// gzip or zstd.
    Compressed,
    /// UTF-16.
    Utf16,
    /// The body that an HTML form sends.
    FormEncoded,
    /// `[object Object]`.
    ObjectAsText,
    /// A second object after the first.
    Several,
}

/// Whether `text` is JSON that may be nested into `depth` levels.
pub(crate) fn is_json(text: &str, depth: u8) -> bool {
    let mut scanner = Scanner { depth, ..Scanner::of(text) };
    scanner.begin().and_then(|()| scanner.value()).and_then(|_| scanner.end()).is_ok()
}

/// The string that a text is.
#[cfg(feature = "fix")]
pub(crate) fn string_of(json: &str) -> JsonText<'_> {
    Scanner::of(json).string_or_half().unwrap_or(JsonText::EMPTY)
}

/// Whether a member of an object, `"key":value`, follows an offset up to a zero byte or the end.
pub(crate) fn is_member(text: &str, offset: usize, depth: u8) -> bool {
    let mut scanner = Scanner { at: offset, depth, ..Scanner::of(text) };
    scanner.key().and_then(|_| scanner.value()).is_ok() && matches!(scanner.byte(), None | Some(0))
}

/// The key at an offset where there is one, and the offset of its value.
pub(crate) fn key_at(text: &[u8], offset: usize) -> (JsonText<'_>, usize) {
    let mut scanner = Scanner::inside(text, offset);
    let key = scanner.key().unwrap_or(JsonText::EMPTY);
    (key, scanner.at)
}

/// Whether an object stands at an offset, and one of its keys is what is sought. The text is JSON.
pub(crate) fn has_key(text: &[u8], offset: usize, is_sought: &mut dyn FnMut(&str) -> bool) -> bool {
    let mut scanner = Scanner::inside(text, offset);
    scanner.byte() == Some(b'{') && scanner.has_key(is_sought).unwrap_or(false)
}

/// A position in a text.
///
/// The text is checked to be UTF-8 part by part, whenever a string or a value is taken out of it. All else has been compared with
/// ASCII, or is Base64. So megabytes of Base64 are read once instead of twice.
pub(crate) struct Scanner<'a> {
    text: &'a [u8],
    /// A part that is known to be UTF-8, and where it begins.
    known: &'a str,
    known_from: usize,
    /// How much is checked to be UTF-8 at a time, in bytes, unless a single string is longer.
    part: usize,
    at: usize,
    depth: u8,
}

/// An object or array that the scanner is in.
pub(crate) struct Members {
    close: u8,
    is_first: bool,
}

impl Members {
    /// How many commas are in front of the next one.
    fn comma(&self) -> usize {
        usize::from(!self.is_first)
    }
}

type Scan<T = ()> = Result<T, SyntaxError>;

impl<'a> Scanner<'a> {
    pub(crate) fn new(text: &'a [u8]) -> Self {
        /// More than a payload without documents has. A test has its text checked in many parts.
        const PART: usize = if cfg!(debug_assertions) { 1 << 8 } else { 1 << 16 };
        let known = valid_text(text.get(..PART).unwrap_or(text));
        Self { text, known, known_from: 0, part: PART, at: 0, depth: 0 }
    }

    pub(crate) const fn of(text: &'a str) -> Self {
        Self { text: text.as_bytes(), known: text, known_from: 0, part: 0, at: 0, depth: 0 }
    }

    /// At this offset of a text that was read before.
    const fn inside(text: &'a [u8], offset: usize) -> Self {
        Self { text, known: "", known_from: 0, part: 0, at: offset, depth: 0 }
    }

    /// The offset of the position, in bytes.
    pub(crate) const fn offset(&self) -> usize {
        self.at
    }

    /// Goes to the first value. There must be one.
    pub(crate) fn begin(&mut self) -> Scan {
        self.white_space();
        if self.at == self.text.len() { Err(self.error(SyntaxReason::Nothing)) } else { Ok(()) }
    }

    /// After the value there must be nothing more.
    pub(crate) fn end(&mut self) -> Scan {
        self.white_space();
        if self.at == self.text.len() { Ok(()) } else { Err(self.error(SyntaxReason::AfterEnd)) }
    }

    #[inline]
    pub(crate) fn byte(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    /// The text from this offset up to another.
    #[inline]
    pub(crate) fn slice(&mut self, start: usize, end: usize) -> Scan<&'a str> {
        let [from, to] = [start, end].map(|offset| offset.wrapping_sub(self.known_from));
        if let Some(text) = self.known.get(from..to) { Ok(text) } else { self.slice_unknown(start, end) }
    }

    #[cold]
    #[inline(never)]
    fn slice_unknown(&mut self, start: usize, end: usize) -> Scan<&'a str> {
        let part_end = end.max(start + self.part).min(self.text.len());
        self.known = valid_text(self.text.get(start..part_end).unwrap_or_default());
        self.known_from = start;
        self.known.get(..end - start).ok_or_else(|| self.error(SyntaxReason::NotUtf8))
    }

    /// Enters the object or array here.
    pub(crate) fn enter(&mut self) -> Scan<Members> {
        if self.depth == MAX_DEPTH {
            return Err(self.error(SyntaxReason::TooDeep));
        }
        let close = if self.byte() == Some(b'{') { b'}' } else { b']' };
        self.depth += 1;
        self.at += 1;
        Ok(Members { close, is_first: true })
    }

    /// Goes to the next member or element, or leaves the object or array when there is none.
    #[inline]
    pub(crate) fn next(&mut self, members: &mut Members) -> Scan<bool> {
        self.white_space();
        if self.skip_if(members.close) {
            self.depth -= 1;
            return Ok(false);
        }
        if !std::mem::replace(&mut members.is_first, false) {
            self.expect(b',')?;
            self.white_space();
        }
        Ok(true)
    }

    /// Whether a key may follow here, without white space: right after the bracket, or after a comma.
    #[cfg(not(target_arch = "wasm32"))]
    #[inline]
    pub(crate) fn is_at_key(&self, members: &Members) -> bool {
        self.text.get(self.at + members.comma()) == Some(&b'"')
    }

    /// Reads the member that follows here, if it begins with `start`, `"key":"`, and the string is short and has no escapes. Returns
    /// the offset of the string, with its quote.
    #[cfg(not(target_arch = "wasm32"))]
    #[allow(clippy::inline_always, reason = "the compiler compares a text that it knows at once")]
    #[inline(always)]
    pub(crate) fn usual_member(&mut self, members: &mut Members, start: &str) -> Option<(usize, &'a str)> {
        let is_next = self.text.get(self.at + members.comma()..)?.starts_with(start.as_bytes());
        let text = if is_next { self.short_string(members, start.len()) } else { None }?;
        // The position is after the second quote.
        Some((self.at - text.len() - 2, text))
    }

    /// The same by the key. It takes longer, and less code.
    #[cfg(target_arch = "wasm32")]
    #[inline]
    pub(crate) fn usual_member_named(
        &mut self,
        members: &mut Members,
        key: &str,
    ) -> Option<(usize, &'a str)> {
        let rest = self.text.get(self.at + members.comma()..)?;
        let (start, _) = rest.split_at_checked(key.len() + r#""":""#.len())?;
        let is_next = matches!(start, [b'"', name @ .., b'"', b':', b'"'] if is_same(name, key.as_bytes()));
        let text = if is_next { self.short_string(members, start.len()) } else { None }?;
        Some((self.at - text.len() - 2, text))
    }

    /// Reads the string of a member that begins with so many bytes, if it is short and has no escapes.
    fn short_string(&mut self, members: &mut Members, length: usize) -> Option<&'a str> {
        if !members.is_first && self.byte() != Some(b',') {
            return None;
        }
        let start = self.at + members.comma() + length;
        let near = self.known.get(start.wrapping_sub(self.known_from)..)?;
        let length = plain_bytes(near.as_bytes().get(..SHORT).unwrap_or(near.as_bytes()));
        let (text, rest) = near.split_at_checked(length)?;
        if rest.as_bytes().first() != Some(&b'"') {
            return None;
        }
        self.at = start + length + 1;
        members.is_first = false;
        Some(text)
    }

    /// If the key here is `name`, without escapes, goes to its value.
    #[inline]
    pub(crate) fn key_is(&mut self, name: &str) -> Scan<bool> {
        let quoted = self.text.get(self.at..self.at + name.len() + 2);
        let is_it = matches!(quoted, Some([b'"', key @ .., b'"']) if is_same(key, name.as_bytes()));
        if is_it {
            self.at += name.len() + 2;
            self.colon()?;
        }
        Ok(is_it)
    }

    /// Reads the key here and goes to its value.
    pub(crate) fn key(&mut self) -> Scan<JsonText<'a>> {
        let key = self.string()?;
        self.colon()?;
        Ok(key)
    }

    /// The string that began at this offset, with its quotes.
    #[cfg(feature = "fix")]
    pub(crate) fn quoted(&mut self, start: usize, string: JsonText<'a>) -> Scan<&'a str> {
        self.slice(start, start + string.inner().len() + 2)
    }

    #[inline]
    fn colon(&mut self) -> Scan {
        self.white_space();
        self.expect(b':')?;
        self.white_space();
        Ok(())
    }

    /// Skips the value here, and returns its text.
    pub(crate) fn value(&mut self) -> Scan<&'a str> {
        self.value_with::<false>()
    }

    /// The same, but half of a surrogate pair, in a string at any depth, does not end the reading.
    #[cfg(feature = "fix")]
    pub(crate) fn value_or_half(&mut self) -> Scan<&'a str> {
        self.value_with::<true>()
    }

    fn value_with<const HALVES: bool>(&mut self) -> Scan<&'a str> {
        let start = self.at;
        match self.byte() {
            Some(b'{' | b'[') => self.members::<HALVES>()?,
            _ => self.single::<HALVES>()?,
        }
        self.slice(start, self.at)
    }

    /// Skips the object or array here, with all levels in it.
    ///
    /// Not recursive: a bit for each level says whether it is an object, which takes a third of the time.
    fn members<const HALVES: bool>(&mut self) -> Scan {
        let around = self.depth;
        let mut are_objects = 0_u128;
        loop {
            // A value starts here.
            let open = self.byte();
            if let Some(b'{' | b'[') = open {
                let members = self.enter()?;
                let is_object = open == Some(b'{');
                are_objects = are_objects << 1 | u128::from(is_object);
                self.white_space();
                if self.byte() != Some(members.close) {
                    if is_object {
                        self.skip_key()?;
                    }
                    continue;
                }
            } else {
                self.single::<HALVES>()?;
                self.white_space();
            }
            // A value ends here, or an object or array without members does.
            loop {
                let is_object = are_objects & 1 == 1;
                if self.skip_if(if is_object { b'}' } else { b']' }) {
                    self.depth -= 1;
                    if self.depth == around {
                        return Ok(());
                    }
                    are_objects >>= 1;
                    self.white_space();
                    continue;
                }
                self.expect(b',')?;
                self.white_space();
                if is_object {
                    self.skip_key()?;
                }
                break;
            }
        }
    }

    /// Skips the key here, and goes to its value.
    fn skip_key(&mut self) -> Scan {
        self.skip_string(false)?;
        self.colon()
    }

    /// Skips the value here, which is neither an object nor an array.
    fn single<const HALVES: bool>(&mut self) -> Scan {
        match self.byte() {
            Some(b'"') => self.skip_string(HALVES).map(|_| ()),
            Some(b't') => self.literal(b"true"),
            Some(b'f') => self.literal(b"false"),
            Some(b'n') => self.literal(b"null"),
            _ => self.number(),
        }
    }

    /// Reads the string here if `length` knows the length of what its quotes enclose, from the text after the first quote: then
    /// that is neither searched for its end nor checked to be UTF-8. `length` answers for ASCII only.
    pub(crate) fn ascii_if(&mut self, length: fn(&[u8]) -> Option<usize>) -> Option<&'a [u8]> {
        let start = self.at + 1;
        let end = start + length(self.text.get(start..)?)?;
        let text = self.text.get(start..end)?;
        self.at = end + 1;
        Some(text)
    }

    fn has_key(&mut self, is_sought: &mut dyn FnMut(&str) -> bool) -> Scan<bool> {
        let mut members = self.enter()?;
        while self.next(&mut members)? {
            if is_sought(&self.key()?.text()) {
                return Ok(true);
            }
            self.value()?;
        }
        Ok(false)
    }

    /// Reads the string here.
    pub(crate) fn string(&mut self) -> Scan<JsonText<'a>> {
        self.string_with(false)
    }

    /// The same, but half of a surrogate pair, which no UTF-8 text can hold, does not end the reading.
    #[allow(
        clippy::inline_always,
        reason = "returned through memory, strings cost a small payload a tenth of its time"
    )]
    #[inline(always)]
    pub(crate) fn string_or_half(&mut self) -> Scan<JsonText<'a>> {
        self.string_with(true)
    }

    #[allow(clippy::inline_always, reason = "as above")]
    #[inline(always)]
    fn string_with(&mut self, skips_halves: bool) -> Scan<JsonText<'a>> {
        let start = self.at + 1;
        let escapes = self.skip_string(skips_halves)?;
        let inner = self.slice(start, self.at - 1)?;
        Ok(JsonText::new(inner, escapes))
    }

    #[allow(clippy::inline_always, reason = "as above")]
    #[inline(always)]
    fn skip_string(&mut self, skips_halves: bool) -> Scan<Escapes> {
        self.expect(b'"')?;
        self.at += plain_bytes(self.rest());
        let escapes =
            if self.byte() == Some(b'"') { Escapes::None } else { self.rest_of_string(skips_halves)? };
        self.at += 1;
        Ok(escapes)
    }

    #[inline]
    fn rest(&self) -> &'a [u8] {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Goes to the quote that ends the string.
    fn rest_of_string(&mut self, skips_halves: bool) -> Scan<Escapes> {
        let mut escapes = Escapes::Some;
        loop {
            match self.byte() {
                Some(b'"') => return Ok(escapes),
                Some(b'\\') => {
                    let backslash = self.at;
                    if !self.escape()? {
                        self.at = backslash;
                        if !skips_halves {
                            return Err(self.error(SyntaxReason::LoneSurrogate));
                        }
                        escapes = Escapes::Half;
                        self.at += ESCAPED_UNIT;
                    }
                }
                Some(..0x20) => return Err(self.error(SyntaxReason::ControlCharacter)),
                _ => return Err(self.unexpected()),
            }
            self.at += plain_bytes(self.rest());
        }
    }

    /// Goes over the escape here. False when it is half of a surrogate pair.
    fn escape(&mut self) -> Scan<bool> {
        self.at += 1;
        match self.byte() {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => self.at += 1,
            Some(b'u') => {
                return match self.code_unit()? {
                    0xD800..0xDC00 => self.low_surrogate(),
                    0xDC00..0xE000 => Ok(false),
                    _ => Ok(true),
                };
            }
            _ => return Err(self.unexpected()),
        }
        Ok(true)
    }

    /// The four digits after `\u`.
    fn code_unit(&mut self) -> Result<u32, SyntaxError> {
        self.at += 1;
        let mut unit = 0;
        for _ in 0..4 {
            let digit = self.byte().and_then(|byte| char::from(byte).to_digit(16));
            unit = 0x10 * unit + digit.ok_or_else(|| self.unexpected())?;
            self.at += 1;
        }
        Ok(unit)
    }

    /// Whether the other half of a surrogate pair follows. When the text is cut off here, nobody knows.
    fn low_surrogate(&mut self) -> Result<bool, SyntaxError> {
        let is_right: [fn(&u8) -> bool; 6] = [
            |byte| *byte == b'\\',
            |byte| *byte == b'u',
            |byte| matches!(byte, b'd' | b'D'),
            |byte| matches!(byte, b'c'..=b'f' | b'C'..=b'F'),
            u8::is_ascii_hexdigit,
            u8::is_ascii_hexdigit,
        ];
        for is_right in is_right {
            match self.byte() {
                Some(byte) if is_right(&byte) => self.at += 1,
                None => return Err(self.unexpected()),
                _ => return Ok(false),
            }
        }
        Ok(true)
    }

    fn literal(&mut self, word: &[u8]) -> Scan {
        word.iter().try_for_each(|&letter| self.expect(letter))
    }

    fn number(&mut self) -> Scan {
        self.skip_if(b'-');
        if !self.skip_if(b'0') {
            self.digits()?;
        }
        if self.skip_if(b'.') {
            self.digits()?;
        }
        if self.skip_if(b'e') || self.skip_if(b'E') {
            let _sign = self.skip_if(b'+') || self.skip_if(b'-');
            self.digits()?;
        }
        Ok(())
    }

    /// At least one digit.
    fn digits(&mut self) -> Scan {
        let start = self.at;
        while matches!(self.byte(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at == start { Err(self.unexpected()) } else { Ok(()) }
    }

    #[inline]
    fn white_space(&mut self) {
        while matches!(self.byte(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    #[inline]
    fn skip_if(&mut self, byte: u8) -> bool {
        let is_here = self.byte() == Some(byte);
        // A branch can be predicted, so what follows need not wait for this byte.
        if is_here {
            self.at += 1;
        }
        is_here
    }

    #[inline]
    fn expect(&mut self, byte: u8) -> Scan {
        if self.skip_if(byte) { Ok(()) } else { Err(self.unexpected()) }
    }

    #[cold]
    #[inline(never)]
    fn unexpected(&self) -> SyntaxError {
        self.error(if self.at == self.text.len() { SyntaxReason::CutOff } else { SyntaxReason::Unexpected })
    }

    const fn error(&self, reason: SyntaxReason) -> SyntaxError {
        SyntaxError { offset: self.at, reason }
    }
}

/// The text up to the first byte that is not UTF-8.
pub(crate) fn valid_text(json: &[u8]) -> &str {
    #[cfg(not(target_arch = "wasm32"))]
    if let Ok(text) = simdutf8::basic::from_utf8(json) {
        return text;
    }
    std::str::from_utf8(json)
        .or_else(|error| std::str::from_utf8(&json[..error.valid_up_to()]))
        .unwrap_or_default()
}

/// Up to this length, in bytes, a string is short.
const SHORT: usize = 1024;

/// Whether two texts of the same length are the same. In WebAssembly, `==` goes byte by byte.
#[inline]
fn is_same(one: &[u8], other: &[u8]) -> bool {
    #[cfg(not(target_arch = "wasm32"))]
    return one == other;
    #[cfg(target_arch = "wasm32")]
    {
        fn words(text: &[u8]) -> impl Iterator<Item = u64> {
            text.as_chunks().0.iter().map(|chunk| u64::from_le_bytes(*chunk))
        }
        match [one, other].map(<[u8]>::last_chunk::<8>) {
            // What is left after the whole words is in one that overlaps the last of them.
            [Some(one_end), Some(other_end)] => {
                words(one).eq(words(other)) && words(one_end).eq(words(other_end))
            }
            _ => one.iter().eq(other),
        }
    }
}

/// The length of `\ud83c`, in bytes.
const ESCAPED_UNIT: usize = 6;

/// The number of bytes before the next quote, backslash or control character.
pub(crate) fn plain_bytes(text: &[u8]) -> usize {
    let mut length = 0;
    while let Some(chunk) = text.get(length..).and_then(<[u8]>::first_chunk) {
        let special = special_bytes(*chunk);
        if special != 0 {
            return length + special.trailing_zeros() as usize;
        }
        length += chunk.len();
    }
    let rest = text.get(length..).unwrap_or_default();
    length + rest.iter().position(|&byte| is_special(byte)).unwrap_or(rest.len())
}

/// A bit for each quote, backslash and control character.
pub(crate) fn special_bytes(chunk: [u8; 16]) -> u32 {
    let chunk = u8x16::from(chunk);
    let is = |byte| chunk.cmp_eq(u8x16::splat(byte));
    let is_control = chunk.max(u8x16::splat(0x1F)).cmp_eq(u8x16::splat(0x1F));
    (is(b'"') | is(b'\\') | is_control).move_mask().cast_unsigned()
}

const fn is_special(byte: u8) -> bool {
    byte == b'"' || byte == b'\\' || byte < 0x20
}
