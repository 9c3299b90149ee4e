//! The OpenAPI document: complete, valid examples, one schema of a payload. `openapi-spec-validator` checks the rest:
//! `cargo xtask test`.

use dkyc::api::{
    AnswerField, DetailsAnswer, Endpoint, Failure, LinkAnswer, Method, PushAnswer, SessionData,
    SessionStatus, TokenAnswer, openapi,
};
use serde_json::{Value, json};

fn document() -> Value {
    serde_json::from_str(&openapi()).expect("JSON")
}

fn operation(document: &Value, endpoint: Endpoint) -> Value {
    let method = if endpoint.method() == Method::Get { "get" } else { "post" };
    document["paths"][endpoint.path()][method].clone()
}

/// Whether a value follows a schema of the document.
fn follows(document: &Value, schema: &Value, value: &Value) -> bool {
    let mut schema = schema.clone();
    // References lead into the document, so its components are carried along.
    schema["components"] = document["components"].clone();
    jsonschema::validator_for(&schema).expect("a schema").is_valid(value)
}

#[test]
fn the_same_bytes_each_time() {
    assert_eq!(openapi(), openapi());
    assert!(openapi().starts_with("{\n  \"openapi\": \"3.1.0\""));
}

#[test]
fn every_endpoint() {
    let document = document();
    assert_eq!(document["paths"].as_object().map(serde_json::Map::len), Some(Endpoint::ALL.len()));
    let mut summaries = std::collections::BTreeSet::new();
    for &endpoint in Endpoint::ALL {
        let operation = operation(&document, endpoint);
        assert_eq!(operation["operationId"], endpoint.as_str());
        let summary = operation["summary"].as_str().unwrap_or_default();
        assert!(summary.len() > 20 && summaries.insert(summary.to_owned()), "{endpoint}: {summary}");
        // Without a list of its own, the one of the document holds.
        assert_eq!(operation.get("security"), (!endpoint.needs_token()).then_some(&json!([])));
        for status in ["200", "400", "401", "429", "500"] {
            let content = &operation["responses"][status]["content"]["application/json"];
            assert!(follows(&document, &content["schema"], &content["example"]), "{endpoint} {status}");
            let is_limit = status == "429";
            assert_eq!(operation["responses"][status]["headers"]["Retry-After"].is_object(), is_limit);
            let code = status.parse().expect("a status");
            let example = content["example"].to_string();
            let answer = endpoint.read_answer(code, example.as_bytes());
            assert_eq!((answer.odd.len(), answer.missing.len()), (0, 0), "{endpoint} {status} {answer:?}");
        }
    }
    assert_eq!(document["security"], json!([{"auth": []}]));
    let auth = &document["components"]["securitySchemes"]["auth"];
    assert_eq!(
        (&auth["type"], &auth["in"], &auth["name"]),
        (&json!("apiKey"), &json!("header"), &json!("auth"))
    );
    let servers: Vec<_> =
        document["servers"].as_array().expect("servers").iter().map(|server| server["url"].clone()).collect();
    assert_eq!(servers, ["https://{domain}.test.getkwikid.com", "http://127.0.0.1:8080"]);
}

/// Requests with one thing wrong are judged as a check judges them.
#[test]
fn requests() {
    let document = document();
    for endpoint in [Endpoint::GenerateToken, Endpoint::SendLink, Endpoint::PushUserData] {
        let content = operation(&document, endpoint)["requestBody"]["content"]["application/json"].clone();
        let (schema, example) = (&content["schema"], &content["example"]);
        assert!(
            follows(&document, schema, example) && endpoint.check(example.to_string()).is_valid(),
            "{endpoint}"
        );
        for key in example.as_object().expect("an object").keys().filter(|key| *key != "data") {
            for value in [
                json!(null),
                json!(""),
                json!(" "),
                json!(7),
                json!(1),
                json!(0),
                json!("a!"),
                json!("abcdefgh"),
                json!("é".repeat(9)),
                json!("a".repeat(33)),
            ] {
                let mut request = example.clone();
                request[key] = value;
                let is_valid = endpoint.check(request.to_string()).is_valid();
                assert_eq!(
                    follows(&document, schema, &request),
                    is_valid,
                    "{endpoint} {key} {}",
                    request[key]
                );
            }
        }
    }
    let parameter = &operation(&document, Endpoint::GetDetails)["parameters"][0];
    assert_eq!(
        (&parameter["name"], &parameter["in"], &parameter["required"]),
        (&json!("SESSION_ID"), &json!("path"), &json!(true))
    );
    for (id, is_valid) in [(".", false), ("..", false), ("...", true), (" ", false), ("a/b", true)] {
        assert_eq!(follows(&document, &parameter["schema"], &json!(id)), is_valid, "{id}");
    }
}

#[test]
fn the_schema_of_a_payload_is_that_of_dkyc_schema() {
    let document = document();
    let moved = document["components"]["schemas"]["push_user_data"].to_string();
    let moved: Value =
        serde_json::from_str(&moved.replace("#/components/schemas/push_user_data/", "#/")).expect("JSON");
    assert_eq!(moved, serde_json::from_str::<Value>(&dkyc::json_schema()).expect("JSON"));
}

#[test]
fn every_documented_member() {
    let document = document();
    let properties = |schema: &Value| -> Vec<String> {
        let schema = schema["$ref"]
            .as_str()
            .map_or(schema, |target| document.pointer(&target[1..]).expect("a schema"));
        schema["properties"].as_object().expect("an object").keys().cloned().collect()
    };
    let keys = |fields: &[AnswerField]| -> Vec<String> {
        let mut keys: Vec<_> = fields.iter().map(|field| field.key.to_owned()).collect();
        keys.sort();
        keys
    };
    let success = |endpoint| {
        operation(&document, endpoint)["responses"]["200"]["content"]["application/json"]["schema"].clone()
    };
    for (endpoint, fields) in [
        (Endpoint::GenerateToken, TokenAnswer::FIELDS),
        (Endpoint::SendLink, LinkAnswer::FIELDS),
        (Endpoint::GetDetails, DetailsAnswer::FIELDS),
        (Endpoint::PushUserData, PushAnswer::FIELDS),
    ] {
        let mut there = properties(&success(endpoint));
        there.sort();
        assert_eq!(there, keys(fields), "{endpoint}");
    }
    // What an answer cannot do without, and what is inside a member.
    for (endpoint, required) in [
        (Endpoint::GenerateToken, json!(["Token"])),
        (Endpoint::SendLink, json!(["link_url", "session_id"])),
        (Endpoint::GetDetails, json!(["session_data"])),
        (Endpoint::PushUserData, json!(["session_id"])),
    ] {
        assert_eq!(success(endpoint)["required"], required, "{endpoint}");
        let responses = &operation(&document, endpoint)["responses"];
        assert_eq!(responses["500"]["content"]["application/json"]["schema"].get("required"), None);
    }
    let mut track = properties(&success(Endpoint::PushUserData)["properties"]["track"]);
    track.sort();
    assert_eq!(track, ["session_id", "user_id"]);
    assert_eq!(success(Endpoint::GetDetails)["properties"]["status"].get("properties"), None);
    let session = &document["components"]["schemas"]["session_data"];
    assert_eq!(session["properties"].as_object().map(serde_json::Map::len), Some(SessionData::FIELDS.len()));
    let status = &session["properties"]["session_status"];
    let names: Vec<_> = SessionStatus::DOCUMENTED.iter().map(SessionStatus::as_str).collect();
    assert_eq!((&status["type"], &status["x-extensible-enum"]), (&json!("string"), &json!(names)));
    assert!(names.iter().all(|name| status["description"].as_str().is_some_and(|text| text.contains(name))));
    let of_failures: Vec<_> = ["400", "401", "429", "500"]
        .iter()
        .flat_map(|status| Endpoint::ALL.iter().map(move |&endpoint| (endpoint, status)))
        .flat_map(|(endpoint, status)| {
            properties(
                &operation(&document, endpoint)["responses"][status]["content"]["application/json"]["schema"],
            )
        })
        .collect();
    assert!(Failure::FIELDS.iter().all(|field| of_failures.iter().any(|key| key == field.key)));
    // What has a schema of its own is not described again.
    for &endpoint in Endpoint::ALL {
        for status in ["200", "400", "401", "429", "500"] {
            let content = &operation(&document, endpoint)["responses"][status]["content"]["application/json"];
            for shared in ["errors", "session_data"] {
                let Some(schema) = content["schema"]["properties"].get(shared) else { continue };
                assert_eq!(
                    schema,
                    &json!({"$ref": format!("#/components/schemas/{shared}")}),
                    "{endpoint} {status}"
                );
            }
        }
    }
    // Others are allowed.
    assert!(!openapi().contains("\"additionalProperties\": false"));
}
