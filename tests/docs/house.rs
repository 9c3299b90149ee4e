//! docs/house-rules.md: its profile, its keys, and its names.

use dkyc::spec::FieldSpec;
use dkyc::{Code, Profile};
use serde_json::Value;

use super::markdown::{section, spans, tables};
use super::page;

#[test]
fn its_profile_is_one() {
    let page = page("docs/house-rules.md");
    let profile =
        page.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).expect("a profile");
    let profile = Profile::from_toml(profile).unwrap_or_else(|mistakes| panic!("{mistakes}"));
    assert_ne!(profile, Profile::default());
}

/// The keys are those of the core, with what its schema says of them.
#[test]
fn its_keys_are_those_of_the_core() {
    let page = page("docs/house-rules.md");
    let tables = tables(section(&page, "fields").body);
    let schema: Value = serde_json::from_str(&dkyc::profile_schema()).expect("a schema");
    let keys = |path: &str| {
        schema["properties"]["fields"]["properties"][path]["properties"].as_object().expect("keys").clone()
    };
    let (text, document) =
        (keys("PERSONAL_INFORMATION.applicantMiddleName"), keys("DOCUMENT_COLLECTION.docPhoto"));
    let mut seen = 0;
    for row in &tables[0].rows {
        let (key, code) = (spans(row[0])[0], spans(row[2])[0]);
        let of = match (text.contains_key(key), document.contains_key(key)) {
            (true, true) => "all fields",
            (true, false) => "all but documents",
            (false, true) => "documents",
            (false, false) => panic!("{key}"),
        };
        assert_eq!(row[1], of, "{key}");
        let about =
            text.get(key).or(document.get(key)).expect("a key")["description"].as_str().expect("a text");
        assert_eq!(about, format!("{} Otherwise a value has the error {code}.", row[3]), "{key}");
        assert!(code.parse::<Code>().is_ok_and(Code::is_of_house), "{code}");
        seen += 1;
    }
    assert_eq!(seen, text.len() + document.len() - 1, "mandatory is of both");
    // Names in the text.
    for list in ["kinds", "forms"] {
        let names = document[list]["items"]["enum"].as_array().expect("names");
        assert!(
            names.iter().all(|name| page.contains(&format!("`{}`", name.as_str().unwrap_or("?")))),
            "{list}"
        );
    }
    assert_eq!(
        FieldSpec::all().count(),
        schema["properties"]["fields"]["properties"].as_object().map_or(0, serde_json::Map::len)
    );
}
