//! `enum`: exactly one of the listed strings.

use std::collections::BTreeMap;

use dkyc::spec::FieldSpec;
use dkyc_tests::{issues, json_string, payload_with, report_of, verdict};

use super::{GENDER, all, nothing_is_trimmed};

const FIELDS: &str = include_str!("../spec/fields.tsv");

/// Path and codes of every field that takes a code, from the agreed table.
fn lists() -> Vec<(String, Vec<&'static str>)> {
    let rows = FIELDS.lines().skip(1).map(|line| line.split('\t').collect::<Vec<_>>());
    let lists = rows.filter_map(|row| {
        let codes = row[3].strip_prefix("enum ")?;
        Some((format!("{}.{}", row[0], row[1]), codes.split(' ').collect()))
    });
    lists.collect()
}

#[test]
fn every_listed_code_is_valid_and_nothing_beside_it() {
    let lists = lists();
    assert_eq!(lists.len(), FieldSpec::all().filter(|field| !field.rule.codes().is_empty()).count());
    for (path, codes) in lists {
        for code in &codes {
            assert_eq!(verdict(&path, code), "ok", "{code} in {path}");
            for beside in [
                format!(" {code}"),
                format!("{code} "),
                format!("{code}\n"),
                format!("{code}\u{0}"),
                format!("\u{FEFF}{code}"),
                format!("{code}{code}"),
                format!("0{code}"),
                format!("{code}."),
                format!("\"{code}\""),
                format!("{code},"),
                code.to_lowercase(),
                code.to_uppercase(),
                code.trim_start_matches('0').to_owned(),
                full_width(code),
            ] {
                let want = if codes.contains(&&*beside) { "ok" } else { "not_allowed" };
                assert_eq!(verdict(&path, &beside), want, "{beside:?} in {path}");
            }
        }
    }
}

fn full_width(code: &str) -> String {
    code.chars().map(|c| char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c)).collect()
}

/// All numbers of one, two and three digits, and all letters, in all of the lists.
#[test]
fn every_short_text_is_judged_by_the_list() {
    let numbers = (0..10)
        .map(|n| format!("{n}"))
        .chain((0..100).map(|n| format!("{n:02}")))
        .chain((0..1000).map(|n| format!("{n:03}")));
    let texts: Vec<_> = numbers.chain(('!'..='~').map(|c| c.to_string())).collect();
    for (path, codes) in lists() {
        for text in &texts {
            let report = dkyc::check_field(&path, text).expect("a documented path");
            assert_eq!(report.is_valid(), codes.contains(&&**text), "{text} in {path}");
        }
    }
}

#[test]
fn code_30_is_no_address_proof() {
    let path = "COMMUNICATION_ADDRESS.commAddressProof";
    all(path, "ok", &["01", "29", "31", "33"]);
    all(path, "not_allowed", &["00", "30", "34", "1", "031"]);
}

#[test]
fn nothing_is_trimmed_from_a_code() {
    nothing_is_trimmed("BASIC_INFORMATION.uploadType", "03", "not_allowed");
    nothing_is_trimmed("FATCA_DECLARATION.kraInfo", "eKYC-eIPV", "not_allowed");
}

#[test]
fn the_report_lists_what_is_allowed() {
    for (path, codes) in lists() {
        let report = report_of(payload_with(&path, "\"?\""));
        let [error] = report.errors() else { panic!("one error: {report}") };
        assert_eq!(error.allowed(), codes, "{path}");
        let json = serde_json::to_value(error).expect("an issue is JSON");
        assert_eq!(json["allowed"], serde_json::json!(codes), "{path}");
    }
}

/// Of all the codes, `not_allowed` alone has the list.
#[test]
fn no_other_error_lists_codes() {
    for (literal, code) in [("null", "required"), ("\" \"", "empty"), ("7", "type")] {
        let report = report_of(payload_with(GENDER, literal));
        let json = serde_json::to_value(&report.errors()[0]).expect("an issue is JSON");
        assert_eq!((&json["code"], json.get("allowed")), (&code.into(), None));
        assert!(report.errors()[0].allowed().is_empty());
    }
}

#[test]
fn the_code_that_was_probably_meant() {
    let rows = [
        ("PERSONAL_INFORMATION.gender", "f", Some("F")),
        ("PERSONAL_INFORMATION.gender", "female", Some("F")),
        ("PERSONAL_INFORMATION.gender", " M ", Some("M")),
        ("PERSONAL_INFORMATION.gender", "X", None),
        ("PERSONAL_INFORMATION.maritalStatus", "1", Some("01")),
        ("PERSONAL_INFORMATION.maritalStatus", "001", Some("01")),
        ("PERSONAL_INFORMATION.maritalStatus", "Married", Some("01")),
        ("PERSONAL_INFORMATION.maritalStatus", "11", None),
        ("PERSONAL_INFORMATION.applicantTitle", "MR.", Some("Mr")),
        ("PERSONAL_INFORMATION.applicantTitle", "Ms", None),
        ("FATCA_DECLARATION.kraInfo", "EKYC_EIPV", Some("eKYC-eIPV")),
        ("FATCA_DECLARATION.kraInfo", "eKYC-elPV", Some("eKYC-eIPV")),
        ("FATCA_DECLARATION.fatcataxJurisdiction", "n", Some("N")),
        ("COMMUNICATION_ADDRESS.commAddressProof", "30", None),
        ("COMMUNICATION_ADDRESS.commMobileNoCode", "+91", Some("91")),
        ("COMMUNICATION_ADDRESS.commMobileNoCode", "0091", Some("91")),
    ];
    for (path, value, want) in rows {
        let alone = dkyc::check_field(path, value).expect("a documented path");
        assert_eq!(alone.errors()[0].suggestion(), want, "{value:?} in {path}");
        let suffix = want.map(|code| format!(" ~{code}")).unwrap_or_default();
        let [issue] = &issues(payload_with(path, &json_string(value)))[..] else { panic!("one issue") };
        assert_eq!(issue.split_once(" ~").map(|(_, code)| format!(" ~{code}")).unwrap_or_default(), suffix);
    }
}

/// A suggestion is a code of the list, never the value put right.
#[test]
fn only_listed_codes_are_suggested() {
    let by_path: BTreeMap<_, _> = lists().into_iter().collect();
    for field in FieldSpec::all() {
        for value in ["", "x", "abcpe1234f", "1", "Female", "ekyceipv", "14-feb-25", "https://exa mple.com"] {
            let report = dkyc::check_field(field.path, value).expect("a documented path");
            for suggestion in report.issues().filter_map(dkyc::Issue::suggestion) {
                assert!(by_path[field.path].contains(&suggestion), "{suggestion} in {}", field.path);
            }
        }
    }
}
