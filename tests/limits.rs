//! How many issues a report lists, and that it counts the others.

use dkyc::api::Endpoint;
use dkyc::{Code, Options, Report};
use dkyc_tests::payload_around;

fn counts(report: &Report) -> [usize; 4] {
    let more = report.more().unwrap_or_default();
    [report.errors().len(), report.warnings().len(), more.errors, more.warnings]
}

#[test]
fn a_thousand_of_each_by_default() {
    let elements = |count: usize| payload_around(Some(&format!("[{}]", vec!["1"; count].join(","))));
    // Beside the elements, nine sections are missing.
    assert_eq!(counts(&dkyc::check(elements(991))), [1000, 0, 0, 0]);
    assert_eq!(counts(&dkyc::check(elements(992))), [1000, 0, 1, 0]);
    assert_eq!(counts(&dkyc::check(elements(100_000))), [1000, 0, 99_009, 0]);
    let unknown = |count: usize| {
        let members: Vec<_> = (0..count).map(|index| format!("\"k{index}\":0")).collect();
        payload_around(None).replacen('{', &format!("{{{},\"k0\":1,\"k1\":1,", members.join(",")), 1)
    };
    assert_eq!(counts(&dkyc::check(unknown(1000))), [3, 1000, 0, 0]);
    assert_eq!(counts(&dkyc::check(unknown(1012))), [3, 1000, 0, 12]);
}

/// The first issues of the full report are listed, whatever the limit is.
#[test]
fn a_prefix_of_the_full_report() {
    let text = r#"{"zzz":1,"user_id":1,"user_id":2,"data":[1,{"BASIC_INFORMATION":{"pan":"x","pan":1,"zzz":2,"pan":2}},2,
        {"BASIC_INFORMATION":1,"BASIC_INFORMATION":2},3,{"YYY":1,"YYY":2}],"data":4,"user_id":3,"zzz":5,"extras":1,"extras":2,
        "phone_number":"98765","zzz":6}"#;
    let full = dkyc::check(text);
    assert_eq!(full.more(), None);
    for limit in 0..40 {
        let report = Options::new().max_issues(limit).check(text);
        let [errors, warnings, more_errors, more_warnings] = counts(&report);
        assert_eq!(report.errors(), &full.errors()[..limit.min(full.errors().len())], "{limit}");
        assert_eq!(report.warnings(), &full.warnings()[..limit.min(full.warnings().len())], "{limit}");
        assert_eq!(errors + more_errors, full.errors().len(), "{limit}");
        assert_eq!(warnings + more_warnings, full.warnings().len(), "{limit}");
        assert!(!report.is_valid());
    }
}

#[test]
fn more_in_json_only_when_needed() {
    let text = &*payload_around(Some("[1,2]"));
    let report = Options::new().max_issues(0).check(text);
    let json = report.to_json();
    assert_eq!(json, r#"{"valid":false,"errors":[],"warnings":[],"more":{"errors":11,"warnings":0}}"#);
    assert_eq!(serde_json::from_str::<Report>(&json).expect("a report"), report);
    assert!(!dkyc::check(text).to_json().contains("more"));
}

/// The error for a missing key names the wrong key that was found, even beyond the limit.
#[test]
fn wrong_keys_beyond_the_limit_are_suggested() {
    let members: Vec<_> = (0..2000).map(|index| format!("\"k{index}\":0")).collect();
    let report = dkyc::check(format!("{{{},\"userid\":1}}", members.join(",")));
    let user_id = report.errors().iter().find(|error| error.path() == "user_id").expect("the error");
    assert_eq!((user_id.code(), user_id.suggestion()), (Code::Required, Some("userid")));
}

/// Many objects and arrays beside each other are not nested: only levels count.
#[test]
fn many_that_are_not_deep() {
    let (objects, arrays) = (vec!["{}"; 300].join(","), vec!["[{}]"; 300].join(","));
    let text = payload_around(Some(&format!("[{objects}]")));
    assert_eq!(counts(&dkyc::check(&text)), [9, 0, 0, 0]);
    let extras = format!("{{\"extras\":{{\"a\":[{arrays}]}},{}", &text[1..]);
    assert_eq!(counts(&dkyc::check(&extras)), [9, 0, 0, 0]);
    assert!(!dkyc::fix(&extras, &Options::new()).payload.is_empty());
    let answer = format!("{{\"errors\":{{\"a\":[{objects}]}}}}");
    let answer = Endpoint::PushUserData.read_answer(400, answer.as_bytes());
    let written = serde_json::to_string(&answer.content).expect("JSON");
    assert!(answer.odd.is_empty() && written.contains(&objects), "{written}");
}
