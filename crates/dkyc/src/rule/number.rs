//! Exactly one number of a list. In JSON it is a number, written as an integer.

/// Lists of numbers, an enum each. A row is `Variant = 0 "meaning",`.
macro_rules! number_list {
    ($($(#[$doc:meta])* $name:ident { $($variant:ident = $number:literal $label:literal,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum $name {
            $(#[doc = concat!("`", $number, "`: ", $label, ".")] $variant = $number,)+
        }

        impl $name {
            /// Every number, in the order of the specification.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The same numbers as text, with what they mean.
            pub const CODES: &'static [AllowedCode] =
                &[$(AllowedCode { code: stringify!($number), label: Some($label) }),+];

            /// The number as it stands in the request.
            #[must_use]
            pub const fn number(self) -> u8 {
                self as u8
            }

            /// The member that is written like this in JSON: `1`, but not `1.0`.
            #[must_use]
            pub fn from_json(json: &str) -> Option<Self> {
                match json {
                    $(stringify!($number) => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }

        impl Ruled for $name {
            const RULE: Rule = Rule::OneNumberOf(Self::CODES);
        }

        impl IntoOwned for $name {
            type Owned = Self;

            fn into_owned(self) -> Self {
                self
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
                serializer.serialize_u8(self.number())
            }
        }
    )+};
}
pub(crate) use number_list;
