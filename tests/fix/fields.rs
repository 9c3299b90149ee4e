//! One value by itself, as in a form.

use dkyc::{Options, fix_field};

#[test]
fn a_field_alone() {
    for (path, value, want) in [
        ("BASIC_INFORMATION.pan", " abcpe1234f ", Some("ABCPE1234F")),
        ("BASIC_INFORMATION.pan", "ABCPE1234F", None),
        ("BASIC_INFORMATION.pan", "ABCPE", None),
        ("BASIC_INFORMATION.pan", "", None),
        ("BASIC_INFORMATION.dob", "1990-02-14", Some("14-FEB-1990")),
        ("PERSONAL_INFORMATION.occupation", "1", Some("01")),
        ("phone_number", "+91 98765 43210", Some("9876543210")),
        ("user_id", " x ", None),
        ("COMMUNICATION_ADDRESS.commCountry", "91", Some("101")),
        ("no.such", "x", None),
        ("BASIC_INFORMATION", "x", None),
        ("data", "x", None),
    ] {
        assert_eq!(fix_field(path, value, None).as_deref(), want, "{value:?} in {path}");
    }
}

#[test]
fn a_warning_about_a_neighbour_needs_the_section() {
    let path = "COMMUNICATION_ADDRESS.commState";
    for (section, want) in [
        (None, None),
        (Some("{}"), None),
        (Some(r#"{"commCountry":"101"}"#), Some("032")),
        (Some(r#"{"commCountry":"india","commState":"017"}"#), Some("032")),
        (Some(r#"{"commCountry":"001"}"#), None),
        (Some(r#"{"commCountry":101}"#), None),
        (Some("[]"), None),
        (Some("{"), None),
    ] {
        assert_eq!(fix_field(path, "kerala", section).as_deref(), want, "{section:?}");
    }
    let section = Some(r#"{"commMobileNoCode":"91"}"#);
    let number = fix_field("COMMUNICATION_ADDRESS.commMobileNo", "09876543210", section);
    assert_eq!(number.as_deref(), Some("9876543210"));
}

#[test]
fn options_leave_warnings_out() {
    let options = Options::new().allow(dkyc::Code::MobileForm);
    assert_eq!(options.fix_field("phone_number", "09876543210", None), None);
}
