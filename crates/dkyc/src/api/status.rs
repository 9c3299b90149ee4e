//! The ten documented states of a session.

use std::borrow::Cow;
use std::fmt;

macro_rules! statuses {
    ($($status:ident = $text:literal, $is_final:literal, $remark:literal;)+) => {
        /// The state of a session. One that is not documented is kept as its text.
        #[derive(Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum SessionStatus<'a> {
            $(#[doc = concat!("`", $text, "`: ", $remark, ".")] $status,)+
            /// Any other: there are more than are documented.
            Other(Cow<'a, str>),
        }

        impl<'a> SessionStatus<'a> {
            /// The documented ones, in the order of the specification.
            pub const DOCUMENTED: &'static [SessionStatus<'static>] = &[$(SessionStatus::$status),+];

            /// The state that is written like this. Case counts, and nothing is trimmed.
            #[must_use]
            pub fn new(text: impl Into<Cow<'a, str>>) -> Self {
                let text = text.into();
                match &*text {
                    $($text => Self::$status,)+
                    _ => Self::Other(text),
                }
            }

            /// As it is written in an answer.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$status => $text,)+
                    Self::Other(text) => text,
                }
            }

            /// What it means; `None` for one that is not documented.
            #[must_use]
            pub const fn remark(&self) -> Option<&'static str> {
                match self {
                    $(Self::$status => Some($remark),)+
                    Self::Other(_) => None,
                }
            }

            /// Whether the session stays in it. A rejected *request* is not final, as another agent may take the call. Neither is
            /// a state that is not documented; whoever polls stops when the link ends.
            #[must_use]
            pub const fn is_final(&self) -> bool {
                match self {
                    $(Self::$status => $is_final,)+
                    Self::Other(_) => false,
                }
            }
        }
    };
}

statuses! {
    Waiting = "waiting", false, "link is sent";
    AgentAlloted = "agent_alloted", false, "User opens the link for preassigned call";
    KycRequestAccepted = "kyc_request_accepted", false, "Agent accepted the call";
    KycRequestRejected = "kyc_request_rejected", false, "Agent rejects call";
    KycResultRejected = "kyc_result_rejected", true, "When KYC result is rejected at the end. Auto reject if result is pending after expiry";
    KycResultApproved = "kyc_result_approved", true, "When agent approves the session at the end";
    SessionExpired = "session_expired", true, "When scheduled call gets cancelled. Link validity expires for that session";
    UserAbandoned = "user_abandoned", true, "User disconnected for a time longer than configured user_abandoned_timer";
    VkycRequested = "vkyc_requested", false, "When user schedules a call";
    KycRejected = "kyc_rejected", true, "Agent has a pre-existing link attached. If a new link is assigned, old gets rejected";
}

/// Never shows a text that is not documented.
impl fmt::Debug for SessionStatus<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if matches!(self, Self::Other(_)) { "Other(..)" } else { self.as_str() })
    }
}

/// As it is written in an answer.
impl fmt::Display for SessionStatus<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
