//! Keys and sections that appear more than once.

use super::{NINE_MISSING, PAN, after, identity, identity_element, with_elements, with_identity, with_top};

#[test]
fn a_repeated_key_is_reported_at_its_later_place() {
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
    // Nothing inside a repeated `data` is checked, and it does not replace the first.
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
    let element = &*identity_element();
    for other in [
        element,
        r#"{"IDENTITY_VERIFICATION":{"x":1,"idProof":7}}"#,
        r#"{"IDENTITY_VERIFICATION":[]}"#,
        r#"{"IDENTITY_VERIFICATION":"x"}"#,
    ] {
        with_elements(other, &[&again(9)]);
        with_elements(&format!("{other},{{}},{other}"), &[&again(9), &again(11)]);
    }
    // A section that is null does not count, in front or behind.
    with_elements(r#"{"IDENTITY_VERIFICATION":null}"#, &[]);
    with_identity(&format!("{{\"IDENTITY_VERIFICATION\":null}},{element}"), &[]);
    // The first one counts, whatever its value is.
    with_identity(
        &format!("{{\"IDENTITY_VERIFICATION\":7}},{element}"),
        &["type IDENTITY_VERIFICATION /data/5/IDENTITY_VERIFICATION", &again(6)],
    );
}

#[test]
fn a_section_twice_in_one_object() {
    let duplicate = "duplicate IDENTITY_VERIFICATION /data/5/IDENTITY_VERIFICATION";
    let object = &*identity();
    let twice = |one: &str, other: &str| {
        format!("{{\"IDENTITY_VERIFICATION\":{one},\"IDENTITY_VERIFICATION\":{other}}}")
    };
    with_identity(&twice(object, object), &[duplicate]);
    with_identity(&twice(object, "null"), &[duplicate]);
    with_identity(&twice(object, "{\"x\":1}"), &[duplicate]);
    with_identity(&twice("null", object), &["required IDENTITY_VERIFICATION /data", duplicate]);
    with_identity(&twice("null", "null"), &["required IDENTITY_VERIFICATION /data", duplicate]);
    with_identity(
        &twice("[]", object),
        &["type IDENTITY_VERIFICATION /data/5/IDENTITY_VERIFICATION", duplicate],
    );
    // Null here, repeated here, and there in a later object: that one is the section.
    let both = format!("{},{}", twice("null", object), identity_element());
    with_identity(&both, &[duplicate]);
}

/// On one path the value's own error comes first, then its duplicates, wherever they are in the text.
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
fn repeated_keys_in_unchecked_values_are_ignored() {
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
