//! `dkyc request`, `answer`, `token`: arguments, output, exit codes.

use std::process::Command;

use serde_json::{Value, json};

use crate::run::{Folder, Run, run, run_with};

const LINK: &str =
    r#"{"user_id": "u-1", "phone_number": "9876543210", "send_notification": 1, "link_type": "free"}"#;
/// {"alg":"HS256"} . {"exp":1741000000} . sig
const TOKEN: &str = "eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjE3NDEwMDAwMDB9.c2ln";

/// The line that `dkyc answer` prints, after its exit code.
#[track_caller]
fn answer(args: &str, input: &str) -> (i32, String) {
    let args: Vec<_> = ["answer", "--random", "0.5"].into_iter().chain(args.split_whitespace()).collect();
    let Run { code, stdout, stderr } = run_with(&args, input);
    assert_eq!(stderr, "", "{args:?}");
    (code.expect("an exit code"), stdout.trim_end().to_owned())
}

#[test]
fn an_answer_in_one_line() {
    for (args, input, code, want) in [
        (
            "--endpoint generate_token --status 200",
            r#"{"Token": "t", "success": 7}"#,
            0,
            r#"{"endpoint":"generate_token","http_status":200,"status":200,"kind":"success","body":"object","retry":"no","delay_ms":null,"missing":[],"odd":["success"]}"#,
        ),
        (
            "--endpoint send_link --show-values",
            "HTTP/1.1 200 OK\r\n\r\n{\"link_url\": \"u\", \"session_id\": \"s\", \"link_expiry_time\": 1741000000123, \"message\": \"Link sent\"}",
            0,
            r#"{"endpoint":"send_link","http_status":200,"status":200,"kind":"success","body":"object","retry":"no","delay_ms":null,"missing":[],"odd":[],"expires":1741000000,"message":"Link sent","data":{"link_expiry_time":"1741000000123","link_url":"u","session_id":"s","message":"Link sent"}}"#,
        ),
        (
            "--endpoint get_details --show-values",
            "HTTP/2 200\n\n{\"session_data\": {\"session_status\": \"new\u{202e}\", \"extras\": { \"n\": 1e400, \"n\": [1,\n2] }}}",
            0,
            r#"{"endpoint":"get_details","http_status":200,"status":200,"kind":"success","body":"object","retry":"no","delay_ms":null,"missing":[],"odd":[],"session_status":"other","final":false,"message":null,"data":{"session_data":{"extras":{"n":[1,2]},"session_status":"new\u202e"}}}"#,
        ),
        (
            "--endpoint get_details --status 503 --attempt 3 --retry-after 2 --retry-after soon",
            "",
            1,
            r#"{"endpoint":"get_details","http_status":503,"status":503,"kind":"server_fault","body":"empty","retry":"wait","delay_ms":3000,"missing":[],"odd":[]}"#,
        ),
        (
            "--endpoint get_details --status 429 --retry-after 99999999999999",
            "[]",
            1,
            r#"{"endpoint":"get_details","http_status":429,"status":429,"kind":"rate_limited","body":"not_object","retry":"later","delay_ms":999999999000,"missing":[],"odd":[]}"#,
        ),
        (
            "--endpoint push_user_data --failure no_answer --show-values",
            "",
            1,
            r#"{"endpoint":"push_user_data","http_status":null,"status":null,"kind":"no_answer","body":"none","retry":"unsafe","delay_ms":null,"missing":[],"odd":[],"message":null,"data":{}}"#,
        ),
        (
            "--endpoint push_user_data --failure not_sent --attempt 99999999999999999999999999",
            "",
            1,
            r#"{"endpoint":"push_user_data","http_status":null,"status":null,"kind":"not_sent","body":"none","retry":"no","delay_ms":null,"missing":[],"odd":[]}"#,
        ),
        (
            "--endpoint get_details --now 784111777",
            "HTTP/1.1 302 Found\r\n\r\nHTTP/1.1 429 Too Many Requests\r\nRETRY-AFTER: Sun, 06 Nov 1994 08:50:07 GMT\r\n",
            1,
            r#"{"endpoint":"get_details","http_status":429,"status":429,"kind":"rate_limited","body":"empty","retry":"wait","delay_ms":30250,"missing":[],"odd":[]}"#,
        ),
        (
            "--endpoint get_details --now 0",
            "HTTP/1.1 503 x\nDate: Sun, 06 Nov 1994 08:49:37 GMT\nRetry-After: \t Sun, 06 Nov 1994 08:50:07 GMT\nRetry-After: 20\n\nno",
            1,
            r#"{"endpoint":"get_details","http_status":503,"status":503,"kind":"server_fault","body":"not_json","retry":"wait","delay_ms":30250,"missing":[],"odd":[]}"#,
        ),
    ] {
        assert_eq!(answer(args, input), (code, want.to_owned()), "{args}");
    }
}

#[test]
fn an_answer_of_any_bytes() {
    for input in [
        &b"HTTP/1.1 200 OK\r\nRetry-After: \xFF\r\n\xFE: x\r\n\r\n\xFF\x00"[..],
        b"HTTP/1.1 200 OK\r\n\r\n\x00",
    ] {
        let run = run_with(&["answer", "--endpoint", "get_details", "--random", "0"], input);
        assert_eq!((run.code, &*run.stderr), (Some(1), ""));
        assert_eq!(serde_json::from_str::<Value>(&run.stdout).expect("JSON")["body"], "not_json");
    }
}

/// Without a fixed random number a delay is drawn anew each time.
#[test]
fn delays_are_random() {
    let delay = || {
        let run = run_with(&["answer", "--endpoint", "get_details", "--status", "503", "--attempt", "4"], "");
        serde_json::from_str::<Value>(&run.stdout).expect("JSON")["delay_ms"].as_u64().expect("a number")
    };
    let delays: Vec<_> = (0..8).map(|_| delay()).collect();
    assert!(
        delays.iter().all(|delay| *delay < 4000) && delays.iter().any(|delay| *delay != delays[0]),
        "{delays:?}"
    );
}

#[test]
fn tokens() {
    for (args, input, code, want) in [
        ("--now 1740999939", TOKEN, 0, json!({"state": "fresh", "expires": 1_741_000_000, "expires_in": 61})),
        (
            "--now 1740999940",
            TOKEN,
            1,
            json!({"state": "refresh", "expires": 1_741_000_000, "expires_in": 60}),
        ),
        (
            "--now 1740999940 --margin 0",
            TOKEN,
            0,
            json!({"state": "fresh", "expires": 1_741_000_000, "expires_in": 60}),
        ),
        (
            "--now 1741000000",
            TOKEN,
            1,
            json!({"state": "expired", "expires": 1_741_000_000, "expires_in": 0}),
        ),
        (
            "--now 1741000005",
            TOKEN,
            1,
            json!({"state": "expired", "expires": 1_741_000_000, "expires_in": -5}),
        ),
        ("", "e30.e30.", 0, json!({"state": "no_expiry", "expires": null, "expires_in": null})),
        ("", "", 1, json!({"state": "malformed", "expires": null, "expires_in": null})),
        ("-", "Bearer e30.e30.", 1, json!({"state": "malformed", "expires": null, "expires_in": null})),
    ] {
        let args: Vec<_> = ["token"].into_iter().chain(args.split_whitespace()).collect();
        let run = run_with(&args, format!(" \u{a0}\n{input}\r\n"));
        let line: Value = serde_json::from_str(&run.stdout).expect("JSON");
        assert_eq!((run.code, line, &*run.stderr), (Some(code), want, ""), "{args:?}");
        assert!(run.stdout.starts_with("{\"state\":"), "{}", run.stdout);
    }
    assert_eq!(run_with(&["token"], b"\xFF").code, Some(1));
}

#[test]
fn a_request_for_curl() {
    let folder = Folder::new("request");
    let token = folder.file("token", " tok\u{2003}\n");
    let link = folder.file("li\"nk.json", LINK);
    let session = folder.file("session.json", r#"{"session_id": "a b/é"}"#);
    let request = |args: &[&str], input: &str| {
        let args: Vec<_> =
            ["request", "--base", "https://example.com/kyc/"].iter().chain(args).copied().collect();
        run_with(&args, input)
    };
    let shown = link.replace('"', "\\\"");
    for (args, input, want) in [
        (
            &["--endpoint", "send_link", "--token-file", &token, &link][..],
            "",
            format!("request = \"POST\"\nurl = \"https://example.com/kyc/agentapi/v1/agent/sendLink/\"\nheader = \"accept: application/json\"\nheader = \"Content-Type: application/json\"\nheader = \"auth: tok\"\ndata-binary = \"@{shown}\"\n"),
        ),
        (
            &["--endpoint", "get_details", "--token-file", &token, &session],
            "",
            "request = \"GET\"\nurl = \"https://example.com/kyc/agentapi/v1/session/get_details/a%20b%2F%C3%A9\"\nheader = \"accept: application/json\"\nheader = \"auth: tok\"\n".to_owned(),
        ),
        (
            &["--endpoint", "generate_token"],
            "{\"username\":\t\"agent1001\",\r\n\"password\": \"\\u0053ecret1001\"}\n",
            "request = \"POST\"\nurl = \"https://example.com/kyc/agentapi/v1/agent/generate_token\"\nheader = \"accept: application/json\"\nheader = \"Content-Type: application/json\"\ndata-binary = \"{\\\"username\\\":\\t\\\"agent1001\\\",\\r\\n\\\"password\\\": \\\"\\\\u0053ecret1001\\\"}\\n\"\n".to_owned(),
        ),
    ] {
        let run = request(args, input);
        assert_eq!((run.code, &*run.stdout, &*run.stderr), (Some(0), &*want, ""), "{args:?}");
    }
    let invalid = request(&["--endpoint", "send_link", "--token-file", &token], &LINK.replace("1,", "2,"));
    assert_eq!((invalid.code, &*invalid.stdout), (Some(1), ""));
    assert!(invalid.stderr.starts_with("error[not_allowed] send_notification: "), "{}", invalid.stderr);
}

/// Nothing is on standard output, and neither token nor password in the message.
#[test]
fn what_cannot_run() {
    let folder = Folder::new("cannot_run");
    let link = folder.file("link.json", LINK);
    let unfit = folder.file("unfit", "Sentinel 5e17");
    let request = ["request", "--endpoint", "send_link", "--base", "http://127.0.0.1"];
    let with = |more: &[&'static str]| -> Vec<String> {
        request.iter().chain(more).map(|&arg| arg.to_owned()).collect()
    };
    let mut cases =
        vec![with(&[]), with(&["--token-file", "-", "-"]), with(&["--token-file", "Sentinel5e17"])];
    cases.push([with(&["--token-file"]), vec![unfit.clone(), link.clone()]].concat());
    cases.push([with(&["--token-file"]), vec![link, "no-such-file.json".to_owned()]].concat());
    for args in [
        "request --endpoint generate_token --base http://user:Sentinel5e17@example.com",
        "request --endpoint generate_token --base ftp://example.com",
        "request --endpoint generate_token",
        "request --endpoint sendLink --base http://127.0.0.1",
        "token Sentinel5e17",
        "token eyJhbGciOiJIUzI1NiJ9.Sentinel5e17.c2ln",
        "token --now x",
        "token --margin -1",
        "answer --endpoint get_details",
        "answer --status 200",
        "answer --endpoint get_details --status 99",
        "answer --endpoint get_details --status 600",
        "answer --endpoint get_details --retry-after 5",
        "answer --endpoint get_details --failure no_answer --status 200",
        "answer --endpoint get_details --failure gone",
        "answer --endpoint get_details --failure no_answer body.json",
        "answer --endpoint get_details --status 200 --attempt 0",
        "answer --endpoint get_details --status 200 --attempt -1",
        "answer --endpoint get_details --status 200 --random 1",
        "answer --endpoint get_details --status 200 --random NaN",
        "answer --endpoint get_details --status 200 no-such-file.json",
    ] {
        cases.push(args.split_whitespace().map(str::to_owned).collect());
    }
    for args in cases {
        let args: Vec<_> = args.iter().map(String::as_str).collect();
        let run = run(&args);
        assert_eq!((run.code, &*run.stdout), (Some(2), ""), "{args:?} {}", run.stderr);
        assert!(!run.stderr.is_empty() && !run.stderr.contains("Sentinel5e17"), "{args:?} {}", run.stderr);
    }
    // A header may hold anything.
    let header = run(&[
        "answer",
        "--endpoint",
        "get_details",
        "--status",
        "503",
        "--retry-after",
        "\"5\"",
        "--retry-after=-1",
    ]);
    assert_eq!(header.code, Some(1), "{}", header.stderr);
}

/// What `dkyc request` prints is what curl reads.
#[test]
fn curl_reads_it() {
    let Ok(version) = Command::new("curl").arg("--version").output() else { return };
    assert!(version.status.success());
    let config = run_with(
        &["request", "--endpoint", "generate_token", "--base", "http://127.0.0.1:1"],
        r#"{"username": "agent1001", "password": "Secret1001"}"#,
    );
    let folder = Folder::new("curl");
    let file = folder.file("config", config.stdout);
    let refused = Command::new("curl").args(["-s", "--config", &file]).output().expect("curl runs");
    // Nobody listens there: the connection is refused, so the configuration was understood.
    assert_eq!(refused.status.code(), Some(7), "{refused:?}");
}
