//! Text that is safe in a line of a terminal or a log.

use std::borrow::Cow;

/// A key of the payload as it can be shown in a line of text. What would break the line, move the cursor, or turn or hide
/// text is escaped.
///
/// ```
/// assert_eq!(dkyc::printable("PAN\u{202E}\n"), r"PAN\u{202e}\u{a}");
/// ```
#[must_use]
pub fn printable(key: &str) -> Cow<'_, str> {
    if !key.contains(is_unprintable) {
        return Cow::Borrowed(key);
    }
    let mut shown = String::new();
    for c in key.chars() {
        if is_unprintable(c) {
            shown.extend(c.escape_unicode());
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

/// Control characters, line separators, and what has the Unicode property Default_Ignorable_Code_Point (Unicode 16.0).
fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}')
}
