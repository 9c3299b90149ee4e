//! `pkg/src/generated/house.ts`, for the entry `dkyc/house`: what a profile can say of a field, from the JSON Schema of profiles, and
//! the codes of house rules.

use std::fmt::Write;

use dkyc::{Code, Language};
use serde_json::{Map, Value, json};

use super::explanations;

pub(super) fn file() -> String {
    let keys = keys();
    let of_lists = |key: &str| union(&keys[key]["items"]["enum"]);
    let house: Vec<_> = house_codes().map(|code| json!(code.as_str()).to_string()).collect();
    let all = Code::ALL.iter().filter(|code| code.is_of_payload());
    let all: Vec<_> = all.map(|code| json!(code.as_str()).to_string()).collect();
    let mut text = format!(
        "import type {{ Explanation }} from \"../explanation.js\";\nimport type {{ Code }} from \"../house/report.js\";\n
/** What an error by a house rule is called. */\nexport type HouseCode =\n  | {};\n
/** Every code that a report can have. */\nexport const codes: readonly Code[] = [\n  {},\n];\n
/** A kind of file. */\nexport type FileKind = {};\n
/** A form in which a document is sent. */\nexport type DocumentForm = {};\n
/** What a profile says of one field. Which keys it can have depends on the field. */\nexport interface FieldRules {{\n",
        house.join("\n  | "),
        all.join(",\n  "),
        of_lists("kinds"),
        of_lists("forms"),
    );
    for (key, schema) in &keys {
        let about = schema["description"].as_str().unwrap_or_default();
        let kind = match (key.as_str(), schema["type"].as_str()) {
            ("kinds", _) => "readonly FileKind[]",
            ("forms", _) => "readonly DocumentForm[]",
            (_, Some("array")) => "readonly string[]",
            (_, Some("integer")) => "number",
            (_, Some("string")) => "string",
            _ => "boolean",
        };
        let _ = writeln!(text, "  /** {about} */\n  readonly {key}?: {kind};");
    }
    text.push_str("}\n\nexport const houseExplanations: Readonly<Record<\"en\" | \"hi\", Readonly<Record<HouseCode, Explanation>>>> = {\n");
    for language in [Language::English, Language::Hindi] {
        let _ = writeln!(text, "  {}: {{", language.code());
        for line in explanations(house_codes(), language).lines() {
            let _ = writeln!(text, "  {line}");
        }
        text.push_str("  },\n");
    }
    text + "};\n"
}

fn house_codes() -> impl Iterator<Item = &'static Code> {
    Code::ALL.iter().filter(|code| code.is_of_house())
}

/// What can be said of fields: of some this, of others that.
fn keys() -> Map<String, Value> {
    let schema: Value = serde_json::from_str(&dkyc::profile_schema()).unwrap_or_default();
    let fields = schema["properties"]["fields"]["properties"].as_object().cloned().unwrap_or_default();
    let keys = fields.into_iter().filter_map(|(_, field)| field["properties"].as_object().cloned());
    keys.flatten().collect()
}

fn union(names: &Value) -> String {
    let names = names.as_array().into_iter().flatten().map(Value::to_string);
    names.collect::<Vec<_>>().join(" | ")
}
