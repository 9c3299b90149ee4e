//! The patterns of the JSON Schema as compiled regular expressions.
//!
//! [`check`](crate::check()) does not use them: it compares bytes, which is faster, and a tenth of the size in WebAssembly. A
//! property test compares the two.
//!
//! ```
//! assert!(dkyc::pattern::PAN.is_match("ABCPE1234F"));
//! assert!(!dkyc::pattern::DATE.is_match("30-FEB-2025"));
//! ```

use once_cell::sync::Lazy;
use regex::Regex;

use super::pattern_source as source;

/// A text that is not blank. The pattern looks for one character and is not anchored.
pub static TEXT: Lazy<Regex> = Lazy::new(|| compiled(source::TEXT));
/// A PAN.
pub static PAN: Lazy<Regex> = Lazy::new(|| compiled(source::PAN));
/// An Aadhaar number.
pub static UID: Lazy<Regex> = Lazy::new(|| compiled(source::UID));
/// A date that exists.
pub static DATE: Lazy<Regex> = Lazy::new(|| compiled(source::DATE));
/// A document: an `http(s)` URL, Base64 or a data URL.
pub static DOCUMENT: Lazy<Regex> = Lazy::new(|| compiled(source::DOCUMENT));

fn compiled(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the patterns are constants, and the tests compile each of them")
}
