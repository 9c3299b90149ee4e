//! An answer from what an HTTP client received.

use http::header::{DATE, HeaderMap, HeaderName, RETRY_AFTER};
use http::{HeaderValue, StatusCode};

use super::answer::Answer;
use super::endpoint::Endpoint;
use super::retry_after::retry_after;

impl Endpoint {
    /// Reads a response of this endpoint, and for how long the server asks to be left alone. `now` is in seconds since 1970. With
    /// the feature `http`.
    ///
    /// ```
    /// use std::time::Duration;
    /// use dkyc::api::{Endpoint, Kind};
    ///
    /// let (parts, body) = http::Response::builder().status(429).header("Retry-After", "7").body("{}")?.into_parts();
    /// let answer = Endpoint::GetDetails.read_response(parts.status, &parts.headers, body.as_bytes(), 1_741_000_000);
    /// assert_eq!((answer.kind, answer.retry_after), (Kind::RateLimited, Some(Duration::from_secs(7))));
    /// # Ok::<(), http::Error>(())
    /// ```
    #[must_use]
    pub fn read_response<'b>(
        self,
        status: StatusCode,
        headers: &HeaderMap<HeaderValue>,
        body: &'b [u8],
        now: u64,
    ) -> Answer<'b> {
        let mut answer = self.read_answer(status.as_u16(), body);
        answer.retry_after = retry_after(values(headers, RETRY_AFTER), values(headers, DATE).next(), now);
        answer
    }
}

/// The values of a header that are text.
fn values(headers: &HeaderMap<HeaderValue>, name: HeaderName) -> impl Iterator<Item = &str> {
    headers.get_all(name).into_iter().filter_map(|value| value.to_str().ok())
}
