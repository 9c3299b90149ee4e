//! A payload that may still be wrong: every field absent, of another type, broken, or a typed value.
//!
//! This is what a text is read into, and what a payload is built in: fill in what there is, ask
//! [`garde::Validate`] for everything that is wrong with it, and turn it into a [`PushUserData`](crate::PushUserData).
//!
//! ```
//! use dkyc::{Gender, draft};
//! use garde::Validate;
//!
//! let personal = draft::PersonalInformation {
//!     applicant_title: "Ms".into(),
//!     applicant_first_name: "Asha".into(),
//!     gender: Gender::Female.into(),
//!     ..Default::default()
//! };
//! let problems = personal.validate().unwrap_err();
//! assert!(problems.to_string().starts_with("applicantTitle: not_allowed\napplicantLastName: required\n"));
//! ```

use std::borrow::Cow;
use std::fmt;

use chrono::NaiveDate;
use garde::error::Path;
use garde::{Report, Validate};

use crate::code::Code;
use crate::json_text::JsonText;
use crate::payload::Extras;
use crate::place::Place;
use crate::rule::{Document, Pan, Text, Uid, Value, Wrong, is_blank};
use crate::spec::row::is_mandatory;
use crate::spec::{
    AddressType, ApplicantStatus, ApplicantTitle, Citizenship, CommAddressProof, EkycType, ExemptionCategory,
    FatcaRelatedPerson, FatcaTaxJurisdiction, FatherTitle, Gender, IdProof, KraInfo, KycAccType, KycType,
    MaritalStatus, MobileCountryCode, Occupation, PanCopy, Relationship, UploadType, table,
};

/// What stands at a documented place.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Slot<T> {
    /// Nothing, or `null`.
    #[default]
    Absent,
    /// A string that is empty or only white space.
    Blank,
    /// A value of another JSON type than documented.
    OtherType,
    /// A string that breaks the field's rule.
    Wrong(Wrong),
    /// A value that keeps the rule.
    Valid(T),
}

impl<T> Slot<T> {
    /// The value, when it keeps its rule.
    pub const fn get(&self) -> Option<&T> {
        match self {
            Self::Valid(value) => Some(value),
            _ => None,
        }
    }

    /// What is wrong here, if anything.
    #[inline]
    pub const fn problem(&self, mandatory: bool) -> Option<Wrong> {
        match self {
            Self::Absent if mandatory => Some(Wrong::new(Code::Required)),
            Self::Blank if mandatory => Some(Wrong::new(Code::Empty)),
            Self::OtherType => Some(Wrong::new(Code::Type)),
            Self::Wrong(wrong) => Some(*wrong),
            Self::Absent | Self::Blank | Self::Valid(_) => None,
        }
    }

    pub(crate) const fn get_mut(&mut self) -> Option<&mut T> {
        match self {
            Self::Valid(value) => Some(value),
            _ => None,
        }
    }

    /// Puts an empty value here, to be filled.
    pub(crate) fn begin(&mut self) -> Option<&mut T>
    where
        T: Default,
    {
        *self = Self::Valid(T::default());
        match self {
            Self::Valid(value) => Some(value),
            _ => None,
        }
    }

    fn into_valid(self) -> Option<T> {
        match self {
            Self::Valid(value) => Some(value),
            _ => None,
        }
    }
}

impl<'a, T: Value<'a>> From<Cow<'a, str>> for Slot<T> {
    #[allow(
        clippy::inline_always,
        reason = "a value that goes through memory costs a small payload a tenth of its time"
    )]
    #[inline(always)]
    fn from(text: Cow<'a, str>) -> Self {
        if is_blank(&text) { Self::Blank } else { T::from_text(text).into() }
    }
}

impl<'a, T: Value<'a>> From<&'a str> for Slot<T> {
    #[allow(clippy::inline_always, reason = "as above")]
    #[inline(always)]
    fn from(text: &'a str) -> Self {
        Cow::Borrowed(text).into()
    }
}

impl<'a, T: Value<'a>> From<String> for Slot<T> {
    fn from(text: String) -> Self {
        Cow::<'a, str>::Owned(text).into()
    }
}

impl<'a, T: Value<'a>> From<T> for Slot<T> {
    fn from(value: T) -> Self {
        value.broken().map_or(Self::Valid(value), Self::Wrong)
    }
}

impl<T> From<Result<T, Wrong>> for Slot<T> {
    #[inline]
    fn from(value: Result<T, Wrong>) -> Self {
        match value {
            Ok(value) => Self::Valid(value),
            Err(wrong) => Self::Wrong(wrong),
        }
    }
}

/// Says which of the five it is, and never the value.
impl<T> fmt::Debug for Slot<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Absent => "Absent",
            Self::Blank => "Blank",
            Self::OtherType => "OtherType",
            Self::Wrong(wrong) => return write!(f, "Wrong({})", wrong.code),
            Self::Valid(_) => "Valid(..)",
        })
    }
}

/// A field, whatever its rule.
pub(crate) trait Field<'a> {
    fn read(&mut self, text: &'a str);
    fn read_escaped(&mut self, json: JsonText<'a>);
    fn set_other_type(&mut self);
    fn is_absent(&self) -> bool;
    fn problem(&self, mandatory: bool) -> Option<Wrong>;
    fn warning(&self) -> Option<Code>;
    fn is_plain(&self) -> bool;
}

impl<'a, T: Value<'a>> Field<'a> for Slot<T> {
    fn read(&mut self, text: &'a str) {
        // With nothing here to drop, the compiler puts the value straight into its place.
        *self = Self::Absent;
        *self = text.into();
    }

    fn read_escaped(&mut self, json: JsonText<'a>) {
        *self = T::from_escaped(json).map_or(Self::Blank, Self::from);
    }

    fn set_other_type(&mut self) {
        *self = Self::OtherType;
    }

    fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    #[inline]
    fn problem(&self, mandatory: bool) -> Option<Wrong> {
        self.problem(mandatory).or_else(|| self.get().and_then(Value::broken))
    }

    fn warning(&self) -> Option<Code> {
        self.get().and_then(Value::warning)
    }

    fn is_plain(&self) -> bool {
        self.get().is_some_and(Value::is_plain)
    }
}

/// The fields of a section, by their place in the table.
pub(crate) trait Fields<'a> {
    fn field(&self, index: usize) -> Option<&dyn Field<'a>>;
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn Field<'a>>;
    fn problems(&self, found: &mut dyn FnMut(Place, Wrong));
    fn warnings(&self, warn: &mut dyn FnMut(Place, Code));
}

/// A section, whichever it is.
pub(crate) trait Section<'a> {
    /// Puts an empty section here, to be filled.
    fn open(&mut self) -> Option<&mut dyn Fields<'a>>;
    fn fields(&self) -> Option<&dyn Fields<'a>>;
    fn fields_mut(&mut self) -> Option<&mut dyn Fields<'a>>;
    fn set_other_type(&mut self);
    fn is_absent(&self) -> bool;
}

impl<'a, S: Fields<'a> + Default> Section<'a> for Slot<S> {
    fn open(&mut self) -> Option<&mut dyn Fields<'a>> {
        self.begin().map(|section| section as _)
    }

    fn fields(&self) -> Option<&dyn Fields<'a>> {
        self.get().map(|section| section as _)
    }

    fn fields_mut(&mut self) -> Option<&mut dyn Fields<'a>> {
        self.get_mut().map(|section| section as _)
    }

    fn set_other_type(&mut self) {
        *self = Self::OtherType;
    }

    fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }
}

macro_rules! drafts {
    ($(
        $(#[$doc:meta])*
        $section:ident: $struct:ident = $name:literal {
            $($field:ident = $key:literal, $need:ident, $type:ty, $description:literal, $example:literal;)+
        }
    )+) => {
        #[allow(non_camel_case_types)]
        enum SectionIndex { $($section),+ }

        $(
            $(#[$doc])*
            #[derive(Clone, Default, PartialEq, Eq)]
            #[allow(missing_docs, reason = "each is documented by its row")]
            pub struct $struct<'a> {
                $(#[doc = concat!("`", $key, "`, ", stringify!($need), ": ", $description, ".")]
                pub $field: Slot<$type>,)+
            }

            impl<'a> Fields<'a> for $struct<'a> {
                fn field(&self, index: usize) -> Option<&dyn Field<'a>> {
                    #[allow(non_camel_case_types)]
                    enum Index { $($field),+ }
                    $(if index == Index::$field as usize {
                        return Some(&self.$field);
                    })+
                    None
                }

                fn field_mut(&mut self, index: usize) -> Option<&mut dyn Field<'a>> {
                    #[allow(non_camel_case_types)]
                    enum Index { $($field),+ }
                    $(if index == Index::$field as usize {
                        return Some(&mut self.$field);
                    })+
                    None
                }

                fn problems(&self, found: &mut dyn FnMut(Place, Wrong)) {
                    #[allow(non_camel_case_types)]
                    enum Index { $($field),+ }
                    const SECTION: usize = SectionIndex::$section as usize;
                    $(tell(
                        &self.$field,
                        is_mandatory!($need),
                        Place::field(SECTION, Index::$field as usize),
                        found,
                    );)+
                }

                fn warnings(&self, warn: &mut dyn FnMut(Place, Code)) {
                    #[allow(non_camel_case_types)]
                    enum Index { $($field),+ }
                    const SECTION: usize = SectionIndex::$section as usize;
                    $(if let Some(code) = self.$field.get().and_then(Value::warning) {
                        warn(Place::field(SECTION, Index::$field as usize), code);
                    })+
                }
            }

            impl Validate for $struct<'_> {
                type Context = ();

                fn validate_into(&self, (): &(), parent: &mut dyn FnMut() -> Path, report: &mut Report) {
                    self.problems(&mut |place, wrong| append(report, parent().join(place.key()), wrong));
                }
            }

            /// Says which fields are there and right, and never a value.
            impl fmt::Debug for $struct<'_> {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.debug_struct(stringify!($struct))$(.field(stringify!($field), &self.$field))+.finish()
                }
            }

            impl<'a> From<$struct<'a>> for Slot<$struct<'a>> {
                fn from(section: $struct<'a>) -> Self {
                    Self::Valid(section)
                }
            }

            impl<'a> TryFrom<$struct<'a>> for crate::payload::$struct<'a> {
                type Error = Report;

                fn try_from(draft: $struct<'a>) -> Result<Self, Report> {
                    draft.validate()?;
                    (|| Some(Self { $($field: drafts!(@$need draft.$field),)+ }))().ok_or_else(Report::new)
                }
            }
        )+

        /// The nine sections, and a form's natural shape: `{"BASIC_INFORMATION": {…}, …}`.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct Sections<'a> {
            $(#[doc = concat!("`", $name, "`.")]
            pub $section: Slot<$struct<'a>>,)+
        }

        impl<'a> Sections<'a> {
            pub(crate) fn section(&self, index: usize) -> Option<&dyn Section<'a>> {
                $(if index == SectionIndex::$section as usize {
                    return Some(&self.$section);
                })+
                None
            }

            pub(crate) fn section_mut(&mut self, index: usize) -> Option<&mut dyn Section<'a>> {
                $(if index == SectionIndex::$section as usize {
                    return Some(&mut self.$section);
                })+
                None
            }
        }

        impl Sections<'_> {
            /// What is wrong, in the order of the document.
            pub(crate) fn problems(&self, found: &mut dyn FnMut(Place, Wrong)) {
                $({
                    if let Some(wrong) = self.$section.problem(true) {
                        found(Place::section(SectionIndex::$section as usize), wrong);
                    }
                    if let Slot::Valid(section) = &self.$section {
                        section.problems(found);
                    }
                })+
            }

            /// What is valid and probably not meant, in the order of the document.
            pub(crate) fn warnings(&self, warn: &mut dyn FnMut(Place, Code)) {
                $(if let Slot::Valid(section) = &self.$section {
                    section.warnings(warn);
                })+
            }
        }

        impl Validate for Sections<'_> {
            type Context = ();

            fn validate_into(&self, (): &(), parent: &mut dyn FnMut() -> Path, report: &mut Report) {
                self.problems(&mut |place, wrong| append(report, place.below(&parent()), wrong));
            }
        }

        impl<'a> TryFrom<Sections<'a>> for crate::payload::Sections<'a> {
            type Error = Report;

            fn try_from(draft: Sections<'a>) -> Result<Self, Report> {
                draft.validate()?;
                Ok(Self {
                    $($section: draft.$section.into_valid().ok_or_else(Report::new)?.try_into()?,)+
                })
            }
        }
    };
    (@mandatory $slot:expr) => { $slot.into_valid()? };
    (@optional $slot:expr) => { $slot.into_valid() };
}

table!(drafts);

/// A whole payload.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PushUserData<'a> {
    /// `user_id`, mandatory.
    pub user_id: Slot<Text<'a>>,
    /// `phone_number`, mandatory.
    pub phone_number: Slot<Text<'a>>,
    /// `data`, mandatory: the sections, however they are spread over the array's objects.
    pub data: Slot<Sections<'a>>,
    /// `extras`, optional: an object of any content.
    pub extras: Slot<Extras<'a>>,
}

impl PushUserData<'_> {
    /// What is wrong, in the order of the document.
    pub(crate) fn problems(&self, found: &mut dyn FnMut(Place, Wrong)) {
        let top = [
            (Place::UserId, self.user_id.problem(true)),
            (Place::PhoneNumber, self.phone_number.problem(true)),
            (Place::Data, self.data.problem(true)),
            (Place::Extras, self.extras.problem(false)),
        ];
        for (place, problem) in top {
            if let Some(wrong) = problem {
                found(place, wrong);
            }
        }
        if let Slot::Valid(sections) = &self.data {
            sections.problems(found);
        }
    }
}

impl Validate for PushUserData<'_> {
    type Context = ();

    fn validate_into(&self, (): &(), parent: &mut dyn FnMut() -> Path, report: &mut Report) {
        self.problems(&mut |place, wrong| append(report, place.below(&parent()), wrong));
    }
}

impl<'a> TryFrom<PushUserData<'a>> for crate::PushUserData<'a> {
    type Error = Report;

    fn try_from(draft: PushUserData<'a>) -> Result<Self, Report> {
        draft.validate()?;
        Ok(Self {
            user_id: draft.user_id.into_valid().ok_or_else(Report::new)?,
            phone_number: draft.phone_number.into_valid().ok_or_else(Report::new)?,
            data: draft.data.into_valid().ok_or_else(Report::new)?.try_into()?,
            extras: draft.extras.into_valid(),
        })
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

/// Says what is wrong with a field. Written out for each of them it is quick, in the .wasm a call is smaller.
#[cfg_attr(target_arch = "wasm32", inline(never))]
#[cfg_attr(not(target_arch = "wasm32"), inline)]
fn tell<'a, T: Value<'a>>(
    slot: &Slot<T>,
    mandatory: bool,
    place: Place,
    found: &mut dyn FnMut(Place, Wrong),
) {
    if let Some(wrong) = Field::problem(slot, mandatory) {
        found(place, wrong);
    }
}

/// A garde error carries the code; the sentence is made where somebody reads it.
#[cold]
#[inline(never)]
fn append(report: &mut Report, path: Path, wrong: Wrong) {
    report.append(path, garde::Error::new(wrong.code.as_str()));
}
