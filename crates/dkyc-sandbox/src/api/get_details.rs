//! `get_details`: how a session is getting on.

use dkyc::api::{Endpoint, Request};
use hyper::StatusCode;
use percent_encoding::percent_decode_str;
use serde::Serialize;
use serde_json::json;

use super::session_data::SessionData;
use crate::answer::{self, Answer};
use crate::clock;
use crate::state::State;

/// Answers for the session whose ID is in the path, percent-encoded.
pub(super) async fn answer(state: &State, segment: &str) -> Answer {
    #[derive(Serialize)]
    struct Body<'a> {
        session_data: SessionData<'a>,
        status: u16,
    }
    let Some(session_id) = session_id(segment) else { return refusal() };
    match state.store.find(&session_id).await {
        Ok(Some(session)) => {
            let session_data = SessionData::new(&session, clock::now(), state.step);
            answer::json(StatusCode::OK, &Body { session_data, status: 200 })
        }
        Ok(None) => refusal(),
        Err(_) => answer::unavailable(Endpoint::GetDetails),
    }
}

/// The session ID, unless it breaks a rule.
fn session_id(segment: &str) -> Option<String> {
    let session_id = percent_decode_str(segment).decode_utf8().ok()?;
    let request = json!({ "session_id": session_id }).to_string();
    match Endpoint::GetDetails.parse(&request) {
        Ok(Request::GetDetails(request)) => Some(request.session_id.as_str().to_owned()),
        _ => None,
    }
}

pub(super) fn refusal() -> Answer {
    #[derive(Serialize)]
    struct Body {
        e: &'static str,
        msg: &'static str,
        status: u16,
    }
    let body = Body { e: "no such session", msg: "Invalid session id", status: 400 };
    answer::json(StatusCode::BAD_REQUEST, &body)
}
