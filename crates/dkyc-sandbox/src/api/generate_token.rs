//! `generate_token`: a token for whoever knows the password.

use dkyc::api::{GenerateToken, RefusalErrors};
use hyper::StatusCode;
use serde::Serialize;

use crate::answer::{self, Answer};
use crate::clock;
use crate::state::State;

pub(super) fn answer(state: &State, request: &GenerateToken) -> Answer {
    #[derive(Serialize)]
    struct Body {
        #[serde(rename = "Token")]
        token: String,
        status_code: u16,
        success: bool,
    }
    let (user, password) = (request.username.as_str(), request.password.as_str());
    if !state.accounts.iter().any(|account| account.matches(user, password)) {
        return unknown();
    }
    let token = state.key.token(user, clock::now(), state.token_lifetime);
    answer::json(StatusCode::OK, &Body { token, status_code: 200, success: true })
}

/// The `success` of both refusals is true, as that of the real API is.
#[derive(Serialize)]
struct Refusal<'a> {
    msg: &'static str,
    status_code: u16,
    success: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    errors: Option<RefusalErrors<'a>>,
}

fn unknown() -> Answer {
    let msg = "username/password did not match";
    let refusal = Refusal { msg, status_code: 401, success: true, errors: None };
    answer::json(StatusCode::UNAUTHORIZED, &refusal)
}

pub(super) fn refusal(errors: RefusalErrors<'_>) -> Answer {
    let msg = "please provide valid username and password";
    let refusal = Refusal { msg, status_code: 400, success: true, errors: Some(errors) };
    answer::json(StatusCode::BAD_REQUEST, &refusal)
}
