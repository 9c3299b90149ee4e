//! `document` that begins like nothing else: Base64 by RFC 4648 section 4, of any length, however the slashes are written.

use dkyc_tests::{json_string, verdict, verdict_alone, verdict_on_json};

use super::{DOCUMENT, all, each, nothing_is_trimmed};

const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

#[test]
fn whole_groups_of_four() {
    for length in 0..=16 {
        let want = match length {
            0 => "empty",
            _ if length % 4 == 0 => "ok",
            _ => "document_base64",
        };
        assert_eq!(verdict(DOCUMENT, &"A".repeat(length)), want, "{length} characters");
    }
}

#[test]
fn padding_stands_at_the_end_and_nowhere_else() {
    all(DOCUMENT, "ok", &["QQ==", "QUI=", "QUJD", "QUJDQQ==", "QUJDQUI="]);
    each(
        DOCUMENT,
        "document_base64",
        "
        = == === ==== Q=== Q= QQ= QQ QUI QUI== QUJD= QUJD== QUJD=== QUJD==== QQ==QUJD QUI=QUJD QQ==QQ==
        Q=Q= =QUJ Q=JD QQ=A QU=D ====QUJD QUJD====QUJD
    ",
    );
}

/// The bits that padding leaves over are zero.
#[test]
fn pad_bits_are_zero() {
    for (bits, c) in ALPHABET.chars().enumerate() {
        let want = |fits| if fits { "ok" } else { "document_base64" };
        assert_eq!(verdict_alone(DOCUMENT, &format!("Q{c}==")), want(bits % 16 == 0), "{c}");
        assert_eq!(verdict_alone(DOCUMENT, &format!("QU{c}=")), want(bits % 4 == 0), "{c}");
        assert_eq!(verdict_alone(DOCUMENT, &format!("QUJDQ{c}==")), want(bits % 16 == 0), "{c}");
        assert_eq!(verdict_alone(DOCUMENT, &format!("QUJDQU{c}=")), want(bits % 4 == 0), "{c}");
    }
}

/// Every ASCII character, in every position of a group.
#[test]
fn the_standard_alphabet_only() {
    for at in 0..4 {
        for c in '\0'..='\u{7F}' {
            let mut group = ['Q', 'U', 'J', 'D']; // `QUJ=` has pad bits left over.
            group[at] = c;
            let value: String = group.iter().collect();
            let fits = ALPHABET.contains(c);
            assert_eq!(
                verdict_alone(DOCUMENT, &value),
                if fits { "ok" } else { "document_base64" },
                "{value:?}"
            );
        }
    }
    each(
        DOCUMENT,
        "document_base64",
        "
        -_-_ ab-_ QUＪD ＱＵＪＤ QUÉD é éé QUJ🙂 ſſſſ
    ",
    );
}

#[test]
fn no_line_breaks_and_no_spaces() {
    nothing_is_trimmed(DOCUMENT, "QUJDQUJD", "document_base64");
    all(DOCUMENT, "document_base64", &["QUJD\r\nQUJD", "QUJD QUJD", "QUJD\n", "QUJD\nQUJ", "QUI=\n"]);
}

/// Long enough for every way of reading: byte by byte, in vectors, in buffers, and across their borders.
const LENGTHS: [usize; 14] = [16, 32, 60, 64, 68, 128, 256, 1024, 4092, 4096, 4100, 8196, 16_384, 16_400];

/// The first and last places, and those around every border.
fn places(length: usize) -> Vec<usize> {
    let borders = [0, 16, 32, 48, 64, 128, 1024, 3072, 4096, 8192, 12288, 16_384, length / 2, length];
    let mut places: Vec<_> = borders
        .iter()
        .flat_map(|border| border.saturating_sub(5)..border + 5)
        .filter(|&at| at < length)
        .collect();
    places.sort_unstable();
    places.dedup();
    places
}

/// Base64 with a slash at each `stride`-th place.
fn long(length: usize, stride: usize) -> Vec<u8> {
    (0..length).map(|at| if at % stride == 0 { b'/' } else { ALPHABET.as_bytes()[at % 62] }).collect()
}

#[test]
fn long_ones_are_valid_however_the_slashes_are_written() {
    for length in LENGTHS {
        for stride in [1, 2, 3, 7, 64, 4095, 4096, 4097] {
            let text = String::from_utf8(long(length, stride)).expect("ASCII");
            assert_eq!(verdict(DOCUMENT, &text), "ok", "{length} characters, a slash every {stride}");
            for (whole, padded) in [(4, "QQ=="), (4, "QUI=")] {
                let text = format!("{}{padded}", &text[..length - whole]);
                assert_eq!(verdict(DOCUMENT, &text), "ok", "{length} characters, padded");
            }
            assert_eq!(verdict(DOCUMENT, &text[1..]), "document_base64", "{} characters", length - 1);
            assert_eq!(verdict(DOCUMENT, &text[2..]), "document_base64", "{} characters", length - 2);
        }
    }
}

#[test]
fn one_wrong_byte_anywhere_is_seen() {
    for length in LENGTHS {
        let valid = long(length, 7);
        for at in places(length) {
            for wrong in [b'=', b'-', b'_', b'\n', b' ', b'\\', b'"', 0x00, 0x7F, b','] {
                let mut text = valid.clone();
                text[at] = wrong;
                let text = String::from_utf8(text).expect("ASCII");
                let plain = json_string(&text);
                let alone = dkyc::check_field(DOCUMENT, &text).expect("a documented path");
                // At the very end, `=` is padding, and right or wrong by the bits in front of it.
                let is_padding = wrong == b'=' && at + 1 == length;
                assert!(is_padding || !alone.is_valid(), "{wrong:#x} at {at} of {length}");
                for literal in [&plain.replace('/', "\\/"), &plain] {
                    let report =
                        dkyc::check_section("DOCUMENT_COLLECTION", format!("{{\"docPhoto\":{literal}}}"));
                    let report = report.expect("a documented section");
                    let found = report.errors().iter().any(|error| error.path() == DOCUMENT);
                    assert_eq!(found, !alone.is_valid(), "{wrong:#x} at {at} of {length} in JSON");
                }
            }
        }
    }
}

/// Padding in the middle may not pass because a buffer ends there.
#[test]
fn padding_at_the_border_of_a_buffer() {
    for border in [4096, 8192, 16_384] {
        for stride in [7, 4096] {
            for padding in ["QQ==", "QUI=", "===="] {
                let mut text = String::from_utf8(long(border - 4, stride)).expect("ASCII");
                text.push_str(padding);
                text.push_str("QU/D");
                assert_eq!(verdict(DOCUMENT, &text), "document_base64", "{padding} before {border}");
            }
        }
    }
}

#[test]
fn escapes_in_the_json_text() {
    for (literal, want) in [
        (r#""ab+\/""#, "ok"),
        (r#""ab+\u002F""#, "ok"),
        (r#""ab+\u002f""#, "ok"),
        (r#""\/\/\/\/""#, "ok"),
        (r#""\/\/\u002F/""#, "ok"),
        (r#""\u0051UJD""#, "ok"),
        (r#""QQ\u003d\u003d""#, "ok"),
        (r#""\/w==""#, "ok"),
        (r#""\/\/8=""#, "ok"),
        (r#""\/x==""#, "document_base64"),
        (r#""\/\/9=""#, "document_base64"),
        (r#""\/\/\/""#, "document_base64"),
        (r#""\/\/\/\/\/""#, "document_base64"),
        (r#""\\/w==""#, "document_base64"),
        (r#""\\\/w=""#, "document_base64"),
        (r#""QQ==\/\/\/\/""#, "document_base64"),
        (r#""=\/\/\/""#, "document_base64"),
        (r#""QUJD\n""#, "document_base64"),
        (r#""QU\/D\r\nQU\/D""#, "document_base64"),
        (r#""QU\tD""#, "document_base64"),
        (r#""QU\"D""#, "document_base64"),
        (r#""QU\\D""#, "document_base64"),
        (r#""\u0000\/w==""#, "document_base64"),
        (r#""\u0020""#, "empty"),
        (r#""\u3000\n""#, "empty"),
    ] {
        assert_eq!(verdict_on_json(DOCUMENT, literal), want, "{literal}");
    }
}
