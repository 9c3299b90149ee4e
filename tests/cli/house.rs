//! House rules in the command: which profile holds, and where it has its effect.

use std::fs;

use serde_json::Value;

use crate::run::{FORMATS, Folder, Run, command, output, run, run_with, valid_line};

const ONE: &str = "[fields.\"BASIC_INFORMATION.amc\"]\nallowed = [\"HOUSE1\"]\n";
const TWO: &str = "[fields.\"BASIC_INFORMATION.kycType\"]\nallowed = [\"5\"]\n";

/// `source code …` of each payload.
fn codes(run: &Run) -> Vec<String> {
    let codes = |payload: &Value| {
        let codes = payload["errors"].as_array().expect("errors").iter();
        let codes = codes.map(|error| error["code"].as_str().expect("a code").to_owned());
        let source =
            payload["source"].as_str().expect("a source").rsplit('/').next().unwrap_or_default().to_owned();
        [source].into_iter().chain(codes).collect::<Vec<_>>().join(" ")
    };
    run.records().iter().map(codes).collect()
}

fn in_folder(folder: &Folder, args: &[&str]) -> Run {
    output(command(args).current_dir(&folder.0))
}

#[test]
fn the_nearest_profile_holds() {
    let folder = Folder::new("house-nearest");
    fs::create_dir_all(folder.0.join("a/b/c")).expect("folders");
    fs::create_dir_all(folder.0.join("z")).expect("a folder");
    folder.file("a/dkyc.toml", ONE);
    folder.file("a/b/dkyc.toml", TWO);
    // A folder of this name is none.
    fs::create_dir_all(folder.0.join("a/b/c/dkyc.toml")).expect("a folder");
    for name in ["a/1.json", "a/b/2.json", "a/b/c/3.json", "z/4.json"] {
        folder.file(name, valid_line());
    }
    let want = ["1.json house_allowed", "2.json house_allowed", "3.json house_allowed", "4.json"];
    let path_of =
        |run: &Run, index: usize| run.records()[index]["errors"][0]["path"].as_str().map(str::to_owned);
    let run = in_folder(
        &folder,
        &["check", "--format", "json", "a/1.json", "a/b/2.json", "a/b/c/3.json", "z/4.json"],
    );
    assert_eq!((codes(&run), run.code), (want.map(str::to_owned).to_vec(), Some(1)));
    assert_eq!(path_of(&run, 0).as_deref(), Some("BASIC_INFORMATION.amc"));
    assert_eq!(path_of(&run, 1).as_deref(), Some("BASIC_INFORMATION.kycType"));
    assert_eq!(path_of(&run, 2), path_of(&run, 1));
    // Directories, patterns, other ways to the same files, other folders to start from.
    assert_eq!(codes(&in_folder(&folder, &["check", "--format", "json", "."])), want);
    assert_eq!(codes(&in_folder(&folder, &["check", "--format", "json", "**/*.json"])), want);
    for (from, path, want) in [
        ("a/b/c", "3.json", "3.json house_allowed"),
        ("a/b/c", "../../../z/4.json", "4.json"),
        ("a", "../z/../z/4.json", "4.json"),
        ("z", "./../a/1.json", "1.json house_allowed"),
    ] {
        let run = output(command(&["check", "--format", "json", path]).current_dir(folder.0.join(from)));
        assert_eq!(codes(&run), [want], "{from} {path}");
    }
    let absolute = folder.0.join("a/b/2.json").into_os_string().into_string().expect("UTF-8");
    assert_eq!(codes(&run_in_cases(&["check", "--format", "json", &absolute])), ["2.json house_allowed"]);
    // --no-profile and --profile.
    let every = ["a/1.json", "z/4.json"];
    let run = in_folder(&folder, &[&["check", "--format", "json", "--no-profile"], &every[..]].concat());
    assert_eq!((codes(&run), run.code), (vec!["1.json".to_owned(), "4.json".to_owned()], Some(0)));
    let run = in_folder(
        &folder,
        &[&["check", "--format", "json", "--profile", "a/b/dkyc.toml"], &every[..]].concat(),
    );
    assert_eq!(codes(&run), ["1.json house_allowed", "4.json house_allowed"]);
    assert_eq!(path_of(&run, 0).as_deref(), Some("BASIC_INFORMATION.kycType"));
    let both = in_folder(&folder, &["check", "--profile", "a/dkyc.toml", "--no-profile", "z/4.json"]);
    assert_eq!(both.code, Some(2));
}

fn run_in_cases(args: &[&str]) -> Run {
    run(args)
}

#[test]
fn standard_input_is_in_the_current_folder() {
    let folder = Folder::new("house-stdin");
    let profile = folder.file("dkyc.toml", ONE);
    let line = valid_line();
    let check = |args: &[&str]| {
        let script = format!("printf '%s\\n' \"$PAYLOAD\" | \"$DKYC\" {}", args.join(" "));
        let mut shell = std::process::Command::new("sh");
        shell
            .args(["-c", &script])
            .current_dir(&folder.0)
            .env("PAYLOAD", &line)
            .env("DKYC", dkyc_tests::program());
        output(&mut shell)
    };
    assert_eq!(codes(&check(&["check", "--format", "json"])), ["- house_allowed"]);
    assert_eq!(codes(&check(&["check", "--format", "json", "-"])), ["- house_allowed"]);
    assert_eq!(codes(&check(&["check", "--format", "json", "--no-profile"])), ["-"]);
    let elsewhere = run_with(&["check", "--format", "json", "--profile", &profile], &line);
    assert_eq!(codes(&elsewhere), ["- house_allowed"]);
    assert_eq!(codes(&run_with(&["check", "--format", "json"], &line)), ["-"]);
}

#[test]
fn every_kind_of_input() {
    let folder = Folder::new("house-inputs");
    folder.file("dkyc.toml", ONE);
    let (good, bad) = (valid_line().replace("TEST_AMC", "HOUSE1"), valid_line());
    folder.file("a.ndjson", format!("{good}\n{bad}\n"));
    folder.file("b.json", format!("[{bad},{good}]"));
    folder.file("c.json", format!("{bad}\n{good}"));
    let run = in_folder(&folder, &["check", "--format", "json", "a.ndjson", "b.json", "c.json"]);
    let want = [
        "a.ndjson",
        "a.ndjson house_allowed",
        "b.json house_allowed",
        "b.json",
        "c.json house_allowed",
        "c.json",
    ];
    assert_eq!(codes(&run), want);
}

/// Every format shows what house rules find, and none a value.
#[test]
fn every_format() {
    let folder = Folder::new("house-formats");
    folder.file("dkyc.toml", ONE.to_owned() + "[warnings]\ntitle_mismatch = \"error\"\n");
    folder.file(
        "payload.json",
        valid_line().replace("\"applicantTitle\":\"Mrs\"", "\"applicantTitle\":\"Mr\""),
    );
    for format in FORMATS {
        let run = in_folder(&folder, &["check", "--format", format, "payload.json"]);
        assert_eq!(run.code, Some(1), "{format}");
        for code in ["house_allowed", "title_mismatch"] {
            assert!(run.stdout.contains(code), "{format}: {}", run.stdout);
        }
        assert!(!run.stdout.contains("TEST_AMC"), "{format}");
    }
    let run = in_folder(&folder, &["check", "--format", "sarif", "payload.json"]);
    let log: Value = serde_json::from_str(&run.stdout).expect("JSON");
    let levels =
        log["runs"][0]["results"].as_array().expect("results").iter().map(|result| result["level"].as_str());
    assert_eq!(levels.collect::<Vec<_>>(), [Some("error"), Some("error")]);
    let run = in_folder(&folder, &["check", "--statistics", "--format", "csv", "payload.json"]);
    assert!(run.stdout.contains("error,title_mismatch"), "{}", run.stdout);
    // Other options, and what is left.
    let check = |args: &[&str]| {
        codes(&in_folder(&folder, &[&["check", "--format", "json"], args, &["payload.json"]].concat()))
    };
    let all = ["payload.json house_allowed title_mismatch"];
    assert_eq!(check(&["--allow", "title_mismatch"]), all);
    assert_eq!(check(&["--no-warnings"]), all);
    assert_eq!(check(&["--select", "house"]), ["payload.json house_allowed"]);
    assert_eq!(check(&["--select", "title_mismatch"]), ["payload.json title_mismatch"]);
    assert_eq!(check(&["--max-issues", "1"]), ["payload.json house_allowed"]);
    assert_eq!(in_folder(&folder, &["check", "--allow", "house_allowed", "payload.json"]).code, Some(2));
    assert_eq!(in_folder(&folder, &["check", "--exit-zero", "payload.json"]).code, Some(0));
}

#[test]
fn mistakes_of_all_profiles_are_told_at_once() {
    let folder = Folder::new("house-mistakes");
    fs::create_dir_all(folder.0.join("a")).expect("a folder");
    fs::create_dir_all(folder.0.join("b")).expect("a folder");
    folder.file("a/dkyc.toml", "[field]\n[warning]\n");
    folder.file("b/dkyc.toml", "x = \n");
    for name in ["a/1.json", "a/2.json", "b/3.json"] {
        folder.file(name, valid_line());
    }
    let run = in_folder(&folder, &["check", "a/1.json", "a/2.json", "b/3.json"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""));
    let want = "\
dkyc: a/dkyc.toml:1:2: field: there is no table \"field\" in a profile; did you mean fields?
dkyc: a/dkyc.toml:2:2: warning: there is no table \"warning\" in a profile; did you mean warnings?
dkyc: b/dkyc.toml:1:5: this is not TOML: string values must be quoted, expected literal string
";
    assert_eq!(run.stderr, want);
    // Nothing is written.
    let report = folder.0.join("report.json");
    let name = report.to_str().expect("UTF-8");
    assert_eq!(in_folder(&folder, &["check", "-o", name, "a/1.json"]).code, Some(2));
    assert!(!report.exists());
    let hidden = in_folder(&folder, &["check", "--hide-names", "a/1.json"]);
    assert!(hidden.stderr.starts_with("dkyc: dkyc.toml:1:2: "), "{}", hidden.stderr);
    for args in [
        &["fix", "a/1.json"][..],
        &["check", "--profile", "a/dkyc.toml", "b/3.json"],
        &["schema", "--profile", "a/dkyc.toml"],
    ] {
        assert_eq!(in_folder(&folder, args).code, Some(2), "{args:?}");
    }
    assert_eq!(in_folder(&folder, &["check", "--no-profile", "a/1.json"]).code, Some(0));
    for (profile, why) in [("none.toml", "no such file"), ("a", "this is a directory; name the file in it")] {
        let run = in_folder(&folder, &["check", "--no-warnings", "--profile", profile, "a/1.json"]);
        assert_eq!((run.code, run.stderr), (Some(2), format!("dkyc: {profile}: {why}\n")));
    }
    let hidden = in_folder(&folder, &["check", "--hide-names", "--profile", "a/dkyc.toml", "a/1.json"]);
    assert!(hidden.stderr.starts_with("dkyc: --profile:"), "{}", hidden.stderr);
    assert!(!hidden.stderr.contains("a/dkyc.toml"), "{}", hidden.stderr);
}

#[test]
fn other_commands() {
    let folder = Folder::new("house-commands");
    let profile = folder.file("dkyc.toml", ONE);
    folder.file("payload.json", valid_line());
    folder.file("token", "t.t.t");
    // A repair leaves what house rules find.
    let run = in_folder(&folder, &["fix", "--format", "json", "payload.json"]);
    assert_eq!(run.code, Some(1));
    assert_eq!(run.records()[0]["report"]["errors"][0]["code"], "house_allowed");
    assert_eq!(in_folder(&folder, &["fix", "--no-profile", "payload.json"]).code, Some(0));
    // A request is not printed.
    let request = [
        "request",
        "--endpoint",
        "push_user_data",
        "--base",
        "https://example.test",
        "--token-file",
        "token",
    ];
    let run = in_folder(&folder, &[&request[..], &["payload.json"]].concat());
    assert_eq!((run.code, run.stdout.as_str()), (Some(1), ""));
    assert!(run.stderr.contains("house_allowed"), "{}", run.stderr);
    // Other endpoints have no house rules.
    folder.file(
        "link.json",
        r#"{"user_id": "u", "phone_number": "9876543210", "send_notification": 1, "link_type": "paid"}"#,
    );
    assert_eq!(in_folder(&folder, &["check", "--endpoint", "send_link", "link.json"]).code, Some(0));
    let named = in_folder(&folder, &["check", "--endpoint", "send_link", "--profile", &profile, "link.json"]);
    assert_eq!(
        (named.code, named.stderr.as_str()),
        (Some(2), "dkyc: --profile is for payloads of push_user_data only\n")
    );
}

#[test]
fn schemas() {
    let folder = Folder::new("house-schemas");
    folder.file("dkyc.toml", format!("{ONE}{TWO}"));
    let schema = |args: &[&str]| -> Value {
        let run = in_folder(&folder, &[&["schema"], args].concat());
        assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
        serde_json::from_str(&run.stdout).expect("JSON")
    };
    let basic = |schema: &Value| schema["$defs"]["BASIC_INFORMATION"]["properties"].clone();
    let narrowed = basic(&schema(&["--profile", "dkyc.toml"]));
    assert_eq!(narrowed["amc"]["enum"], serde_json::json!(["HOUSE1"]));
    assert_eq!(narrowed["kycType"]["enum"], serde_json::json!(["5"]));
    let for_editors = basic(&schema(&["--profile", "dkyc.toml", "--editor"]));
    assert_eq!(for_editors["kycType"]["enumDescriptions"].as_array().map(Vec::len), Some(1));
    // Only a profile that is named narrows a schema.
    assert!(basic(&schema(&[]))["amc"].get("enum").is_none());
    assert_eq!(schema(&["--for", "profile"])["title"], "A profile of dkyc: dkyc.toml");
    assert_eq!(in_folder(&folder, &["schema", "--for", "profile", "--editor"]).code, Some(2));
}
