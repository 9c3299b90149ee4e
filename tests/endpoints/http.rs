//! Requests as they are sent: URL, headers, body.

use dkyc::api::{AuthToken, BaseUrl, Endpoint, HttpRequest, Method, MissingToken};
use serde_json::{Value, json};

#[test]
fn base_urls() {
    for (url, want) in [
        ("https://example.com", Some("https://example.com")),
        ("https://example.com/", Some("https://example.com")),
        ("https://example.com///", Some("https://example.com")),
        ("http://example.com/a//b//", Some("http://example.com/a//b")),
        ("HTTP://Example.COM:8080/a", Some("HTTP://Example.COM:8080/a")),
        ("http://127.0.0.1:8080", Some("http://127.0.0.1:8080")),
        ("http://[::1]:8080/", Some("http://[::1]:8080")),
        ("http://a%20b/%7e", Some("http://a%20b/%7e")),
        ("", None),
        ("example.com", None),
        ("//example.com", None),
        ("ftp://example.com", None),
        ("https:example.com", None),
        ("https:///a", None),
        ("https://", None),
        ("https://:8080", None),
        ("https://user@example.com", None),
        ("https://@example.com", None),
        ("https://user:secret@example.com", None),
        ("https://example.com?", None),
        ("https://example.com/?a=b", None),
        ("https://example.com/#", None),
        ("https://example.com/a b", None),
        ("https://exämple.com", None),
        ("https://example.com/%2", None),
        ("https://example.com\n", None),
        (" https://example.com", None),
        ("https://{domain}.example.com", None),
    ] {
        assert_eq!(BaseUrl::new(url).ok().as_ref().map(BaseUrl::as_str), want, "{url}");
    }
}

fn http(endpoint: Endpoint, json: &Value, token: Option<&str>) -> Result<HttpRequest, MissingToken> {
    let base = BaseUrl::new("https://example.com/kyc/").expect("a URL");
    let text = json.to_string();
    let token = token.map(|token| AuthToken::new(token).expect("a token"));
    endpoint.parse(&text).expect("it is valid").to_http(&base, token.as_ref())
}

#[test]
fn urls_headers_and_bodies() {
    let login = json!({"username": "agent1001", "password": "Secret1001"});
    let link =
        json!({"user_id": "u", "phone_number": "9876543210", "send_notification": 0, "link_type": "free"});
    let payload: Value = serde_json::from_str(dkyc_tests::VALID).expect("JSON");
    let session = json!({"session_id": "s-1"});
    for (endpoint, json, url, headers) in [
        (
            Endpoint::GenerateToken,
            &login,
            "/agentapi/v1/agent/generate_token",
            &["accept", "Content-Type"][..],
        ),
        (Endpoint::SendLink, &link, "/agentapi/v1/agent/sendLink/", &["accept", "Content-Type", "auth"]),
        (Endpoint::GetDetails, &session, "/agentapi/v1/session/get_details/s-1", &["accept", "auth"]),
        (
            Endpoint::PushUserData,
            &payload,
            "/appapi/v1/dkyc/push_user_data",
            &["accept", "Content-Type", "auth"],
        ),
    ] {
        let request = http(endpoint, json, Some("tok")).expect("a token");
        assert_eq!(request.url, format!("https://example.com/kyc{url}"));
        let values = request.headers.iter().map(|(name, value)| (*name, &**value));
        let want =
            headers.iter().map(|&name| (name, if name == "auth" { "tok" } else { "application/json" }));
        assert!(values.eq(want), "{:?}", request.headers);
        let body = request.body.as_deref();
        assert_eq!(body.is_some(), request.method() == Method::Post);
        if let (Some(body), true) = (body, endpoint != Endpoint::PushUserData) {
            assert_eq!(&serde_json::from_slice::<Value>(body).expect("JSON"), json);
        }
        assert!(endpoint.check(body.unwrap_or(session.to_string().as_bytes())).is_valid());
        assert!(
            !format!("{request:?}").contains("tok\"") && !format!("{request:?}").contains("s-1"),
            "{request:?}"
        );
        assert_eq!(http(endpoint, json, None).is_ok(), endpoint == Endpoint::GenerateToken);
    }
}

#[test]
fn session_ids_in_a_path() {
    for (id, want) in [
        ("AZaz09-._~", "AZaz09-._~"),
        ("a/b", "a%2Fb"),
        ("a b?c#d%e", "a%20b%3Fc%23d%25e"),
        ("é😀", "%C3%A9%F0%9F%98%80"),
        ("{SESSION_ID}", "%7BSESSION_ID%7D"),
        ("...", "..."),
        ("\u{1}\n\"'()*!", "%01%0A%22%27%28%29%2A%21"),
    ] {
        let request = http(Endpoint::GetDetails, &json!({"session_id": id}), Some("t")).expect("a token");
        assert_eq!(request.url, format!("https://example.com/kyc/agentapi/v1/session/get_details/{want}"));
    }
}

#[test]
fn requests_of_the_crate_http() {
    let json = json!({"session_id": "s-1"});
    let request: http::Request<Vec<u8>> =
        http(Endpoint::GetDetails, &json, Some("tok")).expect("a token").try_into().expect("a request");
    assert_eq!(request.method(), "GET");
    assert_eq!(request.uri().path(), "/kyc/agentapi/v1/session/get_details/s-1");
    assert!(request.headers()["auth"].is_sensitive() && request.body().is_empty());
}

#[test]
fn what_is_shown_of_a_request() {
    let request =
        http(Endpoint::GetDetails, &json!({"session_id": "secret"}), Some("secret")).expect("a request");
    assert_eq!(format!("{request:?}"), "HttpRequest { endpoint: GetDetails, .. }");
}
