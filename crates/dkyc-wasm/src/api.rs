//! The other endpoints, for the npm entry `dkyc/api`: requests, answers, tokens, retries. An endpoint, a kind and the like are given
//! by their number in the core's own lists. What a function writes is JSON, which [`text`](super::text) points at; it returns
//! the length.

use std::fmt::Write;
use std::time::Duration;

use dkyc::api::{
    Answer, AnswerContent, Attempt, AuthToken, BaseUrl, Endpoint, GetDetails, Kind, Message, Request, Retry,
    RetryPolicy, SessionData, SessionStatus, draft, headers, retry_after, token_expiry, token_state,
};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

use super::{KEPT, options};
use crate::json::push_member;

/// Checks JSON text of a request, and writes its report.
#[wasm_bindgen]
#[must_use]
pub fn check_request(
    memory: &[u8],
    length: usize,
    endpoint: usize,
    positions: bool,
    today: u32,
    allowed: u32,
    most: usize,
) -> usize {
    let json = memory.get(..length).unwrap_or_default();
    let report = options(today, allowed, most).check_request(Endpoint::ALL[endpoint], json);
    let report = if positions { report } else { report.without_positions() };
    keep(report.to_json())
}

/// Writes where a valid request goes, and its headers. In the memory are the base URL, the token (empty: none) and the session ID
/// that `get_details` asks for, one after the other. When it cannot be sent, why. The body is the text that was checked.
#[wasm_bindgen]
#[must_use]
pub fn http_request(memory: &[u8], length: usize, endpoint: usize, base: usize, token: usize) -> usize {
    let text = memory.get(..length).and_then(|text| str::from_utf8(text).ok()).unwrap_or_default();
    let (base, rest) = text.split_at_checked(base).unwrap_or_default();
    let (token, session_id) = rest.split_at_checked(token).unwrap_or_default();
    let endpoint = Endpoint::ALL[endpoint];
    let mut json = String::new();
    match sent(endpoint, base, token, session_id) {
        Ok((url, headers)) => {
            push_member(&mut json, "{\"endpoint\":", endpoint.as_str());
            push_member(&mut json, ",\"method\":", endpoint.method().as_str());
            push_member(&mut json, ",\"url\":", &url);
            for (index, (name, value)) in headers.iter().enumerate() {
                push_member(&mut json, if index == 0 { ",\"headers\":{" } else { "," }, name);
                push_member(&mut json, ":", value);
            }
            json.push_str("}}");
        }
        Err(error) => {
            push_member(&mut json, "{\"error\":", &error);
            json.push('}');
        }
    }
    keep(json)
}

type Headers = Vec<(&'static str, String)>;

fn sent(endpoint: Endpoint, base: &str, token: &str, session_id: &str) -> Result<(String, Headers), String> {
    let base = BaseUrl::new(base).map_err(|error| error.to_string())?;
    let token = if token.is_empty() { None } else { Some(AuthToken::new(token)) };
    let token = token.transpose().map_err(|error| error.to_string())?;
    let headers = headers(endpoint, token.as_ref()).map_err(|error| error.to_string())?;
    let request = draft::GetDetails { session_id: session_id.into() };
    let url = match (endpoint, GetDetails::try_from(request)) {
        (Endpoint::GetDetails, Ok(request)) => Request::from(request).url(&base),
        _ => format!("{}{}", base.as_str(), endpoint.path()),
    };
    Ok((url, headers))
}

/// Writes what an answer is: of this HTTP status with a body, or of a kind without one.
#[wasm_bindgen]
#[must_use]
pub fn answer(memory: &[u8], length: usize, endpoint: usize, status: u16, kind: usize) -> usize {
    let endpoint = Endpoint::ALL[endpoint];
    let body = memory.get(..length).unwrap_or_default();
    let answer = match Kind::ALL.get(kind) {
        Some(&kind) => Answer::without(endpoint, kind),
        None => endpoint.read_answer(status, body),
    };
    let mut written = Written {
        endpoint: endpoint.as_str(),
        kind: answer.kind.as_str(),
        http_status: answer.http_status,
        status: answer.status,
        body: answer.body.as_str(),
        missing: &answer.missing,
        odd: &answer.odd,
        message: answer.message.as_ref().map(Message::as_str),
        data: &answer.content,
        remark: None,
        is_final: None,
        expires: None,
    };
    match &answer.content {
        AnswerContent::Details(details) if answer.kind == Kind::Success => {
            let status = details.session_data.as_ref().and_then(SessionData::status);
            written.is_final = status.as_ref().map(SessionStatus::is_final);
            written.remark = status.as_ref().and_then(SessionStatus::remark);
        }
        AnswerContent::Link(link) if answer.kind == Kind::Success => written.expires = link.expires(),
        _ => {}
    }
    keep(serde_json::to_string(&written).unwrap_or_default())
}

/// An answer as JavaScript gets it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Written<'a> {
    endpoint: &'static str,
    kind: &'static str,
    http_status: Option<u16>,
    status: Option<u16>,
    body: &'static str,
    missing: &'a [&'static str],
    odd: &'a [&'static str],
    message: Option<&'a str>,
    data: &'a AnswerContent<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_final: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    remark: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expires: Option<u64>,
}

/// Writes what to do after an answer: of this kind, with the HTTP status and that which decided (0: none), and seconds of
/// `Retry-After` (less than 0: none). The policy's times are in milliseconds; less than 0 is the default.
#[wasm_bindgen]
#[must_use]
#[allow(clippy::too_many_arguments, reason = "JavaScript passes numbers")]
pub fn retry(
    endpoint: usize,
    kind: usize,
    http_status: u16,
    status: u16,
    asked: f64,
    attempt: f64,
    renewed: bool,
    random: f64,
    max_requests: f64,
    base: f64,
    cap: f64,
    longest_wait: f64,
    repeat_unsafe: bool,
) -> usize {
    let status_of = |status| if status == 0 { None } else { Some(status) };
    let mut answer = Answer::without(Endpoint::ALL[endpoint], Kind::ALL[kind]);
    answer.http_status = status_of(http_status);
    answer.status = status_of(status);
    answer.retry_after = if asked < 0.0 { None } else { Some(Duration::from_secs(whole(asked))) };
    let mut policy = RetryPolicy::default();
    if max_requests >= 0.0 {
        policy.max_requests = whole(max_requests);
    }
    for (time, given) in
        [(&mut policy.base, base), (&mut policy.cap, cap), (&mut policy.longest_wait, longest_wait)]
    {
        if given >= 0.0 {
            *time = Duration::from_millis(whole(given));
        }
    }
    policy.repeat_unsafe = repeat_unsafe;
    let retry: Retry = policy.after(&answer, Attempt { number: whole(attempt), renewed, random });
    let mut json = String::new();
    push_member(&mut json, "{\"retry\":", retry.as_str());
    if let Some(delay) = retry.delay() {
        push_number(&mut json, ",\"delay\":", u64::try_from(delay.as_millis()).unwrap_or(u64::MAX));
    }
    json.push('}');
    keep(json)
}

/// The longest that these headers `Retry-After` ask for, in seconds; less than 0 when none can be read. The first line is the
/// header `Date`, or empty.
#[wasm_bindgen]
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "a number of seconds")]
pub fn retry_after_of(memory: &[u8], length: usize, now: f64) -> f64 {
    let lines = memory.get(..length).and_then(|lines| str::from_utf8(lines).ok()).unwrap_or_default();
    let (date, headers) = lines.split_once('\n').unwrap_or_default();
    let asked = retry_after(headers.split('\n'), Some(date), whole(now));
    asked.map_or(-1.0, |asked| asked.as_secs() as f64)
}

/// Writes how fresh a token is. `now` and `margin` are in seconds.
#[wasm_bindgen]
#[must_use]
pub fn token(memory: &[u8], length: usize, now: f64, margin: f64) -> usize {
    let token = memory.get(..length).and_then(|token| str::from_utf8(token).ok()).unwrap_or_default();
    let (now, margin) = (whole(now), whole(margin));
    let mut json = String::new();
    push_member(&mut json, "{\"state\":", token_state(token, now, margin).as_str());
    json.push_str(",\"expires\":");
    match token_expiry(token) {
        Ok(Some(expires)) => push_number(&mut json, "", expires),
        Ok(None) | Err(_) => json.push_str("null"),
    }
    json.push('}');
    keep(json)
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is too large is the largest"
)]
fn whole(number: f64) -> u64 {
    number as u64
}

fn push_number(json: &mut String, before: &str, number: u64) {
    // Writing to a string does not fail.
    let _ = write!(json, "{before}{number}");
}

fn keep(json: String) -> usize {
    KEPT.with_borrow_mut(|kept| {
        kept.text = json;
        kept.text.len()
    })
}
