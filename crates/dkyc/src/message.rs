//! Issue → sentence. The only place where sentences are made; a language is a file of its own.
//!
//! A sentence says what is expected and what to do. It names keys, never values.

mod en;

use std::borrow::Cow;

use crate::report::Issue;

/// The language of the sentences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Language {
    /// English.
    #[default]
    English,
}

pub(crate) fn sentence(issue: &Issue, language: Language) -> String {
    match language {
        Language::English => en::sentence(issue),
    }
}

/// A key of the payload as it can be shown in a line of text: control characters escaped.
pub(crate) fn printable(key: &str) -> Cow<'_, str> {
    if key.contains(is_unprintable) {
        let show = |c: char| if is_unprintable(c) { c.escape_unicode().collect() } else { String::from(c) };
        Cow::Owned(key.chars().map(show).collect())
    } else {
        Cow::Borrowed(key)
    }
}

/// Whether a character would break a line, move the cursor, or turn or hide the text.
fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c,
            // Soft hyphen, zero-width and directional marks, line and paragraph separator, byte order mark, tags.
            '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}
