//! What is wrong with profiles: everything at once, each with its line and column.

use dkyc::Profile;
use dkyc::spec::FieldSpec;
use serde_json::json;

/// The mistakes of a profile as the command prints them.
fn mistakes(text: impl AsRef<[u8]>) -> String {
    let mistakes = Profile::from_toml(text).expect_err("a mistake");
    assert!(!mistakes.is_empty());
    let line = |mistake: &dkyc::Mistake| {
        let (line, column) = (mistake.line().expect("a line"), mistake.column().expect("a column"));
        format!("{line}:{column}: {mistake}\n")
    };
    mistakes.iter().map(line).collect()
}

/// Each kind of mistake. Read it as the person who wrote the profile.
#[test]
fn every_mistake() {
    insta::assert_snapshot!(mistakes(include_str!("mistakes.toml")));
}

#[test]
fn text_that_is_not_toml() {
    let texts: [&[u8]; 12] = [
        b"[fields",
        b"x",
        b"x = = 2\n[y\n\"a",
        b"[fields]\n[fields]",
        b"[fields.\"BASIC_INFORMATION.pan\"]\nmandatory = true\nmandatory = true",
        b"[fields.\"BASIC_INFORMATION.pan\"]\npattern = \"\\d\"",
        b"\xEF\xBB\xBF# caf\xC3\xA9\n  \xFF",
        b"# \xF0\x9F\x98\x80\n[warnings]\n\"\xF0\x9F\x98\x80\" = \"\xF0\x9F\x98\x80\" x",
        b"{\"fields\": {}}",
        b"[fields]\r\nx = \r\n",
        b"[fields.\"BASIC_INFORMATION.pan\"]\nmax_length = 99999999999999999999999",
        b"\xFF\xFE[\0",
    ];
    let list = texts.map(|text| format!("{:?}\n{}", String::from_utf8_lossy(text), mistakes(text)));
    insta::assert_snapshot!(list.join("\n"));
}

/// The line and column of a mistake count Unicode code points, and no byte order mark.
#[test]
fn positions() {
    for (text, line, column) in [
        ("nothing = 1", 1, 1),
        ("\u{FEFF}nothing = 1", 1, 1),
        ("# 😀\n\n  nothing = 1", 3, 3),
        ("fields = { \"नाम😀\" = {} , nothing = {} }", 1, 12),
        ("# a\r\nnothing = 1\r\n", 2, 1),
        ("[warnings]\nemail_form = \"maybe\"", 2, 14),
        ("[fields.\"BASIC_INFORMATION.amc\"]\nallowed = [\n  \"a\",\n  7,\n]", 4, 3),
    ] {
        let mistakes = Profile::from_toml(text).expect_err("a mistake");
        assert_eq!((mistakes[0].line(), mistakes[0].column()), (Some(line), Some(column)), "{text:?}");
    }
}

/// Each key on each kind of field is taken or refused.
#[test]
fn keys_by_the_kind_of_field() {
    let of_texts = ["allowed", "max_length", "pattern"];
    let of_documents = ["max_bytes", "kinds", "hosts", "forms"];
    for field in FieldSpec::all() {
        let is_document = field.rule.name() == "document";
        let (allowed, longest) = match field.rule.codes() {
            [] => (field.example, field.example.len()),
            codes => (codes[0].code, codes.iter().map(|allowed| allowed.code.len()).max().unwrap_or(1)),
        };
        for (key, value) in [
            ("allowed", format!("[\"{allowed}\"]")),
            ("mandatory", "true".to_owned()),
            ("max_length", longest.to_string()),
            ("pattern", "\".\"".to_owned()),
            ("max_bytes", "1".to_owned()),
            ("kinds", "[\"pdf\"]".to_owned()),
            ("hosts", "[\"docs.example.com\"]".to_owned()),
            ("forms", "[\"url\"]".to_owned()),
        ] {
            let is_taken = key == "mandatory"
                || if is_document { of_documents.contains(&key) } else { of_texts.contains(&key) };
            let read = Profile::from_toml(format!("[fields.\"{}\"]\n{key} = {value}", field.path));
            assert_eq!(read.is_ok(), is_taken, "{} {key}: {read:?}", field.path);
            if let Err(mistakes) = read {
                assert!(mistakes[0].message().contains("its keys are"), "{mistakes}");
                assert_eq!((mistakes.len(), mistakes[0].line(), mistakes[0].column()), (1, Some(2), Some(1)));
            }
        }
        let optional = Profile::from_toml(format!("[fields.\"{}\"]\nmandatory = false", field.path));
        assert_eq!(optional.is_ok(), !field.mandatory, "{}", field.path);
    }
}

/// A number of characters must leave something, and must not be more than the specification allows.
#[test]
fn lengths_by_the_kind_of_field() {
    for (path, shortest, longest) in [
        ("BASIC_INFORMATION.pan", 10, 10),
        ("BASIC_INFORMATION.uidNo", 12, 12),
        ("BASIC_INFORMATION.dob", 11, 11),
        ("BASIC_INFORMATION.kycType", 1, 1),
        ("PERSONAL_INFORMATION.applicantTitle", 2, 4),
    ] {
        for max in [0, shortest - 1, shortest, longest, longest + 1] {
            let read = Profile::from_toml(format!("[fields.\"{path}\"]\nmax_length = {max}"));
            assert_eq!(read.is_ok(), (shortest..=longest).contains(&max), "{path} {max}");
        }
    }
    for max in ["1", "1_000_000", "0x10", "9223372036854775807", "1.0", "1_0.0e1"] {
        assert!(Profile::from_toml(format!("[fields.user_id]\nmax_length = {max}")).is_ok(), "{max}");
    }
    for max in ["0", "-1", "0.0", "-1.0", "1.5", "1e300", "inf", "nan", "\"1\"", "true", "[1]"] {
        assert!(Profile::from_toml(format!("[fields.user_id]\nmax_length = {max}")).is_err(), "{max}");
    }
}

#[test]
fn hosts_that_are_none() {
    for host in [
        "",
        " ",
        "*",
        "*.",
        "**.example.com",
        "a.*.com",
        ".example.com",
        "https://docs.example.com",
        "docs.example.com/",
        "docs.example.com:443",
        "user@docs.example.com",
        "docs example.com",
        "dócs.example.com",
        "docs.example.com?",
        "[::1",
        "::1",
        "*.*.example.com",
        "*.[::1]",
        "*.203.0.113.7",
    ] {
        let read =
            Profile::from_json(&json!({ "fields": { "DOCUMENT_COLLECTION.docPhoto": { "hosts": [host] } } }));
        assert!(read.is_err(), "{host:?}");
    }
    for host in [
        "localhost",
        "docs.example.com",
        "DOCS.example.com.",
        "*.example.com",
        "203.0.113.7",
        "[2001:db8::1]",
        "xn--dcs-gna.example",
    ] {
        let read =
            Profile::from_json(&json!({ "fields": { "DOCUMENT_COLLECTION.docPhoto": { "hosts": [host] } } }));
        assert!(read.is_ok(), "{host:?}");
    }
}

/// Rules that exclude each other are a mistake of the profile, not of every payload.
#[test]
fn rules_that_leave_no_value() {
    for (path, rules, leaves_some) in [
        ("BASIC_INFORMATION.amc", "allowed = ['AAAA']\nmax_length = 2", false),
        ("BASIC_INFORMATION.amc", "allowed = ['AAAA', 'AA']\nmax_length = 2", true),
        ("BASIC_INFORMATION.amc", "allowed = ['AAAA']\npattern = '^b$'", false),
        ("BASIC_INFORMATION.amc", "allowed = ['AA', 'b']\npattern = '^b$'", true),
        ("BASIC_INFORMATION.kycType", "allowed = ['5']\npattern = '1'", false),
        ("BASIC_INFORMATION.kycType", "pattern = '9'", false),
        ("BASIC_INFORMATION.kycType", "pattern = '[1-2]'", true),
        ("PERSONAL_INFORMATION.applicantTitle", "allowed = ['Miss']\nmax_length = 2", false),
        ("BASIC_INFORMATION.dob", "allowed = ['14-feb-1990']\npattern = 'FEB'", true),
        ("BASIC_INFORMATION.dob", "allowed = ['14-feb-1990']\npattern = 'feb'", false),
    ] {
        let read = Profile::from_toml(format!("[fields.\"{path}\"]\n{rules}"));
        assert_eq!(read.is_ok(), leaves_some, "{path} {rules}");
        if let Err(mistakes) = read {
            assert!(mistakes[0].message().starts_with("leaves no value"), "{mistakes}");
        }
    }
}

/// A list of all PIN codes is read at once: each value is compared with a few others.
#[test]
fn long_lists_are_read_once() {
    let codes: Vec<_> = (0..60_000).map(|number| format!("'{}'", 110_000 + number)).collect();
    let path = "COMMUNICATION_ADDRESS.commpincode";
    let list = codes.join(", ");
    let twice = Profile::from_toml(format!("[fields.\"{path}\"]\nallowed = [{list}, {list}]"));
    let once = Profile::from_toml(format!("[fields.\"{path}\"]\nallowed = [{list}]"));
    assert_eq!(twice.expect("a profile"), once.expect("a profile"));
}

/// From JSON there are no positions, and the same mistakes.
#[test]
fn mistakes_in_json() {
    let mistakes = Profile::from_json(&json!({
        "fields": { "BASIC_INFORMATION.pam": {}, "BASIC_INFORMATION.amc": { "allowed": "HOUSE1", "mandatory": null } },
        "unknown": "error",
        "warnings": { "title_mismatch": "of" },
    }))
    .expect_err("mistakes");
    assert!(mistakes.iter().all(|mistake| (mistake.line(), mistake.column()) == (None, None)));
    insta::assert_snapshot!(mistakes);
    assert!(Profile::from_json(&json!([])).is_err());
    let both = (Profile::from_toml(super::PROFILE), Profile::from_json(&super::as_json(super::PROFILE)));
    assert_eq!(both.0.expect("a profile"), both.1.expect("a profile"));
}
