//! The API around a payload: the requests of all four endpoints.
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
//! Nothing here sends anything, reads a clock or draws a random number: those are handed in.

mod endpoint;
mod refusal;
mod request;

pub use self::endpoint::{Endpoint, Method};
pub use self::refusal::refusal;
pub use self::request::Request;
pub use crate::payload::request::drafts as draft;
pub use crate::payload::request::valid::{GenerateToken, GetDetails, SendLink};
pub use crate::rule::{Alphanumeric, LinkType, PathSegment};
pub use crate::spec::request::{REQUESTS, SendNotification};
