//! The typed values: made from text, and shown as text.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::str::FromStr;

use dkyc::spec::{AllowedCode, FieldSpec};
use dkyc::{Code, Pan, State, Text, Uid, Violation};

/// Code and suggestion.
fn reason(wrong: Violation) -> (Code, Option<&'static str>) {
    (wrong.code(), wrong.suggestion())
}

/// The text in every way in which a value is made from it, and in every way in which the value shows it.
fn accepted<'a, T>(text: &'a str) -> Result<Vec<String>, Vec<(Code, Option<&'static str>)>>
where
    T: FromStr<Err = Violation> + TryFrom<&'a str, Error = Violation> + Display + AsRef<str>,
{
    let (parsed, tried) = (text.parse::<T>(), T::try_from(text));
    match (parsed, tried) {
        (Ok(parsed), Ok(tried)) => Ok([parsed, tried]
            .iter()
            .flat_map(|value| [value.to_string(), value.as_ref().to_owned()])
            .collect()),
        (parsed, tried) => Err([parsed, tried].into_iter().filter_map(Result::err).map(reason).collect()),
    }
}

/// What a check says of the text is what the type says.
#[track_caller]
fn assert_as_checked<'a, T>(path: &str, text: &'a str)
where
    T: FromStr<Err = Violation> + TryFrom<&'a str, Error = Violation> + Display + AsRef<str>,
{
    let report = dkyc::check_field(path, text).expect("a documented path");
    let want = match report.errors() {
        [] => Ok(vec![text.to_owned(); 4]),
        errors => {
            let wrong = |error: &dkyc::Issue| (error.code(), error.suggestion().map(str::to_owned));
            Err(vec![wrong(&errors[0]); 2])
        }
    };
    let owned = |wrong: Vec<(Code, Option<&'static str>)>| -> Vec<_> {
        wrong.into_iter().map(|(code, meant)| (code, meant.map(str::to_owned))).collect()
    };
    assert_eq!(accepted::<T>(text).map_err(owned), want, "{text:?} in {path}");
}

const NEAR: [&str; 14] = [
    "",
    " ",
    "\u{3000}",
    "x",
    "1",
    "01",
    "F",
    "f",
    "Mr",
    "MR.",
    "y",
    "ABCPE1234F",
    "234567890124",
    "\u{FEFF}",
];

/// A list agrees with itself.
macro_rules! assert_list {
    ($name:ident) => {
        for (value, allowed) in dkyc::$name::ALL.iter().copied().zip(dkyc::$name::CODES) {
            assert_eq!((value.code(), value.label()), (allowed.code, allowed.label));
            assert_eq!(accepted::<dkyc::$name>(allowed.code), Ok(vec![allowed.code.to_owned(); 4]));
            assert_eq!(allowed.code.parse(), Ok(value));
            assert_eq!(dkyc::$name::from_code(allowed.code), Some(value));
            assert_eq!(serde_json::to_value(value).expect("JSON"), allowed.code);
        }
        assert_eq!(dkyc::$name::ALL.len(), dkyc::$name::CODES.len());
    };
}

#[test]
fn every_list_of_codes() {
    let mut paths = BTreeSet::new();
    macro_rules! check {
        ($($name:ident $path:literal;)+) => {$(
            let field = FieldSpec::find($path).expect("a documented path");
            assert_eq!(dkyc::$name::CODES, field.rule.codes(), "{}", $path);
            assert_list!($name);
            let codes = dkyc::$name::CODES.iter().map(|allowed| allowed.code.to_owned());
            let near = codes.flat_map(|code| [format!("{code} "), format!("0{code}"), code.to_lowercase(), code]);
            for text in near.chain(NEAR.map(str::to_owned)) {
                assert_as_checked::<dkyc::$name>($path, &text);
            }
            paths.insert($path);
        )+};
    }
    check! {
        UploadType "BASIC_INFORMATION.uploadType";
        EkycType "BASIC_INFORMATION.ekycType";
        KycType "BASIC_INFORMATION.kycType";
        ApplicantTitle "PERSONAL_INFORMATION.applicantTitle";
        Gender "PERSONAL_INFORMATION.gender";
        MaritalStatus "PERSONAL_INFORMATION.maritalStatus";
        Occupation "PERSONAL_INFORMATION.occupation";
        Citizenship "PERSONAL_INFORMATION.applicantCitizenship";
        ApplicantStatus "PERSONAL_INFORMATION.applicantStatus";
        Relationship "FAMILY_INFORMATION.relationship";
        FatherTitle "FAMILY_INFORMATION.fatherTitle";
        MobileCountryCode "COMMUNICATION_ADDRESS.commMobileNoCode";
        AddressType "COMMUNICATION_ADDRESS.comAddresstype";
        CommAddressProof "COMMUNICATION_ADDRESS.commAddressProof";
        IdProof "IDENTITY_VERIFICATION.idProof";
        KycAccType "IDENTITY_VERIFICATION.aaplicantKycAccType";
        FatcaTaxJurisdiction "FATCA_DECLARATION.fatcataxJurisdiction";
        FatcaRelatedPerson "FATCA_DECLARATION.fatcaRelPerson";
        KraInfo "FATCA_DECLARATION.kraInfo";
        PanCopy "FATCA_DECLARATION.panCopy";
        ExemptionCategory "FATCA_DECLARATION.exmtCat";
    }
    let lists = FieldSpec::all().filter(|field| !field.rule.codes().is_empty());
    assert_eq!(
        lists.map(|field| field.path).collect::<BTreeSet<_>>(),
        paths,
        "every field with a list of codes"
    );
}

/// The one list that no field has as its rule.
#[test]
fn states() {
    assert_list!(State);
    let of = |code| {
        State::CODES.iter().find(|state: &&AllowedCode| state.code == code).and_then(|state| state.label)
    };
    assert_eq!((of("027"), of("036"), State::CODES.len()), (Some("Maharashtra"), None, 37));
    assert_eq!("27".parse::<State>().map_err(reason), Err((Code::NotAllowed, Some("027"))));
    assert_eq!("maharashtra".parse::<State>().map_err(reason), Err((Code::NotAllowed, Some("027"))));
    assert_eq!(" ".parse::<State>().map_err(reason), Err((Code::Empty, None)));
}

#[test]
fn pans_aadhaar_numbers_and_texts() {
    let others = ["ABCPE1234F\n", "abcpe1234f", "2345 6789 0124", "XXXXXXXX0124", "é🙂"];
    for text in NEAR.into_iter().chain(others) {
        assert_as_checked::<Pan<'_>>("BASIC_INFORMATION.pan", text);
        assert_as_checked::<Uid<'_>>("BASIC_INFORMATION.uidNo", text);
        assert_as_checked::<Text<'_>>("BASIC_INFORMATION.amc", text);
    }
}

/// Parsed, a value owns its text; tried, it borrows.
#[test]
fn borrowed_and_owned() {
    let owned: Pan<'static> = { "ABCPE1234F".to_owned().parse().expect("a PAN") };
    let text = "ABCPE1234F".to_owned();
    let borrowed = Pan::try_from(&*text).expect("a PAN");
    assert_eq!(owned, borrowed);
    assert_eq!(borrowed.as_str().as_ptr(), text.as_ptr());
}

#[test]
fn an_error_shows_its_code() {
    let wrong = "x".parse::<Pan<'_>>().expect_err("no PAN");
    assert_eq!((wrong.to_string(), format!("{wrong:?}").contains('x')), ("pan_format".to_owned(), false));
}
