//! A request to the API: one check after the other, in the documented order, and then the work.

mod generate_token;
mod get_details;
mod push_user_data;
mod send_link;
mod session_data;

use dkyc::api::{Endpoint, RefusalErrors, Request};
use dkyc::{Options, Report};
use hyper::StatusCode;
use hyper::header::{CONTENT_TYPE, HeaderMap};
use hyper::http::request::Parts;

use crate::answer::{self, Answer};
use crate::body::{Body, Failed};
use crate::clock;
use crate::prefer;
use crate::session::{NewSession, Session};
use crate::settings::Fault;
use crate::state::State;

/// What becomes of a request.
pub(crate) enum Outcome {
    Answered(Answer),
    /// It was done, and the connection is cut off.
    Dropped,
}

/// Handles a request whose path leads to this endpoint, with this segment for the session ID.
pub(crate) async fn handle(
    state: &State,
    endpoint: Endpoint,
    segment: &str,
    parts: &Parts,
    body: &mut Body,
) -> Outcome {
    if parts.method.as_str() != endpoint.method().as_str() {
        return Outcome::Answered(answer::method_not_allowed(Some(endpoint), endpoint.method().as_str()));
    }
    let fault = prefer::wanted(&parts.headers).map(Fault::Status).or_else(|| state.draw_fault());
    if let Some(Fault::Status(status)) = fault {
        return Outcome::Answered(answer::fault(endpoint, status));
    }
    let answer = admitted(state, endpoint, segment, &parts.headers, body).await;
    let answer = answer.unwrap_or_else(|refusal| *refusal);
    if fault == Some(Fault::Drop) { Outcome::Dropped } else { Outcome::Answered(answer) }
}

/// A request that no fault has met. The error is an answer, too: that of the first check that it does not pass.
async fn admitted(
    state: &State,
    endpoint: Endpoint,
    segment: &str,
    headers: &HeaderMap,
    body: &mut Body,
) -> Result<Answer, Box<Answer>> {
    state.let_through().map_err(|wait| answer::rate_limited(whole_seconds(wait)))?;
    if endpoint.needs_token() {
        authorize(state, headers).map_err(answer::unauthorized)?;
    }
    let received =
        body.read(state.body_limit, &state.room).await.map_err(|failed| refuse_body(endpoint, failed))?;
    if endpoint == Endpoint::GetDetails {
        return Ok(get_details::answer(state, segment).await);
    }
    if !is_json(headers) {
        let msg = "Content-Type must be application/json";
        return Err(answer::refusal(Some(endpoint), StatusCode::BAD_REQUEST, msg).into());
    }
    // Warnings are for the page, which shows pushes.
    let is_push = endpoint == Endpoint::PushUserData;
    let (request, report) = Options::new().warnings(is_push).read_request(endpoint, &received.bytes);
    Ok(match request {
        Some(Request::PushUserData(payload)) => push_user_data::answer(state, &payload, &report).await,
        Some(Request::GenerateToken(request)) => generate_token::answer(state, &request),
        Some(Request::SendLink(request)) => send_link::answer(state, &request).await,
        _ => refuse(state, endpoint, &report),
    })
}

/// Checks the token in the header `auth`.
fn authorize(state: &State, headers: &HeaderMap) -> Result<(), &'static str> {
    let mut tokens = headers.get_all("auth").iter();
    let token = tokens.next().ok_or("Missing authorization header")?;
    let is_valid = tokens.next().is_none() && state.key.accepts(token.as_bytes(), clock::now());
    if is_valid { Ok(()) } else { Err("Token is invalid") }
}

/// Whether the body is declared as JSON. Parameters, such as a charset, do not matter.
fn is_json(headers: &HeaderMap) -> bool {
    let mut types = headers.get_all(CONTENT_TYPE).iter();
    let is_json = |value: &str| {
        let (media_type, _) = value.split_once(';').unwrap_or((value, ""));
        media_type.trim().eq_ignore_ascii_case("application/json")
    };
    let declared = types.next().and_then(|value| value.to_str().ok());
    declared.is_some_and(is_json) && types.next().is_none()
}

fn refuse_body(endpoint: Endpoint, failed: Failed) -> Answer {
    let (status, msg) = match failed {
        Failed::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "The body is too large"),
        Failed::TooSlow => (StatusCode::REQUEST_TIMEOUT, "The body took too long"),
        Failed::Broken => (StatusCode::BAD_REQUEST, "The body broke off"),
    };
    answer::refusal(Some(endpoint), status, msg)
}

/// The documented 400 of a request that breaks a rule.
fn refuse(state: &State, endpoint: Endpoint, report: &Report) -> Answer {
    match endpoint {
        Endpoint::GenerateToken => generate_token::refusal(RefusalErrors(report)),
        Endpoint::SendLink => send_link::refusal(RefusalErrors(report)),
        Endpoint::GetDetails => get_details::refusal(),
        Endpoint::PushUserData => push_user_data::refusal(state, report),
    }
}

/// Begins a session for this user.
async fn begin_session(
    state: &State,
    endpoint: Endpoint,
    user_id: &str,
    phone_number: &str,
) -> Result<Session, Answer> {
    let created = clock::now();
    let new = NewSession {
        user_id: user_id.to_owned(),
        phone_number: phone_number.to_owned(),
        created,
        link_end: created.saturating_add(state.link_lifetime),
    };
    state.store.create(new).await.map_err(|_| answer::unavailable(endpoint))
}

/// Rounded up: whoever waits for so long comes late enough.
fn whole_seconds(wait: std::time::Duration) -> u64 {
    wait.as_secs() + u64::from(wait.subsec_nanos() > 0)
}
