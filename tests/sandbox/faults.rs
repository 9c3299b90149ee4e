//! Faults on purpose.

use dkyc_sandbox::{FaultShare, Rate, Seconds, Settings};
use serde_json::json;

use crate::client::{Api, GENERATE_TOKEN, JSON, PUSH, SEND_LINK, link};

fn with_fault(fault: &str) -> Settings {
    Settings::new().fault(fault.parse().expect("a fault"))
}

#[test]
fn a_single_request_asks_for_a_fault() {
    let api = Api::new(Settings::new());
    for (prefer, status) in [
        ("code=500", 500),
        ("code=599", 599),
        ("code=429", 429),
        ("Code = \"503\"", 503),
        ("respond-async, code=503; x=y", 503),
        ("code=404, code=501", 501),
        ("code=400", 200),
        ("code=600", 200),
        ("code=0500", 200),
        ("code=drop", 200),
        ("code=", 200),
        ("code", 200),
        ("xcode=500", 200),
    ] {
        let headers = [JSON, ("auth", &api.token), ("Prefer", prefer)];
        let answer = api.send("POST", SEND_LINK, &headers, link("user-1")).expect("an answer");
        assert_eq!(answer.status, status, "{prefer}");
        assert_eq!(answer.header("retry-after").is_some(), status == 429, "{prefer}");
        match status {
            429 => assert_eq!(answer.body, json!({"status": 429, "message": "Rate limit exceeded"})),
            200 => {}
            _ => assert_eq!(answer.body["status"], status),
        }
    }
    let push = api.send("POST", PUSH, &[("Prefer", "code=500")], "").expect("an answer");
    let body = json!({"msg": "Internal Server Error", "status_code": 500, "success": false, "track": null});
    assert_eq!(push.short(), (500, body));
    let limited = api.send("POST", PUSH, &[("Prefer", "code=429")], "").expect("an answer");
    assert_eq!(limited.body, json!({"status": 429, "message": "Rate limit exceeded"}));
}

#[test]
fn nothing_is_done_for_a_status_and_all_for_a_drop() {
    let api = Api::new(Settings::new());
    let first = api.link("user-1");
    api.send("POST", SEND_LINK, &[JSON, ("auth", &api.token), ("Prefer", "code=500")], link("user-1"));
    assert_eq!(api.status(&first), "waiting");

    let folder = crate::client::folder("drop");
    let settings = |fault: &str| {
        let settings = Settings::new().database(folder.join("sandbox.sqlite"));
        if fault.is_empty() { settings } else { settings.fault(fault.parse().expect("a fault")) }
    };
    let (token, first) = {
        let api = Api::new(settings(""));
        let first = api.link("user-1");
        (api.token, first)
    };
    {
        let api = Api { token: token.clone(), sandbox: settings("drop:1").start().expect("it starts") };
        assert_eq!(api.send("POST", SEND_LINK, &[JSON, ("auth", &token)], link("user-1")), None);
    }
    let api = Api { token, sandbox: settings("").start().expect("it starts") };
    assert_eq!(api.status(&first), "kyc_rejected");
}

#[test]
fn shares_are_kept_and_come_out_the_same_each_time() {
    let run = |seed| {
        let api = Api::without_token(
            with_fault("503:0.25").fault("drop:0.25".parse().expect("a fault")).seed(seed),
        );
        let body = json!({"username": "sandbox", "password": "sandbox123"}).to_string();
        let answers =
            (0..400).map(|_| api.send("POST", GENERATE_TOKEN, &[JSON], &body).map(|answer| answer.status));
        answers.collect::<Vec<_>>()
    };
    let answers = run(1);
    let count = |wanted| answers.iter().filter(|status| **status == wanted).count();
    assert_eq!(count(Some(503)) + count(None) + count(Some(200)), 400);
    assert!((70..130).contains(&count(Some(503))), "{}", count(Some(503)));
    assert!((70..130).contains(&count(None)), "{}", count(None));
    assert_eq!(answers, run(1));
    assert_ne!(answers, run(2));
}

#[test]
fn a_share_of_one_is_all_and_of_zero_is_none() {
    for (fault, status) in
        [("503:1", Some(503)), ("429:1.0", Some(429)), ("drop:1", None), ("599:0", Some(400))]
    {
        let api = Api::without_token(with_fault(fault));
        let answer = api.send("POST", GENERATE_TOKEN, &[JSON], "{}").map(|answer| answer.status);
        assert_eq!(answer, status, "{fault}");
    }
}

#[test]
fn values_are_read_as_people_write_them() {
    for (text, is_good) in [
        ("503:0.2", true),
        ("429:1", true),
        ("599:.5", true),
        ("drop:0", true),
        ("500:1.1", false),
        ("500:-0", false),
        ("500:1e-3", false),
        ("500:", false),
        ("500:.", false),
        ("500:nan", false),
        ("400:0.1", false),
        ("600:0.1", false),
        ("+500:0.1", false),
        ("Drop:0.1", false),
        ("500", false),
        ("", false),
    ] {
        assert_eq!(text.parse::<FaultShare>().is_ok(), is_good, "{text}");
    }
    for (text, is_good) in [
        ("10/s", true),
        ("1/m", true),
        ("4294967295/h", true),
        ("0/s", false),
        ("-1/s", false),
        ("+1/s", false),
        ("1.5/s", false),
        ("10", false),
        ("10/d", false),
        ("/s", false),
        ("10/s ", false),
    ] {
        assert_eq!(text.parse::<Rate>().is_ok(), is_good, "{text}");
    }
    for (text, milliseconds) in [
        ("3600", Some(3_600_000)),
        ("0", Some(0)),
        ("0.5", Some(500)),
        ("1.0009", Some(1000)),
        ("0.25", Some(250)),
        ("9999999999", Some(9_999_999_999_000)),
        ("10000000000", None),
        ("-1", None),
        (".5", None),
        ("5.", None),
        ("1e3", None),
        ("", None),
        ("inf", None),
    ] {
        let seconds =
            text.parse::<Seconds>().ok().map(|seconds| std::time::Duration::from(seconds).as_millis());
        assert_eq!(seconds, milliseconds, "{text}");
    }
    let too_much = with_fault("500:0.6").fault("503:0.5".parse().expect("a fault")).start();
    assert!(too_much.expect_err("more than all").to_string().contains("more than 1"));
}
