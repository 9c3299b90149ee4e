//! What the core asks its caller for: the time, and chance.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::time::{SystemTime, UNIX_EPOCH};

/// Seconds since 1970; 0 if the clock is set to a day before.
pub(crate) fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |now| now.as_secs())
}

/// A random number from 0 up to 1, from the keys that the standard library draws for its hash maps.
#[allow(clippy::cast_precision_loss, reason = "53 bits fit")]
pub(crate) fn random() -> f64 {
    const BITS: u32 = f64::MANTISSA_DIGITS;
    let random = RandomState::new().build_hasher().finish() >> (u64::BITS - BITS);
    random as f64 / (1_u64 << BITS) as f64
}
