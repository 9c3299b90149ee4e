//! The table and the explanations, as JSON text: Python makes objects of it when somebody asks.

use dkyc::spec::FieldSpec;
use dkyc::{Code, FieldRules, Language, json_schema as schema};
use pyo3::prelude::*;
use serde_json::{Value, json};

use crate::options::{language_of, unknown};
use crate::profile::profile as house;

/// Every field, in the order of the specification.
#[pyfunction]
pub(crate) fn fields(language: &str, profile: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
    let (language, profile) = (language_of(language)?, house(profile)?);
    // The specification describes its fields in English.
    let about = |field: &FieldSpec| match language {
        Language::English => field.description,
        _ => field.label_in(language),
    };
    let fields = FieldSpec::all().map(|field| {
        let codes =
            field.rule.codes().iter().map(|allowed| json!([allowed.code, allowed.label_in(language)]));
        let rules = profile.iter().flat_map(|profile| profile.fields());
        let rules = rules.filter(|(of, _)| of.path == field.path).map(|(_, rules)| rules).next();
        let is_left = |code: &str| {
            rules.is_none_or(|rules| {
                rules.allowed().is_empty() || rules.allowed().iter().any(|allowed| allowed == code)
            })
        };
        let codes = codes.filter(|code| code[0].as_str().is_some_and(is_left));
        let mut row = json!({
            "path": field.path,
            "section": field.section,
            "key": field.key,
            "mandatory": field.mandatory || rules.is_some_and(FieldRules::is_mandatory),
            "rule": field.rule.name(),
            "label": field.label_in(language),
            "description": about(field),
            "example": rules.map_or(Some(field.example), |rules| rules.example(field)).unwrap_or_default(),
            "codes": codes.collect::<Value>(),
        });
        if let (Some(row), Some(Value::Object(said))) = (row.as_object_mut(), rules.map(|rules| json!(rules)))
        {
            row.extend(said);
        }
        row
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
pub(crate) fn json_schema(profile: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
    Ok(house(profile)?.map_or_else(schema, |profile| profile.json_schema()))
}

/// A payload to fill in, or one that is invented and valid.
#[pyfunction]
#[pyo3(signature = (*, example = false))]
pub(crate) fn template(example: bool) -> String {
    if example { dkyc::template::example() } else { dkyc::template::skeleton() }
}
