//! The table for other programs: a JSON Schema, patterns, payloads to start from.

#[cfg(feature = "house")]
mod house;
#[cfg(feature = "regex")]
pub mod pattern;
mod pattern_source;
pub(crate) mod schema;
pub mod template;

#[cfg(feature = "house")]
pub use self::house::profile_schema;
pub use self::schema::json_schema;
