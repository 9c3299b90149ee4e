//! Lengths of time as people write them.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use super::unusable::Unusable;

/// A number of seconds, maybe with a fraction: `3600`, `0.25`. Milliseconds count, the rest is dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seconds(pub(crate) Duration);

/// 316 years; an instant that is so far away is still a day in the calendar, and a number that SQLite can hold.
const MOST: u64 = 9_999_999_999;

impl Seconds {
    /// Whole seconds.
    pub(crate) const fn new(seconds: u64) -> Self {
        Self(Duration::from_secs(seconds))
    }

    /// At most as many as can be written.
    pub(crate) fn at_most(duration: Duration) -> Duration {
        duration.min(Duration::from_secs(MOST))
    }
}

/// As people write them: `3600`, `0.25`.
impl fmt::Display for Seconds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.as_secs_f64())
    }
}

impl From<Seconds> for Duration {
    fn from(seconds: Seconds) -> Self {
        seconds.0
    }
}

impl FromStr for Seconds {
    type Err = Unusable;

    fn from_str(text: &str) -> Result<Self, Unusable> {
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
        if !is_number(whole) || !is_number(fraction) {
            return Err(Unusable("expected seconds, maybe with a fraction, like 3600 or 0.5"));
        }
        let whole = whole.parse().ok().filter(|seconds| *seconds <= MOST);
        let whole = whole.ok_or(Unusable("expected at most 9999999999 seconds"))?;
        let milliseconds =
            fraction.bytes().chain(*b"00").take(3).fold(0, |sum, b| sum * 10 + u64::from(b - b'0'));
        Ok(Self(Duration::from_secs(whole) + Duration::from_millis(milliseconds)))
    }
}
