//! The published patterns say what the byte checks say.

use dkyc::Code;
use dkyc::pattern::{DATE, DOCUMENT, PAN, TEXT, UID};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use regex::Regex;

use super::config;

/// The pattern and the check agree on the value.
#[track_caller]
fn assert_same(pattern: &Regex, path: &str, value: &str) {
    let report = dkyc::check_field(path, value).expect("a documented path");
    assert_eq!(pattern.is_match(value), report.is_valid(), "{value:?} in {path}: {report}");
}

/// Texts that are valid, and by a few changes no more.
fn near(seeds: &'static [&'static str], others: &'static str) -> impl Strategy<Value = String> {
    let changes = vec(
        (any::<Index>(), 0..4_u8, prop_oneof![select(others.chars().collect::<Vec<_>>()), any::<char>()]),
        0..4,
    );
    (select(seeds), changes).prop_map(|(seed, changes)| {
        let mut text: Vec<_> = seed.chars().collect();
        for (at, kind, c) in changes {
            let end = at.index(text.len() + 1);
            match kind {
                0 | 1 if end < text.len() => text[end] = c,
                2 if end < text.len() => drop(text.remove(end)),
                _ => text.insert(end, c),
            }
        }
        text.into_iter().collect()
    })
}

const URLS: &[&str] = &[
    "https://a.example/b?c#d",
    "http://u:p@a:80/",
    "https://[::1]:1/",
    "https://[1:2:3:4:5:6:7:8]",
    "https://[1::8]/",
    "https://[::1.2.3.4]",
    "https://[v1.x:y]",
    "https://%41/%20",
    "HTTPS://A",
    "ftp://a",
    "https://",
    "http://:80",
    "https://[1:2::7:255.0.19.200]",
    "https://[1:2:3:4:5:6:7::]",
    "https://[::2:3:4:5:6:7:8]",
    "https://[1:2:3::6:7:8]",
    "a+b-c.://",
    "http:/a",
];
const BASE64: &[&str] = &[
    "QUJD",
    "QQ==",
    "QUI=",
    "ab+/",
    "QUJDQUJDQQ==",
    "data:;base64,QUJD",
    "DATA:a/b;c=d;BASE64,QQ==",
    "data:,QUJD",
    "data:a,b;base64,QUJD",
    "data://a;base64,QUI=",
];

proptest! {
    #![proptest_config(config())]

    #[test]
    fn pan(value in near(&["ABCPE1234F", "ZZZZZ0000A", "abcpe1234f"], "AZaz09@[`{/: -\n")) {
        assert_same(&PAN, "BASIC_INFORMATION.pan", &value);
    }

    #[test]
    fn uid(value in near(&["234567890124", "000000000000"], "0123456789/: -\n٣３")) {
        assert_same(&UID, "BASIC_INFORMATION.uidNo", &value);
    }

    #[test]
    fn date(value in near(&["14-FEB-2025", "29-Feb-2024", "31-dec-9999", "30-APR-1900", "01-JAN-0001"], "0123456789JFMASONDjfmasondTEBRPVYULGCt-\nſK")) {
        assert_same(&DATE, "BASIC_INFORMATION.dob", &value);
    }

    #[test]
    fn date_of_any_numbers(day in 0..35_u32, month in select(&["JAN", "Feb", "mar", "APR", "MaY", "jUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"][..]), year in 0..10_000_u32) {
        assert_same(&DATE, "BASIC_INFORMATION.dob", &format!("{day:02}-{month}-{year:04}"));
        assert_same(&DATE, "BASIC_INFORMATION.dob", &format!("29-{month}-{year:04}"));
    }

    #[test]
    fn text(value in near(&[" ", "\t\n\r", "\u{85}\u{A0}\u{3000}", "x"], " \t\n\u{B}\u{C}\r\u{1C}\u{1D}\u{1E}\u{1F}\u{0}\u{84}\u{85}\u{A0}\u{1680}\u{180E}\u{2000}\u{200A}\u{200B}\u{2028}\u{2029}\u{202F}\u{205F}\u{2060}\u{3000}\u{FEFF}")) {
        assert_same(&TEXT, "BASIC_INFORMATION.amc", &value);
    }

    #[test]
    fn url(value in near(URLS, "abcdefgv0129:/?#[]@!$&'()*+,;=-._~% \\\"<>^`{|}é\n")) {
        assert_same(&DOCUMENT, "DOCUMENT_COLLECTION.docPhoto", &value);
    }

    #[test]
    fn base64_and_data_url(value in near(BASE64, "ABQRghwxyz019+/=-_,;: \n\r\t\\é")) {
        assert_same(&DOCUMENT, "DOCUMENT_COLLECTION.docPhoto", &value);
    }

    #[test]
    fn any_string(value in any::<String>()) {
        for (pattern, path) in [
            (&*PAN, "BASIC_INFORMATION.pan"),
            (&*UID, "BASIC_INFORMATION.uidNo"),
            (&*DATE, "BASIC_INFORMATION.dob"),
            (&*TEXT, "BASIC_INFORMATION.amc"),
            (&*DOCUMENT, "DOCUMENT_COLLECTION.docPhoto"),
        ] {
            assert_same(pattern, path, &value);
        }
    }
}

/// All of Unicode.
#[test]
fn white_space() {
    for c in '\0'..=char::MAX {
        assert_eq!(
            TEXT.is_match(c.encode_utf8(&mut [0; 4])),
            dkyc::Text::new(c.to_string()).is_ok(),
            "{c:?}"
        );
    }
}

/// Every day of many years.
#[test]
fn days() {
    for year in (0..30).chain(1890..2110).chain(9990..10_000) {
        for day in 0..33 {
            for month in ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
            {
                let value = format!("{day:02}-{month}-{year:04}");
                let report = dkyc::check_field("BASIC_INFORMATION.dob", &value).expect("a documented path");
                let told = report.errors().iter().map(dkyc::Issue::code).collect::<Vec<_>>();
                assert_eq!(DATE.is_match(&value), told.is_empty(), "{value}");
                assert!(told.is_empty() || told == [Code::DateInvalid], "{value}");
            }
        }
    }
}
