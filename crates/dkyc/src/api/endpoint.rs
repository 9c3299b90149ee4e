//! The endpoints, a row each.

use std::fmt;
use std::str::FromStr;

use crate::name::UnknownName;
use crate::payload::request::{RequestDraft, drafts as draft};
use crate::place::Place;
use crate::spec::ObjectSpec;

/// The method of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Method {
    /// `GET`: without a body.
    Get,
    /// `POST`: with a body.
    Post,
}

impl Method {
    /// `GET` or `POST`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
        }
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

macro_rules! endpoints {
    ($($(#[$doc:meta])+ $endpoint:ident = $name:literal, $method:ident $path:literal, $token:literal, $draft:expr;)+) => {
        /// An endpoint of the API.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Endpoint {
            $($(#[$doc])+ $endpoint,)+
        }

        impl Endpoint {
            /// All of them, in the order of the specification.
            pub const ALL: &'static [Self] = &[$(Self::$endpoint),+];

            /// The name that it has everywhere: `send_link`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$endpoint => $name,)+
                }
            }

            /// The method of its requests.
            #[must_use]
            pub const fn method(self) -> Method {
                match self {
                    $(Self::$endpoint => Method::$method,)+
                }
            }

            /// The path after the base URL. `{SESSION_ID}` stands for the session ID.
            #[must_use]
            pub const fn path(self) -> &'static str {
                match self {
                    $(Self::$endpoint => $path,)+
                }
            }

            /// Whether its requests carry a token, in the header `auth`.
            #[must_use]
            pub const fn needs_token(self) -> bool {
                match self {
                    $(Self::$endpoint => $token,)+
                }
            }

            /// An empty draft of its requests; `None` for `push_user_data`, whose requests are payloads.
            pub(crate) fn draft<'a>(self) -> Option<RequestDraft<'a>> {
                match self {
                    $(Self::$endpoint => $draft,)+
                }
            }
        }

        impl FromStr for Endpoint {
            type Err = UnknownName;

            fn from_str(name: &str) -> Result<Self, UnknownName> {
                match name {
                    $($name => Ok(Self::$endpoint),)+
                    _ => Err(UnknownName::new(name, Self::ALL.iter().map(|endpoint| endpoint.as_str()))),
                }
            }
        }
    };
}

endpoints! {
    /// Exchanges username and password for a token.
    GenerateToken = "generate_token", Post "/agentapi/v1/agent/generate_token", false,
        Some(RequestDraft::GenerateToken(draft::GenerateToken::default()));
    /// Creates a link to a session, and may send it to the customer.
    SendLink = "send_link", Post "/agentapi/v1/agent/sendLink/", true,
        Some(RequestDraft::SendLink(draft::SendLink::default()));
    /// Asks how a session is getting on. Its request has no body; it is checked as `{"session_id": …}`.
    GetDetails = "get_details", Get "/agentapi/v1/session/get_details/{SESSION_ID}", true,
        Some(RequestDraft::GetDetails(draft::GetDetails::default()));
    /// Sends a payload, which begins a session.
    PushUserData = "push_user_data", Post "/appapi/v1/dkyc/push_user_data", true, None;
}

impl Endpoint {
    /// The members of its requests: an object of the table.
    ///
    /// ```
    /// let object = dkyc::api::Endpoint::GenerateToken.object();
    /// let keys: Vec<_> = object.fields.iter().map(|field| field.key).collect();
    /// assert_eq!(keys, ["username", "password"]);
    /// ```
    #[must_use]
    pub fn object(self) -> &'static ObjectSpec {
        self.draft().map_or(Place::WHOLE, |draft| draft.place()).object_spec()
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
