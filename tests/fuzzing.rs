//! What holds for any bytes. `cargo xtask fuzz` looks for bytes for which it does not; a test tries the cases and mutations of them.

use dkyc::api::{Attempt, Endpoint, RetryPolicy};
use dkyc::spec::{FieldSpec, OBJECTS};
use dkyc::{Code, Options, Profile, Report};
use serde_json::Value;

use crate::cases;

mod members;

/// Each body, which panics when something does not hold.
pub const BODIES: [fn(&[u8]); 8] = [checked, parsed, one_field, fixed, answered, tokens, object, narrowed];

/// Runs the body that the first byte chooses on the rest.
pub fn any(bytes: &[u8]) {
    if let [first, rest @ ..] = bytes {
        BODIES[usize::from(*first) % BODIES.len()](rest);
    }
}

/// A report is the same each time, is written as serde_json writes it, and is read back.
fn checked(text: &[u8]) {
    let report = dkyc::check(text);
    assert_sound(&report);
    let copy = text.to_vec();
    assert_eq!(dkyc::check(&copy), report, "the same text");
    let (payload, read) = dkyc::read(text);
    assert_eq!((payload.is_some(), &read), (report.is_valid(), &report));
    let strict = Options::new().warnings(false).check(text);
    assert_eq!(strict.errors(), report.errors(), "warnings change no error");
    assert_sound(&dkyc::check_sections(text));
}

fn assert_sound(report: &Report) {
    let json = serde_json::to_string(report).expect("a report is JSON");
    assert_eq!(report.to_json(), json, "written by hand, and by serde_json");
    let again: Report = serde_json::from_str(&json).expect("a report is read back");
    assert_eq!(again.to_json(), json, "read back");
    assert_eq!(report.is_valid(), report.errors().is_empty());
    assert!(report.to_string().lines().count() >= report.issues().count());
}

/// A valid payload is the same after it was written and read.
fn parsed(text: &[u8]) {
    let Ok(payload) = dkyc::parse(text) else { return };
    let written = serde_json::to_string(&payload).expect("a payload is JSON");
    assert_eq!(dkyc::parse(&written).as_ref(), Ok(&payload));
    assert_eq!(payload.clone().into_owned(), payload);
}

/// A value alone has the errors that it has in its section. The first byte chooses the field.
fn one_field(bytes: &[u8]) {
    let [first, value @ ..] = bytes else { return };
    let Ok(value) = std::str::from_utf8(value) else { return };
    let fields: Vec<_> = FieldSpec::all().filter(|field| !field.section.is_empty()).collect();
    let field = fields[usize::from(*first) % fields.len()];
    let alone = dkyc::check_field(field.path, value).expect("a documented path");
    assert_sound(&alone);
    let section = format!("{{\"{}\":{}}}", field.key, serde_json::Value::from(value));
    let within = dkyc::check_section(field.section, &section).expect("a documented section");
    let errors = |report: &Report| -> Vec<_> {
        let own = report.errors().iter().filter(|error| error.path() == field.path);
        own.map(|error| (error.code(), error.message())).collect()
    };
    assert_eq!(errors(&alone), errors(&within), "{}", field.path);
    if let Some(repaired) = dkyc::fix_field(field.path, value, Some(&section)) {
        assert_ne!(repaired, value, "{}", field.path);
        assert_eq!(dkyc::fix_field(field.path, &repaired, None), None, "{}", field.path);
    }
}

/// Repairing twice is repairing once, and the report is that of the repaired payload.
fn fixed(text: &[u8]) {
    let once = dkyc::fix(text, &Options::new());
    assert_sound(&once.report);
    if once.report.issues().any(|issue| issue.code() == Code::Syntax) {
        assert!(once.repairs.is_empty() && once.payload.is_empty());
        return;
    }
    assert_eq!(once.report, dkyc::check(&once.payload).without_positions());
    let twice = dkyc::fix(&once.payload, &Options::new());
    assert!(twice.repairs.is_empty(), "{:?}", twice.repairs);
    assert_eq!(twice.payload, once.payload);
    let pretty = dkyc::pretty(&once.payload);
    assert_eq!(dkyc::fix(&pretty, &Options::new()).payload, once.payload);
}

/// Any answer has a kind, and what may be repeated does not depend on when it is asked. The first bytes choose endpoint and status.
fn answered(bytes: &[u8]) {
    let [endpoint, hundreds, status, body @ ..] = bytes else { return };
    let endpoint = Endpoint::ALL[usize::from(*endpoint) % Endpoint::ALL.len()];
    let status = u16::from(*hundreds % 6) * 100 + u16::from(*status);
    let answer = endpoint.read_answer(status, body);
    assert_eq!(endpoint.read_answer(status, body), answer);
    assert_eq!(answer.http_status, Some(status));
    for number in [1, 2, u64::MAX] {
        let attempt = Attempt { number, renewed: false, random: 0.5 };
        let policy = RetryPolicy::default();
        assert_eq!(policy.after(&answer, attempt), policy.after(&answer, attempt));
    }
    let _ = format!("{answer:?}");
    assert_sound(&endpoint.check(body));
}

/// Any token has a state, and any Retry-After is read or not.
fn tokens(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for now in [0, 1_741_000_000, u64::MAX] {
        let refresh = dkyc::api::needs_refresh(&text, now, 60);
        assert_eq!(refresh.is_err(), dkyc::api::token_expiry(&text).is_err());
        let _ = dkyc::api::token_state(&text, now, u64::MAX);
        let _ = dkyc::api::retry_after([&*text], Some(&*text), now);
    }
}

/// An object that was never text has the report of its text.
fn object(text: &[u8]) {
    let Ok(value) = serde_json::from_slice::<Value>(text) else { return };
    let text = value.to_string();
    let members = members::Members::of(&value);
    if let Some(draft) = members.draft(&value) {
        assert_eq!(draft.report(&Options::new()), dkyc::check(&text).without_positions(), "{text}");
    }
}

/// House rules only narrow: what the specification forbids, they forbid, too. A zero byte separates the profile from the payload.
fn narrowed(bytes: &[u8]) {
    let Some(end) = bytes.iter().position(|&byte| byte == 0) else { return };
    let (profile, payload) = (&bytes[..end], &bytes[end + 1..]);
    let profile = match Profile::from_toml(profile) {
        Ok(profile) => profile,
        Err(mistakes) => {
            assert!(!mistakes.is_empty());
            for mistake in mistakes.iter() {
                assert!(
                    mistake.line() >= Some(1)
                        && mistake.column() >= Some(1)
                        && !mistake.to_string().is_empty()
                );
            }
            return;
        }
    };
    // Not only the first errors, among which those of the profile take room.
    let every = Options::new().max_issues(usize::MAX);
    let options = every.profile(&profile);
    let report = options.check(payload);
    assert_sound(&report);
    let errors = |report: &Report| -> Vec<_> {
        report.errors().iter().map(|error| (error.code(), error.pointer().clone())).collect()
    };
    let mut narrow = errors(&report).into_iter();
    for error in errors(&every.check(payload)) {
        assert!(narrow.any(|other| other == error), "{error:?} is an error without house rules");
    }
    let fixed = dkyc::fix(payload, &options);
    assert_sound(&fixed.report);
}

/// Inputs to start from: each case for each body that reads payloads, a few others, and what earlier runs found.
#[must_use]
pub fn seeds() -> Vec<Vec<u8>> {
    let others: [(u8, &[u8]); 8] = [
        (2, b"\x01abcpe1234f"),
        (2, b"\x02 1990-02-14 "),
        (4, br#"02a{"session_data": {"session_status": "waiting", "user_ack": true, "start_time": "2025-03-03"}}"#),
        (4, br#"14a{"status": "error", "code": 401, "message": "expired", "e": [{"msg": "no"}]}"#),
        (5, b"eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjE3NDEwMDAwMDB9."),
        (5, b"Sun, 06 Nov 1994 08:49:37 GMT"),
        (7, concat!(include_str!("fuzz/profile.toml"), "\0", include_str!("cases/valid.json")).as_bytes()),
        (7, concat!(include_str!("house/mistakes.toml"), "\0").as_bytes()),
    ];
    let mut cases = cases();
    // Folders have no order, and the mutations are to be the same on every machine.
    cases.sort();
    let payloads = cases.into_iter().flat_map(|(_, text)| [0, 1, 3, 6].map(|body| (body, text.clone())));
    let others = others.into_iter().map(|(body, bytes)| (body, bytes.to_vec()));
    let kept = include_str!("fuzz/corpus.ndjson").lines().map(|line| {
        let text: String = serde_json::from_str(line).expect("a string, each character of it a byte");
        text.chars().map(|character| u8::try_from(character).expect("a byte")).collect()
    });
    payloads.chain(others).map(|(body, bytes)| [vec![body], bytes].concat()).chain(kept).collect()
}

/// Words that mean something to the code, from the table.
#[must_use]
pub fn words() -> Vec<String> {
    // The payload itself has no name, and libFuzzer takes no empty word.
    let names = OBJECTS.iter().map(|object| object.name.to_owned()).filter(|name| !name.is_empty());
    let keys = FieldSpec::all().map(|field| format!("\"{}\":", field.key));
    let examples = FieldSpec::all().map(|field| format!("\"{}\"", field.example));
    let syntax = [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\\u",
        "\\ud83d",
        "\\ude42",
        "null",
        "true",
        "-",
        "e",
        "0",
        "\u{FEFF}",
        "é",
        "🙂",
        "\n",
        "data:",
        ";base64,",
        "https://",
        "http://",
        "%2F",
        "==",
        "{\"BASIC_INFORMATION\":{",
    ];
    names.chain(keys).chain(examples).chain(syntax.map(str::to_owned)).collect()
}
