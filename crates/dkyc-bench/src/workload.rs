//! The eight workloads, generated in each run from fixed seeds.

use std::ops::Range;

use dkyc::spec::FieldSpec;

use crate::payload::{EXTRAS, member, payload, presigned};
use crate::random::Random;

/// The number of errors in the payload of the workload `invalid`.
pub const INVALID_ERRORS: usize = 22;
/// The number of payloads in the workload `batch`.
pub const BATCH_PAYLOADS: usize = 20_000;

/// The number of warnings on the payload of the workload `implausible`.
pub const IMPLAUSIBLE_WARNINGS: usize = 12;

const DOCUMENT_BYTES: usize = 200_000;
const VIDEO_BYTES: usize = 6_000_000;
/// In the workload `batch`, one payload in this many has an error.
pub const BATCH_ERROR_EVERY: usize = 20;

/// One or more payloads, each a record of `text`.
pub struct Workload {
    /// Its name in the table.
    pub name: &'static str,
    text: String,
    records: Vec<Range<usize>>,
}

impl Workload {
    /// A payload with every field as a service sends it: the documents as presigned URLs, and `extras`.
    #[must_use]
    pub fn small() -> Self {
        Self::of_one("small", payload(EXTRAS, example))
    }

    /// The simplest payload with every field: short URLs without a query, no `extras`.
    #[must_use]
    pub fn simple() -> Self {
        Self::of_one("simple", payload("", |field| member(field, field.example)))
    }

    /// The same payload, valid, with [`IMPLAUSIBLE_WARNINGS`] warnings.
    #[must_use]
    pub fn implausible() -> Self {
        Self::of_one("implausible", payload(EXTRAS, with_warnings))
    }

    /// The same payload with [`INVALID_ERRORS`] errors, of every kind except `syntax`.
    #[must_use]
    pub fn invalid() -> Self {
        Self::of_one("invalid", payload("", with_errors))
    }

    /// A small payload with ten values that can be repaired and nothing else that is wrong.
    #[must_use]
    pub fn repairable() -> Self {
        let repairable = |field: &FieldSpec| {
            let text = match field.key {
                "pan" => "abcpe1234f",
                "dob" | "dobDeclaration" => "1990-02-14",
                "uidNo" => "2345 6789 0124",
                "gender" => "female",
                "commState" => "Maharashtra",
                "commMobileNo" => "+91 98765 43210",
                "maritalStatus" | "occupation" | "idProof" => return format!(r#""{}":1"#, field.key),
                _ => field.example,
            };
            member(field, text)
        };
        Self::of_one("repairable", payload("", repairable))
    }

    /// Five documents of 200 KB and a video of 6 MB in Base64, random except for the first bytes.
    #[must_use]
    pub fn large() -> Self {
        Self::of_one("large", with_documents(first_bytes))
    }

    /// The same with first bytes that belong to no kind of file, which causes six warnings.
    #[must_use]
    pub fn large_implausible() -> Self {
        Self::of_one("large, implausible", with_documents(|_| b"?"))
    }

    /// The payload of [`large`](Self::large), with each `/` written as `\/`, as PHP does.
    #[must_use]
    pub fn escaped() -> Self {
        Self::of_one("escaped", with_documents(first_bytes).replace('/', r"\/"))
    }

    /// [`BATCH_PAYLOADS`] different payloads, the lines of one NDJSON text. One in 20 has an error.
    #[must_use]
    pub fn batch() -> Self {
        let mut random = Random(2);
        let mut text = String::new();
        let mut records = Vec::with_capacity(BATCH_PAYLOADS);
        for number in 0..BATCH_PAYLOADS {
            let start = text.len();
            text += &applicant(&mut random, number);
            records.push(start..text.len());
            text.push('\n');
        }
        Self { name: "batch", text, records }
    }

    /// All eight, in the order of the table.
    #[must_use]
    pub fn all() -> [Self; 8] {
        [
            Self::simple(),
            Self::small(),
            Self::implausible(),
            Self::invalid(),
            Self::large(),
            Self::large_implausible(),
            Self::escaped(),
            Self::batch(),
        ]
    }

    /// The payloads.
    pub fn records(&self) -> impl Iterator<Item = &[u8]> {
        self.records.iter().map(|record| &self.text.as_bytes()[record.clone()])
    }

    /// The size of all payloads, in bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.records.iter().map(Range::len).sum()
    }

    fn of_one(name: &'static str, text: String) -> Self {
        let whole = 0..text.len();
        Self { name, text, records: vec![whole] }
    }
}

fn example(field: &FieldSpec) -> String {
    if field.section == "DOCUMENT_COLLECTION" {
        return member(field, &presigned(field.key, 1, 0x5EED));
    }
    member(field, field.example)
}

/// A path, and the member that replaces the example there.
const ERRORS: [(&str, &str); INVALID_ERRORS] = [
    ("user_id", ""),
    ("phone_number", r#""phone_number":9876543210"#),
    ("BASIC_INFORMATION.uploadType", r#""uploadType":"3""#),
    ("BASIC_INFORMATION.pan", r#""pan":"abcpe1234f""#),
    ("BASIC_INFORMATION.dob", r#""dob":"1990-02-14""#),
    ("BASIC_INFORMATION.amc", r#""amc":"TEST_AMC","amc":"TEST_AMC""#),
    ("BASIC_INFORMATION.ipvDate", r#""ipvDate":"30-FEB-2025""#),
    ("BASIC_INFORMATION.uidNo", r#""uidNo":"2345 6789 0124""#),
    ("BASIC_INFORMATION.kycType", r#""kycType":1"#),
    ("PERSONAL_INFORMATION.applicantTitle", r#""applicantTile":"Mrs""#),
    ("PERSONAL_INFORMATION.applicantFirstName", r#""applicantFirstName":"  ""#),
    ("PERSONAL_INFORMATION.gender", r#""gender":"Female""#),
    ("PERSONAL_INFORMATION.maritalStatus", r#""maritalStatus":null"#),
    ("FAMILY_INFORMATION.relationship", r#""relationship":"f""#),
    ("FAMILY_INFORMATION.motherTitle", r#""motherTitle":false"#),
    ("COMMUNICATION_ADDRESS.commpincode", r#""commPincode":"400001""#),
    ("COMMUNICATION_ADDRESS.commMobileNoCode", r#""commMobileNoCode":"+91""#),
    ("INPERSON_VERIFICATION.kycDate", r#""kycDate":"03-MARCH-2025""#),
    ("FATCA_DECLARATION.placeDeclaration", r#""placeDeclaration":"""#),
    ("DOCUMENT_COLLECTION.docPhoto", r#""docPhoto":"iVBORw0KGgo""#),
    ("DOCUMENT_COLLECTION.docSign", r#""docSign":"https://files.example.com/my signature.png""#),
    ("DOCUMENT_COLLECTION.docEsignForm", r#""docEsignForm":"ftp://files.example.com/esign.pdf""#),
];

fn with_errors(field: &FieldSpec) -> String {
    let wrong = ERRORS.iter().find(|(path, _)| *path == field.path);
    wrong.map_or_else(|| example(field), |(_, member)| (*member).to_owned())
}

/// A path, and the value that replaces the example there.
const WARNINGS: [(&str, &str); 10] = [
    ("phone_number", "+919876543210"),
    ("BASIC_INFORMATION.dob", "14-FEB-2010"),
    ("BASIC_INFORMATION.uidNo", "234567890142"),
    ("PERSONAL_INFORMATION.gender", "M"),
    ("COMMUNICATION_ADDRESS.commpincode", "110001"),
    ("COMMUNICATION_ADDRESS.commEmailId", "asha"),
    ("COMMUNICATION_ADDRESS.commIdentityNo", "XXXXXXXX0123"),
    ("PERMANENT_ADDRESS.perState", "Maharashtra"),
    ("IDENTITY_VERIFICATION.idProofIdentityNo", "ABCPE1234G"),
    ("DOCUMENT_COLLECTION.docPhoto", "http://files.example.com/photo.jpg"),
];

fn with_warnings(field: &FieldSpec) -> String {
    let implausible = WARNINGS.iter().find(|(path, _)| *path == field.path);
    implausible.map_or_else(|| example(field), |(_, value)| member(field, value))
}

fn with_documents(first_bytes: fn(&FieldSpec) -> &'static [u8]) -> String {
    let mut random = Random(1);
    payload(EXTRAS, |field| {
        if field.section != "DOCUMENT_COLLECTION" {
            return example(field);
        }
        let is_video = field.key == "docPerVerVideo";
        let random = random.bytes(if is_video { VIDEO_BYTES } else { DOCUMENT_BYTES });
        member(field, &base64(&[first_bytes(field), &random].concat()))
    })
}

/// The first bytes of a file of the expected kind.
fn first_bytes(document: &FieldSpec) -> &'static [u8] {
    match document.key {
        "docPhoto" | "docSign" => b"\xFF\xD8\xFF\xE0\0\x10JFIF",
        "docPerVerVideo" => b"\0\0\0\x18ftypmp42",
        _ => b"%PDF-1.7",
    }
}

fn base64(bytes: &[u8]) -> String {
    base64_simd::STANDARD.encode_to_string(bytes)
}

fn applicant(random: &mut Random, number: usize) -> String {
    const NAMES: [&str; 8] = ["Asha", "Bela", "Chandra", "Devika", "Esha", "Farah", "Gita", "Hema"];
    const MONTHS: [&str; 6] = ["JAN", "Mar", "may", "JUL", "Aug", "DEC"];
    const CITIES: [&str; 5] = ["Mumbai", "Pune", "Nagpur", "Nashik", "Thane"];
    let (name, city) = (random.pick(&NAMES), random.pick(&CITIES));
    let [first, fifth, last] = [3, 1, 1].map(|count| letters(random, count));
    let pan = format!("{first}P{fifth}{:04}{last}", 1 + random.below(9_999));
    let uid = plausible_uid(&format!("{:011}", 20_000_000_000 + random.below(70_000_000_000)));
    let born = format!("{:02}-{}-{}", 1 + random.below(31), random.pick(&MONTHS), 1950 + random.below(50));
    let broken = number % BATCH_ERROR_EVERY == BATCH_ERROR_EVERY - 1;
    payload(EXTRAS, |field| {
        let value = match field.key {
            "user_id" => format!("user-{number}"),
            "phone_number" | "commMobileNo" => format!("98{:08}", random.below(100_000_000)),
            "pan" if broken => pan.to_lowercase(),
            "pan" | "idProofIdentityNo" => pan.clone(),
            "uidNo" => uid.clone(),
            "commIdentityNo" | "peridentityNo" => format!("XXXXXXXX{}", &uid[8..]),
            "dob" | "dobDeclaration" => born.clone(),
            "applicantFirstName" => name.to_owned(),
            "commEmailId" => format!("{name}.{number}@example.com"),
            "commAddress1" | "perAddress1" => format!("{} Example Road", 1 + random.below(200)),
            "commCity" | "perCity" | "commDistrict" | "perDistrict" | "placeDeclaration" => city.to_owned(),
            "commpincode" | "perPincode" => format!("40{:04}", random.below(3_000)),
            _ if field.section == "DOCUMENT_COLLECTION" => presigned(field.key, number as u64, random.next()),
            _ => field.example.to_owned(),
        };
        member(field, &value)
    })
}

/// Eleven digits, and after them their check digit.
fn plausible_uid(digits: &str) -> String {
    let all = (0..10).map(|last| format!("{digits}{last}"));
    let is_plausible = |uid: &String| {
        dkyc::check_field("BASIC_INFORMATION.uidNo", uid).is_ok_and(|report| report.warnings().is_empty())
    };
    all.into_iter().find(is_plausible).unwrap_or_default()
}

fn letters(random: &mut Random, count: usize) -> String {
    (0..count).map(|_| char::from(random.pick(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"))).collect()
}
