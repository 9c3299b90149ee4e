//! `session_data`: all documented fields of a session, null while they are not known.

use dkyc::api::SessionStatus as Status;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Value, json};

use crate::progress::Progress;
use crate::session::Session;

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
            (progress.since(&Status::AgentAlloted), progress.since(&Status::KycRequestAccepted));
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
        let documented = dkyc::api::SessionData::FIELDS;
        let mut fields = serializer.serialize_map(Some(documented.len()))?;
        for field in documented {
            fields.serialize_entry(field.key, &self.value(field.key))?;
        }
        fields.end()
    }
}

/// Seconds since 1970, as text.
fn instant(milliseconds: Option<u64>) -> Value {
    milliseconds.map_or(Value::Null, |milliseconds| json!((milliseconds / 1000).to_string()))
}
