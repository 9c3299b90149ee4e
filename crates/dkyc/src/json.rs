//! JSON as text: the scanner, strings with escapes, lines and columns. Nothing here knows what a payload is.

mod cause;
mod kind;
mod position;
mod scan;
mod text;

pub use self::kind::JsonKind;
pub(crate) use self::position::{Counter, Position};
#[cfg(feature = "fix")]
pub(crate) use self::scan::string_of;
pub(crate) use self::scan::{
    Members, Scanner, SyntaxError, SyntaxReason, has_key, is_json, is_member, key_at, plain_bytes,
    special_bytes, valid_text,
};
pub(crate) use self::text::JsonText;
