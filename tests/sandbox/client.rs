//! A small HTTP client, which can also send what a good one never would.

use std::fmt::Write as _;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use dkyc_sandbox::{Sandbox, Settings};
use serde_json::{Value, json};

pub(crate) const GENERATE_TOKEN: &str = "/agentapi/v1/agent/generate_token";
pub(crate) const SEND_LINK: &str = "/agentapi/v1/agent/sendLink/";
pub(crate) const GET_DETAILS: &str = "/agentapi/v1/session/get_details/";
pub(crate) const PUSH: &str = "/appapi/v1/dkyc/push_user_data";

pub(crate) const JSON: (&str, &str) = ("Content-Type", "application/json");

/// An answer whose body is JSON: all are.
#[derive(Debug, PartialEq)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Value,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| &**value)
    }

    /// Status and body, for comparisons.
    pub(crate) fn short(self) -> (u16, Value) {
        (self.status, self.body)
    }
}

/// Sends these bytes and reads until the connection ends. `None` when it ends without an answer.
pub(crate) fn raw(address: SocketAddr, request: &[u8]) -> Option<Answer> {
    let mut stream = TcpStream::connect(address).expect("it listens");
    stream.set_read_timeout(Some(Duration::from_secs(60))).expect("a timeout");
    // Whoever does not read all of it may answer and close before.
    let _ = stream.write_all(request);
    answer(&mut stream)
}

/// Reads the one answer on a connection that ends after it.
pub(crate) fn answer(stream: &mut TcpStream) -> Option<Answer> {
    let mut bytes = Vec::new();
    // A connection that is reset after the answer has still brought it.
    let _ = stream.read_to_end(&mut bytes);
    if bytes.is_empty() {
        return None;
    }
    let mut text = &*String::from_utf8(bytes).expect("UTF-8");
    text = text.strip_prefix("HTTP/1.1 100 Continue\r\n\r\n").unwrap_or(text);
    let (head, body) = text.split_once("\r\n\r\n").expect("a head");
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).expect("a status");
    let headers = lines.map(|line| {
        let (name, value) = line.split_once(": ").expect("a header");
        (name.to_ascii_lowercase(), value.to_owned())
    });
    let body = if body.is_empty() { Value::Null } else { serde_json::from_str(body).expect("JSON") };
    let answer = Answer { status: status.parse().expect("a number"), headers: headers.collect(), body };
    assert_eq!(answer.header("content-type"), Some("application/json"));
    Some(answer)
}

/// A request with its length.
pub(crate) fn request(method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Vec<u8> {
    let mut request = format!("{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
    for (name, value) in headers {
        let _ = write!(request, "{name}: {value}\r\n");
    }
    if !body.is_empty() {
        let _ = write!(request, "Content-Length: {}\r\n", body.len());
    }
    [(request + "\r\n").as_bytes(), body].concat()
}

/// A sandbox, and a token of it.
pub(crate) struct Api {
    pub(crate) sandbox: Sandbox,
    pub(crate) token: String,
}

impl Api {
    pub(crate) fn new(settings: Settings) -> Self {
        let mut api = Self { sandbox: settings.start().expect("it starts"), token: String::new() };
        api.token = api.new_token();
        api
    }

    /// One that is not asked for a token yet.
    pub(crate) fn without_token(settings: Settings) -> Self {
        Self { sandbox: settings.start().expect("it starts"), token: String::new() }
    }

    /// Any request; `None` when it is cut off.
    pub(crate) fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: impl AsRef<[u8]>,
    ) -> Option<Answer> {
        raw(self.sandbox.address(), &request(method, path, headers, body.as_ref()))
    }

    /// A POST as it should be.
    pub(crate) fn post(&self, path: &str, body: impl AsRef<[u8]>) -> Answer {
        let answer = self.send("POST", path, &[JSON, ("auth", &self.token)], body);
        answer.expect("an answer")
    }

    pub(crate) fn new_token(&self) -> String {
        let body = json!({"username": "sandbox", "password": "sandbox123"}).to_string();
        let answer = self.post(GENERATE_TOKEN, body);
        answer.body["Token"].as_str().expect("a token").to_owned()
    }

    /// A new link for this user; gives the `session_id`.
    pub(crate) fn link(&self, user_id: &str) -> String {
        let answer = self.post(SEND_LINK, link(user_id));
        answer.body["session_id"].as_str().expect("a session").to_owned()
    }

    pub(crate) fn details(&self, session_id: &str) -> Answer {
        let answer = self.send("GET", &format!("{GET_DETAILS}{session_id}"), &[("auth", &self.token)], "");
        answer.expect("an answer")
    }

    pub(crate) fn status(&self, session_id: &str) -> String {
        let status = &self.details(session_id).body["session_data"]["session_status"];
        status.as_str().expect("a status").to_owned()
    }
}

/// A valid request for a link.
pub(crate) fn link(user_id: &str) -> String {
    json!({"user_id": user_id, "phone_number": "9876543210", "send_notification": 1, "link_type": "free"})
        .to_string()
}

/// An empty folder of this name.
pub(crate) fn folder(name: &str) -> std::path::PathBuf {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("sandbox").join(name);
    drop(std::fs::remove_dir_all(&folder));
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}
