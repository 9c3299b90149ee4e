//! Times reading an answer of `get_details` of 4 KB: `cargo bench -p dkyc-bench --bench answer`.
//!
//! The other subject reads it with serde_json into a `Value`, and takes the documented members from that by hand, in the forms
//! that it happens to have.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use dkyc::api::{AnswerContent, Endpoint, Form, Kind, SessionData};
use serde_json::{Map, Value, json};

fn main() {
    divan::main();
}

/// A session that is over, with URLs as long as signed ones are.
fn body() -> Vec<u8> {
    let value = |field: &dkyc::api::AnswerField| match field.form {
        Form::Integer | Form::Acknowledgement => json!(1),
        Form::Boolean => json!(true),
        Form::Object => json!({"source": "app", "score": 0.93, "checks": ["face", "pan", "aadhaar"]}),
        Form::Array => {
            json!([{"name": "pan", "time": "1741000000"}, {"name": "selfie", "time": "1741000060"}])
        }
        Form::Feedback => json!("{\"rating\": 5, \"remark\": \"quick and friendly\"}"),
        _ if field.key.ends_with("_url") => {
            json!(format!(
                "https://files.example.com/{}?signature={}",
                field.key,
                "0123456789abcdef".repeat(15)
            ))
        }
        _ if field.key == "session_status" => json!("kyc_result_approved"),
        _ => json!("1741000000"),
    };
    let session: Map<_, _> =
        SessionData::FIELDS.iter().map(|field| (field.key.to_owned(), value(field))).collect();
    serde_json::to_vec(&json!({"session_data": session, "status": 200})).unwrap_or_default()
}

#[divan::bench]
fn dkyc(bencher: Bencher) {
    let body = body();
    bencher.counter(BytesCount::new(body.len())).bench_local(|| {
        let answer = Endpoint::GetDetails.read_answer(200, black_box(&body));
        assert!(answer.kind == Kind::Success && answer.odd.is_empty());
        matches!(answer.content, AnswerContent::Details(_)).then_some(answer)
    });
}

#[divan::bench]
fn serde_json_value(bencher: Bencher) {
    let body = body();
    bencher.counter(BytesCount::new(body.len())).bench_local(|| by_hand(black_box(&body)));
}

/// The status, and the strings, the numbers and the rest of the answer.
type ByHand = (i64, Vec<String>, Vec<i64>, Vec<Value>);

/// The status, the documented members that are texts, and those that are not.
fn by_hand(body: &[u8]) -> Option<ByHand> {
    let answer: Value = serde_json::from_slice(body).ok()?;
    let session = answer.get("session_data")?;
    let mut values = (answer.get("status")?.as_i64()?, Vec::new(), Vec::new(), Vec::new());
    for field in SessionData::FIELDS {
        match (field.form, session.get(field.key)?) {
            (Form::Integer | Form::Acknowledgement, value) => values.2.push(value.as_i64()?),
            (Form::Boolean, value) => values.2.push(value.as_bool()?.into()),
            (Form::Object | Form::Array, value) => values.3.push(value.clone()),
            (Form::Feedback, value) => values.3.push(serde_json::from_str(value.as_str()?).ok()?),
            (_, value) => values.1.push(value.as_str()?.to_owned()),
        }
    }
    Some(values)
}
