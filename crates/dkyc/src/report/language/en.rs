//! The sentences in English.

mod explanation;

use std::borrow::Cow;

pub(super) use self::explanation::explanation;
use crate::place::{Place, Target};
use crate::plausibility::FileKind;
use crate::reason::Reason;
use crate::report::finding::{Facts, Finding};
use crate::report::printable::printable;
use crate::spec::AllowedCode;

#[expect(clippy::too_many_lines, reason = "an arm for each reason")]
pub(super) fn sentence(finding: &Finding) -> String {
    let label = finding.place.label();
    let rest = match finding.reason {
        Reason::NoJson => return format!("The {} is empty; send one JSON object.", whole(finding.place)),
        Reason::CutOff => {
            return format!("The JSON ends too early; send the whole {}.", whole(finding.place));
        }
        Reason::AfterEnd => {
            let whole = whole(finding.place);
            return format!(
                "There is more text after the end of the JSON; send one {whole} and nothing after it."
            );
        }
        Reason::TooDeep => return "The JSON is nested deeper than 127 levels; flatten it.".to_owned(),
        Reason::NotUtf8 => return "The text is not UTF-8 from here on; save it as UTF-8.".to_owned(),
        Reason::LoneSurrogate => {
            return "The \\u escape is half of a surrogate pair; write the character itself, or both halves."
                .to_owned();
        }
        Reason::ControlCharacter => {
            return "A string must not contain line breaks or other control characters; escape this one."
                .to_owned();
        }
        Reason::UnexpectedCharacter => {
            return "The JSON is broken at this character; fix it here.".to_owned();
        }
        Reason::NotPayload => return not_payload(finding.place),
        Reason::NotAllSections => {
            return "The sections must be a JSON object; put each section into it under its name.".to_owned();
        }
        Reason::NotSection => {
            let name = finding.place.key();
            return format!("The section {name} must be a JSON object; put its fields into an object.");
        }
        Reason::NotElement => {
            let key = finding.place.key();
            return format!(
                "Each element of {key} must be a JSON object; put the section into an object under its name."
            );
        }
        Reason::NotArray => "must be a JSON array; put the sections into one array of objects.",
        Reason::NotObject => "must be a JSON object; send an object or leave it out.",
        #[cfg(feature = "api")]
        Reason::NotNumber => {
            return format!(
                "{label} must be the number {}; write it without quotes and without a fraction.",
                one_of(codes(finding.place))
            );
        }
        Reason::NotText => "must be a JSON string; put the value in double quotes.",
        Reason::Missing => return missing(finding),
        Reason::Blank => "is mandatory and must not be blank; fill it in.",
        Reason::NotUnicode => {
            "contains half of a character, as a length limit leaves of an emoji; enter it again, or shorten it."
        }
        Reason::NotAllowed => return not_allowed(finding),
        Reason::PanFormat => {
            "must be five capital letters, four digits and a capital letter, like AAAAA1234A; copy it from the PAN card."
        }
        Reason::UidFormat => "must be 12 digits; write it without spaces or hyphens.",
        Reason::UidMasked => "is masked; write all 12 digits, without spaces or hyphens.",
        Reason::DateFormat => {
            "must be a date like 14-FEB-2025; write two digits for the day, JAN to DEC, and four digits for the year."
        }
        Reason::DateIso => {
            "must be a date like 14-FEB-2025; write the day first, and the month as JAN to DEC."
        }
        Reason::DateSlashes => {
            "must be a date like 14-FEB-2025; write hyphens instead of slashes, and the month as JAN to DEC."
        }
        Reason::DateSept => "must be a date like 14-SEP-2025; write SEP, not SEPT.",
        Reason::DateTwoDigitYear => "must be a date like 14-FEB-2025; write all four digits of the year.",
        Reason::DateOneDigitDay => "must be a date like 05-FEB-2025; write the day with two digits.",
        Reason::NoSuchDay => "must be a day that exists; check the day, the month and the year.",
        Reason::DocumentUrl => {
            "must be a complete http or https URL; percent-encode what RFC 3986 does not allow, or send the document as Base64."
        }
        Reason::DocumentBase64 => {
            "must be Base64 or an http(s) URL; use the standard alphabet with padding, without line breaks or spaces."
        }
        Reason::EmptyDataUrl => "is a data: URL that holds nothing; send the whole file as Base64.",
        Reason::UrlSafeBase64 => {
            "is URL-safe Base64; use the standard alphabet, with + and / instead of - and _, and padding."
        }
        Reason::UnpaddedBase64 => {
            "is Base64 that was cut off or lacks its padding; send the whole file, with = at the end where needed."
        }
        Reason::Base64WithBreaks => "is Base64 with line breaks or spaces; write it without them.",
        Reason::Duplicate => {
            return format!("\"{}\" appears more than once; keep one of them.", finding.place.key());
        }
        Reason::DuplicateSection => {
            return format!("The section {} appears more than once; keep one of them.", finding.place.key());
        }
        Reason::DuplicateUnknown => {
            return format!("\"{}\" appears more than once; remove it.", key(finding));
        }
        Reason::UnknownField => {
            let whole = format!("the {}", whole(finding.place));
            let holder = named(finding.place.key(), &whole);
            return unknown(finding, &format!("key of {holder}"));
        }
        Reason::UnknownSection => return unknown(finding, "section"),
        #[cfg(feature = "api")]
        Reason::Length => return wrong_length(finding),
        #[cfg(feature = "api")]
        Reason::NotAlphanumeric => "must be letters A to Z and digits only; leave out everything else.",
        #[cfg(feature = "api")]
        Reason::PathSegment => {
            "must not be a dot or two dots, which lead a URL elsewhere; use the session_id of an answer."
        }
        Reason::DataUrl => "is a data: URL; send only the Base64 after the comma, or an http(s) URL.",
        Reason::PanNumberZero => "should not have the digits 0000; copy it from the PAN card.",
        Reason::PanNotOfIndividual => {
            "of an individual should have P as its fourth letter; copy it from the PAN card."
        }
        Reason::UidNotIssued => {
            "should begin with 2 to 9 and end with its check digit; copy all 12 digits from the Aadhaar card."
        }
        Reason::DateInFuture => "should not be later than today; check the day, the month and the year.",
        Reason::BeforeBirth => "should not be earlier than the date of birth; check both dates.",
        Reason::Under18 => {
            "should be at least 18 years before the in-person verification; check both dates, as a minor needs another kind of KYC."
        }
        Reason::Over120 => "should be at most 120 years before the in-person verification; check both dates.",
        Reason::OtherBirthDate => "should be the same day as the date of birth; check both dates.",
        Reason::TitleOfOtherGender => {
            "should match the gender, where Mr is for men, Mrs and Miss are for women; check both."
        }
        Reason::TitleNotOfFather => "should match the relationship, where a father is Mr; check both.",
        Reason::SpouseOfUnmarried => "is spouse, but the marital status is unmarried; check both.",
        Reason::PinCodeForm => "should be six digits, the first 1 to 9; write it without spaces.",
        Reason::PinCodeOfOtherState => {
            "should be one that India Post uses in the state of this address; check both."
        }
        Reason::UnknownState => {
            "should be the three-digit code of a state, like 027 for Maharashtra; look it up."
        }
        Reason::MobileForm => {
            "should be ten digits, the first 6 to 9; leave out +91, leading zeros and spaces."
        }
        Reason::EmailForm => "should be a single address, like name@example.com; correct it.",
        Reason::NotThePan => "should be the PAN, as the proof is a PAN card; check both numbers.",
        Reason::NotTheAadhaar => {
            "should end like the Aadhaar number, as the proof is an Aadhaar card; check both numbers."
        }
        Reason::FileKind => return wrong_kind(finding),
        Reason::InsecureUrl => {
            "should be an https URL; over http, anybody on the way can read and change it."
        }
        Reason::UnreachableUrl => {
            "should be at an address that others can reach; this host exists only on your own network."
        }
        Reason::SaysNothing if finding.place.field_spec().is_some_and(|field| !field.mandatory) => {
            "says nothing, as N/A does; fill in the real value, or leave it empty."
        }
        Reason::SaysNothing => "says nothing, as N/A does; fill in the real value.",
        Reason::CallingCode => "should be 101 for India; 91 is the calling code, and 356 is ISO's number.",
    };
    format!("{label} {rest}")
}

fn not_payload(payload: Place) -> String {
    let members = payload.object_spec().fields.iter().filter(|member| member.mandatory);
    let keys: Vec<_> = members.map(|member| member.key).collect();
    format!("The {} must be a JSON object; send one with {}.", whole(payload), list(&keys, "and"))
}

fn missing(finding: &Finding) -> String {
    let (place, key) = (finding.place, finding.place.key());
    let what = if place.is_section() { format!("The section {key}") } else { place.label().to_owned() };
    let remedy = match finding.suggestion() {
        Some(wrong) => format!("rename \"{}\" to \"{key}\"", printable(wrong)),
        None if !place.is_section() && place.label() == key => format!("add it to {}", holder(place)),
        None if !place.is_section() => format!("add {key} to {}", holder(place)),
        None if finding.target == Target::Payload => "add it to data".to_owned(),
        None => "add it".to_owned(),
    };
    format!("{what} is missing; {remedy}.")
}

fn not_allowed(finding: &Finding) -> String {
    let label = finding.place.label();
    let allowed = finding.allowed();
    let codes = one_of(allowed);
    match finding.suggestion() {
        Some(meant) if allowed.len() > 1 => format!("{label} must be {codes}; did you mean {meant}?"),
        _ => format!("{label} must be exactly {codes}."),
    }
}

fn unknown(finding: &Finding, what: &str) -> String {
    let remedy = match finding.suggestion() {
        Some(meant) => format!("did you mean {meant}?"),
        None => format!("{}.", where_to(finding.facts)),
    };
    format!("\"{}\" is not a documented {what}; {remedy}", key(finding))
}

/// What is sent.
fn whole(place: Place) -> &'static str {
    if place.is_in_request() { "request" } else { "payload" }
}

#[cfg(feature = "api")]
fn codes(place: Place) -> &'static [AllowedCode] {
    place.field_spec().map_or(&[], |field| field.rule.codes())
}

#[cfg(feature = "api")]
fn wrong_length(finding: &Finding) -> String {
    let (min, max) = finding.length().unwrap_or_default();
    let label = finding.place.label();
    format!("{label} must be {min} to {max} characters long; check that it was copied completely.")
}

/// The object that holds a member.
fn holder(member: Place) -> &'static str {
    if member.is_in_request() {
        return "the request";
    }
    named(member.owner().key(), "the top level of the payload")
}

/// A documented name, or what an object without one is called.
const fn named<'n>(name: &'static str, otherwise: &'n str) -> &'n str {
    if name.is_empty() { otherwise } else { name }
}

/// What to do with a key that is documented elsewhere, or nowhere.
fn where_to(facts: Facts) -> Cow<'static, str> {
    match facts {
        Facts::Home(home, true) if home.is_section() => "move it to data".into(),
        Facts::Home(home, true) => format!("move it to {}", holder(home)).into(),
        Facts::Home(home, false) if home.is_section() => "remove it, as data has it".into(),
        Facts::Home(home, false) => format!("remove it, as {} has it", holder(home)).into(),
        _ => "remove it".into(),
    }
}

fn wrong_kind(finding: &Finding) -> String {
    let label = finding.place.label();
    let names: Vec<_> = finding.kinds().iter().map(|kind| kind_name(*kind)).collect();
    let names = list(&names, "or");
    format!(
        "{label} should be a file of the type {names}, but its first bytes say otherwise; send the right file."
    )
}

const fn kind_name(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Jpeg => "JPEG",
        FileKind::Png => "PNG",
        FileKind::Tiff => "TIFF",
        FileKind::Pdf => "PDF",
        FileKind::Zip => "ZIP",
        FileKind::Xml => "XML",
        FileKind::Mp4 => "MP4, QuickTime, 3GP",
        FileKind::Matroska => "WebM, Matroska",
        FileKind::Avi => "AVI",
    }
}

fn key(finding: &Finding) -> Cow<'_, str> {
    printable(finding.key.as_deref().unwrap_or_default())
}

/// The codes of a list, with runs of numbers shortened: `01 to 13 or 99`.
fn one_of(allowed: &[AllowedCode]) -> String {
    let follows = |one: &AllowedCode, next: &AllowedCode| {
        let number = |allowed: &AllowedCode| allowed.code.parse::<u8>().ok();
        number(one).zip(number(next)).is_some_and(|(one, next)| one + 1 == next)
    };
    let mut parts = Vec::new();
    for run in allowed.chunk_by(follows) {
        match run {
            [first, _, .., last] => parts.push(format!("{} to {}", first.code, last.code)),
            _ => parts.extend(run.iter().map(|allowed| allowed.code.to_owned())),
        }
    }
    list(&parts, "or")
}

/// `a, b or c`.
fn list<S: AsRef<str>>(parts: &[S], last_word: &str) -> String {
    let parts: Vec<_> = parts.iter().map(AsRef::as_ref).collect();
    match parts.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => format!("{} {last_word} {last}", others.join(", ")),
        None => String::new(),
    }
}
