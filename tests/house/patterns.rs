//! Which patterns the JSON Schema has: those that ECMA-262 and Rust share.

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
    ] {
        assert!(!name(pattern), "{pattern}");
    }
}
