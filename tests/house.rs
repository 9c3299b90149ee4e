//! House rules: profiles, their mistakes, and what is reported by them.

mod mistakes;
mod patterns;
mod properties;
mod reports;
mod schema;
mod shared;
mod values;
mod warnings;

use dkyc::{Options, Profile, Report};
use dkyc_tests::edited;
use serde_json::Value;

/// A profile that says something with every key.
pub(crate) const PROFILE: &str = include_str!("house/profile.toml");

pub(crate) fn profile(toml: &str) -> Profile {
    Profile::from_toml(toml).unwrap_or_else(|mistakes| panic!("{mistakes}"))
}

/// What is wrong with the example by [`PROFILE`]: every code of house rules, and of a warning that is an error.
pub(crate) fn all_errors() -> Report {
    let (profile, text) = (profile(PROFILE), broken());
    Options::new().profile(&profile).check(text)
}

/// The same without the warnings that are errors there.
pub(crate) fn house_errors() -> Report {
    let fields = PROFILE.split("[warnings]").next().expect("fields");
    Options::new().profile(&profile(fields)).check(broken())
}

/// The example, made wrong.
pub(crate) fn broken() -> String {
    edited(
        &dkyc_tests::payload(),
        &[
            ("\"applicantTitle\":\"Mrs\"", "\"applicantTitle\":\"Mr\""),
            ("\"pan\":\"ABCPE1234F\"", "\"pan\":\"ABCCE1234F\""),
            ("\"applicantMiddleName\"", "\"applicantMidleName\""),
            ("\"Leela\"", "\" \""),
            ("https://files.example.com/signature.png", "JVBERi0xLjcK"),
            ("{\"IDENTITY_VERIFICATION\"", "{\"ZZZ\":1,\"IDENTITY_VERIFICATION\""),
        ],
    )
}

/// `code path` of each error, in their order.
pub(crate) fn errors(report: &Report) -> Vec<String> {
    report.errors().iter().map(|error| format!("{} {}", error.code(), error.path())).collect()
}

/// The codes that a value of a field has as errors by a profile that says this of it, wherever it is checked.
#[track_caller]
pub(crate) fn judged(path: &str, rules: &str, value: &str) -> String {
    let profile = profile(&format!("[fields.\"{path}\"]\n{rules}"));
    let options = Options::new().profile(&profile);
    let codes = |report: &Report| {
        let errors = report.errors().iter().inspect(|error| assert_eq!(error.path(), path, "{error:?}"));
        errors.map(|error| error.code().as_str()).collect::<Vec<_>>().join(" ")
    };
    let literal = dkyc_tests::json_string(value);
    let whole = codes(&options.check(dkyc_tests::payload_with(path, &literal)));
    let alone = codes(&options.check_field(path, value).expect("a field"));
    assert_eq!(alone, whole, "{path} alone");
    let escaped = codes(&options.check(dkyc_tests::payload_with(path, &dkyc_tests::all_escaped(value))));
    assert_eq!(escaped, whole, "{path} with escapes");
    if let Some((section, key)) = path.split_once('.') {
        let spec = dkyc::spec::ObjectSpec::find(section).expect("a section");
        let text = dkyc_tests::section_of(spec, |field| {
            let example = dkyc_tests::json_string(field.example);
            Some(if field.key == key { literal.clone() } else { example })
        });
        let report = options.check_section(section, text).expect("a section");
        assert_eq!(codes(&report), whole, "{path} in its section");
    }
    if whole.is_empty() { "ok".to_owned() } else { whole }
}

/// JSON text as a value.
pub(crate) fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// A profile in TOML as JSON.
pub(crate) fn as_json(toml: &str) -> Value {
    fn of(value: &toml::de::DeValue<'_>) -> Value {
        match value {
            toml::de::DeValue::String(text) => text.as_ref().into(),
            toml::de::DeValue::Integer(number) => number.to_string().parse::<u64>().expect("a number").into(),
            toml::de::DeValue::Boolean(truth) => (*truth).into(),
            toml::de::DeValue::Array(items) => items.iter().map(|item| of(item.get_ref())).collect(),
            toml::de::DeValue::Table(table) => members(table),
            other => panic!("{other:?}"),
        }
    }
    fn members(table: &toml::de::DeTable<'_>) -> Value {
        Value::Object(
            table.iter().map(|(key, value)| (key.get_ref().to_string(), of(value.get_ref()))).collect(),
        )
    }
    members(toml::de::DeTable::parse(toml).expect("TOML").get_ref())
}
