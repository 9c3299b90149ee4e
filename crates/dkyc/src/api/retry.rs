//! Whether a request may be repeated, and when.

use std::fmt;
use std::time::Duration;

use super::answer::Answer;
use super::endpoint::Endpoint;
use super::kind::Kind;

/// What to do after an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Retry {
    /// Nothing: the request is done, or repeating it would not help.
    No,
    /// Get a new token and send the same request at once.
    Renew,
    /// Nobody knows whether the request was done. It creates a session, may send a message to a customer, and makes an earlier
    /// link void, so nothing repeats it by itself. Whoever sent it may.
    Unsafe,
    /// Send it again after this time.
    Wait(Duration),
    /// The server asks for more time than a schedule should sit out. Come back after this time.
    Later(Duration),
}

impl Retry {
    /// The name, for programs.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Renew => "renew",
            Self::Unsafe => "unsafe",
            Self::Wait(_) => "wait",
            Self::Later(_) => "later",
        }
    }

    /// How long to wait, if waiting helps.
    #[must_use]
    pub const fn delay(self) -> Option<Duration> {
        match self {
            Self::Wait(delay) | Self::Later(delay) => Some(delay),
            Self::No | Self::Renew | Self::Unsafe => None,
        }
    }
}

impl fmt::Display for Retry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How a request got to its answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Attempt {
    /// How many requests have been sent, this one included: from 1.
    pub number: u64,
    /// Whether the token was renewed for it.
    pub renewed: bool,
    /// A random number from 0 up to, but not including, 1.
    pub random: f64,
}

/// When to repeat a request. Delays grow exponentially with full jitter: each is drawn anew between nothing and the limit.
///
/// ```
/// use std::time::Duration;
/// use dkyc::api::{Attempt, Endpoint, Retry, RetryPolicy};
///
/// let policy = RetryPolicy::default();
/// let mut answer = Endpoint::GetDetails.read_answer(503, b"");
/// answer.retry_after = Some(Duration::from_secs(2));
/// let attempt = Attempt { number: 3, renewed: false, random: 0.5 };
/// assert_eq!(policy.after(&answer, attempt), Retry::Wait(Duration::from_millis(3000)));
///
/// // Nobody knows whether the link was sent.
/// let answer = Endpoint::SendLink.read_answer(503, b"");
/// assert_eq!(policy.after(&answer, attempt), Retry::Unsafe);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RetryPolicy {
    /// How many requests are sent at most.
    pub max_requests: u64,
    /// The limit of the first delay.
    pub base: Duration,
    /// The limit of every delay.
    pub cap: Duration,
    /// The longest `Retry-After` that is waited for.
    pub longest_wait: Duration,
    /// Whether a request is also repeated when nobody knows if it was done: [`Retry::Wait`] in place of [`Retry::Unsafe`]. A
    /// customer may then get several links, of which only the last is valid.
    pub repeat_unsafe: bool,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            max_requests: 5,
            base: Duration::from_millis(500),
            cap: Duration::from_secs(30),
            longest_wait: Duration::from_secs(300),
            repeat_unsafe: false,
        }
    }
}

/// What the table says.
enum Rule {
    No,
    Renew,
    Unsafe,
    Wait,
}

impl RetryPolicy {
    /// What to do after this answer.
    #[must_use]
    pub fn after(&self, answer: &Answer<'_>, attempt: Attempt) -> Retry {
        let is_spent = attempt.number >= self.max_requests;
        match rule(answer) {
            Rule::Unsafe if is_spent || !self.repeat_unsafe => Retry::Unsafe,
            Rule::Renew if !is_spent && !attempt.renewed => Retry::Renew,
            Rule::Wait | Rule::Unsafe if !is_spent => match answer.retry_after {
                Some(asked) if asked > self.longest_wait => Retry::Later(asked),
                asked => Retry::Wait(
                    self.backoff(attempt.number, attempt.random).saturating_add(asked.unwrap_or_default()),
                ),
            },
            Rule::No | Rule::Renew | Rule::Wait | Rule::Unsafe => Retry::No,
        }
    }

    /// The delay before the next request, in whole milliseconds, without what the server asked for. `attempt` counts from 1;
    /// `random` is at least 0 and less than 1.
    ///
    /// ```
    /// let policy = dkyc::api::RetryPolicy::default();
    /// assert_eq!(policy.backoff(4, 0.25).as_millis(), 1000);
    /// assert_eq!(policy.backoff(u64::MAX, 0.5).as_millis(), 15_000);
    /// ```
    #[must_use]
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        reason = "a share of a number of milliseconds, rounded down"
    )]
    pub fn backoff(&self, attempt: u64, random: f64) -> Duration {
        let doublings = attempt.saturating_sub(1);
        let factor = u32::try_from(doublings).ok().and_then(|doublings| 1_u128.checked_shl(doublings));
        let base = self.base.as_millis();
        let limit =
            factor.and_then(|factor| base.checked_mul(factor)).unwrap_or(u128::MAX).min(self.cap.as_millis());
        let limit = if base == 0 { 0 } else { limit };
        let share = random.clamp(0.0, 1.0) * limit as f64;
        Duration::from_millis(share as u64)
    }
}

/// The table. Two endpoints create something and two do not.
fn rule(answer: &Answer<'_>) -> Rule {
    let creates = matches!(answer.endpoint, Endpoint::SendLink | Endpoint::PushUserData);
    let when_unknown = if creates { Rule::Unsafe } else { Rule::Wait };
    match answer.kind {
        Kind::RateLimited | Kind::NotSent => Rule::Wait,
        Kind::ServerFault if answer.status == Some(408) => Rule::Wait,
        Kind::ServerFault | Kind::NoAnswer => when_unknown,
        Kind::Unreadable if answer.http_status.is_some_and(|status| (200..300).contains(&status)) => {
            when_unknown
        }
        Kind::Unauthorized if answer.endpoint != Endpoint::GenerateToken => Rule::Renew,
        Kind::Unauthorized | Kind::Success | Kind::Rejected | Kind::Unreadable => Rule::No,
    }
}
