//! `send_link`: a session, and the link to it.

use dkyc::api::{Endpoint, RefusalErrors, SendLink, SendNotification};
use hyper::StatusCode;
use serde::Serialize;

use super::begin_session;
use crate::answer::{self, Answer};
use crate::state::State;

pub(super) async fn answer(state: &State, request: &SendLink<'_>) -> Answer {
    #[derive(Serialize)]
    struct Body<'a> {
        link_expiry_time: String,
        link_id: &'a str,
        link_url: String,
        phone_number: &'a str,
        session_id: &'a str,
        user_id: &'a str,
        validity_duration: u64,
        message: &'static str,
        status: u16,
    }
    let (user_id, phone_number) = (request.user_id.as_str(), request.phone_number.as_str());
    let session = match begin_session(state, Endpoint::SendLink, user_id, phone_number).await {
        Ok(session) => session,
        Err(unavailable) => return unavailable,
    };
    let message = match request.send_notification {
        SendNotification::Yes => "Link sent",
        _ => "Link created",
    };
    let body = Body {
        link_expiry_time: (session.link_end / 1000).to_string(),
        link_id: &session.ids.link_id,
        // No name under .invalid can be looked up (RFC 6761).
        link_url: format!("https://sandbox.invalid/{}", session.ids.link_id),
        phone_number,
        session_id: &session.ids.session_id,
        user_id,
        validity_duration: state.link_lifetime.div_ceil(1000),
        message,
        status: 200,
    };
    answer::json(StatusCode::OK, &body)
}

pub(super) fn refusal(errors: RefusalErrors<'_>) -> Answer {
    #[derive(Serialize)]
    struct Body<'a> {
        message: &'static str,
        status: u16,
        errors: RefusalErrors<'a>,
    }
    answer::json(
        StatusCode::BAD_REQUEST,
        &Body { message: "Invalid request parameters", status: 400, errors },
    )
}
