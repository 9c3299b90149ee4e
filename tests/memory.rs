//! What a check allocates: for a valid payload nothing but what a report needs, for hostile text a bound for each byte of it.

use std::fmt::Write;

use allocation_counter::{AllocationInfo, measure};
use dkyc::Options;
use dkyc_tests::VALID;

/// Bytes at the peak, and bytes in all, for each byte of a text, at most.
const PEAK: u64 = 16;
const IN_ALL: u64 = 48;

/// Text of about this size: `front`, then `piece` with rising numbers, then `back`.
fn repeated(size: usize, front: &str, piece: impl Fn(&mut String, usize), back: &str) -> String {
    let mut text = String::with_capacity(size + 100);
    text.push_str(front);
    for number in 0.. {
        if text.len() >= size {
            break;
        }
        if number > 0 {
            text.push(',');
        }
        piece(&mut text, number);
    }
    text.push_str(back);
    text
}

/// The name and the text of each hostile shape.
fn shapes(size: usize) -> Vec<(&'static str, String)> {
    let add = |text: &mut String, arguments: std::fmt::Arguments<'_>| {
        text.write_fmt(arguments).expect("a string takes it");
    };
    let section = "{\"data\":[{\"BASIC_INFORMATION\":{";
    let deep = 120;
    vec![
        ("elements", repeated(size, "{\"data\":[", |text, _| text.push('1'), "]}")),
        ("repeated keys", repeated(size, "{", |text, _| text.push_str("\"data\":1"), "}")),
        ("repeated fields", repeated(size, section, |text, _| text.push_str("\"pan\":1"), "}}]}")),
        ("one unknown key", repeated(size, "{", |text, _| text.push_str("\"\":1"), "}")),
        (
            "unknown keys",
            repeated(size, "{", |text, number| add(text, format_args!("\"{number:x}\":1")), "}"),
        ),
        (
            "escaped keys",
            repeated(size, "{", |text, number| add(text, format_args!("\"\\u0041{number}\":1")), "}"),
        ),
        (
            "long keys",
            repeated(size, "{", |text, number| add(text, format_args!("\"{number:01000}\":1")), "}"),
        ),
        (
            "near misses",
            repeated(size, "{", |text, number| add(text, format_args!("\"user{number}\":1")), "}"),
        ),
        ("unknown sections", repeated(size, "{\"data\":[", |text, _| text.push_str("{\"\":1}"), "]}")),
        (
            "repeated sections",
            repeated(size, "{\"data\":[", |text, _| text.push_str("{\"FATCA_DECLARATION\":1}"), "]}"),
        ),
        (
            "deep",
            repeated(
                size,
                "{\"extras\":[",
                |text, _| text.extend(["[".repeat(deep), "]".repeat(deep)]),
                "]}",
            ),
        ),
        (
            "escapes",
            format!(
                "{section}\"amc\":\"{}\",\"pan\":\"{}\"}}}}]}}",
                "\\u0041".repeat(size / 12),
                "\\/".repeat(size / 4)
            ),
        ),
        ("a document", format!("{section}\"docPhoto\":\"{}\"}}}}]}}", "QUJD".repeat(size / 4))),
    ]
}

#[test]
fn hostile_text_takes_a_bounded_amount_of_memory() {
    for size in [10_000, 100_000, 1_000_000] {
        for (name, text) in shapes(size) {
            let used = measure(|| drop(dkyc::check(&text)));
            // The lists of a report are bounded, too: they are what a small text may take beyond its share.
            let report = 100_000;
            let length = text.len() as u64;
            let AllocationInfo { bytes_max, bytes_total, .. } = used;
            assert!(bytes_max < PEAK * length + report, "{name} of {length}: {bytes_max} at the peak");
            assert!(bytes_total < IN_ALL * length + report, "{name} of {length}: {bytes_total} in all");
        }
    }
}

/// The report on a valid payload has no issues, so nothing is allocated at all for a small one.
#[test]
fn a_valid_payload_allocates_nothing_for_its_values() {
    let small = VALID;
    for options in [Options::new(), Options::new().warnings(false)] {
        let used = measure(|| drop(options.check(small)));
        assert_eq!((used.count_total, used.bytes_total), (0, 0));
    }
    let document = format!("/9j/4AAQSkZJRgAB{}", "QUJD".repeat(2_000_000));
    let large = small.replace("https://files.example.com/photo.jpg", &document);
    let used = measure(|| drop(dkyc::check(&large)));
    assert!(used.bytes_total < 100, "of 8 MB, only the first bytes are decoded, not {}", used.bytes_total);
}
