//! `date`: the form first, then whether there is such a day.

use dkyc_tests::{verdict, verdict_alone, verdict_on_json};

use super::{DATE, all, each, nothing_is_trimmed};

const MONTHS: [(&str, u32); 12] = [
    ("JAN", 31),
    ("FEB", 28),
    ("MAR", 31),
    ("APR", 30),
    ("MAY", 31),
    ("JUN", 30),
    ("JUL", 31),
    ("AUG", 31),
    ("SEP", 30),
    ("OCT", 31),
    ("NOV", 30),
    ("DEC", 31),
];

#[test]
fn every_field_with_a_date_has_the_rule() {
    for path in [
        "BASIC_INFORMATION.dob",
        "BASIC_INFORMATION.ipvDate",
        "INPERSON_VERIFICATION.kycDate",
        "FATCA_DECLARATION.dobDeclaration",
    ] {
        all(path, "ok", &["14-FEB-2025"]);
        all(path, "date_invalid", &["30-FEB-2025"]);
        all(path, "date_format", &["1-FEB-2025"]);
    }
}

/// Every month in every mixture of capitals and small letters.
#[test]
fn a_month_is_written_in_any_case() {
    for (month, _) in MONTHS {
        for capitals in 0..8_u32 {
            let letters = month
                .char_indices()
                .map(|(at, c)| if capitals >> at & 1 == 1 { c } else { c.to_ascii_lowercase() });
            let value = format!("14-{}-2025", letters.collect::<String>());
            assert_eq!(verdict(DATE, &value), "ok", "{value}");
        }
    }
}

/// Every day that two digits can write, in every month of years with and without a leap day.
#[test]
fn only_days_that_exist_are_valid() {
    let years = [
        (0, None),
        (1, Some(28)),
        (4, Some(29)),
        (100, Some(28)),
        (1900, Some(28)),
        (1999, Some(28)),
        (2000, Some(29)),
        (2023, Some(28)),
        (2024, Some(29)),
        (2025, Some(28)),
        (2100, Some(28)),
        (9999, Some(28)),
    ];
    for (year, february) in years {
        for (month, days) in MONTHS {
            for day in 0..100 {
                let days = if month == "FEB" { february } else { february.map(|_| days) };
                let exists = days.is_some_and(|days| (1..=days).contains(&day));
                let value = format!("{day:02}-{month}-{year:04}");
                let report = dkyc::check_field(DATE, &value).expect("a documented path");
                let want = if exists { "" } else { "date_invalid" };
                let codes: String = report.errors().iter().map(|error| error.code().as_str()).collect();
                assert_eq!(codes, want, "{value}");
            }
        }
    }
}

#[test]
fn edges_of_the_calendar() {
    all(
        DATE,
        "ok",
        &["01-JAN-0001", "31-DEC-9999", "29-FEB-2024", "29-feb-2000", "28-FEB-1900", "01-Mar-1900"],
    );
    each(
        DATE,
        "date_invalid",
        "
        29-FEB-0000 01-JAN-0000 31-DEC-0000 00-JAN-2025 32-JAN-2025 99-DEC-2025 29-FEB-2025 29-FEB-1900
        30-FEB-2024 31-APR-2025 31-Jun-2025 31-sep-2025 31-NOV-2025
    ",
    );
}

#[test]
fn a_date_of_another_form() {
    each(
        DATE,
        "date_format",
        "
        1-FEB-2025 014-FEB-2025 14-FEB-25 14-FEB-02025 14-FEB-202 14-02-2025 2025-02-14 14/FEB/2025
        14.FEB.2025 14FEB2025 14-FEB2025 14-FEBR-2025 14-FE-2025 14-February-2025 14-SEPT-2025
        14-Okt-2025 14-MAI-2025 14-FEV-2025 14-XXX-2025 14--FEB-2025 -4-FEB-2025 +4-FEB-2025 14-FEB--025
        14-FEB-+025 1x-FEB-2025 14-FEB-2O25 l4-FEB-2025 14-FEB-2025T00:00 14‐FEB‐2025 14–FEB–2025
        14-FEB- -- - x 14-FEB-２０２５ １４-FEB-2025 १४-FEB-2025 14-ＦＥＢ-2025 14-ſEP-2025 14-fév-2025
        FEB-14-2025 20250214 1739491200 30-FEB-25 00-XXX-0000 32-FOO-2025
    ",
    );
    all(DATE, "date_format", &["14 FEB 2025", " 4-FEB-2025", "4 -FEB-2025"]);
}

/// A character of several bytes may not be cut in two by whoever splits at fixed places.
#[test]
fn eleven_bytes_that_are_fewer_characters() {
    all(DATE, "date_format", &["é4-FEB-202", "14-é5-2025x", "14-FEB-é25", "🙂🙂🙂", "१४-FEB-"]);
}

#[test]
fn nothing_is_trimmed_from_a_date() {
    nothing_is_trimmed(DATE, "14-FEB-2025", "date_format");
}

/// Each position takes its own kind of character only.
#[test]
fn each_position() {
    let valid = "14-FEB-2025";
    for (at, form) in valid.char_indices() {
        for c in '\0'..='\u{7F}' {
            let value = format!("{}{c}{}", &valid[..at], &valid[at + 1..]);
            let fits = match form {
                '-' => c == '-',
                '0'..='9' => c.is_ascii_digit(),
                _ => {
                    c.eq_ignore_ascii_case(&form)
                        || MONTHS.iter().any(|(month, _)| value[3..6].eq_ignore_ascii_case(month))
                }
            };
            let verdict = verdict_alone(DATE, &value);
            assert_eq!(verdict != "date_format", fits, "{value:?} is {verdict}");
        }
    }
}

#[test]
fn escapes_in_a_date() {
    assert_eq!(verdict_on_json(DATE, r#""14\u002dFEB-2025""#), "ok");
    assert_eq!(verdict_on_json(DATE, r#""30-\u0046EB-2025""#), "date_invalid");
    assert_eq!(verdict_on_json(DATE, r#""14-FEB-2025\n""#), "date_format");
}

/// Which sentence says how a text is unlike a date: the most frequent mistakes have one of their own.
#[test]
fn usual_mistakes_are_named() {
    for (text, want) in [
        ("2025-02-14", "DateIso"),
        ("2025-2-14", "DateIso"),
        ("2025/02/14", "DateIso"),
        ("2025-02-14T10:00:00Z", "DateIso"),
        ("2025-02-1", "DateFormat"),
        ("2025-FEB-14", "DateFormat"),
        ("2025-123-14", "DateFormat"),
        ("205-02-14", "DateFormat"),
        ("2025-02-xx", "DateFormat"),
        ("14/02/2025", "DateSlashes"),
        ("4/Feb/2025", "DateSlashes"),
        ("x/02/2025", "DateFormat"),
        ("123/02/2025", "DateFormat"),
        ("14-SEPT-2025", "DateSept"),
        ("4-sept-2025", "DateSept"),
        ("x-SEPT-2025", "DateFormat"),
        ("14-02-2025", "DateFormat"),
        ("14-ABC-2025", "DateFormat"),
        ("4-FEB-2025", "DateOneDigitDay"),
        ("4 feb 2025", "DateOneDigitDay"),
        ("x-FEB-2025", "DateFormat"),
        ("4-ABC-2025", "DateFormat"),
        ("4-FEB-202", "DateFormat"),
        ("14-FEB-25", "DateTwoDigitYear"),
        ("4-FEB-25", "DateTwoDigitYear"),
        ("14-ABC-25", "DateFormat"),
        ("x-FEB-25", "DateFormat"),
        ("14-FEB-2", "DateFormat"),
        ("14 FEB 2025", "DateFormat"),
        ("14-FEB", "DateFormat"),
        ("14-FEB-2025-1", "DateFormat"),
    ] {
        let report = dkyc::check_field("BASIC_INFORMATION.dob", text).expect("a field");
        let reason = dkyc::host::reason(&report.errors()[0]);
        assert_eq!(reason, Some(format!("date_format {want}")), "{text}");
    }
}
