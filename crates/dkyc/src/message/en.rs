//! The sentences in English.

use std::borrow::Cow;

use super::printable;
use crate::code::Code;
use crate::place::{Place, named};
use crate::plausibility::{FileKind, expected};
use crate::read::Level;
use crate::report::{Issue, Shape, Subject};
use crate::scan::SyntaxReason;
use crate::spec::AllowedCode;

pub(super) fn sentence(issue: &Issue) -> String {
    let suggestion = issue.suggestion().map(printable);
    let suggestion = suggestion.as_deref();
    match &issue.subject {
        Subject::Text(reason) => syntax(*reason).to_owned(),
        Subject::Element(_) => {
            "Each element of data must be a JSON object; put the section into an object under its name."
                .to_owned()
        }
        Subject::Place(place, _) => at_place(issue, *place, suggestion),
        Subject::Stray(level, key) => stray(issue.code, *level, &printable(key), suggestion),
    }
}

/// Mostly the key, and how the sentence goes on.
fn at_place(issue: &Issue, place: Place, suggestion: Option<&str>) -> String {
    let key = place.key();
    let rest = match issue.code {
        Code::Type => return wrong_type(issue.shape, place),
        Code::Required => return missing(issue.shape, place, suggestion),
        Code::Empty => "is mandatory and must not be blank; fill it in.",
        Code::NotAllowed => return not_allowed(key, issue.allowed(), suggestion),
        Code::PanFormat => {
            "must be five capital letters, four digits and a capital letter, like AAAAA1234A; copy it from the PAN card."
        }
        Code::UidFormat => "must be 12 digits; write the Aadhaar number without spaces or hyphens.",
        Code::DateFormat => {
            "must be a date like 14-FEB-2025; write two digits for the day, JAN to DEC, and four digits for the year."
        }
        Code::DateInvalid => "must be a day that exists; check the day, the month and the year.",
        Code::DocumentUrl => {
            "must be a complete http or https URL; percent-encode what RFC 3986 does not allow, or send the document as Base64."
        }
        Code::DocumentBase64 => {
            "must be Base64 or an http(s) URL; use the standard alphabet with padding, without line breaks or spaces."
        }
        Code::DocumentDataUrl => "is a data: URL; send what follows the comma, or an http(s) URL.",
        Code::Duplicate if matches!(place, Place::Section(_)) => {
            return format!("The section {key} is there more than once; keep one of them.");
        }
        Code::Duplicate => "is there more than once; keep one of them.",
        Code::PanImplausible => {
            "of an individual should have the fourth letter P, and digits other than 0000; copy it from the PAN card."
        }
        Code::UidImplausible => {
            "should begin with 2 to 9 and end with its check digit; copy all 12 digits from the Aadhaar card."
        }
        Code::DateInFuture => "should not be later than today; check the day, the month and the year.",
        Code::DateOrder => "should not be earlier than dob; check both dates.",
        Code::ApplicantMinor => {
            "should be at least 18 years before ipvDate; check both dates, as a minor needs another kind of KYC."
        }
        Code::AgeImplausible => "should be at most 120 years before ipvDate; check both dates.",
        Code::DeclarationMismatch => "should be the same day as dob; check both dates.",
        Code::TitleMismatch if place == named::family_information::father_title => {
            "should go with relationship, where a father is Mr; check both."
        }
        Code::TitleMismatch => {
            "should go with gender, where Mr is male, Mrs and Miss are female; check both."
        }
        Code::SpouseUnmarried => {
            "should go with maritalStatus, where who is unmarried has no spouse; check both."
        }
        Code::PincodeForm => "should be six digits, the first 1 to 9; write the PIN code without spaces.",
        Code::PincodeState if place == named::permanent_address::per_pincode => {
            "should be a PIN code that India Post uses in the state in perState; check both."
        }
        Code::PincodeState => {
            "should be a PIN code that India Post uses in the state in commState; check both."
        }
        Code::StateUnknown => {
            "should be the three-digit code of a state, like 027 for Maharashtra; look it up."
        }
        Code::MobileForm => {
            "should be ten digits, the first 6 to 9; leave out +91, zeros in front and spaces."
        }
        Code::EmailForm => "should be one e-mail address, like name@example.com; correct it.",
        Code::IdentityMismatch if place == named::identity_verification::id_proof_identity_no => {
            "should be the number on the proof in idProof, where that on a PAN card is pan, and that on an Aadhaar card ends like uidNo; check the numbers."
        }
        Code::IdentityMismatch => {
            "should end like uidNo, where the proof is an Aadhaar card; check both numbers."
        }
        Code::DocumentKind => {
            let kinds = file_kinds(expected(place));
            return format!("{key} should be {kinds}, but does not begin so; send the right file.");
        }
        Code::DocumentInsecure => {
            "should be an https URL; over http, anybody on the way can read and change it."
        }
        // None of these is about a documented place.
        Code::Syntax | Code::UnknownField | Code::UnknownSection => "is not as documented.",
    };
    format!("{key} {rest}")
}

fn missing(shape: Shape, place: Place, suggestion: Option<&str>) -> String {
    let key = place.key();
    match (suggestion, place.section_spec(), place) {
        (Some(wrong), ..) => format!("{key} is missing; rename {wrong} to {key}."),
        (None, Some(_), Place::Section(_)) if shape == Shape::Payload => {
            format!("The section {key} is missing; add it to data.")
        }
        (None, Some(_), Place::Section(_)) => format!("The section {key} is missing; add it."),
        (None, Some(section), _) => format!("{key} is missing; add it to {}.", section.name),
        (None, None, _) => format!("{key} is missing; add it at the top level of the payload."),
    }
}

fn not_allowed(key: &str, allowed: &[AllowedCode], suggestion: Option<&str>) -> String {
    let codes = one_of(allowed);
    match suggestion {
        Some(meant) if allowed.len() > 1 => format!("{key} must be {codes}; did you mean {meant}?"),
        _ => format!("{key} must be {codes}; write it exactly so."),
    }
}

/// `JPEG or PNG`.
fn file_kinds(kinds: &[FileKind]) -> String {
    let names = kinds.iter().map(|kind| match kind {
        FileKind::Jpeg => "JPEG",
        FileKind::Png => "PNG",
        FileKind::Tiff => "TIFF",
        FileKind::Pdf => "PDF",
        FileKind::Zip => "ZIP",
        FileKind::Xml => "XML",
        FileKind::Mp4 => "MP4, QuickTime, 3GP",
        FileKind::Matroska => "WebM, Matroska",
        FileKind::Avi => "AVI",
    });
    or(&names.collect::<Vec<_>>())
}

fn wrong_type(shape: Shape, place: Place) -> String {
    let key = place.key();
    match place {
        Place::Whole => match shape {
            Shape::Payload => {
                "The payload must be a JSON object; send one with user_id, phone_number and data.".to_owned()
            }
            Shape::Section(section) => wrong_type(shape, section),
            Shape::Sections | Shape::Field => {
                "The sections must be a JSON object; put each section into it under its name.".to_owned()
            }
        },
        Place::Data => "data must be a JSON array; put the sections into one array of objects.".to_owned(),
        Place::Extras => "extras must be a JSON object; send an object or leave it out.".to_owned(),
        Place::Section(_) => format!("{key} must be a JSON object; put its fields into an object."),
        Place::UserId | Place::PhoneNumber | Place::Field(..) => {
            format!("{key} must be a JSON string; put the value in double quotes.")
        }
    }
}

fn stray(code: Code, level: Level, key: &str, suggestion: Option<&str>) -> String {
    let what = if code == Code::UnknownSection { "section" } else { "key" };
    let place = match level {
        Level::Section(section, _) => section.key(),
        Level::Element(_) => "data",
        Level::Top => "the payload",
    };
    match (code, suggestion) {
        (Code::Duplicate, _) => format!("\"{key}\" is there more than once; remove it."),
        (_, Some(meant)) => format!("\"{key}\" is no documented {what} of {place}; did you mean {meant}?"),
        (_, None) => format!("\"{key}\" is no documented {what} of {place}; {}.", where_to(key)),
    }
}

/// What to do with a key that stands where the document does not list it.
fn where_to(key: &str) -> Cow<'static, str> {
    let mut homes = Place::all().filter(|home| home.key() == key);
    match (homes.next(), homes.next()) {
        (Some(Place::Section(_)), None) => "move it to data".into(),
        (Some(home), None) => match home.section_spec() {
            Some(section) => format!("move it to {}", section.name).into(),
            None => "move it to the top level of the payload".into(),
        },
        _ => "remove it".into(),
    }
}

fn syntax(reason: SyntaxReason) -> &'static str {
    match reason {
        SyntaxReason::Nothing => "The document is empty; send one JSON object.",
        SyntaxReason::CutOff => "The JSON ends too early; send the whole document.",
        SyntaxReason::AfterEnd => "The JSON goes on after its end; send one document and nothing behind it.",
        SyntaxReason::TooDeep => "The JSON is nested deeper than 127 levels; flatten it.",
        SyntaxReason::NotUtf8 => "The text is not UTF-8 from here on; save it as UTF-8.",
        SyntaxReason::LoneSurrogate => {
            "The \\u escape is half of a surrogate pair; write the character itself, or both halves."
        }
        SyntaxReason::ControlCharacter => {
            "A string must not hold line breaks or other control characters; escape this one."
        }
        SyntaxReason::Unexpected => "The JSON is broken at this character; mend it, starting here.",
    }
}

/// The codes of a list, runs of numbers drawn together: `01 to 13 or 99`.
fn one_of(allowed: &[AllowedCode]) -> String {
    let follows = |pair: &[AllowedCode]| {
        let number = |allowed: &AllowedCode| allowed.code.parse::<u8>().ok();
        number(&pair[0]).zip(number(&pair[1])).is_some_and(|(one, next)| one + 1 == next)
    };
    let mut parts = Vec::new();
    for run in allowed.chunk_by(|one, next| follows(&[*one, *next])) {
        match run {
            [first, _, .., last] => parts.push(format!("{} to {}", first.code, last.code)),
            _ => parts.extend(run.iter().map(|allowed| allowed.code.to_owned())),
        }
    }
    or(&parts)
}

/// `a, b or c`.
fn or<S: AsRef<str>>(parts: &[S]) -> String {
    let parts: Vec<_> = parts.iter().map(AsRef::as_ref).collect();
    match parts.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
        None => String::new(),
    }
}
