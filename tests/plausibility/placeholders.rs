//! `placeholder`: values that say nothing.

use dkyc::Options;
use dkyc::spec::{FieldSpec, Rule};

use super::{told, told_alone, warnings, with};

const TEXT: &str = "BASIC_INFORMATION.amc";
const OPTIONAL: &str = "COMMUNICATION_ADDRESS.commAddress2";

#[test]
fn words_and_punctuation_that_say_nothing() {
    for value in [
        "na",
        "NA",
        "Na",
        "n/a",
        "N/A",
        "n.a.",
        "N.A.",
        "null",
        "NULL",
        "none",
        "None",
        "undefined",
        "[object Object]",
        "[OBJECT OBJECT]",
        "not available",
        "Not Applicable",
        "tbd",
        "TBD",
        " na ",
        "\u{3000}N/A\n",
        ".",
        "-",
        "--",
        "- -",
        "...",
        "_",
        "\"\"",
        "{}",
        "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
        "\u{200B}",
        "\u{200C}\u{200D}",
        "\u{2060}",
        "\u{FEFF}",
        ".\u{200B} -",
    ] {
        for path in [TEXT, OPTIONAL, "user_id"] {
            assert_eq!(told(&[(path, value)]), [format!("placeholder {path}")], "{value:?}");
            assert_eq!(told_alone(path, value), [format!("placeholder {path}")], "{value:?}");
        }
    }
}

#[test]
fn values_that_say_something() {
    for value in [
        "x",
        "0",
        "nan",
        "Nana",
        "na na",
        "n/a/",
        "n a",
        "nul",
        "nulls",
        "no",
        "nil",
        "nothing",
        "unknown",
        "n.a",
        "[object]",
        "notavailable",
        "not  available",
        "tbc",
        "é",
        "—",
        "’",
        "·",
        "\u{AD}",
        "\u{180E}",
        "\u{200E}",
        "-1",
        "ｎａ",
        "N\u{200B}A",
    ] {
        assert_eq!(told(&[(TEXT, value)]), [""; 0], "{value:?}");
    }
}

/// White space alone is blank: an error in a mandatory field, and nothing in an optional one.
#[test]
fn white_space_is_not_a_placeholder() {
    for value in ["", " ", "\u{3000}\t"] {
        assert_eq!(told(&[(OPTIONAL, value)]), [""; 0], "{value:?}");
        assert_eq!(warnings(Options::new(), &with(&[(TEXT, value)])), [""; 0], "{value:?}");
    }
}

/// Every text is looked at, and nothing else; where another warning is on the same field, in the order of the codes.
#[test]
fn every_text_may_be_one() {
    for field in FieldSpec::all() {
        let codes = warnings(Options::new(), &with(&[(field.path, "N/A")]));
        let is_told = codes.contains(&format!("placeholder {}", field.path));
        assert_eq!(is_told, field.rule == Rule::Text, "{}", field.path);
    }
    assert_eq!(
        told(&[("phone_number", "none"), ("COMMUNICATION_ADDRESS.commState", "NA"), ("user_id", "-")]),
        [
            "placeholder user_id",
            "mobile_form phone_number",
            "placeholder phone_number",
            "state_unknown COMMUNICATION_ADDRESS.commState",
            "placeholder COMMUNICATION_ADDRESS.commState",
        ]
    );
}
