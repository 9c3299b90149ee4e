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
use crate::json_text::{JsonText, LoneSurrogate};
use crate::payload::Extras;
use crate::place::{Place, join};
use crate::rule::{Document, Pan, Text, Uid, Value, Wrong, from_text_or_blank};
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
    pub const fn problem(&self, mandatory: bool) -> Option<Code> {
        match self {
            Self::Absent if mandatory => Some(Code::Required),
            Self::Blank if mandatory => Some(Code::Empty),
            Self::OtherType => Some(Code::Type),
            Self::Wrong(wrong) => Some(wrong.code),
            Self::Absent | Self::Blank | Self::Valid(_) => None,
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
    fn from(text: Cow<'a, str>) -> Self {
        from_text_or_blank(text).map_or(Self::Blank, Self::from)
    }
}

impl<'a, T: Value<'a>> From<&'a str> for Slot<T> {
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
        value.admit().into()
    }
}

impl<T> From<Result<T, Wrong>> for Slot<T> {
    fn from(value: Result<T, Wrong>) -> Self {
        value.map_or_else(Self::Wrong, Self::Valid)
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
    fn read(&mut self, json: JsonText<'a>) -> Result<(), LoneSurrogate>;
    fn set_text(&mut self, text: Cow<'a, str>);
    fn set_other_type(&mut self);
    fn is_absent(&self) -> bool;
    fn problem(&self, mandatory: bool) -> Option<Code>;
    fn suggestion(&self) -> Option<&'static str>;
    fn warning(&self) -> Option<Code>;
    fn plain(&self) -> Option<&str>;
}

impl<'a, T: Value<'a>> Field<'a> for Slot<T> {
    fn read(&mut self, json: JsonText<'a>) -> Result<(), LoneSurrogate> {
        *self = T::from_json(json)?.map_or(Self::Blank, Self::from);
        Ok(())
    }

    fn set_text(&mut self, text: Cow<'a, str>) {
        *self = text.into();
    }

    fn set_other_type(&mut self) {
        *self = Self::OtherType;
    }

    fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    fn problem(&self, mandatory: bool) -> Option<Code> {
        self.problem(mandatory)
    }

    fn suggestion(&self) -> Option<&'static str> {
        match self {
            Self::Wrong(wrong) => wrong.suggestion,
            _ => None,
        }
    }

    fn warning(&self) -> Option<Code> {
        self.get().and_then(Value::warning)
    }

    fn plain(&self) -> Option<&str> {
        self.get().and_then(Value::plain)
    }
}

/// The fields of a section, by their place in the table.
pub(crate) trait Fields<'a> {
    fn field(&self, index: usize) -> Option<&dyn Field<'a>>;
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn Field<'a>>;
    fn validate_fields(&self, parent: &mut dyn FnMut() -> Path, report: &mut Report);
    fn warnings(&self, warn: &mut dyn FnMut(Place, Code));
}

/// A section, whichever it is.
pub(crate) trait Section<'a> {
    /// Puts an empty section here, to be filled.
    fn open(&mut self) -> Option<&mut dyn Fields<'a>>;
    fn fields(&self) -> Option<&dyn Fields<'a>>;
    fn set_other_type(&mut self);
    fn is_absent(&self) -> bool;
}

impl<'a, S: Fields<'a> + Default> Section<'a> for Slot<S> {
    fn open(&mut self) -> Option<&mut dyn Fields<'a>> {
        *self = Self::Valid(S::default());
        match self {
            Self::Valid(section) => Some(section),
            _ => None,
        }
    }

    fn fields(&self) -> Option<&dyn Fields<'a>> {
        self.get().map(|section| section as _)
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

                fn validate_fields(&self, parent: &mut dyn FnMut() -> Path, report: &mut Report) {
                    #[allow(non_camel_case_types)]
                    enum Index { $($field),+ }
                    const SECTION: usize = SectionIndex::$section as usize;
                    $(if let Some(code) = self.$field.problem(is_mandatory!($need)) {
                        append(report, parent, Place::field(SECTION, Index::$field as usize), code);
                    })+
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
                    self.validate_fields(parent, report);
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
                $({
                    let place = Place::section(SectionIndex::$section as usize);
                    if let Some(code) = self.$section.problem(true) {
                        append(report, parent, place, code);
                    }
                    if let Slot::Valid(section) = &self.$section {
                        section.validate_fields(&mut || join(&parent(), place), report);
                    }
                })+
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

impl Validate for PushUserData<'_> {
    type Context = ();

    fn validate_into(&self, (): &(), parent: &mut dyn FnMut() -> Path, report: &mut Report) {
        let top = [
            (Place::UserId, self.user_id.problem(true)),
            (Place::PhoneNumber, self.phone_number.problem(true)),
            (Place::Data, self.data.problem(true)),
            (Place::Extras, self.extras.problem(false)),
        ];
        for (place, problem) in top {
            if let Some(code) = problem {
                append(report, parent, place, code);
            }
        }
        if let Slot::Valid(sections) = &self.data {
            sections.validate_into(&(), parent, report);
        }
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

/// A garde error carries the code; the sentence is made where somebody reads it.
fn append(report: &mut Report, parent: &mut dyn FnMut() -> Path, place: Place, code: Code) {
    report.append(join(&parent(), place), garde::Error::new(code.as_str()));
}
