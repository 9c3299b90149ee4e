//! The order of the checks: of all that is wrong with a request, the first is answered.

use dkyc_sandbox::Settings;
use serde_json::{Value, json};

use crate::client::{Api, GENERATE_TOKEN, GET_DETAILS, JSON, PUSH, SEND_LINK};

#[test]
fn the_first_thing_that_is_wrong_is_answered() {
    let api = Api::new(Settings::new().body_limit(64));
    let (auth, text, large) = (("auth", &*api.token), ("Content-Type", "text/plain"), "x".repeat(65));
    let large = &*large;
    let prefer = ("Prefer", "code=503");
    #[rustfmt::skip]
    let cases = [
        ("PUT",  "/appapi/v1/dkyc/push", &[prefer][..],       large, 404),
        ("PUT",  PUSH,                   &[prefer],           large, 405),
        ("POST", PUSH,                   &[prefer],           large, 503),
        ("POST", PUSH,                   &[text],             large, 401),
        ("POST", PUSH,                   &[text, auth],       large, 413),
        ("POST", PUSH,                   &[text, auth],       "{",    400),
        ("POST", PUSH,                   &[JSON, auth],       "{",    400),
        ("POST", GENERATE_TOKEN,         &[text],             large, 413),
        ("GET",  "/agentapi/v1/session/get_details/x", &[text], large, 401),
    ];
    for (method, path, headers, body, status) in cases {
        let answer = api.send(method, path, headers, body).expect("an answer");
        assert_eq!(answer.status, status, "{method} {path} {headers:?}");
    }
}

#[test]
fn the_rate_comes_before_the_token_and_after_the_faults() {
    let api = Api::without_token(Settings::new().rate("1/h".parse().expect("a rate")));
    let send = |headers| api.send("POST", PUSH, headers, "").expect("an answer");
    assert_eq!(send(&[]).status, 401);
    assert_eq!(send(&[("Prefer", "code=500")]).status, 500);
    let limited = send(&[]);
    assert_eq!(limited.status, 429);
    assert_eq!(limited.header("retry-after"), Some("3600"));
    assert_eq!(limited.body, json!({"status": 429, "message": "Rate limit exceeded"}));
    assert_eq!(api.send("PUT", PUSH, &[], "").map(|answer| answer.status), Some(405));
}

#[test]
fn a_path_is_exactly_one_of_the_four() {
    let api = Api::new(Settings::new());
    let session = api.link("user-1");
    for path in [
        "/agentapi/v1/agent/generate_token/",
        "/agentapi/v1/agent/sendLink",
        "/agentapi/v1/agent/sendlink/",
        "/agentapi/v1/session/get_details",
        GET_DETAILS,
        &format!("{GET_DETAILS}{session}/"),
        &format!("{GET_DETAILS}{session}/x"),
        "//appapi/v1/dkyc/push_user_data",
        "/appapi/v1/dkyc/push_user_data/",
        "/appapi/v1/dkyc/push_user_dat",
        "/favicon.ico",
        "*",
    ] {
        let answer = api.send("POST", path, &[JSON, ("auth", &api.token)], "{}").expect("an answer");
        assert_eq!(
            answer.short(),
            (404, json!({"msg": "There is no such endpoint", "status": 404})),
            "{path}"
        );
    }
    // A query is none of the path.
    assert_eq!(api.details(&format!("{session}?x=1")).status, 200);
}

#[test]
fn it_describes_itself() {
    let api = Api::new(Settings::new());
    let answer = api.send("GET", "/openapi.json", &[], "").expect("an answer");
    assert_eq!(answer.status, 200);
    assert_eq!(answer.body, serde_json::from_str::<Value>(&dkyc::api::openapi()).expect("JSON"));
    let refused = api.send("POST", "/openapi.json", &[], "").expect("an answer");
    assert_eq!((refused.status, refused.header("allow")), (405, Some("GET, HEAD")));
}

#[test]
fn a_method_is_exactly_the_documented_one() {
    let api = Api::new(Settings::new());
    let session = format!("{GET_DETAILS}x");
    for (path, allowed) in [(GENERATE_TOKEN, "POST"), (SEND_LINK, "POST"), (&*session, "GET"), (PUSH, "POST")]
    {
        for method in ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE", "post", "BREW"] {
            if method == allowed {
                continue;
            }
            let answer = api.send(method, path, &[], "").expect("an answer");
            assert_eq!((answer.status, answer.header("allow")), (405, Some(allowed)), "{method} {path}");
            let body = match (method, path) {
                ("HEAD", _) => Value::Null,
                (_, PUSH) => {
                    json!({"msg": "Method not allowed", "status_code": 405, "success": false, "track": null})
                }
                _ => json!({"msg": "Method not allowed", "status": 405}),
            };
            assert_eq!(answer.body, body, "{method} {path}");
        }
    }
}

#[test]
fn json_is_wanted_whatever_its_parameters() {
    let api = Api::new(Settings::new());
    for (content_type, is_json) in [
        ("application/json", true),
        ("APPLICATION/Json", true),
        ("application/json; charset=utf-8", true),
        ("application/json;charset=latin1;x=\"y\"", true),
        (" application/json ;", true),
        ("application/jsonp", false),
        ("application/problem+json", false),
        ("text/json", false),
        ("application/x-www-form-urlencoded", false),
        ("", false),
    ] {
        let headers = [("Content-Type", content_type), ("auth", &api.token)];
        let link = api.send("POST", SEND_LINK, &headers, crate::client::link("user-1")).expect("an answer");
        let msg = "Content-Type must be application/json";
        if is_json {
            assert_eq!(link.status, 200, "{content_type}");
        } else {
            assert_eq!(link.short(), (400, json!({"msg": msg, "status": 400})), "{content_type}");
            let push = api.send("POST", PUSH, &headers, "{}").expect("an answer");
            let body = json!({"msg": msg, "status_code": 400, "success": false, "track": null});
            assert_eq!(push.short(), (400, body), "{content_type}");
        }
    }
    assert_eq!(
        api.send("POST", SEND_LINK, &[("auth", &api.token)], "{}").map(|answer| answer.status),
        Some(400)
    );
    // Without a body nobody asks.
    assert_eq!(api.details("x").body["e"], "no such session");
}
