//! What the system does to a run: closed pipes, no threads, no memory.

use std::io::{Read, Write};
use std::process::Stdio;

use crate::run::{Folder, command, output, run, valid_line};

/// Whoever reads the output may stop at any time. If nothing invalid had been found by then, the rest may still be.
#[test]
fn a_closed_pipe_ends_the_run_and_hides_nothing() {
    let valid = valid_line() + "\n";
    let commands: [(&[&str], &str, i32); 6] = [
        (&["--format", "json", "-"], "", 141),
        (&["--format", "sarif", "-"], "", 141),
        (&["--format", "json", "-"], "{}\n", 1),
        (&["-"], "{}\n", 1),
        (&["--format", "github", "-"], "{}\n", 1),
        (&["--format", "json", "nowhere.json", "-"], "", 2),
    ];
    for (args, first, code) in commands {
        let mut child = command(&[&["check", "--ndjson"], args].concat())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        let mut stdin = child.stdin.take().expect("a pipe");
        stdin.write_all(format!("{first}{valid}").as_bytes()).expect("it reads");
        let mut stdout = child.stdout.take().expect("a pipe");
        stdout.read_exact(&mut [0; 10]).expect("it writes");
        drop(stdout);
        // Nobody sees what becomes of these. The output of so many does not wait for the last, which is invalid.
        let last = if args.contains(&"json") { "{}\n" } else { "" };
        let _ = stdin.write_all((valid.repeat(2000) + last).as_bytes());
        drop(stdin);
        let ended = child.wait_with_output().expect("it ends");
        let stderr = String::from_utf8_lossy(&ended.stderr);
        assert_eq!(stderr, if code == 2 { "dkyc: nowhere.json: no such file\n" } else { "" }, "{args:?}");
        assert_eq!(ended.status.code(), Some(code), "{args:?} {first}");
    }
    for args in [&["check", "valid.json"][..], &["fields"], &["schema"], &["--help"]] {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let ended = command(args).stdout(writer).output().expect("it ends");
        assert_eq!((ended.status.code(), &*ended.stderr), (Some(141), &b""[..]), "{args:?}");
    }
}

/// A container may allow no more threads. The same when no thread can have the memory that it asks for.
#[test]
#[cfg(target_os = "linux")]
fn without_other_threads_the_report_is_the_same() {
    let args = ["check", "--format", "json", "batch.ndjson", "nowhere.json", "valid.json"];
    let with = output(&mut command(&args));
    let without = output(command(&args).env("RUST_MIN_STACK", (1_u64 << 60).to_string()));
    assert_eq!((without.code, &*without.stderr), (Some(2), "dkyc: nowhere.json: no such file\n"));
    assert_eq!(without.stdout, with.stdout);
}

/// A line that there is no memory for does not end the run.
#[test]
#[cfg(target_os = "linux")]
fn a_line_without_end_is_not_fatal() {
    let folder = Folder::new("memory");
    let endless = folder.file("endless.ndjson", "{}\n");
    let file = std::fs::File::options().write(true).open(&endless).expect("the file");
    file.set_len(4 << 30).expect("a file with a hole");
    let script = format!(
        "ulimit -v 600000; exec '{}' check --format json --max-line 4GB '{endless}' valid.json",
        dkyc_tests::program().display()
    );
    let mut shell = std::process::Command::new("sh");
    let limited = output(shell.args(["-c", &script]).current_dir(crate::run::cases()));
    assert_eq!(limited.stderr, format!("dkyc: {endless}: there is not enough memory to read line 2\n"));
    assert_eq!((limited.code, limited.in_short().len()), (Some(2), 2));
    let stopped = run(&["check", "--format", "json", &endless, "valid.json"]);
    assert_eq!(
        stopped.stderr,
        format!("dkyc: {endless}: line 2 is longer than 256 MB; --max-line sets this limit\n")
    );
    assert_eq!((stopped.code, stopped.in_short()[1].as_str()), (Some(2), "null ok"));
}
