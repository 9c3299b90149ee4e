//! The whole API as OpenAPI 3.1, made from the tables of requests and answers.

mod answers;
mod requests;

use super::endpoint::{Endpoint, Method};
use crate::export::schema::{Schema, list, object, text};

/// The API as an OpenAPI 3.1 document, as JSON text, indented: requests, answers, and an example of each.
///
/// ```
/// let document: serde_json::Value = serde_json::from_str(&dkyc::api::openapi())?;
/// assert_eq!(document["paths"]["/agentapi/v1/agent/sendLink/"]["post"]["operationId"], "send_link");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn openapi() -> String {
    serde_json::to_string_pretty(&document()).unwrap_or_default() + "\n"
}

/// The security scheme, and the header that it is about.
const AUTH: &str = "auth";

fn document() -> Schema {
    let paths = Endpoint::ALL.iter().map(|&endpoint| (endpoint.path(), path(endpoint)));
    object([
        ("openapi", text("3.1.0")),
        ("info", info()),
        ("servers", servers()),
        ("security", Schema::List(vec![object([(AUTH, Schema::List(Vec::new()))])])),
        ("paths", Schema::Object(paths.collect())),
        (
            "components",
            object([
                (
                    "schemas",
                    Schema::Object(requests::schemas().into_iter().chain(answers::schemas()).collect()),
                ),
                ("headers", object([("RetryAfter", answers::retry_after())])),
                (
                    "securitySchemes",
                    object([(
                        AUTH,
                        object([
                            ("type", text("apiKey")),
                            ("in", text("header")),
                            ("name", text(AUTH)),
                            ("description", text("The token of generate_token, as it is: without Bearer.")),
                        ]),
                    )]),
                ),
            ]),
        ),
    ])
}

fn info() -> Schema {
    object([
        ("title", text("DKYC")),
        ("version", text(env!("CARGO_PKG_VERSION"))),
        ("description", text("Tokens, links to KYC sessions, their details, and payloads of digital KYC.")),
        ("license", object([("name", text("MIT OR Apache-2.0")), ("identifier", text("MIT OR Apache-2.0"))])),
    ])
}

fn servers() -> Schema {
    let domain =
        object([("default", text("example")), ("description", text("The name that you were given."))]);
    Schema::List(vec![
        object([
            ("url", text("https://{domain}.test.getkwikid.com")),
            ("description", text("The API.")),
            ("variables", object([("domain", domain)])),
        ]),
        object([
            ("url", text("http://127.0.0.1:8080")),
            ("description", text("The API on one's own machine: dkyc sandbox.")),
        ]),
    ])
}

fn path(endpoint: Endpoint) -> Schema {
    let method = match endpoint.method() {
        Method::Get => "get",
        Method::Post => "post",
    };
    let mut operation = vec![("operationId", text(endpoint.as_str())), ("summary", text(summary(endpoint)))];
    if !endpoint.needs_token() {
        operation.push(("security", Schema::List(Vec::new())));
    }
    operation.push(requests::of(endpoint));
    operation.push(("responses", answers::of(endpoint)));
    object([(method, Schema::Object(operation))])
}

const fn summary(endpoint: Endpoint) -> &'static str {
    match endpoint {
        Endpoint::GenerateToken => "Exchange username and password for a token",
        Endpoint::SendLink => "Create a link to a session, and send it to the customer or not",
        Endpoint::GetDetails => "Ask how a session is getting on",
        Endpoint::PushUserData => "Send a payload, which begins a session",
    }
}

/// A schema of this document, by its name.
fn reference(name: &str) -> Schema {
    object([("$ref", text(format!("#/components/schemas/{name}")))])
}

/// The content of a request or an answer.
fn json_content(schema: Schema, example: Schema) -> Schema {
    object([("application/json", object([("schema", schema), ("example", example)]))])
}

/// An object with these members. Others are allowed.
fn open_object(properties: Vec<(&'static str, Schema)>, required: &[&'static str]) -> Schema {
    let mut members = vec![("type", text("object")), ("properties", Schema::Object(properties))];
    if !required.is_empty() {
        members.push(("required", list(required, |name| text(*name))));
    }
    Schema::Object(members)
}
