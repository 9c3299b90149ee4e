//! Which patterns the JSON Schema has: those that ECMA-262 and Rust share.

use dkyc::Profile;
use dkyc_tests::edited;

use super::{json, profile};

#[test]
fn shared_patterns() {
    let name = |pattern: &str| {
        let profile = profile(&edited("[fields.user_id]\npattern = '''@@'''", &[("@@", pattern)]));
        let schema = json(&profile.json_schema());
        let user_id = &schema["properties"]["user_id"];
        assert_eq!(user_id["$ref"], "#/$defs/text");
        match (user_id["pattern"].as_str(), user_id["$comment"].as_str()) {
            (Some(written), None) => {
                assert_eq!(written, pattern);
                true
            }
            (None, Some(written)) => {
                assert_eq!(written, pattern);
                false
            }
            both => panic!("{both:?}"),
        }
    };
    for pattern in [
        "",
        "^HOUSE[0-9]+$",
        r"^[^@]+@example\.com$",
        "a|b",
        "(?:a|b){2,3}",
        "(a)?b*?c+",
        "[A-Za-z\\-_]",
        "[\\]\\[]",
        "[^a-z]",
        "नमस्ते",
        r"\/\(\)\{\}\|",
        "a{2}",
        "[{}]",
        "[a-]",
        "[-]",
        r"[\n\r\t\f\v\/-]\n\r\t\f\v",
        r"[\^\$\.\*\+\?\-\\]",
        r"[0\-9]",
    ] {
        assert!(name(pattern), "{pattern}");
    }
    for pattern in [
        "(?i)a",
        "(?P<n>a)",
        "(?<n>a)",
        r"\d",
        r"\w",
        r"\p{L}",
        ".",
        r"\bA",
        r"\AB",
        "[[:alpha:]]",
        "[a&&b]",
        "[a-z--b]",
        r"\x41",
        r"\-",
        "a**",
        "(?x) a",
        "]",
        r"\<a",
        "[\\d]",
        "[[a]]",
        "(?-u)a",
        "a{ 2 }",
        "a{2 }",
        "a{1, 2}",
        "[--a]",
        "[-a]",
        "[a-c-e]",
        r"[\x41]",
        r"[a\x41]",
        r"[\x41-Z]",
        r"[A-\x5A]",
        r"[\u0041\-]",
        r"\u{41}",
        r"\a",
        r"[\a]",
        r"\&",
        r"[\&]",
    ] {
        assert!(!name(pattern), "{pattern}");
    }
}

/// What is wrong is one sentence, also where the pattern is well-formed and only means nothing.
#[test]
fn classes_that_do_not_exist() {
    let rules = serde_json::json!({ "fields": { "user_id": { "pattern": r"a\p{Nothing}" } } });
    let mistakes = Profile::from_json(&rules).expect_err("a mistake").to_string();
    assert!(
        mistakes.ends_with("is not a regular expression: Unicode property not found, at character 2"),
        "{mistakes}"
    );
}

#[test]
fn profiles_with_other_patterns_are_not_equal() {
    let with = |pattern: &str| profile(&format!("[fields.user_id]\npattern = '{pattern}'"));
    assert!(with("a") == with("a") && with("a") != with("b"));
}
