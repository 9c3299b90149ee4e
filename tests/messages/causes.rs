//! `syntax` names what is usually behind it, and only where that is certain. Code and position are as ever.

use dkyc_tests::placed;

use super::message;

const BROKEN: &str = "The JSON is broken at this character; fix it here.";
const COMMA: &str = "There is a comma before the closing bracket; remove it.";
const COMMENT: &str = "JSON has no comments; remove this one.";
const QUOTES: &str = "JSON needs straight double quotes around keys and strings; put them here.";
const WORD: &str = "JSON has no NaN, Infinity, undefined, None, True or False; write null, true or false.";
const BACKSLASH: &str =
    "A backslash in a string must be doubled, as in C:\\\\scans\\\\photo.jpg; write two here.";
const MARKUP: &str = "This is HTML or XML, often an error page, and not JSON; send the payload itself.";
const COMPRESSED: &str = "The data is compressed with gzip or zstd; decompress it first.";
const UTF16: &str = "The text is UTF-16; save it as UTF-8.";
const FORM: &str = "The text is form-encoded, not JSON; send the payload as JSON.";
const OBJECT: &str = "This is what JavaScript makes of an object, not JSON; pass it through JSON.stringify.";
const SEVERAL: &str =
    "Another JSON object follows; send one payload at a time, or check one on each line with --ndjson.";
const AFTER_END: &str =
    "There is more text after the end of the JSON; send one payload and nothing after it.";

#[test]
fn causes_in_text() {
    let cases = [
        (r#"{"a":1,}"#, COMMA, 8),
        ("[1 , ]", COMMA, 6),
        (r#"{"a":{"b":[1,]}}"#, COMMA, 14),
        (r#"{"a":1,,}"#, BROKEN, 8),
        ("{,}", BROKEN, 2),
        ("[,]", BROKEN, 2),
        ("// x\n{}", COMMENT, 1),
        ("# x\n{}", COMMENT, 1),
        ("{/* x */}", COMMENT, 2),
        (r#"{"a":1 // x"#, COMMENT, 8),
        (r#"{"a":/**/1}"#, COMMENT, 6),
        ("{} // x", COMMENT, 4),
        (r#"{"a":/1}"#, BROKEN, 6),
        ("{'a':1}", QUOTES, 2),
        (r#"{"a":'x'}"#, QUOTES, 6),
        (r#"{"a":`x`}"#, QUOTES, 6),
        ("{“a”:1}", QUOTES, 2),
        (r#"{"a":‘x’}"#, QUOTES, 6),
        ("{a:1}", QUOTES, 2),
        (r#"{"a":x}"#, QUOTES, 6),
        (r#"{"a":1, b:2}"#, QUOTES, 9),
        ("hello", BROKEN, 1),
        (r#"{"a" b}"#, BROKEN, 6),
        (r#"{"a":tru}"#, BROKEN, 9),
        (r#"{"a":nan}"#, BROKEN, 7),
        (r#"{"a":NaN}"#, WORD, 6),
        (r#"{"a":-Infinity}"#, WORD, 7),
        ("[None]", WORD, 2),
        ("[True,False]", WORD, 2),
        ("[false,False]", WORD, 8),
        ("undefined", WORD, 1),
        (r#"["C:\scans\a.jpg"]"#, BACKSLASH, 6),
        (r#"["C:\users"]"#, BACKSLASH, 7),
        (r#"["\u12G4"]"#, BACKSLASH, 7),
        (r#"["\x"]"#, BACKSLASH, 4),
        (r#"["a\\" x]"#, BROKEN, 8),
        (r#"["\\u" x]"#, BROKEN, 8),
        (r#"["\\u00414" x]"#, BROKEN, 13),
        (r"\", BROKEN, 1),
        ("<!DOCTYPE html><p>502</p>", MARKUP, 1),
        ("\n <?xml version=\"1.0\"?>", MARKUP, 2),
        ("user_id=1&data=%5B%5D", FORM, 1),
        ("payload={}", FORM, 1),
        ("token=1", FORM, 2),
        ("data[0][pan]=x", FORM, 1),
        ("1=2", AFTER_END, 2),
        ("=", BROKEN, 1),
        ("[object Object]", OBJECT, 2),
        ("[object Promise]", OBJECT, 2),
        ("{}{}", SEVERAL, 3),
        ("{}\n\n{}", SEVERAL, 1),
        ("{} x", AFTER_END, 4),
        ("{} []", AFTER_END, 4),
        ("{} ,{}", AFTER_END, 4),
    ];
    for (text, want, column) in cases {
        assert_eq!(message(&dkyc::check(text)), want, "{text}");
        let line = if text.starts_with('\n') { 2 } else { 1 + text.matches("\n\n").count() * 2 };
        assert_eq!(placed(text), [format!("syntax {line}:{column}")], "{text}");
        // A byte order mark changes nothing.
        assert_eq!(message(&dkyc::check(format!("\u{FEFF}{text}"))), want, "{text}");
    }
}

#[test]
fn causes_in_bytes() {
    let little: Vec<u8> = "{}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = "{}".encode_utf16().flat_map(u16::to_be_bytes).collect();
    let cases: [(Vec<u8>, &str, usize); 8] = [
        (vec![0x1F, 0x8B, 8, 0], COMPRESSED, 1),
        (vec![0x28, 0xB5, 0x2F, 0xFD, 0x24], COMPRESSED, 1),
        ([vec![0xFF, 0xFE], little.clone()].concat(), UTF16, 1),
        ([vec![0xFE, 0xFF], big.clone()].concat(), UTF16, 1),
        (little, UTF16, 2),
        (big, UTF16, 1),
        (vec![0x1F, 0x9D], BROKEN, 1),
        (vec![b'"', 0xFF, 0xFE], "The text is not UTF-8 from here on; save it as UTF-8.", 2),
    ];
    for (bytes, want, column) in cases {
        assert_eq!(message(&dkyc::check(&bytes)), want, "{bytes:?}");
        assert_eq!(placed(&bytes), [format!("syntax 1:{column}")], "{bytes:?}");
    }
}
