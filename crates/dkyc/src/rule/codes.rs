//! Exactly one code of a list. The lists themselves are in `spec/code_list.rs`.

use serde::{Serialize, Serializer};

use super::value::Violation;
use crate::reason::Reason;
use crate::suggest::{LONGEST, errors_between, folded};

/// One code of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AllowedCode {
    /// The code as it stands in the payload.
    pub code: &'static str,
    /// What it means, where that is known.
    pub label: Option<&'static str>,
}

/// As in reports: the code.
impl Serialize for AllowedCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code)
    }
}

// What the lists share is written once: there are twenty-two of them.

#[cold]
#[inline(never)]
pub(crate) fn not_allowed(text: &str, codes: &[AllowedCode]) -> Violation {
    Violation::new(Reason::NotAllowed, meant(text, codes))
}

/// The index of the code.
#[inline(never)]
pub(crate) fn index(text: &str, codes: &[AllowedCode]) -> Result<usize, Violation> {
    // In WebAssembly, `==` would be a call for each code.
    let is_it = |code: &str| code.len() == text.len() && code.bytes().eq(text.bytes());
    codes.iter().position(|allowed| is_it(allowed.code)).ok_or_else(|| not_allowed(text, codes))
}

/// The code that a value probably stands for: one that differs only in case, dots, spaces and leading zeros; one whose
/// meaning the value is; or, among words, one that is a typing error away.
fn meant(value: &str, allowed: &[AllowedCode]) -> Option<&'static str> {
    /// Shorter codes are too much alike to recognise a typing error.
    const WORD: usize = 4;
    let (mut value_room, mut room) = ([0; LONGEST], [0; LONGEST]);
    let value = folded(value, &mut value_room)?;
    let mut only = |text: fn(&AllowedCode) -> Option<&'static str>, is_meant: fn(&[u8], &[u8]) -> bool| {
        let mut meant = allowed.iter().filter(|allowed| {
            text(allowed).and_then(|text| folded(text, &mut room)).is_some_and(|text| is_meant(text, value))
        });
        meant.next().filter(|_| meant.next().is_none()).map(|allowed| allowed.code)
    };
    only(|allowed| Some(allowed.code), |code, value| significant(code) == significant(value))
        .or_else(|| only(|allowed| allowed.label, |label, value| label == value))
        .or_else(|| {
            let word = |allowed: &AllowedCode| (allowed.code.len() >= WORD).then_some(allowed.code);
            only(word, |code, value| errors_between(code, value, 1).is_some())
        })
}

/// A folded code without its leading zeros.
fn significant(code: &[u8]) -> &[u8] {
    let zeros = code.iter().take_while(|&&byte| byte == b'0').count();
    &code[zeros..]
}

/// Lists of codes, an enum each. A row is `Variant = "code" "meaning",`.
macro_rules! code_list {
    ($($(#[$doc:meta])* $name:ident { $($variant:ident = $code:literal $($label:literal)?,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum $name {
            $(#[doc = concat!("`", $code, "`" $(, ": ", $label)?, ".")] $variant,)+
        }

        impl $name {
            /// Every code, in the order of the specification.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The same codes as text, with what they mean.
            pub const CODES: &'static [AllowedCode] =
                &[$(AllowedCode { code: $code, label: code_list!(@label $($label)?) }),+];

            /// The code as it stands in the payload: `"01"`.
            #[must_use]
            pub const fn code(self) -> &'static str {
                Self::CODES[self as usize].code
            }

            /// What the code means, where that is known: `"married"`.
            #[must_use]
            pub const fn label(self) -> Option<&'static str> {
                Self::CODES[self as usize].label
            }

            /// The member with this code. Case counts, and nothing is trimmed.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code {
                    $($code => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }

        impl Ruled for $name {
            const RULE: Rule = Rule::OneOf(Self::CODES);
        }

        impl Sealed for $name {}

        impl<'a> FieldValue<'a> for $name {
            #[inline]
            fn from_text(text: Cow<'a, str>) -> Result<Self, Violation> {
                // A match for each list is faster; in WebAssembly, one search for all of them is smaller.
                if cfg!(target_arch = "wasm32") {
                    return index(&text, Self::CODES).map(|index| Self::ALL[index]);
                }
                Self::from_code(&text).ok_or_else(|| not_allowed(&text, Self::CODES))
            }

            fn to_text(&self) -> Cow<'_, str> {
                Cow::Borrowed(self.code())
            }
        }

        impl IntoOwned for $name {
            type Owned = Self;

            fn into_owned(self) -> Self {
                self
            }
        }

        impl FromStr for $name {
            type Err = Violation;

            fn from_str(text: &str) -> Result<Self, Violation> {
                from_any_text(text.into())
            }
        }

        impl TryFrom<&str> for $name {
            type Error = Violation;

            fn try_from(text: &str) -> Result<Self, Violation> {
                text.parse()
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.code()
            }
        }

        /// Shows the code.
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.code())
            }
        }

        /// Never shows the value.
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }
    )+};
    (@label) => { None };
    (@label $label:literal) => { Some($label) };
}
pub(crate) use code_list;
