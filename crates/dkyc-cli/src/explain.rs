//! `dkyc explain`: what a code means; what a field or a section takes.

use std::fmt::{self, Write};

use dkyc::spec::{FieldSpec, ObjectSpec, Rule, SECTIONS};
use dkyc::{Code, Explanation};
use serde_json::json;
use unicode_width::UnicodeWidthStr;

/// The explanation of a code, a field (its path, or its key when only one field has it), or a section.
pub(crate) fn text(name: &str) -> Result<String, Unknown> {
    if let Ok(code) = name.parse() {
        return Ok(explain_code(code));
    }
    if let Ok(section) = ObjectSpec::find(name) {
        return Ok(explain_section(section));
    }
    match name {
        "data" => return Ok(DATA.to_owned()),
        "extras" => return Ok(EXTRAS.to_owned()),
        _ => {}
    }
    let named: Vec<_> = FieldSpec::all().filter(|field| field.path == name || field.key == name).collect();
    match *named {
        [field] => Ok(explain_field(field)),
        [] => Err(Unknown::Name { name: name.to_owned(), suggestion: suggestion(name) }),
        _ => Err(Unknown::Ambiguous { paths: named.iter().map(|field| field.path).collect() }),
    }
}

const DATA: &str = "\
data
  The sections, mandatory

An array of objects. Each object holds any number of sections under their names, in any order.
";

const EXTRAS: &str = "\
extras
  Anything else, optional

An object with any content. dkyc does not check what is in it.
";

/// A name that cannot be explained.
pub(crate) enum Unknown {
    Name { name: String, suggestion: Option<String> },
    Ambiguous { paths: Vec<&'static str> },
}

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name { name, suggestion } => {
                write!(f, "there is no code, field or section called \"{name}\"; ")?;
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
    known.or_else(|| SECTIONS.iter().find_map(|section| suggested_key(section, name)))
}

/// The key that a check suggests for this one.
fn suggested_key(section: &ObjectSpec, key: &str) -> Option<String> {
    let report = dkyc::check_section(section.name, json!({ key: "" }).to_string()).ok()?;
    let unknown = report.warnings().iter().find(|warning| warning.code() == Code::UnknownField)?;
    unknown
        .suggestion()
        .filter(|meant| section.fields.iter().any(|field| field.key == *meant))
        .map(str::to_owned)
}

fn explain_code(code: Code) -> String {
    let kind =
        if code.is_warning() { "Warning: the payload stays valid" } else { "Error: the payload is invalid" };
    let Explanation { meaning, reason, example, remedy, .. } = code.explanation();
    let mut text = format!("{code}\n  {kind}\n");
    for (title, paragraph) in [
        ("What it means", meaning),
        ("Why it matters", reason),
        ("Example", example),
        ("What to do", &*remedy),
    ] {
        let _ = write!(text, "\n{title}:\n{}", indented(paragraph));
    }
    let fields: Vec<_> = code.fields().collect();
    if !fields.is_empty() {
        text.push_str("\nFields:\n");
        for field in fields {
            let _ = writeln!(text, "  {}", field.path);
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

fn explain_section(section: &ObjectSpec) -> String {
    let mut text = format!("{}\n  Section, mandatory\n\nFields:\n", section.name);
    for field in section.fields {
        let _ = writeln!(text, "  {:29}  {:9}  {}", field.key, need(field), field.description);
    }
    text
}

fn explain_field(field: &FieldSpec) -> String {
    let mut text = format!("{}\n  {}, {}\n\n", field.path, field.description, need(field));
    let _ = writeln!(text, "{}", rule(field));
    let width = field.rule.codes().iter().map(|allowed| allowed.code.len()).max().unwrap_or_default();
    for allowed in field.rule.codes() {
        let _ = match allowed.label {
            Some(label) => writeln!(text, "  {:width$}  {label}", allowed.code),
            None => writeln!(text, "  {}", allowed.code),
        };
    }
    let _ = writeln!(text, "\nExample: \"{}\"", field.example);
    if let Some(advice) = field.advice() {
        let _ = write!(text, "\nWhat to do:\n{}\n", indented(advice));
    }
    let codes: Vec<_> = codes_of(field).map(Code::as_str).collect();
    let _ = writeln!(text, "Codes in reports: {}", codes.join(", "));
    text
}

fn need(field: &FieldSpec) -> &'static str {
    if field.mandatory { "mandatory" } else { "optional" }
}

/// The rule in a sentence.
fn rule(field: &FieldSpec) -> String {
    match field.rule {
        Rule::Text if field.mandatory => {
            "Any string with at least one character that is not white space.".to_owned()
        }
        Rule::Text => "Any string; it may be empty.".to_owned(),
        Rule::OneOf([_]) => "Exactly this code:".to_owned(),
        Rule::OneOf(_) => {
            "Exactly one of these codes, which are case-sensitive and keep their leading zeros:".to_owned()
        }
        Rule::Pan => Code::PanFormat.explanation().meaning.to_owned(),
        Rule::Uid => Code::UidFormat.explanation().meaning.to_owned(),
        Rule::Date => format!("{} The day must exist.", Code::DateFormat.explanation().meaning),
        Rule::Document => {
            format!(
                "A URL or Base64. {} {}",
                Code::DocumentUrl.explanation().meaning,
                Code::DocumentBase64.explanation().meaning
            )
        }
        rule => rule.to_string(),
    }
}

/// The codes that a report can have for a field.
fn codes_of(field: &FieldSpec) -> impl Iterator<Item = Code> {
    Code::ALL.iter().copied().filter(move |code| match code {
        Code::Type | Code::Duplicate => true,
        Code::Required | Code::Empty => field.mandatory,
        _ => code.fields().any(|other| other == field),
    })
}
