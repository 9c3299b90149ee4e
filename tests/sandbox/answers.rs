//! Each answer, member by member.

use dkyc_sandbox::Settings;
use serde_json::{Value, json};

use crate::client::{Api, GENERATE_TOKEN, GET_DETAILS, JSON, PUSH, SEND_LINK, link, raw};

fn is_uuid(text: &str) -> bool {
    let form: String =
        text.chars().map(|c| if matches!(c, '0'..='9' | 'a'..='f') { 'x' } else { c }).collect();
    form == "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx" && &text[14..15] == "4" && "89ab".contains(&text[19..20])
}

/// The header or the claims of a token.
fn part(token: &str, index: usize) -> Value {
    let part = token.split('.').nth(index).expect("a part");
    let json = base64_simd::URL_SAFE_NO_PAD.decode_to_vec(part).expect("Base64url");
    serde_json::from_slice(&json).expect("JSON")
}

#[test]
fn a_token_is_signed_and_says_how_long_it_lives() {
    let api = Api::new(Settings::new().token_lifetime(std::time::Duration::from_secs(100)));
    let body = json!({"username": "sandbox", "password": "sandbox123"}).to_string();
    let answer = api.post(GENERATE_TOKEN, body);
    assert_eq!(answer.status, 200);
    let token = answer.body["Token"].as_str().expect("a token");
    assert_eq!(answer.body, json!({"Token": token, "status_code": 200, "success": true}));
    assert_eq!(part(token, 0), json!({"alg": "HS256", "typ": "JWT"}));
    let claims = part(token, 1);
    let issued = claims["iat"].as_u64().expect("seconds");
    assert_eq!(claims, json!({"sub": "sandbox", "iat": issued, "exp": issued + 100}));
}

#[test]
fn a_wrong_password_is_refused() {
    let api = Api::without_token(
        Settings::new()
            .account("alice:password1".parse().expect("an account"))
            .account("bob:password2".parse().expect("an account")),
    );
    for (username, password, status) in [
        ("alice", "password1", 200),
        ("bob", "password2", 200),
        ("alice", "password2", 401),
        ("Alice", "password1", 401),
        ("sandbox", "sandbox123", 401),
    ] {
        let body = json!({"username": username, "password": password}).to_string();
        let answer = api.post(GENERATE_TOKEN, body);
        assert_eq!(answer.status, status, "{username}");
        if status == 401 {
            let body = json!({"msg": "username/password did not match", "status_code": 401, "success": true});
            assert_eq!(answer.body, body);
        }
    }
}

#[test]
fn only_tokens_of_this_sandbox_are_valid() {
    let api = Api::new(Settings::new());
    let other = Api::new(Settings::new().seed(1)).token;
    let expired = Api::new(Settings::new().token_lifetime(std::time::Duration::ZERO));
    let (signed, signature) = api.token.rsplit_once('.').expect("a signature");
    let (header, claims) = signed.split_once('.').expect("claims");
    let none = base64_simd::URL_SAFE_NO_PAD.encode_to_string(r#"{"alg":"none"}"#);
    let cases = [
        String::new(),
        "x".to_owned(),
        format!("Bearer {}", api.token),
        other,
        format!("{}=", api.token),
        format!("{}.", api.token),
        format!("{signed}."),
        format!("{none}.{claims}."),
        format!("{none}.{claims}.{signature}"),
        format!("{header}.{header}.{signature}"),
        "a.b.c".to_owned(),
        "x".repeat(20_000),
        "\u{e9}".to_owned(),
    ];
    let invalid = (401, json!({"message": "Token is invalid"}));
    for token in cases {
        for (method, path) in [("POST", SEND_LINK), ("POST", PUSH), ("GET", &format!("{GET_DETAILS}x"))] {
            let answer = api.send(method, path, &[JSON, ("auth", &token)], "").expect("an answer");
            assert_eq!(answer.short(), invalid, "{token}");
        }
    }
    let missing = api.send("POST", SEND_LINK, &[JSON, ("Authorization", &api.token)], "").expect("an answer");
    assert_eq!(missing.short(), (401, json!({"message": "Missing authorization header"})));
    assert_eq!(expired.details("x").short(), invalid);
    let twice = api.send("POST", SEND_LINK, &[("auth", &api.token), ("auth", &api.token)], "");
    assert_eq!(twice.expect("an answer").short(), invalid);
}

#[test]
fn a_link_is_answered_in_full() {
    let api = Api::new(Settings::new().link_lifetime(std::time::Duration::from_millis(90_500)));
    for (send_notification, message) in [(0, "Link created"), (1, "Link sent")] {
        let request = json!({
            "user_id": "käthe \u{1f600}", "phone_number": "+91 98765", "send_notification": send_notification, "link_type": "any",
            "unknown": {"is": "passed over"},
        });
        let answer = api.post(SEND_LINK, request.to_string());
        let text = |key: &str| answer.body[key].as_str().expect("a text").to_owned();
        let (link_id, session_id) = (text("link_id"), text("session_id"));
        assert!(link_id.len() == 12 && link_id.bytes().all(|b| b.is_ascii_alphanumeric()), "{link_id}");
        assert!(is_uuid(&session_id), "{session_id}");
        let expiry: u64 = text("link_expiry_time").parse().expect("seconds");
        let now = std::time::SystemTime::UNIX_EPOCH.elapsed().expect("after 1970").as_secs();
        assert!((now + 60..=now + 91).contains(&expiry), "{expiry}");
        let body = json!({
            "link_expiry_time": expiry.to_string(),
            "link_id": link_id,
            "link_url": format!("https://sandbox.invalid/{link_id}"),
            "phone_number": "+91 98765",
            "session_id": session_id,
            "user_id": "käthe \u{1f600}",
            "validity_duration": 91,
            "message": message,
            "status": 200,
        });
        assert_eq!(answer.short(), (200, body));
    }
}

#[test]
fn a_payload_is_answered_with_its_session() {
    let api = Api::new(Settings::new());
    let answer = api.post(PUSH, dkyc_tests::VALID);
    let session_id = answer.body["session_id"].as_str().expect("a session").to_owned();
    assert!(is_uuid(&session_id), "{session_id}");
    let payload: Value = serde_json::from_str(dkyc_tests::VALID).expect("JSON");
    let track = json!({"user_id": payload["user_id"], "session_id": session_id});
    assert_eq!(answer.short(), (200, json!({"success": true, "session_id": session_id, "track": track})));
    let data = &api.details(&session_id).body["session_data"];
    assert_eq!(data["user_id"], payload["user_id"]);
    assert_eq!(data["phone_number"], payload["phone_number"]);
}

#[test]
fn what_breaks_a_rule_is_answered_with_all_errors() {
    let api = Api::new(Settings::new());
    let errors = |path, body: &str| {
        let answer = api.post(path, body);
        let mut body = answer.body;
        let errors = body.as_object_mut().and_then(|body| body.remove("errors")).expect("errors");
        (answer.status, body, errors)
    };
    let codes = |errors: &Value| -> Vec<String> {
        let errors = errors.as_object().expect("an object").iter();
        let code = |error: &Value| error["code"].as_str().expect("a code").to_owned();
        let codes = errors.flat_map(|(path, errors)| {
            let codes: Vec<_> = errors.as_array().expect("a list").iter().map(code).collect();
            [format!("{path} {}", codes.join(" "))]
        });
        codes.collect()
    };

    let (status, body, all) = errors(GENERATE_TOKEN, r#"{"username": "a!", "username": 1}"#);
    let msg = "please provide valid username and password";
    assert_eq!((status, body), (400, json!({"msg": msg, "status_code": 400, "success": true})));
    assert_eq!(codes(&all), ["password required", "username length not_alphanumeric duplicate"]);
    assert_eq!(all["username"][0]["min"], 3);
    assert!(all["username"][0].get("path").is_none());

    let (status, body, all) = errors(SEND_LINK, r#"{"user_id": " ", "send_notification": "1"}"#);
    assert_eq!((status, body), (400, json!({"message": "Invalid request parameters", "status": 400})));
    let expected = ["link_type required", "phone_number required", "send_notification type", "user_id empty"];
    assert_eq!(codes(&all), expected);

    let report = dkyc::check(r#"{"user_id": 3, "dat": []}"#);
    let answer = api.post(PUSH, r#"{"user_id": 3, "dat": []}"#);
    let expected: Value =
        serde_json::from_str(&dkyc::api::refusal(&report).expect("a refusal")).expect("JSON");
    assert_eq!(answer.short(), (400, expected));

    for body in ["", "{", "[]", "null", "\u{0}"] {
        assert_eq!(codes(&errors(SEND_LINK, body).2).len(), 1, "{body}");
    }
}

#[test]
fn a_session_id_is_read_from_the_path() {
    let api = Api::new(Settings::new());
    let session = api.link("user-1");
    let encoded = session.bytes().map(|byte| format!("%{byte:02x}")).collect::<Vec<_>>().concat();
    assert_eq!(api.details(&encoded).body["session_data"]["session_id"], *session);
    let refusal = (400, json!({"e": "no such session", "msg": "Invalid session id", "status": 400}));
    for session_id in [
        "x",
        "%20",
        "..",
        ".",
        "%2e%2e",
        "%",
        "%zz",
        "%ff",
        "%00",
        &session.to_uppercase(),
        &format!("{session}%20"),
        &format!("{session}%2F"),
    ] {
        assert_eq!(api.details(session_id).short(), refusal, "{session_id}");
    }
}

#[test]
fn a_session_has_all_documented_fields() {
    let api = Api::new(Settings::new().step(std::time::Duration::from_secs(1000)));
    let answer = api.details(&api.link("user-1"));
    let data = answer.body["session_data"].as_object().expect("an object");
    assert_eq!(data.len(), 34);
    let document: Value = serde_json::from_str(&dkyc::api::openapi()).expect("JSON");
    let schema = &document["components"]["schemas"]["session_data"]["properties"];
    for (field, value) in data {
        // Nothing else is known from the beginning.
        assert_eq!(
            value.is_null(),
            schema[field]["type"] == json!([schema[field]["type"][0], "null"]),
            "{field}"
        );
    }
    assert_eq!(answer.body["status"], 200);
}

#[test]
fn a_body_is_refused_by_its_length() {
    let api = Api::new(Settings::new().body_limit(1000));
    let address = api.sandbox.address();
    let head = |length: &str| {
        format!(
            "POST {PUSH} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nauth: {}\r\nContent-Type: application/json\r\n{length}\r\n\r\n",
            api.token
        )
    };
    let too_large =
        (413, json!({"msg": "The body is too large", "status_code": 413, "success": false, "track": null}));
    // At once: none of it was sent.
    let announced = raw(address, head("Content-Length: 1001").as_bytes()).expect("an answer");
    assert_eq!(announced.short(), too_large);
    let held_back = raw(address, head("Expect: 100-continue\r\nContent-Length: 1001").as_bytes());
    assert_eq!(held_back.expect("an answer").short(), too_large);
    let chunks = format!("3e9\r\n{}\r\n0\r\n\r\n", "x".repeat(1001));
    let chunked = raw(address, (head("Transfer-Encoding: chunked") + &chunks).as_bytes());
    assert_eq!(chunked.expect("an answer").short(), too_large);
    let chunks = format!("3e8\r\n{}\r\n0\r\n\r\n", " ".repeat(1000));
    let fits = raw(address, (head("Transfer-Encoding: chunked") + &chunks).as_bytes());
    assert_eq!(fits.expect("an answer").status, 400);
    // All of it is sent before the answer is read, and the answer is there.
    let sent = api.post(SEND_LINK, "x".repeat(20 << 20));
    assert_eq!(sent.short(), (413, json!({"msg": "The body is too large", "status": 413})));
    assert_eq!(api.post(SEND_LINK, link("user-1")).status, 200);
}
