//! A gateway with axum: it checks a payload and answers the documented 400 before anything is sent, and sends on what is valid.

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use dkyc::api::{Endpoint, Kind, Outcome, Retry, refusal};

use crate::with_reqwest::Client;

/// Takes payloads at the path of the API. It needs no token: whoever may reach it may send.
pub fn gateway(client: Client) -> Router {
    let path = Endpoint::PushUserData.path();
    // Documents make a payload large.
    Router::new().route(path, post(push)).layer(DefaultBodyLimit::max(32 << 20)).with_state(client)
}

async fn push(State(client): State<Client>, payload: Bytes) -> Response {
    let request = match Endpoint::PushUserData.parse(&payload) {
        Ok(request) => request,
        Err(report) => return json(StatusCode::BAD_REQUEST, refusal(&report).unwrap_or_default()),
    };
    match client.send(&request).await {
        Ok(outcome) => answer(&outcome),
        Err(_) => failure(StatusCode::INTERNAL_SERVER_ERROR, "The gateway is not set up"),
    }
}

fn answer(Outcome { answer, retry, .. }: &Outcome) -> Response {
    match (answer.kind, retry) {
        (Kind::Success | Kind::Rejected, _) if answer.endpoint == Endpoint::PushUserData => {
            let status = answer.status.and_then(|status| StatusCode::from_u16(status).ok());
            let content = serde_json::to_string(&answer.content).unwrap_or_default();
            json(status.unwrap_or(StatusCode::BAD_GATEWAY), content)
        }
        (_, Retry::Unsafe) => failure(StatusCode::BAD_GATEWAY, "Nobody knows whether a session was created"),
        _ => failure(StatusCode::SERVICE_UNAVAILABLE, "No session was created; try again later"),
    }
}

fn failure(status: StatusCode, msg: &str) -> Response {
    let body = format!(r#"{{"msg":"{msg}","status_code":{},"success":false,"track":null}}"#, status.as_u16());
    json(status, body)
}

fn json(status: StatusCode, body: String) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json")], body).into_response()
}
