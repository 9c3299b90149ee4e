//! The answers: schemas made from the table of answers, and an example of each.

use serde_json::{Value, json};

use super::{json_content, open_object, reference, requests};
use crate::api::content::{
    AnswerField, DetailsAnswer, Failure, LinkAnswer, PushAnswer, SessionData, TokenAnswer,
};
use crate::api::endpoint::Endpoint;
use crate::api::form::Form;
use crate::api::refusal::{RefusalErrors, refusal};
use crate::api::status::SessionStatus;
use crate::export::schema::{Schema, list, object, text};

/// The statuses of every endpoint, and what they mean.
const STATUSES: [(&str, &str); 5] = [
    ("200", "The request was done."),
    ("400", "The request breaks a rule."),
    ("401", "The token is missing, wrong or expired; of generate_token, username or password is wrong."),
    ("429", "Too many requests."),
    ("500", "The server could not do it."),
];

/// The answers of an endpoint, by status.
pub(super) fn of(endpoint: Endpoint) -> Schema {
    let answers = STATUSES.map(|(status, meaning)| {
        let mut answer = vec![("description", text(meaning))];
        if status == "429" {
            let header = object([("$ref", text("#/components/headers/RetryAfter"))]);
            answer.push(("headers", object([("Retry-After", header)])));
        }
        let (schema, example) = (schema(endpoint, status), example(endpoint, status));
        answer.push(("content", json_content(schema, Schema::Json(example))));
        (status, Schema::Object(answer))
    });
    object(answers)
}

pub(super) fn retry_after() -> Schema {
    object([
        ("description", text("Seconds, or an HTTP date, before which no request should come.")),
        ("schema", object([("type", text("string"))])),
        ("example", text("5")),
    ])
}

fn schema(endpoint: Endpoint, status: &str) -> Schema {
    let failure = |keys: &[&str], nullable: &[&str]| {
        let fields = keys.iter().filter_map(|key| Failure::FIELDS.iter().find(|field| field.key == *key));
        open_object(fields.map(|field| member(field, nullable.contains(&field.key))).collect(), &[])
    };
    match (endpoint, status) {
        (Endpoint::GenerateToken, "200") => success(TokenAnswer::FIELDS, &["Token"]),
        (Endpoint::SendLink, "200") => success(LinkAnswer::FIELDS, &["link_url", "session_id"]),
        (Endpoint::GetDetails, "200") => success(DetailsAnswer::FIELDS, &["session_data"]),
        (Endpoint::PushUserData, "200") => success(PushAnswer::FIELDS, &["session_id"]),
        (_, "429") => failure(&["status", "message"], &[]),
        (Endpoint::GenerateToken, "400") => failure(&["msg", "status_code", "success", "errors"], &[]),
        (Endpoint::GenerateToken, "401") => failure(&["msg", "status_code", "success"], &[]),
        (_, "401") => failure(&["message"], &[]),
        (Endpoint::SendLink, "400") => failure(&["message", "msg", "status", "errors"], &[]),
        (Endpoint::GetDetails, "400") => failure(&["e", "msg", "status"], &[]),
        (Endpoint::PushUserData, "400") => {
            failure(&["msg", "status_code", "success", "track", "errors"], &["track"])
        }
        (Endpoint::PushUserData, _) => failure(&["msg", "status_code", "success", "track"], &["track"]),
        (_, _) => failure(&["msg", "status"], &[]),
    }
}

fn success(fields: &'static [AnswerField], required: &[&'static str]) -> Schema {
    open_object(fields.iter().map(|field| member(field, false)).collect(), required)
}

/// What the sandbox knows of a session from the beginning. The rest is null until it is known.
const KNOWN: [&str; 10] = [
    "IS_VIDO_UPLOADED",
    "client_name",
    "link_id",
    "number_of_videos_uploaded",
    "origin",
    "phone_number",
    "session_id",
    "session_status",
    "start_time",
    "user_id",
];

/// The schemas that several answers share.
pub(super) fn schemas() -> Vec<(&'static str, Schema)> {
    let session = SessionData::FIELDS.iter().map(|field| match field.key {
        "session_status" => (field.key, status(field)),
        key => member(field, !KNOWN.contains(&key)),
    });
    let issue = [
        ("code", "string"),
        ("message", "string"),
        ("pointer", "string"),
        ("line", "integer"),
        ("column", "integer"),
    ];
    let issue = issue.map(|(name, kind)| (name, object([("type", text(kind))])));
    let issues = object([
        ("type", text("array")),
        ("items", open_object(issue.into(), &["code", "message", "pointer"])),
    ]);
    let errors = object([
        ("type", text("object")),
        ("description", text("The errors by the path of the member that they are about.")),
        ("additionalProperties", issues),
    ]);
    vec![("session_data", open_object(session.collect(), &["session_status"])), ("errors", errors)]
}

/// A string with the documented statuses, and others to come.
fn status(field: &AnswerField) -> Schema {
    let statuses = SessionStatus::DOCUMENTED;
    let remark =
        |status: &SessionStatus<'_>| format!("{}: {}", status.as_str(), status.remark().unwrap_or_default());
    let remarks: Vec<_> = statuses.iter().map(remark).collect();
    object([
        ("type", text("string")),
        ("description", text(format!("{}. Others are possible. {}", field.description, remarks.join(" · ")))),
        ("x-extensible-enum", list(statuses, |status| text(status.as_str().to_owned()))),
    ])
}

fn member(field: &AnswerField, nullable: bool) -> (&'static str, Schema) {
    match field.key {
        "session_data" => return (field.key, reference("session_data")),
        "errors" => return (field.key, reference("errors")),
        _ => {}
    }
    let kind = match field.form {
        Form::Text | Form::Feedback => "string",
        Form::Integer | Form::Acknowledgement => "integer",
        Form::Boolean => "boolean",
        Form::Object => "object",
        Form::Array => "array",
    };
    let kind = if nullable { list([kind, "null"], text) } else { text(kind) };
    let mut members = vec![("type", kind), ("description", text(field.description))];
    if !field.members.is_empty() {
        let properties = field.members.iter().map(|inner| member(inner, false));
        members.push(("properties", Schema::Object(properties.collect())));
    }
    (field.key, Schema::Object(members))
}

/// As the sandbox answers.
fn example(endpoint: Endpoint, status: &str) -> Value {
    const SESSION: &str = "4f6b0a1e-7a35-4c0e-9a53-0d6f8c1b2e47";
    let request = requests::example(endpoint);
    let link = requests::example(Endpoint::SendLink);
    match (endpoint, status) {
        (Endpoint::GenerateToken, "200") => {
            json!({"Token": "eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjE3NDEwMDAwMDB9.c2ln", "status_code": 200, "success": true})
        }
        (Endpoint::SendLink, "200") => json!({
            "link_expiry_time": "1741003600", "link_id": "aB3dE5gH7jK9", "link_url": "https://links.example.com/aB3dE5gH7jK9",
            "phone_number": request["phone_number"], "session_id": SESSION, "user_id": request["user_id"],
            "validity_duration": 3600, "message": "Link sent", "status": 200,
        }),
        (Endpoint::GetDetails, "200") => {
            let mut session: serde_json::Map<_, _> =
                SessionData::FIELDS.iter().map(|field| (field.key.to_owned(), Value::Null)).collect();
            let known = json!([
                false,
                "sandbox",
                "aB3dE5gH7jK9",
                0,
                "sandbox",
                link["phone_number"],
                SESSION,
                "waiting",
                "1741000000",
                link["user_id"],
            ]);
            for (key, value) in KNOWN.iter().zip(known.as_array().into_iter().flatten()) {
                session.insert((*key).to_owned(), value.clone());
            }
            json!({"session_data": session, "status": 200})
        }
        (Endpoint::PushUserData, "200") => json!({
            "success": true, "session_id": SESSION, "track": {"user_id": request["user_id"], "session_id": SESSION},
        }),
        (_, "429") => json!({"status": 429, "message": "Rate limit exceeded"}),
        (Endpoint::GenerateToken, "400") => json!({
            "msg": "please provide valid username and password", "status_code": 400, "success": true, "errors": errors(endpoint),
        }),
        (Endpoint::GenerateToken, "401") => {
            json!({"msg": "username/password did not match", "status_code": 401, "success": true})
        }
        (_, "401") => json!({"message": "Token is invalid"}),
        (Endpoint::SendLink, "400") => {
            json!({"message": "Invalid request parameters", "status": 400, "errors": errors(endpoint)})
        }
        (Endpoint::GetDetails, "400") => {
            json!({"e": "no such session", "msg": "Invalid session id", "status": 400})
        }
        (Endpoint::PushUserData, "400") => refused(endpoint),
        (Endpoint::PushUserData, _) => {
            json!({"msg": "Internal Server Error", "status_code": 500, "success": false, "track": null})
        }
        (_, _) => json!({"msg": "Internal Server Error", "status": 500}),
    }
}

/// The documented answer to a request without its members.
fn refused(endpoint: Endpoint) -> Value {
    refusal(&endpoint.check("{}")).and_then(|refusal| serde_json::from_str(&refusal).ok()).unwrap_or_default()
}

fn errors(endpoint: Endpoint) -> Value {
    serde_json::to_value(RefusalErrors(&endpoint.check("{}"))).unwrap_or_default()
}
