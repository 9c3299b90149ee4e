//! Every command but `check`.

use dkyc::Code;
use dkyc::spec::{FieldSpec, SECTIONS};
use serde_json::{Value, json};

use crate::run::{run, snapshot};

#[test]
fn everything_but_check() {
    snapshot("help", &["--help"]);
    snapshot("help_check", &["check", "--help"]);
    snapshot("fields", &["fields"]);
    snapshot("template", &["template"]);
    snapshot("explain_code", &["explain", "date_invalid"]);
    snapshot("explain_field", &["explain", "idProof"]);
    snapshot("explain_section", &["explain", "FATCA_DECLARATION"]);
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
    ] {
        let unknown = run(&["explain", name]).stderr;
        assert!(unknown.ends_with(&format!("; did you mean {meant}?\n")), "{unknown}");
    }
    assert!(run(&["explain", ""]).stderr.contains("called \"\";"));
    for name in ["user_id", "phone_number", "data", "extras"] {
        assert!(run(&["explain", name]).stdout.starts_with(&format!("{name}\n  ")), "{name}");
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
