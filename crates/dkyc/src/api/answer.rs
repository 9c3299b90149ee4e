//! What a server answered: the kind of the answer, and what is in it.

use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

use super::content::{DetailsAnswer, Failure, LinkAnswer, PushAnswer, TokenAnswer};
use super::endpoint::Endpoint;
use super::form;
use super::kind::{Body, Kind};
use super::members::{Name, Raw, Read, read};
use crate::rule::is_blank;

/// An answer, or that there is none. `Debug` never shows a value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Answer<'a> {
    /// The endpoint that was asked.
    pub endpoint: Endpoint,
    /// What became of the request.
    pub kind: Kind,
    /// The HTTP status; `None` when there is no answer.
    pub http_status: Option<u16>,
    /// The status that decided: the HTTP status, or that in the body of a 2xx.
    pub status: Option<u16>,
    /// What the body is.
    pub body: Body,
    /// What the caller needs and a 2xx lacks.
    pub missing: Vec<&'static str>,
    /// The paths of documented members that are there and cannot be read, in the order of the specification.
    pub odd: Vec<&'static str>,
    /// The first of `msg`, `message` and `e` that is a string and not blank.
    pub message: Option<Message<'a>>,
    /// The documented members.
    pub content: AnswerContent<'a>,
    /// For how long the server asked to be left alone: see [`retry_after`](super::retry_after()). It is in the headers, so whoever
    /// has those sets it; `read_response` of the feature `http` does.
    pub retry_after: Option<Duration>,
}

/// What a server says to a person. `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct Message<'a>(Cow<'a, str>);

impl Message<'_> {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same, no longer borrowed.
    #[must_use]
    pub fn into_owned(self) -> Message<'static> {
        Message(Cow::Owned(self.0.into_owned()))
    }
}

impl fmt::Debug for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Message(..)")
    }
}

/// The documented members of an answer: those of a success, or those that all other answers have.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AnswerContent<'a> {
    /// There is no JSON object.
    Nothing,
    /// `generate_token` succeeded, or its answer lacks the token.
    Token(TokenAnswer<'a>),
    /// `send_link` succeeded, or its answer lacks something needed.
    Link(LinkAnswer<'a>),
    /// `get_details` succeeded, or its answer lacks something needed.
    Details(Box<DetailsAnswer<'a>>),
    /// `push_user_data` succeeded, or its answer lacks something needed.
    Pushed(PushAnswer<'a>),
    /// Everything else.
    Failure(Failure<'a>),
}

impl Endpoint {
    /// Reads an answer of this endpoint. `status` is the HTTP status, `body` any bytes.
    ///
    /// ```
    /// use dkyc::api::{AnswerContent, Endpoint, Kind};
    ///
    /// let answer = Endpoint::GetDetails.read_answer(200, br#"{"session_data": {"session_status": "waiting", "user_ack": true}}"#);
    /// assert_eq!(answer.kind, Kind::Success);
    /// let AnswerContent::Details(details) = answer.content else { unreachable!() };
    /// let session = details.session_data.unwrap();
    /// assert_eq!((session.user_ack, session.status().map(|status| status.is_final())), (Some(1), Some(false)));
    ///
    /// let answer = Endpoint::SendLink.read_answer(429, b"slow down");
    /// assert_eq!(answer.kind, Kind::RateLimited);
    /// ```
    #[must_use]
    pub fn read_answer(self, status: u16, body: &[u8]) -> Answer<'_> {
        let names = self.names();
        let body = body.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(body);
        let (body, members) = match read(body, &names) {
            Read::Object(members) => (Body::Object, Some(Members { names, values: members })),
            Read::NotObject => (Body::NotObject, None),
            Read::Nothing => (Body::Empty, None),
            Read::NotJson => (Body::NotJson, None),
        };
        let answer = Answer {
            http_status: Some(status),
            status: Some(status),
            body,
            ..Answer::without(self, Kind::Unreadable)
        };
        match members {
            Some(members) => answer.with(members),
            None => Answer { kind: Kind::of_status(status).unwrap_or(Kind::Unreadable), ..answer },
        }
    }

    /// The names in an answer: those of its success, and those of every other.
    fn names(self) -> Vec<Name> {
        let of_success = match self {
            Self::GenerateToken => TokenAnswer::NAMES,
            Self::SendLink => LinkAnswer::NAMES,
            Self::GetDetails => DetailsAnswer::NAMES,
            Self::PushUserData => PushAnswer::NAMES,
        };
        let others =
            Failure::NAMES.iter().filter(|other| of_success.iter().all(|name| name.key != other.key));
        of_success.iter().chain(others).copied().collect()
    }
}

/// The values of the members of an answer.
struct Members<'a> {
    names: Vec<Name>,
    values: Vec<Raw<'a>>,
}

impl<'a> Members<'a> {
    fn get(&self, key: &str) -> Raw<'a> {
        let index = self.names.iter().position(|name| name.key == key);
        index.and_then(|index| self.values.get(index)).cloned().unwrap_or_default()
    }

    /// Those that all other answers have.
    fn of_failure(&self) -> Vec<Raw<'a>> {
        Failure::NAMES.iter().map(|name| self.get(name.key)).collect()
    }

    /// The status that the body tells, if it is that of a failure.
    fn own_status(&self) -> Option<u16> {
        let status = ["status_code", "status"].iter().find_map(|key| form::integer(&self.get(key)))?;
        u16::try_from(status).ok().filter(|status| (400..600).contains(status))
    }

    fn message(&self) -> Option<Message<'a>> {
        ["msg", "message", "e"].iter().find_map(|key| match self.get(key) {
            Raw::Text(text) => Some(text.text()).filter(|text| !is_blank(text)).map(Message),
            _ => None,
        })
    }
}

impl<'a> Answer<'a> {
    /// There is no answer: [`Kind::NotSent`] or [`Kind::NoAnswer`].
    #[must_use]
    pub const fn without(endpoint: Endpoint, kind: Kind) -> Self {
        Self {
            endpoint,
            kind,
            http_status: None,
            status: None,
            body: Body::None,
            missing: Vec::new(),
            odd: Vec::new(),
            message: None,
            content: AnswerContent::Nothing,
            retry_after: None,
        }
    }

    /// The same, no longer borrowed from the body.
    #[must_use]
    pub fn into_owned(self) -> Answer<'static> {
        let Self { endpoint, kind, http_status, status, body, missing, odd, message, content, retry_after } =
            self;
        let message = message.map(Message::into_owned);
        let content = content.into_owned();
        Answer { endpoint, kind, http_status, status, body, missing, odd, message, content, retry_after }
    }

    /// Decides by the members of the body.
    fn with(mut self, members: Members<'a>) -> Self {
        self.message = members.message();
        let own_status = members.own_status();
        let by_status = self.status.and_then(Kind::of_status).or_else(|| {
            let kind = Kind::of_status(own_status?);
            self.status = own_status;
            kind
        });
        let is_refused = || form::boolean(&members.get("success")) == Some(false);
        if let Some(kind) = by_status.or_else(|| is_refused().then_some(Kind::Rejected)) {
            self.kind = kind;
            self.content = AnswerContent::Failure(Failure::from_members(members.of_failure(), &mut self.odd));
            return self;
        }
        self.content = content(self.endpoint, members.values, &mut self.odd);
        self.missing = self.content.missing();
        self.kind = if self.missing.is_empty() { Kind::Success } else { Kind::Unreadable };
        self
    }
}

fn content<'a>(endpoint: Endpoint, members: Vec<Raw<'a>>, odd: &mut Vec<&'static str>) -> AnswerContent<'a> {
    match endpoint {
        Endpoint::GenerateToken => AnswerContent::Token(TokenAnswer::from_members(members, odd)),
        Endpoint::SendLink => AnswerContent::Link(LinkAnswer::from_members(members, odd)),
        Endpoint::GetDetails => AnswerContent::Details(Box::new(DetailsAnswer::from_members(members, odd))),
        Endpoint::PushUserData => AnswerContent::Pushed(PushAnswer::from_members(members, odd)),
    }
}

impl AnswerContent<'_> {
    /// The same, no longer borrowed.
    #[must_use]
    pub fn into_owned(self) -> AnswerContent<'static> {
        match self {
            Self::Nothing => AnswerContent::Nothing,
            Self::Token(token) => AnswerContent::Token(token.into_owned()),
            Self::Link(link) => AnswerContent::Link(link.into_owned()),
            Self::Details(details) => AnswerContent::Details(Box::new(details.into_owned())),
            Self::Pushed(pushed) => AnswerContent::Pushed(pushed.into_owned()),
            Self::Failure(failure) => AnswerContent::Failure(failure.into_owned()),
        }
    }

    /// What the caller needs of a success, and is absent or blank.
    fn missing(&self) -> Vec<&'static str> {
        let needs: &[(&'static str, &Option<Cow<'_, str>>)] = match self {
            Self::Token(token) => &[("Token", &token.token)],
            Self::Link(link) => &[("link_url", &link.link_url), ("session_id", &link.session_id)],
            Self::Details(details) => {
                let status =
                    details.session_data.as_ref().and_then(|session| session.session_status.as_deref());
                return Vec::from_iter(status.is_none_or(is_blank).then_some("session_data.session_status"));
            }
            Self::Pushed(pushed) => {
                let tracked = pushed.track.as_ref().and_then(|track| track.session_id.as_deref());
                if tracked.is_some_and(|id| !is_blank(id)) {
                    return Vec::new();
                }
                &[("session_id", &pushed.session_id)]
            }
            Self::Nothing | Self::Failure(_) => &[],
        };
        let is_missing = |value: &Option<Cow<'_, str>>| value.as_deref().is_none_or(is_blank);
        needs.iter().filter(|(_, value)| is_missing(value)).map(|(name, _)| *name).collect()
    }
}

/// What is there, with its values; an empty object when there is nothing.
impl serde::Serialize for AnswerContent<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => Failure::default().serialize(serializer),
            Self::Token(token) => token.serialize(serializer),
            Self::Link(link) => link.serialize(serializer),
            Self::Details(details) => details.serialize(serializer),
            Self::Pushed(pushed) => pushed.serialize(serializer),
            Self::Failure(failure) => failure.serialize(serializer),
        }
    }
}
