//! Every command but `check`.

use dkyc::Code;
use dkyc::api::Endpoint;
use dkyc::spec::{FieldSpec, SECTIONS};
use serde_json::{Value, json};

use crate::run::{Folder, run, snapshot};

#[test]
fn everything_but_check() {
    snapshot("help", &["--help"]);
    snapshot("help_check", &["check", "--help"]);
    snapshot("fields", &["fields"]);
    snapshot("template", &["template"]);
    snapshot("explain_code", &["explain", "date_invalid"]);
    snapshot("explain_field", &["explain", "idProof"]);
    snapshot("explain_section", &["explain", "FATCA_DECLARATION"]);
    snapshot("explain_request", &["explain", "send_link"]);
    snapshot("explain_request_code", &["explain", "not_alphanumeric"]);
    for name in ["username", "send_notification", "session_id", "send_link.phone_number"] {
        snapshot(&format!("explain_request_{name}"), &["explain", name]);
    }
    for endpoint in ["generate_token", "send_link", "get_details"] {
        snapshot(&format!("fields_{endpoint}"), &["fields", "--endpoint", endpoint]);
    }
    let json: Value = serde_json::from_str(&run(&["fields", "--endpoint=send_link", "--format=json"]).stdout)
        .expect("JSON");
    assert_eq!(json[2]["path"], "send_notification");
    assert_eq!(json.as_array().map(Vec::len), Some(4));
    assert_eq!(run(&["fields", "--endpoint", "push_user_data"]).stdout, run(&["fields"]).stdout);
    for name in ["pan_fromat", "pna", "commPincode", "BASIC_INFORMATION.pna", "FATCA", "\u{1b}[2J"] {
        let unknown = run(&["explain", name]);
        assert_eq!((unknown.code, &*unknown.stdout), (Some(2), ""), "{name:?}");
        assert!(!unknown.stderr.contains('\u{1b}'), "{name:?}");
    }
    for (name, meant) in [
        ("commPincode", "commpincode"),
        ("pan_fromat", "pan_format"),
        ("basic_information", "BASIC_INFORMATION"),
        ("BASIC_INFORMATION.pna", "BASIC_INFORMATION.pan"),
        ("userId", "user_id"),
        ("ipvEmployeName", "ipvEmployeeName"),
        ("sendlink", "send_link"),
        ("userName", "username"),
        ("linkType", "link_type"),
    ] {
        let unknown = run(&["explain", name]).stderr;
        assert!(unknown.ends_with(&format!("; did you mean {meant}?\n")), "{unknown}");
    }
    assert!(run(&["explain", ""]).stderr.contains("called \"\";"));
    for name in ["user_id", "phone_number", "data", "extras"] {
        assert!(run(&["explain", name]).stdout.starts_with(&format!("{name}\n  ")), "{name}");
    }

    for &endpoint in Endpoint::ALL {
        let explained = run(&["explain", endpoint.as_str()]).stdout;
        for field in endpoint.object().fields {
            assert!(explained.contains(&format!("\n  {} ", field.key)), "{endpoint} {}", field.key);
            let path = format!("{endpoint}.{}", field.key);
            let (own, short) = (run(&["explain", &path]), run(&["explain", field.key]));
            assert_eq!(short.code, Some(0), "{path}");
            let is_payload = endpoint == Endpoint::PushUserData;
            assert_eq!(own.stdout.starts_with(&format!("{path}\n")), !is_payload, "{path}");
        }
    }

    let names = Code::ALL.iter().map(|code| code.as_str());
    let names = names.chain(FieldSpec::all().flat_map(|field| [field.path, field.key]));
    for name in names.chain(SECTIONS.iter().map(|section| section.name)).chain(["user_id", "phone_number"]) {
        let explained = run(&["explain", name]);
        assert_eq!((explained.code, &*explained.stderr), (Some(0), ""), "{name}");
        assert!(explained.stdout.lines().next().is_some_and(|first| first.ends_with(name)), "{name}");
    }

    assert_eq!(run(&["schema"]).stdout.trim_end(), dkyc::json_schema().trim_end());
    assert_eq!(run(&["template", "--example"]).stdout, dkyc::template::example());
    assert!(run(&["fields"]).stdout.lines().all(|line| line.len() <= 100));
}

#[test]
fn fields_as_json_say_what_the_table_says() {
    let rows: Vec<Value> =
        serde_json::from_str(&run(&["fields", "--format", "json"]).stdout).expect("the fields are JSON");
    let want = dkyc_tests::section_fields().map(|field| {
        let codes = field.rule.codes().iter().map(|allowed| match allowed.label {
            Some(label) => json!({ "code": allowed.code, "label": label }),
            None => json!({ "code": allowed.code }),
        });
        json!({
            "path": field.path,
            "section": field.section,
            "field": field.key,
            "mandatory": field.mandatory,
            "rule": field.rule.to_string(),
            "description": field.description,
            "example": field.example,
            "codes": codes.collect::<Vec<_>>(),
        })
    });
    assert_eq!(rows, want.collect::<Vec<_>>());
    assert_eq!(rows.len(), 74);
}

#[test]
fn wrong_usage_is_exit_code_2() {
    let wrong: [&[&str]; 18] = [
        &[],
        &["chek"],
        &["check", "--format", "xml"],
        &["check", "--no-warnings", "--deny-warnings"],
        &["check", "-", "valid.json", "-"],
        &["explain"],
        &["fields", "--format", "csv"],
        &["check", "--today", "2026-02-30", "valid.json"],
        &["check", "--today", "1-JAN-2026", "valid.json"],
        &["check", "--today", "", "valid.json"],
        &["check", "--allow", "pan_format", "valid.json"],
        &["check", "--allow", "email_from", "valid.json"],
        &["check", "--allow", "email_form,", "valid.json"],
        &["check", "--allow", "EMAIL_FORM", "valid.json"],
        &["check", "--allow", "", "valid.json"],
        &["check", "--max-line", "0", "valid.json"],
        &["check", "--max-line", "1.5GB", "valid.json"],
        &["check", "--max-line", "99999999999GB", "valid.json"],
    ];
    for args in wrong {
        let run = run(args);
        assert_eq!((run.code, &*run.stdout), (Some(2), ""), "{args:?}");
        assert!(!run.stderr.is_empty(), "{args:?}");
    }
}

#[test]
fn shells_complete_every_command() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = run(&["completions", shell]);
        assert_eq!((script.code, &*script.stderr), (Some(0), ""), "{shell}");
        for name in ["check", "explain", "completions", "max-unpacked"] {
            assert!(script.stdout.contains(name), "{shell}: {name}");
        }
    }
    for args in [&["completions"][..], &["completions", "cmd"]] {
        assert_eq!(run(args).code, Some(2), "{args:?}");
    }
}

/// Every command that --help lists has a page, which names every option.
#[test]
fn the_manual_has_a_page_for_every_command() {
    let folder = Folder::new("man");
    let dir = folder.0.join("man1");
    let written = run(&["man", "--dir", dir.to_str().expect("UTF-8")]);
    assert_eq!((written.code, &*written.stdout, &*written.stderr), (Some(0), "", ""));
    let page = |name: &str| std::fs::read_to_string(dir.join(format!("{name}.1"))).expect(name);
    assert_eq!(run(&["man"]).stdout, page("dkyc"));
    let help = run(&["--help"]).stdout;
    let commands =
        help.split("Commands:\n").nth(1).and_then(|rest| rest.split("\n\n").next()).expect("commands");
    let names = commands.lines().filter_map(|line| line.split_whitespace().next());
    let names: Vec<_> = names.filter(|name| *name != "help").collect();
    assert_eq!(std::fs::read_dir(&dir).expect("pages").count(), names.len() + 1);
    for name in names {
        let page = page(&format!("dkyc-{name}"));
        assert!(page.contains(&format!(".TH dkyc-{name} 1")), "{page}");
        assert_eq!(run(&["man", name]).stdout, page);
    }
    assert!(page("dkyc-check").contains("\\-\\-max\\-unpacked"));
    for (args, why) in [
        (&["man", "chek"][..], "dkyc: there is no such command; dkyc --help lists them\n"),
        (&["man", "--dir", "valid.json"], "dkyc: valid.json: "),
    ] {
        let refused = run(args);
        assert!(refused.code == Some(2) && refused.stderr.starts_with(why), "{}", refused.stderr);
    }
}

/// What editors get is the same schema with more members, and every code has a meaning beside it.
#[test]
fn the_schema_for_editors_judges_the_same() {
    fn without_hints(schema: &mut Value, hints: &mut usize) {
        match schema {
            Value::Object(members) => {
                if let (Some(codes), Some(meanings)) = (members.get("enum"), members.get("enumDescriptions"))
                {
                    assert_eq!(codes.as_array().map(Vec::len), meanings.as_array().map(Vec::len));
                }
                let before = members.len();
                members.retain(|name, _| {
                    !["markdownDescription", "enumDescriptions", "defaultSnippets"].contains(&&**name)
                });
                *hints += before - members.len();
                members.values_mut().for_each(|member| without_hints(member, hints));
            }
            Value::Array(items) => items.iter_mut().for_each(|item| without_hints(item, hints)),
            _ => {}
        }
    }
    let editor = run(&["schema", "--editor"]).stdout;
    let mut schema: Value = serde_json::from_str(&editor).expect("JSON");
    jsonschema::meta::validate(&schema).expect("a schema");
    let valid: Value = serde_json::from_str(dkyc_tests::VALID).expect("JSON");
    assert!(jsonschema::is_valid(&schema, &valid) && !jsonschema::is_valid(&schema, &json!({})));
    let mut hints = 0;
    without_hints(&mut schema, &mut hints);
    assert!(hints > 100, "{hints}");
    assert_eq!(schema, serde_json::from_str::<Value>(&dkyc::json_schema()).expect("JSON"));
}
