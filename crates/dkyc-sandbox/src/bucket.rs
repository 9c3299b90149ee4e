//! One token bucket for all requests.

use std::time::{Duration, Instant};

use crate::settings::Rate;

/// Holds as many tokens as the rate lets through in its unit of time, and begins full.
pub(crate) struct Bucket {
    capacity: f64,
    per_second: f64,
    level: f64,
    filled: Instant,
}

impl Bucket {
    pub(crate) fn new(rate: Rate, now: Instant) -> Self {
        let capacity = f64::from(rate.number);
        Self { capacity, per_second: capacity / rate.per.as_secs_f64(), level: capacity, filled: now }
    }

    /// Takes a token; without one, how long until there is one.
    pub(crate) fn take(&mut self, now: Instant) -> Result<(), Duration> {
        let passed = now.saturating_duration_since(self.filled);
        self.filled = self.filled.max(now);
        self.level = self.capacity.min(self.level + passed.as_secs_f64() * self.per_second);
        if self.level >= 1.0 {
            self.level -= 1.0;
            return Ok(());
        }
        Err(Duration::from_secs_f64((1.0 - self.level) / self.per_second))
    }
}
