//! Generates `pkg/src/generated` from the table: types, metadata, schema, explanations.

mod endpoints;
mod house;

use std::fmt::Write;
use std::{fs, io};

use dkyc::spec::{FieldSpec, OBJECTS, Rule, SECTIONS};
use dkyc::{Code, Language};
use serde_json::{Value, json};

use crate::step::{Failure, root};

const FIRST_LINE: &str = "// Generated from crates/dkyc/src/spec.rs by `cargo xtask npm`; do not edit.\n\n";

/// Writes the files, and leaves those alone that are up to date.
pub(crate) fn write() -> Result<(), Failure> {
    let folder = root().join("pkg/src/generated");
    let write = |(name, text): (&str, String)| -> io::Result<()> {
        let path = folder.join(name);
        if fs::read_to_string(&path).is_ok_and(|present| present == text) {
            Ok(())
        } else {
            fs::write(path, text)
        }
    };
    let written = fs::create_dir_all(&folder).and_then(|()| files().into_iter().try_for_each(write));
    written.map_err(|error| Failure(format!("{}: {error}", folder.display())))
}

fn files() -> [(&'static str, String); 8] {
    let files = [
        ("payload.ts", payload()),
        ("names.ts", names()),
        ("fields.ts", fields(Language::English)),
        ("schema.ts", schema()),
        ("codes.ts", codes()),
        ("endpoints.ts", endpoints::file()),
        ("hindi.ts", hindi()),
        ("house.ts", house::file()),
    ];
    files.map(|(name, text)| (name, format!("{FIRST_LINE}{text}")))
}

/// The types of a payload.
fn payload() -> String {
    let mut text = String::new();
    let mut line = |line: String| text.push_str(&(line + "\n"));
    line("/** What is posted to push_user_data. */".into());
    line("export interface PushUserData {".into());
    for field in OBJECTS[0].fields {
        line(member(field));
    }
    line("}\n".into());
    line("/** The sections under their names: the shape of a form. */".into());
    line("export interface Sections {".into());
    for section in SECTIONS {
        line(format!("  {}: {};", section.name, camel_case(section.name)));
    }
    line("}".into());
    for section in SECTIONS {
        line(format!("\nexport interface {} {{", camel_case(section.name)));
        for field in section.fields {
            line(member(field));
        }
        line("}".into());
    }
    line("\n/** The name of a section. */\nexport type SectionName = keyof Sections;\n".into());
    line("/** The documented path of a field. */\nexport type FieldPath =".into());
    let paths = FieldSpec::all().map(|field| format!("  | {}", json!(field.path)));
    line(paths.collect::<Vec<_>>().join("\n") + ";");
    text
}

fn member(field: &FieldSpec) -> String {
    let mut doc = field.description.to_owned();
    let labels: Vec<_> = field
        .rule
        .codes()
        .iter()
        .filter_map(|allowed| Some(format!("{} {}", allowed.code, allowed.label?)))
        .collect();
    if !labels.is_empty() {
        let _ = write!(doc, ": {}", labels.join(", "));
    }
    let kind = match field.rule {
        Rule::OneOf(codes) => {
            let codes = codes.iter().map(|allowed| json!(allowed.code).to_string());
            codes.collect::<Vec<_>>().join(" | ")
        }
        Rule::Pan => add(&mut doc, "Five capital letters, four digits, a capital letter"),
        Rule::Uid => add(&mut doc, "Twelve digits"),
        Rule::Date => add(&mut doc, "`DD-MON-YYYY`"),
        Rule::Document => add(&mut doc, "An http(s) URL or Base64"),
        Rule::Sections => "Partial<Sections>[]".into(),
        Rule::Object => "Record<string, unknown>".into(),
        Rule::OneNumberOf(numbers) => {
            numbers.iter().map(|number| number.code).collect::<Vec<_>>().join(" | ")
        }
        Rule::Alphanumeric { min, max } => {
            add(&mut doc, &format!("{min} to {max} letters A to Z and digits"))
        }
        _ => "string".into(),
    };
    let (mark, nothing) = if field.mandatory { ("", "") } else { ("?", " | null") };
    format!("  /** {doc}. */\n  {}{mark}: {kind}{nothing};", field.key)
}

fn add(doc: &mut String, more: &str) -> String {
    let _ = write!(doc, ". {more}");
    "string".into()
}

/// `BASIC_INFORMATION` → `BasicInformation`.
fn camel_case(name: &str) -> String {
    let words = name.split('_').filter_map(|word| word.split_at_checked(1));
    words.fold(String::new(), |name, (first, rest)| name + &first.to_uppercase() + &rest.to_lowercase())
}

/// The keys of the fields at the top level and in each section, in the order of the table. Checking an object needs no more.
fn names() -> String {
    let top: Vec<_> =
        FieldSpec::all().filter(|field| field.section.is_empty()).map(|field| field.key).collect();
    let mut text = format!("export const topLevel = {} as const;\n\nexport const sections = [\n", json!(top));
    for section in SECTIONS {
        let keys: Vec<_> = section.fields.iter().map(|field| field.key).collect();
        let _ = writeln!(text, "  [{}, {}],", json!(section.name), json!(keys));
    }
    text + "] as const;\n"
}

/// The table for forms.
fn fields(language: Language) -> String {
    let mut text = String::from(
        "import type { FieldInfo, SectionInfo } from \"../table.js\";\n\nexport const fields: readonly FieldInfo[] = [\n",
    );
    for field in FieldSpec::all() {
        let codes = field.rule.codes().iter().map(|allowed| match allowed.label_in(language) {
            Some(label) => json!({ "code": allowed.code, "label": label }),
            None => json!({ "code": allowed.code }),
        });
        let members = [
            ("path", json!(field.path)),
            ("section", json!(field.section)),
            ("key", json!(field.key)),
            ("mandatory", json!(field.mandatory)),
            ("rule", json!(field.rule.name())),
            ("label", json!(field.label_in(language))),
            ("description", json!(about(field, language))),
            ("example", json!(field.example)),
            ("codes", codes.collect()),
        ];
        let members = members.map(|(name, value): (&str, Value)| format!("{name}: {value}"));
        let _ = writeln!(text, "  {{ {} }},", members.join(", "));
    }
    text.push_str("];\n\nexport const sections: readonly SectionInfo[] = [\n");
    for section in SECTIONS {
        let _ = writeln!(
            text,
            "  {{ name: {}, title: {} }},",
            json!(section.name),
            json!(section.title_in(language))
        );
    }
    text + "];\n"
}

/// The specification describes its fields in English. In another language it is their labels, as in `dkyc fields --lang`.
fn about(field: &FieldSpec, language: Language) -> &'static str {
    if language == Language::English { field.description } else { field.label_in(language) }
}

/// The same and the explanations in Hindi, for the entry `dkyc/hi`.
fn hindi() -> String {
    let imported = "import type { Explanation } from \"../explanation.js\";\nimport type { Code } from \"../report.js\";\n";
    let explained = explanations(payload_codes(), Language::Hindi);
    format!(
        "{imported}{}\nexport const explanations: Readonly<Record<Code, Explanation>> = {{\n{explained}}};\n",
        fields(Language::Hindi)
    )
}

fn schema() -> String {
    format!(
        "import type {{ JsonSchema }} from \"../json-schema.js\";\n\n/** The JSON Schema of a payload, made from the table. */\nexport const jsonSchema: JsonSchema = {};\n",
        dkyc::json_schema().trim_end()
    )
}

/// The codes that a payload can have. Neither the requests to the other endpoints nor house rules are part of
/// this entry of the package.
fn payload_codes() -> impl Iterator<Item = &'static Code> {
    Code::ALL.iter().filter(|code| code.is_of_payload() && !code.is_of_house())
}

/// The codes: their types and explanations.
fn codes() -> String {
    let names = |are_warnings| {
        let codes = payload_codes().filter(move |code| code.is_warning() == are_warnings);
        codes.map(|code| json!(code.as_str()).to_string()).collect::<Vec<_>>()
    };
    // Each list is written out in full: a bundler drops an unused literal, but keeps a list that is computed by a call.
    let all = names(false).into_iter().chain(names(true)).collect::<Vec<_>>();
    let mut text = format!(
        "import type {{ Explanation }} from \"../explanation.js\";\n
/** What an error is called. */\nexport type ErrorCode =\n  | {};\n
/** What a warning is called. */\nexport type WarningCode =\n  | {};\n
/** As crates/dkyc-wasm counts them. */\nexport const warningCodes: readonly WarningCode[] = [\n  {},\n];\n
/** Every code that a report can have: errors first, then warnings. */\nexport const codes: readonly (ErrorCode | WarningCode)[] = [\n  {},\n];\n
",
        names(false).join("\n  | "),
        names(true).join("\n  | "),
        names(true).join(",\n  "),
        all.join(",\n  "),
    );
    let explained = explanations(payload_codes(), Language::English);
    let _ = writeln!(
        text,
        "export const explanations: Readonly<Record<ErrorCode | WarningCode, Explanation>> = {{\n{explained}}};"
    );
    text
}

fn explanations<'c>(codes: impl Iterator<Item = &'c Code>, language: Language) -> String {
    let mut text = String::new();
    for code in codes {
        let severity = if code.is_warning() { "warning" } else { "error" };
        let explained = code.explanation_in(language);
        let _ = writeln!(text, "  {code}: {{\n    severity: \"{severity}\",");
        let members = [
            ("meaning", explained.meaning),
            ("reason", explained.reason),
            ("example", explained.example),
            ("remedy", &explained.remedy),
        ];
        for (name, value) in members {
            let _ = writeln!(text, "    {name}: {},", json!(value));
        }
        text.push_str("  },\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::files;
    use crate::step::root;

    #[test]
    fn generated_files_are_up_to_date() {
        for (name, text) in files() {
            let present = fs::read_to_string(root().join("pkg/src/generated").join(name)).unwrap_or_default();
            assert!(present == text, "pkg/src/generated/{name} is stale: run cargo xtask npm and commit it");
        }
    }
}
