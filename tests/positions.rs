//! Line and column (`docs/rules.md`) of every issue but `syntax`.

use dkyc::Code;
use dkyc_tests::{VALID, edited, payload_around, placed, report_of};

/// A text in which `❬` marks the place that an issue points at. The issue is beside it.
#[track_caller]
fn points_at_mark(marked: &str, want: &str) {
    let mark = marked.find('❬').expect("a mark");
    let text = marked.replacen('❬', "", 1);
    let line = 1 + marked[..mark].matches('\n').count();
    let last_line = marked[..mark].rsplit('\n').next().unwrap_or_default();
    let want = format!("{want} {line}:{}", 1 + last_line.chars().count());
    let found = placed(&text);
    assert!(found.contains(&want), "{want} in {found:#?}");
}

#[test]
fn present_where_the_value_begins() {
    points_at_mark("{\"user_id\":❬3}", "type user_id /user_id");
    points_at_mark("{ \"user_id\" \n : \r\n\t ❬\" \" }", "empty user_id /user_id");
    points_at_mark("\n\n{\"phone_number\":1,\"user_id\":❬[\n]}", "type user_id /user_id");
    points_at_mark("{\"data\": ❬\"x\"}", "type data /data");
    points_at_mark("{\"extras\":\n❬[]}", "type extras /extras");
    points_at_mark("{\"data\":[ {} , ❬null, 1]}", "type data[1] /data/1");
    points_at_mark("{\"data\":[ {} , null,\n  ❬1]}", "type data[2] /data/2");
    points_at_mark(
        "{\"data\":[\n{\"BASIC_INFORMATION\": ❬[{}]}]}",
        "type BASIC_INFORMATION /data/0/BASIC_INFORMATION",
    );
    points_at_mark(
        "{\"data\":[\n{\"BASIC_INFORMATION\": {\n \"pan\":\n❬\"x\"}}]}",
        "pan_format BASIC_INFORMATION.pan /data/0/BASIC_INFORMATION/pan",
    );
    points_at_mark(
        "{\"data\":[{\"DOCUMENT_COLLECTION\": { \"docSign\" : ❬\"data:;base64,QUJD\"}}]}",
        "document_data_url DOCUMENT_COLLECTION.docSign /data/0/DOCUMENT_COLLECTION/docSign",
    );
}

/// However long the values before it are, and whatever is in them.
#[test]
fn behind_long_values() {
    for piece in ["x", "é", "🙂", "\\u00e9", "\\n", "QUJD", "/", "\\/"] {
        let long = piece.repeat(5000);
        points_at_mark(
            &format!("{{\"user_id\":\"{long}\", \"phone_number\": ❬1}}"),
            "type phone_number /phone_number",
        );
        for (section, key, next) in
            [("BASIC_INFORMATION", "amc", "kycType"), ("DOCUMENT_COLLECTION", "docPhoto", "docSign")]
        {
            points_at_mark(
                &format!("{{\"data\":[\n{{\"{section}\":{{\"{key}\":\"{long}\",\"{next}\": ❬[]}}}}]}}"),
                &format!("type {section}.{next} /data/0/{section}/{next}"),
            );
        }
        points_at_mark(
            &format!("{{\"extras\":{{\"a\":\"{long}\"}}, \"user_id\": ❬1}}"),
            "type user_id /user_id",
        );
        points_at_mark(&format!("{{\"zzz\":\"{long}\", \"user_id\": ❬1}}"), "type user_id /user_id");
    }
}

#[test]
fn the_whole_document_where_it_begins() {
    points_at_mark("❬null", "type");
    points_at_mark(" \r\n\n ❬[1,\n2] ", "type");
    points_at_mark("\u{FEFF}\n  ❬\"x\"", "type");
    assert_eq!(placed("\u{FEFF}[]"), ["type 1:1"]);
}

/// Where the object or array that should hold it begins; null is as missing as what is absent.
#[test]
fn missing_where_its_holder_begins() {
    points_at_mark(" ❬{}", "required user_id /user_id");
    points_at_mark("\n ❬{\"user_id\":\n null}", "required user_id /user_id");
    points_at_mark(" ❬{\"data\":null}", "required data /data");
    points_at_mark("{\"data\": ❬[]}", "required FATCA_DECLARATION /data");
    points_at_mark("{\"data\":\n❬[{}, {\"FATCA_DECLARATION\": null}]}", "required FATCA_DECLARATION /data");
    points_at_mark(
        "{\"data\":[{}, {\"BASIC_INFORMATION\":\n  ❬{}}]}",
        "required BASIC_INFORMATION.pan /data/1/BASIC_INFORMATION/pan",
    );
    points_at_mark(
        "{\"data\":[{\"BASIC_INFORMATION\": ❬{\"pan\":\nnull}}]}",
        "required BASIC_INFORMATION.pan /data/0/BASIC_INFORMATION/pan",
    );
    points_at_mark(
        "{\"data\":[{\"BASIC_INFORMATION\": ❬{\"PAN\":\n1}}]}",
        "required BASIC_INFORMATION.pan /data/0/BASIC_INFORMATION/pan ~PAN",
    );
}

#[test]
fn repeated_where_the_later_value_begins() {
    points_at_mark("{\"user_id\":\"u\",\n \"user_id\": ❬\"u\"}", "duplicate user_id /user_id");
    points_at_mark("{\"user_id\":null,\n \"user_id\": ❬null}", "duplicate user_id /user_id");
    points_at_mark("❬{\"user_id\":null,\n \"user_id\": \"u\"}", "required user_id /user_id");
    points_at_mark("{\"data\":[],\"data\": ❬{}}", "duplicate data /data");
    points_at_mark("{\"extras\":{},\"extras\":\n❬{}}", "duplicate extras /extras");
    points_at_mark("{\"zzz\":1,\"zzz\":\t❬1}", "duplicate zzz /zzz");
    points_at_mark(
        "{\"data\":[{\"BASIC_INFORMATION\":{}},{\"BASIC_INFORMATION\":\n ❬{}}]}",
        "duplicate BASIC_INFORMATION /data/1/BASIC_INFORMATION",
    );
    points_at_mark(
        "{\"data\":[{\"BASIC_INFORMATION\":{\"pan\":1,\"pan\": ❬2}}]}",
        "duplicate BASIC_INFORMATION.pan /data/0/BASIC_INFORMATION/pan",
    );
    points_at_mark(
        "{\"data\":[{\"BASIC_INFORMATION\":{\"pan\":❬1,\"pan\": 2}}]}",
        "type BASIC_INFORMATION.pan /data/0/BASIC_INFORMATION/pan",
    );
}

#[test]
fn unknown_where_its_value_begins() {
    points_at_mark("{\"zzz\" :\n ❬[\n]}", "unknown_field zzz /zzz");
    points_at_mark("{\"data\":[{\"ZZZ\": ❬null}]}", "unknown_section ZZZ /data/0/ZZZ");
    points_at_mark(
        "{\"data\":[{\"BASIC_INFORMATION\":{\"zzz\" : ❬\"\"}}]}",
        "unknown_field BASIC_INFORMATION.zzz /data/0/BASIC_INFORMATION/zzz",
    );
    points_at_mark("{\"a:b\\\":\\\\\" :\t❬{\"x\":1}}", "unknown_field a:b\":\\ /a:b\":\\");
}

/// A line ends with LF only, a column is a code point, and a byte order mark has no column.
#[test]
fn lines_and_columns() {
    assert!(placed("\u{FEFF}{\"user_id\":3}").contains(&"type user_id /user_id 1:12".to_owned()));
    points_at_mark("{\"é🙂e\u{301}\u{FEFF}\":1,\"user_id\":❬3}", "type user_id /user_id");
    points_at_mark("{\"a\u{2028}\u{2029}\u{85}b\":1,\"user_id\":❬3}", "type user_id /user_id");
    points_at_mark("{\r\"user_id\":\r❬3}", "type user_id /user_id");
    points_at_mark("{\r\n\"user_id\":\r\n❬3}", "type user_id /user_id");
    points_at_mark("{\t\"user_id\":\t❬3}", "type user_id /user_id");
    // An escaped line break does not end the line.
    points_at_mark("{\"a\\nb\\u000a\":1,\"user_id\":❬3}", "type user_id /user_id");
    let long = "🙂".repeat(100_000);
    points_at_mark(&format!("{{\"a\":\"{long}\",\"user_id\":❬3}}"), "type user_id /user_id");
}

#[test]
fn in_an_indented_document() {
    let text = edited(
        VALID,
        &[
            ("\"ABCPE1234F\",\n        \"dob\"", "\"abcpe1234f\",\n        \"dob\""),
            ("\"applicantTitle\"", "\"applicantTile\""),
            ("\"relationship\": \"F\",\n", ""),
        ],
    );
    let behind = |key: &str| {
        let line = text.lines().position(|line| line.contains(key)).expect("the line");
        let before = text.lines().nth(line).and_then(|line| line.split_once(key)).expect("the key").0;
        format!("{}:{}", line + 1, before.chars().count() + key.chars().count() + 1)
    };
    let (pan, title) = (behind("\"pan\": "), behind("\"applicantTile\": "));
    let (personal, family) = (behind("\"PERSONAL_INFORMATION\": "), behind("\"FAMILY_INFORMATION\": "));
    assert_eq!(
        placed(&text),
        [
            format!("pan_format BASIC_INFORMATION.pan /data/0/BASIC_INFORMATION/pan {pan}"),
            format!(
                "required PERSONAL_INFORMATION.applicantTitle /data/1/PERSONAL_INFORMATION/applicantTitle ~applicantTile {personal}"
            ),
            format!(
                "required FAMILY_INFORMATION.relationship /data/2/FAMILY_INFORMATION/relationship {family}"
            ),
            format!(
                "unknown_field PERSONAL_INFORMATION.applicantTile /data/1/PERSONAL_INFORMATION/applicantTile ~applicantTitle {title}"
            ),
        ]
    );
}

/// Positions in the parts of a payload count from where the part's text begins.
#[test]
fn in_parts() {
    let shown = |report: &dkyc::Report| {
        report
            .issues()
            .map(|issue| format!("{} {}", issue.code(), dkyc_tests::position(issue)))
            .collect::<Vec<_>>()
    };
    let section =
        dkyc::check_section("IDENTITY_VERIFICATION", "\n{\"idProof\": 1}").expect("a documented section");
    assert_eq!(shown(&section), ["type 2:13", "required 2:1", "required 2:1"]);
    let sections = dkyc::check_sections(" {\"DOCUMENT_COLLECTION\":\n {\"docSign\":7}}");
    assert_eq!(shown(&sections)[..2], ["required 1:2", "required 1:2"]);
    assert!(shown(&sections).contains(&"type 2:13".to_owned()), "{sections}");
    for (text, want) in
        [("  1", "type 1:3"), ("\n []", "type 2:2"), (" null", "type 1:2"), (" \"\"", "type 1:2")]
    {
        let section = dkyc::check_section("FATCA_DECLARATION", text).expect("a documented section");
        assert_eq!(shown(&section)[0], want, "{text:?}");
    }
    let alone = dkyc::check_field("BASIC_INFORMATION.pan", "x").expect("a documented path");
    assert_eq!(shown(&alone), ["pan_format -"]);
}

/// The sentence for a person ends with the same place.
#[test]
fn in_text() {
    assert_eq!(
        report_of(payload_around(Some("\n 1"))).to_string(),
        "data: data must be an array of objects, not a number; put the sections into an array. (line 2, column 2)\n"
    );
}

/// Documents are skipped when lines and columns are counted. Behind them, the result is the same as with every character counted.
#[test]
fn behind_long_documents() {
    let long = "ab+/".repeat(3000);
    let documents = [
        long.clone(),
        long.replace('/', "\\/"),
        long.replace('a', "\\u0061"),
        format!("data:é🙂;base64,{long}"),
        format!("DATA:é\\/;BASE64,{}", long.replace('/', "\\/")),
        format!("data:é\\u0041;base64,{long}"),
        format!("é\\n{long}"),
        format!("https://a.example/{long}"),
    ];
    let sections = |first: &str, second: &str, third: &str| {
        format!(
            "{{\"é\":0,\"DOCUMENT_COLLECTION\":{{\"docSign\":\"{first}\",\n\"🙂\":1,\"docPhoto\": \"{second}\",\
             \"docEsignForm\":\"{third}\",\"docPhoto\":7,\"zzz\":2}},\n \"🙂🙂\":\"{first}\",\"zz\":3}}"
        )
    };
    for first in &documents {
        for second in &documents {
            let text = sections(first, second, "x");
            for issue in dkyc::check_sections(&text).issues().filter(|issue| issue.code() != Code::Required) {
                let (line, column) = (issue.line().expect("a line"), issue.column().expect("a column"));
                let value = text.split('\n').nth(line - 1).expect("the line").chars().skip(column - 1);
                let value: String = value.take(2).collect();
                let key = issue.path();
                let key = key.rsplit('.').next().expect("a key");
                let want = match key {
                    "docPhoto" if issue.code() == Code::Duplicate => "7,",
                    "é" => "0,",
                    "🙂" => "1,",
                    "zzz" => "2}",
                    "zz" => "3}",
                    _ => &*format!("\"{}", value.chars().nth(1).expect("two characters")),
                };
                assert_eq!(value, want, "{issue} of {}", issue.code());
            }
        }
    }
}
