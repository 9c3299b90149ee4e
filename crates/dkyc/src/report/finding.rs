//! What a check found: the facts of an issue, known where it is made and not looked up again.

use std::borrow::Cow;
use std::fmt::Write;

use crate::code::{Code, Severity};
use crate::json::{JsonKind, Position};
use crate::language::Language;
use crate::place::{Place, Target};
use crate::plausibility::{FileKind, Row};
#[cfg(feature = "house")]
use crate::profile::HouseFacts;
use crate::reason::Reason;
use crate::spec::{AllowedCode, FieldSpec, named};

/// What a check found.
#[derive(Clone)]
pub(crate) struct Finding {
    pub(crate) reason: Reason,
    pub(crate) severity: Severity,
    /// Whether a repair would remove it.
    pub(crate) fixable: bool,
    pub(crate) target: Target,
    /// The documented place; of an unknown key, the object that holds it.
    pub(crate) place: Place,
    /// The element of `data` that it is in. `None` when it is in none.
    pub(crate) element: Option<u32>,
    /// A key of the payload, cut: an unknown one, the wrong one that was found for a missing one, or the one that holds the
    /// whole payload.
    pub(crate) key: Option<Box<str>>,
    /// The documented name or the code that was probably meant.
    pub(crate) meant: Option<&'static str>,
    pub(crate) facts: Facts,
    pub(crate) position: Option<Position>,
    /// Of its sentence. It takes no room where there is only one.
    pub(crate) language: Language,
}

/// There may be thousands of issues.
const _: () = assert!(size_of::<Finding>() <= 80);

/// What else a sentence needs.
#[derive(Clone)]
pub(crate) enum Facts {
    None,
    /// The field whose codes are allowed.
    Allowed(&'static FieldSpec),
    /// The row of the table of warnings: the other values that were compared, the kinds of file that are expected.
    Row(&'static Row),
    /// What was found instead of the documented type.
    Found(JsonKind),
    /// Where a misplaced key belongs, and whether nothing is there yet.
    Home(Place, bool),
    /// What the house rules say of the field.
    #[cfg(feature = "house")]
    House(HouseFacts),
}

impl Finding {
    /// A finding without facts and position.
    #[inline]
    pub(crate) const fn new(reason: Reason, place: Place, target: Target) -> Self {
        Self {
            reason,
            severity: reason.code().severity(),
            fixable: false,
            target,
            place,
            element: None,
            key: None,
            facts: Facts::None,
            meant: None,
            position: None,
            language: Language::English,
        }
    }

    /// The wrong key that was found for a missing one, or what was meant.
    pub(super) fn suggestion(&self) -> Option<&str> {
        #[cfg(feature = "house")]
        if let (Reason::HouseAllowed, Facts::House(facts)) = (self.reason, &self.facts) {
            return facts.meant();
        }
        if self.reason.is_missing_member() { self.key.as_deref() } else { self.meant }
    }

    /// What is allowed, as programs are told.
    pub(super) fn allowed_names(&self) -> Vec<&str> {
        #[cfg(feature = "house")]
        if let Facts::House(facts) = &self.facts {
            return facts.rules.allowed_for(self.reason);
        }
        self.allowed().iter().map(|allowed| allowed.code).collect()
    }

    pub(super) fn allowed(&self) -> &'static [AllowedCode] {
        match self.facts {
            Facts::Allowed(field) => field.rule.codes(),
            _ => &[],
        }
    }

    /// Puts `***` in place of a key that only the payload knows. A wrong key that stands for a missing one is not named at all.
    pub(super) fn hide_key(&mut self) {
        if self.key.as_deref().is_some_and(|key| key != named::payload::data.key()) {
            self.key = (!self.reason.is_missing_member()).then(|| "***".into());
        }
    }

    /// Whether what is allowed are numbers.
    pub(super) fn allows_numbers(&self) -> bool {
        matches!(self.facts, Facts::Allowed(field) if field.rule.is_of_number())
    }

    /// The fewest and the most characters that the value may have, when it has another number of them.
    #[cfg_attr(not(feature = "api"), allow(clippy::unused_self, reason = "only requests have such facts"))]
    pub(super) fn length(&self) -> Option<(usize, usize)> {
        #[cfg(feature = "api")]
        if self.reason == Reason::Length {
            return self.place.field_spec()?.rule.length();
        }
        None
    }

    /// The most that house rules allow, when the value is longer or larger.
    #[cfg_attr(
        not(feature = "house"),
        allow(clippy::unused_self, reason = "only house rules have such facts")
    )]
    pub(super) fn house_max(&self) -> Option<u64> {
        #[cfg(feature = "house")]
        if let Facts::House(facts) = &self.facts {
            return facts.rules.max_for(self.reason);
        }
        None
    }

    pub(super) fn related(&self) -> &'static [Place] {
        match (self.reason, &self.facts) {
            #[cfg(feature = "house")]
            (Reason::HouseMisplaced | Reason::HouseWrapper, _) => &[named::payload::data],
            (Reason::InWrapped | Reason::Misplaced | Reason::Wrapper, _) => &[named::payload::data],
            (_, Facts::Row(row)) => row.related,
            _ => &[],
        }
    }

    pub(super) fn kinds(&self) -> &'static [FileKind] {
        match self.facts {
            Facts::Row(row) => row.kinds,
            _ => &[],
        }
    }

    /// The unknown key that it is about.
    pub(super) fn unknown_key(&self) -> Option<&str> {
        let is_unknown = matches!(self.reason.code(), Code::UnknownField | Code::UnknownSection)
            || self.reason == Reason::DuplicateUnknown;
        #[cfg(feature = "house")]
        let is_unknown = is_unknown || self.reason.code() == Code::HouseUnknown;
        self.key.as_deref().filter(|_| is_unknown)
    }

    /// The documented path.
    pub(super) fn path(&self) -> Cow<'static, str> {
        let path = self.place.path();
        match (self.unknown_key(), self.element) {
            (Some(key), _) if self.place.is_section() => format!("{path}.{key}").into(),
            (Some(key), _) => key.to_owned().into(),
            (None, Some(element)) if self.place == named::payload::data => format!("data[{element}]").into(),
            (None, _) => path.into(),
        }
    }

    /// The JSON Pointer.
    pub(super) fn pointer(&self) -> String {
        let mut pointer = String::with_capacity(64);
        let (place, in_payload) = (self.place, self.target == Target::Payload);
        if self.target != Target::Field {
            if place.is_in_section() {
                if in_payload {
                    pointer.push_str("/data");
                    push_element(&mut pointer, self.element);
                }
                let is_placed = self.element.is_some() || !in_payload;
                if is_placed && self.target != Target::section(place) {
                    push_token(&mut pointer, place.object_spec().name);
                }
                if let Some(field) = place.field_spec() {
                    push_token(&mut pointer, field.key);
                }
            } else if in_payload {
                // The elements of `data` are the root of an object of sections.
                push_token(&mut pointer, place.key());
                push_element(&mut pointer, self.element);
            }
            if let Some(key) = self.unknown_key() {
                pointer.push('/');
                push_escaped(&mut pointer, key);
            }
        }
        pointer
    }
}

/// Adds a documented key to a JSON Pointer; nothing for the root.
fn push_token(pointer: &mut String, token: &str) {
    if !token.is_empty() {
        pointer.push('/');
        pointer.push_str(token);
    }
}

fn push_element(pointer: &mut String, element: Option<u32>) {
    if let Some(element) = element {
        // Writing to a string does not fail.
        let _ = write!(pointer, "/{element}");
    }
}

fn push_escaped(pointer: &mut String, key: &str) {
    for c in key.chars() {
        match c {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            c => pointer.push(c),
        }
    }
}
