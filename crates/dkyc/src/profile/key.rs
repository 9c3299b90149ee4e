//! THE TABLE OF KEYS of a profile: what each says, of which fields, and how it is read. Reading, the JSON Schema of a profile and
//! the table in `docs/house-rules.md` are made from it.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::node::{Node, Reading};
use super::rules::{FieldRules, Form, KINDS};
use crate::code::Code;
use crate::rule::{Document, FieldValue, Pan, Rule, Sent, Uid, ipv4, is_blank};
use crate::spec::FieldSpec;
use crate::suggest;

/// A key that says something of a field.
pub(crate) struct Key {
    pub(crate) name: &'static str,
    /// The code of the error that a value has otherwise.
    pub(crate) code: Code,
    pub(crate) holds: Holds,
    /// Of which fields it can be said.
    pub(crate) of: Of,
    /// What it says.
    pub(crate) about: &'static str,
    read: fn(&mut Reading<'_>, &Node, &'static FieldSpec, &mut FieldRules),
    /// What is said with it; nothing if it is left out, or if a member of the field says it: `mandatory`.
    pub(super) said: fn(&FieldRules) -> Option<Said<'_>>,
}

/// What is said with a key.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Said<'r> {
    Texts(Vec<&'r str>),
    Number(u64),
    Text(&'r str),
}

fn texts<'r>(texts: impl Iterator<Item = &'r str>) -> Option<Said<'r>> {
    let texts: Vec<_> = texts.collect();
    (!texts.is_empty()).then_some(Said::Texts(texts))
}

/// What a key holds.
#[derive(Clone, Copy)]
pub(crate) enum Holds {
    /// A list of strings: of these only, if there are any.
    Texts(fn(&'static FieldSpec) -> Vec<&'static str>),
    Truth,
    Number,
    Text,
}

/// Of which fields a key can be said.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Of {
    All,
    /// All but documents.
    Texts,
    Documents,
}

impl Of {
    pub(crate) fn is_of(self, field: &FieldSpec) -> bool {
        match self {
            Self::All => true,
            Self::Texts => field.rule != Rule::Document,
            Self::Documents => field.rule == Rule::Document,
        }
    }
}

pub(crate) static KEYS: &[Key] = &[
    Key {
        name: "allowed",
        code: Code::HouseAllowed,
        holds: Holds::Texts(|field| field.rule.codes().iter().map(|allowed| allowed.code).collect()),
        of: Of::Texts,
        about: "The only values that are allowed. Of a list of codes, some of its codes.",
        read: read_allowed,
        said: |rules| texts(rules.allowed.iter().map(String::as_str)),
    },
    Key {
        name: "mandatory",
        code: Code::HouseRequired,
        holds: Holds::Truth,
        of: Of::All,
        about: "Whether the field must be filled in.",
        read: read_mandatory,
        said: |_| None,
    },
    Key {
        name: "max_length",
        code: Code::HouseLength,
        holds: Holds::Number,
        of: Of::Texts,
        about: "The most characters (Unicode code points) that the value may have.",
        read: read_max_length,
        said: |rules| rules.max_length.map(Said::Number),
    },
    Key {
        name: "pattern",
        code: Code::HousePattern,
        holds: Holds::Text,
        of: Of::Texts,
        about: "A regular expression that the value must match somewhere; with ^ and $, as a whole.",
        read: read_pattern,
        said: |rules| rules.pattern.as_ref().map(|pattern| Said::Text(pattern.as_str())),
    },
    Key {
        name: "max_bytes",
        code: Code::HouseSize,
        holds: Holds::Number,
        of: Of::Documents,
        about: "The most bytes that a file may have that is sent as Base64 or in a data URL, after decoding.",
        read: read_max_bytes,
        said: |rules| rules.max_bytes.map(Said::Number),
    },
    Key {
        name: "kinds",
        code: Code::HouseKind,
        holds: Holds::Texts(|_| KINDS.iter().map(|kind| kind.name).collect()),
        of: Of::Documents,
        about: "The kinds of file that are allowed, told by their first bytes, for a file that is sent as Base64 or in a data URL.",
        read: read_kinds,
        said: |rules| texts(rules.kinds.iter().map(|kind| kind.name)),
    },
    Key {
        name: "hosts",
        code: Code::HouseHost,
        holds: Holds::Texts(|_| Vec::new()),
        of: Of::Documents,
        about: "The hosts at which a URL may be. docs.example.com is this host only, *.example.com every host below example.com.",
        read: read_hosts,
        said: |rules| texts(rules.hosts.iter().map(String::as_str)),
    },
    Key {
        name: "forms",
        code: Code::HouseForm,
        holds: Holds::Texts(|_| Form::ALL.iter().map(|form| form.name()).collect()),
        of: Of::Documents,
        about: "The forms in which a document may be sent.",
        read: read_forms,
        said: |rules| texts(rules.forms.iter().map(|form| form.name())),
    },
];

impl Key {
    /// The key with this name.
    pub(super) fn find(name: &str) -> Option<&'static Self> {
        KEYS.iter().find(|key| key.name == name)
    }

    /// Reads its value for a field.
    pub(super) fn read(
        &self,
        reading: &mut Reading<'_>,
        node: &Node,
        field: &'static FieldSpec,
        rules: &mut FieldRules,
    ) {
        (self.read)(reading, node, field, rules);
    }
}

impl Serialize for FieldRules {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(KEYS.iter().filter_map(|key| Some((key.name, (key.said)(self)?))))
    }
}

fn read_allowed(reading: &mut Reading<'_>, node: &Node, field: &'static FieldSpec, rules: &mut FieldRules) {
    rules.allowed = reading.list(node, |reading, node, text| {
        if let Some(value) = canonical(field.rule, text) {
            return Some(value);
        }
        let codes = field.rule.codes();
        let why = if is_blank(text) {
            "is blank, which counts as no value".to_owned()
        } else if codes.is_empty() {
            format!("is not a value that the specification allows for {}", field.path)
        } else {
            let names = codes.iter().map(|allowed| allowed.code);
            format!("is not a code of {}; {}", field.path, meant_or_all(text, names, "the codes are"))
        };
        reading.mistake(node.offset, format!("{text:?} {why}"));
        None
    });
    // A date may be written in several ways.
    let mut seen = HashSet::new();
    rules.allowed.retain(|value| seen.insert(value.clone()));
}

/// A value as it is compared: dates in capitals. `None` when the specification does not allow it.
fn canonical(rule: Rule, text: &str) -> Option<String> {
    let is_valid = match rule {
        Rule::Text => !is_blank(text),
        Rule::Pan => Pan::new(text).is_ok(),
        Rule::Uid => Uid::new(text).is_ok(),
        Rule::Date => return NaiveDate::from_text(text.into()).ok().map(|day| day.to_text().into_owned()),
        _ => rule.codes().iter().any(|allowed| allowed.code == text),
    };
    is_valid.then(|| text.to_owned())
}

fn read_mandatory(reading: &mut Reading<'_>, node: &Node, field: &'static FieldSpec, rules: &mut FieldRules) {
    match reading.truth(node) {
        Some(false) if field.mandatory => reading.mistake(
            node.offset,
            format!("{} is mandatory by the specification; a profile cannot make it optional", field.path),
        ),
        Some(is_mandatory) => rules.mandatory = is_mandatory,
        None => {}
    }
}

fn read_max_length(
    reading: &mut Reading<'_>,
    node: &Node,
    field: &'static FieldSpec,
    rules: &mut FieldRules,
) {
    let Some(max) = reading.number(node) else { return };
    match lengths(field.rule) {
        Some((_, longest)) if max > longest => reading.mistake(
            node.offset,
            format!("the values of {} have at most the length {longest} by the specification; a profile can only narrow that", field.path),
        ),
        Some((shortest, _)) if max < shortest => reading.mistake(
            node.offset,
            format!("the values of {} have at least the length {shortest} by the specification, so none would be allowed", field.path),
        ),
        _ => rules.max_length = Some(max),
    }
}

/// The fewest and the most characters that a value has by the specification, where that is known.
pub(crate) fn lengths(rule: Rule) -> Option<(u64, u64)> {
    let example = match rule {
        Rule::Pan => "AAAAA1234A",
        Rule::Uid => "123456789012",
        Rule::Date => "DD-MON-YYYY",
        _ => {
            let lengths = || rule.codes().iter().map(|allowed| allowed.code.len() as u64);
            return lengths().min().zip(lengths().max());
        }
    };
    Some((example.len() as u64, example.len() as u64))
}

fn read_pattern(reading: &mut Reading<'_>, node: &Node, _: &'static FieldSpec, rules: &mut FieldRules) {
    let Some(pattern) = reading.text(node) else { return };
    match reading.patterns.read(pattern) {
        Ok(pattern) => rules.pattern = Some(pattern),
        Err(why) => reading.mistake(node.offset, format!("the pattern {why}")),
    }
}

fn read_max_bytes(reading: &mut Reading<'_>, node: &Node, _: &'static FieldSpec, rules: &mut FieldRules) {
    rules.max_bytes = reading.number(node);
}

fn read_kinds(reading: &mut Reading<'_>, node: &Node, _: &'static FieldSpec, rules: &mut FieldRules) {
    rules.kinds = reading.list(node, |reading, node, text| {
        let kind = KINDS.iter().find(|kind| kind.name == text);
        if kind.is_none() {
            let names = KINDS.iter().map(|kind| kind.name);
            let or = meant_or_all(text, names, "the kinds are");
            reading.mistake(node.offset, format!("there is no kind of file {text:?}; {or}"));
        }
        kind
    });
}

fn read_forms(reading: &mut Reading<'_>, node: &Node, _: &'static FieldSpec, rules: &mut FieldRules) {
    rules.forms = reading.list(node, |reading, node, text| {
        let form = Form::ALL.into_iter().find(|form| form.name() == text);
        if form.is_none() {
            let names = Form::ALL.iter().map(|form| form.name());
            let or = meant_or_all(text, names, "the forms are");
            reading.mistake(node.offset, format!("there is no form {text:?}; {or}"));
        }
        form
    });
}

fn read_hosts(reading: &mut Reading<'_>, node: &Node, _: &'static FieldSpec, rules: &mut FieldRules) {
    rules.hosts = reading.list(node, |reading, node, text| {
        if is_host(text) {
            return Some(text.to_owned());
        }
        reading.mistake(
            node.offset,
            format!("{text:?} is not a host; write only its name, like docs.example.com, or *.example.com for every host below example.com"),
        );
        None
    });
}

/// Whether a text is a host of RFC 3986, with `*.` before it or not.
fn is_host(text: &str) -> bool {
    let name = text.strip_prefix("*.").unwrap_or(text);
    let is_whole =
        |document: &Document<'_>| matches!(document.sent(), Some(Sent::Url(url)) if url.host() == name);
    let is_name = name.len() == text.len() || !name.starts_with('[') && ipv4(name.as_bytes()).is_none();
    is_name
        && !name.contains('*')
        && !name.starts_with('.')
        && Document::new(format!("https://{name}/")).is_ok_and(|document| is_whole(&document))
}

/// What was probably meant, or what there is.
pub(super) fn meant_or_all(
    text: &str,
    names: impl Iterator<Item = &'static str> + Clone,
    are: &str,
) -> String {
    match suggest::name(text, names.clone()) {
        Some(meant) => format!("did you mean {meant}?"),
        None => format!("{are} {}", names.collect::<Vec<_>>().join(", ")),
    }
}
