//! Keys that are not documented.

use dkyc_tests::{edited, payload, report_of};

use super::{PAN, after, with_elements, with_top};

#[test]
fn unknown_keys_at_each_level_with_any_value() {
    for value in ["null", "1", "\"x\"", "[1,2]", "{\"a\":{}}"] {
        with_top(&format!("\"zzz\":{value}"), &["unknown_field zzz /zzz"]);
        with_elements(&format!("{{\"ZZZ\":{value}}}"), &["unknown_section ZZZ /data/9/ZZZ"]);
        after(
            &[(PAN, &format!("{PAN},\"zzz\":{value}"))],
            &["unknown_field BASIC_INFORMATION.zzz /data/0/BASIC_INFORMATION/zzz"],
        );
    }
    // A documented name is unknown where it does not belong.
    with_top(r#""BASIC_INFORMATION":{}"#, &["unknown_field BASIC_INFORMATION /BASIC_INFORMATION"]);
    with_elements(
        r#"{"user_id":"u","pan":"x"}"#,
        &["unknown_section user_id /data/9/user_id", "unknown_section pan /data/9/pan"],
    );
    after(
        &[(PAN, &format!("{PAN},\"gender\":\"F\""))],
        &["unknown_field BASIC_INFORMATION.gender /data/0/BASIC_INFORMATION/gender"],
    );
}

#[test]
fn pointers_are_escaped_and_paths_are_not() {
    with_top(r#""a/b~c":1"#, &["unknown_field a/b~c /a~1b~0c"]);
    with_top(
        r#""~1":1,"~01":2,"//":3"#,
        &["unknown_field ~1 /~01", "unknown_field ~01 /~001", "unknown_field // /~1~1"],
    );
    with_elements(r#"{"~/":1}"#, &["unknown_section ~/ /data/9/~0~1"]);
    after(
        &[(PAN, &format!("{PAN},\"/~\":1"))],
        &["unknown_field BASIC_INFORMATION./~ /data/0/BASIC_INFORMATION/~1~0"],
    );
}

#[test]
fn the_empty_key_is_a_key_like_any_other() {
    let shown = |text: String| {
        let report = report_of(text);
        report
            .issues()
            .map(|issue| (issue.code().as_str(), issue.path().into_owned(), issue.pointer()))
            .collect::<Vec<_>>()
    };
    let want = |path: &str, pointer: &str, section: bool| {
        let unknown = if section { "unknown_section" } else { "unknown_field" };
        [("duplicate", path.to_owned(), pointer.to_owned()), (unknown, path.to_owned(), pointer.to_owned())]
    };
    let twice = "\"\":1,\"\":2";
    assert_eq!(
        shown(edited(&payload(), &[("{\"user_id\"", &format!("{{{twice},\"user_id\""))])),
        want("", "/", false)
    );
    assert_eq!(
        shown(edited(&payload(), &[("}}]", &format!("}}}},{{{twice}}}]"))])),
        want("", "/data/9/", true)
    );
    assert_eq!(
        shown(edited(&payload(), &[(PAN, &format!("{PAN},{twice}"))])),
        want("BASIC_INFORMATION.", "/data/0/BASIC_INFORMATION/", false)
    );
}

#[test]
fn keys_are_cut_to_64_code_points() {
    let exact = "x".repeat(64);
    let long = format!("{exact}y");
    with_top(&format!("\"{exact}\":1"), &[&format!("unknown_field {exact} /{exact}")]);
    with_top(&format!("\"{long}\":1"), &[&format!("unknown_field {exact} /{exact}")]);
    // Cut before the pointer is escaped, and between code points.
    let slashes = "/".repeat(100);
    with_top(
        &format!("\"{slashes}\":1"),
        &[&format!("unknown_field {} /{}", "/".repeat(64), "~1".repeat(64))],
    );
    let smiles = "🙂".repeat(65);
    with_top(&format!("\"{smiles}\":1"), &[&format!("unknown_field {0} /{0}", "🙂".repeat(64))]);
    // Whole keys are compared: these two are not the same key.
    with_top(
        &format!("\"{exact}1\":1,\"{exact}2\":2"),
        &[&format!("unknown_field {exact} /{exact}"), &format!("unknown_field {exact} /{exact}")],
    );
    // Also the wrong key that a required error names.
    let wrong = format!("user_id{}", "_".repeat(100));
    let text = edited(&payload(), &[("\"user_id\"", &format!("\"{wrong}\""))]);
    for suggestion in report_of(text).errors().iter().filter_map(dkyc::Issue::suggestion) {
        assert_eq!(suggestion, &wrong[..64]);
    }
}

/// A key may hold anything; the sentence stays one line that reads from left to right. The members have the key as it is.
#[test]
fn keys_do_not_disturb_a_sentence() {
    for c in [
        '\n', '\r', '\t', '\0', '\u{1B}', '\u{7F}', '\u{85}', '\u{9B}', '\u{2028}', '\u{2029}', '\u{200F}',
        '\u{202E}', '\u{2066}',
    ] {
        let key = dkyc_tests::json_string(&format!("zzz{c}zzz"));
        let report = report_of(edited(&payload(), &[("{\"user_id\"", &format!("{{{key}:1,\"user_id\""))]));
        let [warning] = report.warnings() else { panic!("one warning: {report}") };
        assert!(!warning.message().contains(c) && !warning.to_string().contains(c), "{c:?}");
        assert_eq!((warning.path().contains(c), warning.pointer().contains(c)), (true, true), "{c:?}");
        // The wrong key that a required error names.
        let wrong = dkyc_tests::json_string(&format!("user{c}id"));
        let report = report_of(edited(&payload(), &[("\"user_id\"", &wrong)]));
        assert!(report.issues().all(|issue| !issue.to_string().contains(c)), "{c:?}");
        assert_eq!(report.errors()[0].suggestion(), Some(&*format!("user{c}id")));
    }
}

/// A documented name in the wrong place gets the advice where it belongs.
#[test]
fn a_key_in_the_wrong_place_is_to_be_moved() {
    let text = r#"{"user_id": "u", "phone_number": "9876543210", "FATCA_DECLARATION": {}, "pan": "", "other": 1,
        "data": [{"pan": "", "extras": {}, "PERMANENT_ADDRESS": {"commCity": "", "data": [], "idProofs": 1}}]}"#;
    let told: Vec<_> = dkyc::check(text)
        .warnings()
        .iter()
        .map(|warning| {
            (
                warning.path().into_owned(),
                warning.message().rsplit_once("; ").expect("two halves").1.to_owned(),
            )
        })
        .collect();
    let told: Vec<_> = told.iter().map(|(path, what)| (&**path, &**what)).collect();
    assert_eq!(
        told,
        [
            ("FATCA_DECLARATION", "move it to data."),
            ("pan", "move it to BASIC_INFORMATION."),
            ("other", "remove it."),
            ("pan", "move it to BASIC_INFORMATION."),
            ("extras", "move it to the top level of the payload."),
            ("PERMANENT_ADDRESS.commCity", "did you mean perCity?"),
            ("PERMANENT_ADDRESS.data", "remove it, as the top level of the payload has it."),
            ("PERMANENT_ADDRESS.idProofs", "remove it."),
        ]
    );
}
