//! Runs the program, in `cases/`, so that the names in its output are those of the files there.

use std::fmt::Write as _;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use dkyc_tests::program;
use insta::{Settings, assert_snapshot};
use serde_json::Value;

/// Every `--format`.
pub(crate) const FORMATS: [&str; 10] =
    ["human", "concise", "json", "sarif", "github", "gitlab", "junit", "markdown", "csv", "html"];

pub(crate) fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("cases")
}

/// What came of a run.
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    pub(crate) fn records(&self) -> Vec<Value> {
        self.stdout.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
    }

    /// `record code line:column` of each error of each payload; `ok` for one without any.
    pub(crate) fn in_short(&self) -> Vec<String> {
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

/// What says which language people want.
const LOCALE: [&str; 4] = ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"];

pub(crate) fn command(args: &[&str]) -> Command {
    let mut command = Command::new(program());
    for variable in
        ["NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "GITHUB_WORKSPACE"].into_iter().chain(LOCALE)
    {
        command.env_remove(variable);
    }
    command.args(args).current_dir(cases()).env("TERM", "xterm");
    command
}

/// Runs a command that is not fed anything.
pub(crate) fn output(command: &mut Command) -> Run {
    let output = command.stdin(Stdio::null()).output().expect("it runs");
    Run {
        code: output.status.code(),
        stdout: String::from_utf8(output.stdout).expect("it writes UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("it writes UTF-8"),
    }
}

/// Runs it with this standard input.
pub(crate) fn run_with(args: &[&str], input: impl AsRef<[u8]>) -> Run {
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

pub(crate) fn run(args: &[&str]) -> Run {
    run_with(args, "")
}

#[track_caller]
pub(crate) fn snapshot(name: &str, args: &[&str]) {
    let Run { code, stdout, stderr } = run(args);
    let code = code.expect("an exit code");
    let mut settings = Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_description(format!("dkyc {}", args.join(" ")));
    settings.bind(|| {
        assert_snapshot!(format!("cli_{name}"), format!("{stdout}--- stderr\n{stderr}--- exit code {code}"));
    });
}

/// A directory of its own, gone at the end.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        drop(fs::remove_dir_all(&path));
        fs::create_dir_all(&path).expect("a directory");
        Self(path)
    }

    /// A file in it; gives its path.
    pub(crate) fn file(&self, name: &str, text: impl AsRef<[u8]>) -> String {
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
pub(crate) fn valid_line() -> String {
    let payload: Value = serde_json::from_str(dkyc_tests::VALID).expect("the valid case is JSON");
    payload.to_string()
}
