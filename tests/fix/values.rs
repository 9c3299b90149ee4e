//! The values.

use dkyc::Options;
use dkyc_tests::{json_string, payload_with};

use super::{fixed, value_at};

/// What a value, given as JSON, becomes in the field with this path: its repairs and the new value; `-` if it stays.
#[track_caller]
fn repaired(path: &str, literal: &str) -> String {
    repaired_in(&payload_with(path, literal), path)
}

#[track_caller]
fn repaired_in(payload: &str, path: &str) -> String {
    let fixed = fixed(payload);
    let mut steps = Vec::new();
    for repair in &fixed.repairs {
        assert_eq!(repair.path(), path, "nothing else is repaired");
        let code = repair.code().expect("the code that the value had");
        assert!(
            !fixed.report.issues().any(|left| left.path() == path && left.code() == code),
            "{code} is gone"
        );
        steps.push(format!("{} {code}", repair.name()));
    }
    let Some(last) = fixed.repairs.last() else { return "-".to_owned() };
    let value = value_at(&fixed.payload, last.pointer()).expect("the repaired value");
    format!("{} {}", steps.join(", "), value.as_str().expect("a string"))
}

/// Each row is a text, and what becomes of it.
#[track_caller]
fn check(path: &str, rows: &[(&str, &str)]) {
    for (text, want) in rows {
        assert_eq!(repaired(path, &json_string(text)), *want, "{text:?} in {path}");
    }
}

/// Each row is JSON text, and what becomes of it.
#[track_caller]
fn check_json(path: &str, rows: &[(&str, &str)]) {
    for (literal, want) in rows {
        assert_eq!(repaired(path, literal), *want, "{literal} in {path}");
    }
}

#[test]
fn numbers_become_text() {
    check_json(
        "BASIC_INFORMATION.amc",
        &[
            ("0", "written_as_text type 0"),
            ("123456789012345", "written_as_text type 123456789012345"),
            ("1234567890123456", "-"),
            ("-1", "-"),
            ("1.0", "-"),
            ("1e3", "-"),
            ("true", "-"),
            ("[]", "-"),
            ("{}", "-"),
        ],
    );
    check_json("user_id", &[("7", "written_as_text type 7")]);
    check_json("phone_number", &[("9876543210", "written_as_text type 9876543210")]);
    check_json("PERSONAL_INFORMATION.applicantMiddleName", &[("7", "written_as_text type 7")]);
    check_json(
        "BASIC_INFORMATION.uidNo",
        &[("234567890124", "written_as_text type 234567890124"), ("23456789012", "-")],
    );
    check_json("BASIC_INFORMATION.pan", &[("1234", "-")]);
    check_json("BASIC_INFORMATION.dob", &[("14021990", "-")]);
    check_json("DOCUMENT_COLLECTION.docPhoto", &[("1234", "-")]);
    check_json("BASIC_INFORMATION.kycType", &[("1", "written_as_text type 1"), ("6", "-")]);
    // Two steps count as one.
    check_json(
        "PERSONAL_INFORMATION.occupation",
        &[("1", "written_as_text type, code not_allowed 01"), ("99", "written_as_text type 99"), ("98", "-")],
    );
    // Text is valid; its warning is another repair.
    check_json(
        "COMMUNICATION_ADDRESS.commCountry",
        &[("91", "written_as_text type, country country_implausible 101")],
    );
    check_json("COMMUNICATION_ADDRESS.commState", &[("27", "written_as_text type, state state_unknown 027")]);
    check_json(
        "phone_number",
        &[
            ("919876543210", "written_as_text type, mobile mobile_form 9876543210"),
            ("12", "written_as_text type 12"),
        ],
    );
}

#[test]
fn space_around_goes() {
    let space = "\u{9}\u{A}\u{D} \u{85}\u{A0}\u{1680}\u{2003}\u{2028}\u{202F}\u{205F}\u{3000}";
    check(
        "BASIC_INFORMATION.pan",
        &[(&format!("{space}ABCPE1234F{space}"), "trimmed pan_format ABCPE1234F")],
    );
    check("BASIC_INFORMATION.uidNo", &[(" 234567890124", "trimmed uid_format 234567890124")]);
    check(
        "BASIC_INFORMATION.ekycType",
        &[("I ", "trimmed not_allowed I"), ("\u{FEFF}I", "-"), ("\u{200B}I", "-")],
    );
    check(
        "BASIC_INFORMATION.dob",
        &[(" 14-Feb-1990", "trimmed date_format 14-Feb-1990"), (" 31-FEB-1990", "-")],
    );
    check(
        "DOCUMENT_COLLECTION.docPhoto",
        &[("\nHTTPS://files.example.com/a", "trimmed document_base64 HTTPS://files.example.com/a")],
    );
    // Texts keep theirs, and what is blank stays so.
    check("BASIC_INFORMATION.amc", &[(" X ", "-"), (" ", "-")]);
    check("BASIC_INFORMATION.pan", &[("", "-"), (" ", "-")]);
}

#[test]
fn pan() {
    check(
        "BASIC_INFORMATION.pan",
        &[
            ("abcpe1234f", "pan pan_format ABCPE1234F"),
            (" abcpe-1234.f\u{A0}", "pan pan_format ABCPE1234F"),
            ("A B C P E 1 2 3 4 F", "pan pan_format ABCPE1234F"),
            ("abcpe/1234f", "-"),
            ("ABCPE1234", "-"),
            ("ABCPE12345", "-"),
            ("abcp\u{131}1234f", "-"),
            ("ＡBCPE1234F", "-"),
        ],
    );
}

#[test]
fn aadhaar() {
    check(
        "BASIC_INFORMATION.uidNo",
        &[
            ("2345 6789 0124", "aadhaar uid_format 234567890124"),
            ("2345-6789-0124", "aadhaar uid_format 234567890124"),
            ("2345.6789.0124", "-"),
            ("2345 6789 012", "-"),
            ("XXXX XXXX 0124", "-"),
        ],
    );
}

#[test]
fn dates() {
    let right = "14-FEB-1990";
    for text in [
        "1990-02-14",
        "14 Feb 1990",
        "14Feb1990",
        "14 february, 1990",
        "14.-/, FEBRUARY .,1990",
        "14/02/1990",
        "14-02-1990",
        "14.2.1990",
        "14-feb-1990 ",
        " 1990-02-14T18:30",
        "1990-02-14 18:30:00",
        "1990-02-14T00:00:00.000Z",
        "1990-02-14T00:00Z",
        "1990-02-14T23:59:59.999+05:30",
        "14 Feb 1990 00:00",
        "14/02/1990T18:30",
        "14-FEB-1990\u{A0}18:30:00",
    ] {
        let want = if text == "14-feb-1990 " {
            "trimmed date_format 14-feb-1990".to_owned()
        } else {
            format!("date date_format {right}")
        };
        check("BASIC_INFORMATION.dob", &[(text, &want)]);
    }
    check(
        "BASIC_INFORMATION.dob",
        &[
            ("1-FEB-1990", "date date_format 01-FEB-1990"),
            ("02/2/1990", "date date_format 02-FEB-1990"),
            ("12.12.1990", "date date_format 12-DEC-1990"),
            ("13/12/1990", "date date_format 13-DEC-1990"),
            ("14 Sept 1990", "date date_format 14-SEP-1990"),
            ("14 Sept. 1990", "date date_format 14-SEP-1990"),
            ("14 September 1990", "date date_format 14-SEP-1990"),
            ("14 May 1990", "date date_format 14-MAY-1990"),
            ("29 FEB 2000", "date date_format 29-FEB-2000"),
        ],
    );
    for text in [
        // Which is the day?
        "03/04/1990",
        "12/11/1990",
        "02/14/1990",
        // Not in these forms.
        "1990-2-14",
        "1990/02/14",
        "90-02-14",
        "14-FEB-90",
        "14/02/90",
        "14/02-1990",
        "14 02 1990",
        "14//02/1990",
        "14 Febr 1990",
        "14 Feb 1990 AD",
        "Feb 14 1990",
        "14th Feb 1990",
        "014-FEB-1990",
        "１４-FEB-1990",
        "14 фев 1990",
        // No such day.
        "31-FEB-1990",
        "1990-02-30",
        "30/02/1990",
        "1990-13-01",
        "14/13/1990",
        "00 Feb 1990",
        "14 Feb 0000",
        "29 Feb 1900",
        // No time, or perhaps of another day in India.
        "1990-02-14T",
        "1990-02-14T18",
        "1990-02-14T8:30",
        "1990-02-14T24:00",
        "1990-02-14T18:60",
        "1990-02-14T18:30:60",
        "1990-02-14T18:30:00.0",
        "1990-02-14T18:30.000",
        "1990-02-14t18:30",
        "1990-02-1418:30",
        "1990-02-14T18:30Z",
        "1990-02-14T00:00:00.001Z",
        "1990-02-14T00:00:00z",
        "1990-02-14T00:00+0530",
        "1990-02-14T00:00+00:00",
        "1990-02-14T00:00-05:30",
        "1990-02-14T00:00 +05:30",
        "1990-02-14T00:00:00:00",
        ":",
        "1:30",
        "é:30",
    ] {
        check("BASIC_INFORMATION.dob", &[(text, "-")]);
    }
}

#[test]
fn codes() {
    let code = |code: &str| format!("code not_allowed {code}");
    for (path, rows) in [
        ("PERSONAL_INFORMATION.gender", "m=M|Female=F|TRANSGENDER=T| f =F|X=-|1=-|0F=-|fe male=-"),
        (
            "PERSONAL_INFORMATION.occupation",
            "1=01|001=01|0000013=13|self Employed=11|OTHERS=99|14=-|１=-|1.0=-|+1=-",
        ),
        ("BASIC_INFORMATION.kycType", "01=1|0005=5|0=-"),
        ("BASIC_INFORMATION.uploadType", "3=03|Data and Document Images=03|data only=-|01=-"),
        (
            "PERSONAL_INFORMATION.applicantTitle",
            "mr=Mr|MR.=Mr|mrs.=Mrs|Dr.=Dr|miss.=Miss|Ms=-|Ms.=-|Mr..=-|.=-",
        ),
        ("FAMILY_INFORMATION.fatherTitle", "MR.=Mr|mrs.=Mrs|Dr.=-|dr=-"),
        (
            "PERSONAL_INFORMATION.applicantStatus",
            "resident indian=R|r=R|Non-Resident Indian=N|resident  indian=-",
        ),
        ("COMMUNICATION_ADDRESS.commMobileNoCode", "+91=91|091=91|0091=91|+ 91=-|India=-|+091=-"),
        ("COMMUNICATION_ADDRESS.commAddressProof", "AADHAAR=31|passport=01|30=-|1=01"),
        (
            "IDENTITY_VERIFICATION.idProof",
            "by professional bodies=12|identity card issued by professional bodies=12|PAN card with photograph=01|card=-",
        ),
        ("FATCA_DECLARATION.fatcataxJurisdiction", "yes=Y|NO=N|y=Y|true=-|1=-|ja=-"),
        ("FATCA_DECLARATION.fatcaRelPerson", "no=N|yes=-|n=N"),
        ("FATCA_DECLARATION.panCopy", "Yes=Y|no=-"),
        ("FATCA_DECLARATION.kraInfo", "EKYC-EIPV=eKYC-eIPV|eKYC eIPV=-|yes=-"),
        ("PERSONAL_INFORMATION.maritalStatus", "yes=-|unmarried=02"),
    ] {
        for row in rows.split('|') {
            let (text, want) = row.split_once('=').expect("a row");
            let want = if want == "-" { want.to_owned() } else { code(want) };
            assert_eq!(repaired(path, &json_string(text)), want, "{text:?} in {path}");
        }
    }
    check_json(
        "FATCA_DECLARATION.fatcataxJurisdiction",
        &[("true", "code type Y"), ("false", "code type N"), ("1", "-")],
    );
    check_json("FATCA_DECLARATION.fatcaRelPerson", &[("true", "-"), ("false", "code type N")]);
    check_json("FATCA_DECLARATION.panCopy", &[("true", "code type Y"), ("false", "-")]);
    check_json("PERSONAL_INFORMATION.gender", &[("true", "-"), ("false", "-")]);
}

/// Each code from what it means.
#[test]
fn every_label_means_its_code() {
    for field in dkyc::spec::FieldSpec::all() {
        for allowed in field.rule.codes() {
            let Some(label) = allowed.label else { continue };
            let want = format!("code not_allowed {}", allowed.code);
            assert_eq!(repaired(field.path, &json_string(&label.to_uppercase())), want, "{}", field.path);
        }
    }
}

#[test]
fn urls() {
    let url = |url: &str| format!("url document_url {url}");
    for (text, want) in [
        ("https://a.example/x y", "https://a.example/x%20y"),
        ("Http://a.example?q=é", "Http://a.example?q=%C3%A9"),
        ("https://a.example#😀", "https://a.example#%F0%9F%98%80"),
        ("https://a.example/%zz%4%41", "https://a.example/%25zz%254%41"),
        ("https://a.example/#a#b", "https://a.example/#a%23b"),
        ("https://a.example/[x]|{y}^`\"<>", "https://a.example/%5Bx%5D%7C%7By%7D%5E%60%22%3C%3E"),
        ("https://a.example/-._~!$&'()*+,;=:@/?é", "https://a.example/-._~!$&'()*+,;=:@/?%C3%A9"),
        ("https://u@a.example:80/\u{A0}x", "https://u@a.example:80/%C2%A0x"),
        ("https://[::1]/ x", "https://[::1]/%20x"),
        ("http://a/b c", "http://a/b%20c"),
        ("https://a/b c", "https://a/b%20c"),
    ] {
        check("DOCUMENT_COLLECTION.docPhoto", &[(text, &url(want))]);
    }
    check(
        "DOCUMENT_COLLECTION.docPhoto",
        &[
            (" https://a.example/x y ", "url document_base64 https://a.example/x%20y"),
            ("https://a.example\\x y", "-"),
            ("https://a.example/x\ty", "-"),
            ("https://a.example/x\u{85}y", "-"),
            ("https://a.example/x\u{7F}y", "-"),
            ("https://a ä.example/x", "-"),
            ("https://a b/", "-"),
            ("https:///x y", "-"),
            ("https://a.example:x/ ", "-"),
            ("ftp://a.example/x y", "-"),
            ("https:/a.example/x y", "-"),
        ],
    );
}

#[test]
fn documents() {
    let jpeg = format!("/9j/4AAQSkZJRgABAQAAAQABAAD/{}", "A".repeat(36));
    assert_eq!(jpeg.len(), 64);
    let document = |code: &str, text: &str| format!("document document_{code} {text}");
    let is = |text: &str, want: &str| check("DOCUMENT_COLLECTION.docPhoto", &[(text, want)]);
    let base64 = document("base64", &jpeg);
    is(&format!("{}\r\n{}\u{A0}", &jpeg[..20], &jpeg[20..]), &base64);
    is(&format!(" {jpeg} "), &base64);
    // Other alphabet.
    is(&jpeg.replace('/', "_"), &base64);
    is(&jpeg.replacen('/', "_", 1), "-");
    let mixed = format!("-_{}", "A".repeat(62));
    is(&mixed, &document("base64", &mixed.replace('-', "+").replace('_', "/")));
    // Padding.
    let padded = format!("{}A==", &jpeg[..61]);
    is(&padded[..62], &document("base64", &padded));
    is(&padded[..63], &document("base64", &padded));
    is(&format!("{padded}="), &document("base64", &padded));
    is(&format!("{jpeg}="), &base64);
    is(&format!("{}B==", &jpeg[..61]), "-");
    is(&jpeg[..61], "-");
    is(&format!("{}=A", &jpeg[..61]), "-");
    // Too short for a document.
    is("not available", "-");
    is(&jpeg[..59], "-");
    is(&format!("{} ", &jpeg[..60]), "-");
    // Data URLs, of any length.
    let url = |data: &str| format!("data:image/jpeg;base64,{data}");
    is(&url("/9j/4AAQ"), &document("data_url", "/9j/4AAQ"));
    is(&format!("DATA:a;b,c;BASE64,{}", "/9j/4AAQ"), &document("data_url", "/9j/4AAQ"));
    is(&format!(" {}\n", url("/9j/4AAQ")), &document("base64", "/9j/4AAQ"));
    is(&url("/9j/4A AQ"), &document("base64", "/9j/4AAQ"));
    is(&url("_9j_4A"), &document("base64", "/9j/4A=="));
    is(&url(""), "-");
    is(&url(" "), "-");
    is(&url("/9j/4;base64,AAQ"), "-");
    is("data:image/jpeg,xyz", "-");
    is(&format!("data:{jpeg}"), "-");
}

/// A payload with these values of the communication address, as JSON text.
fn address(values: &[(&str, &str)]) -> String {
    dkyc_tests::payload_of(|field| {
        let value = values.iter().find(|(key, _)| *key == field.key).map(|(_, value)| *value);
        Some(value.map_or_else(|| json_string(field.example), ToOwned::to_owned))
    })
}

#[test]
fn countries() {
    for path in ["COMMUNICATION_ADDRESS.commCountry", "PERMANENT_ADDRESS.perCountry"] {
        for text in ["91", "+91", "0091", "356"] {
            check(path, &[(text, "country country_implausible 101")]);
        }
        check(path, &[(" 91", "-"), ("India", "-"), ("91 ", "-")]);
    }
}

#[test]
fn pin_codes() {
    for path in ["COMMUNICATION_ADDRESS.commpincode", "PERMANENT_ADDRESS.perPincode"] {
        check(
            path,
            &[
                ("400 001", "pin_code pincode_form 400001"),
                ("400-001", "pin_code pincode_form 400001"),
                ("\u{A0}400001", "pin_code pincode_form 400001"),
                ("040001", "-"),
                ("40001", "-"),
                ("400.001", "-"),
            ],
        );
    }
    let abroad = address(&[("commCountry", "\"001\""), ("commpincode", "\"400 001\"")]);
    assert_eq!(repaired_in(&abroad, ""), "-");
}

#[test]
fn states() {
    for path in ["COMMUNICATION_ADDRESS.commState", "PERMANENT_ADDRESS.perState"] {
        check(
            path,
            &[
                ("maharashtra", "state state_unknown 027"),
                ("27", "state state_unknown 027"),
                (" 027 ", "state state_unknown 027"),
                ("00027", "state state_unknown 027"),
                ("36", "-"),
                ("MH", "-"),
                ("Maharastra", "-"),
                ("Maha rashtra", "-"),
            ],
        );
    }
    for (name, code) in [
        ("Jammu & Kashmir", "001"),
        ("JAMMU AND KASHMIR", "001"),
        ("Andaman & Nicobar Islands", "035"),
        ("orissa", "021"),
        ("Uttaranchal", "005"),
        ("PONDICHERRY", "034"),
        ("NCT of Delhi", "007"),
        ("delhi", "007"),
        ("others", "099"),
    ] {
        let payload = address(&[("commState", &json_string(name)), ("commpincode", "\"999999\"")]);
        assert_eq!(
            repaired_in(&payload, "COMMUNICATION_ADDRESS.commState"),
            format!("state state_unknown {code}")
        );
    }
    assert_eq!(repaired_in(&address(&[("commState", "\"Jammu&Kashmir\"")]), ""), "-");
    assert_eq!(repaired_in(&address(&[("commCountry", "\"001\""), ("commState", "\"Kerala\"")]), ""), "-");
}

#[test]
fn mobile_numbers() {
    for path in ["phone_number", "COMMUNICATION_ADDRESS.commMobileNo"] {
        for text in [
            "+91 98765-43210",
            "+919876543210",
            "0091 9876543210",
            "919876543210",
            "09876543210",
            "(987) 654.3210",
            "98765\u{A0}43210",
        ] {
            check(path, &[(text, "mobile mobile_form 9876543210")]);
        }
        for text in [
            "5876543210",
            "987654321",
            "+92 9876543210",
            "+9109876543210",
            "0919876543210",
            "98765/43210",
            "00 9876543210",
        ] {
            check(path, &[(text, "-")]);
        }
    }
}

/// One repair can make another value wrong, also one that comes before it.
#[test]
fn repairs_that_follow_from_others() {
    let payload = address(&[
        ("commCountry", "\"91\""),
        ("commState", "\"Maharashtra\""),
        ("commpincode", "\"400 001\""),
        ("commMobileNoCode", "\"+91\""),
        ("commMobileNo", "919876543210"),
    ]);
    let fixed = fixed(payload);
    let repairs: Vec<_> = fixed.repairs.iter().map(super::short).collect();
    let at = |repair: &str, field: &str, code: &str| {
        format!("{repair} COMMUNICATION_ADDRESS.{field} /data/3/COMMUNICATION_ADDRESS/{field} {code}")
    };
    assert_eq!(
        repairs,
        [
            at("pin_code", "commpincode", "pincode_form"),
            at("state", "commState", "state_unknown"),
            at("country", "commCountry", "country_implausible"),
            at("code", "commMobileNoCode", "not_allowed"),
            at("written_as_text", "commMobileNo", "type"),
            at("mobile", "commMobileNo", "mobile_form"),
        ]
    );
    assert_eq!(fixed.report.to_string(), "");
}

/// What is not wrong for the caller is not repaired.
#[test]
fn warnings_that_are_left_out_are_not_repaired() {
    let payload = payload_with("phone_number", "\"+91 9876543210\"");
    for options in [Options::new().allow(dkyc::Code::MobileForm), Options::new().warnings(false)] {
        let fixed = options.fix(&payload);
        assert_eq!((fixed.repairs.len(), fixed.payload.as_str()), (0, payload.as_str()));
    }
}

/// However few issues a report lists, all are repaired.
#[test]
fn repairs_do_not_depend_on_what_is_listed() {
    let payload = payload_with("BASIC_INFORMATION.pan", "\"abcpe1234f\"");
    let fixed = Options::new().max_issues(0).fix(&payload);
    assert!(fixed.report.is_valid() && fixed.repairs.len() == 1);
}
