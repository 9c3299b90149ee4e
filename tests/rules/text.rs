//! `text`, and what is blank for every rule.

use dkyc::spec::{FieldSpec, Rule};
use dkyc_tests::{verdict, verdict_on_json};

use super::{NOT_WHITE_SPACE, OPTIONAL, TEXT, WHITE_SPACE, all};

#[test]
fn one_character_that_is_not_white_space_is_enough() {
    all(
        TEXT,
        "ok",
        &[
            "x",
            ".",
            " x",
            "x ",
            "\nx\n",
            "\u{3000}x",
            "३",
            "अ",
            "🙂",
            "e\u{301}",
            "null",
            "0",
            "-",
            "\"",
            "\\",
        ],
    );
    all("user_id", "ok", &["x", " x ", "\u{200B}"]);
    all("phone_number", "ok", &["9876543210", "not a number"]);
    all(TEXT, "ok", &["x".repeat(1 << 16).as_str()]);
}

/// All of Unicode, one by one.
#[test]
fn white_space_is_what_unicode_calls_so() {
    for c in '\0'..=char::MAX {
        let is_blank = dkyc::Text::new(c.to_string()).is_err();
        assert_eq!(is_blank, WHITE_SPACE.contains(&c), "U+{:04X}", u32::from(c));
    }
}

#[test]
fn a_blank_mandatory_string_is_empty_under_every_rule() {
    for field in FieldSpec::all() {
        let want = if field.mandatory { "empty" } else { "ok" };
        for blank in ["", " ", "\t\r\n", "\u{85}\u{A0}\u{3000}"] {
            assert_eq!(verdict(field.path, blank), want, "{blank:?} in {}", field.path);
        }
    }
}

#[test]
fn every_kind_of_white_space_is_blank_and_nothing_else() {
    for c in WHITE_SPACE {
        for blank in [c.to_string(), format!(" {c}"), format!("{c}{c}")] {
            assert_eq!(verdict(TEXT, &blank), "empty", "{blank:?}");
        }
    }
    for c in NOT_WHITE_SPACE {
        for filled in [c.to_string(), format!(" {c} ")] {
            assert_eq!(verdict(TEXT, &filled), "ok", "{filled:?}");
        }
    }
}

/// Only `text` accepts an invisible character.
#[test]
fn what_looks_blank_and_is_not_breaks_every_other_rule() {
    for field in FieldSpec::all() {
        let want = match field.rule {
            Rule::Text => "ok",
            Rule::OneOf(_) => "not_allowed",
            Rule::Pan => "pan_format",
            Rule::Uid => "uid_format",
            Rule::Date => "date_format",
            Rule::Document => "document_base64",
            rule => panic!("no value has the rule {rule}"),
        };
        for c in ['\u{200B}', '\u{FEFF}', '\u{0}'] {
            assert_eq!(verdict(field.path, &c.to_string()), want, "{c:?} in {}", field.path);
        }
    }
}

#[test]
fn an_optional_text_may_be_any_string() {
    all(OPTIONAL, "ok", &["", " ", "x", "\u{0}", "\u{3000}"]);
}

/// The number 3 is never taken for `"3"`, for optional fields too.
#[test]
fn another_json_type_is_reported_in_every_field() {
    let others = ["3", "-0.5e+3", "1e999", "true", "false", "[]", "{}", "[\"x\"]", "{\"a\":\"x\",\"a\":1}"];
    for field in FieldSpec::all() {
        for literal in others {
            assert_eq!(verdict_on_json(field.path, literal), "type", "{literal} in {}", field.path);
        }
        let absent = if field.mandatory { "required" } else { "ok" };
        assert_eq!(verdict_on_json(field.path, "null"), absent, "null in {}", field.path);
        assert_eq!(verdict_on_json(field.path, "\"null\""), verdict(field.path, "null"));
    }
}
