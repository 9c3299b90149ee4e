//! The shape of a payload.

use super::{fixed, short};

/// What became of a payload, and the repairs, each as in [`short`].
#[track_caller]
fn check(json: &str, payload: &str, repairs: &[&str]) {
    let fixed = fixed(json);
    let done: Vec<_> = fixed.repairs.iter().map(short).collect();
    assert_eq!(
        (fixed.payload.as_str(), done),
        (payload, repairs.iter().map(ToString::to_string).collect()),
        "{json}"
    );
    let again = super::fixed(&fixed.payload);
    assert_eq!((again.payload.as_str(), again.repairs.len()), (payload, 0), "repaired twice: {json}");
}

/// Nothing is repaired.
#[track_caller]
fn same(json: &str) {
    check(json, json, &[]);
}

const PAN: &str = "BASIC_INFORMATION.pan /data/0/BASIC_INFORMATION/pan";

#[test]
fn keys_mean_names_in_any_spelling() {
    for key in [
        "PAN",
        "p_a_n",
        "p-an_",
        "APP_PAN",
        "app_pan",
        "App_p-AN",
        "panNo",
        "PAN_NO",
        "app_pan-no",
        "panNumber",
    ] {
        let json = format!(r#"{{"data":[{{"BASIC_INFORMATION":{{"{key}":"ABCPE1234F"}}}}]}}"#);
        check(
            &json,
            r#"{"data":[{"BASIC_INFORMATION":{"pan":"ABCPE1234F"}}]}"#,
            &[&format!("renamed {PAN}")],
        );
    }
    for key in
        ["pan.", "pan ", "APPPAN", "APP-PAN", "APP_APP_PAN", "pan2", "ＰＡＮ", "", "APP_", "_", "panNos"]
    {
        same(&format!(r#"{{"data":[{{"BASIC_INFORMATION":{{"{key}":"ABCPE1234F"}}}}]}}"#));
    }
}

#[test]
fn each_alias_means_its_field() {
    for (aliases, section, field) in [
        ("panNo panNumber", "BASIC_INFORMATION", "pan"),
        ("dobDt dateOfBirth", "BASIC_INFORMATION", "dob"),
        ("aadhaar aadhaarNo aadhaarNumber aadharNo", "BASIC_INFORMATION", "uidNo"),
        ("firstName", "PERSONAL_INFORMATION", "applicantFirstName"),
        ("middleName", "PERSONAL_INFORMATION", "applicantMiddleName"),
        ("lastName", "PERSONAL_INFORMATION", "applicantLastName"),
        ("gen", "PERSONAL_INFORMATION", "gender"),
        ("marStatus", "PERSONAL_INFORMATION", "maritalStatus"),
        ("occ", "PERSONAL_INFORMATION", "occupation"),
        ("mobile mobileNo mobileNumber", "COMMUNICATION_ADDRESS", "commMobileNo"),
        ("email emailId", "COMMUNICATION_ADDRESS", "commEmailId"),
        ("docEsign", "DOCUMENT_COLLECTION", "docEsignForm"),
        ("docAddrProof", "DOCUMENT_COLLECTION", "docAddressProof"),
        ("docVideo", "DOCUMENT_COLLECTION", "docPerVerVideo"),
        ("docSignature", "DOCUMENT_COLLECTION", "docSign"),
        ("docPic", "DOCUMENT_COLLECTION", "docPhoto"),
    ] {
        for alias in aliases.split(' ') {
            let payload = format!(r#"{{"data":[{{"{section}":{{"{field}":[]}}}}]}}"#);
            let at_home = format!("{section}.{field} /data/0/{section}/{field}");
            check(
                &format!(r#"{{"data":[{{"{section}":{{"{alias}":[]}}}}]}}"#),
                &payload,
                &[&format!("renamed {at_home}")],
            );
            check(&format!(r#"{{"APP_{alias}":[]}}"#), &payload, &["sorted_in data /data"]);
            check(
                &format!(r#"{{"{alias}":[],"data":[{{"{section}":{{}}}}]}}"#),
                &payload,
                &[&format!("moved {at_home}")],
            );
            let other =
                if section == "FAMILY_INFORMATION" { "PERMANENT_ADDRESS" } else { "FAMILY_INFORMATION" };
            same(&format!(r#"{{"data":[{{"{section}":{{}}}},{{"{other}":{{"{alias}":[]}}}}]}}"#));
        }
    }
    same(r#"{"data":[{"FAMILY_INFORMATION":{"APP_F_NAME":"x"}}]}"#);
    same(r#"{"data":[{"PERMANENT_ADDRESS":{"perAddress4":"x"}}]}"#);
}

#[test]
fn of_several_keys_one_counts_or_none() {
    let section = |members: &str| format!(r#"{{"data":[{{"BASIC_INFORMATION":{{{members}}}}}]}}"#);
    let renamed = format!("renamed {PAN}");
    // The documented name itself.
    same(&section(r#""pan":1.0,"PAN":2"#));
    // Two others.
    same(&section(r#""PAN":1,"panNo":2"#));
    // Null counts only when it is the only one.
    check(&section(r#""PAN":null"#), &section(r#""pan":null"#), &[&renamed]);
    check(&section(r#""PAN":null,"panNo":[]"#), &section(r#""pan":[],"PAN":null"#), &[&renamed]);
    check(&section(r#""pan":null,"panNo":"x""#), &section(r#""pan":"x""#), &[&renamed]);
    same(&section(r#""pan":null,"panNo":null"#));
    // The first of a repeated key counts.
    check(&section(r#""panNo":"x","panNo":"y""#), &section(r#""pan":"x","panNo":"y""#), &[&renamed]);
    check(&section(r#""panNo":null,"panNo":"y""#), &section(r#""pan":"y""#), &[&renamed, &renamed]);
    check(&section(r#""pan":null,"pan":"y","panNo":"z""#), &section(r#""pan":"z","pan":"y""#), &[&renamed]);
}

#[test]
fn unwrapped() {
    let inner = r#"{"user_id":"u","data":[]}"#;
    check(&format!(r#"{{"payload":{inner}}}"#), inner, &["unwrapped"]);
    check(&format!(r#"{{"Data":{{"data":{inner}}}}}"#), inner, &["unwrapped", "unwrapped"]);
    check(r#"{"x":{"USERID":null}}"#, r#"{"user_id":null}"#, &["unwrapped", "renamed user_id /user_id"]);
    check(
        r#"{"x":{"BASIC_INFORMATION":{}}}"#,
        r#"{"data":[{"BASIC_INFORMATION":{}}]}"#,
        &["unwrapped", "collected data /data"],
    );
    // A section in `data` is no reason.
    check(
        r#"{"data":{"BASIC_INFORMATION":{}}}"#,
        r#"{"data":[{"BASIC_INFORMATION":{}}]}"#,
        &["listed data /data"],
    );
    check(
        r#"{"Data":{"BASIC_INFORMATION":{}}}"#,
        r#"{"data":[{"BASIC_INFORMATION":{}}]}"#,
        &["renamed data /data", "listed data /data"],
    );
    same(r#"{"payload":{"phone_number":"9876543210"}}"#);
    same(r#"{"a":{"payload":{"data":[]}}}"#);
    same(r#"{"payload":[{"data":[]}]}"#);
    same(r#"{"payload":{"data":[]},"x":null}"#);
    same(r#"{"payload":{"data":[]},"payload":{"data":[]}}"#);
    same("{}");
    for json in ["[]", "7", "null", "\"x\"", "[{\"data\":[]}]"] {
        same(json);
    }
}

#[test]
fn renamed_one_at_a_time_in_the_documented_order() {
    check(
        r#"{"Extras":{},"DATA":[{"basic-information":{"DOB":1,"PAN":2.5}}],"userId":"u","app_phone_number":"9876543210"}"#,
        r#"{"user_id":"u","phone_number":"9876543210","data":[{"BASIC_INFORMATION":{"pan":2.5,"dob":1}}],"extras":{}}"#,
        &[
            "renamed user_id /user_id",
            "renamed phone_number /phone_number",
            "renamed data /data",
            "renamed extras /extras",
            "renamed BASIC_INFORMATION /data/0/BASIC_INFORMATION",
            "renamed BASIC_INFORMATION.pan /data/0/BASIC_INFORMATION/pan",
            "renamed BASIC_INFORMATION.dob /data/0/BASIC_INFORMATION/dob",
        ],
    );
    // A null is where it is.
    check(
        r#"{"data":[{"x":1},{"basic_information":null}]}"#,
        r#"{"data":[{"x":1},{"BASIC_INFORMATION":null}]}"#,
        &["renamed BASIC_INFORMATION /data/1/BASIC_INFORMATION"],
    );
    // Two others for one section, in different objects of `data`.
    same(r#"{"data":[{"basic_information":{}},{"basicInformation":{}}]}"#);
    // A null under the documented name is nothing.
    check(
        r#"{"data":[{"BASIC_INFORMATION":null},{"basic_information":{}}]}"#,
        r#"{"data":[{"BASIC_INFORMATION":null},{"BASIC_INFORMATION":{}}]}"#,
        &["renamed BASIC_INFORMATION /data/1/BASIC_INFORMATION"],
    );
    check(
        r#"{"data":[{"BASIC_INFORMATION":null,"basic_information":{}}]}"#,
        r#"{"data":[{"BASIC_INFORMATION":{}}]}"#,
        &["renamed BASIC_INFORMATION /data/0/BASIC_INFORMATION"],
    );
    // Nothing inside a repeated section is looked at.
    same(r#"{"data":[{"BASIC_INFORMATION":{}},{"BASIC_INFORMATION":{"PAN":1}}]}"#);
    // A key that is in another place does not matter here.
    check(
        r#"{"data":[{"BASIC_INFORMATION":{"PAN":"x"}}],"pan":"y"}"#,
        r#"{"data":[{"BASIC_INFORMATION":{"pan":"x"}}],"pan":"y"}"#,
        &[&format!("renamed {PAN}")],
    );
}

#[test]
fn collected() {
    check(
        r#"{"familyInformation":{"x":1},"BASIC_INFORMATION":{},"data":null,"x":2}"#,
        r#"{"data":[{"BASIC_INFORMATION":{}},{"FAMILY_INFORMATION":{"x":1}}],"x":2}"#,
        &["collected data /data"],
    );
    check(
        r#"{"BASIC_INFORMATION":null,"x":1}"#,
        r#"{"data":[{"BASIC_INFORMATION":null}],"x":1}"#,
        &["collected data /data"],
    );
    same(r#"{"basic_information":{},"BasicInformation":{},"pan":1}"#);
    same(r#"{"data":[],"BASIC_INFORMATION":{}}"#);
    same(r#"{"data":7,"BASIC_INFORMATION":{}}"#);
    // Fields beside them move afterwards.
    check(
        r#"{"pan":1.5,"BASIC_INFORMATION":{}}"#,
        r#"{"data":[{"BASIC_INFORMATION":{"pan":1.5}}]}"#,
        &["collected data /data", &format!("moved {PAN}")],
    );
}

#[test]
fn listed() {
    check(r#"{"data":{}}"#, r#"{"data":[]}"#, &["listed data /data"]);
    check(
        r#"{"data":{"z":1,"personal_information":{},"BASIC_INFORMATION":"x","z":2}}"#,
        r#"{"data":[{"BASIC_INFORMATION":"x"},{"PERSONAL_INFORMATION":{}},{"z":1,"z":2}]}"#,
        &["listed data /data"],
    );
    // What does not count stays in the object at the end.
    check(
        r#"{"data":{"BASIC_INFORMATION":{"pan":1.5},"BASIC_INFORMATION":{"pan":2.5}}}"#,
        r#"{"data":[{"BASIC_INFORMATION":{"pan":1.5}},{"BASIC_INFORMATION":{"pan":2.5}}]}"#,
        &["listed data /data"],
    );
    check(
        r#"{"data":{"PAN":1.5}}"#,
        r#"{"data":[{"BASIC_INFORMATION":{"pan":1.5}}]}"#,
        &["listed data /data", "sorted_in data /data"],
    );
    // What is left is the first of its key now, and is the section.
    check(
        r#"{"data":{"BASIC_INFORMATION":null,"BASIC_INFORMATION":{"PAN":1.5}}}"#,
        r#"{"data":[{"BASIC_INFORMATION":null},{"BASIC_INFORMATION":{"pan":1.5}}]}"#,
        &["listed data /data", "renamed BASIC_INFORMATION.pan /data/1/BASIC_INFORMATION/pan"],
    );
    // Another `data` in it is a key like any other, whatever it holds.
    for inner in [
        r#"[{"FAMILY_INFORMATION":{}}]"#,
        r#"[{"BASIC_INFORMATION":{"FAMILY_INFORMATION":{}}}]"#,
        r#"[{"BASIC_INFORMATION":{}},{"BASIC_INFORMATION":{}}]"#,
    ] {
        check(
            &format!(r#"{{"user_id":"u","data":{{"data":{inner},"FAMILY_INFORMATION":{{"z":1}}}}}}"#),
            &format!(r#"{{"user_id":"u","data":[{{"FAMILY_INFORMATION":{{"z":1}}}},{{"data":{inner}}}]}}"#),
            &["listed data /data"],
        );
    }
}

#[test]
fn sorted_in() {
    check(
        r#"{"user_id":"u","dob":1.5,"gen":"x","PAN":2.5,"data":[{"x":1},{"occ":"13"},{},7]}"#,
        concat!(
            r#"{"user_id":"u","data":[{"BASIC_INFORMATION":{"pan":2.5,"dob":1.5}},"#,
            r#"{"PERSONAL_INFORMATION":{"gender":"x","occupation":"13"}},{"x":1},{},7]}"#
        ),
        &["sorted_in data /data"],
    );
    // Two documented ones in different places are both left, and so are two others.
    same(r#"{"data":[{"pan":1},{"pan":2}]}"#);
    same(r#"{"PAN":1,"panNo":2}"#);
    check(
        r#"{"PAN":1,"data":[{"pan":2.5}]}"#,
        r#"{"data":[{"BASIC_INFORMATION":{"pan":2.5}}],"PAN":1}"#,
        &["sorted_in data /data"],
    );
    // A key that means a section, whatever it holds.
    same(r#"{"data":[{"basic-information":1},{"BASICINFORMATION":2}],"pan":1}"#);
    same(r#"{"data":[{"PERSONAL_INFORMATION":null}],"pan":1}"#);
    same(r#"{"data":[],"pan":1,"FAMILY_INFORMATION":{}}"#);
    same(r#"{"data":"x","pan":1}"#);
    check(r#"{"pan":null}"#, r#"{"data":[{"BASIC_INFORMATION":{"pan":null}}]}"#, &["sorted_in data /data"]);
}

#[test]
fn moved() {
    let moved = format!("moved {PAN}");
    for (from, to) in [
        (
            r#"{"PAN":"x","data":[{"BASIC_INFORMATION":{}}]}"#,
            r#"{"data":[{"BASIC_INFORMATION":{"pan":"x"}}]}"#,
        ),
        (
            r#"{"data":[{"BASIC_INFORMATION":{},"panNo":"x","y":1}]}"#,
            r#"{"data":[{"BASIC_INFORMATION":{"pan":"x"},"y":1}]}"#,
        ),
        // An object that is left empty goes, and no other.
        (
            r#"{"data":[{"pan":"x"},{},{"BASIC_INFORMATION":{}}]}"#,
            r#"{"data":[{},{"BASIC_INFORMATION":{"pan":"x"}}]}"#,
        ),
        // A section that is left empty stays.
        (
            r#"{"data":[{"BASIC_INFORMATION":{"pan":null}},{"PERSONAL_INFORMATION":{"Pan":"x"}}]}"#,
            r#"{"data":[{"BASIC_INFORMATION":{"pan":"x"}},{"PERSONAL_INFORMATION":{}}]}"#,
        ),
        // The documented one counts.
        (
            r#"{"data":[{"BASIC_INFORMATION":{}}],"pan":"x","PAN":"y"}"#,
            r#"{"data":[{"BASIC_INFORMATION":{"pan":"x"}}],"PAN":"y"}"#,
        ),
        // Null is the only one.
        (
            r#"{"data":[{"BASIC_INFORMATION":{}}],"pan":null}"#,
            r#"{"data":[{"BASIC_INFORMATION":{"pan":null}}]}"#,
        ),
    ] {
        let element = usize::from(to.contains("[{},"));
        check(from, to, &[&moved.replace("/0/", &format!("/{element}/"))]);
    }
    same(r#"{"data":[{"BASIC_INFORMATION":{"pan":1}}],"pan":2}"#);
    same(r#"{"data":[{"PERSONAL_INFORMATION":{}}],"pan":2}"#);
    same(r#"{"data":[{"BASIC_INFORMATION":"x"}],"pan":2}"#);
    same(r#"{"data":[{"BASIC_INFORMATION":{}},{"PERSONAL_INFORMATION":{"pan":1}}],"pan":2}"#);
    same(r#"{"data":[{"BASIC_INFORMATION":{}},{"PERSONAL_INFORMATION":{"PAN":1}}],"panNo":2}"#);
    same(r#"{"data":[{"BASIC_INFORMATION":{"pan":null}}],"pan":null}"#);
    // The first of several moves.
    check(
        r#"{"data":[{"pan":1.5,"pan":2.5},{"BASIC_INFORMATION":{}}]}"#,
        r#"{"data":[{"pan":2.5},{"BASIC_INFORMATION":{"pan":1.5}}]}"#,
        &["moved BASIC_INFORMATION.pan /data/1/BASIC_INFORMATION/pan"],
    );
    // An older name means nothing in another section, and nothing at all under an unknown one.
    same(r#"{"data":[{"BASIC_INFORMATION":{}},{"PERSONAL_INFORMATION":{"panNo":1}}]}"#);
    same(r#"{"data":[{"BASIC_INFORMATION":{}},{"OTHER":{"pan":1}}]}"#);
}

#[test]
fn removed() {
    let removed = format!("removed {PAN}");
    let section = |members: &str| format!(r#"{{"data":[{{"BASIC_INFORMATION":{{{members}}}}}]}}"#);
    for (members, left) in [
        (r#""pan":"x","pan":"\u0078""#, r#""pan":"x""#),
        (r#""pan":null,"pan":null"#, r#""pan":null"#),
        (
            r#""pan":{"a":[1.0],"b":"y"},"pan":{ "b" : "\u0079", "a" : [ 1.0 ] }"#,
            r#""pan":{"a":[1.0],"b":"y"}"#,
        ),
    ] {
        check(&section(members), &section(left), &[&removed]);
    }
    for members in [
        r#""pan":"x","pan":"X""#,
        r#""pan":1.0,"pan":1.00"#,
        r#""pan":[1,2],"pan":[2,1]"#,
        r#""pan":{"a":1,"a":2},"pan":{"a":2,"a":1}"#,
        r#""pan":["a","b"],"pan":["a,b"]"#,
        r#""pan":null,"pan":"x""#,
        r#""x":1,"x":1"#,
        // A key of another section, or of the payload, is not documented here.
        r#""gender":1,"gender":1"#,
        r#""user_id":1,"user_id":1"#,
        r#""FAMILY_INFORMATION":{},"FAMILY_INFORMATION":{}"#,
        r#""BASIC_INFORMATION":{},"BASIC_INFORMATION":{}"#,
    ] {
        same(&section(members));
    }
    same(r#"{"data":7,"pan":1,"pan":1}"#);
    same(r#"{"data":[],"FAMILY_INFORMATION":{},"FAMILY_INFORMATION":{}}"#);
    same(r#"{"data":[{"FAMILY_INFORMATION":{},"pan":1,"pan":1}]}"#);
    same(r#"{"data":[{"BASIC_INFORMATION":{},"user_id":1,"user_id":1}]}"#);
    check(
        r#"{"user_id":"u","extras":{"a":1,"b":[]},"user_id":"u","extras":{"b":[],"a":1},"user_id":"u","user_id":"v"}"#,
        r#"{"user_id":"u","user_id":"v","extras":{"a":1,"b":[]}}"#,
        &["removed user_id /user_id", "removed user_id /user_id", "removed extras /extras"],
    );
    // Sections, in one object or in several. One that is left empty goes.
    check(
        r#"{"data":[{"BASIC_INFORMATION":{"pan":1.5,"x":2}},{"BASIC_INFORMATION":{"x":2,"pan":1.5}},{"BASIC_INFORMATION":{}}]}"#,
        r#"{"data":[{"BASIC_INFORMATION":{"pan":1.5,"x":2}},{"BASIC_INFORMATION":{}}]}"#,
        &["removed BASIC_INFORMATION /data/0/BASIC_INFORMATION"],
    );
    // Null is no second section; in one object, the first of the key counts.
    same(r#"{"data":[{"BASIC_INFORMATION":{}},{"BASIC_INFORMATION":null}]}"#);
    same(r#"{"data":[{"BASIC_INFORMATION":null,"BASIC_INFORMATION":{}}]}"#);
    check(
        r#"{"data":[{"BASIC_INFORMATION":null,"BASIC_INFORMATION":null}]}"#,
        r#"{"data":[{"BASIC_INFORMATION":null}]}"#,
        &["removed BASIC_INFORMATION /data/0/BASIC_INFORMATION"],
    );
}

/// What a value has become is compared, at once.
#[test]
fn a_repaired_value_is_the_same_as_its_repetition() {
    check(
        r#"{"data":[{"BASIC_INFORMATION":{"pan":"abcpe1234f","pan":"ABCPE1234F"}}]}"#,
        r#"{"data":[{"BASIC_INFORMATION":{"pan":"ABCPE1234F"}}]}"#,
        &[&format!("removed {PAN}"), &format!("pan {PAN} pan_format")],
    );
    // The order of keys does not count, that of elements does.
    let twice = |one: &str, other: &str| {
        let json = format!(r#"{{"data":[{{"BASIC_INFORMATION":{{"pan":{one},"pan":{other}}}}}]}}"#);
        fixed(json).repairs.len()
    };
    for (one, other, are_same) in [
        (r#"[{"a":1,"b":2}]"#, r#"[{"b":2,"a":1}]"#, true),
        (r#"[{"a":1,"b":2}]"#, r#"[ {"b":2,"\u0061":1} ]"#, true),
        (r#"[{"a":1},{"b":2}]"#, r#"[{"b":2},{"a":1}]"#, false),
        (r#"[["a"],"b"]"#, r#"[["a","b"]]"#, false),
        (r#"["a,b"]"#, r#"["a","b"]"#, false),
        ("[1]", "[1.0]", false),
        (r#"["\ud83c"]"#, r#"["\uD83C"]"#, false),
        (r#"["\ud83c"]"#, r#"["\\ud83c"]"#, false),
    ] {
        assert_eq!(twice(one, other), usize::from(are_same), "{one} {other}");
    }
    // The sections are the same for a moment, before the next value is repaired.
    check(
        concat!(
            r#"{"data":[{"BASIC_INFORMATION":{"pan":"abcpe1234f","dob":"1990-02-14"}},"#,
            r#"{"BASIC_INFORMATION":{"pan":"ABCPE1234F","dob":"1990-02-14"}}]}"#
        ),
        r#"{"data":[{"BASIC_INFORMATION":{"pan":"ABCPE1234F","dob":"14-FEB-1990"}}]}"#,
        &[
            "removed BASIC_INFORMATION /data/0/BASIC_INFORMATION",
            &format!("pan {PAN} pan_format"),
            "date BASIC_INFORMATION.dob /data/0/BASIC_INFORMATION/dob date_format",
        ],
    );
}

/// However a value is escaped, it is repaired; half of a surrogate pair is no text.
#[test]
fn escaped_values() {
    let with = |pan: &str| format!(r#"{{"data":[{{"BASIC_INFORMATION":{{"pan":"{pan}"}}}}]}}"#);
    let repair = format!("pan {PAN} pan_format");
    check(&with("\\u0061bcpe1234f"), &with("ABCPE1234F"), &[&repair]);
    same(&with("abcpe1234f\\ud83c"));
    let report = fixed(with("abcpe1234f\\ud83c")).report;
    assert!(report.errors().iter().any(|error| error.code() == dkyc::Code::NotUnicode));
}

/// A value is repaired under a key that was, whatever is escaped in it.
#[test]
fn a_key_and_its_value() {
    for value in ["abcpe1234f", "\\u0061bcpe1234f", " ABCPE1234F", "\\u0020ABCPE1234F"] {
        let fixed = fixed(format!(r#"{{"data":[{{"BASIC_INFORMATION":{{"PAN":"{value}"}}}}]}}"#));
        assert_eq!(fixed.payload, r#"{"data":[{"BASIC_INFORMATION":{"pan":"ABCPE1234F"}}]}"#, "{value}");
        assert_eq!(fixed.repairs.len(), 2, "{value}");
    }
}

/// After a repair, each value that stays has the errors that it had.
#[test]
fn what_is_left_beside_a_repair() {
    for (value, code) in [
        ("\"x\",\"amc\":1", None),
        ("\"x\",\"AMC\":1", None),
        ("1.5,\"amc\":\"x\"", Some(dkyc::Code::Type)),
        ("\"\\ud83c\"", Some(dkyc::Code::NotUnicode)),
        ("1.5", Some(dkyc::Code::Type)),
        ("[]", Some(dkyc::Code::Type)),
        ("\" \"", Some(dkyc::Code::Empty)),
        ("\"\\u0020\"", Some(dkyc::Code::Empty)),
        ("null", Some(dkyc::Code::Required)),
        ("\"x\"", None),
        ("\"\\u0078\"", None),
    ] {
        let json = format!(r#"{{"data":[{{"BASIC_INFORMATION":{{"PAN":"ABCPE1234F","amc":{value}}}}}]}}"#);
        let fixed = fixed(&json);
        assert_eq!(fixed.repairs.len(), 1, "{json}");
        let mut errors = fixed.report.errors().iter().filter(|error| error.code() != dkyc::Code::Duplicate);
        let left = errors.find(|error| error.path() == "BASIC_INFORMATION.amc");
        assert_eq!(left.map(dkyc::Issue::code), code, "{value}");
    }
}

/// Values that are nested to the limit cannot move deeper.
#[test]
fn what_would_be_nested_too_deep_is_left() {
    let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    let json = |levels| format!(r#"{{"pan":{},"data":[{{"BASIC_INFORMATION":{{}}}}]}}"#, nested(levels));
    assert_eq!(fixed(json(123)).repairs.len(), 1);
    let fixed = fixed(json(124));
    assert_eq!((fixed.repairs.len(), fixed.payload), (0, json(124)));
}
