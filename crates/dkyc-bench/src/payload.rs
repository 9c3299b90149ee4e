//! Payloads as a service sends them: compact JSON, with each section in its own object.

use dkyc::spec::{FieldSpec, SECTIONS};

/// A payload. `member` gives the member for each field, `"key":value`, or nothing to leave the field out.
///
/// `extras` stands at the end: [`EXTRAS`], or nothing.
pub(crate) fn payload(extras: &str, mut member: impl FnMut(&FieldSpec) -> String) -> String {
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
    format!("{{{top},\"data\":[{}]{extras}}}", sections.join(","))
}

/// The member for a field with this value.
pub(crate) fn member(field: &FieldSpec, value: &str) -> String {
    format!(r#""{}":{}"#, field.key, serde_json::Value::from(value))
}

/// What a service tells about the session beside the form.
pub(crate) const EXTRAS: &str = concat!(
    r#","extras":{"source":"mobile-app","app_version":"7.42.1","platform":"android","sdk":{"name":"kyc-sdk","version":"3.8.0"},"#,
    r#""device":{"model":"Pixel 7a","os":"Android 14","locale":"en-IN","screen":{"width":1080,"height":2400},"rooted":false},"#,
    r#""journey":{"id":"6f1c2d4e-3b5a-4c7d-8e9f-0a1b2c3d4e5f","started_at":"2025-03-03T09:12:44+05:30","steps":["#,
    r#"{"name":"pan","seconds":21.4,"retries":0},{"name":"aadhaar","seconds":63.9,"retries":1},{"name":"selfie","seconds":18.2,"#,
    r#""retries":0},{"name":"esign","seconds":44.0,"retries":0}]},"geo":{"lat":19.076,"lon":72.8777,"accuracy_m":12.5},"#,
    r#""consents":[true,true,false],"campaign":null,"branch":"MUM-014","remarks":"customer asked for a call after six"}"#,
);

/// The address of a document in a store of objects, signed for an hour: 200 characters, with a query and escapes.
pub(crate) fn presigned(key: &str, number: u64, signature: u64) -> String {
    let path = format!("https://kyc-docs.s3.ap-south-1.example.com/in%2F2025%2F03/{number:08}/{key}.pdf");
    let query = format!(
        "?X-Amz-Credential=EXAMPLEKEY%2F20250303%2Fap-south-1&X-Amz-Expires=3600&X-Amz-Signature={signature:016x}"
    );
    let mut url = path + &query;
    while url.len() < 200 {
        url.push(char::from(b'a' + u8::try_from(url.len() % 6).unwrap_or(0)));
    }
    url
}
