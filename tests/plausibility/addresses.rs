//! `pincode_form`, `pincode_state`, `state_unknown`.

use super::{only, told, told_alone};

/// The fields of the two addresses: PIN code, state, country.
const ADDRESSES: [[&str; 3]; 2] = [
    [
        "COMMUNICATION_ADDRESS.commpincode",
        "COMMUNICATION_ADDRESS.commState",
        "COMMUNICATION_ADDRESS.commCountry",
    ],
    ["PERMANENT_ADDRESS.perPincode", "PERMANENT_ADDRESS.perState", "PERMANENT_ADDRESS.perCountry"],
];

/// Each state's code and what its PIN codes begin with, by `docs/warnings.md`.
const STATES: [(&str, &str); 37] = [
    ("001", "18 19"),
    ("002", "17"),
    ("003", "14 15 16"),
    ("004", "140 160"),
    ("005", "20 21 22 23 24 25 26 27 28"),
    ("006", "12 13"),
    ("007", "11"),
    ("008", "30 31 32 33 34"),
    ("009", "20 21 22 23 24 25 26 27 28"),
    ("010", "80 81 82 83 84 85"),
    ("011", "737"),
    ("012", "79"),
    ("013", "78 79"),
    ("014", "79"),
    ("015", "79"),
    ("016", "79"),
    ("017", "78 79"),
    ("018", "79"),
    ("019", "70 71 72 73 74"),
    ("020", "80 81 82 83 84 85"),
    ("021", "75 76 77"),
    ("022", "45 46 47 48 49"),
    ("023", "45 46 47 48 49"),
    ("024", "36 37 38 39"),
    ("025", "362 396"),
    ("026", "362 396"),
    ("027", "40 41 42 43 44"),
    ("028", "50 51 52 53"),
    ("029", "56 57 58 59"),
    ("030", "403"),
    ("031", "682"),
    ("032", "67 68 69"),
    ("033", "60 61 62 63 64"),
    ("034", "605 607 609 533 673"),
    ("035", "744"),
    ("037", "50 51 52 53"),
    // Others: nothing to compare with.
    ("099", "1 2 3 4 5 6 7 8 9"),
];

/// Every sorting district in every state: its first and its last PIN code, and so the first and last one of every state and
/// of every territory inside one.
#[test]
fn a_pin_code_is_used_in_the_state() {
    let [pin_code, state, country] = ["commpincode", "commState", "commCountry"];
    for (code, beginnings) in STATES {
        for district in 100..1000 {
            let (first, last) = (format!("{district}000"), format!("{district}999"));
            // 9: the Army Postal Service, in every state.
            let is_used =
                first.starts_with('9') || beginnings.split(' ').any(|digits| first.starts_with(digits));
            for number in [first, last] {
                let section =
                    format!("{{\"{pin_code}\":\"{number}\",\"{state}\":\"{code}\",\"{country}\":\"101\"}}");
                let report =
                    dkyc::check_section("COMMUNICATION_ADDRESS", section).expect("a documented section");
                let codes: Vec<_> = report.warnings().iter().map(|warning| warning.code().as_str()).collect();
                assert_eq!(codes, if is_used { &[][..] } else { &["pincode_state"] }, "{number} in {code}");
            }
        }
    }
}

/// The same in both addresses of a whole payload.
#[test]
fn real_places() {
    for (number, code, is_used) in [
        ("110001", "007", true),  // New Delhi
        ("160017", "004", true),  // Chandigarh
        ("160055", "003", true),  // Mohali, Punjab
        ("140301", "004", true),  // shared with Kharar, Punjab
        ("141001", "004", false), // Ludhiana, Punjab
        ("194101", "001", true),  // Leh
        ("194101", "002", false),
        ("248001", "005", true), // Dehradun
        ("248001", "009", true),
        ("396210", "025", true),  // Daman
        ("396230", "026", true),  // Silvassa
        ("396445", "024", true),  // Navsari, Gujarat
        ("362520", "025", true),  // Diu
        ("380001", "025", false), // Ahmedabad
        ("403001", "030", true),  // Panaji
        ("403001", "027", true),
        ("400001", "030", false), // Mumbai
        ("400001", "027", true),
        ("492001", "022", true),  // Raipur
        ("500001", "037", true),  // Hyderabad
        ("533464", "034", true),  // Yanam
        ("533001", "028", true),  // Kakinada
        ("605001", "034", true),  // Puducherry
        ("605602", "033", true),  // Villupuram
        ("609602", "034", true),  // Karaikal
        ("600001", "034", false), // Chennai
        ("673310", "034", true),  // Mahe
        ("673001", "032", true),  // Kozhikode
        ("682555", "031", true),  // Kavaratti
        ("682001", "032", true),  // Kochi
        ("695001", "031", false), // Thiruvananthapuram
        ("737101", "011", true),  // Gangtok
        ("734001", "011", false), // Siliguri
        ("744101", "035", true),  // Port Blair
        ("700001", "035", false), // Kolkata
        ("795001", "014", true),  // Imphal
        ("781001", "013", true),  // Guwahati
        ("781001", "014", false),
        ("834001", "020", true), // Ranchi
        ("783123", "017", true), // Meghalaya, in the circle of Assam
        ("901205", "027", true), // an army post office: in every state
        ("901205", "099", true),
        ("110001", "099", true),
    ] {
        for [pin_code, state, _] in ADDRESSES {
            let want = only("pincode_state", pin_code, !is_used);
            assert_eq!(told(&[(pin_code, number), (state, code)]), want, "{number} {code}");
        }
    }
}

#[test]
fn a_pin_code_has_six_digits() {
    for (number, is_told) in [
        ("400001", false),
        ("400000", false),
        ("449999", false),
        ("040001", true),
        ("000000", true),
        ("40001", true),
        ("4000010", true),
        ("400 001", true),
        ("400-001", true),
        (" 400001", true),
        ("400001 ", true),
        ("4OOOO1", true),
        ("+40001", true),
        ("-40001", true),
        ("४०००१२", true),
        ("４０００１２", true),
        ("Mumbai", true),
        ("é400", true),
    ] {
        for [pin_code, _, country] in ADDRESSES {
            for name in ["101", "IN", "in", "In", "IND", "ind", "INDIA", "India", "india"] {
                let want = only("pincode_form", pin_code, is_told);
                assert_eq!(told(&[(pin_code, number), (country, name)]), want, "{number} {name}");
            }
            assert_eq!(told_alone(pin_code, number), [""; 0], "the country is not known");
        }
    }
    for [pin_code, ..] in ADDRESSES {
        for first in 1..=9 {
            let told = told(&[(pin_code, &format!("{first}00001"))]);
            assert!(told.iter().all(|warning| warning.starts_with("pincode_state")), "{told:?}");
        }
    }
}

/// Every code of three digits, and others.
#[test]
fn a_state_has_a_code() {
    for [pin_code, state, _] in ADDRESSES {
        for number in 0..1000 {
            let code = format!("{number:03}");
            let is_known = STATES.iter().any(|(known, _)| *known == code);
            let mut told = told(&[(state, &code)]);
            told.retain(|warning| warning != &format!("pincode_state {pin_code}"));
            assert_eq!(told, only("state_unknown", state, !is_known), "{code}");
        }
        for other in ["27", "0027", "27.0", "MH", "Maharashtra", "027 ", " 027", "O27", "०२७"] {
            assert_eq!(told(&[(state, other)]), only("state_unknown", state, true), "{other}");
            assert_eq!(told_alone(state, other), [""; 0], "the country is not known");
        }
    }
}

/// Nothing is known of other countries, nor of what is not written as India is.
#[test]
fn only_addresses_in_india_are_looked_at() {
    for [pin_code, state, country] in ADDRESSES {
        for name in ["US", "102", "099", "0101", "1010", " IN", "IN ", "INDIAN", "Bharat", "I", "x", "İndia"]
        {
            assert_eq!(told(&[(country, name), (pin_code, "SW1A 1AA"), (state, "Kent")]), [""; 0], "{name}");
            assert_eq!(told(&[(country, name), (pin_code, "110001")]), [""; 0], "{name}");
        }
    }
}

/// India's code is 101. Other numbers for it are calling codes, or ISO's.
#[test]
fn a_country_is_not_a_calling_code() {
    for (country, is_told) in [
        ("91", true),
        ("+91", true),
        ("0091", true),
        ("356", true),
        ("101", false),
        ("IN", false),
        ("091", false),
        (" 91", false),
        ("1", false),
        ("3560", false),
    ] {
        for path in ["COMMUNICATION_ADDRESS.commCountry", "PERMANENT_ADDRESS.perCountry"] {
            let want = only("country_implausible", path, is_told);
            assert_eq!(super::told_alone(path, country), want, "{country} in {path}");
        }
    }
}
