//! The one place that knows the API: payloads as text, and what a check says of them, in short.

#![allow(clippy::missing_panics_doc, reason = "a test that is wrong panics")]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use dkyc::spec::{FieldSpec, OBJECTS, ObjectSpec, Rule, SECTIONS};
use dkyc::{Code, Issue, Options, Report};

pub mod fuzzing;

/// The Rust examples of `docs/rust.md`, `docs/fixes.md`, `docs/house-rules.md` and `docs/api.md`, as doctests.
#[cfg(doctest)]
#[doc = include_str!("../docs/rust.md")]
#[doc = include_str!("../docs/fixes.md")]
#[doc = include_str!("../docs/house-rules.md")]
#[doc = include_str!("../docs/api.md")]
struct InRust;

/// The Rust example of `docs/sandbox.md`, as a doctest.
#[cfg(all(doctest, feature = "sandbox"))]
#[doc = include_str!("../docs/sandbox.md")]
struct Sandbox;

/// A complete valid payload, indented; every other case is one step away from it.
pub const VALID: &str = include_str!("cases/valid.json");

/// Name and text of every payload in `cases/`, those of the batch one by one.
#[must_use]
pub fn cases() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let files = fs::read_dir(&folder).expect("the cases").map(|case| case.expect("a case").path());
    let payloads = files.filter(|path| path.extension().is_some_and(|end| end == "json")).map(|path| {
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
        (name, fs::read(path).expect("a case"))
    });
    let batch = fs::read(folder.join("batch.ndjson")).expect("the batch");
    let lines = batch.split(|&byte| byte == b'\n').zip(1..);
    payloads
        .chain(lines.map(|(line, number)| (format!("line {number} of the batch"), line.to_vec())))
        .collect()
}

/// The report on a payload.
#[must_use]
pub fn report_of(json: impl AsRef<[u8]>) -> Report {
    dkyc::check(json)
}

/// Every error and warning as `code path pointer`, and `~suggestion` where there is one.
/// What is empty is left out: a broken text is `syntax`.
#[must_use]
pub fn issues(json: impl AsRef<[u8]>) -> Vec<String> {
    report_of(json).issues().map(short).collect()
}

/// The same with ` line:column` at the end.
#[must_use]
pub fn placed(json: impl AsRef<[u8]>) -> Vec<String> {
    let report = report_of(json);
    report.issues().map(|issue| format!("{} {}", short(issue), position(issue))).collect()
}

/// An issue as `code path pointer ~suggestion`.
#[must_use]
pub fn short(issue: &Issue) -> String {
    let mut line = issue.code().to_string();
    for part in [&*issue.path(), &issue.pointer()] {
        if !part.is_empty() {
            line.push(' ');
            line.push_str(part);
        }
    }
    if let Some(suggestion) = issue.suggestion() {
        line.push_str(" ~");
        line.push_str(suggestion);
    }
    line
}

/// An issue's `line:column`, `-` when it has none.
#[must_use]
pub fn position(issue: &Issue) -> String {
    match (issue.line(), issue.column()) {
        (Some(line), Some(column)) => format!("{line}:{column}"),
        _ => "-".to_owned(),
    }
}

/// Whether a code is about the plausibility of a value (`docs/warnings.md`).
#[must_use]
pub fn is_about_plausibility(code: Code) -> bool {
    let about_the_rules = [Code::UnknownField, Code::UnknownSection, Code::DocumentDataUrl];
    code.is_warning() && !about_the_rules.contains(&code)
}

/// A check by `docs/rules.md` alone. Plausibility has tests of its own.
#[must_use]
pub fn by_rules_alone() -> Options<'static> {
    let implausible = Code::ALL.iter().copied().filter(|&code| is_about_plausibility(code));
    implausible.fold(Options::new(), Options::allow)
}

/// What a value is by `docs/rules.md`, in the field with this path: `ok`, the code of its error, or the code of its warning.
///
/// Asks in every way there is, and sees that all of them agree: the value by itself; the JSON string, plain, with
/// every character escaped, and with the slashes escaped; each in the section, in the sections and in the whole payload.
#[track_caller]
#[must_use]
pub fn verdict(path: &str, value: &str) -> String {
    let field = FieldSpec::find(path).expect("a documented path");
    let alone = verdict_alone(path, value);
    let plain = json_string(value);
    for literal in [&plain, &plain.replace('/', "\\/"), &all_escaped(value)] {
        for report in reports_on(field, literal) {
            assert_eq!(only_code(&report), alone, "the value alone, and in a text: {value:?} in {path}");
        }
    }
    alone
}

/// The same from the value by itself, for sweeps over very many values.
#[track_caller]
#[must_use]
pub fn verdict_alone(path: &str, value: &str) -> String {
    only_code(&by_rules_alone().check_field(path, value).expect("a documented path"))
}

/// What a JSON value, given as text, is in the field with this path, wherever the field is read.
#[track_caller]
#[must_use]
pub fn verdict_on_json(path: &str, literal: &str) -> String {
    let field = FieldSpec::find(path).expect("a documented path");
    let codes = reports_on(field, literal).map(|report| only_code(&report));
    assert!(codes.iter().all(|code| *code == codes[0]), "{codes:?} on {literal} in {path}");
    codes[0].clone()
}

fn reports_on(field: &FieldSpec, literal: &str) -> [Report; 3] {
    let options = by_rules_alone();
    let whole = options.check(payload_with(field.path, literal));
    let Ok(section) = ObjectSpec::find(field.section) else { return [whole.clone(), whole.clone(), whole] };
    let instead = |other: &FieldSpec| {
        Some(if other.key == field.key { literal.to_owned() } else { json_string(other.example) })
    };
    let others = SECTIONS.iter().map(|other| {
        format!("{}:{}", json_string(other.name), section_of(other, instead_in(field, literal)))
    });
    let sections = format!("{{{}}}", others.collect::<Vec<_>>().join(","));
    let section =
        options.check_section(field.section, section_of(section, instead)).expect("a documented section");
    [whole, section, options.check_sections(sections)]
}

/// The example in every field but this one.
fn instead_in(field: &FieldSpec, literal: &str) -> impl Fn(&FieldSpec) -> Option<String> {
    move |other| Some(if other.path == field.path { literal.to_owned() } else { json_string(other.example) })
}

/// The code of the one issue that a report has, if any.
#[track_caller]
fn only_code(report: &Report) -> String {
    let issues: Vec<_> = report.issues().collect();
    match issues[..] {
        [] => "ok".to_owned(),
        [issue] => issue.code().to_string(),
        _ => panic!("one issue at most: {report}"),
    }
}

/// A JSON string with only the escapes that JSON requires.
#[must_use]
pub fn json_string(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A JSON string in which every character is written `\u….`
#[must_use]
pub fn all_escaped(text: &str) -> String {
    let units = text.encode_utf16().fold(String::new(), |mut units, unit| {
        write!(units, "\\u{unit:04x}").expect("a string takes what it is given");
        units
    });
    format!("\"{units}\"")
}

/// A compact payload in which each field is what `literal` says, as JSON text, or is absent.
#[must_use]
pub fn payload_of(literal: impl Fn(&FieldSpec) -> Option<String>) -> String {
    let sections =
        SECTIONS.iter().map(|spec| format!("{{\"{}\":{}}}", spec.name, section_of(spec, &literal)));
    let data = format!("[{}]", sections.collect::<Vec<_>>().join(","));
    around(Some(&data), literal)
}

/// The example of every field that is not in a section, around this JSON text as `data`.
#[must_use]
pub fn payload_around(data: Option<&str>) -> String {
    around(data, |field| Some(json_string(field.example)))
}

fn around(data: Option<&str>, literal: impl Fn(&FieldSpec) -> Option<String>) -> String {
    let members = OBJECTS[0].fields.iter().filter_map(|field| match field.rule {
        Rule::Sections => data.map(|data| format!("\"{}\":{data}", field.key)),
        Rule::Object => None,
        _ => member(field, &literal),
    });
    format!("{{{}}}", members.collect::<Vec<_>>().join(","))
}

/// The object of a section, as in [`payload_of`].
#[must_use]
pub fn section_of(spec: &ObjectSpec, literal: impl Fn(&FieldSpec) -> Option<String>) -> String {
    let members: Vec<_> = spec.fields.iter().filter_map(|field| member(field, &literal)).collect();
    format!("{{{}}}", members.join(","))
}

/// The fields at the top level of a payload.
pub fn top_level() -> impl Iterator<Item = &'static FieldSpec> {
    FieldSpec::all().filter(|field| field.section.is_empty())
}

/// The fields of the sections.
pub fn section_fields() -> impl Iterator<Item = &'static FieldSpec> {
    FieldSpec::all().filter(|field| !field.section.is_empty())
}

fn member(field: &FieldSpec, literal: &impl Fn(&FieldSpec) -> Option<String>) -> Option<String> {
    literal(field).map(|literal| format!("\"{}\":{literal}", field.key))
}

/// The example of every field, compact.
#[must_use]
pub fn payload() -> String {
    payload_of(|field| Some(json_string(field.example)))
}

/// The same with this JSON text as the value at `path`.
#[must_use]
pub fn payload_with(path: &str, literal: &str) -> String {
    payload_of(|field| Some(if field.path == path { literal.to_owned() } else { json_string(field.example) }))
}

/// A text with pieces replaced, each of which is in it exactly once.
#[track_caller]
#[must_use]
pub fn edited(text: &str, edits: &[(&str, &str)]) -> String {
    edits.iter().fold(text.to_owned(), |text, (from, to)| {
        assert_eq!(text.matches(from).count(), 1, "how often {from:?} is in the text");
        text.replacen(from, to, 1)
    })
}

/// The command line, built once, with the profile and target that cargo takes by itself.
#[must_use]
pub fn program() -> &'static Path {
    static PROGRAM: LazyLock<PathBuf> = LazyLock::new(|| {
        let build = Command::new(env!("CARGO"))
            .args(["build", "--quiet", "--package", "dkyc-cli", "--message-format", "json"])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .stderr(Stdio::inherit())
            .output()
            .expect("cargo runs");
        let messages = String::from_utf8(build.stdout).expect("cargo writes UTF-8");
        let executable = messages.lines().find_map(|line| {
            let message: serde_json::Value = serde_json::from_str(line).ok()?;
            message["executable"].as_str().map(PathBuf::from)
        });
        executable.expect("the command line builds")
    });
    &PROGRAM
}

/// The Rust examples of the project's README, as doctests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
