//! What a full disk, a signal, little memory or a file that changes do to a run.

use std::io::{Read, Write};
use std::process::{Command, Stdio};

use crate::run::{FORMATS, Folder, cases, command, output, valid_line};

/// The command with a limit of the shell in front of it.
fn limited(limit: &str, args: &str) -> Command {
    let mut shell = Command::new("sh");
    let program = dkyc_tests::program().display().to_string();
    shell.args(["-c", &format!("ulimit {limit}; exec '{program}' {args}")]).current_dir(cases());
    shell
}

/// 200 MB go through in 200 MB of address space, most of which are the program itself and the stacks of its threads.
#[test]
fn a_long_stream_takes_little_memory() {
    let line = valid_line() + "\n";
    let repeated = 200_000_000 / line.len();
    let mut child = limited("-v 200000", "check --ndjson --format json -")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let writer = std::thread::spawn(move || {
        let lines = line.repeat(1_000);
        (0..repeated / 1_000).for_each(|_| stdin.write_all(lines.as_bytes()).expect("it reads on"));
    });
    let mut stdout = child.stdout.take().expect("a pipe");
    let (mut reports, mut piece) = (0, vec![0; 1 << 16]);
    loop {
        let length = stdout.read(&mut piece).expect("it writes on");
        if length == 0 {
            break;
        }
        reports += piece[..length].split(|byte| *byte == b'\n').count() - 1;
    }
    writer.join().expect("all is read");
    let ended = child.wait_with_output().expect("it ends");
    assert_eq!((ended.status.code(), String::from_utf8_lossy(&ended.stderr).as_ref()), (Some(0), ""));
    assert_eq!(reports, repeated / 1_000 * 1_000);
}

/// A report that cannot be written whole is no success, whatever its format.
#[test]
fn a_full_disk_is_an_error() {
    for format in FORMATS {
        let full = std::fs::File::options().write(true).open("/dev/full").expect("the device");
        let mut run = command(&["check", "--format", format, "misspelt.json", "batch.ndjson"]);
        let ended = output(run.stdout(full));
        assert_eq!(ended.code, Some(2), "{format}: {}", ended.stderr);
        assert!(ended.stderr == "dkyc: standard output: the disk is full\n", "{format}: {}", ended.stderr);
    }
    let folder = Folder::new("full");
    let limited = output(&mut limited(
        "-f 8",
        &format!("check --format json -o '{}/report' batch.ndjson", folder.0.display()),
    ));
    assert_ne!(limited.code, Some(0), "{}", limited.stderr);
}

/// A signal ends the run at once, and what was reported until then stands in whole lines.
#[test]
fn a_signal_ends_the_run() {
    let mut child = command(&["check", "--ndjson", "--format", "json", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all((valid_line() + "\n").as_bytes()).expect("it reads");
    let mut stdout = child.stdout.take().expect("a pipe");
    let mut first = [0; 1];
    stdout.read_exact(&mut first).expect("a report");
    let killed = Command::new("kill").args(["-TERM", &child.id().to_string()]).status().expect("kill runs");
    assert!(killed.success());
    let mut rest = String::new();
    stdout.read_to_string(&mut rest).expect("text");
    assert!(rest.ends_with('\n'), "a whole line");
    assert_eq!(child.wait().expect("it ends").code(), None, "ended by the signal");
}

/// A file that gets shorter while it is read is reported as it was read, and the others are still checked.
#[test]
fn a_file_may_be_cut_while_it_is_read() {
    let folder = Folder::new("cut");
    let line = valid_line() + "\n";
    for keep in [0, line.len() / 2] {
        let growing = folder.file("growing.ndjson", line.repeat(20_000));
        let mut child = command(&["check", "--format", "json", &growing, "valid.json"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        let mut stdout = child.stdout.take().expect("a pipe");
        stdout.read_exact(&mut [0; 10]).expect("a first report");
        let file = std::fs::File::options().write(true).open(&growing).expect("the file");
        file.set_len(keep as u64).expect("it is cut");
        let mut rest = String::new();
        stdout.read_to_string(&mut rest).expect("text");
        let last = rest.lines().last().expect("a report");
        assert!(last.starts_with(r#"{"source":"valid.json","valid":true"#), "{last}");
        let ended = child.wait_with_output().expect("it ends");
        assert!(matches!(ended.status.code(), Some(0..=2)), "{:?}", ended.status);
        assert!(!String::from_utf8_lossy(&ended.stderr).contains("panicked"));
    }
}
