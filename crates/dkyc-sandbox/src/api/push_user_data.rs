//! `push_user_data`: a payload begins a session. Nothing of the payload is kept but `user_id` and `phone_number`.

use dkyc::api::Endpoint;
use dkyc::{PushUserData, Report};
use hyper::StatusCode;
use serde::Serialize;

use super::begin_session;
use crate::answer::{self, Answer};
use crate::clock;
use crate::pushes::Push;
use crate::state::State;

pub(super) async fn answer(state: &State, payload: &PushUserData<'_>, report: &Report) -> Answer {
    #[derive(Serialize)]
    struct Body<'a> {
        success: bool,
        session_id: &'a str,
        track: Track<'a>,
    }
    #[derive(Serialize)]
    struct Track<'a> {
        user_id: &'a str,
        session_id: &'a str,
    }
    let (user_id, phone_number) = (payload.user_id.as_str(), payload.phone_number.as_str());
    let session = begin_session(state, Endpoint::PushUserData, user_id, phone_number).await;
    let session_id = session.as_ref().ok().map(|session| session.ids.session_id.clone());
    state.pushes.add(Push { session_id, ..Push::new(clock::now(), report) });
    let session = match session {
        Ok(session) => session,
        Err(unavailable) => return unavailable,
    };
    let session_id = &*session.ids.session_id;
    answer::json(StatusCode::OK, &Body { success: true, session_id, track: Track { user_id, session_id } })
}

pub(super) fn refusal(state: &State, report: &Report) -> Answer {
    state.pushes.add(Push::new(clock::now(), report));
    answer::text(StatusCode::BAD_REQUEST, dkyc::api::refusal(report).unwrap_or_default())
}
