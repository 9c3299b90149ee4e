//! A payload: as a draft that may still be wrong, and as one that is valid.

pub mod draft;
#[cfg(feature = "garde")]
mod garde;
pub(crate) mod object;
mod origin;
pub(crate) mod read;
#[cfg(feature = "api")]
pub(crate) mod request;
mod slot;
pub(crate) mod valid;

pub(crate) use self::origin::{Holder, MAX_MEMBERS, Origin, Repetition, UnknownKey, rank};
