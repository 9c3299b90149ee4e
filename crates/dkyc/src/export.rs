//! The table for other programs: a JSON Schema, patterns, payloads to start from.

#[cfg(feature = "regex")]
pub mod pattern;
mod pattern_source;
pub(crate) mod schema;
pub mod template;

pub use self::schema::json_schema;
