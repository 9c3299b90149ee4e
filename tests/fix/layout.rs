//! How a repaired payload is written, and what is kept of it.

use super::fixed;

#[track_caller]
fn check(json: &str, payload: &str) {
    let fixed = fixed(json);
    assert_eq!(fixed.payload, payload, "{json}");
    let words = |json: &str| serde_json::from_str::<serde_json::Value>(json).expect("JSON");
    if !json.contains(r"\ud8") {
        assert_eq!(words(&dkyc::pretty(payload)), words(payload));
    }
}

#[test]
fn documented_keys_come_first_and_repeated_ones_stand_together() {
    check(
        r#"{"z":1,"extras":{},"y":2,"user_id":"v","z":3,"data":[],"user_id":"u","y":4}"#,
        r#"{"user_id":"v","user_id":"u","data":[],"extras":{},"z":1,"z":3,"y":2,"y":4}"#,
    );
    check(
        r#"{"data":[{"x":1,"PERSONAL_INFORMATION":{},"BASIC_INFORMATION":{"amc":"a","pan":[],"occupation":1,"z":0,"uploadType":null}},{}]}"#,
        concat!(
            r#"{"data":[{"BASIC_INFORMATION":{"uploadType":null,"pan":[],"amc":"a","z":0},"#,
            r#""PERSONAL_INFORMATION":{"occupation":"01"},"x":1},{}]}"#
        ),
    );
    // A documented key in another place is one of the others.
    check(
        r#"{"x":1,"pan":2,"user_id":"u","data":[{"user_id":1,"BASIC_INFORMATION":{"pan":3.5,"gender":4}},{"PERSONAL_INFORMATION":{"gender":"M","x":1,"user_id":2,"amc":"a"}}]}"#,
        concat!(
            r#"{"user_id":"u","data":[{"BASIC_INFORMATION":{"pan":3.5,"amc":"a","gender":4},"user_id":1},"#,
            r#"{"PERSONAL_INFORMATION":{"gender":"M","x":1,"user_id":2}}],"x":1,"pan":2}"#
        ),
    );
}

#[test]
fn what_is_not_repaired_is_as_it_was_written() {
    check(
        " {\"extras\" : { \"b\": 1.50, \"a\" : [ -0 , 1E+2, \"\\u0041 \\/ , }\" ] , \"b\":{ } }, \"n\": 1e30 }\n",
        r#"{"extras":{"b":1.50,"a":[-0,1E+2,"\u0041 \/ , }"],"b":{}},"n":1e30}"#,
    );
    check(
        "\u{FEFF}{\"user_id\":\"\\ud83c\",\"x\":\"\\ud83c\\udf00 \u{2028}\",\"x\":\"\\\\\"}",
        "{\"user_id\":\"\\ud83c\",\"x\":\"\\ud83c\\udf00 \u{2028}\",\"x\":\"\\\\\"}",
    );
    // So is half of a surrogate pair in a field of a section, and all that follows it.
    check(
        r#"{"user_id":1,"data":[{"BASIC_INFORMATION":{"pan":"A\ud800","dob":"14-FEB-1990"},"x":{}},{"y":[]}],"phone_number":"9876543210"}"#,
        r#"{"user_id":"1","phone_number":"9876543210","data":[{"BASIC_INFORMATION":{"pan":"A\ud800","dob":"14-FEB-1990"},"x":{}},{"y":[]}]}"#,
    );
    let half = r#"{"data":[{"BASIC_INFORMATION":{"pan":"A\ud800"}}]}"#;
    check(half, half);
    let report = dkyc::Options::new().mark_fixable(half, dkyc::check(half));
    assert!(report.issues().all(|issue| !issue.fixable()));
    check(r#"{"us\u0065r_id":"u","\u0078":1,"x":2}"#, r#"{"user_id":"u","\u0078":1,"x":2}"#);
    for (json, payload) in [
        (" 7 ", "7"),
        ("[ 1 , { \"a\" : \"b c\" } ]", r#"[1,{"a":"b c"}]"#),
        ("\"x y\"", "\"x y\""),
        ("null", "null"),
        ("{ }", "{}"),
    ] {
        check(json, payload);
    }
}

#[test]
fn text_that_is_not_json_is_not_repaired() {
    for json in ["", "{", "{\"pan\":\"\\ud83c\"}", "{} {}", "{\"a\":01}"] {
        let fixed = fixed(json);
        assert_eq!((fixed.payload.as_str(), fixed.repairs.len()), ("", 0), "{json}");
        let errors = fixed.report.errors();
        assert_eq!((errors[0].code(), errors[0].line()), (dkyc::Code::Syntax, None), "{json}");
    }
    let fixed = dkyc::fix(b"{\"a\": \"\xFF\"}", &dkyc::Options::new());
    assert_eq!(fixed.payload, "");
}

#[test]
fn pretty() {
    let json = r#"{"a":{"b":[1,"x\"]},\\",null]},"c":{},"d":[]}"#;
    let want = "{\n  \"a\": {\n    \"b\": [\n      1,\n      \"x\\\"]},\\\\\",\n      null\n    ]\n  },\n  \"c\": {},\n  \"d\": []\n}";
    assert_eq!(dkyc::pretty(json), want);
    assert_eq!(dkyc::pretty(want), want);
}

/// Neither the result nor a repair shows a value when it is printed.
#[test]
fn debug_shows_no_value() {
    let fixed = fixed(r#"{"user_id":"TOP-SECRET","pan":"abcpe1234f","TOP-SECRET":{"a":"TOP-SECRET"}}"#);
    let shown = format!("{:?} {}", fixed.repairs, serde_json::to_string(&fixed.repairs).expect("JSON"));
    assert!(!shown.contains("SECRET") && !shown.to_lowercase().contains("abcpe"), "{shown}");
    assert!(fixed.payload.contains("TOP-SECRET") && !format!("{fixed:?}").contains("abcpe"));
}
