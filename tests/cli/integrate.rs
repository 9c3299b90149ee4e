//! The walk of docs/integrate.md, from the token to the approved session, against the sandbox.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::{env, fs};

use dkyc_tests::program;

use crate::run::{Folder, command};

/// The sandbox, gone at the end.
struct Sandbox(Child);

impl Drop for Sandbox {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

#[test]
fn from_the_token_to_the_approved_session() {
    let exists = |program| Command::new(program).arg("--version").output().is_ok();
    if !exists("curl") || !exists("jq") {
        return;
    }
    let mut sandbox = command(&["sandbox", "--port", "0", "--step", "0.3"]);
    let mut sandbox =
        Sandbox(sandbox.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("it starts"));
    let mut line = String::new();
    let stdout = sandbox.0.stdout.take().expect("a pipe");
    BufReader::new(stdout).read_line(&mut line).expect("a line");
    let base = line.trim_end().strip_prefix("listening on ").expect("its address");

    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/integrate.md");
    let page = fs::read_to_string(page).expect("the page");
    let blocks =
        page.split("\n```sh\n").skip(1).filter_map(|block| block.split_once("\n```")).map(|(block, _)| block);
    let mine = blocks.filter(|block| !block.starts_with("dkyc sandbox"));
    let script = mine.collect::<Vec<_>>().join("\n").replace("http://127.0.0.1:8080", base);

    let folder = Folder::new("integrate");
    let own = program().parent().expect("the program's folder").to_path_buf();
    let others = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths([own].into_iter().chain(env::split_paths(&others))).expect("a path");
    let output = Command::new("sh")
        .args(["-euc", &script])
        .current_dir(&folder.0)
        .env("PATH", path)
        .env("NO_PROXY", "127.0.0.1")
        .output()
        .expect("sh runs");
    let (stdout, stderr) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{stdout}{stderr}");
    let lines: Vec<_> = stdout.lines().collect();
    assert_eq!(lines.iter().filter(|line| line.contains("\"kind\":\"success\"")).count(), 4, "{stdout}");
    assert!(lines.contains(&"kyc_result_approved"), "{stdout}");
    assert!(lines.contains(&"1 payload checked: valid."), "{stdout}");
    let token = fs::read_to_string(folder.0.join("token")).expect("the token");
    assert!(token.len() > 20 && !stdout.contains(token.trim()) && !stderr.contains(token.trim()));
}
