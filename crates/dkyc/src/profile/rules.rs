//! What a profile says of one field, and how a value is judged by it.

use super::pattern::Pattern;
use crate::payload::draft::Member;
use crate::plausibility::FileKind;
use crate::reason::Reason;
use crate::rule::{Rule, Sent};
use crate::spec::FieldSpec;
use crate::suggest::{LONGEST, errors_between, folded};

/// What a [`Profile`](crate::Profile) says of one field. As JSON it is the table of the field in the profile, without `mandatory`.
///
/// ```
/// let profile = dkyc::Profile::from_toml("[fields.\"BASIC_INFORMATION.kycType\"]\nallowed = [\"5\"]")?;
/// let (field, rules) = profile.fields().next().unwrap();
/// assert_eq!(field.path, "BASIC_INFORMATION.kycType");
/// assert_eq!((rules.allowed(), rules.is_mandatory()), (&["5".to_owned()][..], false));
/// assert_eq!(serde_json::to_string(rules)?, r#"{"allowed":["5"]}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
// Empty lists say nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldRules {
    pub(crate) allowed: Vec<String>,
    pub(crate) mandatory: bool,
    pub(crate) max_length: Option<u64>,
    pub(crate) pattern: Option<Pattern>,
    pub(crate) max_bytes: Option<u64>,
    pub(crate) kinds: Vec<&'static NamedKind>,
    pub(crate) hosts: Vec<String>,
    pub(crate) forms: Vec<Form>,
}

/// A kind of file as profiles name it. Some kinds have several names, as they have one signature.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NamedKind {
    pub(crate) name: &'static str,
    /// What people call it.
    pub(crate) title: &'static str,
    kind: FileKind,
}

pub(crate) static KINDS: &[NamedKind] = &[
    NamedKind { name: "jpeg", title: "JPEG", kind: FileKind::Jpeg },
    NamedKind { name: "png", title: "PNG", kind: FileKind::Png },
    NamedKind { name: "tiff", title: "TIFF", kind: FileKind::Tiff },
    NamedKind { name: "pdf", title: "PDF", kind: FileKind::Pdf },
    NamedKind { name: "zip", title: "ZIP", kind: FileKind::Zip },
    NamedKind { name: "xml", title: "XML", kind: FileKind::Xml },
    NamedKind { name: "mp4", title: "MP4", kind: FileKind::Mp4 },
    NamedKind { name: "quicktime", title: "QuickTime", kind: FileKind::Mp4 },
    NamedKind { name: "3gp", title: "3GP", kind: FileKind::Mp4 },
    NamedKind { name: "webm", title: "WebM", kind: FileKind::Matroska },
    NamedKind { name: "matroska", title: "Matroska", kind: FileKind::Matroska },
    NamedKind { name: "avi", title: "AVI", kind: FileKind::Avi },
];

/// A form in which a document is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Url,
    Base64,
    DataUrl,
}

impl Form {
    pub(crate) const ALL: [Self; 3] = [Self::Url, Self::Base64, Self::DataUrl];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Url => "url",
            Self::Base64 => "base64",
            Self::DataUrl => "data_url",
        }
    }
}

impl FieldRules {
    /// The only values that are allowed, as they are compared: dates in capitals. Empty when others are allowed, too.
    #[must_use]
    pub fn allowed(&self) -> &[String] {
        &self.allowed
    }

    /// Whether the field is mandatory by the profile.
    #[must_use]
    pub const fn is_mandatory(&self) -> bool {
        self.mandatory
    }

    /// A value of this field that keeps these rules, if one is known.
    #[must_use]
    pub fn example<'v>(&'v self, field: &'v FieldSpec) -> Option<&'v str> {
        if field.rule == Rule::Document {
            let may_be_url = self.forms.is_empty() || self.forms.contains(&Form::Url);
            return (may_be_url && self.hosts.is_empty()).then_some(field.example);
        }
        let codes = field.rule.codes().iter().map(|allowed| allowed.code);
        let allowed = self.allowed.iter().map(String::as_str);
        self.first_allowed([field.example].into_iter().chain(allowed).chain(codes))
    }

    /// Tells what is wrong with a value that keeps the rules of the specification, in the order of the codes. With it comes the
    /// index of the allowed value that was probably meant.
    pub(super) fn judge(
        &self,
        rule: Rule,
        member: &dyn Member<'_>,
        found: &mut dyn FnMut(Reason, Option<u16>),
    ) {
        if member.is_open() {
            if self.mandatory {
                found(if member.is_absent() { Reason::HouseMissing } else { Reason::HouseBlank }, None);
            }
        } else if let Some(sent) = member.sent() {
            self.judge_document(&sent, found);
        } else if let Some(text) = member.text() {
            self.judge_text(rule, &text, found);
        }
    }

    fn judge_text(&self, rule: Rule, text: &str, found: &mut dyn FnMut(Reason, Option<u16>)) {
        if !self.allowed.is_empty() && !self.allowed.iter().any(|allowed| allowed == text) {
            found(Reason::HouseAllowed, self.meant(rule, text));
        }
        if self.is_too_long(text) {
            found(Reason::HouseLength, None);
        }
        if !self.matches(text) {
            found(Reason::HousePattern, None);
        }
    }

    fn is_too_long(&self, text: &str) -> bool {
        self.max_length.is_some_and(|max| text.chars().count() as u64 > max)
    }

    fn matches(&self, text: &str) -> bool {
        self.pattern.as_ref().is_none_or(|pattern| pattern.matches(text))
    }

    /// The first value among these that is allowed.
    pub(crate) fn first_allowed<'v>(&self, values: impl IntoIterator<Item = &'v str>) -> Option<&'v str> {
        let is_allowed = |value: &&str| {
            (self.allowed.is_empty() || self.allowed.iter().any(|allowed| allowed == value))
                && !self.is_too_long(value)
                && self.matches(value)
        };
        values.into_iter().find(is_allowed)
    }

    fn judge_document(&self, sent: &Sent<'_>, found: &mut dyn FnMut(Reason, Option<u16>)) {
        let (form, data) = match sent {
            Sent::Url(_) => (Form::Url, None),
            Sent::Base64(data) => (Form::Base64, Some(data)),
            Sent::DataUrl(data) => (Form::DataUrl, Some(data)),
        };
        if let (Some(data), Some(max)) = (data, self.max_bytes)
            && data.decoded_length() as u64 > max
        {
            found(Reason::HouseSize, None);
        }
        if let Some(data) = data.filter(|_| !self.kinds.is_empty()) {
            let bytes = data.first_bytes();
            if !self.kinds.iter().any(|named| named.kind.is_kind_of(bytes.as_slice())) {
                found(Reason::HouseKind, None);
            }
        }
        if let Sent::Url(url) = sent
            && !self.hosts.is_empty()
            && !self.hosts.iter().any(|host| is_host(url.host(), host))
        {
            found(Reason::HouseHost, None);
        }
        if !self.forms.is_empty() && !self.forms.contains(&form) {
            found(Reason::HouseForm, None);
        }
    }

    /// The allowed value that a text was probably meant to be.
    #[cold]
    fn meant(&self, rule: Rule, text: &str) -> Option<u16> {
        /// Shorter values are too much alike to recognise a typing error.
        const WORD: usize = 4;
        /// In a longer list of values there is no telling which was meant.
        const MANY: usize = 1000;
        if self.allowed.len() > MANY {
            return None;
        }
        let (mut room, mut other_room) = ([0; LONGEST], [0; LONGEST]);
        let text = folded(text, &mut room)?;
        let mut only = |most: usize| {
            let mut near = self.allowed.iter().enumerate().filter(|(_, allowed)| {
                let is_long = most == 0 || allowed.len() >= WORD;
                let allowed = folded(allowed, &mut other_room).filter(|_| is_long);
                allowed.is_some_and(|allowed| errors_between(allowed, text, most).is_some())
            });
            near.next().map(|(index, _)| index).filter(|_| near.next().is_none())
        };
        // Another day or number is no typing error: it may be that of another person.
        let has_words = matches!(rule, Rule::Text | Rule::OneOf(_));
        u16::try_from(only(0).or_else(|| only(1).filter(|_| has_words))?).ok()
    }

    /// What is allowed, for an error of this reason, as the profile names it.
    pub(crate) fn allowed_for(&self, reason: Reason) -> Vec<&str> {
        match reason {
            Reason::HouseAllowed => self.allowed.iter().map(String::as_str).collect(),
            Reason::HouseKind => self.kinds.iter().map(|kind| kind.name).collect(),
            Reason::HouseHost => self.hosts.iter().map(String::as_str).collect(),
            Reason::HouseForm => self.forms.iter().map(|form| form.name()).collect(),
            _ => Vec::new(),
        }
    }

    /// The most that is allowed, for an error of this reason.
    pub(crate) fn max_for(&self, reason: Reason) -> Option<u64> {
        match reason {
            Reason::HouseLength => self.max_length,
            Reason::HouseSize => self.max_bytes,
            _ => None,
        }
    }
}

/// Whether the host of a URL is this one, in any case; or one below it, if this one begins with `*.`. A dot at the end of a name
/// does not count.
fn is_host(host: &str, wanted: &str) -> bool {
    let host = host.strip_suffix('.').unwrap_or(host);
    let wanted = wanted.strip_suffix('.').unwrap_or(wanted);
    match wanted.strip_prefix('*') {
        // What is left begins with a dot, and something must stand before it.
        Some(end) => {
            let start = host.len().checked_sub(end.len()).filter(|start| *start > 0);
            start.and_then(|start| host.get(start..)).is_some_and(|last| last.eq_ignore_ascii_case(end))
        }
        None => host.eq_ignore_ascii_case(wanted),
    }
}
