//! The sentences in English.

mod explanation;

use std::borrow::Cow;

pub(super) use self::explanation::{advice, explanation};
use crate::json::JsonKind;
use crate::place::{Place, Target};
use crate::plausibility::FileKind;
use crate::reason::Reason;
use crate::report::finding::{Facts, Finding};
use crate::report::printable::printable;
use crate::spec::{AllowedCode, Rule, named};

pub(super) fn sentence(finding: &Finding) -> String {
    let mut sentence = String::new();
    let template = template(finding.reason);
    // What begins with a capital letter or a quote is a whole sentence.
    if template.starts_with(|first: char| first.is_ascii_lowercase()) {
        sentence.push_str(finding.place.label());
        sentence.push(' ');
    }
    fill_in(template, finding, &mut sentence);
    sentence
}

type Part = fn(&Finding) -> Cow<'_, str>;

/// What the parts of a template in braces stand for.
static PARTS: &[(&str, Part)] = &[
    ("key", |finding| printable(finding.key.as_deref().unwrap_or_default())),
    ("name", |finding| finding.place.key().into()),
    ("member", member),
    ("holder", |finding| holder(finding.place).into()),
    ("object", object),
    ("whole", |finding| whole(finding.place).into()),
    #[cfg(feature = "api")]
    ("length", length),
    ("codes", |finding| one_of(codes(finding)).into()),
    ("meant", |finding| finding.suggestion().unwrap_or_default().into()),
    ("kinds", kinds),
    ("mandatory members", mandatory_members),
    ("found", found),
    ("home", |finding| home(finding).0.into()),
    ("home key", |finding| home(finding).1.into()),
];

/// Writes a template with its parts filled in.
fn fill_in(template: &str, finding: &Finding, sentence: &mut String) {
    for piece in template.split('}') {
        let (text, part) = piece.split_once('{').unwrap_or((piece, ""));
        sentence.push_str(text);
        if part == "remedy" {
            fill_in(remedy(finding), finding, sentence);
        } else if let Some((_, text)) = PARTS.iter().find(|(name, _)| *name == part) {
            sentence.push_str(&text(finding));
        }
    }
}

/// The sentence of each reason. What begins in lower case follows the label of the field.
#[expect(clippy::too_many_lines, reason = "an arm for each reason")]
const fn template(reason: Reason) -> &'static str {
    match reason {
        Reason::NoJson => "The {whole} is empty; send one JSON object.",
        Reason::CutOff => "The JSON ends too early; send the whole {whole}.",
        Reason::AfterEnd => {
            "There is more text after the end of the JSON; send one {whole} and nothing after it."
        }
        Reason::TooDeep => "The JSON is nested deeper than 127 levels; flatten it.",
        Reason::NotUtf8 => "The text is not UTF-8 from here on; save it as UTF-8.",
        Reason::LoneSurrogate => {
            "The \\u escape is half of a surrogate pair; write the character itself, or both halves."
        }
        Reason::ControlCharacter => {
            "A string must not contain line breaks or other control characters; escape this one."
        }
        Reason::UnexpectedCharacter => "The JSON is broken at this character; fix it here.",
        Reason::TrailingComma => "There is a comma before the closing bracket; remove it.",
        Reason::Comment => "JSON has no comments; remove this one.",
        Reason::Quotes => "JSON needs straight double quotes around keys and strings; put them here.",
        Reason::ForeignWord => {
            "JSON has no NaN, Infinity, undefined, None, True or False; write null, true or false."
        }
        Reason::Backslash => {
            "A backslash in a string must be doubled, as in C:\\\\scans\\\\photo.jpg; write two here."
        }
        Reason::Markup => "This is HTML or XML, often an error page, and not JSON; send the payload itself.",
        Reason::Compressed => "The data is compressed with gzip or zstd; decompress it first.",
        Reason::Utf16 => "The text is UTF-16; save it as UTF-8.",
        Reason::FormEncoded => "The text is form-encoded, not JSON; send the payload as JSON.",
        Reason::ObjectAsText => {
            "This is what JavaScript makes of an object, not JSON; pass it through JSON.stringify."
        }
        Reason::Several => {
            "Another JSON object follows; send one payload at a time, or check one on each line with --ndjson."
        }
        Reason::NotPayload => "The {whole} must be an object{found}; {remedy}.",
        Reason::NotAllSections => {
            "The sections must be an object{found}; put each section into it under its name."
        }
        Reason::NotSection => "The section {name} must be an object{found}; put its fields into an object.",
        Reason::NotElement => {
            "Each element of {name} must be an object{found}; put the section into an object under its name."
        }
        Reason::NotArray => "must be an array of objects{found}; {remedy}.",
        Reason::NotObject => "must be an object{found}; send one or leave it out.",
        #[cfg(feature = "api")]
        Reason::NotNumber => "must be the number {codes}; write it without quotes and without a fraction.",
        Reason::NotText => "must be {remedy}",
        Reason::DataObject => {
            "must be an array of objects{found}; put each section into an object of its own, or let dkyc fix do it."
        }
        Reason::PayloadInData | Reason::Wrapped => {
            "The payload is inside \"{key}\"; send only what is in it, or let dkyc fix do it."
        }
        Reason::InWrapped => "must be at the top level; send only what is in \"{key}\".",
        Reason::Flat => {
            "is missing, and its fields are at the top level; put each into its section in data, or let dkyc fix do it."
        }
        Reason::OuterSections => {
            "is missing, and its sections are at the top level; put them into data, an array of objects, or let dkyc fix do it."
        }
        Reason::Missing => "{member} is missing; {remedy}.",
        Reason::Blank => "is mandatory and must not be blank; fill it in.",
        Reason::NotUnicode => {
            "contains half of a character, often an emoji that was cut off; enter it again, or shorten it."
        }
        Reason::NotAllowed => "must be {remedy}",
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
        Reason::Duplicate => "\"{name}\" appears more than once; keep one of them.",
        Reason::DuplicateSection => "The section {name} appears more than once; keep one of them.",
        Reason::DuplicateUnknown => "\"{key}\" appears more than once; remove it.",
        Reason::UnknownField | Reason::Misplaced | Reason::Wrapper => {
            "\"{key}\" is not a documented key of {object}; {remedy}"
        }
        Reason::UnknownSection => "\"{key}\" is not a documented section; {remedy}",
        #[cfg(feature = "api")]
        Reason::Length => "must be {length} characters long; check that it was copied completely.",
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
            "should match the gender: Mr is for men, Mrs and Miss are for women; check both."
        }
        Reason::TitleNotOfFather => "should match the relationship: a father is Mr; check both.",
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
        Reason::FileKind => {
            "should be a file of the type {kinds}, but its first bytes say otherwise; send the right file."
        }
        Reason::InsecureUrl => {
            "should be an https URL; over http, anybody on the way can read and change it."
        }
        Reason::UnreachableUrl => {
            "should be at an address that others can reach; this host exists only on your own network."
        }
        Reason::SaysNothing => "is a placeholder, like N/A; {remedy}.",
        Reason::CallingCode => "should be 101 for India; 91 is the calling code, and 356 is ISO's number.",
    }
}

/// What to do, where it depends on more than the reason.
fn remedy(finding: &Finding) -> &'static str {
    let place = finding.place;
    match (finding.reason, finding.facts) {
        (Reason::NotPayload, Facts::Found(JsonKind::List)) => "send each element of the list by itself",
        (Reason::NotPayload, _) => "send one with {mandatory members}",
        (Reason::NotArray, Facts::Found(JsonKind::Text)) => "send the array itself, without quotes around it",
        (Reason::NotArray, _) => "put the sections into an array",
        (Reason::NotText, _) => text(finding),
        (Reason::NotAllowed, _) if finding.meant.is_some() && finding.allowed().len() > 1 => {
            "{codes}; did you mean {meant}?"
        }
        (Reason::NotAllowed, _) => "exactly {codes}.",
        (Reason::SaysNothing, _) if finding.place.field_spec().is_some_and(|field| !field.mandatory) => {
            "fill in the real value, or leave it empty"
        }
        (Reason::SaysNothing, _) => "fill in the real value",
        (Reason::Missing, _) if finding.key.is_some() => "rename \"{key}\" to \"{name}\"",
        (Reason::Missing, _) if finding.target == Target::Field => "fill it in",
        (Reason::Missing, _) if !place.is_section() && place.label() == place.key() => "add it to {holder}",
        (Reason::Missing, _) if !place.is_section() => "add {name} to {holder}",
        (Reason::Missing, _) if finding.target == Target::Payload => "add it to data",
        (Reason::Missing, _) => "add it",
        _ if finding.meant.is_some() => "did you mean {meant}?",
        (Reason::Wrapper, _) => "send only what is in it.",
        (_, Facts::Home(home, is_open)) => match (is_open, finding.key.as_deref() == Some(home.key())) {
            (true, true) => "move it to {home}.",
            (true, false) => "move it to {home} as {home key}.",
            (false, true) => "remove it, as {home} has it.",
            (false, false) => "remove it, as {home} has {home key}.",
        },
        _ => "remove it.",
    }
}

/// What a value must be instead, and how to send it so. In JSON text, numbers need quotes; a form knows nothing of quotes.
fn text(finding: &Finding) -> &'static str {
    let is_json = finding.position.is_some();
    let codes = codes(finding);
    let has = |wanted: &str| codes.iter().any(|allowed| allowed.code == wanted);
    match finding.facts {
        _ if finding.place.field_spec().is_some_and(|field| field.rule == Rule::Document) => {
            "Base64 or an http(s) URL{found}; send the file as one Base64 string."
        }
        Facts::Found(JsonKind::Number) if codes.is_empty() && is_json => {
            "text{found}; put it in double quotes."
        }
        Facts::Found(JsonKind::Number) if is_json => "text{found}; write {codes} in double quotes.",
        Facts::Found(JsonKind::Boolean) if has("Y") && has("N") => {
            "text{found}; send Y for true and N for false."
        }
        Facts::Found(JsonKind::Boolean) if has("Y") => "text{found}; send Y for true.",
        Facts::Found(JsonKind::Boolean) if codes.len() == 1 && has("N") => "text{found}; send N for false.",
        Facts::Found(JsonKind::Boolean) if codes.is_empty() => "text{found}; send the text itself.",
        Facts::Found(JsonKind::List | JsonKind::Object) if codes.is_empty() => {
            "text{found}; send one value as text."
        }
        _ if codes.is_empty() => "text{found}; send it as text.",
        _ => "text{found}; send {codes} as text.",
    }
}

fn codes(finding: &Finding) -> &'static [AllowedCode] {
    finding.place.field_spec().map_or(&[], |field| field.rule.codes())
}

fn found(finding: &Finding) -> Cow<'_, str> {
    match finding.facts {
        Facts::Found(JsonKind::Text) => ", not text",
        Facts::Found(JsonKind::Number) => ", not a number",
        Facts::Found(JsonKind::Boolean) => ", not true or false",
        Facts::Found(JsonKind::List) => ", not a list",
        Facts::Found(JsonKind::Object) => ", not an object",
        _ => "",
    }
    .into()
}

fn member(finding: &Finding) -> Cow<'_, str> {
    let place = finding.place;
    if place.is_section() { ["The section ", place.key()].concat().into() } else { place.label().into() }
}

fn mandatory_members(finding: &Finding) -> Cow<'_, str> {
    let members = finding.place.object_spec().fields.iter().filter(|member| member.mandatory);
    list(&members.map(|member| member.key).collect::<Vec<_>>(), "and").into()
}

/// What is sent.
fn whole(place: Place) -> &'static str {
    if place.is_in_request() { "request" } else { "payload" }
}

fn object(finding: &Finding) -> Cow<'_, str> {
    match finding.place.key() {
        "" => ["the ", whole(finding.place)].concat().into(),
        name => name.into(),
    }
}

#[cfg(feature = "api")]
fn length(finding: &Finding) -> Cow<'_, str> {
    let (min, max) = finding.length().unwrap_or_default();
    format!("{min} to {max}").into()
}

/// The object that holds a member.
fn holder(member: Place) -> &'static str {
    if member.is_in_request() {
        return "the request";
    }
    or(member.owner().key(), "the top level of the payload")
}

/// A documented name, or what an object without one is called.
const fn or(name: &'static str, otherwise: &'static str) -> &'static str {
    if name.is_empty() { otherwise } else { name }
}

/// Where a misplaced key belongs: the object, and the key in it.
fn home(finding: &Finding) -> (&'static str, &'static str) {
    match finding.facts {
        Facts::Home(home, _) if home.is_section() => (named::payload::data.key(), home.key()),
        Facts::Home(home, _) => (holder(home), home.key()),
        _ => ("", ""),
    }
}

fn kinds(finding: &Finding) -> Cow<'_, str> {
    list(&finding.kinds().iter().map(|kind| kind_name(*kind)).collect::<Vec<_>>(), "or").into()
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

/// The codes of a list, with runs of numbers shortened: `01 to 13 or 99`.
fn one_of(allowed: &[AllowedCode]) -> String {
    let follows = |one: &AllowedCode, next: &AllowedCode| {
        let [one, next] = [one, next].map(|allowed| number(allowed.code));
        one.is_some() && one.map(|one| one + 1) == next
    };
    let mut parts = Vec::new();
    for run in allowed.chunk_by(follows) {
        match run {
            [first, _, _, _, _, .., last] => parts.push(Cow::Owned([first.code, " to ", last.code].concat())),
            _ => parts.extend(run.iter().map(|allowed| Cow::Borrowed(allowed.code))),
        }
    }
    list(&parts.iter().map(AsRef::as_ref).collect::<Vec<_>>(), "or")
}

#[inline(never)]
fn number(code: &str) -> Option<u32> {
    code.chars().try_fold(0, |number, digit| Some(10 * number + digit.to_digit(10)?))
}

/// `a, b or c`.
fn list(parts: &[&str], last_word: &str) -> String {
    match parts.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => [&*others.join(", "), " ", last_word, " ", last].concat(),
        None => String::new(),
    }
}
