//! Generates the types of the npm entry `dkyc/api` from the tables of requests and answers.

use std::fmt::Write;

use dkyc::Code;
use dkyc::api::{
    AnswerField, Body, DetailsAnswer, Endpoint, Failure, Form, Kind, LinkAnswer, PushAnswer, SessionData,
    SessionStatus, TokenAnswer, TokenState, Track,
};
use serde_json::json;

use super::{camel_case, member};

/// The types of requests and answers, and the names in the order in which `crates/dkyc-wasm` counts them.
pub(super) fn file() -> String {
    let mut text = String::from("import type { PushUserData } from \"./payload.js\";\n\n");
    let names = Endpoint::ALL.iter().map(|endpoint| endpoint.as_str());
    list(&mut text, "endpoints", "An endpoint of the API.", "Endpoint", names);
    list(&mut text, "kinds", "What became of a request.", "Kind", Kind::ALL.iter().map(|kind| kind.as_str()));
    union(&mut text, "What the body of an answer is.", "Body", Body::ALL.iter().map(|body| body.as_str()));
    let states = TokenState::ALL.iter().map(|state| state.as_str());
    union(&mut text, "How fresh a token is.", "TokenState", states);
    let statuses = SessionStatus::DOCUMENTED.iter().map(SessionStatus::as_str);
    union(&mut text, "A documented state of a session. There are others.", "SessionStatus", statuses);
    let codes = Code::ALL.iter().filter(|code| !code.is_of_payload());
    let codes = codes.map(|code| code.as_str());
    union(
        &mut text,
        "What an error of a request to another endpoint can be called, besides.",
        "RequestErrorCode",
        codes,
    );
    requests(&mut text);
    answers(&mut text);
    text
}

fn union<'n>(text: &mut String, doc: &str, name: &str, names: impl Iterator<Item = &'n str>) {
    let names = names.map(|name| json!(name).to_string()).collect::<Vec<_>>();
    let _ = writeln!(text, "/** {doc} */\nexport type {name} = {};\n", names.join(" | "));
}

/// The same, and a list of the names.
fn list<'n>(text: &mut String, values: &str, doc: &str, name: &str, names: impl Iterator<Item = &'n str>) {
    let names = names.collect::<Vec<_>>();
    union(text, doc, name, names.iter().copied());
    let _ = writeln!(text, "export const {values}: readonly {name}[] = {};\n", json!(names));
}

fn requests(text: &mut String) {
    let others = Endpoint::ALL.iter().filter(|endpoint| **endpoint != Endpoint::PushUserData);
    for endpoint in others {
        let _ = writeln!(
            text,
            "/** What {endpoint} needs. */\nexport interface {} {{",
            camel_case(endpoint.as_str())
        );
        for field in endpoint.object().fields {
            let _ = writeln!(text, "{}", member(field));
        }
        text.push_str("}\n\n");
    }
    by_endpoint(text, "The request of each endpoint.", "Requests", camel_case_of);
}

fn by_endpoint(text: &mut String, doc: &str, name: &str, kind: fn(Endpoint) -> String) {
    let _ = writeln!(text, "/** {doc} */\nexport interface {name} {{");
    for &endpoint in Endpoint::ALL {
        let _ = writeln!(text, "  {endpoint}: {};", kind(endpoint));
    }
    text.push_str("}\n\n");
}

fn camel_case_of(endpoint: Endpoint) -> String {
    camel_case(endpoint.as_str())
}

fn answers(text: &mut String) {
    answer(text, "The data of a successful generate_token.", "TokenAnswer", TokenAnswer::FIELDS);
    answer(text, "The data of a successful send_link.", "LinkAnswer", LinkAnswer::FIELDS);
    answer(text, "The data of a successful get_details.", "DetailsAnswer", DetailsAnswer::FIELDS);
    answer(text, "A session.", "SessionData", SessionData::FIELDS);
    answer(text, "The data of a successful push_user_data.", "PushAnswer", PushAnswer::FIELDS);
    answer(text, "What a payload became.", "Track", Track::FIELDS);
    answer(text, "The data of every other answer.", "FailureData", Failure::FIELDS);
    by_endpoint(text, "The data of a success of each endpoint.", "Answers", |endpoint| {
        let name = match endpoint {
            Endpoint::GenerateToken => "TokenAnswer",
            Endpoint::SendLink => "LinkAnswer",
            Endpoint::GetDetails => "DetailsAnswer",
            Endpoint::PushUserData => "PushAnswer",
        };
        name.to_owned()
    });
}

fn answer(text: &mut String, doc: &str, name: &str, fields: &[AnswerField]) {
    let _ = writeln!(
        text,
        "/** {doc} A member that is not there, or cannot be read, is left out. */\nexport interface {name} {{"
    );
    for field in fields {
        let kind = match field.form {
            _ if field.path == "session_data.session_status" => "SessionStatus | (string & {})",
            _ if field.key == "session_data" => "SessionData",
            _ if field.key == "track" && !field.members.is_empty() => "Track",
            Form::Integer | Form::Acknowledgement => "number",
            Form::Boolean => "boolean",
            Form::Object => "Record<string, unknown>",
            Form::Array => "unknown[]",
            Form::Feedback => "string | Record<string, unknown> | unknown[]",
            _ => "string",
        };
        let _ = writeln!(text, "  /** {}. */\n  {}?: {kind};", field.description, field.key);
    }
    text.push_str("}\n\n");
}
