//! What README.md and the pages in docs/ show as output is what the commands print. (Their Rust examples are doctests.)
//!
//! A ```` ```console ```` block holds commands, each behind `$ `, and what they print. A ```` ```json ```` block that follows is
//! what the last of these commands prints, on more lines.
//!
//! `UPDATE_DOCS=1 cargo test -p dkyc-tests --test readme` writes the console blocks anew.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, process};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// README.md and the pages in docs/.
fn pages() -> Vec<PathBuf> {
    let docs = fs::read_dir(root().join("docs")).expect("the folder docs");
    let docs = docs.map(|entry| entry.expect("an entry").path());
    let mut pages: Vec<_> = docs.filter(|path| path.extension().is_some_and(|kind| kind == "md")).collect();
    pages.sort();
    pages.insert(0, root().join("README.md"));
    pages
}

/// A block of a page: its language, and the text between the fences.
#[derive(Clone, Copy)]
struct Block<'p> {
    language: &'p str,
    text: &'p str,
}

fn blocks(page: &str) -> Vec<Block<'_>> {
    let fenced = page.split("\n```").skip(1).step_by(2);
    fenced
        .filter_map(|block| block.split_once('\n'))
        .map(|(language, text)| Block { language, text })
        .collect()
}

/// A shell that finds `dkyc`, in an empty folder of its own.
struct Shell {
    folder: PathBuf,
    path: OsString,
}

impl Shell {
    fn new(page: &str) -> Self {
        let folder = env::temp_dir().join(format!("dkyc-docs-{}-{page}", process::id()));
        fs::create_dir_all(&folder).expect("a folder for the examples");
        let program = dkyc_tests::program();
        let own = program.parent().expect("the program's folder").to_path_buf();
        let others = env::var_os("PATH").unwrap_or_default();
        let path = env::join_paths([own].into_iter().chain(env::split_paths(&others))).expect("a path");
        Self { folder, path }
    }

    /// What a command prints.
    fn run(&self, command: &str) -> String {
        let mut shell = Command::new("sh");
        shell.args(["-c", command]).current_dir(&self.folder).env("PATH", &self.path).env("LC_ALL", "C");
        String::from_utf8(shell.output().expect("a shell").stdout).expect("UTF-8")
    }
}

impl Drop for Shell {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// JSON text without the white space between its tokens.
fn compact(json: &str) -> String {
    let (mut compact, mut is_in_string, mut is_escaped) = (String::new(), false, false);
    for c in json.chars() {
        if is_in_string || !c.is_ascii_whitespace() {
            compact.push(c);
        }
        is_in_string ^= c == '"' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
    }
    compact
}

/// Each line without the spaces at its end.
fn trimmed(text: &str) -> String {
    text.lines().map(|line| line.trim_end().to_owned() + "\n").collect()
}

#[test]
fn examples_print_what_the_pages_show() {
    let (mut commands, mut reports) = (0, 0);
    let is_updating = env::var_os("UPDATE_DOCS").is_some();
    for path in pages() {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let page = fs::read_to_string(&path).expect("a page");
        let shell = Shell::new(&name);
        let (blocks, mut updated) = (blocks(&page), page.clone());
        for (index, block) in blocks.iter().enumerate().filter(|(_, block)| block.language == "console") {
            let json = blocks.get(index + 1).filter(|next| next.language == "json");
            let (mut printed, mut last) = (String::new(), String::new());
            for command in block.text.lines().filter_map(|line| line.strip_prefix("$ ")) {
                printed.push_str(&last);
                last = trimmed(&shell.run(command));
                printed.extend(["$ ", command, "\n"]);
                commands += 1;
            }
            if let Some(json) = json {
                assert_eq!(compact(json.text), compact(&last), "{name}: the JSON after\n{printed}");
                reports += 1;
            } else {
                printed.push_str(&last);
            }
            let shown = format!("{}\n", block.text);
            if is_updating {
                updated = updated.replacen(&shown, &printed, 1);
            } else {
                assert_eq!(printed, trimmed(&shown), "{name}; UPDATE_DOCS=1 writes it anew");
            }
        }
        if updated != page {
            fs::write(&path, updated).expect("the page is written");
        }
    }
    assert!(commands >= 10 && reports >= 1, "{commands} commands, {reports} reports");
}

#[test]
fn only_white_space_between_tokens_does_not_count() {
    assert_eq!(compact("{\n  \"a \\\" b\": [1, \"\\\\\", 2]\n}\n"), r#"{"a \" b":[1,"\\",2]}"#);
}
