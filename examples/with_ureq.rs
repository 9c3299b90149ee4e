//! A client with ureq, which blocks: dkyc says what to send and when, and this file sends it.

use std::io::ErrorKind;
use std::time::Duration;

use dkyc::api::{Answer, HttpRequest, Kind, Outcome, Request, Step};
use ureq::{Agent, Error, Timeout};

use crate::now;

const MINUTE: Duration = Duration::from_secs(60);

/// Threads share it, and with it connections, token and rate. TLS and a proxy are up to the agent.
#[derive(Debug)]
pub struct Client {
    /// Sends the requests.
    pub http: Agent,
    /// Says which.
    pub api: dkyc::api::Client,
}

impl Client {
    /// Sends a request, and again as long as that is safe and may help.
    ///
    /// # Errors
    /// When the URL is none for ureq. Everything else is part of the outcome.
    pub fn send(&self, request: &Request<'_>) -> Result<Outcome, http::Error> {
        let mut call = self.api.call(request);
        loop {
            match call.next(now()) {
                Step::Wait(delay) => std::thread::sleep(delay),
                Step::Send(request) => call.answered(self.send_once(request)?, fastrand::f64()),
                Step::Done(outcome) => return Ok(*outcome),
            }
        }
    }

    fn send_once(&self, request: HttpRequest) -> Result<Answer<'static>, http::Error> {
        let endpoint = request.endpoint;
        let request = self.http.configure_request(http::Request::<Vec<u8>>::try_from(request)?);
        // A redirect would send the token to another address.
        let request =
            request.max_redirects(0).http_status_as_error(false).timeout_global(Some(MINUTE)).build();
        let received = self.http.run(request).and_then(|response| {
            let (parts, mut body) = response.into_parts();
            Ok((parts, body.read_to_vec()?))
        });
        let not_sent = Answer::without(endpoint, Kind::NotSent);
        Ok(match received {
            Ok((parts, body)) => {
                endpoint.read_response(parts.status, &parts.headers, &body, now().as_secs()).into_owned()
            }
            Err(Error::Io(error)) if error.kind() == ErrorKind::ConnectionRefused => not_sent,
            Err(Error::HostNotFound | Error::Timeout(Timeout::Resolve | Timeout::Connect)) => not_sent,
            Err(_) => Answer::without(endpoint, Kind::NoAnswer),
        })
    }
}
