//! THE TABLE, continued: the requests to the other endpoints, in rows as those of `spec.rs`.
//!
//! [`Alphanumeric`] has its least and greatest length. [`SendNotification`] is a number; the others are strings.

use std::fmt;

use serde::{Serialize, Serializer};

use super::OBJECTS;
use super::row::{self, FieldSpec, ObjectSpec, is_mandatory, objects};
use crate::rule::{
    AllowedCode, Alphanumeric, IntoOwned, LinkType, PathSegment, Rule, Ruled, Text, number_list,
};

/// Hands the objects to the macro `$derive`.
macro_rules! requests {
    ($derive:ident) => {
        $derive! {
            requests {
                /// Who asks for a token.
                generate_token: GenerateToken = "", "generate_token" {
                    username = "username", mandatory, Alphanumeric<'a, 3, 20>, "Username", "Username for authentication", "agent1001";
                    password = "password", mandatory, Alphanumeric<'a, 8, 32>, "Password", "Password for authentication", "Secret1001";
                }

                /// Whom a link is for.
                send_link: SendLink = "", "send_link" {
                    user_id = "user_id", mandatory, Text<'a>, "User ID", "Unique identifier for the user", "user-1001";
                    phone_number = "phone_number", mandatory, Text<'a>, "Phone number", "User's phone number", "9876543210";
                    send_notification = "send_notification", mandatory, SendNotification, "send_notification", "Whether to send notification (0/1)", "1";
                    link_type = "link_type", mandatory, LinkType<'a>, "Link type", "Type of link to generate (e.g., \"free\"), case-sensitive", "free";
                }

                /// Which session is asked for.
                get_details: GetDetails = "", "get_details" {
                    session_id = "session_id", mandatory, PathSegment<'a>, "Session ID", "Unique identifier for the session", "4f6b0a1e-7a35-4c0e-9a53-0d6f8c1b2e47";
                }
            }
        }
    };
}
pub(crate) use requests;

/// The index of the first request. The payload and its sections come before.
const FIRST: usize = OBJECTS.len();

requests!(objects);

number_list! {
    /// Whether the customer is sent a message with the link.
    SendNotification {
        No = 0 "create the link only",
        Yes = 1 "send it to the customer",
    }
}
