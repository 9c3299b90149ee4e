//! The requests to the other endpoints, as drafts that may still be wrong, and as valid ones.

use super::draft::{self, IntoValid, Member, Object};
use super::slot::Slot;
use super::valid::Write;
use crate::place::Place;
use crate::reason::Reason;
use crate::rule::Violation;
use crate::spec::request::{SendNotification, named};

/// Requests that may still be wrong: every member is absent, of another type, broken, or a typed value.
pub mod drafts {
    use std::fmt;

    use super::valid;
    use crate::payload::draft::{Found, IntoValid, Member, Object, Slot, drafts, tell};
    use crate::place::Place;
    use crate::rule::{Alphanumeric, LinkType, PathSegment, Text};
    use crate::spec::is_mandatory;
    use crate::spec::request::{SendNotification, named, requests};

    requests!(drafts);
}

/// Valid requests. Serialised, they are the JSON text that the API takes.
pub(crate) mod valid {
    use std::fmt;

    use serde::ser::SerializeMap;
    use serde::{Serialize, Serializer};

    use crate::payload::valid::{Write, payloads};
    use crate::rule::{Alphanumeric, IntoOwned, LinkType, PathSegment, Text};
    use crate::spec::request::{SendNotification, requests};

    requests!(payloads);
}

/// The draft of a request to one of the other endpoints.
#[derive(Debug)]
pub(crate) enum RequestDraft<'a> {
    GenerateToken(drafts::GenerateToken<'a>),
    SendLink(drafts::SendLink<'a>),
    GetDetails(drafts::GetDetails<'a>),
}

impl<'a> RequestDraft<'a> {
    pub(crate) fn place(&self) -> Place {
        Place::object(match self {
            Self::GenerateToken(_) => named::generate_token::INDEX,
            Self::SendLink(_) => named::send_link::INDEX,
            Self::GetDetails(_) => named::get_details::INDEX,
        })
    }

    pub(crate) fn object(&self) -> &dyn Object<'a> {
        match self {
            Self::GenerateToken(draft) => draft,
            Self::SendLink(draft) => draft,
            Self::GetDetails(draft) => draft,
        }
    }

    pub(crate) fn object_mut(&mut self) -> &mut dyn Object<'a> {
        match self {
            Self::GenerateToken(draft) => draft,
            Self::SendLink(draft) => draft,
            Self::GetDetails(draft) => draft,
        }
    }
}

/// A number. A string is of another type, whatever it holds.
impl<'a> Member<'a> for Slot<SendNotification> {
    fn set_other_type(&mut self) {
        *self = Self::OtherType;
    }

    fn set_json(&mut self, json: &'a str) {
        let digits = json.strip_prefix('-').unwrap_or(json);
        *self = match SendNotification::from_json(json) {
            Some(valid) => Self::Valid(valid),
            None if digits.bytes().all(|byte| byte.is_ascii_digit()) => {
                Self::Wrong(Reason::NotAllowed.into())
            }
            None => Self::OtherType,
        };
    }

    fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    fn violation(&self, mandatory: bool) -> Option<Violation> {
        self.wrong(mandatory, Reason::NotNumber)
    }
}

impl IntoValid for Slot<SendNotification> {
    type Valid = SendNotification;

    fn into_valid(self) -> Option<SendNotification> {
        self.take()
    }
}

impl Write for SendNotification {
    fn write<M: serde::ser::SerializeMap>(&self, key: &'static str, members: &mut M) -> Result<(), M::Error> {
        members.serialize_entry(key, self)
    }
}

impl From<SendNotification> for draft::Slot<SendNotification> {
    fn from(value: SendNotification) -> Self {
        Self::Valid(value)
    }
}
