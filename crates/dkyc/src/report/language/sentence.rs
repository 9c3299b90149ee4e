//! A finding as a sentence: a template of the language, with its parts filled in.

use std::borrow::Cow;
use std::marker::PhantomData;

use super::texts::{Remedy, Texts};
use crate::json::JsonKind;
use crate::place::{Place, Target};
use crate::plausibility::FileKind;
#[cfg(feature = "house")]
use crate::profile::Pattern;
#[cfg(feature = "house")]
use crate::profile::rules::FieldRules;
use crate::reason::Reason;
use crate::report::finding::{Facts, Finding};
use crate::report::printable::printable;
use crate::spec::{AllowedCode, Rule, named};

pub(super) fn written<T: Texts>(finding: &Finding) -> String {
    let mut sentence = String::new();
    let template = T::template(finding.reason);
    // What begins otherwise is a whole sentence.
    if template.starts_with(|first: char| first.is_ascii_lowercase()) {
        sentence.push_str(&T::label(finding.place));
        sentence.push(' ');
    }
    fill_in::<T>(template, finding, &mut sentence);
    sentence
}

type Part = fn(&Finding) -> Cow<'_, str>;

/// What the parts of a template in braces stand for.
struct Parts<T>(PhantomData<T>);

impl<T: Texts> Parts<T> {
    const ALL: &'static [(&'static str, Part)] = &[
        #[cfg(feature = "hi")]
        ("label", |finding| T::label(finding.place)),
        ("key", |finding| printable(finding.key.as_deref().unwrap_or_default())),
        ("name", |finding| finding.place.key().into()),
        ("member", member::<T>),
        ("holder", |finding| holder::<T>(finding.place).into()),
        ("object", object::<T>),
        ("whole", |finding| whole::<T>(finding.place).into()),
        #[cfg(feature = "api")]
        ("length", length::<T>),
        ("codes", |finding| one_of::<T>(codes(finding)).into()),
        ("meant", |finding| finding.suggestion().unwrap_or_default().into()),
        ("kinds", kinds::<T>),
        #[cfg(feature = "house")]
        ("allowed", |finding| shortened::<T>(&finding.allowed_names()).into()),
        #[cfg(feature = "house")]
        ("hosts", |finding| shortened::<T>(&finding.allowed_names()).into()),
        #[cfg(feature = "house")]
        ("max", |finding| in_thousands(finding.house_max().unwrap_or_default()).into()),
        #[cfg(feature = "house")]
        ("characters", |finding| T::characters(finding.house_max().unwrap_or_default()).into()),
        #[cfg(feature = "house")]
        ("bytes", |finding| T::bytes(finding.house_max().unwrap_or_default()).into()),
        #[cfg(feature = "house")]
        ("pattern", |finding| {
            printable(house(finding).and_then(|rules| rules.pattern.as_ref()).map_or("", Pattern::as_str))
        }),
        #[cfg(feature = "house")]
        ("file kinds", |finding| {
            let kinds = house(finding).map_or(&[][..], |rules| &rules.kinds);
            list(&kinds.iter().map(|kind| kind.title).collect::<Vec<_>>(), T::OR).into()
        }),
        #[cfg(feature = "house")]
        ("forms", |finding| {
            let forms = house(finding).map_or(&[][..], |rules| &rules.forms);
            list(&forms.iter().map(|form| T::form(*form)).collect::<Vec<_>>(), T::OR).into()
        }),
        ("mandatory members", mandatory_members::<T>),
        ("found", found::<T>),
        ("home", |finding| home::<T>(finding).0.into()),
        ("home key", |finding| home::<T>(finding).1.into()),
    ];
}

/// Writes a template with its parts filled in.
fn fill_in<T: Texts>(template: &str, finding: &Finding, sentence: &mut String) {
    for piece in template.split('}') {
        let (text, part) = piece.split_once('{').unwrap_or((piece, ""));
        sentence.push_str(text);
        if part == "remedy" {
            fill_in::<T>(T::remedy(remedy(finding)), finding, sentence);
        } else if let Some((_, text)) = Parts::<T>::ALL.iter().find(|(name, _)| *name == part) {
            sentence.push_str(&text(finding));
        }
    }
}

fn remedy(finding: &Finding) -> Remedy {
    let place = finding.place;
    match (finding.reason, &finding.facts) {
        (Reason::NotPayload, Facts::Found(JsonKind::List)) => Remedy::SendElements,
        (Reason::NotPayload, _) => Remedy::SendMembers,
        (Reason::NotArray, Facts::Found(JsonKind::Text)) => Remedy::SendArray,
        (Reason::NotArray, _) => Remedy::MakeArray,
        (Reason::NotText, _) => remedy_of_text(finding),
        (Reason::NotAllowed, _) if finding.meant.is_some() && finding.allowed().len() > 1 => {
            Remedy::UseSuggested
        }
        (Reason::NotAllowed, _) => Remedy::UseCode,
        #[cfg(feature = "house")]
        (Reason::HouseAllowed, _) if finding.suggestion().is_some() && finding.allowed_names().len() > 1 => {
            Remedy::UseMeant
        }
        #[cfg(feature = "house")]
        (Reason::HouseAllowed, _) => Remedy::UseAllowed,
        (Reason::SaysNothing, _) if place.field_spec().is_some_and(|field| !field.mandatory) => {
            Remedy::FillInOrEmpty
        }
        (Reason::SaysNothing, _) => Remedy::FillInReal,
        (reason, _) if reason.is_missing_member() => remedy_of_missing(finding),
        _ if finding.meant.is_some() => Remedy::Suggest,
        (Reason::Wrapper, _) => Remedy::Unwrap,
        #[cfg(feature = "house")]
        (Reason::HouseWrapper, _) => Remedy::Unwrap,
        (_, Facts::Home(home, is_open)) => match (*is_open, finding.key.as_deref() == Some(home.key())) {
            (true, true) => Remedy::Move,
            (true, false) => Remedy::MoveAs,
            (false, true) => Remedy::RemoveSame,
            (false, false) => Remedy::RemoveOther,
        },
        _ => Remedy::Remove,
    }
}

/// How to put right what is missing.
fn remedy_of_missing(finding: &Finding) -> Remedy {
    let place = finding.place;
    match finding.target {
        _ if finding.key.is_some() => Remedy::Rename,
        Target::Field => Remedy::FillIn,
        _ if !place.is_section() && place.label() == place.key() => Remedy::AddTo,
        _ if !place.is_section() => Remedy::AddNameTo,
        Target::Payload => Remedy::AddToData,
        _ => Remedy::Add,
    }
}

/// How to send a value of another type. In JSON text, numbers need quotes; a form knows nothing of quotes.
fn remedy_of_text(finding: &Finding) -> Remedy {
    let is_json = finding.position.is_some();
    let codes = codes(finding);
    let has = |wanted: &str| codes.iter().any(|allowed| allowed.code == wanted);
    match finding.facts {
        _ if finding.place.field_spec().is_some_and(|field| field.rule == Rule::Document) => Remedy::SendFile,
        Facts::Found(JsonKind::Number) if codes.is_empty() && is_json => Remedy::Quote,
        Facts::Found(JsonKind::Number) if is_json => Remedy::QuoteCode,
        Facts::Found(JsonKind::Boolean) if has("Y") && has("N") => Remedy::SendYesOrNo,
        Facts::Found(JsonKind::Boolean) if has("Y") => Remedy::SendYes,
        Facts::Found(JsonKind::Boolean) if codes.len() == 1 && has("N") => Remedy::SendNo,
        Facts::Found(JsonKind::Boolean) if codes.is_empty() => Remedy::SendText,
        Facts::Found(JsonKind::List | JsonKind::Object) if codes.is_empty() => Remedy::SendOneValue,
        _ if codes.is_empty() => Remedy::SendAsText,
        _ => Remedy::SendCode,
    }
}

fn codes(finding: &Finding) -> &'static [AllowedCode] {
    finding.place.field_spec().map_or(&[], |field| field.rule.codes())
}

fn found<T: Texts>(finding: &Finding) -> Cow<'_, str> {
    match finding.facts {
        Facts::Found(kind) => T::found(kind),
        _ => "",
    }
    .into()
}

fn member<T: Texts>(finding: &Finding) -> Cow<'_, str> {
    let place = finding.place;
    if place.is_section() { [T::SECTION, place.key()].concat().into() } else { T::label(place) }
}

/// What the house rules say of the field.
#[cfg(feature = "house")]
fn house(finding: &Finding) -> Option<&FieldRules> {
    match &finding.facts {
        Facts::House(facts) => Some(&facts.rules),
        _ => None,
    }
}

/// A list that may be long; programs have all of it.
#[cfg(feature = "house")]
fn shortened<T: Texts>(names: &[&str]) -> String {
    const MOST: usize = 20;
    let shown: Vec<_> = names.iter().take(MOST).map(|name| printable(name)).collect();
    let shown: Vec<&str> = shown.iter().map(AsRef::as_ref).collect();
    if names.len() > MOST { format!("{}, …", shown.join(", ")) } else { list(&shown, T::OR) }
}

/// `2,000,000`
#[cfg(feature = "house")]
fn in_thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn mandatory_members<T: Texts>(finding: &Finding) -> Cow<'_, str> {
    let members = finding.place.object_spec().fields.iter().filter(|member| member.mandatory);
    list(&members.map(|member| member.key).collect::<Vec<_>>(), T::AND).into()
}

/// What is sent.
fn whole<T: Texts>(place: Place) -> &'static str {
    if place.is_in_request() { T::REQUEST } else { T::PAYLOAD }
}

fn object<T: Texts>(finding: &Finding) -> Cow<'_, str> {
    match finding.place.key() {
        "" if finding.place.is_in_request() => T::THE_REQUEST.into(),
        "" => T::THE_PAYLOAD.into(),
        name => name.into(),
    }
}

#[cfg(feature = "api")]
fn length<T: Texts>(finding: &Finding) -> Cow<'_, str> {
    let (min, max) = finding.length().unwrap_or_default();
    format!("{min}{}{max}", T::TO).into()
}

/// The object that holds a member.
fn holder<T: Texts>(member: Place) -> &'static str {
    if member.is_in_request() {
        return T::THE_REQUEST;
    }
    or(member.owner().key(), T::TOP_LEVEL)
}

/// A documented name, or what an object without one is called.
const fn or(name: &'static str, otherwise: &'static str) -> &'static str {
    if name.is_empty() { otherwise } else { name }
}

/// Where a misplaced key belongs: the object, and the key in it.
fn home<T: Texts>(finding: &Finding) -> (&'static str, &'static str) {
    match finding.facts {
        Facts::Home(home, _) if home.is_section() => (named::payload::data.key(), home.key()),
        Facts::Home(home, _) => (holder::<T>(home), home.key()),
        _ => ("", ""),
    }
}

fn kinds<T: Texts>(finding: &Finding) -> Cow<'_, str> {
    list(&finding.kinds().iter().map(|kind| kind_name(*kind)).collect::<Vec<_>>(), T::OR).into()
}

/// The same in every language.
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
fn one_of<T: Texts>(allowed: &[AllowedCode]) -> String {
    let follows = |one: &AllowedCode, next: &AllowedCode| {
        let [one, next] = [one, next].map(|allowed| number(allowed.code));
        one.is_some() && one.map(|one| one + 1) == next
    };
    let mut parts = Vec::new();
    for run in allowed.chunk_by(follows) {
        match run {
            [first, _, _, _, _, .., last] => {
                parts.push(Cow::Owned([first.code, T::TO, last.code].concat()));
            }
            _ => parts.extend(run.iter().map(|allowed| Cow::Borrowed(allowed.code))),
        }
    }
    list(&parts.iter().map(AsRef::as_ref).collect::<Vec<_>>(), T::OR)
}

#[inline(never)]
fn number(code: &str) -> Option<u32> {
    code.chars().try_fold(0, |number, digit| Some(10 * number + digit.to_digit(10)?))
}

/// `a, b or c`.
fn list(parts: &[&str], last_word: &str) -> String {
    match parts.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => [&*others.join(", "), last_word, last].concat(),
        None => String::new(),
    }
}
