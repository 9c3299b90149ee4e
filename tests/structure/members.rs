//! Members of the payload and sections: which must be there, and of which type.

use dkyc::spec::{OBJECTS, SECTIONS};
use dkyc_tests::{
    issues, json_string, payload, payload_around, payload_of, payload_with, section_fields, section_of,
};

use super::{NINE_MISSING, identity_element, with_elements, with_identity, with_top};

#[test]
fn sections_share_objects_or_not_in_any_order() {
    let sections = |separator: &str| {
        let section = |name: &str| {
            let spec = SECTIONS.iter().find(|spec| spec.name == name).expect("a documented section");
            format!("\"{name}\":{}", section_of(spec, |field| Some(json_string(field.example))))
        };
        SECTIONS.iter().rev().map(|spec| section(spec.name)).collect::<Vec<_>>().join(separator)
    };
    for (data, what) in [
        (format!("[{{{}}}]", sections(",")), "all in one object"),
        (format!("[{{{}}}]", sections("},{")), "one object each, in any order"),
        (format!("[{{}},{{{}}},{{}}]", sections("},{},{")), "empty objects between"),
    ] {
        assert_eq!(issues(payload_around(Some(&data))), [""; 0], "{what}");
    }
}

#[test]
fn the_payload_is_an_object() {
    for text in ["null", "[]", "[{}]", "\"x\"", "1", "-1.5e300", "true", " false\n", "\u{FEFF}[]"] {
        assert_eq!(issues(text), ["type"], "{text}");
    }
    assert_eq!(issues(format!("[{}]", payload())), ["type"]);
}

#[test]
fn an_empty_object_lacks_the_mandatory_members() {
    let mandatory = OBJECTS[0].fields.iter().filter(|member| member.mandatory);
    let required: Vec<_> = mandatory.map(|member| format!("required {0} /{0}", member.key)).collect();
    assert!(required.len() > 2);
    for text in ["{}", "{\"user_id\":null,\"phone_number\":null,\"data\":null,\"extras\":null}", "\u{FEFF}{}"]
    {
        assert_eq!(issues(text), required);
    }
}

#[test]
fn null_is_absent_in_every_field() {
    for field in section_fields() {
        let null = issues(payload_with(field.path, "null"));
        let absent =
            issues(payload_of(|other| (other.path != field.path).then(|| json_string(other.example))));
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
fn data_is_the_one_error_when_it_is_missing_or_not_an_array() {
    for (data, code) in
        [("null", "required"), ("{}", "type"), ("\"\"", "type"), ("0", "type"), ("false", "type")]
    {
        assert_eq!(issues(payload_around(Some(data))), [format!("{code} data /data")]);
    }
    assert_eq!(issues(payload_around(None)), ["required data /data"]);
    assert_eq!(issues(payload_around(Some(&identity_element()))), ["type data /data"]);
}

#[test]
fn a_missing_section_is_one_error() {
    for data in ["[]", "[{}]", "[{},{}]", "[{\"BASIC_INFORMATION\":null},{\"BASIC_INFORMATION\":null}]"] {
        assert_eq!(issues(payload_around(Some(data))), NINE_MISSING);
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
    assert_eq!(issues(payload_around(Some("[null,[]]"))), want);
}
