//! The cases that run through the npm and the Python package, too: `values.ndjson` has a profile as JSON, the path of a field and its
//! value in each line, `profile.json` is `profile.toml` once more.

use dkyc::{Language, Options, Profile, host};
use insta::{Settings, assert_snapshot};
use serde_json::{Value, json};

use super::{PROFILE, as_json, json};

fn rows() -> impl Iterator<Item = (Value, String, String)> {
    include_str!("values.ndjson").lines().map(|line| serde_json::from_str(line).expect("a row"))
}

/// What JavaScript's own engine does there, for patterns that mean the same here.
fn matches(pattern: &str, value: &str) -> bool {
    regex::Regex::new(pattern).expect("a pattern").is_match(value)
}

/// The snapshot has the reports of each row: one in English, one in Hindi.
#[test]
fn reports_on_the_shared_values() {
    let reports = rows().map(|(profile, path, value)| {
        let profile = Profile::from_json(&profile).expect("a profile");
        let [english, hindi] = [Language::English, Language::Hindi].map(|language| {
            let options = Options::new().profile(&profile).language(language);
            options.check_field(&path, &value).expect("a field").to_json()
        });
        format!("[{english},{hindi}]")
    });
    let mut settings = Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| assert_snapshot!("values", reports.collect::<Vec<_>>().join("\n")));
}

/// Where another engine judges the patterns, a profile is the same, or has a pattern that not both know.
#[test]
fn profiles_whose_patterns_the_host_judges() {
    let mut refused = 0;
    for (rules, path, value) in rows() {
        let whole = Profile::from_json(&rules).expect("a profile");
        match host::profile(&rules.to_string(), matches) {
            Ok(profile) => {
                assert_eq!(profile, whole);
                let check = |profile| Options::new().profile(profile).check_field(&path, &value);
                assert_eq!(check(&profile), check(&whole), "{rules}");
            }
            Err(mistakes) => {
                let schema = json(&whole.json_schema());
                let (section, key) = path.split_once('.').expect("a section");
                let field = &schema["$defs"][section]["properties"][key];
                assert!(
                    field["$comment"].is_string() || field["anyOf"][2]["$comment"].is_string(),
                    "{rules}"
                );
                assert!(mistakes[0].message().starts_with("the pattern must mean the same"), "{mistakes}");
                refused += 1;
            }
        }
    }
    assert!(refused > 5, "{refused}");
    let mistakes = |pattern: &str| {
        let rules = json!({ "fields": { "user_id": { "pattern": pattern } } });
        host::profile(&rules.to_string(), matches).expect_err("a mistake").to_string()
    };
    let of_rust = |pattern: &str| {
        let rules = json!({ "fields": { "user_id": { "pattern": pattern } } });
        Profile::from_json(&rules).expect_err("a mistake").to_string()
    };
    for pattern in ["(", "[b-a]", "a{2,1}", "*", "(?P<n", "((a{1000}){1000}){1000}"] {
        assert_eq!(mistakes(pattern), of_rust(pattern), "{pattern}");
    }
    // Whatever JavaScript takes is not too large for Rust.
    for part in ["a", "[^@]", "\u{1F600}"] {
        let rules = json!({ "fields": { "user_id": { "pattern": format!("(?:{part}{{100}}){{100}}") } } });
        assert!(
            host::profile(&rules.to_string(), matches).is_ok() && Profile::from_json(&rules).is_ok(),
            "{part}"
        );
        assert!(mistakes(&format!("(?:{part}{{100}}){{101,}}")).contains("too large"), "{part}");
    }
    for parts in ["ab", "a|b", "a[b-d]", "(a)|(?:b)"] {
        let times = |times: usize| format!("(?:(?:{parts}){{50}}){{{times}}}");
        let rules = json!({ "fields": { "user_id": { "pattern": times(100) } } });
        assert!(host::profile(&rules.to_string(), matches).is_ok(), "{parts}");
        assert!(mistakes(&times(101)).contains("too large"), "{parts}");
    }
}

/// The mistakes of an object are in its order.
#[test]
fn text_that_is_no_profile() {
    let mistakes = host::profile(r#"{"warnings": {"b": 1}, "fields": {"z": 1, "a": 1}}"#, matches)
        .expect_err("mistakes");
    let paths: Vec<_> = mistakes.iter().map(dkyc::Mistake::path).collect();
    assert_eq!(paths, ["warnings.b", "fields.z", "fields.a"]);
    for text in
        ["", "{", "[]", "null", "7", "\"\\ud800\"", &format!("{}1{}", "[".repeat(200), "]".repeat(200))]
    {
        assert_eq!(host::profile(text, matches).expect_err("a mistake").len(), 1, "{text}");
    }
}

#[test]
fn the_profile_in_both_forms() {
    assert_eq!(json(include_str!("profile.json")), as_json(PROFILE));
}
