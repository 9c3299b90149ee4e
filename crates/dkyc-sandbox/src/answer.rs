//! Answers: always JSON, each as the API documents it.

use dkyc::api::Endpoint;
use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{ALLOW, CONTENT_TYPE, HeaderValue, RETRY_AFTER};
use hyper::{Response, StatusCode};
use serde::Serialize;

/// The answer to a request.
pub(crate) type Answer = Response<Full<Bytes>>;

/// An answer with this body.
pub(crate) fn json(status: StatusCode, body: &impl Serialize) -> Answer {
    // Writing to memory does not fail.
    text(status, serde_json::to_vec(body).unwrap_or_default())
}

/// An answer whose body is JSON already.
pub(crate) fn text(status: StatusCode, body: impl Into<Bytes>) -> Answer {
    let mut answer = Response::new(Full::new(body.into()));
    *answer.status_mut() = status;
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    answer
}

/// The answer of an endpoint to what is not in its own table: 404, 405, 408, 413, 5xx, a body of another type.
pub(crate) fn refusal(endpoint: Option<Endpoint>, status: StatusCode, msg: &str) -> Answer {
    #[derive(Serialize)]
    struct Usual<'a> {
        msg: &'a str,
        status: u16,
    }
    #[derive(Serialize)]
    struct OfPush<'a> {
        msg: &'a str,
        status_code: u16,
        success: bool,
        track: (),
    }
    if endpoint == Some(Endpoint::PushUserData) {
        return json(status, &OfPush { msg, status_code: status.as_u16(), success: false, track: () });
    }
    json(status, &Usual { msg, status: status.as_u16() })
}

/// 405, with the one method that there is.
pub(crate) fn method_not_allowed(endpoint: Option<Endpoint>, allowed: &'static str) -> Answer {
    let mut answer = refusal(endpoint, StatusCode::METHOD_NOT_ALLOWED, "Method not allowed");
    answer.headers_mut().insert(ALLOW, HeaderValue::from_static(allowed));
    answer
}

/// 429. The same of all endpoints.
pub(crate) fn rate_limited(retry_after: u64) -> Answer {
    #[derive(Serialize)]
    struct Body {
        status: u16,
        message: &'static str,
    }
    let mut answer =
        json(StatusCode::TOO_MANY_REQUESTS, &Body { status: 429, message: "Rate limit exceeded" });
    answer.headers_mut().insert(RETRY_AFTER, retry_after.into());
    answer
}

/// The answer to a fault on purpose.
pub(crate) fn fault(endpoint: Endpoint, status: StatusCode) -> Answer {
    if status == StatusCode::TOO_MANY_REQUESTS {
        return rate_limited(1);
    }
    refusal(Some(endpoint), status, status.canonical_reason().unwrap_or("Server error"))
}

/// 500: a session could not be written or read.
pub(crate) fn unavailable(endpoint: Endpoint) -> Answer {
    fault(endpoint, StatusCode::INTERNAL_SERVER_ERROR)
}

/// 401 of the endpoints that need a token.
pub(crate) fn unauthorized(message: &'static str) -> Answer {
    #[derive(Serialize)]
    struct Body {
        message: &'static str,
    }
    json(StatusCode::UNAUTHORIZED, &Body { message })
}
