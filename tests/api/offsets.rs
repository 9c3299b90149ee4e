//! `offset()`: the byte of the input that line and column point at.

use dkyc::{Issue, Report};
use dkyc_tests::{cases, payload, report_of};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::properties::{config, mutations, written};

const MARK: &[u8] = "\u{FEFF}".as_bytes();

/// Line and column of a byte, counted from the beginning of the text. A byte order mark has no column.
fn counted(text: &[u8], offset: usize) -> (usize, usize) {
    let before = text.get(..offset).expect("an offset in the text");
    let before =
        if text.starts_with(MARK) { before.strip_prefix(MARK).expect("behind the mark") } else { before };
    let before = std::str::from_utf8(before).expect("a place between characters of valid text");
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}

#[track_caller]
fn assert_offsets(text: &[u8], report: &Report) {
    for issue in report.issues() {
        let offset = issue.offset().expect("the offset in a text");
        assert_eq!(
            (issue.line(), issue.column()),
            {
                let (line, column) = counted(text, offset);
                (Some(line), Some(column))
            },
            "{issue:?}"
        );
    }
}

/// A text, and its parts where it is an object of them.
#[track_caller]
fn assert_all_offsets(text: &[u8]) {
    assert_offsets(text, &report_of(text));
    assert_offsets(text, &dkyc::check_sections(text));
    assert_offsets(text, &dkyc::check_section("BASIC_INFORMATION", text).expect("a documented section"));
}

#[test]
fn in_every_case() {
    for (_, text) in cases() {
        assert_all_offsets(&text);
        assert_all_offsets(&[MARK, &text].concat());
    }
}

/// Bytes, not characters; from the very beginning, byte order mark included.
#[test]
fn counted_in_bytes() {
    let text = "\u{FEFF}{\"é🙂\": 1, \"user_id\": 7}";
    let report = report_of(text);
    let error = report.errors().iter().find(|error| error.path() == "user_id").expect("the error");
    assert_eq!((error.offset(), error.line(), error.column()), (text.find('7'), Some(1), Some(22)));
    assert_eq!(report_of("\u{FEFF}").errors()[0].offset(), Some(3));
    assert_eq!(report_of("").errors()[0].offset(), Some(0));
}

#[test]
fn none_without_text() {
    let offsets = |report: &Report| report.issues().filter_map(Issue::offset).count();
    let report = report_of("{}");
    assert!(offsets(&report) > 0);
    assert_eq!(offsets(&report.without_positions()), 0);
    let alone = dkyc::check_field("BASIC_INFORMATION.pan", "x").expect("a documented path");
    assert_eq!((alone.errors().len(), offsets(&alone)), (1, 0));
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn in_mutated_payloads(steps in mutations(), gaps in vec(0..8_u8, 0..40), is_marked in any::<bool>()) {
        let text = written(&steps, &gaps).text;
        assert_all_offsets(&[if is_marked { MARK } else { b"" }, text.as_bytes()].concat());
    }

    #[test]
    fn where_the_text_is_cut_off(end in any::<Index>()) {
        let text = payload();
        assert_all_offsets(&text.as_bytes()[..end.index(text.len())]);
    }
}
