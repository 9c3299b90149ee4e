//! The command line: what it prints, in every format, and its exit codes.
//!
//! Runs in `cases/`, so that the names in the output are those of the files there.

use std::fmt::Write as _;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use dkyc::spec::{FieldSpec, SECTIONS};
use dkyc::{Code, Options};
use dkyc_tests::{edited, program};
use insta::{Settings, assert_snapshot};
use serde_json::{Value, json};

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("cases")
}

/// What came of a run.
struct Run {
    code: Option<i32>,
    stdout: String,
    stderr: String,
}

impl Run {
    fn records(&self) -> Vec<Value> {
        self.stdout.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
    }

    /// `record code line:column` of each error of each payload; `ok` for one without any.
    fn in_short(&self) -> Vec<String> {
        let in_short = |payload: &Value| {
            let mut short = payload["record"].to_string();
            for error in payload["errors"].as_array().expect("errors") {
                let code = error["code"].as_str().expect("a code");
                let _ = write!(short, " {code} {}:{}", error["line"], error["column"]);
            }
            if payload["valid"] == true { short + " ok" } else { short }
        };
        self.records().iter().map(in_short).collect()
    }
}

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(program());
    command.args(args).current_dir(cases()).env_remove("NO_COLOR").env("TERM", "xterm");
    command
}

/// Runs it with this standard input.
fn run_with(args: &[&str], input: impl AsRef<[u8]>) -> Run {
    let mut child = command(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    let (mut stdin, input) = (child.stdin.take().expect("a pipe"), input.as_ref().to_vec());
    // Whoever does not read all of it may end before.
    let feed = thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().expect("it ends");
    feed.join().expect("it was fed");
    Run {
        code: output.status.code(),
        stdout: String::from_utf8(output.stdout).expect("it writes UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("it writes UTF-8"),
    }
}

fn run(args: &[&str]) -> Run {
    run_with(args, "")
}

#[track_caller]
fn snapshot(name: &str, args: &[&str]) {
    let Run { code, stdout, stderr } = run(args);
    let code = code.expect("an exit code");
    let mut settings = Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_description(format!("dkyc {}", args.join(" ")));
    settings.bind(|| {
        assert_snapshot!(format!("cli_{name}"), format!("{stdout}--- stderr\n{stderr}--- exit code {code}"));
    });
}

/// A directory of its own, gone at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        drop(fs::remove_dir_all(&path));
        fs::create_dir_all(&path).expect("a directory");
        Self(path)
    }

    /// A file in it; gives its path.
    fn file(&self, name: &str, text: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        fs::write(&path, text).expect("a file");
        path.into_os_string().into_string().expect("a path in UTF-8")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

/// The valid payload in one line.
fn valid_line() -> String {
    let payload: Value = serde_json::from_str(dkyc_tests::VALID).expect("the valid case is JSON");
    payload.to_string()
}

#[test]
fn a_report_in_every_format() {
    // The same in every year.
    let check = |name: &str, args: &[&str]| {
        snapshot(name, &[&["check", "--today", "01-JAN-2026"], args].concat());
    };
    for format in ["human", "json", "sarif", "github"] {
        check(&format!("{format}_misspelt"), &["--format", format, "misspelt.json"]);
        check(&format!("{format}_syntax"), &["--format", format, "syntax_not_utf8.json"]);
    }
    for format in ["human", "json"] {
        check(&format!("{format}_batch"), &["--format", format, "batch.ndjson"]);
        check(&format!("{format}_implausible"), &["--format", format, "valid_implausible.json"]);
    }
    check("human_valid", &["valid.json"]);
    check("human_many", &["blank.json"]);
    check("human_same_place", &["missing.json", "missing_everything.json"]);
    check("human_colour", &["--color", "always", "missing.json"]);
}

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
    assert!(run(&["explain", "commPincode"]).stderr.ends_with("; did you mean commpincode?\n"));
    assert!(run(&["explain", "basic_information"]).stderr.ends_with("; did you mean BASIC_INFORMATION?\n"));
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
    let wrong: [&[&str]; 15] = [
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
    ];
    for args in wrong {
        let run = run(args);
        assert_eq!((run.code, &*run.stdout), (Some(2), ""), "{args:?}");
        assert!(!run.stderr.is_empty(), "{args:?}");
    }
}

#[test]
fn warnings_are_told_left_out_or_denied() {
    let check = |flag: &[&str], file| run(&[&["check", "--format", "json", file], flag].concat());
    for (flag, file, code, are_told) in [
        (&[][..], "valid_unknown.json", 0, true),
        (&["--no-warnings"], "valid_unknown.json", 0, false),
        (&["--deny-warnings"], "valid_unknown.json", 1, true),
        (&["--deny-warnings"], "valid.json", 0, false),
        (&["--no-warnings"], "misspelt.json", 1, false),
    ] {
        let run = check(flag, file);
        assert_eq!(run.code, Some(code), "{flag:?} {file}");
        assert_eq!(run.records()[0]["warnings"] != Value::Array(vec![]), are_told, "{flag:?} {file}");
    }
    assert!(!run(&["check", "--no-warnings", "valid_unknown.json"]).stdout.contains("warning"));
}

/// Each warning can be left out by its code, and is then denied no more.
#[test]
fn warnings_are_allowed_by_their_code() {
    const CHECK: [&str; 8] = [
        "check",
        "--format",
        "json",
        "--deny-warnings",
        "--today",
        "01-JAN-2026",
        "valid_implausible.json",
        "valid_implausible_age.json",
    ];
    let codes = |args: &[&str]| {
        let run = run(&[&CHECK, args].concat());
        let records = run.records();
        let told = records.iter().flat_map(|record| record["warnings"].as_array().expect("warnings"));
        let codes = told.map(|warning| warning["code"].as_str().expect("a code").to_owned());
        let codes: Vec<_> = codes.collect();
        assert_eq!(run.code, Some(i32::from(!codes.is_empty())), "{args:?}");
        codes
    };
    let all = codes(&[]);
    let warnings = Code::ALL.iter().filter(|code| code.is_warning()).map(|code| code.as_str());
    let warnings: Vec<_> = warnings.collect();
    for warning in &warnings {
        assert!(all.iter().any(|code| code == warning), "one of the payloads has {warning}");
        let others: Vec<_> = all.iter().filter(|code| code != warning).cloned().collect();
        assert_eq!(codes(&["--allow", warning]), others, "{warning}");
    }
    assert_eq!(codes(&["--allow", &warnings.join(",")]), [""; 0]);
    let (first, rest) = warnings.split_first().expect("a warning");
    assert_eq!(codes(&["--allow", first, "--allow", &rest.join(",")]), [""; 0]);

    for (name, meant) in
        [("email_from", "email_form"), ("pan_format", "pan_implausible"), ("documentKind", "document_kind")]
    {
        let refused = run(&["check", "--allow", name, "valid.json"]).stderr;
        assert!(refused.contains(&format!("did you mean {meant}?")), "{refused}");
    }
    assert!(run(&["check", "--allow", "x", "valid.json"]).stderr.contains("spouse_unmarried"));
}

/// Either form of a date; without it, the day in India.
#[test]
fn today_decides_what_is_in_the_future() {
    let in_future = |today: &[&str]| {
        let run = run(&[&["check", "--format", "json", "valid.json"], today].concat());
        let warnings = run.records()[0]["warnings"].as_array().expect("warnings").clone();
        assert!(warnings.iter().all(|warning| warning["code"] == "date_in_future"));
        warnings.len()
    };
    for (today, want) in [
        ("03-MAR-2025", 0),
        ("03-mar-2025", 0),
        ("2025-03-03", 0),
        ("02-MAR-2025", 2),
        ("2025-03-02", 2),
        ("13-FEB-1990", 4),
        ("0001-01-01", 4),
    ] {
        assert_eq!(in_future(&["--today", today]), want, "{today}");
    }
    assert_eq!(in_future(&[]), 0, "it is later than March 2025");
    let ahead =
        edited(dkyc_tests::VALID, &[("\"kycDate\": \"03-MAR-2025\"", "\"kycDate\": \"31-DEC-9999\"")]);
    let run = run_with(&["check", "--format", "json"], ahead);
    assert_eq!(run.records()[0]["warnings"][0]["code"], "date_in_future", "and earlier than 9999");
}

/// The reports of the shell are those of the core, byte for byte.
#[test]
fn reports_are_those_of_the_core() {
    let mut files: Vec<_> =
        fs::read_dir(cases()).expect("the cases").map(|case| case.expect("a case").path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    let names = files.iter().map(|file| file.file_name().and_then(|name| name.to_str()).expect("a name"));
    let names: Vec<_> = names.collect();
    let run = run(&[&["check", "--today", "01-JAN-2026", "--format", "json"], &names[..]].concat());
    assert_eq!(run.code, Some(1));
    let options = Options::new().today(dkyc::parse_day("01-JAN-2026").expect("a day"));
    let want = files.iter().zip(&names).map(|(file, name)| {
        let report = options.check(fs::read(file).expect("a case"));
        let report = serde_json::to_string(&report).expect("a report is JSON");
        format!("{{\"source\":\"{name}\",{}\n", &report[1..])
    });
    assert_eq!(run.stdout, want.collect::<String>());
}

#[test]
fn a_file_that_cannot_be_read_does_not_stop_the_others() {
    let run = run(&["check", "--format", "json", "nowhere.json", "valid.json", ".", "syntax_empty.json"]);
    assert_eq!(run.code, Some(2));
    assert_eq!(
        run.stderr,
        "dkyc: nowhere.json: no such file\ndkyc: .: is a directory; name the files in it\n"
    );
    assert_eq!(run.in_short(), ["null ok", "null syntax 1:1"]);
}

#[test]
fn ndjson_is_split_at_line_feeds_only() {
    let valid = valid_line();
    let mut text = format!(
        "\u{feff}{valid}\r\n\n \t\r\n\u{feff}{valid}\n{{\"user_id\":\"\u{2028}\",\rx\n\u{feff}\n{{\"a\":\""
    )
    .into_bytes();
    text.extend(b"\xff\"}\n{} {}\n  [\n");
    text.extend(valid.as_bytes());
    let want = [
        "1 ok",
        "4 syntax 1:1",
        "5 syntax 1:17",
        "6 syntax 1:1",
        "7 syntax 1:7",
        "8 syntax 1:4",
        "9 syntax 1:4",
        "10 ok",
    ];
    let folder = Folder::new("lines");
    for name in ["batch.ndjson", "batch.JSONL"] {
        let run = run(&["check", "--format", "json", &folder.file(name, &text)]);
        assert_eq!((run.in_short(), run.code), (want.map(String::from).to_vec(), Some(1)));
    }
    assert_eq!(run_with(&["check", "--ndjson", "--format", "json"], &text).in_short(), want);
    assert_eq!(run_with(&["check", "--format", "json"], &text).in_short(), want);
    let as_document = run(&["check", "--format", "json", &folder.file("batch.JSON", &text)]);
    assert_eq!(as_document.in_short(), ["null syntax 4:1"]);
}

#[test]
fn no_payload_at_all_is_no_output() {
    let folder = Folder::new("nothing");
    for (name, text) in [("empty", ""), ("mark", "\u{feff}"), ("blank", "\n \r\n\t")] {
        let file = folder.file(&format!("{name}.ndjson"), text);
        for format in ["human", "json", "github"] {
            let run = run(&["check", "--format", format, &file]);
            assert_eq!((run.code, &*run.stdout, &*run.stderr), (Some(0), "", ""), "{name} {format}");
        }
    }
}

/// `true`: taken for NDJSON.
#[test]
fn standard_input_is_one_document_unless_its_lines_show_otherwise() {
    let valid = valid_line();
    let indented = dkyc_tests::VALID;
    for (text, is_ndjson) in [
        (indented.to_owned(), false),
        (format!("\u{feff}\n{indented}"), false),
        (valid.clone(), false),
        (format!("\n{valid}\n\n"), false),
        (format!("{valid}\n{valid}"), true),
        (format!("\u{feff}\n{valid}\r\n\r\n{valid}\r\n"), true),
        (format!("{valid}\n{{"), true),
        (format!("{{\"user_id: 1}}\n{valid}\n"), true),
        (format!("{{\"user_id\": \n{valid}\n"), false),
        ("{'user_id': 1,\n\"data\": []}\n".to_owned(), false),
        (String::new(), false),
        ("\n".to_owned(), false),
    ] {
        for source in [&[][..], &["-"]] {
            let run = run_with(&[&["check", "--format", "json"], source].concat(), &text);
            let payloads = run.records();
            assert_eq!(payloads[0]["record"].is_u64(), is_ndjson, "{}", run.stdout);
            assert_eq!(payloads[0]["source"], "-");
            assert_eq!(is_ndjson, payloads.len() > 1);
        }
    }
    let empty = run_with(&["check"], "");
    assert_eq!(empty.code, Some(1));
    assert!(
        empty.stdout.contains("error[syntax]") && empty.stdout.contains("<stdin>:1:1"),
        "{}",
        empty.stdout
    );
}

#[test]
fn a_large_batch_is_reported_in_order() {
    let valid = valid_line();
    let mut text = String::new();
    for record in 1..=4000 {
        match record % 7 {
            0 => text.push_str("{}"),
            1 if record % 100 == 1 => text.push_str(&valid.replace("Fort", &"x".repeat(1 << 20))),
            _ => text.push_str(&valid),
        }
        text.push('\n');
    }
    let run = run_with(&["check", "--format", "json"], &text);
    let records = run.records();
    assert_eq!(records.len(), 4000);
    for (index, payload) in records.iter().enumerate() {
        let record = index + 1;
        assert_eq!(
            (payload["record"].as_u64(), &payload["valid"]),
            (Some(record as u64), &Value::Bool(record % 7 != 0))
        );
    }
    let human = run_with(&["check"], &text).stdout;
    let end: Vec<_> = human.lines().rev().take(3).collect();
    assert_eq!(
        end,
        [
            "4,000 payloads checked: 3,429 valid, 571 invalid (1,713 errors).",
            "Most frequent paths: data (571), phone_number (571), user_id (571)",
            "Most frequent codes: required (1,713)",
        ]
    );
}

/// A line of many megabytes, and a broken one beside it.
#[test]
fn a_long_line_is_checked() {
    let long = valid_line().replace("https://files.example.com/video.mp4", &"AAAA".repeat(2 << 20));
    let run =
        run_with(&["check", "--format", "json"], format!("{long}\n{}\n{long}", &long[..long.len() - 9]));
    assert_eq!(
        run.in_short(),
        ["1 ok".to_owned(), format!("2 syntax 1:{}", long.len() - 8), "3 ok".to_owned()]
    );
    let human = run_with(&["check", "--ndjson"], format!("{}\n", long.replace("\"pan\":\"", "\"pan\":\"x")));
    assert!(human.stdout.len() < 1000, "{}", human.stdout.len());
}

/// A value never shows: not the one at fault, nor another in its line, nor what stands where the JSON breaks.
#[test]
fn no_value_is_shown_in_any_format() {
    const SENTINEL: &str = "SENTINEL";
    let sentinels = [
        "\"SENTINEL\"",
        "\"\\\"SENTINEL\"",
        "[\"SENTINEL\", 1]",
        "{\"SENTINEL\": {\"SENTINEL\": \"SENTINEL\"}}",
        "\"data:SENTINEL;base64,!\"",
        "SENTINEL",
        "'SENTINEL'",
        "\"SENTI\\xNEL SENTINEL\"",
        "\"a\": \"SENTINEL\"",
        "\"a\" \"SENTINEL\"",
        "{SENTINEL: 1}",
        "[\"SENTINEL\"",
    ];
    let valid = valid_line();
    let mut lines = String::new();
    let values: Vec<_> = valid.match_indices("\":\"").map(|(index, _)| index + 2).collect();
    for start in values {
        let end = start + 1 + valid[start + 1..].find('"').expect("a closing quote") + 1;
        for sentinel in sentinels {
            let _ = writeln!(lines, "{}{sentinel}{}", &valid[..start], &valid[end..]);
        }
    }
    // Cut off anywhere.
    let all = valid.replace("\":\"", "\":\"SENTINEL ");
    for end in (0..all.len()).step_by(5) {
        let _ = writeln!(lines, "{}", &all[..end]);
    }
    for format in ["human", "json", "sarif", "github"] {
        let run = run_with(&["check", "--ndjson", "--format", format], &lines);
        assert_eq!((run.code, &*run.stderr), (Some(1), ""));
        let shown = run.stdout.lines().find(|line| line.contains(SENTINEL));
        assert_eq!(shown, None, "{format}");
    }
}

#[test]
fn control_characters_of_keys_and_names_are_escaped() {
    let folder = Folder::new("names");
    let name = if cfg!(windows) { "a %é,b.json" } else { "a\u{1b}[31m\u{202e} %é,\n:b.json" };
    let file = folder.file(name, "{\"\u{9b}31m\u{7f}\\u001b[31m\u{202e}\\n{0}\": 1}");
    let is_harmless = |text: &str| !text.contains(|c: char| c != '\n' && c.is_control() || c == '\u{202e}');
    let human = run(&["check", &file]).stdout;
    assert!(is_harmless(&human), "{human:?}");
    assert!(is_harmless(&run(&["check", &format!("{file}\u{9b}")]).stderr));

    let github = run(&["check", "--format", "github", &file]).stdout;
    assert!(is_harmless(&github), "{github:?}");
    assert_eq!(github.lines().count(), 4);
    for line in github.lines() {
        let (properties, _) =
            line.split_once("::").and_then(|(_, rest)| rest.split_once("::")).expect("a command");
        assert_eq!(properties.matches(',').count(), 3, "{properties}");
        assert!(properties.contains(" %25é%2C"), "{properties}");
    }

    let sarif: Value =
        serde_json::from_str(&run(&["check", "--format", "sarif", &file]).stdout).expect("JSON");
    let results = sarif["runs"][0]["results"].as_array().expect("results");
    let location = &results[0]["locations"][0]["physicalLocation"]["artifactLocation"];
    let uri = location["uri"].as_str().expect("a URI");
    assert!(uri.starts_with("file:///") && uri.contains("%20%25%C3%A9%2C"), "{uri}");
    assert!(results[3]["message"]["text"].as_str().expect("a text").contains("{{0}}"));
}

/// What can be seen without the schema of SARIF.
/// The schema of SARIF 2.1.0 as its committee publishes it.
fn sarif_schema() -> Value {
    let metadata = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    let metadata: Value = serde_json::from_slice(&metadata.stdout).expect("cargo writes JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    let package = packages.iter().find(|package| package["name"] == "serde-sarif").expect("the package");
    let manifest = Path::new(package["manifest_path"].as_str().expect("a path"));
    let schema = fs::read(manifest.with_file_name("src").join("schema.json")).expect("the schema");
    let mut schema: Value = serde_json::from_slice(&schema).expect("JSON");
    // Their pattern has a bracket too many to compile; our logs name no language.
    for holder in ["run", "toolComponent"] {
        let language = &mut schema["definitions"][holder]["properties"]["language"];
        language.as_object_mut().expect("a schema").remove("pattern");
    }
    schema
}

#[test]
fn sarif_is_one_log() {
    let schema = jsonschema::validator_for(&sarif_schema()).expect("a schema");
    assert!(
        !schema.is_valid(&json!({"version": "2.1.0", "runs": [{}]})),
        "the schema refuses a run without a tool"
    );
    for (args, results, is_successful) in [
        (&["misspelt.json", "batch.ndjson", "valid.json"][..], true, true),
        (&["valid.json"], false, true),
        (&["nowhere.json", "misspelt.json"], true, false),
    ] {
        let log = run(&[&["check", "--format", "sarif"], args].concat()).stdout;
        let log: Value = serde_json::from_str(&log).expect("JSON");
        let problems: Vec<_> = schema.iter_errors(&log).map(|error| error.to_string()).collect();
        assert_eq!(problems, [""; 0]);
        let [run] = &log["runs"].as_array().expect("runs")[..] else { panic!("one run") };
        assert_eq!((&log["version"], &run["columnKind"]), (&"2.1.0".into(), &"unicodeCodePoints".into()));
        let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
        let ids: Vec<_> = rules.iter().map(|rule| rule["id"].as_str().expect("an id")).collect();
        assert_eq!(ids, Code::ALL.iter().map(|code| code.as_str()).collect::<Vec<_>>());
        let found = run["results"].as_array().expect("results");
        assert_eq!(!found.is_empty(), results);
        for result in found {
            let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("an index");
            assert_eq!(result["ruleId"], ids[index]);
        }
        assert_eq!(run["invocations"][0]["executionSuccessful"], is_successful);
    }
}

#[test]
fn colour_is_for_terminals_and_for_who_asks() {
    let is_coloured = |args: &[&str], no_color: &str| {
        let output = command(args).env("NO_COLOR", no_color).output().expect("it runs");
        output.stdout.contains(&0x1b)
    };
    assert!(!is_coloured(&["check", "misspelt.json"], ""));
    assert!(is_coloured(&["check", "--color", "always", "misspelt.json"], ""));
    assert!(is_coloured(&["check", "--color", "always", "misspelt.json"], "1"));
    assert!(!is_coloured(&["check", "--color", "never", "misspelt.json"], ""));
    assert!(!is_coloured(&["check", "--color", "always", "--format", "github", "misspelt.json"], ""));
}

/// Whoever reads the output may stop: also while more input may still come.
#[test]
fn a_closed_pipe_is_no_error() {
    let folder = Folder::new("pipe");
    let file = folder.file("many.ndjson", "{}\n".repeat(20_000));
    let commands: [(&[&str], i32); 6] = [
        (&["check", &file], 1),
        (&["check", "--format", "json", &file], 1),
        (&["check", "--format", "sarif", &file], 1),
        (&["check", "--format", "github", "--ndjson"], 1),
        (&["fields", "--format", "json"], 0),
        (&["template"], 0),
    ];
    for (args, code) in commands {
        let mut child = command(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        let mut stdin = child.stdin.take().expect("a pipe");
        if args.contains(&"--ndjson") {
            stdin.write_all("{}\n".repeat(2000).as_bytes()).expect("it reads");
        }
        let mut stdout = child.stdout.take().expect("a pipe");
        stdout.read_exact(&mut [0; 10]).expect("it writes");
        drop(stdout);
        let status = child.wait().expect("it ends");
        let mut stderr = String::new();
        child.stderr.take().expect("a pipe").read_to_string(&mut stderr).expect("UTF-8");
        assert_eq!(stderr, "", "{args:?}");
        // What is short has been written before the pipe was closed.
        assert_eq!(status.code(), Some(code), "{args:?}");
    }
}
