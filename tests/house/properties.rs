//! What holds for every payload and every profile.

use dkyc::spec::FieldSpec;
use dkyc::{Code, Options, Profile};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

use crate::properties::{config, mutations, written};

/// Profiles with all keys, each right for its field.
fn profiles() -> impl Strategy<Value = Profile> {
    let fields: Vec<_> = FieldSpec::all().collect();
    let field = (select(fields), any::<[bool; 5]>(), 1..20_u64).prop_map(
        |(field, [one, two, three, four, _], number)| {
            let mut rules = Map::new();
            let mut set =
                |is_set: bool, key: &str, value: Value| is_set.then(|| rules.insert(key.to_owned(), value));
            if field.rule.name() == "document" {
                set(one, "max_bytes", json!(number));
                set(two, "kinds", json!(["jpeg", "mp4"]));
                set(three, "hosts", json!(["*.example.com"]));
                set(four, "forms", json!(["url", "data_url"]));
            } else {
                let allowed = field.rule.codes().first().map_or(field.example, |allowed| allowed.code);
                set(one, "allowed", json!([allowed]));
                set(two, "mandatory", json!(true));
                set(three && !one && field.rule.name() == "text", "max_length", json!(number));
                set(four, "pattern", json!("^[A-Za-z0-9]"));
            }
            (field.path, Value::Object(rules))
        },
    );
    let warnings: Vec<_> =
        Code::ALL.iter().filter(|code| code.is_warning()).map(|code| code.as_str()).collect();
    let levels = btree_map(select(warnings), select(vec!["error", "off", "warning"]), 0..6);
    (vec(field, 0..12), select(vec!["error", "warning"]), levels).prop_map(|(fields, unknown, levels)| {
        let fields: Map<_, _> = fields.into_iter().map(|(path, rules)| (path.to_owned(), rules)).collect();
        let profile = json!({ "fields": fields, "unknown": { "fields": unknown }, "warnings": levels });
        Profile::from_json(&profile).expect("a profile without a mistake")
    })
}

proptest! {
    #![proptest_config(config())]

    /// A profile adds errors, and takes none away. No path has a house error beside one by the specification.
    #[test]
    fn a_profile_only_narrows(steps in mutations(), profile in profiles()) {
        let text = written(&steps, &[]).text;
        let plain = Options::new().max_issues(usize::MAX);
        let (without, with) = (plain.check(&text), plain.profile(&profile).check(&text));
        let is_own = |error: &&dkyc::Issue| error.code().is_of_house() || error.code().is_warning();
        let kept: Vec<_> = with.errors().iter().filter(|error| !is_own(error)).map(|error| (error.code(), error.pointer(), error.line(), error.column())).collect();
        let before: Vec<_> = without.errors().iter().map(|error| (error.code(), error.pointer(), error.line(), error.column())).collect();
        prop_assert_eq!(kept, before);
        prop_assert!(without.is_valid() || !with.is_valid());
        for error in with.errors().iter().filter(|error| is_own(error) && error.code() != Code::HouseUnknown) {
            let is_of_value = |other: &&dkyc::Issue| !is_own(other) && other.path() == error.path() && other.code() != Code::Duplicate;
            prop_assert!(!without.errors().iter().any(|other| is_of_value(&other)), "{error:?}\n{without:?}");
        }
        // It is a function of the text.
        prop_assert_eq!(&plain.profile(&profile).check(&text), &with);
        let limited = Options::new().max_issues(3).profile(&profile).check(&text);
        prop_assert_eq!(limited.errors(), &with.errors()[..with.errors().len().min(3)]);
    }
}

/// No value is shown, whatever the house rules find.
#[test]
fn no_value_is_shown() {
    const SECRET: &str = "QZXPJ7391K";
    for field in FieldSpec::all() {
        let is_document = field.rule.name() == "document";
        let (rules, values) = if is_document {
            let url = format!("https://{SECRET}.example/{SECRET}");
            (
                json!({ "max_bytes": 1, "kinds": ["pdf"], "hosts": ["docs.example.com"], "forms": ["data_url"] }),
                vec![url, format!("{SECRET}AA")],
            )
        } else {
            match field.rule.codes().first() {
                // Codes are not secret: the report lists them all.
                Some(code) => (json!({ "allowed": [code.code] }), vec![SECRET.to_owned()]),
                None => (json!({ "pattern": "^$" }), vec![SECRET.to_owned(), field.example.to_owned()]),
            }
        };
        let profile = Profile::from_json(&json!({ "fields": { field.path: rules } })).expect("a profile");
        for value in values {
            let options = Options::new().profile(&profile);
            let report = options.check_field(field.path, &value).expect("a field");
            let shown = format!("{report}{report:?}{}{options:?}", report.to_json());
            assert!(!shown.contains(SECRET) && !shown.contains(&format!("\"{value}\"")), "{shown}");
        }
    }
}
