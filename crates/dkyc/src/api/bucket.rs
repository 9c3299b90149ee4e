//! A token bucket: how often something may be done.

use std::fmt;
use std::time::Duration;

/// A token bucket. It begins full. The clock is handed in: any time that only goes forward, such as that since the program began.
///
/// ```
/// use std::time::Duration;
/// use dkyc::api::TokenBucket;
///
/// let mut bucket = TokenBucket::new(2, 10.0)?;
/// let start = Duration::from_secs(7);
/// assert_eq!(bucket.take(start), Ok(()));
/// assert_eq!(bucket.take(start), Ok(()));
/// assert_eq!(bucket.take(start), Err(Duration::from_millis(100)));
/// assert_eq!(bucket.take(start + Duration::from_millis(100)), Ok(()));
/// # Ok::<(), dkyc::api::InvalidRate>(())
/// ```
#[derive(Clone, Debug)]
pub struct TokenBucket {
    capacity: f64,
    /// Tokens in a second.
    rate: f64,
    level: f64,
    last: Option<Duration>,
}

/// The capacity of a bucket is zero, or its rate is not a number above zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidRate;

impl fmt::Display for InvalidRate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a token bucket needs a capacity from 1 and a rate above 0")
    }
}

impl std::error::Error for InvalidRate {}

/// What rounding may take away from a token.
const ROUNDING: f64 = 1e-6;

impl TokenBucket {
    /// A full bucket that holds `capacity` tokens and gets `rate` new ones a second.
    ///
    /// # Errors
    /// When the capacity is zero, or the rate is not a finite number above zero.
    pub fn new(capacity: u32, rate: f64) -> Result<Self, InvalidRate> {
        if capacity == 0 || !rate.is_finite() || rate <= 0.0 {
            return Err(InvalidRate);
        }
        let capacity = f64::from(capacity);
        Ok(Self { capacity, rate, level: capacity, last: None })
    }

    /// Takes a token. A clock that goes back adds nothing.
    ///
    /// # Errors
    /// How long it is until there is one.
    pub fn take(&mut self, now: Duration) -> Result<(), Duration> {
        let last = self.last.unwrap_or(now);
        let passed = now.saturating_sub(last).as_secs_f64();
        self.last = Some(now.max(last));
        self.level = (self.level + passed * self.rate).min(self.capacity);
        if self.level >= 1.0 - ROUNDING {
            self.level = (self.level - 1.0).max(0.0);
            return Ok(());
        }
        let missing = (1.0 - self.level) / self.rate;
        let wait = Duration::try_from_secs_f64(missing).unwrap_or(Duration::MAX);
        // Rounded up, so that there is a token then.
        let is_short = wait.as_secs_f64() < missing;
        Err(wait.saturating_add(Duration::from_nanos(is_short.into())))
    }
}
