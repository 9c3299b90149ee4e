//! The attempts at one request, counted.

use super::answer::Answer;
use super::retry::{Attempt, Retry, RetryPolicy};

/// The attempts at one request: how often it was sent, and whether its token was renewed.
///
/// ```
/// use dkyc::api::{Endpoint, Retry, RetryPolicy};
///
/// let random = || 0.25; // use a random number from 0 up to 1
/// let mut attempts = RetryPolicy::default().attempts();
/// let mut answers = [503, 401, 200].into_iter().map(|status| {
///     Endpoint::GetDetails.read_answer(status, br#"{"session_data": {"session_status": "waiting"}}"#)
/// });
/// let answer = loop {
///     let answer = answers.next().unwrap(); // send the request and read its answer
///     match attempts.after(&answer, random()) {
///         Retry::Wait(_delay) => {}         // sleep
///         Retry::Renew => {}                // get a new token
///         _ => break answer,
///     }
/// };
/// assert_eq!((attempts.sent(), answer.status), (3, Some(200)));
/// ```
#[derive(Clone, Debug)]
pub struct Attempts {
    policy: RetryPolicy,
    sent: u64,
    renewed: bool,
}

impl RetryPolicy {
    /// Begins to count the attempts at one request.
    #[must_use]
    pub const fn attempts(self) -> Attempts {
        Attempts { policy: self, sent: 0, renewed: false }
    }
}

impl Attempts {
    /// What to do after the answer to the next attempt. `random` is a number from 0 up to, but not including, 1.
    pub fn after(&mut self, answer: &Answer<'_>, random: f64) -> Retry {
        self.sent = self.sent.saturating_add(1);
        let retry = self.policy.after(answer, Attempt { number: self.sent, renewed: self.renewed, random });
        self.renewed |= retry == Retry::Renew;
        retry
    }

    /// How often the request was sent.
    #[must_use]
    pub const fn sent(&self) -> u64 {
        self.sent
    }
}
