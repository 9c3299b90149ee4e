//! Checks a DKYC `push_user_data` payload before it is sent: offline, all problems at once, each at its field.
//!
//! ```
//! let report = dkyc::check(r#"{"user_id": "u-1", "phone_number": "9876543210", "data": [], "extra": {}}"#);
//! assert!(!report.is_valid());
//! for error in report.errors() {
//!     println!("{} {} {}: {}", error.path(), error.pointer(), error.code(), error.message());
//! }
//! assert_eq!(report.warnings()[0].suggestion(), Some("extras"));
//! ```
//!
//! - [`check`] returns a [`Report`]; [`check_sections`], [`check_section`] and [`check_field`] check parts, as in a form.
//! - [`Options`] sets today's date, the warnings to leave out, the language, and house rules.
//! - [`parse`] returns a valid payload as a typed [`PushUserData`]; [`read`] returns it with the warnings.
//! - [`Code::explanation`] says what a code means, why it matters and what to do.
//! - [`fix`](fn@fix) puts right what has only one right form; [`fix_field`] does so for one value.
//! - [`draft`] is where a payload is built in Rust and checked.
//! - [`spec`] is the table of fields; [`json_schema`] and [`template`] are made from it.
//!
//! No value of a payload ever appears in a report, an error or a `Debug` text. The crate does no I/O and reads no clock.
//!
//! # Features
//!
//! Checking a payload needs none of them.
//!
//! - `api` (on by default): the module `api`, for the other endpoints.
//! - `fix` (on by default): [`fix`](fn@fix), [`fix_field`], and the types of their results.
//! - `garde` (on by default): [`garde::Validate`] for the types of [`draft`].
//! - `hi` (on by default): `Language::Hindi`.
//! - `house` (on by default): `Profile`, for house rules.
//! - `read` (on by default): [`Report`] and [`Issue`] are `Deserialize`.
//! - `texts` (on by default): the descriptions and examples of the table. Without it these are empty, and [`template`] is, too.
//! - `regex`: the module `pattern`, with the patterns of the JSON Schema as compiled regular expressions.

#[cfg(feature = "api")]
pub mod api;
mod check;
mod code;
mod export;
#[cfg(feature = "fix")]
mod fix;
#[doc(hidden)]
pub mod host;
mod json;
mod language;
mod name;
mod options;
mod order;
mod payload;
mod place;
mod plausibility;
#[cfg(feature = "house")]
mod profile;
mod reason;
mod report;
mod rule;
pub mod spec;
mod suggest;

#[doc(no_inline)]
pub use chrono::{self, NaiveDate};
#[cfg(feature = "garde")]
#[doc(no_inline)]
pub use garde;

pub use check::{check, check_field, check_section, check_sections, parse, read};
pub use code::{Code, Severity};
#[cfg(feature = "regex")]
pub use export::pattern;
#[cfg(feature = "house")]
pub use export::profile_schema;
pub use export::{json_schema, template};
#[cfg(feature = "fix")]
pub use fix::{Fixed, Repair, fix, fix_field, pretty};
pub use language::Language;
pub use name::UnknownName;
pub use options::Options;
pub use payload::draft;
pub use payload::valid::*;
#[cfg(feature = "house")]
pub use profile::{FieldRules, Mistake, Mistakes, Profile};
pub use report::{Explanation, Issue, More, Report, printable};
pub use rule::{
    Base64, Document, Extras, FieldValue, NotAnObject, Pan, Text, Uid, Url, Violation, parse_day,
};
pub use spec::code_list::*;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
