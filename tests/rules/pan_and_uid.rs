//! `pan` and `uid`: each position, and what is before and after.

use dkyc_tests::verdict_alone;

use super::{PAN, UID, all, each, nothing_is_trimmed};

/// Puts every ASCII character, and what looks like a letter or digit, into every position.
#[track_caller]
fn each_position(path: &str, valid: &str, want: &str, fits: fn(char) -> fn(char) -> bool) {
    let strangers = ['Ａ', '０', '０', '٣', '३', 'А', 'Á', 'ß', 'ſ', 'K', '²'];
    for (at, form) in valid.char_indices() {
        for c in ('\0'..='\u{7F}').chain(strangers) {
            let value = format!("{}{c}{}", &valid[..at], &valid[at + 1..]);
            let expected = if fits(form)(c) { "ok" } else { want };
            assert_eq!(verdict_alone(path, &value), expected, "{value:?}");
        }
    }
}

#[test]
fn a_pan_is_five_capitals_four_digits_and_a_capital() {
    let fits: fn(char) -> fn(char) -> bool =
        |form| if form.is_ascii_digit() { |c| c.is_ascii_digit() } else { |c| c.is_ascii_uppercase() };
    each_position(PAN, "MNOPQ5678R", "pan_format", fits);
    all(PAN, "ok", &["AAAAA0000A", "ZZZZZ9999Z", "ABCPE1234F"]);
    each(
        PAN,
        "pan_format",
        "
        abcpe1234f ABCPE1234f ABCPE1234 ABCPE1234FF ABCPE123F ABCPE12345F ABCP1234F A 1 ABCPE-1234-F
        ABCPE1234F,ABCPE1234F 1234ABCPEF ＡＢＣＰＥ１２３４Ｆ ABCPE１２３４F
    ",
    );
    all(PAN, "pan_format", &["ABCPE 1234 F"]);
}

#[test]
fn a_uid_is_twelve_digits() {
    each_position(UID, "234567890124", "uid_format", |_| |c| c.is_ascii_digit());
    all(UID, "ok", &["000000000000", "999999999999", "012345678901"]);
    each(
        UID,
        "uid_format",
        "
        23456789012 2345678901234 2 2345-6789-0124 XXXXXXXX0124 +23456789012 -23456789012 2345678901.4
        २३४५६७८९०१२४ ２３４５６７８９０１２４ 0x2345678901
    ",
    );
    all(UID, "uid_format", &["2345 6789 0124"]);
}

#[test]
fn nothing_is_trimmed_from_either() {
    nothing_is_trimmed(PAN, "ABCPE1234F", "pan_format");
    nothing_is_trimmed(UID, "234567890124", "uid_format");
}
