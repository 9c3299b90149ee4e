//! The sentences in English.

mod explanation;

use std::borrow::Cow;

use super::texts::{Advice, Explained, Remedy, Texts};
use crate::code::Code;
use crate::json::JsonKind;
use crate::place::Place;
#[cfg(feature = "house")]
use crate::profile::rules::Form;
use crate::reason::Reason;

/// The English texts.
pub(super) enum English {}

impl Texts for English {
    const SECTION: &'static str = "The section ";
    const PAYLOAD: &'static str = "payload";
    const THE_PAYLOAD: &'static str = "the payload";
    const REQUEST: &'static str = "request";
    const THE_REQUEST: &'static str = "the request";
    const TOP_LEVEL: &'static str = "the top level of the payload";
    const LINE: &'static str = "line";
    const COLUMN: &'static str = "column";
    const AND: &'static str = " and ";
    const OR: &'static str = " or ";
    const TO: &'static str = " to ";

    #[expect(clippy::too_many_lines, reason = "an arm for each reason")]
    fn template(reason: Reason) -> &'static str {
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
            Reason::Markup => {
                "This is HTML or XML, often an error page, and not JSON; send the payload itself."
            }
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
            Reason::NotSection => {
                "The section {name} must be an object{found}; put its fields into an object."
            }
            Reason::NotElement => {
                "Each element of {name} must be an object{found}; put the section into an object under its name."
            }
            Reason::NotArray => "must be an array of objects{found}; {remedy}.",
            Reason::NotObject => "must be an object{found}; send one or leave it out.",
            #[cfg(feature = "api")]
            Reason::NotNumber => {
                "must be the number {codes}; write it without quotes and without a fraction."
            }
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
            #[cfg(feature = "house")]
            Reason::HouseAllowed => "must be {remedy}",
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
            #[cfg(feature = "house")]
            Reason::HouseMissing => "{member} is missing, and mandatory by the house rules; {remedy}.",
            #[cfg(feature = "house")]
            Reason::HouseBlank => "is mandatory by the house rules and must not be blank; fill it in.",
            #[cfg(feature = "house")]
            Reason::HouseLength => "must have at most {max} {characters} by the house rules; shorten it.",
            #[cfg(feature = "house")]
            Reason::HousePattern => "must match the pattern {pattern} of the house rules; correct it.",
            #[cfg(feature = "house")]
            Reason::HouseSize => {
                "must be a file of at most {max} {bytes} by the house rules; send a smaller one."
            }
            #[cfg(feature = "house")]
            Reason::HouseKind => {
                "must be a file of the type {file kinds} by the house rules; send it in such a format."
            }
            #[cfg(feature = "house")]
            Reason::HouseHost => "must be a URL at {hosts} by the house rules; put the document there.",
            #[cfg(feature = "house")]
            Reason::HouseForm => "must be sent as {forms} by the house rules; change how it is sent.",
            #[cfg(feature = "house")]
            Reason::HouseUnknown | Reason::HouseMisplaced | Reason::HouseWrapper => {
                "\"{key}\" is not a documented key of {object}, and the house rules allow no other; {remedy}"
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
            Reason::Over120 => {
                "should be at most 120 years before the in-person verification; check both dates."
            }
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
            Reason::CallingCode => {
                "should be 101 for India; 91 is the calling code, and 356 is ISO's number."
            }
        }
    }

    fn remedy(remedy: Remedy) -> &'static str {
        match remedy {
            Remedy::SendElements => "send each element of the list by itself",
            Remedy::SendMembers => "send one with {mandatory members}",
            Remedy::SendArray => "send the array itself, without quotes around it",
            Remedy::MakeArray => "put the sections into an array",
            Remedy::SendFile => "Base64 or an http(s) URL{found}; send the file as one Base64 string.",
            Remedy::Quote => "text{found}; put it in double quotes.",
            Remedy::QuoteCode => "text{found}; write {codes} in double quotes.",
            Remedy::SendYesOrNo => "text{found}; send Y for true and N for false.",
            Remedy::SendYes => "text{found}; send Y for true.",
            Remedy::SendNo => "text{found}; send N for false.",
            Remedy::SendText => "text{found}; send the text itself.",
            Remedy::SendOneValue => "text{found}; send one value as text.",
            Remedy::SendAsText => "text{found}; send it as text.",
            Remedy::SendCode => "text{found}; send {codes} as text.",
            Remedy::UseSuggested => "{codes}; did you mean {meant}?",
            Remedy::UseCode => "exactly {codes}.",
            #[cfg(feature = "house")]
            Remedy::UseMeant => "{allowed} by the house rules; did you mean {meant}?",
            #[cfg(feature = "house")]
            Remedy::UseAllowed => "exactly {allowed}, as the house rules allow nothing else.",
            Remedy::FillInOrEmpty => "fill in the real value, or leave it empty",
            Remedy::FillInReal => "fill in the real value",
            Remedy::Rename => "rename \"{key}\" to \"{name}\"",
            Remedy::FillIn => "fill it in",
            Remedy::Add => "add it",
            Remedy::AddTo => "add it to {holder}",
            Remedy::AddNameTo => "add {name} to {holder}",
            Remedy::AddToData => "add it to data",
            Remedy::Suggest => "did you mean {meant}?",
            Remedy::Unwrap => "send only what is in it.",
            Remedy::Move => "move it to {home}.",
            Remedy::MoveAs => "move it to {home} as {home key}.",
            Remedy::RemoveSame => "remove it, as {home} has it.",
            Remedy::RemoveOther => "remove it, as {home} has {home key}.",
            Remedy::Remove => "remove it.",
        }
    }

    fn found(kind: JsonKind) -> &'static str {
        match kind {
            JsonKind::Text => ", not text",
            JsonKind::Number => ", not a number",
            JsonKind::Boolean => ", not true or false",
            JsonKind::List => ", not a list",
            JsonKind::Object => ", not an object",
        }
    }

    #[cfg(feature = "house")]
    fn characters(count: u64) -> &'static str {
        if count == 1 { "character" } else { "characters" }
    }

    #[cfg(feature = "house")]
    fn bytes(count: u64) -> &'static str {
        if count == 1 { "byte" } else { "bytes" }
    }

    #[cfg(feature = "house")]
    fn form(form: Form) -> &'static str {
        match form {
            Form::Url => "an http(s) URL",
            Form::Base64 => "Base64",
            Form::DataUrl => "a data: URL",
        }
    }

    fn label(place: Place) -> Cow<'static, str> {
        place.label().into()
    }

    fn term(english: &'static str) -> &'static str {
        english
    }

    fn explanation(code: Code) -> Explained {
        explanation::explanation(code)
    }

    fn advice(advice: Advice) -> &'static str {
        explanation::advice(advice)
    }
}
