//! A client with reqwest: dkyc says what to send and when, and this file sends it.

use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use dkyc::api::{Answer, HttpRequest, Kind, Outcome, Request, Step};
use reqwest::redirect::Policy;

use crate::now;

/// Clones share connections, token and rate.
#[derive(Clone, Debug)]
pub struct Client {
    http: reqwest::Client,
    api: Arc<dkyc::api::Client>,
}

impl Client {
    /// # Errors
    /// When reqwest cannot be set up.
    pub fn new(http: reqwest::ClientBuilder, api: dkyc::api::Client) -> reqwest::Result<Self> {
        // A redirect would send the token to another address.
        let http = http.redirect(Policy::none()).timeout(Duration::from_secs(60)).build()?;
        Ok(Self { http, api: api.into() })
    }

    /// Sends a request, and again as long as that is safe and may help.
    ///
    /// # Errors
    /// When the URL is none for reqwest. Everything else is part of the outcome.
    pub async fn send(&self, request: &Request<'_>) -> Result<Outcome, Box<dyn Error + Send + Sync>> {
        let mut call = self.api.call(request);
        loop {
            match call.next(now()) {
                Step::Wait(delay) => tokio::time::sleep(delay).await,
                Step::Send(request) => call.answered(self.send_once(request).await?, fastrand::f64()),
                Step::Done(outcome) => return Ok(*outcome),
            }
        }
    }

    async fn send_once(&self, request: HttpRequest) -> Result<Answer<'static>, Box<dyn Error + Send + Sync>> {
        let endpoint = request.endpoint;
        let request = http::Request::<Vec<u8>>::try_from(request)?.try_into()?;
        let received = async {
            let response = self.http.execute(request).await?;
            let (status, headers) = (response.status(), response.headers().clone());
            Ok::<_, reqwest::Error>((status, headers, response.bytes().await?))
        };
        Ok(match received.await {
            Ok((status, headers, body)) => {
                endpoint.read_response(status, &headers, &body, now().as_secs()).into_owned()
            }
            Err(error) if error.is_connect() => Answer::without(endpoint, Kind::NotSent),
            Err(_) => Answer::without(endpoint, Kind::NoAnswer),
        })
    }
}
