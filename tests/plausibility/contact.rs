//! `mobile_form`, `email_form`.

use super::{only, told, told_alone};

const PHONE: &str = "phone_number";
const MOBILE: &str = "COMMUNICATION_ADDRESS.commMobileNo";
const EMAIL: &str = "COMMUNICATION_ADDRESS.commEmailId";

#[test]
fn a_mobile_number_has_ten_digits() {
    for (number, is_told) in [
        ("9876543210", false),
        ("6000000000", false),
        ("7000000000", false),
        ("8999999999", false),
        ("9999999999", false),
        ("5999999999", true),
        ("0987654321", true),
        ("1876543210", true),
        ("987654321", true),
        ("98765432100", true),
        ("+919876543210", true),
        ("919876543210", true),
        ("09876543210", true),
        ("98765 43210", true),
        ("98765-43210", true),
        (" 9876543210", true),
        ("9876543210 ", true),
        ("987654321O", true),
        ("९८७६५४३२१०", true),
        ("9٣٣", true),
        ("no number", true),
    ] {
        for path in [PHONE, MOBILE] {
            assert_eq!(told(&[(path, number)]), only("mobile_form", path, is_told), "{number} in {path}");
        }
        assert_eq!(told_alone(PHONE, number), only("mobile_form", PHONE, is_told), "{number}");
        assert_eq!(told_alone(MOBILE, number), [""; 0], "the country code is not known");
    }
}

/// By the HTML standard's rule for `<input type=email>`.
#[test]
fn an_e_mail_address() {
    let label = "a".repeat(63);
    let good = [
        "asha@example.com".to_owned(),
        "a@b".to_owned(),
        "A.B-C_d+e@Example.CO.IN".to_owned(),
        "!#$%&'*+/=?^_`{|}~-.a@a-b.c--d.9".to_owned(),
        "1@2.3".to_owned(),
        format!("a@{label}"),
        format!("a@{label}.{label}.{label}.{label}.{label}"),
        format!("{}@a", "a".repeat(300)),
    ];
    let bad = [
        "a".to_owned(),
        ".@a".to_owned(),
        ".a@b".to_owned(),
        "a.@b".to_owned(),
        "a..b@c".to_owned(),
        "a@".to_owned(),
        "@a".to_owned(),
        "a@b@c".to_owned(),
        "a@@b".to_owned(),
        "a b@c".to_owned(),
        " a@b".to_owned(),
        "a@b ".to_owned(),
        "a@b\n".to_owned(),
        "a@-b".to_owned(),
        "a@b-".to_owned(),
        "a@b-.c".to_owned(),
        "a@b.-c".to_owned(),
        "a@.b".to_owned(),
        "a@b.".to_owned(),
        "a@b..c".to_owned(),
        "a@b_c".to_owned(),
        "a@[127.0.0.1]".to_owned(),
        "\"a b\"@c".to_owned(),
        "a,b@c".to_owned(),
        "a@b,c@d".to_owned(),
        "(a)@b".to_owned(),
        "a<b>@c".to_owned(),
        "a:b@c".to_owned(),
        "a;b@c".to_owned(),
        "a\\b@c".to_owned(),
        "mailto:a@b".to_owned(),
        "Asha <a@b>".to_owned(),
        "é@b".to_owned(),
        "a@é".to_owned(),
        "ａ@b".to_owned(),
        "a＠b".to_owned(),
        format!("a@{label}a"),
        format!("a@b.{label}a"),
    ];
    for (addresses, is_told) in [(&good[..], false), (&bad, true)] {
        for address in addresses {
            assert_eq!(told(&[(EMAIL, address)]), only("email_form", EMAIL, is_told), "{address}");
            assert_eq!(told_alone(EMAIL, address), only("email_form", EMAIL, is_told), "{address}");
        }
    }
}

/// Each ASCII character in front of the @, behind it, and between letters of the domain.
#[test]
fn each_character_of_an_e_mail_address() {
    for c in (0..128_u8).map(char::from) {
        let is_alphanumeric = c.is_ascii_alphanumeric();
        let is_local = is_alphanumeric || "!#$%&'*+/=?^_`{|}~-".contains(c);
        for (address, is_good) in [
            (format!("a{c}@b"), is_local),
            (format!("{c}@b"), is_local),
            (format!("a@{c}"), is_alphanumeric),
            (format!("a@b{c}d"), is_alphanumeric || "-.".contains(c)),
        ] {
            assert_eq!(told_alone(EMAIL, &address), only("email_form", EMAIL, !is_good), "{address:?}");
        }
    }
}
