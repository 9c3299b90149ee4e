//! THE TABLE OF ANSWERS: what the specification documents of each, in its order and under its names.
//!
//! A row is `rust_name = "documented_name", form, type, "description";`. The form says in which forms servers send the value;
//! `form.rs` reads it. Structs, reader and metadata are derived from these rows and from nothing else.

use std::borrow::Cow;
use std::fmt;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::form::{self, AnyJson, Feedback, Form};
use super::members::{Name, Raw, Read, read};
use super::status::SessionStatus;

/// A documented member of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AnswerField {
    /// The key in its JSON object.
    pub key: &'static str,
    /// The path from the whole answer: `session_data.user_ack`.
    pub path: &'static str,
    /// The documented type.
    pub form: Form,
    /// The specification's description.
    pub description: &'static str,
    /// The documented members of an object.
    pub members: &'static [Self],
}

/// What is read of a value.
trait Content: Sized {
    type Static;
    fn owned(self) -> Self::Static;
}

macro_rules! contents {
    ($($type:ty => $owned:ty, |$value:ident| $into:expr;)+) => {$(
        impl Content for $type {
            type Static = $owned;

            fn owned(self) -> $owned {
                let $value = self;
                $into
            }
        }
    )+};
}

contents! {
    Cow<'_, str> => Cow<'static, str>, |text| Cow::Owned(text.into_owned());
    i64 => i64, |number| number;
    bool => bool, |truth| truth;
    AnyJson<'_> => AnyJson<'static>, |json| json.into_owned();
    Feedback<'_> => Feedback<'static>, |feedback| feedback.into_owned();
}

macro_rules! answers {
    ($(
        $(#[$doc:meta])*
        $name:ident at $prefix:literal {
            $($field:ident = $key:literal, $form:ident $(of $inner:ident)?, $type:ty, $description:literal;)+
        }
    )+) => {$(
        $(#[$doc])*
        #[derive(Clone, Default, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct $name<'a> {
            $(#[doc = concat!("`", $key, "`: ", $description, ".")]
            pub $field: Option<$type>,)+
        }

        impl<'a> $name<'a> {
            /// The documented members, in the order of the specification.
            pub const FIELDS: &'static [AnswerField] = &[$(AnswerField {
                key: $key,
                path: concat!($prefix, $key),
                form: answers!(@form $form),
                description: $description,
                members: answers!(@fields $($inner)?),
            }),+];

            pub(super) const NAMES: &'static [Name] =
                &[$(Name { key: $key, members: answers!(@names $($inner)?) }),+];

            /// From the values of the members. What cannot be read is absent, and its path is told.
            pub(super) fn from_members(members: Vec<Raw<'a>>, odd: &mut Vec<&'static str>) -> Self {
                let mut members = members.into_iter();
                Self { $($field: match members.next().unwrap_or_default() {
                    Raw::Absent => None,
                    raw => {
                        let before = odd.len();
                        let value = answers!(@read $form raw odd $($inner)?);
                        if value.is_none() {
                            odd.truncate(before);
                            odd.push(concat!($prefix, $key));
                        }
                        value
                    }
                },)+ }
            }

            /// The same, no longer borrowed from the text that it was read from.
            #[must_use]
            pub fn into_owned(self) -> $name<'static> {
                $name { $($field: self.$field.map(Content::owned),)+ }
            }
        }

        impl Content for $name<'_> {
            type Static = $name<'static>;

            fn owned(self) -> $name<'static> {
                self.into_owned()
            }
        }

        /// Which members are there. Never shows a value.
        impl fmt::Debug for $name<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let mut names = f.debug_set();
                $(if self.$field.is_some() {
                    names.entry(&$key);
                })+
                names.finish()
            }
        }

        /// What is there, with its values.
        impl Serialize for $name<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut members = serializer.serialize_map(None)?;
                $(if let Some(value) = &self.$field {
                    members.serialize_entry($key, value)?;
                })+
                members.end()
            }
        }
    )+};
    (@form text) => { Form::Text };
    (@form integer) => { Form::Integer };
    (@form acknowledgement) => { Form::Acknowledgement };
    (@form boolean) => { Form::Boolean };
    (@form object) => { Form::Object };
    (@form array) => { Form::Array };
    (@form feedback) => { Form::Feedback };
    (@form nested) => { Form::Object };
    (@fields) => { &[] };
    (@fields $inner:ident) => { $inner::FIELDS };
    (@names) => { &[] };
    (@names $inner:ident) => { $inner::NAMES };
    (@read nested $raw:ident $odd:ident $inner:ident) => {{
        let told = std::cell::RefCell::new(&mut *$odd);
        form::nested(
            $raw,
            $inner::NAMES,
            |members| $inner::from_members(members, &mut told.borrow_mut()),
            |json| match read(json.as_bytes(), $inner::NAMES) {
                Read::Object(members) => Some($inner::from_members(members, &mut told.borrow_mut()).into_owned()),
                _ => None,
            },
        )
    }};
    (@read $form:ident $raw:ident $odd:ident) => { form::$form(&$raw) };
}

answers! {
    /// The success of `generate_token`.
    TokenAnswer at "" {
        token = "Token", text, Cow<'a, str>, "JWT token for authentication";
        status_code = "status_code", integer, i64, "HTTP status code indicating the result";
        success = "success", boolean, bool, "Indicates whether the request was successful";
    }

    /// The success of `send_link`.
    LinkAnswer at "" {
        link_expiry_time = "link_expiry_time", text, Cow<'a, str>, "Expiry time of the link in epoch format";
        link_id = "link_id", text, Cow<'a, str>, "Unique identifier for the link";
        link_url = "link_url", text, Cow<'a, str>, "URL for accessing the resource";
        phone_number = "phone_number", text, Cow<'a, str>, "User's phone number";
        session_id = "session_id", text, Cow<'a, str>, "Unique identifier for the session";
        user_id = "user_id", text, Cow<'a, str>, "Unique identifier for the user";
        validity_duration = "validity_duration", integer, i64, "Duration in seconds for which the link is valid";
        message = "message", text, Cow<'a, str>, "Error message for unauthorized or bad requests";
        status = "status", integer, i64, "HTTP status code indicating the result";
        msg = "msg", text, Cow<'a, str>, "Error message for internal server errors";
    }

    /// The success of `get_details`.
    DetailsAnswer at "" {
        session_data = "session_data", nested of SessionData, SessionData<'a>, "Contains all session-related data";
        status = "status", integer, i64, "HTTP status code indicating the result";
    }

    /// A session.
    SessionData at "session_data." {
        is_vido_uploaded = "IS_VIDO_UPLOADED", boolean, bool, "Indicates if the video has been uploaded";
        aadhaar_request_time = "aadhaar_request_time", text, Cow<'a, str>, "Timestamp for Aadhaar request";
        aadhaar_url = "aadhaar_url", text, Cow<'a, str>, "URL for Aadhaar front document";
        aadhaarback_url = "aadhaarback_url", text, Cow<'a, str>, "URL for Aadhaar back document";
        agent_assignment_time = "agent_assignment_time", text, Cow<'a, str>, "Timestamp for agent assignment";
        agent_id = "agent_id", text, Cow<'a, str>, "Identifier for the agent";
        agent_region = "agent_region", text, Cow<'a, str>, "Region of the agent";
        agent_screen_url = "agent_screen_url", text, Cow<'a, str>, "URL for the agent's screen video";
        agent_tl = "agent_tl", text, Cow<'a, str>, "Team leader identifier (if applicable)";
        agent_video_url = "agent_video_url", text, Cow<'a, str>, "URL for the agent's video";
        captured_images = "captured_images", array, AnyJson<'a>, "List of captured images";
        client_name = "client_name", text, Cow<'a, str>, "Name of the client";
        customer_ip = "customer_IP", text, Cow<'a, str>, "IP address of the customer";
        end_time = "end_time", text, Cow<'a, str>, "Timestamp for the end of the session";
        extras = "extras", object, AnyJson<'a>, "Additional information about the session";
        feedback = "feedback", feedback, Feedback<'a>, "Feedback in JSON format";
        link_id = "link_id", text, Cow<'a, str>, "Identifier for the link";
        number_of_videos_uploaded = "number_of_videos_uploaded", integer, i64, "Count of videos uploaded";
        origin = "origin", text, Cow<'a, str>, "Origin identifier";
        pan_request_time = "pan_request_time", text, Cow<'a, str>, "Timestamp for PAN request";
        pan_url = "pan_url", text, Cow<'a, str>, "URL for PAN document";
        phone_number = "phone_number", text, Cow<'a, str>, "Phone number of the user";
        selfie_request_time = "selfie_request_time", text, Cow<'a, str>, "Timestamp for selfie request";
        selfie_url = "selfie_url", text, Cow<'a, str>, "URL for the selfie document";
        session_id = "session_id", text, Cow<'a, str>, "Identifier for the session";
        session_status = "session_status", text, Cow<'a, str>, "Status of the session";
        start_time = "start_time", text, Cow<'a, str>, "Timestamp for the start of the session";
        summary_data = "summary_data", object, AnyJson<'a>, "Summary data of the session";
        summary_json_url = "summary_json_url", text, Cow<'a, str>, "URL for the summary JSON";
        user_ack = "user_ack", acknowledgement, i64, "User acknowledgment status";
        user_id = "user_id", text, Cow<'a, str>, "Identifier for the user";
        user_video_url = "user_video_url", text, Cow<'a, str>, "URL for the user's video";
        vkyc_start_time = "vkyc_start_time", text, Cow<'a, str>, "Timestamp for the start of VKYC";
        zip_url = "zip_url", text, Cow<'a, str>, "URL for the zip file";
    }

    /// The success of `push_user_data`.
    PushAnswer at "" {
        success = "success", boolean, bool, "Operation success status";
        session_id = "session_id", text, Cow<'a, str>, "Unique session identifier";
        track = "track", nested of Track, Track<'a>, "Tracking information";
    }

    /// What a payload became.
    Track at "track." {
        user_id = "user_id", text, Cow<'a, str>, "User ID from request";
        session_id = "session_id", text, Cow<'a, str>, "Session ID created for this request";
    }

    /// Every other answer, of every endpoint.
    Failure at "" {
        msg = "msg", text, Cow<'a, str>, "Error message describing the issue";
        message = "message", text, Cow<'a, str>, "Error message describing the issue";
        e = "e", text, Cow<'a, str>, "Error message indicating session issue";
        status_code = "status_code", integer, i64, "HTTP status code indicating the result";
        status = "status", integer, i64, "HTTP status code indicating the result";
        success = "success", boolean, bool, "Indicates whether the request was successful";
        track = "track", object, AnyJson<'a>, "Tracking information (may be null)";
        errors = "errors", object, AnyJson<'a>, "Validation error details";
    }
}

impl LinkAnswer<'_> {
    /// When the link ends, in seconds since 1970, if its `link_expiry_time` is an instant.
    #[must_use]
    pub fn expires(&self) -> Option<u64> {
        self.link_expiry_time.as_deref().and_then(super::instant::link_expiry)
    }
}

impl SessionData<'_> {
    /// The state of the session.
    #[must_use]
    pub fn status(&self) -> Option<SessionStatus<'_>> {
        self.session_status.as_deref().map(SessionStatus::new)
    }
}
