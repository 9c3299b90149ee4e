//! The sentences: one reviewed list of all of them, and the cases behind those that say what somebody else did.

mod causes;
pub(crate) mod hindi;
mod list;
mod shapes;
mod types;

use dkyc::spec::{FieldSpec, Rule};
use dkyc::{Code, Report};

/// The sentences of a report without their paths.
fn messages(report: &Report) -> Vec<String> {
    report.issues().map(dkyc::Issue::message).collect()
}

/// The only sentence of a report.
#[track_caller]
fn message(report: &Report) -> String {
    let [message] = &messages(report)[..] else { panic!("one issue: {report:?}") };
    message.clone()
}

/// Which fields can have a code follows from their rules.
#[test]
fn fields_of_a_code() {
    for field in FieldSpec::all() {
        let of_rule: &[Code] = match field.rule {
            Rule::OneOf(_) => &[Code::NotAllowed],
            Rule::Pan => &[Code::PanFormat],
            Rule::Uid => &[Code::UidFormat],
            Rule::Date => &[Code::DateFormat, Code::DateInvalid],
            Rule::Document => &[Code::DocumentUrl, Code::DocumentBase64],
            _ => &[],
        };
        for &code in Code::ALL.iter().filter(|code| !code.is_warning()) {
            let is_listed = code.fields().any(|listed| listed.path == field.path);
            assert_eq!(is_listed, of_rule.contains(&code), "{code} {}", field.path);
        }
    }
}

/// Where the specification leaves somebody without a right value, the explanation says so.
#[test]
fn what_to_do_without_a_value() {
    let remedies: Vec<_> = Code::ALL.iter().map(|code| code.explanation().remedy).collect();
    for advice in ["People with one name:", "A masked number,", "A journey without a video:"] {
        assert!(remedies.iter().any(|remedy| remedy.contains(advice)), "{advice}");
    }
}

/// What is wrong with the data of a data URL is what is wrong with the same data alone.
#[test]
fn data_of_a_data_url() {
    let told =
        |value: &str| message(&dkyc::check_field("DOCUMENT_COLLECTION.docPhoto", value).expect("a field"));
    for data in ["iVBORw0KGgo", "iVBO-w0K_go=", "iVBORw0K\nGgo=", "iVBO!w0KGgo=", "="] {
        assert_eq!(told(&format!("data:image/png;base64,{data}")), told(data), "{data:?}");
    }
    assert_eq!(told("data:image/png;base64,"), told("data:;base64,"));
    assert_ne!(told("data:image/png;base64,"), told("="));
}

/// What is not Base64 is told apart by what somebody did to it.
#[test]
fn how_a_text_is_unlike_base64() {
    let told =
        |value: &str| message(&dkyc::check_field("DOCUMENT_COLLECTION.docPhoto", value).expect("a field"));
    let kinds = ["iVBORw0KGgo", "iVBO-w0K_go=", "iVBORw0K\nGgo=", "photo.jpg"].map(told);
    for (kind, values) in [
        (0, &["QUJDQQ", "QUI", "QQ=", "QUJDQ", "+/+", "QUJDQQ==="][..]),
        (1, &["-_-_", "QUJ-", "____", "QUJ_QQ==", "QU-DQ", "a=-b"]),
        (2, &["QUJD\nQUJD", " QUJD", "QUJD ", "QU JD", "QUJD\r\n", "\tQQ==", "QUJ\nD=Q"]),
        (
            3,
            &[
                "a=b",
                "a=bcd",
                "a=bcdefg=",
                "iVBO-w0K.go=",
                "iVBO w0K-go=",
                "iVBOR!",
                "QQ==QQ==",
                "a.-b",
                "a. b",
            ],
        ),
    ] {
        for value in values {
            assert_eq!(told(value), kinds[kind], "{value:?}");
        }
    }
}
