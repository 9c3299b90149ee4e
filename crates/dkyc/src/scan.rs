//! Where a text stops being JSON. serde_json says that it does, not to the character.
//!
//! Grammar: RFC 8259, UTF-8, every surrogate escape paired, at most [`MAX_DEPTH`] levels.

/// How deep objects and arrays may be nested; the outermost is the first.
pub(crate) const MAX_DEPTH: u8 = 127;

/// The first character that cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SyntaxError {
    /// How many bytes stand before it.
    pub(crate) offset: usize,
    pub(crate) reason: SyntaxReason,
}

/// Why it cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum SyntaxReason {
    /// There is no JSON at all, only white space.
    Nothing,
    /// The text ends too early.
    CutOff,
    /// More after the end.
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
}

/// The first character of `text` that keeps it from being one JSON document.
pub(crate) fn syntax_error(text: &[u8]) -> Option<SyntaxError> {
    let valid = match std::str::from_utf8(text) {
        Ok(_) => text.len(),
        Err(error) => error.valid_up_to(),
    };
    let mut scanner = Scanner { text, valid, at: 0, depth: 0 };
    scanner.document().err()
}

/// Whether `text` is one JSON document.
pub(crate) fn is_json(text: &str) -> bool {
    syntax_error(text.as_bytes()).is_none()
}

/// Whether a value that stands `outer` levels deep is JSON with all that it holds.
pub(crate) fn is_json_value(value: &str, outer: u8) -> bool {
    let mut scanner = Scanner { text: value.as_bytes(), valid: value.len(), at: 0, depth: outer };
    scanner.value().is_ok()
}

struct Scanner<'a> {
    text: &'a [u8],
    /// How many bytes are UTF-8.
    valid: usize,
    at: usize,
    depth: u8,
}

type Scan = Result<(), SyntaxError>;

impl Scanner<'_> {
    fn document(&mut self) -> Scan {
        self.white_space();
        if self.at == self.text.len() {
            return Err(self.error(SyntaxReason::Nothing));
        }
        self.value()?;
        self.white_space();
        if self.at == self.text.len() { Ok(()) } else { Err(self.error(SyntaxReason::AfterEnd)) }
    }

    fn value(&mut self) -> Scan {
        match self.peek() {
            Some(b'{') => self.object(),
            Some(b'[') => self.array(),
            Some(b'"') => self.string(),
            Some(b't') => self.literal(b"true"),
            Some(b'f') => self.literal(b"false"),
            Some(b'n') => self.literal(b"null"),
            _ => self.number(),
        }
    }

    fn object(&mut self) -> Scan {
        self.enter()?;
        if !self.skip_if(b'}') {
            loop {
                self.string()?;
                self.white_space();
                self.expect(b':')?;
                self.white_space();
                self.value()?;
                self.white_space();
                if self.skip_if(b'}') {
                    break;
                }
                self.expect(b',')?;
                self.white_space();
            }
        }
        self.depth -= 1;
        Ok(())
    }

    fn array(&mut self) -> Scan {
        self.enter()?;
        if !self.skip_if(b']') {
            loop {
                self.value()?;
                self.white_space();
                if self.skip_if(b']') {
                    break;
                }
                self.expect(b',')?;
                self.white_space();
            }
        }
        self.depth -= 1;
        Ok(())
    }

    fn enter(&mut self) -> Scan {
        if self.depth == MAX_DEPTH {
            return Err(self.error(SyntaxReason::TooDeep));
        }
        self.depth += 1;
        self.at += 1;
        self.white_space();
        Ok(())
    }

    fn string(&mut self) -> Scan {
        self.expect(b'"')?;
        loop {
            let rest = &self.text[self.at..self.valid];
            let plain = rest.iter().position(|&byte| matches!(byte, b'"' | b'\\' | ..0x20));
            self.at += plain.unwrap_or(rest.len());
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b'\\') => self.escape()?,
                Some(..0x20) => return Err(self.error(SyntaxReason::ControlCharacter)),
                _ => return Err(self.unexpected()),
            }
        }
    }

    fn escape(&mut self) -> Scan {
        let backslash = self.at;
        self.at += 1;
        match self.peek() {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => self.at += 1,
            Some(b'u') => {
                let unit = self.code_unit()?;
                let paired = match unit {
                    0xD800..0xDC00 => self.low_surrogate()?,
                    0xDC00..0xE000 => false,
                    _ => true,
                };
                if !paired {
                    self.at = backslash;
                    return Err(self.error(SyntaxReason::LoneSurrogate));
                }
            }
            _ => return Err(self.unexpected()),
        }
        Ok(())
    }

    /// The four digits behind `\u`.
    fn code_unit(&mut self) -> Result<u32, SyntaxError> {
        self.at += 1;
        let mut unit = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
            unit = 0x10 * unit + digit.ok_or_else(|| self.unexpected())?;
            self.at += 1;
        }
        Ok(unit)
    }

    /// Whether the other half of a surrogate pair follows. Only a text that is cut off here might still have meant one.
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
            match self.text.get(self.at) {
                None => return Err(self.unexpected()),
                Some(byte) if is_right(byte) => self.at += 1,
                Some(_) => return Ok(false),
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
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at == start { Err(self.unexpected()) } else { Ok(()) }
    }

    fn white_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// The byte that stands here, if the text is UTF-8 up to it and beyond.
    fn peek(&self) -> Option<u8> {
        if self.at < self.valid { self.text.get(self.at).copied() } else { None }
    }

    fn skip_if(&mut self, byte: u8) -> bool {
        let is_here = self.peek() == Some(byte);
        self.at += usize::from(is_here);
        is_here
    }

    fn expect(&mut self, byte: u8) -> Scan {
        if self.skip_if(byte) { Ok(()) } else { Err(self.unexpected()) }
    }

    fn unexpected(&self) -> SyntaxError {
        self.error(if self.at == self.text.len() { SyntaxReason::CutOff } else { SyntaxReason::Unexpected })
    }

    /// An error at this character. The first byte that is not UTF-8 is always the reason itself.
    fn error(&self, reason: SyntaxReason) -> SyntaxError {
        let not_utf8 = self.at == self.valid && self.valid < self.text.len();
        SyntaxError { offset: self.at, reason: if not_utf8 { SyntaxReason::NotUtf8 } else { reason } }
    }
}
