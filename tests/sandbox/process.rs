//! `dkyc sandbox`: its output, its exit codes, its log, and what it outlives.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::client::{GENERATE_TOKEN, GET_DETAILS, JSON, PUSH, SEND_LINK, answer, folder, link, raw, request};

/// A sandbox as a process. It is killed when the test ends.
struct Process {
    child: Child,
    address: SocketAddr,
    first_line: String,
    rest: BufReader<std::process::ChildStdout>,
}

impl Process {
    fn start(args: &[&str]) -> Self {
        let mut child = command(args).spawn().expect("it starts");
        let mut rest = BufReader::new(child.stdout.take().expect("a pipe"));
        let mut first_line = String::new();
        rest.read_line(&mut first_line).expect("a line");
        let port = first_line.trim_end().rsplit_once(':').expect("a port").1;
        let address = SocketAddr::from(([127, 0, 0, 1], port.parse().expect("a number")));
        Self { child, address, first_line, rest }
    }

    /// Sends a signal, and gives how it ended and what it wrote.
    fn end(mut self, signal: &str) -> (ExitStatus, String, String) {
        self.signal(signal);
        let status = self.child.wait().expect("it ends");
        let (mut stdout, mut stderr) = (self.first_line.clone(), String::new());
        self.rest.read_to_string(&mut stdout).expect("UTF-8");
        self.child.stderr.take().expect("a pipe").read_to_string(&mut stderr).expect("UTF-8");
        (status, stdout, stderr)
    }

    fn signal(&self, signal: &str) {
        let kill = Command::new("kill").args([signal, &self.child.id().to_string()]).status();
        assert!(kill.expect("kill runs").success());
    }

    fn post(&self, path: &str, token: &str, body: &str) -> (u16, Value) {
        let answer = raw(self.address, &request("POST", path, &[JSON, ("auth", token)], body.as_bytes()));
        answer.expect("an answer").short()
    }

    fn token(&self) -> String {
        let body = json!({"username": "sandbox", "password": "sandbox123"}).to_string();
        self.post(GENERATE_TOKEN, "", &body).1["Token"].as_str().expect("a token").to_owned()
    }

    fn details(&self, token: &str, session_id: &str) -> (u16, Value) {
        let request = request("GET", &format!("{GET_DETAILS}{session_id}"), &[("auth", token)], b"");
        raw(self.address, &request).expect("an answer").short()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(dkyc_tests::program());
    command.arg("sandbox").args(args).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

#[test]
fn it_says_where_it_listens_and_ends_with_a_signal() {
    for signal in ["-TERM", "-INT"] {
        let process = Process::start(&["--port", "0"]);
        let address = process.address;
        // An idle connection does not hold it up.
        let _idle = TcpStream::connect(address).expect("it listens");
        assert_eq!(process.details("x", "y").0, 401);
        let start = Instant::now();
        let (status, stdout, stderr) = process.end(signal);
        assert_eq!(
            (status.code(), stdout),
            (Some(0), format!("listening on http://{address}\n")),
            "{signal}"
        );
        assert!(start.elapsed() < Duration::from_secs(4), "{signal}");
        assert!(stderr.starts_with("GET get_details 401 ") && stderr.ends_with(" ms\n"), "{stderr}");
        assert_eq!(stderr.lines().count(), 1);
        assert!(TcpStream::connect(address).is_err());
    }
}

#[test]
fn requests_under_way_are_finished() {
    let process = Process::start(&["--port", "0", "--delay", "700"]);
    let mut stream = TcpStream::connect(process.address).expect("it listens");
    stream.write_all(&request("GET", "/nowhere", &[], b"")).expect("it reads");
    thread::sleep(Duration::from_millis(200));
    process.signal("-TERM");
    assert_eq!(answer(&mut stream).expect("an answer").status, 404);
    assert_eq!(process.end("-TERM").0.code(), Some(0));
}

#[test]
fn a_request_that_takes_too_long_to_be_finished_is_logged_too() {
    let process = Process::start(&["--port", "0", "--delay", "60000"]);
    let mut stream = TcpStream::connect(process.address).expect("it listens");
    stream.write_all(&request("POST", SEND_LINK, &[], b"")).expect("it reads");
    thread::sleep(Duration::from_millis(200));
    let (status, _, log) = process.end("-TERM");
    assert_eq!(status.code(), Some(0));
    assert!(log.starts_with("POST send_link - ") && log.ends_with(" ms\n"), "{log}");
}

#[test]
fn what_cannot_be_used_is_said_in_one_line() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let folder = folder("flags");
    let text = folder.join("text");
    fs::write(&text, "no database at all").expect("a file");
    let text = text.to_str().expect("UTF-8");
    for (args, said) in [
        (&["--port", &*port][..], "another program listens there"),
        (&["--port", "0", "--db", text], "this is not a database"),
        (&["--port", "0", "--db", "/nowhere/at/all"], "its folder does not exist"),
        (&["--port", "0", "--account", "alice:secretpassword!"], "--account: the password must be 8 to 32"),
        (&["--port", "0", "--account", "al:secretpassword"], "--account: the name must be 3 to 20"),
        (&["--port", "0", "alice:secretpassword"], "there is an argument too many"),
        (&["--port", "0", "--acount=alice:secretpassword"], "unexpected argument '--acount'"),
        (&["--port", "0", "--account", "secretpassword"], "--account: expected NAME:PASSWORD"),
        (&["--port", "0", "--fail", "500:0.7", "--fail", "drop:0.4"], "more than 1 together"),
        (&["--port", "0", "--fail", "404:1"], "the status must be 429, 500 to 599, or drop"),
        (&["--port", "0", "--rate", "10"], "expected a whole number from 1"),
        (&["--port", "0", "--step", "-1"], ""),
        (&["--port", "0", "--step=-1"], "expected seconds"),
        (&["--port", "65536"], "65536"),
        (&["--port", "0", "--host", "256.0.0.1"], ""),
        (&["--port", "0", "--delay", "1.5"], ""),
        (&["--port", "0", "--body-limit", "1MB"], ""),
        (&["--port", "0", "--seed", "x"], ""),
        (&["--prot", "0"], ""),
    ] {
        let output = command(args).output().expect("it runs");
        let stderr = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{args:?}: {stderr}");
        assert!(stderr.contains(said) && !stderr.contains("secretpassword"), "{args:?}: {stderr}");
        assert!(stderr.lines().count() > 0, "{args:?}");
    }
}

#[test]
fn another_host_than_this_machine_is_warned_of() {
    let process = Process::start(&["--port", "0", "--host", "0.0.0.0"]);
    assert!(process.first_line.starts_with("listening on http://0.0.0.0:"), "{}", process.first_line);
    let (_, _, stderr) = process.end("-TERM");
    assert!(stderr.starts_with("dkyc: warning: other machines can reach"), "{stderr}");
    let process = Process::start(&["--port", "0", "--host", "localhost"]);
    assert!(process.first_line.starts_with("listening on http://localhost:"), "{}", process.first_line);
    assert_eq!(process.end("-TERM").2, "");
}

#[test]
fn a_log_that_nobody_reads_holds_up_nothing() {
    let process = Process::start(&["--port", "0"]);
    let mut stream = TcpStream::connect(process.address).expect("it listens");
    // More lines than a pipe holds.
    let request = b"GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n".repeat(500);
    for _ in 0..20 {
        stream.write_all(&request).expect("it reads");
        let mut answers = vec![0; 500 * 100];
        stream.read_exact(&mut answers).expect("answers");
    }
}

/// Puts words everywhere that should be nowhere afterwards, and looks for them.
#[test]
fn nothing_that_was_sent_is_kept_or_logged() {
    let folder = folder("privacy");
    let file = folder.join("sandbox.sqlite");
    let process = Process::start(&[
        "--port",
        "0",
        "--db",
        file.to_str().expect("UTF-8"),
        "--account",
        "SENTINELNAME:SENTINELPASSWORD",
    ]);
    let body = json!({"username": "SENTINELNAME", "password": "SENTINELPASSWORD"}).to_string();
    let token = process.post(GENERATE_TOKEN, "", &body).1["Token"].as_str().expect("a token").to_owned();
    let (signature, mut answers) = (token.rsplit('.').next().expect("a signature").to_owned(), Vec::new());

    let payload = dkyc_tests::VALID.replace("ABCPE1234F", "ABCPE9999F").replacen(
        '{',
        r#"{"extras": {"SENTINELKEY": "SENTINEL1"},"#,
        1,
    );
    let mut payload: Value = serde_json::from_str(&payload).expect("JSON");
    payload["user_id"] = "KEPT-USER".into();
    payload["phone_number"] = "KEPT-PHONE".into();
    payload["extras"] = json!({"SENTINELKEY": "SENTINELVALUE"});
    let text = payload.to_string();
    let (status, pushed) = process.post(PUSH, &token, &text);
    assert_eq!(status, 200);
    answers.push(pushed);
    for broken in
        [text.replace("Mrs", "SENTINELTITLE"), text.replace("\"1990", "\"SENTINEL"), text + "SENTINELEND"]
    {
        answers.push(process.post(PUSH, &token, &broken).1);
    }
    let request_for_link = json!({"user_id": "KEPT-USER-2", "phone_number": "KEPT-PHONE-2", "send_notification": 0, "link_type": "SENTINELTYPE"});
    answers.push(process.post(SEND_LINK, &token, &request_for_link.to_string()).1);
    answers.push(process.post(GENERATE_TOKEN, "", r#"{"username": "SENTINEL!", "password": "SENTINEL"}"#).1);
    answers.push(process.details(&token, "SENTINELID").1);
    for (method, path, headers) in [
        ("GET", "/SENTINELPATH?SENTINELQUERY=1", &[("SENTINELHEADER", "SENTINELVALUE")][..]),
        ("SENTINELMETHOD", PUSH, &[]),
        ("POST", PUSH, &[("auth", "SENTINELTOKEN"), ("Content-Type", "SENTINEL/TYPE")]),
        ("POST", PUSH, &[("auth", &token), ("Content-Type", "SENTINEL/TYPE")]),
        ("POST", PUSH, &[("Prefer", "code=SENTINEL")]),
        ("SENTINEL BROKEN REQUEST", "", &[]),
    ] {
        let answer = raw(process.address, &request(method, path, headers, b"SENTINELBODY"));
        answers.extend(answer.map(|answer| answer.body));
    }
    let mut page = TcpStream::connect(process.address).expect("it listens");
    page.write_all(&request("GET", "/", &[], b"")).expect("it reads");
    let mut html = String::new();
    page.read_to_string(&mut html).expect("UTF-8");
    assert!(html.contains("KEPT-USER") && html.contains("PERSONAL_INFORMATION.applicantTitle"), "{html}");

    let (status, stdout, stderr) = process.end("-TERM");
    assert_eq!(status.code(), Some(0));
    let answers = Value::from(answers).to_string();
    let database: Vec<u8> = fs::read_dir(&folder)
        .expect("the folder")
        .flat_map(|file| fs::read(file.expect("a file").path()).expect("its bytes"))
        .collect();
    let database = String::from_utf8_lossy(&database);
    assert!(database.contains("KEPT-USER") && database.contains("KEPT-PHONE-2"));
    let values = ["SENTINEL", &*signature, "ABCPE9999F"];
    for (place, text) in [
        ("answers", &*answers),
        ("page", &html),
        ("log", &stderr),
        ("stdout", &stdout),
        ("database", &database),
    ] {
        for value in values {
            assert!(!text.contains(value), "{value} in the {place}: {text}");
        }
    }
    assert!(!stderr.contains("KEPT") && !html.contains("KEPT-PHONE"), "{stderr}");
    let is_line = |line: &str| {
        let words: Vec<_> = line.split(' ').collect();
        words.len() == 5 && words[4] == "ms" && words[2].len() == 3 && words[3].parse::<u64>().is_ok()
    };
    assert!(stderr.lines().all(is_line), "{stderr}");
    let methods = stderr.lines().filter(|line| line.starts_with("- push_user_data 405 ")).count();
    assert_eq!(methods, 1, "{stderr}");
}

#[test]
fn what_was_answered_outlives_a_kill() {
    let file = folder("killed").join("sandbox.sqlite");
    let args = ["--port", "0", "--db", file.to_str().expect("UTF-8"), "--step", "1000"];
    let mut sessions: Vec<String> = Vec::new();
    let mut token = String::new();
    for round in 0..3 {
        let process = Process::start(&args);
        if round == 0 {
            token = process.token();
        }
        for session in &sessions {
            assert_eq!(process.details(&token, session).0, 200);
        }
        let writers: Vec<_> = (0..4)
            .map(|writer| {
                let (address, token) = (process.address, token.clone());
                thread::spawn(move || {
                    let mut answered = Vec::new();
                    for number in 0.. {
                        let body = link(&format!("{round}-{writer}-{number}"));
                        let request = request("POST", SEND_LINK, &[JSON, ("auth", &token)], body.as_bytes());
                        let Ok(mut stream) = TcpStream::connect(address) else { break };
                        let _ = stream.write_all(&request);
                        let Some(answer) = answer(&mut stream) else { break };
                        answered.push(answer.body["session_id"].as_str().expect("a session").to_owned());
                    }
                    answered
                })
            })
            .collect();
        thread::sleep(Duration::from_millis(300));
        process.signal("-KILL");
        for writer in writers {
            sessions.extend(writer.join().expect("no panic"));
        }
        drop(process);
    }
    let process = Process::start(&args);
    for session in &sessions {
        assert_eq!(process.details(&token, session).1["session_data"]["session_id"], **session);
    }
    let count = sessions.len();
    sessions.sort();
    sessions.dedup();
    assert!(count > 10 && sessions.len() == count, "{count}");
}
