//! Answers: their kind, and every form of every documented member.

use dkyc::api::{
    Answer, AnswerContent, AnswerField, Body, DetailsAnswer, Endpoint, Failure, Form, Kind, SessionData,
    SessionStatus, link_expiry,
};
use proptest::prelude::*;
use serde_json::{Value, json};

use Endpoint::{GenerateToken, GetDetails, PushUserData, SendLink};

/// A body that is a success.
fn success(endpoint: Endpoint) -> Value {
    match endpoint {
        GenerateToken => json!({"Token": "t"}),
        SendLink => json!({"link_url": "https://example.com/l", "session_id": "s"}),
        GetDetails => json!({"session_data": {"session_status": "waiting"}}),
        PushUserData => json!({"session_id": "s"}),
    }
}

/// `kind status body`
fn in_short(answer: &Answer<'_>) -> String {
    format!("{} {} {}", answer.kind, answer.status.unwrap_or_default(), answer.body)
}

/// What is read, as JSON.
fn data(answer: &Answer<'_>) -> Value {
    serde_json::from_str(&serde_json::to_string(&answer.content).expect("JSON")).expect("JSON")
}

#[test]
fn the_http_status_decides() {
    let by_status = |status| match status {
        200..300 => "success",
        401 => "unauthorized",
        429 => "rate_limited",
        408 | 500..600 => "server_fault",
        400..500 => "rejected",
        _ => "unreadable",
    };
    for &endpoint in Endpoint::ALL {
        for status in 100..600 {
            let body = success(endpoint).to_string();
            let answer = endpoint.read_answer(status, body.as_bytes());
            assert_eq!(answer.kind.as_str(), by_status(status), "{endpoint} {status}");
            assert_eq!((answer.http_status, answer.status), (Some(status), Some(status)));
            // Whatever else the body is.
            if !(200..300).contains(&status) {
                for body in ["", "[]", "{", "{\"success\": false, \"status\": 200}"] {
                    assert_eq!(
                        endpoint.read_answer(status, body.as_bytes()).kind,
                        answer.kind,
                        "{status} {body}"
                    );
                }
            }
        }
    }
}

#[test]
fn what_the_body_of_a_2xx_decides() {
    for (endpoint, body, want) in [
        (GenerateToken, "", "unreadable 200 empty"),
        (GenerateToken, " \r\n\t", "unreadable 200 empty"),
        (GenerateToken, "\u{FEFF}", "unreadable 200 empty"),
        (GenerateToken, "\u{FEFF}\u{FEFF}{}", "unreadable 200 not_json"),
        (GenerateToken, "\u{FEFF}{\"Token\": \"t\"}", "success 200 object"),
        (GenerateToken, "null", "unreadable 200 not_object"),
        (GenerateToken, "\"{}\"", "unreadable 200 not_object"),
        (GenerateToken, "[{\"Token\": \"t\"}]", "unreadable 200 not_object"),
        (GenerateToken, "{\"Token\": \"t\"", "unreadable 200 not_json"),
        (GenerateToken, "{\"Token\": \"t\"} x", "unreadable 200 not_json"),
        (GenerateToken, "{\"Token\": \"t\", \"x\": \"\\ud83c\"}", "unreadable 200 not_json"),
        (GenerateToken, "{\"Token\": \"\\udc00\"}", "unreadable 200 not_json"),
        (GenerateToken, "{\"Token\": \"t\", \"\\ud800\": 1}", "unreadable 200 not_json"),
        (GenerateToken, "{\"Token\": \"t\", \"x\": 01}", "unreadable 200 not_json"),
        (GenerateToken, "{\"Token\": \"t\", \"x\": 1e400}", "success 200 object"),
        (GenerateToken, "<html>", "unreadable 200 not_json"),
        // Its own status: the first that reads as an integer, when it is that of a failure.
        (GenerateToken, "{\"Token\": \"t\", \"status_code\": 401}", "unauthorized 401 object"),
        (GenerateToken, "{\"Token\": \"t\", \"status\": \"429\"}", "rate_limited 429 object"),
        (GenerateToken, "{\"Token\": \"t\", \"status\": 408.0}", "server_fault 408 object"),
        (GenerateToken, "{\"Token\": \"t\", \"status\": 599}", "server_fault 599 object"),
        (GenerateToken, "{\"Token\": \"t\", \"status\": 400}", "rejected 400 object"),
        (GenerateToken, "{\"Token\": \"t\", \"status\": 399}", "success 200 object"),
        (GenerateToken, "{\"Token\": \"t\", \"status\": 600}", "success 200 object"),
        (GenerateToken, "{\"Token\": \"t\", \"status\": -500}", "success 200 object"),
        (GenerateToken, "{\"Token\": \"t\", \"status\": 65936}", "success 200 object"),
        (GenerateToken, "{\"Token\": \"t\", \"status_code\": 200, \"status\": 500}", "success 200 object"),
        (
            GenerateToken,
            "{\"Token\": \"t\", \"status_code\": null, \"status\": 500}",
            "server_fault 500 object",
        ),
        (
            GenerateToken,
            "{\"Token\": \"t\", \"status_code\": \"no\", \"status\": 500}",
            "server_fault 500 object",
        ),
        (
            GenerateToken,
            "{\"Token\": \"t\", \"status_code\": true, \"status\": 500}",
            "server_fault 500 object",
        ),
        (GenerateToken, "{\"Token\": \"t\", \"status\": 500, \"status\": 200}", "success 200 object"),
        // The own status comes before `success`.
        (GenerateToken, "{\"success\": false, \"status\": 503}", "server_fault 503 object"),
        (GenerateToken, "{\"Token\": \"t\", \"success\": false}", "rejected 200 object"),
        (
            SendLink,
            "{\"link_url\": \"u\", \"session_id\": \"s\", \"success\": \"FALSE\"}",
            "rejected 200 object",
        ),
        (SendLink, "{\"link_url\": \"u\", \"session_id\": \"s\", \"success\": 0}", "rejected 200 object"),
        (SendLink, "{\"link_url\": \"u\", \"session_id\": \"s\", \"success\": \"no\"}", "success 200 object"),
        (
            GetDetails,
            "{\"session_data\": {\"session_status\": \"waiting\"}, \"success\": \"0\"}",
            "rejected 200 object",
        ),
        (GenerateToken, "{\"success\": true}", "unreadable 200 object"),
        (GenerateToken, "{\"Token\": null, \"Token\": \"t\"}", "success 200 object"),
        (GenerateToken, "{\"Token\": \"t\", \"Token\": null}", "unreadable 200 object"),
        (GenerateToken, "{\"\\u0054oken\": \"t\"}", "success 200 object"),
        (GenerateToken, "{\"token\": \"t\"}", "unreadable 200 object"),
    ] {
        assert_eq!(in_short(&endpoint.read_answer(200, body.as_bytes())), want, "{endpoint} {body}");
    }
    assert_eq!(in_short(&GenerateToken.read_answer(200, b"{\"x\": \"\xFF\"}")), "unreadable 200 not_json");
}

#[test]
fn depth() {
    for (depth, kind) in [(127, Kind::Success), (128, Kind::Unreadable)] {
        // The outermost object is the first level.
        let inner = "[".repeat(depth - 1) + &"]".repeat(depth - 1);
        let body = format!("{{\"Token\": \"t\", \"x\": {inner}}}");
        assert_eq!(GenerateToken.read_answer(200, body.as_bytes()).kind, kind, "{depth}");
    }
    // A string that holds JSON begins anew.
    for (depth, odd) in [(127, 0), (128, 1)] {
        let inner = format!("[{}{}]", "[".repeat(depth - 1), "]".repeat(depth - 1));
        let body =
            json!({"session_data": {"session_status": "waiting", "captured_images": inner}}).to_string();
        assert_eq!(GetDetails.read_answer(200, body.as_bytes()).odd.len(), odd, "{depth}");
    }
}

#[test]
fn what_the_caller_needs() {
    for (endpoint, body, missing) in [
        (GenerateToken, "{}", &["Token"][..]),
        (GenerateToken, "{\"Token\": \"\"}", &["Token"]),
        (GenerateToken, "{\"Token\": \" \\u2003\"}", &["Token"]),
        (GenerateToken, "{\"Token\": []}", &["Token"]),
        (GenerateToken, "{\"Token\": 5}", &[]),
        (SendLink, "{}", &["link_url", "session_id"]),
        (SendLink, "{\"link_url\": \"u\"}", &["session_id"]),
        (SendLink, "{\"session_id\": \"s\", \"link_url\": true}", &["link_url"]),
        (GetDetails, "{}", &["session_data.session_status"]),
        (GetDetails, "{\"session_data\": []}", &["session_data.session_status"]),
        (GetDetails, "{\"session_data\": {\"session_status\": \"\"}}", &["session_data.session_status"]),
        (GetDetails, "{\"session_data\": {\"session_status\": \"x\"}}", &[]),
        (PushUserData, "{\"success\": true}", &["session_id"]),
        (PushUserData, "{\"session_id\": \" \", \"track\": {\"session_id\": null}}", &["session_id"]),
        (PushUserData, "{\"session_id\": \" \", \"track\": {\"session_id\": \"s\"}}", &[]),
        (PushUserData, "{\"session_id\": 7}", &[]),
        // Nothing is missed where no object is.
        (GenerateToken, "[]", &[]),
    ] {
        let answer = endpoint.read_answer(200, body.as_bytes());
        assert_eq!(answer.missing, missing, "{endpoint} {body}");
        let is_success = missing.is_empty() && answer.body == Body::Object;
        assert_eq!(answer.kind == Kind::Success, is_success, "{endpoint} {body}");
    }
}

/// What each form makes of a value: `None` when it is odd.
fn readings(form: Form, json: &str) -> Option<Value> {
    let field = SessionData::FIELDS.iter().find(|field| field.form == form && field.key != "session_status");
    let key = field.expect("a session has a member of every form").key;
    let body = format!("{{\"session_data\": {{\"session_status\": \"waiting\", \"{key}\": {json}}}}}");
    let answer = GetDetails.read_answer(200, body.as_bytes());
    let value = data(&answer)["session_data"].get(key).cloned();
    let path = format!("session_data.{key}");
    assert_eq!(answer.odd, Vec::from_iter(value.is_none().then_some(&*path)), "{form:?} {json}");
    assert_eq!(answer.kind, Kind::Success, "{form:?} {json}");
    value
}

#[test]
fn texts() {
    for (json, want) in [
        ("\"\"", Some("")),
        ("\" a\\u0062 \"", Some(" ab ")),
        ("5", Some("5")),
        ("-0", Some("-0")),
        ("1.50E+400", Some("1.50E+400")),
        ("true", None),
        ("[]", None),
        ("{}", None),
    ] {
        assert_eq!(readings(Form::Text, json), want.map(|text| json!(text)), "{json}");
    }
}

#[test]
fn integers() {
    let most = (1_i64 << 53) - 1;
    for (json, want) in [
        ("3", Some(3)),
        ("-3", Some(-3)),
        ("3.0", Some(3)),
        ("3.000", Some(3)),
        ("3.5", None),
        ("3e2", Some(300)),
        ("3e+2", Some(300)),
        ("3E+02", Some(300)),
        ("30e-1", Some(3)),
        ("35e-1", None),
        ("0.3e1", Some(3)),
        ("-0", Some(0)),
        ("-0.0e-999999999999999999999", Some(0)),
        ("0e400", Some(0)),
        ("1e400", None),
        ("1e-400", None),
        ("1e99999999999999999999999", None),
        ("1e+99999999999999999999999", None),
        ("1e-99999999999999999999999", None),
        ("3.00000000000000000000000000001", None),
        ("9007199254740991", Some(most)),
        ("-9007199254740991", Some(-most)),
        ("9007199254740991.0", Some(most)),
        ("9007199254740992", None),
        ("-9007199254740992", None),
        ("9007199254740991.5", None),
        ("0.0009007199254740991e19", Some(most)),
        ("99999999999999999999999999999", None),
        ("\"3\"", Some(3)),
        ("\"-3\"", Some(-3)),
        ("\"-0\"", Some(0)),
        ("\"0000000000000000000000000000000000003\"", Some(3)),
        ("\"9007199254740991\"", Some(most)),
        ("\"9007199254740992\"", None),
        ("\"3.0\"", None),
        ("\"3e0\"", None),
        ("\"+3\"", None),
        ("\" 3\"", None),
        ("\"--3\"", None),
        ("\"-\"", None),
        ("\"\"", None),
        ("\"٣\"", None),
        ("[3]", None),
    ] {
        let want = want.map(|number: i64| json!(number));
        assert_eq!(readings(Form::Integer, json), want, "{json}");
        assert_eq!(readings(Form::Acknowledgement, json), want, "{json}");
    }
    assert_eq!([readings(Form::Integer, "true"), readings(Form::Integer, "false")], [None, None]);
    assert_eq!(readings(Form::Acknowledgement, "true"), Some(json!(1)));
    assert_eq!(readings(Form::Acknowledgement, "false"), Some(json!(0)));
    assert_eq!(readings(Form::Acknowledgement, "\"true\""), None);
}

#[test]
fn booleans() {
    for (json, want) in [
        ("true", Some(true)),
        ("false", Some(false)),
        ("\"TrUe\"", Some(true)),
        ("\"FALSE\"", Some(false)),
        ("1", Some(true)),
        ("0", Some(false)),
        ("1.0", Some(true)),
        ("\"1\"", Some(true)),
        ("\"0\"", Some(false)),
        ("2", None),
        ("-1", None),
        ("\"1.0\"", None),
        ("\"yes\"", None),
        ("\" true\"", None),
        ("\"\"", None),
        ("[]", None),
    ] {
        assert_eq!(readings(Form::Boolean, json), want.map(|truth| json!(truth)), "{json}");
    }
}

#[test]
fn objects_arrays_and_feedback() {
    let (object, array) = (Some(json!({"a": [1]})), Some(json!([{"a": 1}])));
    for (json, as_object, as_array, as_feedback) in [
        ("{\"a\": [1]}", object.clone(), None, object.clone()),
        ("[{\"a\": 1}]", None, array.clone(), array.clone()),
        ("\"{\\\"a\\\": [1]}\"", object.clone(), None, object.clone()),
        ("\" \\n[{\\\"a\\\": 1}] \"", None, array.clone(), array),
        ("\"{\\\"a\\\": 9, \\\"a\\\": [1]}\"", object.clone(), None, object.clone()),
        ("{\"a\": 9, \"a\": [1]}", object.clone(), None, object),
        ("\"{\\\"a\\\": [1]\"", None, None, Some(json!("{\"a\": [1]"))),
        ("\"{\\\"a\\\": \\\"\\\\ud83c\\\"}\"", None, None, Some(json!("{\"a\": \"\\ud83c\"}"))),
        ("\"well done\"", None, None, Some(json!("well done"))),
        ("\"7\"", None, None, Some(json!("7"))),
        ("\"\"", None, None, Some(json!(""))),
        ("7", None, None, None),
        ("true", None, None, None),
    ] {
        assert_eq!(readings(Form::Object, json), as_object, "{json}");
        assert_eq!(readings(Form::Array, json), as_array, "{json}");
        assert_eq!(readings(Form::Feedback, json), as_feedback, "{json}");
    }
}

/// A session, and the track of a payload, may come as a string, too.
#[test]
fn objects_with_documented_members() {
    let session = json!({"session_status": "waiting", "user_ack": "x", "extras": "{}"}).to_string();
    for session in [session.clone(), json!(session).to_string(), json!(format!(" {session} ")).to_string()] {
        let body = format!("{{\"session_data\": {session}, \"status\": \"x\"}}");
        let answer = GetDetails.read_answer(200, body.as_bytes());
        assert_eq!(in_short(&answer), "success 200 object", "{body}");
        assert_eq!(answer.odd, ["session_data.user_ack", "status"], "{body}");
        assert_eq!(
            data(&answer),
            json!({"session_data": {"extras": {}, "session_status": "waiting"}}),
            "{body}"
        );
    }
    let answer = GetDetails.read_answer(200, b"{\"session_data\": \"{}\"}");
    assert_eq!((in_short(&answer), answer.odd.len()), ("unreadable 200 object".to_owned(), 0));
    let body =
        json!({"session_id": [], "success": [], "track": "{\"session_id\": 5, \"user_id\": {}}"}).to_string();
    let answer = PushUserData.read_answer(200, body.as_bytes());
    assert_eq!((answer.kind, &*answer.odd), (Kind::Success, &["success", "session_id", "track.user_id"][..]));
    let answer = PushUserData.read_answer(200, b"{\"session_id\": \"s\", \"track\": 5}");
    assert_eq!((answer.kind, &*answer.odd), (Kind::Success, &["track"][..]));
}

#[test]
fn other_answers_have_one_table() {
    let body = json!({
        "errors": "{\"a\": 1}", "track": {"session_id": 5}, "success": "TRUE", "status": "x", "status_code": 400.0, "e": 1, "message": " ",
        "msg": [], "Token": "t", "session_data": {},
    });
    let body = body.to_string();
    for &endpoint in Endpoint::ALL {
        for status in [200, 100, 302, 400, 401, 503] {
            let answer = endpoint.read_answer(status, body.as_bytes());
            assert_eq!(answer.odd, ["msg", "status"], "{endpoint} {status}");
            assert_eq!(
                data(&answer),
                json!({"message": " ", "e": "1", "status_code": 400, "success": true, "track": {"session_id": 5}, "errors": {"a": 1}}),
                "{endpoint} {status}"
            );
            assert!(matches!(answer.content, AnswerContent::Failure(_)), "{endpoint} {status}");
        }
    }
}

#[test]
fn messages() {
    for (body, want) in [
        ("{\"msg\": \"a\", \"message\": \"b\", \"e\": \"c\"}", Some("a")),
        ("{\"msg\": \" \", \"message\": \"b\", \"e\": \"c\"}", Some("b")),
        ("{\"msg\": 7, \"e\": \"c\", \"message\": null}", Some("c")),
        ("{\"msg\": \"\", \"message\": [], \"e\": 7}", None),
        ("[]", None),
    ] {
        let answer = GetDetails.read_answer(400, body.as_bytes());
        assert_eq!(answer.message.as_ref().map(dkyc::api::Message::as_str), want, "{body}");
    }
}

#[test]
fn session_statuses() {
    let finals =
        ["kyc_result_approved", "kyc_result_rejected", "session_expired", "user_abandoned", "kyc_rejected"];
    let others =
        ["waiting", "agent_alloted", "kyc_request_accepted", "vkyc_requested", "kyc_request_rejected"];
    assert_eq!(SessionStatus::DOCUMENTED.len(), finals.len() + others.len());
    for (names, is_final) in [(finals, true), (others, false)] {
        for name in names {
            let status = SessionStatus::new(name);
            assert_eq!(
                (status.as_str(), status.is_final(), status.remark().is_some()),
                (name, is_final, true)
            );
            assert!(SessionStatus::DOCUMENTED.contains(&status));
        }
    }
    for name in ["kyc_result_partial_update", "Waiting", " waiting", ""] {
        let status = SessionStatus::new(name);
        assert_eq!((status.as_str(), status.is_final(), status.remark()), (name, false, None));
    }
}

#[test]
fn ends_of_links() {
    for (text, want) in [
        ("0", Some(0)),
        ("1741000000", Some(1_741_000_000)),
        ("1741000000.999", Some(1_741_000_000)),
        ("99999999999", Some(99_999_999_999)),
        ("99999999999.9", Some(99_999_999_999)),
        ("100000000000", Some(100_000_000)),
        ("1741000000999.9", Some(1_741_000_000)),
        ("99999999999999999", Some(99_999_999_999_999)),
        ("00000000000000001", Some(1)),
        ("100000000000000000", None),
        ("000000000000000001", None),
        ("", None),
        ("1.", None),
        (".5", None),
        ("1.5.5", None),
        ("-1", None),
        ("+1", None),
        ("1e9", None),
        (" 1", None),
        ("1\n", None),
        ("٣", None),
        ("2025-03-03", None),
    ] {
        assert_eq!(link_expiry(text), want, "{text:?}");
    }
}

/// The tables are those of the specification.
#[test]
fn documented_members() {
    let session: Vec<_> = SessionData::FIELDS.iter().map(|field| field.key).collect();
    assert_eq!(session.len(), 34);
    assert!(session[1..].is_sorted_by_key(|key| key.to_lowercase()), "{session:?}");
    let paths = |fields: &[AnswerField]| -> Vec<&str> { fields.iter().map(|field| field.path).collect() };
    assert_eq!(paths(DetailsAnswer::FIELDS), ["session_data", "status"]);
    assert_eq!(DetailsAnswer::FIELDS[0].members, SessionData::FIELDS);
    assert_eq!(
        paths(Failure::FIELDS),
        ["msg", "message", "e", "status_code", "status", "success", "track", "errors"]
    );
    assert_eq!(SessionData::FIELDS[0].path, "session_data.IS_VIDO_UPLOADED");
}

#[test]
fn without_an_answer() {
    for kind in [Kind::NotSent, Kind::NoAnswer] {
        let answer = Answer::without(SendLink, kind);
        assert_eq!(
            (answer.kind, answer.body, answer.status, answer.http_status),
            (kind, Body::None, None, None)
        );
        assert_eq!(data(&answer), json!({}));
    }
}

const SENTINEL: &str = "Sentinel5e17ab";

fn json_like() -> impl Strategy<Value = Vec<u8>> {
    let leaf = prop_oneof![
        Just(json!(null)),
        any::<bool>().prop_map(|b| json!(b)),
        any::<i64>().prop_map(|n| json!(n)),
        Just(json!(SENTINEL)),
        Just(json!("{\"session_status\": \"waiting\"}"))
    ];
    let names = prop::sample::select(vec![
        "Token",
        "session_data",
        "session_status",
        "status",
        "success",
        "msg",
        "message",
        "track",
        "session_id",
        "link_url",
        "errors",
        "x",
    ]);
    let value = leaf.prop_recursive(3, 24, 6, move |inner| {
        prop::collection::btree_map(names.clone(), inner, 0..6).prop_map(|members| {
            members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect::<Value>()
        })
    });
    prop_oneof![4 => value.prop_map(|value| value.to_string().into_bytes()), 1 => any::<Vec<u8>>()]
}

proptest! {
    /// Any bytes have an answer; it never shows a value unless it is asked to.
    #[test]
    fn any_body(body in json_like(), status in 100_u16..600) {
        for &endpoint in Endpoint::ALL {
            let answer = endpoint.read_answer(status, &body);
            let shown = format!("{answer:?}");
            prop_assert!(!shown.contains(SENTINEL));
            prop_assert_eq!(&answer, &endpoint.read_answer(status, &body));
            let _ = data(&answer);
        }
    }

    /// Integers are read as a decimal fraction is, by exact arithmetic.
    #[test]
    fn integers_of_every_notation(number in -((1_i64 << 53) - 1)..(1_i64 << 53), shift in 0_usize..20) {
        let digits = number.unsigned_abs().to_string();
        let sign = if number < 0 { "-" } else { "" };
        let padded = format!("{digits:0>width$}", width = shift + 1);
        let (whole, fraction) = padded.split_at(padded.len() - shift);
        let whole: u64 = whole.parse().expect("digits");
        let text = if shift == 0 { format!("{sign}{digits}") } else { format!("{sign}{whole}.{fraction}e{shift}") };
        prop_assert_eq!(readings(Form::Integer, &text), Some(json!(number)), "{}", text);
    }
}
