//! A payload that may still be wrong: every member is absent, of another type, broken, or a typed value.
//!
//! Text is read into a draft, and a payload is built as one in Rust: fill in what there is, ask [`PushUserData::check`] for
//! everything that is wrong with it, and turn it into a [`dkyc::PushUserData`](crate::PushUserData).
//!
//! ```
//! use dkyc::{Gender, Options, draft};
//!
//! let personal = draft::PersonalInformation {
//!     applicant_title: "Ms".into(),
//!     applicant_first_name: "Asha".into(),
//!     applicant_middle_name: None::<&str>.into(),
//!     gender: Gender::Female.into(),
//!     ..Default::default()
//! };
//! let sections = draft::Sections { personal_information: personal.into(), ..Default::default() };
//! let draft = draft::PushUserData { user_id: "user-1".into(), data: sections.into(), ..Default::default() };
//!
//! let report = draft.check(&Options::new());
//! let title = report.errors().iter().find(|error| error.path().ends_with("applicantTitle")).unwrap();
//! assert_eq!(title.message(), "Title must be exactly Mr, Mrs, Miss or Dr.");
//! ```

use std::borrow::Cow;
use std::fmt;

use chrono::NaiveDate;

use super::valid;
use crate::json::JsonText;
use crate::place::Place;
use crate::reason::Reason;
#[cfg(feature = "house")]
use crate::rule::Sent;
use crate::rule::{Document, Extras, FieldValue, Pan, Text, Uid, Violation};
#[allow(clippy::wildcard_imports, reason = "the types that the table names")]
use crate::spec::code_list::*;
use crate::spec::{is_mandatory, named, table};

pub use super::slot::Slot;

/// A member of an object, whatever its rule.
pub(crate) trait Member<'a> {
    fn set_other_type(&mut self);

    /// A string.
    fn set_text(&mut self, _text: Cow<'a, str>) {
        self.set_other_type();
    }

    /// A string that `read_usual` read. A `Cow` goes through memory, which costs a small payload a thirtieth of its time.
    #[cfg(not(target_arch = "wasm32"))]
    fn set_usual(&mut self, text: &'a str) {
        self.set_text(text.into());
    }

    /// A string with escapes.
    fn set_escaped(&mut self, _json: JsonText<'a>) {
        self.set_other_type();
    }

    /// What is known to be Base64, with slashes that may be escaped.
    fn set_base64(&mut self, _json: &'a [u8]) {
        self.set_other_type();
    }

    /// A string with half of a surrogate pair.
    fn set_not_unicode(&mut self) {
        self.set_other_type();
    }

    /// The JSON text of a value that is neither a string nor `null`.
    fn set_json(&mut self, _json: &'a str) {
        self.set_other_type();
    }

    /// Makes room for the sections, if this is the member that holds them.
    fn begin_sections(&mut self) -> Option<&mut Sections<'a>> {
        None
    }

    fn is_absent(&self) -> bool;

    /// Whether there is nothing, or only white space.
    fn is_open(&self) -> bool {
        self.is_absent()
    }

    /// Whether the JSON text that it was read from is known to be ASCII. Asked of long values only.
    fn is_plain(&self) -> bool {
        false
    }

    /// Whether its value is a placeholder.
    fn says_nothing(&self) -> bool {
        false
    }

    /// Its value as text, when it keeps the rule. Documents are not written as text.
    #[cfg(feature = "house")]
    fn text(&self) -> Option<Cow<'_, str>> {
        None
    }

    /// How its value is sent, when it is a document and keeps the rule.
    #[cfg(feature = "house")]
    fn sent(&self) -> Option<Sent<'_>> {
        None
    }

    /// What is wrong with it, if anything.
    fn violation(&self, mandatory: bool) -> Option<Violation>;
}

impl<'a, T: FieldValue<'a>> Member<'a> for Slot<T> {
    fn set_other_type(&mut self) {
        *self = Self::OtherType;
    }

    fn set_text(&mut self, text: Cow<'a, str>) {
        // With nothing to drop here, the compiler makes the value in place.
        *self = Self::Absent;
        *self = text.into();
    }

    // Inlined into `read_usual`, it would double its code and save a sixtieth of the time.
    #[cfg(not(target_arch = "wasm32"))]
    #[inline(never)]
    fn set_usual(&mut self, text: &'a str) {
        *self = Self::Absent;
        *self = text.into();
    }

    fn set_escaped(&mut self, json: JsonText<'a>) {
        match T::from_escaped(json) {
            Some(value) => *self = Self::Valid(value),
            None => self.set_text(json.text()),
        }
    }

    fn set_base64(&mut self, json: &'a [u8]) {
        *self = T::from_base64(json).map_or(Self::OtherType, Self::Valid);
    }

    fn set_not_unicode(&mut self) {
        *self = Self::Wrong(Reason::NotUnicode.into());
    }

    fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    fn is_plain(&self) -> bool {
        self.get().is_some_and(FieldValue::is_plain)
    }

    fn is_open(&self) -> bool {
        matches!(self, Self::Absent | Self::Blank)
    }

    #[inline]
    fn says_nothing(&self) -> bool {
        self.get().is_some_and(FieldValue::says_nothing)
    }

    #[cfg(feature = "house")]
    fn text(&self) -> Option<Cow<'_, str>> {
        self.get().map(FieldValue::to_text)
    }

    #[cfg(feature = "house")]
    fn sent(&self) -> Option<Sent<'_>> {
        self.get().and_then(FieldValue::sent)
    }

    #[inline]
    fn violation(&self, mandatory: bool) -> Option<Violation> {
        self.wrong(mandatory, Reason::NotText).or_else(|| self.get().and_then(FieldValue::violation))
    }
}

impl<'a> Member<'a> for Slot<Sections<'a>> {
    fn set_other_type(&mut self) {
        *self = Self::OtherType;
    }

    fn begin_sections(&mut self) -> Option<&mut Sections<'a>> {
        self.begin()
    }

    fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    fn violation(&self, mandatory: bool) -> Option<Violation> {
        self.wrong(mandatory, Reason::NotArray)
    }
}

impl<'a> Member<'a> for Slot<Extras<'a>> {
    fn set_other_type(&mut self) {
        *self = Self::OtherType;
    }

    fn set_json(&mut self, json: &'a str) {
        *self = Extras::from_json(json).map_or(Self::OtherType, Self::Valid);
    }

    fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    fn violation(&self, mandatory: bool) -> Option<Violation> {
        self.wrong(mandatory, Reason::NotObject)
    }
}

/// Told what is wrong and where, in the order of the specification.
pub(crate) type Found<'f> = dyn FnMut(Place, Violation) + 'f;

/// An object of the table: the payload or a section.
pub(crate) trait Object<'a> {
    fn member(&self, index: usize) -> Option<&dyn Member<'a>>;
    fn member_mut(&mut self, index: usize) -> Option<&mut dyn Member<'a>>;
    /// Reads the members that follow here, as long as they are written as most programs do: in the order of the table, without
    /// white space, and short strings without escapes. Notes where their values start, and returns the index of the member that
    /// is expected next, if it read any.
    ///
    /// Other members are left to the reader, which needs half as much time again: here the compiler knows the names.
    #[cfg(not(target_arch = "wasm32"))]
    fn read_usual(
        &mut self,
        scanner: &mut crate::json::Scanner<'a>,
        members: &mut crate::json::Members,
        starts: &mut crate::payload::origin::Starts,
    ) -> Option<usize>;
    /// Tells what is wrong with its members.
    fn violations(&self, found: &mut Found<'_>);
    /// Tells which members are placeholders.
    fn placeholders(&self, found: &mut dyn FnMut(Place));
}

/// A section, whichever it is.
pub(crate) trait Section<'a> {
    /// Puts an empty section here, to be filled in.
    fn open(&mut self) -> Option<&mut dyn Object<'a>>;
    fn object(&self) -> Option<&dyn Object<'a>>;
    fn object_mut(&mut self) -> Option<&mut dyn Object<'a>>;
    fn set_other_type(&mut self);
    fn is_absent(&self) -> bool;
}

impl<'a, S: Object<'a> + Default> Section<'a> for Slot<S> {
    fn open(&mut self) -> Option<&mut dyn Object<'a>> {
        self.begin().map(|section| section as _)
    }

    fn object(&self) -> Option<&dyn Object<'a>> {
        self.get().map(|section| section as _)
    }

    fn object_mut(&mut self) -> Option<&mut dyn Object<'a>> {
        self.get_mut().map(|section| section as _)
    }

    fn set_other_type(&mut self) {
        *self = Self::OtherType;
    }

    fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }
}

/// Tells what is wrong with a member. Inlined for speed; in WebAssembly, calls are smaller.
#[cfg_attr(target_arch = "wasm32", inline(never))]
#[cfg_attr(not(target_arch = "wasm32"), inline)]
pub(super) fn tell<'a>(member: &impl Member<'a>, mandatory: bool, place: Place, found: &mut Found<'_>) {
    if let Some(violation) = member.violation(mandatory) {
        found(place, violation);
    }
}

/// The valid value of a slot, which a payload holds.
pub(super) trait IntoValid {
    type Valid;
    fn into_valid(self) -> Option<Self::Valid>;
}

impl<'a, T: FieldValue<'a>> IntoValid for Slot<T> {
    type Valid = T;

    fn into_valid(self) -> Option<T> {
        self.take()
    }
}

impl<'a> IntoValid for Slot<Extras<'a>> {
    type Valid = Extras<'a>;

    fn into_valid(self) -> Option<Extras<'a>> {
        self.take()
    }
}

impl<'a> IntoValid for Slot<Sections<'a>> {
    type Valid = valid::Sections<'a>;

    fn into_valid(self) -> Option<valid::Sections<'a>> {
        self.take()?.into_valid()
    }
}

macro_rules! drafts {
    (payload { $($payload:tt)+ } sections { $($section:tt)+ }) => {
        drafts!(@objects $($payload)+ $($section)+);
        drafts!(@sections $($section)+);
    };
    (requests { $($request:tt)+ }) => {
        drafts!(@objects $($request)+);
    };
    (@objects $(
        $(#[$doc:meta])*
        $object:ident: $struct:ident = $name:literal, $title:literal {
            $($field:ident = $key:literal, $need:ident, $type:ty, $label:literal, $description:literal, $example:literal;)+
        }
    )+) => {$(
        $(#[$doc])*
        #[derive(Clone, Default, PartialEq, Eq)]
        pub struct $struct<'a> {
            $(#[doc = concat!("`", $key, "`, ", stringify!($need), ": ", $description, ".")]
            pub $field: Slot<$type>,)+
        }

        impl<'a> Object<'a> for $struct<'a> {
            fn member(&self, index: usize) -> Option<&dyn Member<'a>> {
                $(if index == named::$object::Member::$field as usize {
                    return Some(&self.$field);
                })+
                None
            }

            fn member_mut(&mut self, index: usize) -> Option<&mut dyn Member<'a>> {
                $(if index == named::$object::Member::$field as usize {
                    return Some(&mut self.$field);
                })+
                None
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn read_usual(
                &mut self,
                scanner: &mut crate::json::Scanner<'a>,
                members: &mut crate::json::Members,
                starts: &mut crate::payload::origin::Starts,
            ) -> Option<usize> {
                if !scanner.is_at_key(members) {
                    return None;
                }
                let mut expected = None;
                $({
                    let index = named::$object::Member::$field as usize;
                    if starts[index] == 0
                        && let Some((start, text)) =
                            scanner.usual_member(members, concat!(r#"""#, $key, r#"":""#))
                    {
                        starts[index] = start;
                        self.$field.set_usual(text);
                        expected = Some(index + 1);
                    }
                })+
                expected
            }

            fn violations(&self, found: &mut Found<'_>) {
                $(tell(&self.$field, is_mandatory!($need), named::$object::$field, found);)+
            }

            fn placeholders(&self, found: &mut dyn FnMut(Place)) {
                $(if self.$field.says_nothing() {
                    found(named::$object::$field);
                })+
            }
        }

        impl<'a> $struct<'a> {
            /// The valid payload or section; `None` when something is wrong.
            pub(crate) fn into_valid(self) -> Option<valid::$struct<'a>> {
                Some(valid::$struct { $($field: drafts!(@$need self.$field),)+ })
            }
        }

        /// Shows which members are valid, and never a value.
        impl fmt::Debug for $struct<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($struct))$(.field(stringify!($field), &self.$field))+.finish()
            }
        }

        impl<'a> From<$struct<'a>> for Slot<$struct<'a>> {
            fn from(object: $struct<'a>) -> Self {
                Self::Valid(object)
            }
        }
    )+};
    (@sections $(
        $(#[$doc:meta])*
        $object:ident: $struct:ident = $name:literal, $title:literal { $($rows:tt)+ }
    )+) => {
        /// The sections, and the natural shape of a form: `{"BASIC_INFORMATION": {…}, …}`.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct Sections<'a> {
            $(#[doc = concat!("`", $name, "`.")]
            pub $object: Slot<$struct<'a>>,)+
        }

        impl<'a> Sections<'a> {
            pub(crate) fn section(&self, section: Place) -> Option<&dyn Section<'a>> {
                match section.object_index() {
                    $(named::$object::INDEX => Some(&self.$object),)+
                    _ => None,
                }
            }

            pub(crate) fn section_mut(&mut self, section: Place) -> Option<&mut dyn Section<'a>> {
                match section.object_index() {
                    $(named::$object::INDEX => Some(&mut self.$object),)+
                    _ => None,
                }
            }

            /// Tells what is wrong, in the order of the specification.
            pub(crate) fn violations(&self, found: &mut Found<'_>) {
                $({
                    if let Some(violation) = self.$object.wrong(true, Reason::NotSection) {
                        found(Place::object(named::$object::INDEX), violation);
                    }
                    if let Slot::Valid(section) = &self.$object {
                        section.violations(found);
                    }
                })+
            }

            /// Tells which fields are placeholders, in the order of the specification.
            pub(crate) fn placeholders(&self, found: &mut dyn FnMut(Place)) {
                $(if let Slot::Valid(section) = &self.$object {
                    section.placeholders(found);
                })+
            }

            pub(crate) fn into_valid(self) -> Option<valid::Sections<'a>> {
                Some(valid::Sections { $($object: self.$object.take()?.into_valid()?,)+ })
            }
        }
    };
    (@mandatory $slot:expr) => { $slot.into_valid()? };
    (@optional $slot:expr) => { $slot.into_valid() };
}

#[cfg(feature = "api")]
pub(super) use drafts;

table!(drafts);

impl<'a> PushUserData<'a> {
    /// The field at this place, if there is an object to hold it.
    pub(crate) fn field_mut(&mut self, place: Place) -> Option<&mut dyn Member<'a>> {
        let member = place.member_index()?;
        if place.owner() == Place::WHOLE {
            return self.member_mut(member);
        }
        self.data.get_mut()?.section_mut(place.owner())?.object_mut()?.member_mut(member)
    }

    /// The same, with an object put there to hold it.
    pub(crate) fn open_field(&mut self, place: Place) -> Option<&mut dyn Member<'a>> {
        if place.owner() != Place::WHOLE {
            self.data.begin()?.section_mut(place.owner())?.open()?;
        }
        self.field_mut(place)
    }

    /// Tells what is wrong, in the order of the specification.
    pub(crate) fn all_violations(&self, found: &mut Found<'_>) {
        self.violations(found);
        if let Slot::Valid(sections) = &self.data {
            sections.violations(found);
        }
    }
}

impl<'a> From<Sections<'a>> for Slot<Sections<'a>> {
    fn from(sections: Sections<'a>) -> Self {
        Self::Valid(sections)
    }
}

impl<'a> From<Extras<'a>> for Slot<Extras<'a>> {
    fn from(extras: Extras<'a>) -> Self {
        Self::Valid(extras)
    }
}
