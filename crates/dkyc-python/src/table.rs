//! The table and the explanations, as JSON text: Python makes objects of it when somebody asks.

use dkyc::spec::FieldSpec;
use dkyc::{Code, Language, json_schema as schema};
use pyo3::prelude::*;
use serde_json::{Value, json};

use crate::options::{language_of, unknown};

/// Every field, in the order of the specification.
#[pyfunction]
pub(crate) fn fields(language: &str) -> PyResult<String> {
    let language = language_of(language)?;
    // The specification describes its fields in English.
    let about = |field: &FieldSpec| match language {
        Language::English => field.description,
        _ => field.label_in(language),
    };
    let fields = FieldSpec::all().map(|field| {
        let codes =
            field.rule.codes().iter().map(|allowed| json!([allowed.code, allowed.label_in(language)]));
        json!({
            "path": field.path,
            "section": field.section,
            "key": field.key,
            "mandatory": field.mandatory,
            "rule": field.rule.name(),
            "label": field.label_in(language),
            "description": about(field),
            "example": field.example,
            "codes": codes.collect::<Value>(),
        })
    });
    Ok(fields.collect::<Value>().to_string())
}

/// Every code, errors first.
#[pyfunction]
pub(crate) fn codes() -> Vec<&'static str> {
    Code::ALL.iter().map(|code| code.as_str()).collect()
}

/// What a code means.
#[pyfunction]
pub(crate) fn explanation(code: &str, language: &str) -> PyResult<String> {
    let language = language_of(language)?;
    let code: Code = code.parse().map_err(|error| unknown("code", &error))?;
    let mut explanation = json!(code.explanation_in(language));
    explanation["code"] = json!(code);
    explanation["severity"] = json!(code.severity());
    explanation["fields"] = code.fields().map(|field| field.path).collect();
    Ok(explanation.to_string())
}

/// The JSON Schema of a payload.
#[pyfunction]
pub(crate) fn json_schema() -> String {
    schema()
}

/// A payload to fill in, or one that is invented and valid.
#[pyfunction]
#[pyo3(signature = (*, example = false))]
pub(crate) fn template(example: bool) -> String {
    if example { dkyc::template::example() } else { dkyc::template::skeleton() }
}
