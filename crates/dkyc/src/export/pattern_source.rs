//! The rules as regular expressions, for those who cannot link this crate, in the syntax that ECMA-262 (flag `u`) and the
//! `regex` crate share. [`check`](crate::check()) itself compares bytes; a property test compares the two.

use crate::rule::Rule;

/// At least one character that is not white space (Unicode's `White_Space`, listed, as `\S` differs between languages).
pub(crate) const TEXT: &str =
    r"[^\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]";

pub(crate) const PAN: &str = "^[A-Z]{5}[0-9]{4}[A-Z]$";

pub(crate) const UID: &str = "^[0-9]{12}$";

/// A list of months, in any case.
macro_rules! february {
    () => {
        "[Ff][Ee][Bb]"
    };
}

/// `DD-MON-YYYY`, and only days that exist: 31, 30 and 28 days in any year but 0000, the 29th of February in leap years.
pub(crate) const DATE: &str = concat!(
    "^(?:(?:",
    "(?:0[1-9]|[12][0-9]|3[01])-(?:[Jj][Aa][Nn]|[Mm][Aa][RrYy]|[Jj][Uu][Ll]|[Aa][Uu][Gg]|[Oo][Cc][Tt]|[Dd][Ee][Cc])",
    "|(?:0[1-9]|[12][0-9]|30)-(?:[Aa][Pp][Rr]|[Jj][Uu][Nn]|[Ss][Ee][Pp]|[Nn][Oo][Vv])",
    "|(?:0[1-9]|1[0-9]|2[0-8])-",
    february!(),
    ")-(?:[0-9]{3}[1-9]|[0-9]{2}[1-9][0-9]|[0-9][1-9][0-9]{2}|[1-9][0-9]{3})",
    "|29-",
    february!(),
    "-(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)",
    ")$"
);

/// RFC 3986 section 3.3, and what else a part of the URL allows.
macro_rules! pchar {
    ($also:literal) => {
        concat!("(?:[A-Za-z0-9._~!$&'()*+,;=", $also, "-]|%[0-9A-Fa-f]{2})")
    };
}
macro_rules! h16 {
    () => {
        "[0-9A-Fa-f]{1,4}"
    };
}
macro_rules! ipv4 {
    () => {
        "(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])[.]){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
    };
}
macro_rules! ls32 {
    () => {
        concat!("(?:", h16!(), ":", h16!(), "|", ipv4!(), ")")
    };
}
/// RFC 3986 section 3.2.2, IPv6address: `::` may stand for one or more groups. A row of the grammar is a row here.
#[rustfmt::skip]
macro_rules! ipv6 {
    () => {
        concat!(
            "(?:", h16!(), ":){6}", ls32!(),
            "|::(?:", h16!(), ":){5}", ls32!(),
            "|(?:", h16!(), ")?::(?:", h16!(), ":){4}", ls32!(),
            "|(?:(?:", h16!(), ":){0,1}", h16!(), ")?::(?:", h16!(), ":){3}", ls32!(),
            "|(?:(?:", h16!(), ":){0,2}", h16!(), ")?::(?:", h16!(), ":){2}", ls32!(),
            "|(?:(?:", h16!(), ":){0,3}", h16!(), ")?::", h16!(), ":", ls32!(),
            "|(?:(?:", h16!(), ":){0,4}", h16!(), ")?::", ls32!(),
            "|(?:(?:", h16!(), ":){0,5}", h16!(), ")?::", h16!(),
            "|(?:(?:", h16!(), ":){0,6}", h16!(), ")?::",
        )
    };
}
macro_rules! base64_char {
    () => {
        "[A-Za-z0-9+/]"
    };
}
/// Four characters, written out: with `{4}`, V8 overflows its stack on a large document.
macro_rules! base64_group {
    () => {
        concat!(base64_char!(), base64_char!(), base64_char!(), base64_char!())
    };
}

/// Any text without `;base64,`. Patterns have no other way to say *the first*: after each semicolon comes a beginning of
/// `base64,` that goes on with another semicolon, or that fails.
macro_rules! not_marked {
    () => {
        concat!(
            "[^;]*(?:(?:;",
            beginning!(),
            ")*;(?:[^;Bb]|[Bb](?:[^;Aa]|[Aa](?:[^;Ss]|[Ss](?:[^;Ee]|[Ee](?:[^;6]|6(?:[^;4]|4[^;,]))))))[^;]*)*(?:;",
            beginning!(),
            ")*"
        )
    };
}
macro_rules! beginning {
    () => {
        "(?:[Bb](?:[Aa](?:[Ss](?:[Ee](?:64?)?)?)?)?)?"
    };
}

/// An `http(s)` URI with a host, or Base64, which may stand behind `data:…;base64,`.
pub(crate) const DOCUMENT: &str = concat!(
    "^(?:[Hh][Tt][Tt][Pp][Ss]?://(?:",
    pchar!(":"),
    "*@)?",
    r"(?:\[(?:",
    ipv6!(),
    "|[Vv][0-9A-Fa-f]+[.][A-Za-z0-9._~!$&'()*+,;=:-]+)\\]|",
    pchar!(""),
    "+)(?::[0-9]*)?",
    "(?:/",
    pchar!(":@/"),
    "*)?(?:[?]",
    pchar!(":@/?"),
    "*)?(?:#",
    pchar!(":@/?"),
    "*)?",
    "|(?:[Dd][Aa][Tt][Aa]:",
    not_marked!(),
    ";[Bb][Aa][Ss][Ee]64,)?(?:",
    base64_group!(),
    ")*",
    "(?:",
    base64_group!(),
    "|",
    base64_char!(),
    "[AQgw]==|",
    base64_char!(),
    base64_char!(),
    "[AEIMQUYcgkosw048]=)",
    ")$"
);

impl Rule {
    /// The regular expression that a string must match; `None` for lists of codes, arrays and objects.
    #[must_use]
    pub const fn pattern(self) -> Option<&'static str> {
        match self {
            Self::Text => Some(TEXT),
            Self::OneOf(_) | Self::Sections | Self::Object => None,
            Self::Pan => Some(PAN),
            Self::Uid => Some(UID),
            Self::Date => Some(DATE),
            Self::Document => Some(DOCUMENT),
            #[cfg(feature = "api")]
            Self::OneNumberOf(_) => None,
            #[cfg(feature = "api")]
            Self::Alphanumeric { .. } => Some("^[A-Za-z0-9]*$"),
            #[cfg(feature = "api")]
            Self::PathSegment => Some(TEXT),
        }
    }
}
