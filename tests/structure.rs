//! RULES.md section 1, and what section 3 says of unknown keys, suggestions, order and pointers.

use dkyc::spec::{FieldSpec, SECTIONS};
use dkyc_tests::{edited, issues, payload, payload_of, payload_with, report_of, section_fields};

const PAN: &str = r#""pan":"ABCPE1234F""#;
const IDENTITY: &str = r#"{"IDENTITY_VERIFICATION":{"idProof":"01","idProofIdentityNo":"ABCPE1234F","aaplicantKycAccType":"01"}}"#;
const IDENTITY_OBJECT: &str =
    r#"{"idProof":"01","idProofIdentityNo":"ABCPE1234F","aaplicantKycAccType":"01"}"#;
const NINE_MISSING: [&str; 9] = [
    "required BASIC_INFORMATION /data",
    "required PERSONAL_INFORMATION /data",
    "required FAMILY_INFORMATION /data",
    "required COMMUNICATION_ADDRESS /data",
    "required PERMANENT_ADDRESS /data",
    "required IDENTITY_VERIFICATION /data",
    "required INPERSON_VERIFICATION /data",
    "required FATCA_DECLARATION /data",
    "required DOCUMENT_COLLECTION /data",
];

/// The valid payload with pieces replaced gives these issues.
#[track_caller]
fn after(edits: &[(&str, &str)], want: &[&str]) {
    assert_eq!(issues(edited(&payload(), edits)), want);
}

/// The valid payload with more members at the top level, in front of the others.
#[track_caller]
fn with_top(members: &str, want: &[&str]) {
    after(&[("{\"user_id\"", &format!("{{{members},\"user_id\""))], want);
}

/// The valid payload with more elements at the end of `data`, from index 9.
#[track_caller]
fn with_elements(elements: &str, want: &[&str]) {
    after(&[("}}]", &format!("}}}},{elements}]"))], want);
}

/// The valid payload with the object that holds IDENTITY_VERIFICATION, which has index 5, replaced.
#[track_caller]
fn with_identity(element: &str, want: &[&str]) {
    after(&[(IDENTITY, element)], want);
}

#[test]
fn sections_stand_in_objects_as_they_like() {
    let sections = |separator: &str| {
        let section = |name: &str| {
            let spec = SECTIONS.iter().find(|spec| spec.name == name).expect("a documented section");
            let literal = |field: &FieldSpec| Some(dkyc_tests::json_string(field.example));
            format!("\"{name}\":{}", dkyc_tests::section_of(spec, literal))
        };
        SECTIONS.iter().rev().map(|spec| section(spec.name)).collect::<Vec<_>>().join(separator)
    };
    for (data, what) in [
        (format!("[{{{}}}]", sections(",")), "all in one object"),
        (format!("[{{{}}}]", sections("},{")), "one object each, in any order"),
        (format!("[{{}},{{{}}},{{}}]", sections("},{},{")), "empty objects between"),
    ] {
        let text = format!("{{\"data\":{data},\"phone_number\":\"9876543210\",\"user_id\":\"u\"}}");
        assert_eq!(issues(text), [""; 0], "{what}");
    }
}

#[test]
fn the_whole_document_is_an_object() {
    for text in ["null", "[]", "[{}]", "\"x\"", "1", "-1.5e300", "true", " false\n", "\u{FEFF}[]"] {
        assert_eq!(issues(text), ["type"], "{text}");
    }
    assert_eq!(issues(format!("[{}]", payload())), ["type"]);
}

#[test]
fn an_empty_object_lacks_the_three_mandatory_members() {
    for text in ["{}", "{\"user_id\":null,\"phone_number\":null,\"data\":null,\"extras\":null}", "\u{FEFF}{}"]
    {
        assert_eq!(
            issues(text),
            ["required user_id /user_id", "required phone_number /phone_number", "required data /data"]
        );
    }
}

#[test]
fn null_is_absent_in_every_field() {
    for field in section_fields() {
        let null = issues(payload_with(field.path, "null"));
        let absent = issues(payload_of(|other| {
            (other.path != field.path).then(|| dkyc_tests::json_string(other.example))
        }));
        assert_eq!(null, absent, "{}", field.path);
        let section =
            SECTIONS.iter().position(|spec| spec.name == field.section).expect("a documented section");
        let required = format!("required {} /data/{section}/{}/{}", field.path, field.section, field.key);
        assert_eq!(null, if field.mandatory { vec![required] } else { vec![] });
    }
}

#[test]
fn extras_is_an_optional_object_of_any_content() {
    for extras in ["null", "{}", "{\"a\":1,\"a\":2,\"data\":[null],\"pan\":\"x\",\"\":{\"a\":{},\"a\":[]}}"] {
        with_top(&format!("\"extras\":{extras}"), &[]);
    }
    for extras in ["[]", "\"\"", "0", "true", "false", "[{}]"] {
        with_top(&format!("\"extras\":{extras}"), &["type extras /extras"]);
    }
}

#[test]
fn data_is_the_one_error_when_it_is_missing_or_no_array() {
    for (data, code) in
        [("null", "required"), ("{}", "type"), ("\"\"", "type"), ("0", "type"), ("false", "type")]
    {
        let text = format!("{{\"user_id\":\"u\",\"phone_number\":\"9876543210\",\"data\":{data}}}");
        assert_eq!(issues(text), [format!("{code} data /data")]);
    }
    assert_eq!(issues("{\"user_id\":\"u\",\"phone_number\":\"9876543210\"}"), ["required data /data"]);
    assert_eq!(
        issues(format!("{{\"user_id\":\"u\",\"phone_number\":\"9876543210\",\"data\":{IDENTITY}}}")),
        ["type data /data"]
    );
}

#[test]
fn a_missing_section_is_one_error() {
    for data in ["[]", "[{}]", "[{},{}]", "[{\"BASIC_INFORMATION\":null},{\"BASIC_INFORMATION\":null}]"] {
        assert_eq!(
            issues(format!("{{\"user_id\":\"u\",\"phone_number\":\"9876543210\",\"data\":{data}}}")),
            NINE_MISSING
        );
    }
    with_identity("{}", &["required IDENTITY_VERIFICATION /data"]);
    with_identity("{\"IDENTITY_VERIFICATION\":null}", &["required IDENTITY_VERIFICATION /data"]);
}

#[test]
fn an_empty_section_lacks_its_fields() {
    with_identity(
        "{\"IDENTITY_VERIFICATION\":{}}",
        &[
            "required IDENTITY_VERIFICATION.idProof /data/5/IDENTITY_VERIFICATION/idProof",
            "required IDENTITY_VERIFICATION.idProofIdentityNo /data/5/IDENTITY_VERIFICATION/idProofIdentityNo",
            "required IDENTITY_VERIFICATION.aaplicantKycAccType /data/5/IDENTITY_VERIFICATION/aaplicantKycAccType",
        ],
    );
}

#[test]
fn a_section_of_another_type_is_one_error() {
    for other in ["[]", "[{\"idProof\":\"x\"}]", "\"\"", "\"x\"", "0", "true", "false"] {
        with_identity(
            &format!("{{\"IDENTITY_VERIFICATION\":{other}}}"),
            &["type IDENTITY_VERIFICATION /data/5/IDENTITY_VERIFICATION"],
        );
    }
}

#[test]
fn elements_of_another_type_hide_nothing() {
    for other in ["null", "[]", "\"x\"", "0", "true", "[{\"BASIC_INFORMATION\":1}]"] {
        with_elements(other, &["type data[9] /data/9"]);
        with_elements(
            &format!("{{}},{other},{{}},{other}"),
            &["type data[10] /data/10", "type data[12] /data/12"],
        );
        with_identity(other, &["type data[5] /data/5", "required IDENTITY_VERIFICATION /data"]);
    }
    let mut want = vec!["type data[0] /data/0", "type data[1] /data/1"];
    want.extend(NINE_MISSING);
    assert_eq!(issues("{\"user_id\":\"u\",\"phone_number\":\"9876543210\",\"data\":[null,[]]}"), want);
}

#[test]
fn a_key_twice_in_one_object_is_told_at_the_later_one() {
    let path = "BASIC_INFORMATION.pan /data/0/BASIC_INFORMATION/pan";
    let duplicate = &*format!("duplicate {path}");
    for again in
        [r#""pan":"ABCPE1234F""#, r#""pan":"x""#, r#""pan":null"#, r#""pan":7"#, r#""pan":{"pan":1,"pan":2}"#]
    {
        after(&[(PAN, &format!("{PAN},{again}"))], &[duplicate]);
        after(
            &[(PAN, &format!("{PAN},\"z\":0,{again},{again}"))],
            &[duplicate, duplicate, "unknown_field BASIC_INFORMATION.z /data/0/BASIC_INFORMATION/z"],
        );
    }
    // The first is the one that is validated, even when it is null.
    after(&[(PAN, &format!("\"pan\":\"x\",{PAN}"))], &[&format!("pan_format {path}"), duplicate]);
    after(&[(PAN, &format!("\"pan\":null,{PAN}"))], &[&format!("required {path}"), duplicate]);
    after(&[(PAN, &format!("\"pan\":7,{PAN}"))], &[&format!("type {path}"), duplicate]);
}

#[test]
fn keys_are_compared_after_escapes() {
    after(&[(PAN, r#""p\u0061n":"ABCPE1234F""#)], &[]);
    after(
        &[(PAN, r#""\u0070\u0061\u006E":"ABCPE1234F","pan":"x""#)],
        &["duplicate BASIC_INFORMATION.pan /data/0/BASIC_INFORMATION/pan"],
    );
    with_top(r#""\/":1,"/":2,"\u002f":3"#, &["duplicate / /~1", "duplicate / /~1", "unknown_field / /~1"]);
    with_top(r#""\ud83d\ude42":1,"🙂":2"#, &["duplicate 🙂 /🙂", "unknown_field 🙂 /🙂"]);
    // Not normalised, not trimmed, and with their case.
    with_top(
        r#""é":1,"e\u0301":2," é":3,"É":4"#,
        &[
            "unknown_field é /é",
            "unknown_field e\u{301} /e\u{301}",
            "unknown_field  é / é",
            "unknown_field É /É",
        ],
    );
}

#[test]
fn repeated_keys_at_the_top_level() {
    with_top(r#""user_id":"u""#, &["duplicate user_id /user_id"]);
    with_top(r#""user_id":null"#, &["required user_id /user_id", "duplicate user_id /user_id"]);
    with_top(
        r#""user_id":" ","phone_number":3"#,
        &[
            "empty user_id /user_id",
            "duplicate user_id /user_id",
            "type phone_number /phone_number",
            "duplicate phone_number /phone_number",
        ],
    );
    with_top(r#""extras":{},"extras":[]"#, &["duplicate extras /extras"]);
    with_top(r#""extras":[],"extras":{}"#, &["type extras /extras", "duplicate extras /extras"]);
    // Nothing inside a repeated `data` is looked at, and it does not stand in for the first.
    with_top(r#""data":null"#, &["required data /data", "duplicate data /data"]);
    with_top(
        r#""data":[{"x":1,"BASIC_INFORMATION":[]},3],"data":7"#,
        &[
            "duplicate data /data",
            "duplicate data /data",
            "type data[1] /data/1",
            "type BASIC_INFORMATION /data/0/BASIC_INFORMATION",
            NINE_MISSING[1],
            NINE_MISSING[2],
            NINE_MISSING[3],
            NINE_MISSING[4],
            NINE_MISSING[5],
            NINE_MISSING[6],
            NINE_MISSING[7],
            NINE_MISSING[8],
            "unknown_section x /data/0/x",
        ],
    );
}

#[test]
fn a_section_twice_in_two_objects() {
    let again = |index: usize| format!("duplicate IDENTITY_VERIFICATION /data/{index}/IDENTITY_VERIFICATION");
    for other in [
        IDENTITY,
        r#"{"IDENTITY_VERIFICATION":{"x":1,"idProof":7}}"#,
        r#"{"IDENTITY_VERIFICATION":[]}"#,
        r#"{"IDENTITY_VERIFICATION":"x"}"#,
    ] {
        with_elements(other, &[&again(9)]);
        with_elements(&format!("{other},{{}},{other}"), &[&again(9), &again(11)]);
    }
    // A section that is null does not count, in front or behind.
    with_elements(r#"{"IDENTITY_VERIFICATION":null}"#, &[]);
    after(&[(IDENTITY, &format!("{{\"IDENTITY_VERIFICATION\":null}},{IDENTITY}"))], &[]);
    // The first one stands, whatever it is.
    after(
        &[(IDENTITY, &format!("{{\"IDENTITY_VERIFICATION\":7}},{IDENTITY}"))],
        &["type IDENTITY_VERIFICATION /data/5/IDENTITY_VERIFICATION", &again(6)],
    );
}

#[test]
fn a_section_twice_in_one_object() {
    let duplicate = "duplicate IDENTITY_VERIFICATION /data/5/IDENTITY_VERIFICATION";
    let twice = |one: &str, other: &str| {
        format!("{{\"IDENTITY_VERIFICATION\":{one},\"IDENTITY_VERIFICATION\":{other}}}")
    };
    with_identity(&twice(IDENTITY_OBJECT, IDENTITY_OBJECT), &[duplicate]);
    with_identity(&twice(IDENTITY_OBJECT, "null"), &[duplicate]);
    with_identity(&twice(IDENTITY_OBJECT, "{\"x\":1}"), &[duplicate]);
    with_identity(&twice("null", IDENTITY_OBJECT), &["required IDENTITY_VERIFICATION /data", duplicate]);
    with_identity(&twice("null", "null"), &["required IDENTITY_VERIFICATION /data", duplicate]);
    with_identity(
        &twice("[]", IDENTITY_OBJECT),
        &["type IDENTITY_VERIFICATION /data/5/IDENTITY_VERIFICATION", duplicate],
    );
    // Null here, repeated here, and there in a later object: that one is the section.
    let both = format!("{},{IDENTITY}", twice("null", IDENTITY_OBJECT));
    with_identity(&both, &[duplicate]);
}

/// On one path the value's own error comes first, then its duplicates, wherever they stand in the text.
#[test]
fn a_sections_own_error_comes_before_its_duplicates() {
    let null_twice =
        r#"{"IDENTITY_VERIFICATION":null,"IDENTITY_VERIFICATION":{}},{"IDENTITY_VERIFICATION":[]}"#;
    with_identity(
        null_twice,
        &[
            "type IDENTITY_VERIFICATION /data/6/IDENTITY_VERIFICATION",
            "duplicate IDENTITY_VERIFICATION /data/5/IDENTITY_VERIFICATION",
        ],
    );
}

#[test]
fn duplicates_of_a_section_come_before_the_errors_of_its_fields() {
    let wrong =
        r#"{"IDENTITY_VERIFICATION":{"idProof":"16","idProofIdentityNo":"x","aaplicantKycAccType":"01"}}"#;
    with_identity(
        &format!("{wrong},{wrong}"),
        &[
            "duplicate IDENTITY_VERIFICATION /data/6/IDENTITY_VERIFICATION",
            "not_allowed IDENTITY_VERIFICATION.idProof /data/5/IDENTITY_VERIFICATION/idProof",
        ],
    );
}

#[test]
fn nothing_is_a_duplicate_where_nobody_looks() {
    let twice = r#"{"a":1,"a":2,"b":{"c":1,"c":2}}"#;
    with_top(&format!("\"extras\":{twice},\"x\":{twice}"), &["unknown_field x /x"]);
    with_elements(&format!("{{\"X\":{twice}}}"), &["unknown_section X /data/9/X"]);
    with_elements(&format!("[{twice}]"), &["type data[9] /data/9"]);
    after(
        &[(PAN, &format!("\"pan\":{twice}"))],
        &["type BASIC_INFORMATION.pan /data/0/BASIC_INFORMATION/pan"],
    );
    after(
        &[(PAN, &format!("{PAN},\"zzz\":{twice}"))],
        &["unknown_field BASIC_INFORMATION.zzz /data/0/BASIC_INFORMATION/zzz"],
    );
}

#[test]
fn unknown_keys_of_each_level_whatever_their_value() {
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
fn repetitions_of_an_unknown_key_are_errors_at_the_end() {
    with_top(
        r#""user_id":7,"zzz":1,"aaa":2,"zzz":3,"zzz":4,"aaa":5"#,
        &[
            "type user_id /user_id",
            "duplicate user_id /user_id",
            "duplicate zzz /zzz",
            "duplicate zzz /zzz",
            "duplicate aaa /aaa",
            "unknown_field zzz /zzz",
            "unknown_field aaa /aaa",
        ],
    );
    // The same unknown key in two objects is there once in each.
    with_elements(
        r#"{"ZZZ":1},{"ZZZ":1,"ZZZ":null}"#,
        &[
            "duplicate ZZZ /data/10/ZZZ",
            "unknown_section ZZZ /data/9/ZZZ",
            "unknown_section ZZZ /data/10/ZZZ",
        ],
    );
}

#[test]
fn misspelt_fields() {
    let in_personal = |wrong: &str| edited(&payload(), &[("\"applicantTitle\"", wrong)]);
    for wrong in [
        "applicantTile",
        "applicanttitle",
        "applicant_title",
        "Applicant Title",
        "aplicantTitle",
        "applicantTitel",
    ] {
        assert_eq!(
            issues(in_personal(&format!("\"{wrong}\""))),
            [
                format!(
                    "required PERSONAL_INFORMATION.applicantTitle /data/1/PERSONAL_INFORMATION/applicantTitle ~{wrong}"
                ),
                format!(
                    "unknown_field PERSONAL_INFORMATION.{wrong} /data/1/PERSONAL_INFORMATION/{wrong} ~applicantTitle"
                ),
            ]
        );
    }
    assert_eq!(
        issues(edited(&payload(), &[("\"commpincode\"", "\"commPincode\"")])),
        [
            "required COMMUNICATION_ADDRESS.commpincode /data/3/COMMUNICATION_ADDRESS/commpincode ~commPincode",
            "unknown_field COMMUNICATION_ADDRESS.commPincode /data/3/COMMUNICATION_ADDRESS/commPincode ~commpincode",
        ]
    );
    // The document's odd spelling is the right one.
    assert_eq!(
        issues(edited(&payload(), &[("\"aaplicantKycAccType\"", "\"applicantKycAccType\"")])),
        [
            "required IDENTITY_VERIFICATION.aaplicantKycAccType /data/5/IDENTITY_VERIFICATION/aaplicantKycAccType ~applicantKycAccType",
            "unknown_field IDENTITY_VERIFICATION.applicantKycAccType /data/5/IDENTITY_VERIFICATION/applicantKycAccType ~aaplicantKycAccType",
        ]
    );
    assert_eq!(
        issues(in_personal("\"zzz\"")),
        [
            "required PERSONAL_INFORMATION.applicantTitle /data/1/PERSONAL_INFORMATION/applicantTitle",
            "unknown_field PERSONAL_INFORMATION.zzz /data/1/PERSONAL_INFORMATION/zzz",
        ]
    );
}

/// An optional field has no `required` error to carry the wrong key; the warning alone tells it.
#[test]
fn a_misspelt_optional_field() {
    assert_eq!(
        issues(edited(&payload(), &[("\"motherTitle\"", "\"mothertitle\"")])),
        ["unknown_field FAMILY_INFORMATION.mothertitle /data/2/FAMILY_INFORMATION/mothertitle ~motherTitle",]
    );
}

#[test]
fn a_misspelling_beside_the_right_key() {
    after(
        &[(PAN, &format!("{PAN},\"PAN\":\"x\""))],
        &["unknown_field BASIC_INFORMATION.PAN /data/0/BASIC_INFORMATION/PAN"],
    );
}

/// The nearest of several wrong keys, wherever it stands in the text.
#[test]
fn several_misspellings_of_one_name() {
    for wrong in [
        r#""INERSON_VERIFICATION":1,"inperson_verification":"#,
        r#""inperson_verification":1,"INERSON_VERIFICATION":"#,
    ] {
        let text = edited(&payload(), &[("\"INPERSON_VERIFICATION\":", wrong)]);
        let found = issues(text);
        assert_eq!(found[0], "required INPERSON_VERIFICATION /data ~inperson_verification");
        assert!(found[1..].iter().all(|issue| issue.ends_with(" ~INPERSON_VERIFICATION")), "{found:#?}");
        assert_eq!(found.len(), 3);
    }
}

#[test]
fn misspelt_sections_and_members() {
    for wrong in ["BASIC_INFORMATON", "basic_information", "BasicInformation", "BASIC-INFORMATION"] {
        assert_eq!(
            issues(edited(&payload(), &[("\"BASIC_INFORMATION\"", &format!("\"{wrong}\""))])),
            [
                format!("required BASIC_INFORMATION /data ~{wrong}"),
                format!("unknown_section {wrong} /data/0/{wrong} ~BASIC_INFORMATION"),
            ]
        );
    }
    for (key, wrong) in [("user_id", "userId"), ("phone_number", "phoneNumber"), ("data", "Data")] {
        assert_eq!(
            issues(edited(&payload(), &[(&format!("\"{key}\""), &format!("\"{wrong}\""))])),
            [format!("required {key} /{key} ~{wrong}"), format!("unknown_field {wrong} /{wrong} ~{key}"),]
        );
    }
    with_top(r#""extra":{}"#, &["unknown_field extra /extra ~extras"]);
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

#[test]
fn everything_at_once_in_the_order_of_the_document() {
    let text = r#"{"zzz":1,"extras":0,"data":[7,{"YYY":2,"DOCUMENT_COLLECTION":{"docEsignForm":"data:;base64,QUJD","docSign":"?","xxx":3,
        "docPhoto":"data:;base64,QUJD"},"BASIC_INFORMATION":{"kycType":"6","pan":"x","pan":"y"}},{"BASIC_INFORMATION":{}},null],"data":1,
        "phone_number":"","zzz":4,"user_id":null}"#;
    assert_eq!(
        issues(text),
        [
            "required user_id /user_id",
            "empty phone_number /phone_number",
            "duplicate data /data",
            "type data[0] /data/0",
            "type data[3] /data/3",
            "type extras /extras",
            "duplicate BASIC_INFORMATION /data/2/BASIC_INFORMATION",
            "required BASIC_INFORMATION.uploadType /data/1/BASIC_INFORMATION/uploadType",
            "pan_format BASIC_INFORMATION.pan /data/1/BASIC_INFORMATION/pan",
            "duplicate BASIC_INFORMATION.pan /data/1/BASIC_INFORMATION/pan",
            "required BASIC_INFORMATION.dob /data/1/BASIC_INFORMATION/dob",
            "required BASIC_INFORMATION.amc /data/1/BASIC_INFORMATION/amc",
            "required BASIC_INFORMATION.ipvDate /data/1/BASIC_INFORMATION/ipvDate",
            "required BASIC_INFORMATION.uidNo /data/1/BASIC_INFORMATION/uidNo",
            "required BASIC_INFORMATION.ekycType /data/1/BASIC_INFORMATION/ekycType",
            "not_allowed BASIC_INFORMATION.kycType /data/1/BASIC_INFORMATION/kycType",
            NINE_MISSING[1],
            NINE_MISSING[2],
            NINE_MISSING[3],
            NINE_MISSING[4],
            NINE_MISSING[5],
            NINE_MISSING[6],
            NINE_MISSING[7],
            "required DOCUMENT_COLLECTION.docAddressProof /data/1/DOCUMENT_COLLECTION/docAddressProof",
            "document_base64 DOCUMENT_COLLECTION.docSign /data/1/DOCUMENT_COLLECTION/docSign",
            "required DOCUMENT_COLLECTION.docPerVerVideo /data/1/DOCUMENT_COLLECTION/docPerVerVideo",
            "required DOCUMENT_COLLECTION.appDocAddrProofCorrespondence /data/1/DOCUMENT_COLLECTION/appDocAddrProofCorrespondence",
            "duplicate zzz /zzz",
            "document_data_url DOCUMENT_COLLECTION.docPhoto /data/1/DOCUMENT_COLLECTION/docPhoto",
            "document_kind DOCUMENT_COLLECTION.docPhoto /data/1/DOCUMENT_COLLECTION/docPhoto",
            "document_data_url DOCUMENT_COLLECTION.docEsignForm /data/1/DOCUMENT_COLLECTION/docEsignForm",
            "document_kind DOCUMENT_COLLECTION.docEsignForm /data/1/DOCUMENT_COLLECTION/docEsignForm",
            "unknown_field zzz /zzz",
            "unknown_section YYY /data/1/YYY",
            "unknown_field DOCUMENT_COLLECTION.xxx /data/1/DOCUMENT_COLLECTION/xxx",
        ]
    );
}

/// A form's natural shape, and a section of it: the same paths, pointers from where the text begins.
#[test]
fn parts_of_a_payload() {
    let report = dkyc::check_sections(
        r#"{"BASIC_INFORMATION":{"pan":"x","pan":1,"zzz":2},"GENDER":{},"DOCUMENT_COLLECTION":[]}"#,
    );
    let shown: Vec<_> = report.issues().map(dkyc_tests::short).collect();
    assert_eq!(shown.len(), 8 + 1 + 7 + 1 + 2, "{report}");
    for line in [
        "pan_format BASIC_INFORMATION.pan /BASIC_INFORMATION/pan",
        "duplicate BASIC_INFORMATION.pan /BASIC_INFORMATION/pan",
        "required PERSONAL_INFORMATION /PERSONAL_INFORMATION",
        "type DOCUMENT_COLLECTION /DOCUMENT_COLLECTION",
        "unknown_field BASIC_INFORMATION.zzz /BASIC_INFORMATION/zzz",
        "unknown_section GENDER /GENDER",
    ] {
        assert!(shown.contains(&line.to_owned()), "{line}: {shown:#?}");
    }
    let section = |json: &str| {
        let report = dkyc::check_section("IDENTITY_VERIFICATION", json).expect("a documented section");
        report.issues().map(dkyc_tests::short).collect::<Vec<_>>()
    };
    assert_eq!(section(IDENTITY_OBJECT), [""; 0]);
    assert_eq!(section("null"), ["type IDENTITY_VERIFICATION"]);
    assert_eq!(
        section("{\"idProof\":\"2\",\"idProof\":1,\"idproofIdentityNo\":\"x\"}"),
        [
            "not_allowed IDENTITY_VERIFICATION.idProof /idProof ~02",
            "duplicate IDENTITY_VERIFICATION.idProof /idProof",
            "required IDENTITY_VERIFICATION.idProofIdentityNo /idProofIdentityNo ~idproofIdentityNo",
            "required IDENTITY_VERIFICATION.aaplicantKycAccType /aaplicantKycAccType",
            "unknown_field IDENTITY_VERIFICATION.idproofIdentityNo /idproofIdentityNo ~idProofIdentityNo",
        ]
    );
}

/// Members, names and order of the JSON form; `line` and `column` only when the input was text.
#[test]
fn the_json_form() {
    let report = report_of("{\"user_id\":\"u\",\"phone_number\":\"9876543210\"}");
    assert_eq!(
        serde_json::to_string(&report).expect("a report is JSON"),
        r#"{"valid":false,"errors":[{"path":"data","pointer":"/data","code":"required","severity":"error","message":"data is missing; add it to the top level of the payload.","line":1,"column":1}],"warnings":[]}"#
    );
    let alone = dkyc::check_field("PERSONAL_INFORMATION.gender", "f").expect("a documented path");
    let json = serde_json::to_value(&alone).expect("a report is JSON");
    assert_eq!(json["errors"][0].get("line"), None);
    assert_eq!(
        (&json["errors"][0]["path"], &json["errors"][0]["suggestion"]),
        (&"PERSONAL_INFORMATION.gender".into(), &"F".into())
    );
    assert_eq!(
        serde_json::to_string(&report_of(payload())).expect("a report is JSON"),
        r#"{"valid":true,"errors":[],"warnings":[]}"#
    );
}

/// A documented name in the wrong place is told where to go.
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

/// In a name of three letters, one letter makes another word.
#[test]
fn short_names_are_not_guessed_at() {
    for (key, want) in
        [("PAN", Some("pan")), ("p.a.n", Some("pan")), ("pin", None), ("pann", None), ("dobs", None)]
    {
        let report = dkyc::check_section("BASIC_INFORMATION", format!(r#"{{"{key}": "ABCPE1234F"}}"#))
            .expect("a section");
        assert_eq!(report.warnings()[0].suggestion(), want, "{key}");
    }
}
