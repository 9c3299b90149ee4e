//! Each key of a profile, on each kind of field, with both sides of each edge.

use dkyc::Options;
use dkyc_tests::{payload, payload_of, payload_with};

use super::{errors, judged, profile};

const AMC: &str = "BASIC_INFORMATION.amc";
const MIDDLE: &str = "PERSONAL_INFORMATION.applicantMiddleName";
const PHOTO: &str = "DOCUMENT_COLLECTION.docPhoto";

#[track_caller]
fn assert_judged(cases: &[(&str, &str, &str, &str)]) {
    for (path, rules, value, want) in cases {
        assert_eq!(judged(path, rules, value), *want, "{path} {rules} {value:?}");
    }
}

#[test]
fn allowed() {
    assert_judged(&[
        (AMC, "allowed = ['HOUSE1', 'HOUSE2']", "HOUSE1", "ok"),
        (AMC, "allowed = ['HOUSE1', 'HOUSE2']", "HOUSE2", "ok"),
        (AMC, "allowed = ['HOUSE1', 'HOUSE2']", "house1", "house_allowed"),
        (AMC, "allowed = ['HOUSE1', 'HOUSE2']", "HOUSE1 ", "house_allowed"),
        (AMC, "allowed = ['HOUSE1', 'HOUSE2']", " ", "empty"),
        (AMC, "allowed = ['नमस्ते']", "नमस्ते", "ok"),
        (MIDDLE, "allowed = ['Ravi']", "", "ok"),
        (MIDDLE, "allowed = ['Ravi']", " \u{2003}", "ok"),
        (MIDDLE, "allowed = ['Ravi']", "Kumar", "house_allowed"),
        ("BASIC_INFORMATION.kycType", "allowed = ['5']", "5", "ok"),
        ("BASIC_INFORMATION.kycType", "allowed = ['5']", "1", "house_allowed"),
        ("BASIC_INFORMATION.kycType", "allowed = ['5']", "9", "not_allowed"),
        ("BASIC_INFORMATION.pan", "allowed = ['ABCPE1234F']", "ABCPE1234F", "ok"),
        ("BASIC_INFORMATION.pan", "allowed = ['ABCPE1234F']", "ABCPE1234G", "house_allowed"),
        ("BASIC_INFORMATION.pan", "allowed = ['ABCPE1234F']", "abcpe1234f", "pan_format"),
        ("BASIC_INFORMATION.uidNo", "allowed = ['234567890124']", "234567890125", "house_allowed"),
        ("BASIC_INFORMATION.dob", "allowed = ['14-Feb-1990']", "14-FEB-1990", "ok"),
        ("BASIC_INFORMATION.dob", "allowed = ['14-FEB-1990']", "14-feb-1990", "ok"),
        ("BASIC_INFORMATION.dob", "allowed = ['14-FEB-1990']", "15-FEB-1990", "house_allowed"),
        ("phone_number", "allowed = ['9876543210']", "9876543210", "ok"),
        ("phone_number", "allowed = ['9876543210']", "9876543211", "house_allowed"),
    ]);
}

#[test]
fn mandatory() {
    let middle = profile(&format!("[fields.\"{MIDDLE}\"]\nmandatory = true"));
    let options = Options::new().profile(&middle);
    let without = |literal: Option<&str>| {
        let text = payload_of(|field| {
            if field.path == MIDDLE {
                return literal.map(str::to_owned);
            }
            Some(dkyc_tests::json_string(field.example))
        });
        errors(&options.check(text))
    };
    assert_eq!(without(Some("\"Ravi\"")), [""; 0]);
    for literal in [None, Some("null"), Some("\"\""), Some("\" \\t\"")] {
        assert_eq!(without(literal), [format!("house_required {MIDDLE}")], "{literal:?}");
    }
    assert_eq!(without(Some("7")), [format!("type {MIDDLE}")]);
    assert_eq!(without(Some("\"\\ud83c\"")), [format!("not_unicode {MIDDLE}")]);

    // What is missing is reported where it belongs, as is what is mandatory by the specification.
    let report = options.check(
        "{\"user_id\": \"u\", \"phone_number\": \"9876543210\", \"data\": [{\"PERSONAL_INFORMATION\":\n{}}]}",
    );
    let missing = report.errors().iter().find(|error| error.path() == MIDDLE).expect("an error");
    assert_eq!(
        (missing.pointer().as_str(), missing.line(), missing.column()),
        ("/data/0/PERSONAL_INFORMATION/applicantMiddleName", Some(2), Some(1))
    );
    // A missing section is one error, and so is one of another type.
    for section in ["", "\"PERSONAL_INFORMATION\": null", "\"PERSONAL_INFORMATION\": 7"] {
        let report = options.check(format!("{{\"data\": [{{{section}}}]}}"));
        assert!(!errors(&report).iter().any(|error| error.starts_with("house")), "{section}");
    }
    // A field by itself is there, and no other is asked for.
    assert_eq!(
        errors(&options.check_field(MIDDLE, "").expect("a field")),
        [format!("house_required {MIDDLE}")]
    );
    let other = options.check_field("PERSONAL_INFORMATION.applicantFirstName", "Asha").expect("a field");
    assert!(other.is_valid(), "{other}");

    // `true` says nothing of what is mandatory anyway.
    assert_judged(&[(AMC, "mandatory = true", "", "empty"), (AMC, "mandatory = true", "A", "ok")]);
    assert_judged(&[(MIDDLE, "mandatory = false", "", "ok"), (PHOTO, "mandatory = true", "", "empty")]);
}

#[test]
fn max_length() {
    assert_judged(&[
        (AMC, "max_length = 3", "abc", "ok"),
        (AMC, "max_length = 3", "abcd", "house_length"),
        (AMC, "max_length = 3", "आशा", "ok"),
        (AMC, "max_length = 2", "आशा", "house_length"),
        (AMC, "max_length = 2", "😀😀", "ok"),
        (AMC, "max_length = 2", "😀😀😀", "house_length"),
        (AMC, "max_length = 3", "a  ", "ok"),
        (AMC, "max_length = 3", "a   ", "house_length"),
        (MIDDLE, "max_length = 1", "    ", "ok"),
        (MIDDLE, "max_length = 1", "ab", "house_length"),
        ("PERSONAL_INFORMATION.applicantTitle", "max_length = 3", "Miss", "house_length"),
        ("PERSONAL_INFORMATION.applicantTitle", "max_length = 3", "Mrs", "ok"),
        ("BASIC_INFORMATION.pan", "max_length = 10", "ABCPE1234F", "ok"),
        ("BASIC_INFORMATION.uidNo", "max_length = 12", "234567890124", "ok"),
        ("BASIC_INFORMATION.dob", "max_length = 11", "14-FEB-1990", "ok"),
        ("user_id", "max_length = 9", "user-1001", "ok"),
        ("user_id", "max_length = 8", "user-1001", "house_length"),
    ]);
}

#[test]
fn pattern() {
    assert_judged(&[
        (AMC, "pattern = 'OUS'", "HOUSE1", "ok"),
        (AMC, "pattern = '^OUS'", "HOUSE1", "house_pattern"),
        (AMC, "pattern = '^HOUSE[0-9]$'", "HOUSE1", "ok"),
        (AMC, "pattern = '^HOUSE[0-9]$'", "HOUSE1\n", "house_pattern"),
        (AMC, "pattern = '(?i)^house'", "HOUSE1", "ok"),
        (AMC, "pattern = '^\\p{Devanagari}+$'", "आशा", "ok"),
        (AMC, "pattern = '^\\p{Devanagari}+$'", "Asha", "house_pattern"),
        (AMC, "pattern = '^\\p{L}+$'", "Åsa", "ok"),
        (AMC, "pattern = '^\\d\\w\\s$'", "1a ", "ok"),
        (AMC, "pattern = ''", "x", "ok"),
        (MIDDLE, "pattern = '^x'", "", "ok"),
        (MIDDLE, "pattern = '^x'", " ", "ok"),
        (MIDDLE, "pattern = '^x'", "y", "house_pattern"),
        ("COMMUNICATION_ADDRESS.commEmailId", "pattern = '^[^@]+@example\\.com$'", "asha@example.com", "ok"),
        (
            "COMMUNICATION_ADDRESS.commEmailId",
            "pattern = '^[^@]+@example\\.com$'",
            "asha@example.org",
            "house_pattern",
        ),
        (
            "COMMUNICATION_ADDRESS.commEmailId",
            "pattern = '^[^@]+@example\\.com$'",
            "asha@exampleXcom",
            "house_pattern",
        ),
        ("BASIC_INFORMATION.pan", "pattern = '^...P'", "ABCPE1234F", "ok"),
        ("BASIC_INFORMATION.pan", "pattern = '^...C'", "ABCPE1234F", "house_pattern"),
        ("BASIC_INFORMATION.kycType", "pattern = '[1-3]'", "4", "house_pattern"),
        // A date is matched in capitals.
        ("BASIC_INFORMATION.dob", "pattern = '-FEB-'", "14-feb-1990", "ok"),
        ("BASIC_INFORMATION.dob", "pattern = '-feb-'", "14-feb-1990", "house_pattern"),
    ]);
}

/// A pattern that takes exponential time elsewhere takes linear time here.
#[test]
fn patterns_take_linear_time() {
    let value = "a".repeat(100_000);
    assert_eq!(judged(AMC, "pattern = '^(a+)+$'", &value), "ok");
    assert_eq!(judged(AMC, "pattern = '^(a+)+$'", &format!("{value}!")), "house_pattern");
}

#[test]
fn max_bytes() {
    // "%PDF-1.7\n" is nine bytes.
    let data_url = "data:application/pdf;base64,JVBERi0xLjcK";
    assert_judged(&[
        (PHOTO, "max_bytes = 9", "JVBERi0xLjcK", "ok"),
        (PHOTO, "max_bytes = 8", "JVBERi0xLjcK", "house_size"),
        (PHOTO, "max_bytes = 9", data_url, "ok"),
        (PHOTO, "max_bytes = 8", data_url, "house_size"),
        (PHOTO, "max_bytes = 1", "AA==", "ok"),
        (PHOTO, "max_bytes = 1", "AAA=", "house_size"),
        (PHOTO, "max_bytes = 2", "AAA=", "ok"),
        (PHOTO, "max_bytes = 2", "AAAA", "house_size"),
        (PHOTO, "max_bytes = 1", "https://docs.example.com/photo.jpg", "ok"),
        (PHOTO, "max_bytes = 1", "JVBERi0xLjc", "document_base64"),
    ]);
    // Escaped slashes are no bytes, in short values and in long ones.
    for groups in [1, 2000] {
        let rules = profile(&format!("[fields.\"{PHOTO}\"]\nmax_bytes = {}", 3 * groups));
        let (same, more) = ("\\/9j\\/".repeat(groups), "\\/9j\\/".repeat(groups) + "\\/w==");
        let options = Options::new().profile(&rules);
        let check = |value: &str| errors(&options.check(payload_with(PHOTO, &format!("\"{value}\""))));
        assert_eq!(check(&same), [""; 0], "{groups}");
        assert_eq!(check(&more), [format!("house_size {PHOTO}")], "{groups}");
    }
}

#[test]
fn kinds() {
    // The first bytes of a JPEG, a PNG, a PDF, an MP4, Matroska; none that is known.
    let [jpeg, png, pdf] = ["/9j/4AAQ", "iVBORw0KGgo=", "JVBERi0xLjcK"];
    let [mp4, matroska, text] = ["AAAAGGZ0eXBpc29t", "GkXfow==", "aGVsbG8="];
    assert_judged(&[
        (PHOTO, "kinds = ['jpeg']", jpeg, "ok"),
        (PHOTO, "kinds = ['jpeg']", png, "house_kind"),
        (PHOTO, "kinds = ['jpeg', 'png']", png, "ok"),
        (PHOTO, "kinds = ['jpeg']", pdf, "house_kind"),
        (PHOTO, "kinds = ['pdf']", pdf, "ok"),
        (PHOTO, "kinds = ['jpeg']", text, "house_kind"),
        (PHOTO, "kinds = ['jpeg']", "/9g=", "house_kind"),
        (PHOTO, "kinds = ['jpeg']", &format!("data:image/png;base64,{jpeg}"), "ok"),
        (PHOTO, "kinds = ['jpeg']", &format!("data:image/jpeg;base64,{png}"), "house_kind"),
        (PHOTO, "kinds = ['jpeg']", "https://docs.example.com/photo.png", "ok"),
        ("DOCUMENT_COLLECTION.docPerVerVideo", "kinds = ['mp4']", mp4, "ok"),
        ("DOCUMENT_COLLECTION.docPerVerVideo", "kinds = ['quicktime']", mp4, "ok"),
        ("DOCUMENT_COLLECTION.docPerVerVideo", "kinds = ['3gp']", mp4, "ok"),
        ("DOCUMENT_COLLECTION.docPerVerVideo", "kinds = ['webm']", mp4, "house_kind"),
        ("DOCUMENT_COLLECTION.docPerVerVideo", "kinds = ['webm']", matroska, "ok"),
        ("DOCUMENT_COLLECTION.docPerVerVideo", "kinds = ['matroska']", matroska, "ok"),
        ("DOCUMENT_COLLECTION.docPerVerVideo", "kinds = ['avi']", matroska, "house_kind"),
    ]);
}

#[test]
fn hosts() {
    const ONE: &str = "hosts = ['docs.example.com']";
    const BELOW: &str = "hosts = ['*.example.com']";
    let ipv6 = "https://[2001:DB8::1]/p";
    assert_judged(&[
        (PHOTO, ONE, "https://docs.example.com/p", "ok"),
        (PHOTO, ONE, "http://docs.example.com", "ok"),
        (PHOTO, ONE, "HTTPS://DOCS.Example.COM:8443/p?q#f", "ok"),
        (PHOTO, ONE, "https://user:pass@docs.example.com/p", "ok"),
        (PHOTO, ONE, "https://docs.example.com./p", "ok"),
        (PHOTO, ONE, "https://docs.example.com@evil.example/p", "house_host"),
        (PHOTO, ONE, "https://a.docs.example.com/p", "house_host"),
        (PHOTO, ONE, "https://example.com/p", "house_host"),
        (PHOTO, ONE, "https://xdocs.example.com/p", "house_host"),
        (PHOTO, ONE, "https://docs.example.com.evil.example/p", "house_host"),
        (PHOTO, ONE, "https://evil.example/docs.example.com", "house_host"),
        (PHOTO, ONE, "ftp://docs.example.com/p", "document_url"),
        (PHOTO, ONE, "JVBERi0xLjcK", "ok"),
        (PHOTO, ONE, "data:application/pdf;base64,JVBERi0xLjcK", "ok"),
        (PHOTO, "hosts = ['DOCS.example.com.']", "https://docs.example.com/p", "ok"),
        (PHOTO, "hosts = ['a.example', 'docs.example.com']", "https://docs.example.com/p", "ok"),
        (PHOTO, BELOW, "https://docs.example.com/p", "ok"),
        (PHOTO, BELOW, "https://a.b.EXAMPLE.com/p", "ok"),
        (PHOTO, BELOW, "https://example.com/p", "house_host"),
        (PHOTO, BELOW, "https://.example.com/p", "house_host"),
        (PHOTO, BELOW, "https://notexample.com/p", "house_host"),
        (PHOTO, BELOW, "https://docs.example.com.evil.example/p", "house_host"),
        (PHOTO, "hosts = ['[2001:db8::1]']", ipv6, "ok"),
        (PHOTO, "hosts = ['203.0.113.7']", "https://203.0.113.7/p", "ok"),
        (PHOTO, "hosts = ['203.0.113.7']", "https://203.0.113.71/p", "house_host"),
    ]);
}

#[test]
fn forms() {
    let url = "https://docs.example.com/photo.jpg";
    let (base64, data_url) = ("/9j/4AAQ", "DATA:image/jpeg;base64,/9j/4AAQ");
    for (forms, want) in [
        ("'url'", ["ok", "house_form", "house_form"]),
        ("'base64'", ["house_form", "ok", "house_form"]),
        ("'data_url'", ["house_form", "house_form", "ok"]),
        ("'base64', 'data_url'", ["house_form", "ok", "ok"]),
        ("'url', 'base64', 'data_url'", ["ok", "ok", "ok"]),
    ] {
        let rules = format!("forms = [{forms}]");
        let judged = [url, base64, data_url].map(|value| judged(PHOTO, &rules, value));
        assert_eq!(judged, want, "{forms}");
    }
}

/// Every rule that a value breaks is reported, in the order of the codes.
#[test]
fn several_rules_of_one_field() {
    assert_judged(&[
        (
            AMC,
            "pattern = '^H'\nmax_length = 2\nallowed = ['HO']",
            "abc",
            "house_allowed house_length house_pattern",
        ),
        (
            PHOTO,
            "forms = ['base64']\nhosts = ['docs.example.com']",
            "https://files.example.com/p",
            "house_host house_form",
        ),
        (
            PHOTO,
            "forms = ['url']\nkinds = ['jpeg']\nmax_bytes = 3",
            "JVBERi0xLjcK",
            "house_size house_kind house_form",
        ),
        (PHOTO, "forms = ['url']\nkinds = ['jpeg']\nmax_bytes = 3", "not Base64", "document_base64"),
    ]);
}

#[test]
fn the_top_level_has_house_rules() {
    let rules = profile("[fields.user_id]\npattern = '^u-'\n[fields.phone_number]\nmax_length = 3");
    let report = Options::new().profile(&rules).check(payload());
    assert_eq!(errors(&report), ["house_pattern user_id", "house_length phone_number"]);
    assert_eq!(report.errors()[1].pointer(), "/phone_number");
    // The sections alone have no such members.
    assert!(
        Options::new()
            .profile(&rules)
            .check_sections(dkyc_tests::payload_around(None))
            .errors()
            .iter()
            .all(|error| !error.code().is_of_house())
    );
}

/// An empty profile says nothing, and neither do empty tables.
#[test]
fn empty_profiles() {
    for text in [
        "",
        "# nothing\n",
        "\u{FEFF}",
        "[fields]\n[unknown]\n[warnings]\n",
        "[fields.\"BASIC_INFORMATION.pan\"]",
        "[fields]\n\"BASIC_INFORMATION.pan\" = {}\r\n",
    ] {
        let nothing = profile(text);
        assert_eq!(nothing, dkyc::Profile::default(), "{text:?}");
        assert_eq!(Options::new().profile(&nothing).check(super::broken()), dkyc::check(super::broken()));
    }
}
