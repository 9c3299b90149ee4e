//! Texts that are not JSON, and the batch.

use dkyc_tests::{edited, payload};

use super::edits::{before, with};

pub(super) fn cases(example: &str) -> Vec<(&'static str, Vec<u8>)> {
    let deep = format!("  \"zzz\": {}{},", "[".repeat(127), "]".repeat(127));
    let cut = example.find("gender").map(|at| &example[..at + "gender".len()]).expect("a gender");
    let name = |literal: &str| with(example, &[("applicantFirstName", literal)]);
    let (before_name, after_name) = example.split_once("Asha").expect("a first name");
    vec![
        ("syntax_after_end.json", format!("{example}{{}}\n").into_bytes()),
        ("syntax_cut_off.json", cut.as_bytes().to_vec()),
        ("syntax_empty.json", Vec::new()),
        ("syntax_line_break.json", with(example, &[("commAddress1", "\"12 Example\nRoad\"")]).into_bytes()),
        ("syntax_not_utf8.json", [before_name.as_bytes(), b"Ash\xE1", after_name.as_bytes()].concat()),
        ("syntax_surrogate.json", name(r#""Asha \ud83d""#).into_bytes()),
        ("syntax_too_deep.json", before(example, "\"phone_number\"", &deep).into_bytes()),
        (
            "syntax_trailing_comma.json",
            edited(example, &[(r#""kycType": "1""#, r#""kycType": "1","#)]).into_bytes(),
        ),
    ]
}

/// One payload a line.
pub(super) fn batch() -> Vec<u8> {
    let compact = payload();
    let changed = |from: &str, to: &str| edited(&compact, &[(from, to)]).into_bytes();
    let misspelt = edited(
        &compact,
        &[("\"applicantTitle\"", "\"applicantTile\""), ("\"gender\":\"F\"", "\"gender\":\"f\"")],
    );
    let (before_name, after_name) = compact.split_once("Asha").expect("a first name");
    let lines = [
        format!("\u{FEFF}{compact}").into_bytes(),
        changed("\"pan\":\"ABCPE1234F\"", "\"pan\":\"abcpe1234f\""),
        Vec::new(),
        changed("\"user-1001\",", "\"user-1001\""),
        b" \t\r".to_vec(),
        b"{}\r".to_vec(),
        changed("https://files.example.com/photo.jpg", "data:image/jpeg;base64,/9j/4AAQSkZJRg=="),
        b"[1, 2".to_vec(),
        misspelt.into_bytes(),
        b"null".to_vec(),
        changed("\"Asha\"", "\"\u{2028}\""),
        [before_name.as_bytes(), b"Ash\xE1", after_name.as_bytes()].concat(),
        Vec::new(),
        compact.clone().into_bytes(),
    ];
    lines.join(&b'\n')
}
