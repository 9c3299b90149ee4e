//! The rules of the fields, one file each. A type stands for a rule: whoever holds a [`Pan`] holds a PAN of the right form.
//!
//! `Debug` never shows the value of these types. `Display`, `as_str` and the like do.

mod base64;
mod codes;
mod date;
mod document;
mod extras;
mod kind;
#[cfg(feature = "api")]
mod number;
#[cfg(feature = "api")]
mod request;
#[cfg(feature = "house")]
mod sent;
mod text;
mod url;
mod value;

pub use self::base64::Base64;
pub(crate) use self::base64::long_base64;
pub use self::codes::AllowedCode;
pub(crate) use self::codes::{code_list, index, not_allowed};
#[cfg(feature = "fix")]
pub(crate) use self::date::MONTHS;
pub use self::date::parse_day;
pub use self::document::Document;
pub use self::extras::{Extras, NotAnObject};
pub use self::kind::Rule;
pub(crate) use self::kind::{Ruled, Sections};
#[cfg(feature = "api")]
pub(crate) use self::number::number_list;
#[cfg(feature = "api")]
pub use self::request::{Alphanumeric, LinkType, PathSegment};
#[cfg(feature = "house")]
pub(crate) use self::sent::Sent;
pub use self::text::{Pan, Text, Uid};
pub(crate) use self::text::{is_among, is_same};
pub use self::url::Url;
pub(crate) use self::url::ipv4;
pub use self::value::{FieldValue, Violation};
pub(crate) use self::value::{IntoOwned, Sealed, from_any_text, is_blank};
