//! Any bytes give a report, the same one each time.

use dkyc::{Code, Report};
use dkyc_tests::{VALID, payload, report_of};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::config;

/// Everything that holds for every report.
fn assert_sound(text: &[u8]) -> Report {
    let report = report_of(text);
    let json = serde_json::to_string(&report).expect("a report is JSON");
    assert_eq!(report.to_json(), json, "written by hand and by serde_json");
    let copy = text.to_vec();
    let again = report_of(&copy);
    assert_eq!(
        json,
        serde_json::to_string(&again).expect("a report is JSON"),
        "the same input, the same bytes"
    );
    assert_eq!(report, again);
    assert_eq!(report.is_valid(), report.errors().is_empty());
    assert_eq!(dkyc::parse(text).is_ok(), report.is_valid());
    assert!(report.errors().iter().all(|error| !error.code().is_warning()));
    assert!(report.warnings().iter().all(|warning| warning.code().is_warning()));
    let is_syntax = report.issues().any(|issue| issue.code() == Code::Syntax);
    assert!(!is_syntax || report.issues().count() == 1, "with syntax nothing else is reported");
    let is_json =
        serde_json::from_slice::<serde_json::Value>(text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text))
            .is_ok();
    // serde_json's tree refuses numbers that are too big; nothing else that is JSON.
    assert!(!is_json || !is_syntax, "serde_json can read it: {report}");
    let is_no_json = serde_json::from_slice::<serde::de::IgnoredAny>(text).is_err();
    assert!(
        !is_no_json || is_syntax || text.starts_with(b"\xEF\xBB\xBF"),
        "serde_json cannot read it: {report}"
    );
    let lines: Vec<_> = text.split(|&byte| byte == b'\n').collect();
    for issue in report.issues() {
        let (line, column) = (issue.line().expect("a line"), issue.column().expect("a column"));
        assert!(
            (1..=lines.len()).contains(&line) && (1..=lines[line - 1].len() + 1).contains(&column),
            "{issue:?}"
        );
        assert!(!issue.message().is_empty() && !issue.message().contains('\n'), "{issue:?}");
        assert_eq!(issue.allowed().is_empty(), issue.code() != Code::NotAllowed, "{issue:?}");
    }
    // The parts of a payload, too.
    let _ = dkyc::check_sections(text).to_string();
    let _ = dkyc::check_section("BASIC_INFORMATION", text).expect("a documented section").to_string();
    report
}

const PIECES: [&str; 44] = [
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    " ",
    "\n",
    "\"",
    "\\",
    "\"user_id\":",
    "\"phone_number\":",
    "\"data\":",
    "\"extras\":",
    "\"BASIC_INFORMATION\":",
    "\"pan\":",
    "\"docPhoto\":",
    "\"DOCUMENT_COLLECTION\":",
    "null",
    "true",
    "false",
    "0",
    "-",
    "1",
    ".",
    "e",
    "+",
    "\"x\"",
    "\"\\u",
    "d83d",
    "\\ude42",
    "\"ABCPE1234F\"",
    "\"QU\\/D\"",
    "\"data:;base64,\\/",
    "\"https:\\/\\/",
    "\\n",
    "\u{FEFF}",
    "é",
    "🙂",
    "\u{0}",
    "\"\":",
    "\"a~/\":",
    "{}",
    "[]",
];

/// A valid payload with some bytes changed, put in or taken out.
fn damaged(damage: &[(Index, u8, u8)], text: &str) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for (at, kind, byte) in damage {
        let at = at.index(bytes.len());
        match kind % 4 {
            0 => bytes[at] = *byte,
            1 => bytes.insert(at, *byte),
            2 => drop(bytes.remove(at)),
            _ => bytes.insert(at, b"{}[]\",:\\0"[usize::from(*byte) % 9]),
        }
    }
    bytes
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_bytes(bytes in vec(any::<u8>(), 0..300)) {
        assert_sound(&bytes);
    }

    #[test]
    fn any_pieces_of_json(pieces in vec(select(&PIECES[..]), 0..40)) {
        assert_sound(pieces.concat().as_bytes());
    }

    #[test]
    fn a_valid_payload_damaged(damage in vec((any::<Index>(), any::<u8>(), any::<u8>()), 1..4)) {
        assert_sound(&damaged(&damage, &payload()));
        assert_sound(&damaged(&damage, VALID));
    }

    #[test]
    fn a_valid_payload_cut(end in any::<Index>(), front in any::<Index>()) {
        let text = VALID.as_bytes();
        assert_sound(&text[..end.index(text.len())]);
        assert_sound(&text[front.index(text.len())..]);
    }

    #[test]
    fn any_string_in_any_field(field in any::<Index>(), value in any::<String>()) {
        let fields: Vec<_> = dkyc::spec::FieldSpec::all().collect();
        let path = field.get(&fields).path;
        let _ = dkyc_tests::verdict(path, &value);
    }
}
