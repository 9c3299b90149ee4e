//! The API around a payload: the requests of all four endpoints, their answers, tokens, and when to repeat a request.
//!
//! ```
//! use dkyc::api::Endpoint;
//!
//! let report = Endpoint::SendLink.check(r#"{"user_id": "user-1", "send_notification": 2}"#);
//! let codes: Vec<_> = report.errors().iter().map(|error| (error.path(), error.code())).collect();
//! assert_eq!(
//!     codes,
//!     [
//!         ("phone_number".into(), dkyc::Code::Required),
//!         ("send_notification".into(), dkyc::Code::NotAllowed),
//!         ("link_type".into(), dkyc::Code::Required),
//!     ]
//! );
//! ```
//!
//! Nothing here sends anything, reads a clock or draws a random number: those are handed in. [`Client`] does everything else that
//! a client does.

mod answer;
mod attempts;
mod bucket;
mod client;
mod content;
mod endpoint;
mod form;
mod http;
mod http_date;
mod instant;
mod kind;
mod members;
mod number;
mod openapi;
mod refusal;
mod request;
#[cfg(feature = "http")]
mod response;
mod retry;
mod retry_after;
mod status;
mod token;

pub use self::answer::{Answer, AnswerContent, Message};
pub use self::attempts::Attempts;
pub use self::bucket::{InvalidRate, TokenBucket};
pub use self::client::{Call, Client, Outcome, Step};
pub use self::content::{
    AnswerField, DetailsAnswer, Failure, LinkAnswer, PushAnswer, SessionData, TokenAnswer, Track,
};
pub use self::endpoint::{Endpoint, Method};
pub use self::form::{AnyJson, Feedback, Form};
pub use self::http::{BaseUrl, HttpRequest, InvalidBaseUrl, MissingToken, headers};
pub use self::instant::link_expiry;
pub use self::kind::{Body, Kind};
pub use self::openapi::openapi;
pub use self::refusal::{RefusalErrors, refusal};
pub use self::request::Request;
pub use self::retry::{Attempt, Retry, RetryPolicy};
pub use self::retry_after::retry_after;
pub use self::status::SessionStatus;
pub use self::token::{
    AuthToken, MalformedToken, TokenState, UnfitToken, needs_refresh, token_expiry, token_state,
};
pub use crate::payload::request::drafts as draft;
pub use crate::payload::request::valid::{GenerateToken, GetDetails, SendLink};
pub use crate::rule::{Alphanumeric, LinkType, PathSegment};
pub use crate::spec::request::{REQUESTS, SendNotification};
