//! Generates `types.py` and `payload.py` of the Python package from the table.

use std::fmt::Write;
use std::{fs, io};

use dkyc::Code;
use dkyc::spec::{AllowedCode, FieldSpec, OBJECTS, ObjectSpec, Rule, SECTIONS};
use serde_json::json;

use crate::step::{Failure, root};

const FIRST_LINE: &str = "# Generated from crates/dkyc/src/spec.rs by `cargo xtask docs`; do not edit.\n";
const FOLDER: &str = "crates/dkyc-python/python/dkyc";

/// Writes the files, and leaves those alone that are up to date.
pub(crate) fn write() -> Result<(), Failure> {
    let write = |(name, text): (&str, String)| -> io::Result<()> {
        let path = root().join(FOLDER).join(name);
        if fs::read_to_string(&path).is_ok_and(|present| present == text) {
            Ok(())
        } else {
            fs::write(path, text)
        }
    };
    files().into_iter().try_for_each(write).map_err(|error| Failure(format!("{FOLDER}: {error}")))
}

fn files() -> [(&'static str, String); 2] {
    [("types.py", types()), ("payload.py", payload())]
}

fn literal<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> String {
    let names = names.map(|name| format!("    {},\n", json!(name)));
    format!("{name}: TypeAlias = Literal[\n{}]\n", names.collect::<String>())
}

/// Names and shapes, for type checkers.
fn types() -> String {
    let codes = |are_warnings| {
        Code::ALL.iter().filter(move |code| code.is_warning() == are_warnings).map(|code| code.as_str())
    };
    let mut text = format!(
        "{FIRST_LINE}\"\"\"The names and shapes of the specification, for type checkers.\"\"\"\n
from typing import Any, Literal, NotRequired, TypeAlias, TypedDict\n
Severity: TypeAlias = Literal[\"error\", \"warning\"]\n\n{}\n{}\nCode: TypeAlias = ErrorCode | WarningCode\n\n{}\n{}",
        literal("ErrorCode", codes(false)),
        literal("WarningCode", codes(true)),
        literal("SectionName", SECTIONS.iter().map(|section| section.name)),
        literal("FieldPath", FieldSpec::all().map(|field| field.path)),
    );
    for section in SECTIONS {
        dict(
            &mut text,
            &camel_case(section.name),
            section,
            &section.fields.iter().map(member).collect::<Vec<_>>(),
        );
    }
    let members = |need: &str| {
        let member = |section: &ObjectSpec| {
            let class = camel_case(section.name);
            format!(
                "    {}: {}\n",
                section.name,
                if need.is_empty() { format!("{class}Dict") } else { format!("{need}[{class}Dict]") }
            )
        };
        SECTIONS.iter().map(member).collect::<String>()
    };
    let _ = write!(
        text,
        "\n\nclass SectionsDict(TypedDict):\n    \"\"\"The sections under their names: the shape of a form.\"\"\"\n\n{}",
        members("")
    );
    let _ = write!(
        text,
        "\n\nclass ElementDict(TypedDict):\n    \"\"\"An element of `data`: one section, or several.\"\"\"\n\n{}",
        members("NotRequired")
    );
    dict(&mut text, "PushUserData", &OBJECTS[0], &OBJECTS[0].fields.iter().map(member).collect::<Vec<_>>());
    text
}

fn dict(text: &mut String, name: &str, object: &ObjectSpec, members: &[String]) {
    let title = if object.title.is_empty() { "What is posted to push_user_data" } else { object.title };
    let _ =
        write!(text, "\n\nclass {name}Dict(TypedDict):\n    \"\"\"{title}.\"\"\"\n\n{}", members.concat());
}

fn member(field: &FieldSpec) -> String {
    let kind = match field.rule {
        Rule::OneOf(codes) => {
            let codes: Vec<_> = codes.iter().map(|allowed| json!(allowed.code).to_string()).collect();
            format!("Literal[{}]", codes.join(", "))
        }
        Rule::Sections => "list[ElementDict]".to_owned(),
        Rule::Object => "dict[str, Any]".to_owned(),
        _ => "str".to_owned(),
    };
    let kind = if field.mandatory { kind } else { format!("NotRequired[{kind} | None]") };
    let doc = if field.description.is_empty() {
        String::new()
    } else {
        format!("    \"\"\"{}.\"\"\"\n", field.description)
    };
    format!("    {}: {kind}\n{doc}", field.key)
}

/// The typed payload that `parse` gives.
fn payload() -> String {
    let mut text = format!(
        "{FIRST_LINE}\"\"\"A valid payload as typed values: what `dkyc.parse` gives. Their `repr` shows no value.\"\"\"\n
from __future__ import annotations\n
import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any\n
from dkyc.document import Document\n\n
class _Code(str, Enum):
    def __repr__(self) -> str:
        return f\"<{{type(self).__name__}}>\"\n\n    def __str__(self) -> str:
        return str(self.value)\n\n
class _Record:
    def __repr__(self) -> str:
        return f\"<{{type(self).__name__}}>\"\n",
    );
    for field in FieldSpec::all().filter(|field| !field.rule.codes().is_empty()) {
        let _ =
            write!(text, "\n\nclass {}(_Code):\n    \"\"\"{}.\"\"\"\n\n", class_of(field), field.description);
        for allowed in field.rule.codes() {
            let _ = writeln!(text, "    {} = {}", constant(allowed, field.rule.codes()), json!(allowed.code));
        }
    }
    for section in SECTIONS {
        record(
            &mut text,
            &camel_case(section.name),
            section.title,
            section.fields.iter().map(|field| (snake_case(field.key), kind(field))),
        );
    }
    let sections = SECTIONS.iter().map(|section| (section.name.to_lowercase(), camel_case(section.name)));
    record(&mut text, "Sections", "The sections", sections);
    record(
        &mut text,
        "PushUserData",
        "A valid payload",
        OBJECTS[0].fields.iter().map(|field| (snake_case(field.key), kind(field))),
    );
    text.push_str("\n\nENUMS: Mapping[str, type[_Code]] = {\n");
    for field in FieldSpec::all().filter(|field| !field.rule.codes().is_empty()) {
        let _ = writeln!(text, "    {}: {},", json!(field.path), class_of(field));
    }
    text.push_str(
        "}\n\"\"\"The class of each field that takes codes.\"\"\"\n\nNAMES: Mapping[str, str] = {\n",
    );
    for field in FieldSpec::all() {
        let _ = writeln!(text, "    {}: {},", json!(field.path), json!(snake_case(field.key)));
    }
    text.push_str("}\n\"\"\"The attribute of each field.\"\"\"\n\nSECTIONS: Mapping[str, Any] = {\n");
    for section in SECTIONS {
        let _ = writeln!(text, "    {}: {},", json!(section.name), camel_case(section.name));
    }
    text.push_str("}\n\"\"\"The class of each section.\"\"\"\n\nSECTION_NAMES: Mapping[str, str] = {\n");
    for section in SECTIONS {
        let _ = writeln!(text, "    {}: {},", json!(section.name), json!(section.name.to_lowercase()));
    }
    text + "}\n\"\"\"The attribute of each section.\"\"\"\n"
}

fn record(text: &mut String, name: &str, title: &str, members: impl Iterator<Item = (String, String)>) {
    let _ = write!(
        text,
        "\n\n@dataclass(frozen=True, slots=True, repr=False)\nclass {name}(_Record):\n    \"\"\"{title}.\"\"\"\n\n"
    );
    for (name, kind) in members {
        let _ = writeln!(text, "    {name}: {kind}");
    }
}

fn kind(field: &FieldSpec) -> String {
    let kind = match field.rule {
        Rule::OneOf(_) => class_of(field),
        Rule::Date => "datetime.date".to_owned(),
        Rule::Document => "Document".to_owned(),
        Rule::Sections => "Sections".to_owned(),
        Rule::Object => "dict[str, Any]".to_owned(),
        _ => "str".to_owned(),
    };
    if field.mandatory { kind } else { format!("{kind} | None") }
}

/// `kycType` → `KycType`.
fn class_of(field: &FieldSpec) -> String {
    let (first, rest) = field.key.split_at(1);
    first.to_uppercase() + rest
}

/// `private sector service` → `PRIVATE_SECTOR_SERVICE`; the code itself where it has no meaning of its own: `CODE_13`.
fn constant(allowed: &AllowedCode, codes: &[AllowedCode]) -> String {
    let is_only = |label: &&str| codes.iter().filter(|other| other.label == Some(label)).count() == 1;
    let is_word = |text: &str| text.starts_with(|c: char| c.is_ascii_alphabetic());
    let name = match allowed.label.filter(is_only) {
        Some(label) if is_word(label) => label.to_owned(),
        _ if is_word(allowed.code) => allowed.code.to_owned(),
        _ => format!("code {}", allowed.code),
    };
    let parts = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    parts.map(str::to_uppercase).collect::<Vec<_>>().join("_")
}

/// `BASIC_INFORMATION` → `BasicInformation`.
fn camel_case(name: &str) -> String {
    let words = name.split('_').filter_map(|word| word.split_at_checked(1));
    words.fold(String::new(), |name, (first, rest)| name + first + &rest.to_lowercase())
}

/// `perAddress1` → `per_address1`: as in Rust.
fn snake_case(key: &str) -> String {
    key.chars().fold(String::new(), |mut name, c| {
        if c.is_ascii_uppercase() {
            name.push('_');
        }
        name.push(c.to_ascii_lowercase());
        name
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{FOLDER, files};
    use crate::step::root;

    #[test]
    fn generated_files_are_up_to_date() {
        for (name, text) in files() {
            let present = fs::read_to_string(root().join(FOLDER).join(name)).unwrap_or_default();
            assert!(present == text, "{FOLDER}/{name} is stale: run cargo xtask docs and commit it");
        }
    }
}
