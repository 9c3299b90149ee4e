//! The rules of values (`docs/rules.md`): what keeps each rule, what breaks it, and its edges.

mod code_list;
mod date;
mod document_base64;
mod document_data_url;
mod document_url;
mod pan_and_uid;
mod text;

use dkyc_tests::verdict;

const PAN: &str = "BASIC_INFORMATION.pan";
const UID: &str = "BASIC_INFORMATION.uidNo";
const DATE: &str = "BASIC_INFORMATION.dob";
const TEXT: &str = "BASIC_INFORMATION.amc";
const OPTIONAL: &str = "FAMILY_INFORMATION.motherTitle";
const GENDER: &str = "PERSONAL_INFORMATION.gender";
const DOCUMENT: &str = "DOCUMENT_COLLECTION.docPhoto";

/// What has the Unicode property `White_Space`.
const WHITE_SPACE: [char; 25] = [
    '\u{9}', '\u{A}', '\u{B}', '\u{C}', '\u{D}', '\u{20}', '\u{85}', '\u{A0}', '\u{1680}', '\u{2000}',
    '\u{2001}', '\u{2002}', '\u{2003}', '\u{2004}', '\u{2005}', '\u{2006}', '\u{2007}', '\u{2008}',
    '\u{2009}', '\u{200A}', '\u{2028}', '\u{2029}', '\u{202F}', '\u{205F}', '\u{3000}',
];

/// What looks like it, and has not.
const NOT_WHITE_SPACE: [char; 17] = [
    '\u{0}', '\u{8}', '\u{E}', '\u{1C}', '\u{1D}', '\u{1E}', '\u{1F}', '\u{7F}', '\u{84}', '\u{180E}',
    '\u{200B}', '\u{200C}', '\u{200D}', '\u{2060}', '\u{2800}', '\u{3164}', '\u{FEFF}',
];

/// Every value is this.
#[track_caller]
fn all(path: &str, want: &str, values: &[&str]) {
    for value in values {
        assert_eq!(verdict(path, value), want, "{value:?} in {path}");
    }
}

/// The same of the words of a text.
#[track_caller]
fn each(path: &str, want: &str, values: &str) {
    all(path, want, &values.split_whitespace().collect::<Vec<_>>());
}

/// Puts what never belongs there around a valid value and into it.
#[track_caller]
fn nothing_is_trimmed(path: &str, valid: &str, want: &str) {
    assert_eq!(verdict(path, valid), "ok");
    let middle = valid.len() / 2;
    for c in WHITE_SPACE.into_iter().chain(NOT_WHITE_SPACE) {
        let inside = format!("{}{c}{}", &valid[..middle], &valid[middle..]);
        for value in [format!("{c}{valid}"), format!("{valid}{c}"), inside] {
            assert_eq!(verdict(path, &value), want, "{value:?} in {path}");
        }
    }
}
