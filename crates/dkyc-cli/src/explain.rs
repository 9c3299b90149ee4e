//! `dkyc explain`: what a code means; what a field, a section or a request takes.

use std::fmt::{self, Write};

use dkyc::api::Endpoint;
use dkyc::spec::{FieldSpec, ObjectSpec, Rule, SECTIONS};
use dkyc::{Code, Explanation, Language};
use serde_json::json;
use unicode_width::UnicodeWidthStr;

use crate::fields::{about, need, padded};
use crate::words::{self, Explain};

/// The explanation of a code, a field (its path, or its key when only one field has it), a section, or a request.
pub(crate) fn text(name: &str, language: Language) -> Result<String, Unknown> {
    let words = &words::of(language).explain;
    if let Ok(code) = name.parse() {
        return Ok(explain_code(code, words, language));
    }
    if let Ok(section) = ObjectSpec::find(name) {
        return Ok(explain_section(section, words, language));
    }
    match name {
        "data" => return Ok(words.data.to_owned()),
        "extras" => return Ok(words.extras.to_owned()),
        _ => {}
    }
    if let Ok(endpoint) = name.parse() {
        return Ok(explain_request(endpoint, words, language));
    }
    let named: Vec<_> = FieldSpec::all().filter(|field| field.path == name || field.key == name).collect();
    match *named {
        [field] => return Ok(explain_field(field.path, field, words, language)),
        [] => {}
        _ => return Err(Unknown::Ambiguous { paths: named.iter().map(|field| field.path).collect() }),
    }
    let requested = requested().find(|(path, field)| path == name || field.key == name);
    let unknown = || Unknown::Name { name: name.to_owned(), suggestion: suggestion(name) };
    requested.map(|(path, field)| explain_field(&path, field, words, language)).ok_or_else(unknown)
}

/// The members of the requests to the other endpoints, with paths that say of which: `send_link.link_type`.
fn requested() -> impl Iterator<Item = (String, &'static FieldSpec)> {
    let others = Endpoint::ALL.iter().filter(|endpoint| **endpoint != Endpoint::PushUserData);
    others.flat_map(|endpoint| {
        endpoint.object().fields.iter().map(move |field| (format!("{endpoint}.{}", field.key), field))
    })
}

/// A name that cannot be explained.
pub(crate) enum Unknown {
    Name { name: String, suggestion: Option<String> },
    Ambiguous { paths: Vec<&'static str> },
}

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name { name, suggestion } => {
                write!(f, "there is no code, field, section or request called \"{name}\"; ")?;
                match suggestion {
                    Some(meant) => write!(f, "did you mean {meant}?"),
                    None => f.write_str("dkyc fields lists the fields and sections"),
                }
            }
            Self::Ambiguous { paths } => write!(f, "several fields have this name: {}", paths.join(", ")),
        }
    }
}

/// The code, path, section or key that was probably meant.
fn suggestion(name: &str) -> Option<String> {
    let known = [name.parse::<Code>().err(), ObjectSpec::find(name).err(), FieldSpec::find(name).err()];
    let known = known.iter().flatten().find_map(dkyc::UnknownName::suggestion).map(str::to_owned);
    let known = known.or_else(|| SECTIONS.iter().find_map(|section| suggested_key(section, name)));
    let request = || name.parse::<Endpoint>().err()?.suggestion().map(str::to_owned);
    let member =
        |endpoint: &Endpoint| suggested(endpoint.object(), &endpoint.check(json!({ name: "" }).to_string()));
    known.or_else(request).or_else(|| Endpoint::ALL.iter().find_map(member))
}

/// The key that a check suggests for this one.
fn suggested_key(section: &ObjectSpec, key: &str) -> Option<String> {
    suggested(section, &dkyc::check_section(section.name, json!({ key: "" }).to_string()).ok()?)
}

/// The key of this object that a report suggests.
fn suggested(object: &ObjectSpec, report: &dkyc::Report) -> Option<String> {
    let unknown = report.warnings().iter().find(|warning| warning.code() == Code::UnknownField)?;
    unknown
        .suggestion()
        .filter(|meant| object.fields.iter().any(|field| field.key == *meant))
        .map(str::to_owned)
}

fn explain_code(code: Code, words: &Explain, language: Language) -> String {
    let kind = match (code.is_warning(), code.is_of_payload()) {
        (true, _) => words.is_warning,
        (false, true) => words.is_error,
        (false, false) => words.is_request_error,
    };
    let Explanation { meaning, reason, example, remedy, .. } = code.explanation_in(language);
    let mut text = format!("{code}\n  {kind}\n");
    for (title, paragraph) in
        [(words.meaning, meaning), (words.reason, reason), (words.example, example), (words.remedy, &*remedy)]
    {
        let _ = write!(text, "\n{title}:\n{}", indented(paragraph));
    }
    let of_requests =
        requested().filter(|(_, field)| !code.is_of_payload() && codes_of(field).any(|other| other == code));
    let paths = code.fields().map(|field| field.path.to_owned()).chain(of_requests.map(|(path, _)| path));
    let paths: Vec<_> = paths.collect();
    if !paths.is_empty() {
        let _ = writeln!(text, "\n{}:", words.fields);
        for path in paths {
            let _ = writeln!(text, "  {path}");
        }
    }
    text
}

/// The paragraph in lines that fit a terminal.
fn indented(paragraph: &str) -> String {
    const WIDTH: usize = 100;
    let mut text = String::new();
    let mut column = 0;
    for word in paragraph.split(' ') {
        let width = UnicodeWidthStr::width(word);
        if column == 0 || column + 1 + width > WIDTH {
            text.push_str(if column == 0 { "  " } else { "\n  " });
            column = 2 + width;
        } else {
            text.push(' ');
            column += 1 + width;
        }
        text.push_str(word);
    }
    text + "\n"
}

fn explain_section(section: &ObjectSpec, words: &Explain, language: Language) -> String {
    let Explain { section: kind, mandatory, fields, .. } = words;
    format!("{}\n  {kind}, {mandatory}\n\n{fields}:\n{}", section.name, members(section, words, language))
}

fn explain_request(endpoint: Endpoint, words: &Explain, language: Language) -> String {
    let (method, path, fields) = (endpoint.method(), endpoint.path(), words.fields);
    format!("{endpoint}\n  {method} {path}\n\n{fields}:\n{}", members(endpoint.object(), words, language))
}

fn members(object: &ObjectSpec, words: &Explain, language: Language) -> String {
    let member = |field: &FieldSpec| {
        let need = padded(need(field, words), 9);
        format!("  {:29}  {need}  {}\n", field.key, about(field, language))
    };
    object.fields.iter().map(member).collect()
}

fn explain_field(path: &str, field: &FieldSpec, words: &Explain, language: Language) -> String {
    let mut text = format!("{path}\n  {}, {}\n\n", about(field, language), need(field, words));
    let _ = writeln!(text, "{}", rule(field, words, language));
    let width = field.rule.codes().iter().map(|allowed| allowed.code.len()).max().unwrap_or_default();
    for allowed in field.rule.codes() {
        let _ = match allowed.label_in(language) {
            Some(label) => writeln!(text, "  {:width$}  {label}", allowed.code),
            None => writeln!(text, "  {}", allowed.code),
        };
    }
    let quote = if matches!(field.rule, Rule::OneNumberOf(_)) { "" } else { "\"" };
    let _ = writeln!(text, "\n{}: {quote}{}{quote}", words.example, field.example);
    if let Some(advice) = field.advice_in(language) {
        let _ = write!(text, "\n{}:\n{}\n", words.remedy, indented(advice));
    }
    let codes: Vec<_> = codes_of(field).map(Code::as_str).collect();
    let _ = writeln!(text, "{}: {}", words.codes, codes.join(", "));
    text
}

/// The rule in a sentence.
fn rule(field: &FieldSpec, words: &Explain, language: Language) -> String {
    let meaning = |code: Code| code.explanation_in(language).meaning;
    match field.rule {
        Rule::Text if field.mandatory => words.mandatory_text.to_owned(),
        Rule::Text => words.optional_text.to_owned(),
        Rule::OneOf([_]) => words.one_code.to_owned(),
        Rule::OneOf(_) => words.one_of_codes.to_owned(),
        Rule::Pan => meaning(Code::PanFormat).to_owned(),
        Rule::Uid => meaning(Code::UidFormat).to_owned(),
        Rule::Date => format!("{} {}", meaning(Code::DateFormat), words.day_exists),
        Rule::Document => {
            let (url, base64) = (meaning(Code::DocumentUrl), meaning(Code::DocumentBase64));
            format!("{} {url} {base64}", words.document)
        }
        Rule::OneNumberOf(_) => words.one_of_numbers.to_owned(),
        Rule::Alphanumeric { min, max } => (words.letters_and_digits)(min, max),
        Rule::PathSegment => words.path_segment.to_owned(),
        rule => rule.to_string(),
    }
}

/// The codes that a report can have for a field.
fn codes_of(field: &FieldSpec) -> impl Iterator<Item = Code> {
    Code::ALL.iter().copied().filter(move |code| match code {
        Code::Type | Code::Duplicate => true,
        Code::Required => field.mandatory,
        Code::Empty => field.mandatory && !matches!(field.rule, Rule::OneNumberOf(_)),
        Code::Length | Code::NotAlphanumeric => field.rule.length().is_some(),
        Code::PathSegment => field.rule == Rule::PathSegment,
        Code::NotAllowed => !field.rule.codes().is_empty(),
        // A request's user_id and phone_number have the warnings of those of a payload.
        _ => code.fields().any(|other| other.path == field.path),
    })
}
