//! The five workloads: what is checked, made anew in each run from fixed seeds.

use std::ops::Range;

use dkyc::spec::FieldSpec;

use crate::payload::{member, payload};
use crate::random::Random;

/// How many errors the payload of the workload `invalid` has.
pub const INVALID_ERRORS: usize = 22;
/// How many payloads the workload `batch` has.
pub const BATCH_PAYLOADS: usize = 20_000;

const DOCUMENT_BYTES: usize = 200_000;
const VIDEO_BYTES: usize = 6_000_000;
/// In the workload `batch`, one payload in so many has an error.
pub const BATCH_ERROR_EVERY: usize = 20;

/// One or more payloads, each a record of `text`.
pub struct Workload {
    /// What it is called in the table.
    pub name: &'static str,
    text: String,
    records: Vec<Range<usize>>,
}

impl Workload {
    /// A payload of all 74 fields, with the documents as URLs.
    #[must_use]
    pub fn small() -> Self {
        Self::of_one("small", payload(example))
    }

    /// The same payload with [`INVALID_ERRORS`] errors of every kind but `syntax`.
    #[must_use]
    pub fn invalid() -> Self {
        Self::of_one("invalid", payload(with_errors))
    }

    /// Five documents of 200 KB and a video of 6 MB, as random Base64.
    #[must_use]
    pub fn large() -> Self {
        Self::of_one("large", with_documents())
    }

    /// As [`large`](Self::large), with each `/` written `\/`, as PHP does.
    #[must_use]
    pub fn escaped() -> Self {
        Self::of_one("escaped", with_documents().replace('/', r"\/"))
    }

    /// [`BATCH_PAYLOADS`] different payloads, the lines of one NDJSON text; one in 20 has an error.
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

    /// All five, in the order of the table.
    #[must_use]
    pub fn all() -> [Self; 5] {
        [Self::small(), Self::invalid(), Self::large(), Self::escaped(), Self::batch()]
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
    member(field, field.example)
}

/// A path and the member that stands there instead of the example.
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

fn with_documents() -> String {
    let mut random = Random(1);
    payload(|field| match field.key {
        _ if field.section != "DOCUMENT_COLLECTION" => example(field),
        "docPerVerVideo" => member(field, &base64(&random.bytes(VIDEO_BYTES))),
        _ => member(field, &base64(&random.bytes(DOCUMENT_BYTES))),
    })
}

fn base64(bytes: &[u8]) -> String {
    base64_simd::STANDARD.encode_to_string(bytes)
}

fn applicant(random: &mut Random, number: usize) -> String {
    const NAMES: [&str; 8] = ["Asha", "Bela", "Chandra", "Devika", "Esha", "Farah", "Gita", "Hema"];
    const MONTHS: [&str; 6] = ["JAN", "Mar", "may", "JUL", "Aug", "DEC"];
    const CITIES: [&str; 5] = ["Mumbai", "Pune", "Nagpur", "Nashik", "Thane"];
    let (name, city) = (random.pick(&NAMES), random.pick(&CITIES));
    let pan: String = "AAAPA0000A".chars().map(|sample| vary(random, sample)).collect();
    let born = format!("{:02}-{}-{}", 1 + random.below(31), random.pick(&MONTHS), 1950 + random.below(50));
    let broken = number % BATCH_ERROR_EVERY == BATCH_ERROR_EVERY - 1;
    payload(|field| {
        let value = match field.key {
            "user_id" => format!("user-{number}"),
            "phone_number" | "commMobileNo" => format!("98{:08}", random.below(100_000_000)),
            "pan" if broken => pan.to_lowercase(),
            "pan" | "idProofIdentityNo" => pan.clone(),
            "uidNo" => format!("{:012}", 200_000_000_000 + random.below(700_000_000_000)),
            "dob" | "dobDeclaration" => born.clone(),
            "applicantFirstName" => name.to_owned(),
            "commEmailId" => format!("{name}.{number}@example.com"),
            "commAddress1" | "perAddress1" => format!("{} Example Road", 1 + random.below(200)),
            "commCity" | "perCity" | "commDistrict" | "perDistrict" | "placeDeclaration" => city.to_owned(),
            "commpincode" | "perPincode" => format!("4{:05}", random.below(100_000)),
            _ if field.section == "DOCUMENT_COLLECTION" => {
                format!("https://files.example.com/{number}/{}.pdf?key={:016x}", field.key, random.next())
            }
            _ => field.example.to_owned(),
        };
        member(field, &value)
    })
}

/// Another letter for a letter, another digit for a digit.
fn vary(random: &mut Random, sample: char) -> char {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const DIGITS: &[u8] = b"0123456789";
    char::from(random.pick(if sample.is_ascii_digit() { DIGITS } else { LETTERS }))
}
