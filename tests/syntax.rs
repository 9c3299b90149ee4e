//! `syntax`: where a text stops being JSON, to the character.

use dkyc_tests::{VALID, edited, issues, payload, placed};

/// The text has this one problem, here, and nothing else is reported.
#[track_caller]
fn stops_at(text: impl AsRef<[u8]>, line: usize, column: usize) {
    let text = text.as_ref();
    let shown = String::from_utf8_lossy(text);
    assert_eq!(placed(text), [format!("syntax {line}:{column}")], "{shown}");
    let parsed = dkyc::parse(text).expect_err("no JSON, no payload");
    assert_eq!(parsed, dkyc::check(text), "{shown}");
}

/// Places for a value: the text before it, the text after it, and how deep it is.
const PLACES: [(&str, &str, usize); 16] = [
    ("", "", 0),
    (" ", "\n", 0),
    ("[", "]", 1),
    ("[1,", ",2]", 1),
    ("{\"user_id\":", "}", 1),
    ("{\"user_id\" : ", " , \"phone_number\":1}", 1),
    ("{\"zzz\":", "}", 1),
    ("{\"extras\":", "}", 1),
    ("{\"extras\":{\"a\":[", "]}}", 3),
    ("{\"data\":", "}", 1),
    ("{\"data\":[", "]}", 2),
    ("{\"data\":[[", "]]}", 3),
    ("{\"data\":[{\"ZZZ\":", "}]}", 3),
    ("{\"data\":[{\"BASIC_INFORMATION\":", "}]}", 3),
    ("{\"data\":[{\"BASIC_INFORMATION\":{\"pan\":", "}}]}", 4),
    (
        "{\"data\":[{\"DOCUMENT_COLLECTION\":{\"docPhoto\":1,\"docPhoto\":",
        ",\"é\":2}},{\"DOCUMENT_COLLECTION\":{}}]}",
        4,
    ),
];

/// A broken value is reported at the same character, wherever it is. `at` is counted from 0, in code points.
#[track_caller]
fn everywhere(value: &str, at: usize) {
    for (front, behind, _) in PLACES {
        stops_at(format!("{front}{value}{behind}"), 1, front.chars().count() + at + 1);
    }
}

/// Half of a surrogate pair is the only error of a field, where its value begins; anywhere else the text is not JSON.
#[track_caller]
fn halved(value: &str, at: usize) {
    for (front, behind, _) in PLACES {
        let text = format!("{front}{value}{behind}");
        let is_field = ["\"user_id\":", "\"user_id\" : ", "\"pan\":"].iter().any(|key| front.ends_with(key));
        if is_field {
            let report = dkyc::check(&text);
            let halves: Vec<_> =
                report.issues().filter(|issue| issue.code() == dkyc::Code::NotUnicode).collect();
            let [issue] = halves[..] else { panic!("one issue in {text}: {report:?}") };
            assert_eq!(issue.column(), Some(front.chars().count() + 1), "{text}");
            let others = report.issues().filter(|other| other.path() == issue.path());
            assert_eq!(others.count(), 1, "{text}");
        } else {
            stops_at(text, 1, front.chars().count() + at + 1);
        }
    }
}

/// A valid value is valid in every place.
#[track_caller]
fn nowhere(value: &str) {
    for (front, behind, _) in PLACES {
        let text = format!("{front}{value}{behind}");
        assert!(!issues(&text).iter().any(|issue| issue.starts_with("syntax")), "{text}");
    }
}

#[test]
fn nothing_at_all() {
    stops_at("", 1, 1);
    stops_at(" ", 1, 2);
    stops_at("\u{FEFF}", 1, 1);
    stops_at("\u{FEFF} ", 1, 2);
    stops_at("\n", 2, 1);
    stops_at("\r\n\t", 2, 2);
    stops_at("\r\r", 1, 3);
}

#[test]
fn values_that_are_not_json() {
    for (value, at) in [
        ("x", 0),
        ("NaN", 0),
        ("Infinity", 0),
        ("-Infinity", 1),
        ("undefined", 0),
        ("None", 0),
        ("True", 0),
        ("TRUE", 0),
        ("nul1", 3),
        ("nan", 1),
        ("tru?", 3),
        ("truee", 4),
        ("falsey", 5),
        ("nulll", 4),
        ("tRue", 1),
        ("'x'", 0),
        ("`x`", 0),
        ("\u{A0}1", 0),
        ("1\u{A0}", 1),
        ("\u{B}", 0),
        ("\u{C}1", 0),
        ("\u{0}", 0),
        ("é", 0),
        ("🙂", 0),
        ("“x”", 0),
        ("// x\n1", 0),
        ("/* x */1", 0),
        ("1//", 1),
        ("1/**/", 1),
        ("#", 0),
        ("<x>", 0),
        ("=", 0),
        (":", 0),
        ("()", 0),
        ("\\u0031", 0),
        ("\\\"x\\\"", 0),
        ("$", 0),
        ("@", 0),
        ("*", 0),
        ("%", 0),
        ("&a", 0),
        ("~", 0),
        ("b\"x\"", 0),
        ("u\"x\"", 0),
    ] {
        everywhere(value, at);
    }
}

#[test]
fn numbers_that_are_not_json() {
    for (value, at) in [
        ("01", 1),
        ("00", 1),
        ("-01", 2),
        ("0x1", 1),
        ("0b1", 1),
        ("+1", 0),
        ("--1", 1),
        ("-+1", 1),
        ("-a", 1),
        (".5", 0),
        ("-.5", 1),
        ("1.e5", 2),
        ("1.x", 2),
        ("1..5", 2),
        ("1.5.5", 3),
        ("1e+x", 3),
        ("1e-x", 3),
        ("1ex", 2),
        ("1e5.5", 3),
        ("1e5e5", 3),
        ("1E++5", 3),
        ("1_000", 1),
        ("1a", 1),
        ("0e", 2),
        ("1f", 1),
        ("1n", 1),
        ("１", 0),
        ("१", 0),
        ("9876543210x", 10),
        ("1.0x", 3),
        ("0.0.0", 3),
        ("-", 1),
        ("1.", 2),
        ("1e", 2),
        ("1e+", 3),
    ] {
        // At the very end of the text it is cut off, one past the last, which is the same place.
        everywhere(value, at);
    }
    for value in [
        "0",
        "-0",
        "-0.0",
        "0e0",
        "0E-0",
        "1.5e+300",
        "1e999999",
        "-1e-999999",
        &"9".repeat(400),
        "0.00000000000000000000000000001",
    ] {
        nowhere(value);
    }
}

#[test]
fn strings_that_are_not_json() {
    for (value, at) in [
        (r#""\x""#, 2),
        (r#""\a""#, 2),
        (r#""\'""#, 2),
        (r#""\0""#, 2),
        (r#""\é""#, 2),
        (r#""\ ""#, 2),
        (r#""\U0041""#, 2),
        (r#""ab\v""#, 4),
        (r#""\\\q""#, 4),
        (r#""\u""#, 3),
        (r#""\u1""#, 4),
        (r#""\u12""#, 5),
        (r#""\u123""#, 6),
        (r#""\u12g4""#, 5),
        (r#""\ug123""#, 3),
        (r#""\u+123""#, 3),
        (r#""\u 123""#, 3),
        (r#""\u{41}""#, 3),
        (r#""\u００41""#, 3),
        ("\"a\tb\"", 2),
        ("\"a\nb\"", 2),
        ("\"a\rb\"", 2),
        ("\"a\u{0}b\"", 2),
        ("\"\u{1F}\"", 1),
        ("\"é🙂\u{1}\"", 3),
        ("\"\\\n\"", 2),
        ("\"x\"\"", 3),
        ("\"x\"y", 3),
        ("\"x\" \"y\"", 4),
    ] {
        everywhere(value, at);
    }
    for value in [
        "\"\u{7F}\"",
        "\"\u{80}\u{2028}\u{FEFF}\u{FFFF}\u{10FFFF}\"",
        r#""\"\\\/\b\f\n\r\t\u0000\uFFFF\uabCD""#,
    ] {
        nowhere(value);
    }
}

#[test]
fn surrogates_come_in_pairs() {
    for (value, at) in [
        (r#""\ud800""#, 1),
        (r#""\uDBFF""#, 1),
        (r#""\udc00""#, 1),
        (r#""\uDfFf""#, 1),
        (r#""ab\ud83d cd""#, 3),
        (r#""é🙂\ud83d""#, 3),
        (r#""\ud83d\ud83d""#, 1),
        (r#""\ud83d\ude42\ude42""#, 13),
        (r#""\ud83d\u0041""#, 1),
        (r#""\ud83d\n""#, 1),
        (r#""\ud83d\\ude42""#, 1),
        (r#""\ud83d\ue000""#, 1),
        (r#""\ud83d\udbff""#, 1),
        (r#""\ude42\ud83d""#, 1),
        (r#""\\\ud83d""#, 3),
        (r#""\ud83dude42""#, 1),
    ] {
        halved(value, at);
    }
    for value in [
        r#""\ud83d\ude42""#,
        r#""\uD800\uDC00""#,
        r#""\udbff\udfff""#,
        r#""\ud7ff\ue000""#,
        r#""\\ud800""#,
        r#""\\udc00""#,
    ] {
        nowhere(value);
    }
}

/// A text that ends within a pair is cut off there, in a key as in a value.
#[test]
fn cut_off_within_a_pair() {
    let whole = r#"{"user_id":"\ud83d\ude42","\ud83d\ude42":1}"#;
    let cut_off = dkyc::check("{").errors()[0].message();
    for end in 1..whole.len() {
        let report = dkyc::check(&whole[..end]);
        let [error] = report.errors() else { panic!("one error: {report}") };
        assert_eq!((error.message(), error.offset()), (cut_off.clone(), Some(end)), "{}", &whole[..end]);
    }
}

/// In keys as in values, including keys that are not documented.
#[test]
fn keys_that_are_not_json() {
    for (value, at) in [
        (r#"{"\ud800":1}"#, 2),
        (r#"{"\x":1}"#, 3),
        ("{\"a\tb\":1}", 3),
        ("{a:1}", 1),
        ("{'a':1}", 1),
        ("{1:1}", 1),
        ("{null:1}", 1),
        ("{[]:1}", 1),
        ("{\"a\" 1}", 5),
        ("{\"a\"=1}", 4),
        ("{\"a\":}", 5),
        ("{\"a\"}", 4),
        ("{\"a\",\"b\":1}", 4),
        ("{\"a\":1,}", 7),
        ("{,}", 1),
        ("{\"a\":1,,\"b\":2}", 7),
        ("{\"a\":1 \"b\":2}", 7),
        ("{\"a\":1;}", 6),
        ("{\"a\"::1}", 5),
        ("{\"a\":1]", 6),
        ("{]", 1),
        ("{:}", 1),
        ("{\"a\":1 2}", 7),
        ("{\"a\":1}}", 7),
        ("{\"pan\":\"x\",\"\\udc00\":1}", 12),
    ] {
        if value.ends_with("}}") {
            stops_at(value, 1, at + 1);
        } else {
            everywhere(value, at);
        }
    }
}

#[test]
fn arrays_that_are_not_json() {
    for (value, at) in [
        ("[1,]", 3),
        ("[,1]", 1),
        ("[,]", 1),
        ("[1,,2]", 3),
        ("[1 2]", 3),
        ("[1;2]", 2),
        ("[1}", 2),
        ("[}", 1),
        ("[\"a\":1]", 4),
        ("[x]", 1),
        ("[[1,],2]", 4),
    ] {
        everywhere(value, at);
    }
}

#[test]
fn the_text_ends_too_early() {
    for text in [
        "{",
        "[",
        "\"",
        "\"x",
        "\"\\",
        "\"\\u",
        "\"\\u12",
        "t",
        "tru",
        "fals",
        "nul",
        "-",
        "1.",
        "1e",
        "1e-",
        "{\"",
        "{\"a",
        "{\"a\"",
        "{\"a\":",
        "{\"a\": ",
        "{\"a\":1",
        "{\"a\":1,",
        "[1",
        "[1,",
        "[[]",
        "{\"data\":[{\"BASIC_INFORMATION\":{\"pan\":\"ABCPE1234F\"}}",
        "\"é🙂",
    ] {
        stops_at(text, 1, text.chars().count() + 1);
    }
    stops_at("{\n", 2, 1);
    stops_at("{\n  \"user_id\":\n  \"x\" \n ", 4, 2);
    // Every shorter prefix of a valid payload.
    let text = payload();
    for end in (0..text.len()).filter(|&end| text.is_char_boundary(end)) {
        stops_at(&text[..end], 1, end + 1);
    }
}

#[test]
fn more_after_the_end() {
    for (text, column) in [
        ("{}x", 3),
        ("{} {}", 4),
        ("{}{}", 3),
        ("{},", 3),
        ("{}]", 3),
        ("1 2", 3),
        ("\"x\"\"y\"", 4),
        ("null null", 6),
        ("{}\u{0}", 3),
        ("{}\u{FEFF}", 3),
        ("{}\u{A0}", 3),
        ("{} // x", 4),
        ("[]}", 3),
    ] {
        stops_at(text, 1, column);
    }
    stops_at(format!("{}\n{}", payload(), payload()), 2, 1);
    stops_at(format!("{VALID}\n\nx"), VALID.lines().count() + 3, 1);
    assert_eq!(issues(format!(" \t\r\n{}\r\n\t ", payload())), [""; 0]);
}

#[test]
fn one_byte_order_mark_in_front_is_skipped() {
    assert_eq!(issues(format!("\u{FEFF}{}", payload())), [""; 0]);
    stops_at(format!("\u{FEFF}\u{FEFF}{}", payload()), 1, 1);
    stops_at(format!(" \u{FEFF}{}", payload()), 1, 2);
    stops_at("\u{FEFF}{]", 1, 2);
    stops_at("\u{FEFF}\n{]", 2, 2);
    stops_at(b"\xEF\xBB{}", 1, 1);
    stops_at(b"\xFF\xFE{\0}\0", 1, 1);
    stops_at(b"\xFE\xFF\0{\0}", 1, 1);
}

/// Broken UTF-8 is reported at the first byte of the sequence, wherever it is.
#[test]
fn text_that_is_not_utf_8() {
    let broken: [&[u8]; 16] = [
        b"\x80",
        b"\xBF",
        b"\xC0\x80",
        b"\xC1\xBF",
        b"\xC3",
        b"\xC3\x28",
        b"\xE2\x82",
        b"\xE2\x28\xA1",
        b"\xED\xA0\x80",
        b"\xED\xBF\xBF",
        b"\xE0\x80\x80",
        b"\xF0\x9F\x99",
        b"\xF0\x80\x80\x80",
        b"\xF4\x90\x80\x80",
        b"\xF8\x88\x80\x80\x80",
        b"\xFF",
    ];
    for sequence in broken {
        for (front, behind, _) in PLACES {
            for (open, close) in
                [("\"", "\""), ("\"é🙂", "x\""), ("", ""), ("{\"", "\":1}"), ("{\"x\":1,\"", "\":1}")]
            {
                let before = format!("{front}{open}");
                let text = [before.as_bytes(), sequence, close.as_bytes(), behind.as_bytes()].concat();
                stops_at(text, 1, before.chars().count() + 1);
            }
        }
    }
    // The first error in the text is the one that is reported.
    stops_at(b"{\"a\":x,\"b\":\"\xFF\"}", 1, 6);
    stops_at(b"{\"a\":\"\xFF\",\"b\":x}", 1, 7);
    stops_at(b"{}\xFF", 1, 3);
    stops_at(b"{}\n\xC3", 2, 1);
    stops_at(b"\"\\ud83d\xFF\"", 1, 2);
}

/// The same in a large text, which is checked to be UTF-8 part by part, and its documents not at all: they are Base64.
#[test]
fn large_text_that_is_not_utf_8() {
    let document = "AbC/".repeat(30_000);
    let value = "é, 🙂; ".repeat(9_000);
    let text = VALID
        .replacen("https://files.example.com/photo.jpg", &document, 1)
        .replacen('{', &format!("{{\"ñ\":[\"{value}\",{{\"{value}\":\"{value}\"}}],"), 1)
        .replacen("https://files.example.com/signature.png", &document.replace('/', "\\/"), 1);
    assert!(text.len() > 500_000 && !issues(&text).iter().any(|issue| issue.starts_with("syntax")));
    let mut bytes = text.into_bytes();
    let borders = (0..bytes.len()).step_by(1 << 16).flat_map(|border| border.saturating_sub(4)..border + 4);
    let everywhere = (0..bytes.len()).step_by(1_999);
    for at in borders.chain(everywhere).collect::<Vec<_>>() {
        let Some(byte) = bytes.get(at).copied() else { continue };
        bytes[at] = 0xFF;
        let valid = String::from_utf8_lossy(&bytes);
        let (before, _) = valid.split_once('\u{FFFD}').expect("a byte that is not UTF-8");
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        assert_eq!(placed(&bytes), [format!("syntax {line}:{column}")], "at {at}");
        bytes[at] = byte;
    }
}

#[test]
fn at_most_127_levels() {
    for (front, behind, depth) in PLACES {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let nested = |levels: usize| {
                let (open, close) = (open.repeat(levels - 1), close.repeat(levels - 1));
                format!("{front}{open}[]{close}{behind}")
            };
            let most = 127 - depth;
            let deep = nested(most);
            assert!(!issues(&deep).iter().any(|issue| issue.starts_with("syntax")), "{deep}");
            stops_at(nested(most + 1), 1, front.chars().count() + open.len() * most + 1);
        }
    }
    // Whatever comes later, the 128th bracket is where it stops; and no stack is too small for it.
    stops_at("[".repeat(128), 1, 128);
    stops_at("[".repeat(1_000_000), 1, 128);
    stops_at("{\"a\":".repeat(200_000), 1, 127 * 5 + 1);
    stops_at("[".repeat(127), 1, 128);
    stops_at(format!("{}{{", "[\n".repeat(127)), 128, 1);
    let text = edited(&payload(), &[("\"ABCPE1234F\",\"dob\"", &format!("{},\"dob\"", "[".repeat(200)))]);
    let first = text.find("[[").expect("brackets") + 1;
    stops_at(text, 1, first + 127 - 4);
}

#[test]
fn with_syntax_nothing_else_is_reported() {
    let text = "{\"user_id\":3,\"user_id\":4,\"zzz\":1,\"data\":[{\"BASIC_INFORMATION\":{\"pan\":\"x\"}}],}";
    stops_at(text, 1, text.len());
    let cut = edited(VALID, &[("\"ABCPE1234F\",\n        \"dob\"", "\"x\" \n        \"dob\"")]);
    stops_at(cut, 9, 9);
}

/// A line ends with LF only; CR and Unicode's separators are ordinary characters.
#[test]
fn lines_and_columns() {
    stops_at("\r\n\r\n]", 3, 1);
    stops_at("\r]", 1, 2);
    stops_at("\t]", 1, 2);
    stops_at("[\"\u{2028}\u{2029}\u{85}\",]", 1, 8);
    stops_at("[\"é🙂e\u{301}\u{FEFF}\",\n\"x\",]", 2, 5);
    stops_at("[\n\n\n\n\n\n\n\n\n\n]]", 11, 2);
}
