//! The client without I/O: what it sends, in which order, and how it ends.

use std::time::Duration;

use dkyc::api::{Answer, BaseUrl, Call, Client, Endpoint, Kind, Request, RetryPolicy, Step, TokenBucket};

const BASE: &str = "https://example.com";
/// Tokens that expire at 1000 and at 2000. `{"alg":"HS256"}` and `{"exp":1000}`, `{"exp":2000}`.
const TOKENS: [&str; 2] =
    ["eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjEwMDB9.", "eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjIwMDB9."];
const SESSION: &str = r#"{"session_data": {"session_status": "waiting"}}"#;

fn client() -> Client {
    let login = Endpoint::GenerateToken.parse(r#"{"username": "tester", "password": "secret123"}"#);
    let Ok(Request::GenerateToken(login)) = login else { panic!("a valid request") };
    Client::new(BaseUrl::new(BASE).expect("a URL"), login)
}

fn request(endpoint: Endpoint) -> Request<'static> {
    let text = match endpoint {
        Endpoint::GetDetails => r#"{"session_id": "s-1"}"#,
        Endpoint::GenerateToken => r#"{"username": "another", "password": "secret123"}"#,
        _ => {
            r#"{"user_id": "u-1", "phone_number": "9876543210", "send_notification": 1, "link_type": "free"}"#
        }
    };
    endpoint.parse(text).expect("a valid request")
}

/// The step as `endpoint token`, `wait milliseconds`, or `done endpoint kind retry`.
fn step(call: &mut Call<'_>, now: u64) -> String {
    match call.next(Duration::from_secs(now)) {
        Step::Wait(delay) => format!("wait {}", delay.as_millis()),
        Step::Send(request) => {
            let token = request.headers.iter().find(|(name, _)| *name == "auth");
            let number = token.map(|(_, token)| TOKENS.iter().position(|known| known == token));
            format!("{} {number:?}", request.endpoint)
        }
        Step::Done(outcome) => {
            format!("done {} {} {}", outcome.answer.endpoint, outcome.answer.kind, outcome.retry)
        }
    }
}

/// A step that is wanted, and then, when something was to be sent, its answer: status and body, at this time.
type Story<'s> = &'s [(u64, &'s str, Option<(Endpoint, u16, String)>)];

fn tell(client: &Client, endpoint: Endpoint, story: Story<'_>) {
    let request = request(endpoint);
    let mut call = client.call(&request);
    for (number, (now, want, answer)) in story.iter().enumerate() {
        assert_eq!(step(&mut call, *now), *want, "step {number} of {endpoint}");
        if let Some((endpoint, status, body)) = answer {
            call.answered(endpoint.read_answer(*status, body.as_bytes()), 0.5);
        }
    }
}

#[expect(clippy::unnecessary_wraps, reason = "as a story holds it")]
fn token(number: usize) -> Option<(Endpoint, u16, String)> {
    Some((Endpoint::GenerateToken, 200, format!(r#"{{"Token": "{}"}}"#, TOKENS[number])))
}

#[expect(clippy::unnecessary_wraps, reason = "as a story holds it")]
fn answer(endpoint: Endpoint, status: u16, body: &str) -> Option<(Endpoint, u16, String)> {
    Some((endpoint, status, body.to_owned()))
}

const LOGIN: &str = "generate_token None";
const FIRST: &str = "get_details Some(Some(0))";
const SECOND: &str = "get_details Some(Some(1))";

#[test]
fn a_token_is_got_once_and_renewed_in_time() {
    let client = client();
    let session = || answer(Endpoint::GetDetails, 200, SESSION);
    let done = "done get_details success no";
    tell(
        &client,
        Endpoint::GetDetails,
        &[(0, LOGIN, token(0)), (0, FIRST, session()), (0, done, None), (0, done, None)],
    );
    tell(&client, Endpoint::GetDetails, &[(939, FIRST, session()), (939, done, None)]);
    tell(
        &client,
        Endpoint::GetDetails,
        &[(940, LOGIN, token(1)), (940, SECOND, session()), (940, done, None)],
    );
    let client = self::client().margin(0);
    tell(&client, Endpoint::GetDetails, &[(0, LOGIN, token(0)), (0, FIRST, session())]);
    tell(&client, Endpoint::GetDetails, &[(999, FIRST, session())]);
    tell(&client, Endpoint::GetDetails, &[(1000, LOGIN, None)]);
}

#[test]
fn a_token_that_is_refused_is_renewed_once() {
    let refused = || answer(Endpoint::GetDetails, 401, "");
    let story = [
        (0, LOGIN, token(0)),
        (0, FIRST, refused()),
        (0, LOGIN, token(1)),
        (0, SECOND, refused()),
        (0, "done get_details unauthorized no", None),
    ];
    tell(&client(), Endpoint::GetDetails, &story);
}

#[test]
fn a_token_that_another_call_has_renewed_is_kept() {
    let client = client();
    tell(&client, Endpoint::GetDetails, &[(0, LOGIN, token(0))]);
    let request = request(Endpoint::GetDetails);
    let (mut one, mut other) = (client.call(&request), client.call(&request));
    for call in [&mut one, &mut other] {
        assert_eq!(step(call, 0), FIRST);
    }
    let refusal = Endpoint::GetDetails.read_answer(401, b"");
    one.answered(refusal.clone(), 0.5);
    assert_eq!(step(&mut one, 0), LOGIN);
    let granted = token(1).expect("an answer");
    one.answered(Endpoint::GenerateToken.read_answer(200, granted.2.as_bytes()), 0.5);
    other.answered(refusal, 0.5);
    assert_eq!((step(&mut one, 0), step(&mut other, 0)), (SECOND.to_owned(), SECOND.to_owned()));
}

#[test]
fn without_a_token_the_call_ends_with_the_answer_that_says_why() {
    let login = |status, body| answer(Endpoint::GenerateToken, status, body);
    for (status, body, end) in [
        (401, "", "done generate_token unauthorized no"),
        (400, "", "done generate_token rejected no"),
        // No header can hold it.
        (200, r#"{"Token": "a b"}"#, "done generate_token success no"),
    ] {
        tell(&client(), Endpoint::GetDetails, &[(0, LOGIN, login(status, body)), (0, end, None)]);
    }
    let wait = |milliseconds| format!("wait {milliseconds}");
    let waits: Vec<_> = [250, 500, 1000, 2000].map(wait).into();
    let mut story = Vec::new();
    for wait in &waits {
        story.extend([(0, LOGIN, login(503, "")), (0, &**wait, None)]);
    }
    story.extend([(0, LOGIN, login(503, "")), (0, "done generate_token server_fault no", None)]);
    tell(&client(), Endpoint::GetDetails, &story);
}

#[test]
fn what_may_be_repeated_is_repeated() {
    let link = |status| answer(Endpoint::SendLink, status, "");
    let sent = "send_link Some(Some(0))";
    let story = [
        (0, LOGIN, token(0)),
        (0, sent, link(429)),
        (0, "wait 250", None),
        (0, sent, link(500)),
        (0, "done send_link server_fault unsafe", None),
    ];
    tell(&client(), Endpoint::SendLink, &story);
    // Whoever asks for the next step without an answer has none.
    let story = [
        (0, LOGIN, None),
        (0, "wait 500", None),
        (0, LOGIN, token(0)),
        (0, sent, None),
        (0, "done send_link no_answer unsafe", None),
    ];
    tell(&client(), Endpoint::SendLink, &story);
    let mut policy = RetryPolicy::default();
    policy.max_requests = 1;
    let story = [
        (0, "generate_token None", answer(Endpoint::GenerateToken, 503, "")),
        (0, "done generate_token server_fault no", None),
    ];
    tell(&client().policy(policy), Endpoint::GenerateToken, &story);
}

#[test]
fn what_a_server_asks_for_is_kept_to() {
    let client = client();
    let request = request(Endpoint::GenerateToken);
    for (asked, want) in [(2, "wait 2250"), (301, "done generate_token rate_limited later")] {
        let mut call = client.call(&request);
        assert_eq!(step(&mut call, 0), LOGIN);
        let mut answer = Endpoint::GenerateToken.read_answer(429, b"");
        answer.retry_after = Some(Duration::from_secs(asked));
        call.answered(answer, 0.5);
        assert_eq!(step(&mut call, 0), want);
    }
}

#[test]
fn all_calls_share_a_rate() {
    let client = client().rate(TokenBucket::new(2, 4.0).expect("a rate"));
    let session = || answer(Endpoint::GetDetails, 200, SESSION);
    let story = [(0, LOGIN, token(0)), (0, FIRST, session())];
    tell(&client, Endpoint::GetDetails, &story);
    tell(&client, Endpoint::GetDetails, &[(0, "wait 250", None), (1, FIRST, session())]);
}

#[test]
fn an_answer_that_nobody_waits_for_changes_nothing() {
    let client = client();
    let request = request(Endpoint::GetDetails);
    let mut call = client.call(&request);
    call.answered(Answer::without(Endpoint::GetDetails, Kind::NoAnswer), 0.5);
    assert_eq!(step(&mut call, 0), LOGIN);
}

#[test]
fn nothing_secret_is_shown() {
    let client = client();
    let request = request(Endpoint::GetDetails);
    tell(&client, Endpoint::GetDetails, &[(0, LOGIN, token(0))]);
    let mut call = client.call(&request);
    let step = call.next(Duration::ZERO);
    let shown = format!("{client:?} {call:?} {step:?}");
    for secret in ["tester", "secret123", TOKENS[0], "s-1"] {
        assert!(!shown.contains(secret), "{shown}");
    }
}
