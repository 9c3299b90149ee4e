//! What is suggested for an unknown key: what is missing, and never what is there.

use dkyc_tests::{edited, payload, report_of};

/// The suggestions for these edits of a valid payload: `path: suggestion`, or what else to do.
#[track_caller]
fn told(edits: &[(&str, &str)]) -> Vec<String> {
    let report = report_of(edited(&payload(), edits));
    let unknown = report.warnings().iter().filter(|warning| warning.code().as_str().starts_with("unknown"));
    let advice = |message: &str| message.rsplit("; ").next().map(str::to_owned).unwrap_or_default();
    unknown
        .map(|warning| match warning.suggestion() {
            Some(meant) => format!("{}: {meant}", warning.path()),
            None => format!("{}: {}", warning.path(), advice(&warning.message())),
        })
        .collect()
}

#[test]
fn what_is_there_is_never_suggested() {
    let branch = r#""ipvEmployeeBranch":"Fort""#;
    assert_eq!(
        told(&[(branch, &format!(r#"{branch},"kycEmployeeBranch":"Fort""#))]),
        ["INPERSON_VERIFICATION.kycEmployeeBranch: remove it."]
    );
    let pan = r#""pan":"ABCPE1234F""#;
    assert_eq!(
        told(&[(pan, &format!(r#"{pan},"PAN":"x""#))]),
        ["BASIC_INFORMATION.PAN: remove it, as BASIC_INFORMATION has pan."]
    );
    assert_eq!(
        told(&[(pan, r#""pan":" ","PAN":"x""#)]),
        ["BASIC_INFORMATION.PAN: pan"],
        "a blank is not there"
    );
}

#[test]
fn what_is_missing_comes_first() {
    let form = r#""docEsignForm":"#;
    assert_eq!(told(&[(form, r#""docEsign":"#)]), ["DOCUMENT_COLLECTION.docEsign: docEsignForm"]);
    let pin = r#""commpincode":"#;
    assert_eq!(told(&[(pin, r#""perPincode":"#)]), ["COMMUNICATION_ADDRESS.perPincode: commpincode"]);
    for wrong in ["COMM_CITY", "comm-city", "APP_COMM_CITY", "app_commCity", "commCitty"] {
        let key = format!("\"{wrong}\":");
        assert_eq!(told(&[(r#""commCity":"#, &key)]), [format!("COMMUNICATION_ADDRESS.{wrong}: commCity")]);
    }
    for (key, wrong) in [
        ("pan", "panNo"),
        ("dob", "date_of_birth"),
        ("uidNo", "AADHAAR"),
        ("gender", "gen"),
        ("gender", "APP_GEN"),
        ("commMobileNo", "mobile"),
        ("docPhoto", "docPic"),
        ("commMobileNoCode", "commMoqzxeNoCode"),
        ("motherFirstName", "qotherFirstNamz"),
        ("applicantCitizenship", "applicantCitizen"),
    ] {
        let edit = (format!("\"{key}\":"), format!("\"{wrong}\":"));
        let told = told(&[(&edit.0, &edit.1)]);
        assert!(matches!(&told[..], [one] if one.ends_with(&format!("{wrong}: {key}"))), "{told:?}");
    }
}

#[test]
fn a_misplaced_key_is_moved_where_it_is_missing() {
    let pan = r#""pan":"ABCPE1234F","#;
    let gender = r#""gender":"F""#;
    let with_pan = format!(r#"{gender},"pan":"ABCPE1234F""#);
    assert_eq!(
        told(&[(gender, &with_pan)]),
        ["PERSONAL_INFORMATION.pan: remove it, as BASIC_INFORMATION has it."]
    );
    assert_eq!(
        told(&[(pan, ""), (gender, &with_pan)]),
        ["PERSONAL_INFORMATION.pan: move it to BASIC_INFORMATION."]
    );
}

/// The error of the missing key names the wrong one, the nearest of several.
#[test]
fn the_missing_key_names_the_wrong_one() {
    let report = report_of(edited(&payload(), &[("\"pan\":", "\"panNumber\":1,\"pann\":1,\"PAN\":")]));
    let error =
        report.errors().iter().find(|error| error.path() == "BASIC_INFORMATION.pan").expect("an error");
    // An alias and another case are no typing error at all: the first of them.
    assert_eq!(error.suggestion(), Some("panNumber"));
}

/// It is told to no other error: not to that of a blank value, and not to that of the next key that is missing.
#[test]
fn no_other_error_names_the_wrong_key() {
    let suggestions = |edits: &[(&str, &str)]| {
        let report = report_of(edited(&payload(), edits));
        let errors = report.errors().iter();
        errors
            .map(|error| (error.path().into_owned(), error.suggestion().map(str::to_owned)))
            .collect::<Vec<_>>()
    };
    let alone = |path: &str| vec![(path.to_owned(), None)];
    let pan = r#""pan":"ABCPE1234F""#;
    assert_eq!(suggestions(&[(pan, r#""pan":" ","PAN":"x""#)]), alone("BASIC_INFORMATION.pan"));
    // An optional key is misspelt, and one that comes later is missing.
    let city = r#""commCity":"#;
    assert_eq!(
        suggestions(&[(r#""motherTitle":"#, r#""mothertitle":"#), (city, r#""zzz":"#)]),
        alone("COMMUNICATION_ADDRESS.commCity")
    );
    // Of keys that are equally near, the first of the text.
    let found = suggestions(&[(city, r#""comCity":1,"commCit":2,"commCty":"#)]);
    assert_eq!(found, [("COMMUNICATION_ADDRESS.commCity".to_owned(), Some("comCity".to_owned()))]);
}

/// A key of more than 64 bytes is no misspelling of anything.
#[test]
fn very_long_keys() {
    for (length, meant) in [(60, Some("pan")), (64, Some("pan")), (65, None), (200, None)] {
        let wrong = format!("{}pan", "_".repeat(length - 3));
        let report =
            dkyc::check_section("BASIC_INFORMATION", format!("{{\"{wrong}\": \"x\"}}")).expect("a section");
        assert_eq!(report.warnings()[0].suggestion(), meant, "{length}");
    }
}

/// The only name that begins with the key is meant, unless that is too short to tell.
#[test]
fn the_beginning_of_a_name() {
    for (section, wrong, meant) in [
        ("BASIC_INFORMATION", "kycTy", Some("kycType")),
        ("BASIC_INFORMATION", "kycT", None),
        ("IDENTITY_VERIFICATION", "aaplicantKyc", Some("aaplicantKycAccType")),
        ("PERMANENT_ADDRESS", "perAddr", None),
        ("PERMANENT_ADDRESS", "perState1x2", None),
    ] {
        let report = dkyc::check_section(section, format!("{{\"{wrong}\": \"x\"}}")).expect("a section");
        assert_eq!(report.warnings()[0].suggestion(), meant, "{wrong}");
    }
}

/// Of names that come equally near, the first in the order of the specification.
#[test]
fn the_first_of_the_nearest_names() {
    for (section, wrong, meant) in [
        ("PERMANENT_ADDRESS", "perAddress9", "perAddress1"),
        ("PERMANENT_ADDRESS", "per_address", "perAddress1"),
        ("COMMUNICATION_ADDRESS", "commAddress9", "commAddress1"),
        ("COMMUNICATION_ADDRESS", "commAddress3x", "commAddress3"),
    ] {
        let report = dkyc::check_section(section, format!("{{\"{wrong}\": \"x\"}}")).expect("a section");
        assert_eq!(report.warnings()[0].suggestion(), Some(meant), "{wrong}");
    }
}
