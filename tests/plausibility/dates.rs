//! `date_in_future`, `date_order`, `applicant_minor`, `age_implausible`, `declaration_mismatch`.

use dkyc::{Options, parse_day};

use super::{DOB, DOB_DECLARATION, IPV_DATE, KYC_DATE, only, told, told_alone, warnings, with};

fn on(today: &str) -> Options<'static> {
    Options::new().today(parse_day(today).expect("a day"))
}

#[test]
fn no_date_is_later_than_today() {
    for path in [DOB, IPV_DATE, KYC_DATE, DOB_DECLARATION] {
        for (date, today, is_told) in [
            ("03-MAR-2025", "03-MAR-2025", false),
            ("04-MAR-2025", "03-MAR-2025", true),
            ("02-MAR-2025", "03-MAR-2025", false),
            ("01-MAR-2025", "28-FEB-2025", true),
            ("29-FEB-2024", "29-FEB-2024", false),
            ("01-JAN-2026", "31-DEC-2025", true),
            ("31-DEC-9999", "31-DEC-9999", false),
            ("31-DEC-9999", "30-DEC-9999", true),
            ("01-JAN-0001", "01-JAN-0001", false),
        ] {
            let in_future = |warnings: Vec<String>| {
                let here = |warning: &String| warning == &format!("date_in_future {path}");
                warnings.iter().any(here)
            };
            let text = with(&[(path, date)]);
            assert_eq!(in_future(warnings(on(today), &text)), is_told, "{path} {date} on {today}");
            assert!(!in_future(warnings(Options::new(), &text)), "nobody said what day it is");
            let alone = on(today).check_field(path, date).expect("a documented path");
            assert_eq!(!alone.warnings().is_empty(), is_told, "{path} {date} on {today}");
            assert_eq!(told_alone(path, date), [""; 0], "nobody said what day it is");
        }
    }
}

#[test]
fn verification_and_kyc_are_not_before_birth() {
    for (ipv_date, kyc_date, want) in [
        ("14-FEB-1990", "14-FEB-1990", &["applicant_minor BASIC_INFORMATION.dob"][..]),
        (
            "13-FEB-1990",
            "14-FEB-1990",
            &["applicant_minor BASIC_INFORMATION.dob", "date_order BASIC_INFORMATION.ipvDate"],
        ),
        ("03-MAR-2025", "13-FEB-1990", &["date_order INPERSON_VERIFICATION.kycDate"]),
        ("03-MAR-2025", "14-FEB-1990", &[]),
        ("03-MAR-2025", "01-JAN-0001", &["date_order INPERSON_VERIFICATION.kycDate"]),
        // Which of the two comes first does not matter.
        ("03-MAR-2025", "02-MAR-2025", &[]),
        ("02-MAR-2025", "03-MAR-2025", &[]),
    ] {
        assert_eq!(told(&[(IPV_DATE, ipv_date), (KYC_DATE, kyc_date)]), want, "{ipv_date} {kyc_date}");
    }
}

/// Born on the first, verified on the second: told as this, or not at all.
const AGES: [(&str, &str, Option<&str>); 20] = [
    // The 18th birthday itself is of age.
    ("03-MAR-2007", "03-MAR-2025", None),
    ("04-MAR-2007", "03-MAR-2025", Some("applicant_minor")),
    ("02-MAR-2007", "03-MAR-2025", None),
    ("31-DEC-2007", "01-JAN-2025", Some("applicant_minor")),
    ("01-JAN-2007", "31-DEC-2024", Some("applicant_minor")),
    ("01-JAN-2007", "01-JAN-2025", None),
    ("03-MAR-2025", "03-MAR-2025", Some("applicant_minor")),
    // The 29th of February does not exist 18 years later.
    ("29-FEB-2004", "28-FEB-2022", Some("applicant_minor")),
    ("29-FEB-2004", "01-MAR-2022", None),
    ("28-FEB-2004", "28-FEB-2022", None),
    ("28-FEB-2006", "28-FEB-2024", None),
    ("01-MAR-2006", "29-FEB-2024", Some("applicant_minor")),
    // The 120th birthday itself is not over 120.
    ("03-MAR-1905", "03-MAR-2025", None),
    ("02-MAR-1905", "03-MAR-2025", Some("age_implausible")),
    ("04-MAR-1905", "03-MAR-2025", None),
    ("01-JAN-0001", "03-MAR-2025", Some("age_implausible")),
    ("29-FEB-1904", "29-FEB-2024", None),
    ("29-FEB-1904", "01-MAR-2024", Some("age_implausible")),
    ("29-FEB-1980", "01-MAR-2100", None),
    ("29-FEB-1980", "02-MAR-2100", Some("age_implausible")),
];

#[test]
fn ages() {
    for (born, verified, want) in AGES {
        let told = told(&[(DOB, born), (DOB_DECLARATION, born), (IPV_DATE, verified), (KYC_DATE, verified)]);
        assert_eq!(told, only(want.unwrap_or_default(), DOB, want.is_some()), "{born} {verified}");
    }
}

/// Ages stay in range and nothing panics, whatever the years are.
#[test]
fn the_ends_of_the_calendar() {
    for (born, verified, want) in [
        ("31-DEC-9999", "01-JAN-0001", &["applicant_minor", "date_order", "date_order"][..]),
        ("31-DEC-9999", "31-DEC-9999", &["applicant_minor"]),
        ("01-JAN-0001", "31-DEC-9999", &["age_implausible"]),
        ("01-JAN-0001", "01-JAN-0001", &["applicant_minor"]),
    ] {
        let told = told(&[(DOB, born), (DOB_DECLARATION, born), (IPV_DATE, verified), (KYC_DATE, verified)]);
        let codes: Vec<_> = told.iter().filter_map(|warning| warning.split(' ').next()).collect();
        assert_eq!(codes, want, "{born} {verified}");
    }
}

#[test]
fn the_declared_date_of_birth_is_the_date_of_birth() {
    for (declared, is_told) in [
        ("14-FEB-1990", false),
        ("14-feb-1990", false),
        ("15-FEB-1990", true),
        ("13-FEB-1990", true),
        ("14-FEB-1991", true),
    ] {
        let want = only("declaration_mismatch", DOB_DECLARATION, is_told);
        assert_eq!(told(&[(DOB_DECLARATION, declared)]), want, "{declared}");
    }
}
