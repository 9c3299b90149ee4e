//! `session_data`: all documented fields of a session, null while they are not known.

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Value, json};

use crate::progress::Progress;
use crate::session::Session;
use crate::status::Status;

/// The documented fields, in their order.
const FIELDS: [&str; 34] = [
    "IS_VIDO_UPLOADED",
    "aadhaar_request_time",
    "aadhaar_url",
    "aadhaarback_url",
    "agent_assignment_time",
    "agent_id",
    "agent_region",
    "agent_screen_url",
    "agent_tl",
    "agent_video_url",
    "captured_images",
    "client_name",
    "customer_IP",
    "end_time",
    "extras",
    "feedback",
    "link_id",
    "number_of_videos_uploaded",
    "origin",
    "pan_request_time",
    "pan_url",
    "phone_number",
    "selfie_request_time",
    "selfie_url",
    "session_id",
    "session_status",
    "start_time",
    "summary_data",
    "summary_json_url",
    "user_ack",
    "user_id",
    "user_video_url",
    "vkyc_start_time",
    "zip_url",
];

/// A session as `get_details` shows it.
pub(super) struct SessionData<'s> {
    session: &'s Session,
    progress: Progress,
}

impl<'s> SessionData<'s> {
    pub(super) fn new(session: &'s Session, now: u64, step: u64) -> Self {
        Self { session, progress: session.progress(now, step) }
    }

    fn value(&self, field: &str) -> Value {
        let Self { session, progress } = self;
        let (assigned, accepted) =
            (progress.since(Status::AgentAlloted), progress.since(Status::KycRequestAccepted));
        // The call is over, and what was recorded is there.
        let is_recorded = accepted.is_some() && progress.status().is_final();
        match field {
            "session_id" => json!(session.ids.session_id),
            "link_id" => json!(session.ids.link_id),
            "user_id" => json!(session.user_id),
            "phone_number" => json!(session.phone_number),
            "session_status" => json!(progress.status().as_str()),
            "client_name" | "origin" => json!("sandbox"),
            "start_time" => instant(Some(session.created)),
            "end_time" => instant(progress.end()),
            "agent_assignment_time" => instant(assigned),
            "agent_id" => assigned.map_or(Value::Null, |_| json!("sandbox-agent")),
            "vkyc_start_time" | "selfie_request_time" | "pan_request_time" | "aadhaar_request_time" => {
                instant(accepted)
            }
            "user_ack" => accepted.map_or(Value::Null, |_| json!(1)),
            "IS_VIDO_UPLOADED" => json!(is_recorded),
            "number_of_videos_uploaded" => json!(u8::from(is_recorded)),
            "captured_images" if is_recorded => json!([]),
            "summary_data" | "extras" if is_recorded => json!({}),
            _ if field.ends_with("_url") && is_recorded => {
                json!(format!("https://sandbox.invalid/{}/{field}", session.ids.link_id))
            }
            _ => Value::Null,
        }
    }
}

impl Serialize for SessionData<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_map(Some(FIELDS.len()))?;
        for field in FIELDS {
            fields.serialize_entry(field, &self.value(field))?;
        }
        fields.end()
    }
}

/// Seconds since 1970, as text.
fn instant(milliseconds: Option<u64>) -> Value {
    milliseconds.map_or(Value::Null, |milliseconds| json!((milliseconds / 1000).to_string()))
}
