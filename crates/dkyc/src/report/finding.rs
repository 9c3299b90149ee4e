//! What a check found: the facts of an issue, known where it is made and not looked up again.

use std::borrow::Cow;
use std::fmt::Write;

use crate::code::Severity;
use crate::json::Position;
use crate::place::{Place, Target};
use crate::plausibility::FileKind;
use crate::reason::Reason;
use crate::spec::{AllowedCode, named};

/// What a check found.
#[derive(Clone)]
pub(crate) struct Finding {
    pub(crate) reason: Reason,
    pub(crate) severity: Severity,
    pub(crate) target: Target,
    /// The documented place; of an unknown key, the object that holds it.
    pub(crate) place: Place,
    /// The element of `data` that it is in. `None` when it is in none.
    pub(crate) element: Option<u32>,
    /// An unknown key, cut.
    pub(crate) key: Option<Box<str>>,
    pub(crate) facts: Facts,
    pub(crate) suggestion: Option<Cow<'static, str>>,
    pub(crate) position: Option<Position>,
}

/// What else a sentence needs.
#[derive(Clone, Copy)]
pub(crate) enum Facts {
    None,
    /// The codes that are allowed.
    Allowed(&'static [AllowedCode]),
    /// The other values that were compared.
    Related(&'static [Place]),
    /// The kinds of file that are expected.
    Kinds(&'static [FileKind]),
}

impl Finding {
    /// A finding without facts and position.
    #[inline]
    pub(crate) const fn new(reason: Reason, place: Place, target: Target) -> Self {
        Self {
            reason,
            severity: reason.code().severity(),
            target,
            place,
            element: None,
            key: None,
            facts: Facts::None,
            suggestion: None,
            position: None,
        }
    }

    /// The documented path.
    pub(super) fn path(&self) -> Cow<'static, str> {
        let path = self.place.path();
        match (&self.key, self.element) {
            (Some(key), _) if self.place.is_section() => format!("{path}.{key}").into(),
            (Some(key), _) => String::from(&**key).into(),
            (None, Some(element)) if self.place == named::payload::data => format!("data[{element}]").into(),
            (None, _) => path.into(),
        }
    }

    /// The JSON Pointer.
    pub(super) fn pointer(&self) -> String {
        let mut pointer = String::with_capacity(64);
        let (place, in_payload) = (self.place, self.target == Target::Payload);
        if self.target != Target::Field {
            if place.owner() == Place::WHOLE {
                // The elements of `data` are the root of an object of sections.
                if in_payload {
                    push_token(&mut pointer, place.key());
                    push_element(&mut pointer, self.element);
                }
            } else {
                if in_payload {
                    pointer.push_str("/data");
                    push_element(&mut pointer, self.element);
                }
                let is_placed = self.element.is_some() || !in_payload;
                if is_placed && self.target != Target::Section(place.owner()) {
                    push_token(&mut pointer, place.object_spec().name);
                }
                if let Some(field) = place.field_spec() {
                    push_token(&mut pointer, field.key);
                }
            }
            if let Some(key) = &self.key {
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
