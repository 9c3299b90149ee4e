//! What is shown of errors and of what a server sent: sentences and names, and nothing that may be secret.

use std::time::Duration;

use dkyc::Extras;
use dkyc::api::{
    AnswerContent, AuthToken, BaseUrl, Client, Endpoint, InvalidBaseUrl, InvalidRate, MalformedToken, Method,
    MissingToken, Request, Retry, SessionStatus, UnfitToken,
};

#[test]
fn errors_are_sentences() {
    for (error, want) in [
        (InvalidRate.to_string(), "a token bucket needs a capacity from 1 and a rate above 0"),
        (
            InvalidBaseUrl.to_string(),
            "a base URL must be http or https with a host, and without user, query and fragment",
        ),
        (MissingToken.to_string(), "this endpoint needs a token"),
        (
            MalformedToken.to_string(),
            "this is not a token: three parts of Base64url with dots between them, the first two JSON objects",
        ),
        (Extras::new("[]").expect_err("no object").to_string(), "extras must be a JSON object"),
        (UnfitToken.to_string(), "a token must be 1 to 16,384 ASCII characters without spaces"),
    ] {
        assert_eq!(error, want);
    }
}

#[test]
fn methods_and_statuses_by_their_names() {
    assert_eq!([Method::Get, Method::Post].map(|method| method.to_string()), ["GET", "POST"]);
    let [documented, other] = ["waiting", "secret"].map(SessionStatus::new);
    assert_eq!((documented.to_string(), format!("{documented:?}")), ("waiting".into(), "waiting".into()));
    assert_eq!((other.to_string(), format!("{other:?}")), ("secret".into(), "Other(..)".into()));
}

#[test]
fn what_a_server_sent() {
    let body = r#"{"track": {"a": "secret"}, "session_data": {"session_status": "waiting", "feedback": ["secret"]}}"#;
    let answer = Endpoint::GetDetails.read_answer(200, body.as_bytes());
    let AnswerContent::Details(details) = &answer.content else { panic!("{answer:?}") };
    let session = details.session_data.as_ref().expect("a session");
    assert_eq!(session.status(), Some(SessionStatus::Waiting));
    let feedback = session.feedback.as_ref().expect("it");
    assert_eq!(format!("{feedback:?}"), "Feedback(..)");
    let refused = Endpoint::GetDetails.read_answer(400, br#"{"message": "secret"}"#);
    assert!(format!("{refused:?}").contains("Message(..)"), "{refused:?}");
    let dkyc::api::Feedback::Json(json) = feedback else { panic!("{feedback:?}") };
    assert_eq!((json.as_json(), &*format!("{json:?}")), (r#"["secret"]"#, "AnyJson(..)"));
}

/// Written, it is in one line, and of equal keys the last counts.
#[test]
fn any_json_is_written_tidily() {
    let sent = r#"{"session_data": {"feedback": [ { "a" : 9, "b\n" : "x y" , "a" : [ 1 , { } ] } , [ ] ]}}"#;
    let answer = Endpoint::GetDetails.read_answer(200, sent.as_bytes());
    assert_eq!(
        serde_json::to_string(&answer.content).expect("JSON"),
        r#"{"session_data":{"feedback":[{"a":[1,{}],"b\n":"x y"},[]]}}"#
    );
}

#[test]
fn when_a_link_ends() {
    for (time, want) in [(r#""1741000000""#, Some(1_741_000_000)), (r#""soon""#, None), ("null", None)] {
        let body =
            format!(r#"{{"link_url": "https://a.example", "session_id": "s", "link_expiry_time": {time}}}"#);
        let answer = Endpoint::SendLink.read_answer(200, body.as_bytes());
        let AnswerContent::Link(link) = &answer.content else { panic!("{answer:?}") };
        assert_eq!(link.expires(), want, "{time}");
    }
}

#[test]
fn how_long_to_wait() {
    let second = Duration::from_secs(1);
    for (retry, want) in [
        (Retry::No, None),
        (Retry::Renew, None),
        (Retry::Unsafe, None),
        (Retry::Wait(second), Some(second)),
        (Retry::Later(second), Some(second)),
    ] {
        assert_eq!(retry.delay(), want, "{retry}");
    }
}

/// What is sent shows what it is, and neither account nor token.
#[test]
fn what_is_sent() {
    let token = AuthToken::new("secret").expect("a token");
    assert_eq!(format!("{token:?} {token:#?}"), "AuthToken(..) AuthToken(..)");
    let login = Endpoint::GenerateToken.parse(r#"{"username": "tester", "password": "secret123"}"#);
    let Ok(Request::GenerateToken(login)) = login else { panic!("a valid request") };
    let base = || BaseUrl::new("https://api.example.com").expect("a URL");
    let request = Request::GenerateToken(login.clone()).to_http(&base(), None).expect("no token is needed");
    assert_eq!(format!("{request:?}"), "HttpRequest { endpoint: GenerateToken, .. }");
    assert_eq!(format!("{:?}", Client::new(base(), login)), "Client { .. }");
}
