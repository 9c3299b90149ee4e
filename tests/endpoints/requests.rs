//! Requests to the other endpoints: what a report says of each value of each member.

use dkyc::api::{Alphanumeric, Endpoint, GenerateToken, Request, SendNotification, draft, refusal};
use dkyc::{Code, Options, Report};
use dkyc_tests::{placed, short};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A valid request.
fn valid(endpoint: Endpoint) -> Value {
    match endpoint {
        Endpoint::GenerateToken => json!({"username": "agent1001", "password": "Secret1001"}),
        Endpoint::SendLink => {
            json!({"user_id": "u-1", "phone_number": "9876543210", "send_notification": 1, "link_type": "free"})
        }
        Endpoint::GetDetails => json!({"session_id": "s-1"}),
        Endpoint::PushUserData => serde_json::from_str(dkyc_tests::VALID).expect("JSON"),
    }
}

/// What is wrong, as `code path pointer ~suggestion`.
fn issues(report: &Report) -> Vec<String> {
    report.issues().map(short).collect()
}

/// The codes at a member whose value is this JSON text; the request is valid otherwise.
fn codes(endpoint: Endpoint, member: &str, json: &str) -> String {
    let mut request = valid(endpoint);
    request[member] = json!("@");
    let report = endpoint.check(request.to_string().replace("\"@\"", json));
    assert!(
        report.issues().all(|issue| issue.path() == member && issue.pointer() == format!("/{member}")),
        "{report:?}"
    );
    report.issues().map(|issue| issue.code().as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_value_of_every_member() {
    let letters = |count: usize| format!("\"{}\"", "aZ09".chars().cycle().take(count).collect::<String>());
    let (username, password) = ((Endpoint::GenerateToken, "username"), (Endpoint::GenerateToken, "password"));
    let link = |member| (Endpoint::SendLink, member);
    let session_id = (Endpoint::GetDetails, "session_id");
    let mut cases: Vec<((Endpoint, &str), String, &str)> = vec![
        (username, letters(2), "length"),
        (username, letters(3), ""),
        (username, letters(20), ""),
        (username, letters(21), "length"),
        (username, "\"a.b\"".into(), "not_alphanumeric"),
        (username, "\"a.\"".into(), "length not_alphanumeric"),
        (username, "\"aé\"".into(), "length not_alphanumeric"),
        // Code points are counted, not bytes or UTF-16 units.
        (username, "\"😀😀😀\"".into(), "not_alphanumeric"),
        (username, "\"\\u0061b\\u0063\"".into(), ""),
        (username, "\"ab \"".into(), "not_alphanumeric"),
        (username, "\"٣٣٣\"".into(), "not_alphanumeric"),
        (username, "\"n/a\"".into(), "not_alphanumeric"),
        (username, "\"none\"".into(), ""),
        (password, letters(7), "length"),
        (password, letters(8), ""),
        (password, letters(32), ""),
        (password, letters(33), "length"),
        (password, "\"correct horse\"".into(), "not_alphanumeric"),
        (link("user_id"), "\".\"".into(), "placeholder"),
        (link("user_id"), "\"N/A\"".into(), "placeholder"),
        (link("phone_number"), "\"5876543210\"".into(), "mobile_form"),
        (link("phone_number"), "\"N/A\"".into(), "mobile_form placeholder"),
        (link("link_type"), "\"N/A\"".into(), ""),
        (link("link_type"), "\"\\ud83c\"".into(), "not_unicode"),
        (link("send_notification"), "0".into(), ""),
        (link("send_notification"), "1".into(), ""),
        (session_id, "\".\"".into(), "path_segment"),
        (session_id, "\"..\"".into(), "path_segment"),
        (session_id, "\"\\u002e.\"".into(), "path_segment"),
        (session_id, "\"...\"".into(), ""),
        (session_id, "\" .. \"".into(), ""),
        (session_id, "\"a/../b?c#d\"".into(), ""),
        (session_id, "\"N/A\"".into(), ""),
    ];
    for number in ["2", "-0", "-1", "10", "00".trim_start_matches('0'), "99999999999999999999999999"] {
        if !number.is_empty() {
            cases.push((link("send_notification"), number.into(), "not_allowed"));
        }
    }
    for other in ["1.0", "1e0", "0e0", "1E0", "\"1\"", "\"\"", "\"\\ud83c\"", "true", "[1]", "{}"] {
        cases.push((link("send_notification"), other.into(), "type"));
    }
    cases.push((link("send_notification"), "null".into(), "required"));
    for text in [username, password, link("user_id"), link("phone_number"), link("link_type"), session_id] {
        for (json, want) in [
            ("null", "required"),
            ("7", "type"),
            ("true", "type"),
            ("[]", "type"),
            ("{}", "type"),
            ("\"\"", "empty"),
            ("\" \\u00a0\\u2003\"", "empty"),
            ("\"\\udc00\"", "not_unicode"),
        ] {
            cases.push((text, json.into(), want));
        }
    }
    for ((endpoint, member), json, want) in cases {
        assert_eq!(codes(endpoint, member, &json), want, "{endpoint} {member} {json}");
    }
}

#[test]
fn what_a_whole_request_can_have() {
    let cases: [(Endpoint, &str, &[&str]); 13] = [
        (Endpoint::GenerateToken, "{}", &["required username /username", "required password /password"]),
        (Endpoint::GenerateToken, "[]", &["type"]),
        (Endpoint::GenerateToken, "null", &["type"]),
        (Endpoint::GenerateToken, "", &["syntax"]),
        (Endpoint::GenerateToken, "{\"username\": \"agent1\", \"password\": \"Secret1001\"} x", &["syntax"]),
        (
            Endpoint::GenerateToken,
            "{\"username\": \"agent1\", \"password\": \"Secret1001\", \"\\ud83c\": 1}",
            &["syntax"],
        ),
        (Endpoint::GenerateToken, "\u{FEFF}{\"username\": \"agent1\", \"password\": \"Secret1001\"}", &[]),
        (
            Endpoint::GenerateToken,
            "{\"x\": 1, \"password\": \"Secret1001\", \"x\": 2, \"username\": \"agent1\", \"username\": 7, \"\": 1, \"x\": 3}",
            &[
                "duplicate username /username",
                "duplicate x /x",
                "duplicate x /x",
                "unknown_field x /x",
                "unknown_field /",
            ],
        ),
        (
            Endpoint::GenerateToken,
            "{\"user_name\": \"agent1\", \"password\": \"Secret1001\"}",
            &["required username /username ~user_name", "unknown_field user_name /user_name ~username"],
        ),
        (
            Endpoint::GetDetails,
            "{\"SESSION_ID\": \"s\"}",
            &[
                "required session_id /session_id ~SESSION_ID",
                "unknown_field SESSION_ID /SESSION_ID ~session_id",
            ],
        ),
        // What belongs to a payload is not documented here, and is not moved anywhere.
        (
            Endpoint::SendLink,
            "{\"data\": [], \"extras\": {}, \"BASIC_INFORMATION\": {}}",
            &[
                "required user_id /user_id",
                "required phone_number /phone_number",
                "required send_notification /send_notification",
                "required link_type /link_type",
                "unknown_field data /data",
                "unknown_field extras /extras",
                "unknown_field BASIC_INFORMATION /BASIC_INFORMATION",
            ],
        ),
        (
            Endpoint::SendLink,
            "{\"link_type\": \"free\", \"link_type\": null, \"user_id\": null, \"user_id\": \"u\", \"phone_number\": \"9876543210\", \"send_notification\": 2, \"send_notification\": 1}",
            &[
                "required user_id /user_id",
                "duplicate user_id /user_id",
                "not_allowed send_notification /send_notification",
                "duplicate send_notification /send_notification",
                "duplicate link_type /link_type",
            ],
        ),
        (Endpoint::PushUserData, dkyc_tests::VALID, &[]),
    ];
    for (endpoint, json, want) in cases {
        assert_eq!(issues(&endpoint.check(json)), want, "{endpoint} {json}");
    }
}

#[test]
fn push_user_data_is_checked_as_ever() {
    for (name, text) in dkyc_tests::cases() {
        assert_eq!(Endpoint::PushUserData.check(&text), dkyc::check(&text), "{name}");
    }
    assert_eq!(placed("{").len(), 1);
}

#[test]
fn facts_of_an_issue() {
    let report = Endpoint::GenerateToken.check("{\n \"username\": \"a!\", \"password\": 7}");
    let json: Value = serde_json::from_str(&report.to_json()).expect("JSON");
    assert_eq!(
        json["errors"],
        json!([
            {
                "path": "username", "pointer": "/username", "code": "length", "severity": "error",
                "message": "Username must be 3 to 20 characters long; check that it was copied completely.",
                "min": 3, "max": 20, "line": 2, "column": 14
            },
            {
                "path": "username", "pointer": "/username", "code": "not_alphanumeric", "severity": "error",
                "message": "Username must be letters A to Z and digits only; leave out everything else.",
                "line": 2, "column": 14
            },
            {
                "path": "password", "pointer": "/password", "code": "type", "severity": "error",
                "message": "Password must be text, not a number; put it in double quotes.",
                "line": 2, "column": 32
            }
        ])
    );
    let report = Endpoint::SendLink.check(valid(Endpoint::SendLink).to_string().replace(":1", ":2"));
    assert_eq!((report.errors()[0].allowed(), report.errors()[0].allows_numbers()), (vec!["0", "1"], true));
    let written = report.to_json();
    assert!(written.contains("\"allowed\":[0,1]"), "{written}");
    let read: Report = serde_json::from_str(&written).expect("a report");
    assert_eq!((&read, read.to_json()), (&report, written));
    assert!(
        serde_json::from_str::<Report>(&report.to_json().replace("\"path\":\"send_notification\",", ""))
            .is_err()
    );
}

#[test]
fn requests_that_are_built() {
    let token =
        draft::GenerateToken { username: "al".into(), password: Alphanumeric::new("Secret1001").into() };
    let report = token.check(&Options::new());
    assert_eq!(issues(&report), ["length username /username"]);
    assert_eq!((report.errors()[0].line(), report.errors()[0].offset()), (None, None));
    assert_eq!(GenerateToken::try_from(token).expect_err("it is invalid"), report);
    let link = draft::SendLink {
        user_id: "u-1".into(),
        phone_number: "9876543210".into(),
        send_notification: SendNotification::Yes.into(),
        link_type: "free".into(),
    };
    let link: Request<'_> = dkyc::api::SendLink::try_from(link).expect("it is valid").into();
    assert_eq!(link.endpoint(), Endpoint::SendLink);
    let text = valid(Endpoint::SendLink).to_string();
    assert_eq!(Endpoint::SendLink.parse(&text), Ok(link));
}

#[test]
fn typed_requests_are_written_as_the_api_takes_them() {
    for &endpoint in Endpoint::ALL {
        let text = valid(endpoint).to_string();
        let written = match endpoint.parse(&text).expect("it is valid") {
            Request::GenerateToken(request) => serde_json::to_value(request.into_owned()),
            Request::SendLink(request) => serde_json::to_value(request.into_owned()),
            Request::GetDetails(request) => serde_json::to_value(request.into_owned()),
            Request::PushUserData(payload) => serde_json::to_value(payload.into_owned()),
            _ => unreachable!(),
        };
        let sections = |value: &Value| -> Value {
            let objects = value["data"].as_array().cloned().unwrap_or_default();
            objects.iter().flat_map(|object| object.as_object().cloned().unwrap_or_default()).collect()
        };
        let (written, given) = (written.expect("JSON"), valid(endpoint));
        assert_eq!(sections(&written), sections(&given), "{endpoint}");
        let others = |value: Value| {
            let mut value = value;
            value.as_object_mut().expect("an object").remove("data");
            value
        };
        assert_eq!(others(written), others(given), "{endpoint}");
    }
}

#[test]
fn the_documented_400() {
    assert_eq!(refusal(&Endpoint::SendLink.check(valid(Endpoint::SendLink).to_string())), None);
    let json = "{\"password\": \"!\", \"x\": 1, \"x\": 2, \"password\": 1}";
    let report = Endpoint::GenerateToken.check(json);
    assert_eq!(
        refusal(&report).expect("it is invalid"),
        concat!(
            r#"{"msg":"Invalid request parameters","status_code":400,"success":false,"track":null,"errors":{"#,
            r#""username":[{"pointer":"/username","code":"required","severity":"error","message":"Username is missing; add username to the request.","line":1,"column":1}],"#,
            r#""password":[{"pointer":"/password","code":"length","severity":"error","message":"Password must be 8 to 32 characters long; check that it was copied completely.","min":8,"max":32,"line":1,"column":14},"#,
            r#"{"pointer":"/password","code":"not_alphanumeric","severity":"error","message":"Password must be letters A to Z and digits only; leave out everything else.","line":1,"column":14},"#,
            r#"{"pointer":"/password","code":"duplicate","severity":"error","message":"\"password\" appears more than once; keep one of them.","line":1,"column":47}],"#,
            r#""x":[{"pointer":"/x","code":"duplicate","severity":"error","message":"\"x\" appears more than once; remove it.","line":1,"column":32}]}}"#,
        )
    );
    let broken = refusal(&dkyc::check("{")).expect("it is invalid");
    assert!(broken.contains(r#""errors":{"":[{"pointer":"","code":"syntax""#), "{broken}");
}

/// A refusal has all errors, each under its path, in the order of the report.
#[test]
fn a_refusal_says_what_the_report_says() {
    for (name, text) in dkyc_tests::cases() {
        let report = dkyc::check(&text);
        let Some(refusal) = refusal(&report) else {
            assert!(report.is_valid(), "{name}");
            continue;
        };
        let refusal: Value = serde_json::from_str(&refusal).expect("JSON");
        for error in report.errors() {
            let mut error_json = json!(error);
            let path = error_json.as_object_mut().and_then(|members| members.remove("path")).expect("a path");
            let there = refusal["errors"][path.as_str().expect("text")].as_array().expect("a list");
            assert!(there.contains(&error_json), "{name}: {error:?}");
        }
        let count: usize = refusal["errors"]
            .as_object()
            .expect("an object")
            .values()
            .map(|list| list.as_array().map_or(0, Vec::len))
            .sum();
        assert_eq!(count, report.errors().len(), "{name}");
    }
}

#[test]
fn endpoints_by_name() {
    for &endpoint in Endpoint::ALL {
        assert_eq!(endpoint.as_str().parse(), Ok(endpoint));
    }
    assert_eq!("sendLink".parse::<Endpoint>().expect_err("no endpoint").suggestion(), Some("send_link"));
    let codes = Code::ALL.iter().filter(|code| !code.is_of_payload()).map(|code| code.as_str());
    assert_eq!(codes.collect::<Vec<_>>(), ["length", "not_alphanumeric", "path_segment"]);
}

const SENTINEL: &str = "Sentinel5e17ab";

proptest! {
    /// Any bytes have a report, always the same.
    #[test]
    fn any_bytes(bytes in any::<Vec<u8>>(), text in "[\\[\\]{}\":,0-9a-z_ \\\\ud.]{0,60}") {
        for &endpoint in Endpoint::ALL {
            for json in [&bytes[..], text.as_bytes()] {
                prop_assert_eq!(endpoint.check(json).to_json(), endpoint.check(json).to_json());
            }
        }
    }

    /// No value is in a report, a refusal or a `Debug` text, whatever else is wrong.
    #[test]
    fn values_are_never_shown(before in "[a-z./!]{0,12}", after in "[a-z./!]{0,40}", number in any::<i64>()) {
        for &endpoint in &[Endpoint::GenerateToken, Endpoint::SendLink, Endpoint::GetDetails] {
            let members = endpoint.object().fields.iter();
            let value = format!("{before}{SENTINEL}{after}");
            let request: Value = members.map(|field| (field.key.to_owned(), json!(value))).chain([("zz".to_owned(), json!([value, number]))]).collect();
            let text = request.to_string();
            let (read, report) = Options::new().read_request(endpoint, &text);
            for shown in [report.to_json(), report.to_string(), format!("{report:?} {read:?}"), refusal(&report).unwrap_or_default()] {
                prop_assert!(!shown.contains(SENTINEL), "{shown}");
            }
        }
    }
}

/// A key that belongs into a payload has no place in a request, so none is named.
#[test]
fn keys_of_a_payload() {
    for endpoint in [Endpoint::GenerateToken, Endpoint::SendLink, Endpoint::GetDetails] {
        let mut request = valid(endpoint);
        request["dob"] = json!("14-FEB-1990");
        let report = endpoint.check(request.to_string());
        let [unknown] = report.warnings() else { panic!("{report}") };
        assert_eq!(
            (unknown.code(), unknown.message().ends_with("; remove it.")),
            (Code::UnknownField, true),
            "{unknown}"
        );
    }
}

/// Of each member that is missing, another spelling is understood; beside the member itself it is nothing.
#[test]
fn misspelt_members() {
    for endpoint in [Endpoint::GenerateToken, Endpoint::SendLink, Endpoint::GetDetails] {
        let request = valid(endpoint);
        for (key, value) in request.as_object().expect("an object") {
            let wrong = format!("{}-", key.to_uppercase());
            let mut both = request.clone();
            both[&wrong] = value.clone();
            let unknown = format!("unknown_field {wrong} /{wrong}");
            assert_eq!(issues(&endpoint.check(both.to_string())), [unknown.as_str()]);
            both.as_object_mut().expect("an object").remove(key);
            let found = issues(&endpoint.check(both.to_string()));
            assert_eq!(found, [format!("required {key} /{key} ~{wrong}"), format!("{unknown} ~{key}")]);
        }
    }
}
