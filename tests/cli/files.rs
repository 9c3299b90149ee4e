//! What is read: files, standard input, NDJSON, and what cannot be read.

use serde_json::Value;

use crate::run::{Folder, command, output, run, run_with, valid_line};

#[test]
fn a_file_that_cannot_be_read_does_not_stop_the_others() {
    let run =
        run(&["check", "--format", "json", "nowhere.json", "valid.json", "../docs", "syntax_empty.json"]);
    assert_eq!(run.code, Some(2));
    assert_eq!(
        run.stderr,
        "dkyc: nowhere.json: no such file\n\
         dkyc: ../docs: there is no .json, .ndjson or .jsonl file in this directory, compressed or not\n"
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

/// The name of a file, or the flag, says what is NDJSON; its content does not.
#[test]
fn standard_input_is_one_payload_unless_the_flag_says_otherwise() {
    let valid = valid_line();
    // The second is no payload, so the first is not one of several.
    let two = format!("{valid}\n{{}}\n");
    for args in [&["check", "--format", "json"][..], &["check", "--format", "json", "-"]] {
        let payload = &run_with(args, &valid).records()[0];
        assert_eq!((&payload["source"], &payload["record"]), (&"-".into(), &Value::Null));
        assert_eq!(run_with(args, &two).in_short(), ["null syntax 2:1"]);
        assert_eq!(run_with(&[args, &["--ndjson"]].concat(), &two).in_short()[0], "1 ok");
    }
    let folder = Folder::new("named");
    for (name, want) in [("a.txt", "null syntax 2:1"), ("a", "null syntax 2:1"), ("a.ndjson", "1 ok")] {
        assert_eq!(
            run(&["check", "--format", "json", &folder.file(name, &two)]).in_short()[0],
            want,
            "{name}"
        );
    }
}

/// An empty list of files is not a payload that is empty.
#[test]
fn nothing_to_check_is_said() {
    let want = "dkyc: nothing to check: no file is named, and standard input is empty\n";
    for checked in [run_with(&["check"], ""), output(&mut command(&["check", "--format", "json"]))] {
        assert_eq!((checked.code, &*checked.stdout, &*checked.stderr), (Some(2), "", want));
    }
    let named = run_with(&["check", "-"], "");
    assert_eq!((named.code, &*named.stderr), (Some(1), ""));
    assert!(
        named.stdout.contains("error[syntax]") && named.stdout.contains("<stdin>:1:1"),
        "{}",
        named.stdout
    );
}

/// A line that is too long costs its own file, and no other.
#[test]
fn the_length_of_a_payload_is_limited() {
    let folder = Folder::new("limits");
    let valid = valid_line();
    let [short, long] = [valid.len(), valid.len() + 1].map(|limit| limit.to_string());
    let longer = valid.replacen('{', "{  ", 1);
    let lines = folder.file("lines.ndjson", format!("{valid}\n{valid}\n{longer}\n{valid}\n"));
    let whole = folder.file("whole.json", &valid);
    let check = |limit: &str| run(&["check", "--format", "json", "--max-line", limit, &lines, &whole]);

    let cut = check(&short);
    assert_eq!((cut.code, cut.in_short()), (Some(2), vec!["1 ok".into(), "2 ok".into(), "null ok".into()]));
    let want = format!("dkyc: {lines}: line 3 is longer than {short} bytes; --max-line sets this limit\n");
    assert_eq!(cut.stderr, want);
    assert_eq!(check(&format!("{} bytes", longer.len())).code, Some(0));
    assert_eq!(check(&long).in_short().len(), 3);

    let whole_too_long = run(&["check", "--max-line", "1KB", &whole]);
    let want = format!("dkyc: {whole}: the file is longer than 1 KB; --max-line sets this limit\n");
    assert_eq!((whole_too_long.code, whole_too_long.stderr), (Some(2), want));
    let piped =
        run_with(&["check", "--ndjson", "--max-line", "1KB"], "{}\n".to_owned() + &"[".repeat(3 << 20));
    assert_eq!(
        piped.stderr,
        "dkyc: standard input: line 2 is longer than 1 KB; --max-line sets this limit\n"
    );
    assert!(run(&["check", "--help"]).stdout.contains("[default: 256MB]"));
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
    let run = run_with(&["check", "--ndjson", "--format", "json"], &text);
    let records = run.records();
    assert_eq!(records.len(), 4000);
    for (index, payload) in records.iter().enumerate() {
        let record = index + 1;
        assert_eq!(
            (payload["record"].as_u64(), &payload["valid"]),
            (Some(record as u64), &Value::Bool(record % 7 != 0))
        );
    }
    let human = run_with(&["check", "--ndjson"], &text).stdout;
    let last = human.lines().next_back();
    assert_eq!(last, Some("4,000 payloads checked: 3,429 valid, 571 invalid (1,713 errors)."));
}

/// A line of many megabytes, and a broken one beside it.
#[test]
fn a_long_line_is_checked() {
    let long = valid_line().replace("https://files.example.com/video.mp4", &"AAAA".repeat(2 << 20));
    let run = run_with(
        &["check", "--ndjson", "--format", "json"],
        format!("{long}\n{}\n{long}", &long[..long.len() - 9]),
    );
    assert_eq!(
        run.in_short(),
        ["1 ok".to_owned(), format!("2 syntax 1:{}", long.len() - 8), "3 ok".to_owned()]
    );
    let human = run_with(&["check", "--ndjson"], format!("{}\n", long.replace("\"pan\":\"", "\"pan\":\"x")));
    assert!(human.stdout.len() < 1000, "{}", human.stdout.len());
}
