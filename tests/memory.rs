//! What a check of hostile text allocates at its peak, for each byte of the text: a bound, whatever the text repeats.

use std::fmt::Write;

use peak_alloc::PeakAlloc;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

/// Bytes at the peak for each byte of text, at most.
const MOST: usize = 16;

/// The size of each text, in bytes.
const SIZE: usize = 500_000;

/// Text of about this size: `front`, then `piece` with rising numbers, then `back`.
fn repeated(front: &str, piece: impl Fn(&mut String, usize), back: &str) -> String {
    let mut text = String::with_capacity(SIZE + 100);
    text.push_str(front);
    for number in 0.. {
        if text.len() >= SIZE {
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

#[test]
fn hostile_text_takes_a_bounded_amount_of_memory() {
    let texts = [
        ("elements", repeated("{\"data\":[", |text, _| text.push('1'), "]}")),
        ("repeated keys", repeated("{", |text, _| text.push_str("\"data\":1"), "}")),
        (
            "repeated fields",
            repeated("{\"data\":[{\"BASIC_INFORMATION\":{", |text, _| text.push_str("\"pan\":1"), "}}]}"),
        ),
        ("one unknown key", repeated("{", |text, _| text.push_str("\"\":1"), "}")),
        (
            "unknown keys",
            repeated("{", |text, number| write!(text, "\"{number:x}\":1").expect("a string takes it"), "}"),
        ),
        (
            "escaped keys",
            repeated(
                "{",
                |text, number| write!(text, "\"\\u0041{number}\":1").expect("a string takes it"),
                "}",
            ),
        ),
        (
            "near misses",
            repeated("{", |text, number| write!(text, "\"user{number}\":1").expect("a string takes it"), "}"),
        ),
        ("unknown sections", repeated("{\"data\":[", |text, _| text.push_str("{\"\":1}"), "]}")),
        (
            "repeated sections",
            repeated("{\"data\":[", |text, _| text.push_str("{\"FATCA_DECLARATION\":1}"), "]}"),
        ),
    ];
    for (name, text) in &texts {
        let before = ALLOCATOR.current_usage();
        ALLOCATOR.reset_peak_usage();
        let report = dkyc::check(text);
        let peak = ALLOCATOR.peak_usage() - before;
        assert!(!report.is_valid() && report.more().is_some(), "{name}: too many to list");
        assert!(peak < MOST * text.len(), "{name}: {} bytes for each byte of text", peak / text.len());
    }
}
