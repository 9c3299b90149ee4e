//! Payloads as a service sends them: compact JSON, with each section in its own object.

use dkyc::spec::{FieldSpec, SECTIONS};

/// A payload. `member` gives the member for each field, `"key":value`, or nothing to leave the field out.
pub(crate) fn payload(mut member: impl FnMut(&FieldSpec) -> String) -> String {
    let mut members = |fields: &[FieldSpec]| {
        let members: Vec<String> =
            fields.iter().map(&mut member).filter(|member| !member.is_empty()).collect();
        members.join(",")
    };
    let top: Vec<FieldSpec> = FieldSpec::all().filter(|field| field.section.is_empty()).copied().collect();
    let top = members(&top);
    let sections: Vec<String> = SECTIONS
        .iter()
        .map(|section| format!(r#"{{"{}":{{{}}}}}"#, section.name, members(section.fields)))
        .collect();
    format!("{{{top},\"data\":[{}]}}", sections.join(","))
}

/// The member for a field with this value.
pub(crate) fn member(field: &FieldSpec, value: &str) -> String {
    format!(r#""{}":{}"#, field.key, serde_json::Value::from(value))
}
