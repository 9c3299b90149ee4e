//! What people feed it: compressed files, several payloads in a file, directories and patterns.

use std::fs;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use ruzstd::encoding::{CompressionLevel, compress_to_vec};
use serde_json::Value;

use crate::run::{Folder, Run, command, output, run, run_with, valid_line};

fn gzip(text: impl AsRef<[u8]>) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(text.as_ref()).expect("it is written");
    encoder.finish().expect("it is written")
}

fn zstd(text: impl AsRef<[u8]>) -> Vec<u8> {
    compress_to_vec(text.as_ref(), CompressionLevel::Fastest)
}

fn check(text: impl AsRef<[u8]>) -> Run {
    run_with(&["check", "--format", "json"], text)
}

#[test]
fn an_array_of_payloads_is_records() {
    let valid = valid_line();
    let wrong = valid.replace("\"Mrs\"", "\"Ms\"");
    let column = valid.find("\"Mrs\"").expect("a title") + 1;
    for (text, want) in [
        (format!("[{valid}]"), vec!["1 ok".to_owned()]),
        (
            format!("\u{feff}\n [ {valid} ,\n{wrong}, {{}}]\n"),
            vec![
                "1 ok".to_owned(),
                format!("2 not_allowed 3:{column}"),
                format!("3 required 3:{0} required 3:{0} required 3:{0}", wrong.len() + 3),
            ],
        ),
        // After letters of several bytes, and in one line.
        (
            format!("[{},{wrong}]", valid.replace("Asha", "आशा")),
            vec!["1 ok".to_owned(), format!("2 not_allowed 1:{}", valid.len() - 1 + column + 2)],
        ),
        (
            format!("[{valid},3,\"a\",null,[{{}}]]"),
            vec![
                "1 ok".to_owned(),
                format!("2 type 1:{}", valid.len() + 3),
                format!("3 type 1:{}", valid.len() + 5),
                format!("4 type 1:{}", valid.len() + 9),
                format!("5 type 1:{}", valid.len() + 14),
            ],
        ),
    ] {
        assert_eq!(check(&text).in_short(), want, "{text}");
    }
}

/// What stands between the elements, and what does not.
#[test]
fn an_array_breaks_where_it_breaks() {
    let valid = valid_line();
    let end = valid.len() + 2;
    for (text, want) in [
        (format!("[{valid}"), format!("2 syntax 1:{end}")),
        (format!("[{valid},"), format!("2 syntax 1:{}", end + 1)),
        (format!("[{valid},\n"), "2 syntax 2:1".to_owned()),
        (format!("[{valid},]"), format!("2 syntax 1:{}", end + 1)),
        (format!("[{valid},,{valid}]"), format!("2 syntax 1:{}", end + 1)),
        (format!("[{valid} {valid}]"), format!("2 syntax 1:{}", end + 1)),
        (format!("[{valid}}}"), format!("2 syntax 1:{end}")),
        (format!("[{valid}] x"), format!("2 syntax 1:{}", end + 2)),
        (format!("[{valid}]\nx"), "2 syntax 2:1".to_owned()),
        (format!("[{valid}]\n x"), "2 syntax 2:2".to_owned()),
        (format!("[{valid}],"), format!("2 syntax 1:{}", end + 1)),
        (format!("[{valid},{{\"user_id\": 1"), format!("2 syntax 1:{}", end + 14)),
        (format!("[{valid},{{\"user_id\": 01}}]"), format!("2 syntax 1:{}", end + 14)),
        (format!("[{valid},x1]"), format!("2 syntax 1:{}", end + 1)),
        (format!("[{valid},\u{feff}{valid}]"), format!("2 syntax 1:{}", end + 1)),
    ] {
        let broken = check(&text);
        assert_eq!(
            (broken.in_short(), broken.code),
            (vec!["1 ok".to_owned(), want], Some(1)),
            "{}",
            &text[valid.len()..]
        );
        assert_eq!(run_with(&["check"], &text).code, Some(1));
    }
}

/// An array of anything else is one payload, as docs/rules.md has it; so is everything in the core, and a line of NDJSON.
#[test]
fn other_arrays_are_no_records() {
    let valid = valid_line();
    for text in
        ["[]", "[ ]", "[{}]", "[3]", "[[]]", "[{\"a\": {\"user_id\": 1}}]", "[null, {\"user_id\": 1}]"]
    {
        assert_eq!(check(text).in_short(), ["null type 1:1"], "{text}");
    }
    let lines = run_with(&["check", "--ndjson", "--format", "json"], format!("[{valid}]\n{valid}{valid}\n"));
    assert_eq!(lines.in_short(), ["1 type 1:1".to_owned(), format!("2 syntax 1:{}", valid.len() + 1)]);
    assert_eq!(dkyc_tests::issues(format!("[{valid}]")), ["type"]);
}

#[test]
fn payloads_one_after_the_other_are_records() {
    let valid = valid_line();
    let indented = dkyc_tests::VALID;
    for text in [
        format!("{valid}{valid}"),
        format!("{indented}\n{valid}\r\n"),
        format!("\u{feff}{valid}\n\n{indented}"),
    ] {
        assert_eq!(check(&text).in_short(), ["1 ok", "2 ok"], "{text}");
    }
    let lines = indented.lines().count();
    let place = |text: &str| check(format!("{indented}{text}")).in_short();
    for (text, want) in [
        ("{\"user_id\": 1}", format!("2 type {0}:13 required {0}:1 required {0}:1", lines + 1)),
        ("{\"data\": [", format!("2 syntax {}:11", lines + 1)),
    ] {
        assert_eq!(place(text), ["1 ok".to_owned(), want], "{text}");
    }
    // What does not look like a payload is text after the end.
    for text in ["{}", "x", "[]", "]", ",", "{\"a\": 1}", valid.trim_start_matches('{')] {
        assert_eq!(place(text), [format!("null syntax {}:1", lines + 1)], "{text}");
    }
    assert_eq!(check(format!("{{}}{valid}")).in_short(), ["null syntax 1:3"]);
    let three = check(format!("{valid}{valid}]"));
    assert_eq!(three.in_short()[2], format!("3 syntax 1:{}", 2 * valid.len() + 1));
}

/// Where a payload is in the file, in every format.
#[test]
fn places_of_records_are_those_of_the_file() {
    let valid = dkyc_tests::VALID;
    let array = format!("[\n{valid},\n{}]", valid.replace("\"Mrs\"", "\"Ms\""));
    let line = array[..array.find("\"Ms\"").expect("it is there")].lines().count();
    let report = |format: &str| run_with(&["check", "--format", format], &array).stdout;
    assert!(report("human").contains(&format!("--> <stdin>:{line}:27 (payload 2)\n")), "{}", report("human"));
    assert!(report("concise").starts_with(&format!("<stdin>:{line}:27: ")));
    assert!(report("csv").contains(&format!("\r\n-,2,{line},27,error,")));
    let sarif: Value = serde_json::from_str(&report("sarif")).expect("JSON");
    let region = &sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"];
    assert_eq!((&region["startLine"], &region["startColumn"]), (&line.into(), &27.into()));
    let pointer = &check(&array).records()[1]["errors"][0]["pointer"];
    assert_eq!(pointer, "/data/1/PERSONAL_INFORMATION/applicantTitle", "in the payload, not in the array");
}

/// Many records, some longer than a block, and cut at every kind of byte by a slow writer.
#[test]
fn a_long_array_is_reported_in_order() {
    let valid = valid_line();
    let mut text = String::from("[");
    for record in 1..=2000 {
        match record % 7 {
            0 => text.push_str("{}"),
            1 if record % 500 == 1 => text.push_str(&valid.replace("Fort", &"\\\"{".repeat(1 << 17))),
            _ => text.push_str(&valid),
        }
        text.push_str(if record < 2000 { ",\n" } else { "]" });
    }
    for run in [check(&text), check(gzip(&text))] {
        let records = run.records();
        assert_eq!(records.len(), 2000);
        for (record, payload) in (1..).zip(&records) {
            assert_eq!(
                (&payload["record"], &payload["valid"]),
                (&record.into(), &Value::Bool(record % 7 != 0))
            );
            if record % 7 == 0 {
                assert_eq!(payload["errors"][0]["line"], record);
            }
        }
    }
}

/// A record is reported when it is there, whether or not the next one is.
#[test]
fn records_do_not_wait_for_the_next() {
    use std::io::{BufRead, BufReader};
    use std::process::Stdio;

    let valid = valid_line();
    for (start, between) in [("[", ",\n"), ("", "\n")] {
        let mut child = command(&["check", "--format", "json"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("it starts");
        let mut stdin = child.stdin.take().expect("a pipe");
        let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
        // Two, as one alone may be all that there is.
        write!(stdin, "{start}{valid}{between}{valid}{between}").expect("it reads");
        for record in 1..=3 {
            let line = lines.next().expect("a line").expect("a line");
            assert!(
                line.starts_with(&format!("{{\"source\":\"-\",\"record\":{record},\"valid\":true")),
                "{line}"
            );
            if record == 2 {
                write!(stdin, "{valid}{between}").expect("it reads");
            }
        }
        drop(stdin);
        child.wait().expect("it ends");
    }
}

#[test]
fn compressed_files_are_read() {
    let folder = Folder::new("compressed");
    let valid = valid_line();
    let lines = format!("{valid}\n{{}}\n");
    for (name, bytes, want) in [
        ("a.json.gz", gzip(&valid), &["null ok"][..]),
        ("b.ndjson.gz", gzip(&lines), &["1 ok", "2 required 1:1 required 1:1 required 1:1"]),
        ("c.JSONL.GZ", gzip(&lines), &["1 ok", "2 required 1:1 required 1:1 required 1:1"]),
        ("d.json.zst", zstd(&valid), &["null ok"]),
        ("e.ndjson.zst", zstd(&lines), &["1 ok", "2 required 1:1 required 1:1 required 1:1"]),
        ("f.json.gz", [gzip(&valid), gzip(&valid)].concat(), &["1 ok", "2 ok"]),
        ("g.json.zst", [zstd(&valid), zstd(&valid)].concat(), &["1 ok", "2 ok"]),
        ("h.json.zst", [b"\x50\x2a\x4d\x18\x03\0\0\0abc".to_vec(), zstd(&valid)].concat(), &["null ok"]),
        ("i.gz", gzip(&valid), &["null ok"]),
        // Whatever the name says, as no JSON begins like this.
        ("j.json", gzip(&valid), &["null ok"]),
        ("k.json.gz", gzip(""), &["null syntax 1:1"]),
    ] {
        let file = folder.file(name, bytes);
        let checked = run(&["check", "--format", "json", &file]);
        assert_eq!(
            (checked.in_short(), &*checked.stderr),
            (want.iter().map(|&want| want.to_owned()).collect(), ""),
            "{name}"
        );
    }
    let piped = |bytes: Vec<u8>, args: &[&str]| {
        run_with(&[&["check", "--format", "json"], args].concat(), bytes).in_short()
    };
    assert_eq!(piped(gzip(&valid), &[]), ["null ok"]);
    assert_eq!(piped(zstd(&lines), &["--ndjson"])[0], "1 ok");
}

/// Each file that is not what it says costs one line, and no other file.
#[test]
fn files_that_are_not_what_they_say() {
    let folder = Folder::new("damaged");
    let valid = valid_line();
    let long = (valid + "\n").repeat(400);
    let (packed, zipped) = (gzip(&long), zstd(&long));
    let damaged = |bytes: &[u8]| {
        let mut bytes = bytes.to_vec();
        let end = bytes.len();
        bytes[end - 6] ^= 1;
        bytes
    };
    let good = folder.file("z.json", dkyc_tests::VALID);
    for (name, bytes, why) in [
        ("a.ndjson.gz", &packed[..packed.len() / 2], "the gzip data is cut off; copy the whole file"),
        ("b.ndjson.gz", &packed[..packed.len() - 1], "the gzip data is cut off; copy the whole file"),
        ("c.ndjson.gz", &packed[..5], "the gzip data is cut off; copy the whole file"),
        ("d.ndjson.gz", &damaged(&packed), "the gzip data is damaged; create the file again"),
        (
            "e.ndjson.gz",
            &[&packed[..], b" and more text"].concat(),
            "the gzip data is damaged; create the file again",
        ),
        ("f.ndjson.gz", b"", "the name says that this is a gzip file, but its content is not"),
        ("g.json.gz", b"{}", "the name says that this is a gzip file, but its content is not"),
        ("h.json.gz", &zipped, "the name says that this is a gzip file, but its content is not"),
        ("i.ndjson.zst", &zipped[..zipped.len() / 2], "the Zstandard data is cut off; copy the whole file"),
        ("j.ndjson.zst", &zipped[..6], "the Zstandard data is cut off; copy the whole file"),
        ("k.json.zst", b"{}", "the name says that this is a Zstandard file, but its content is not"),
        (
            "l.ndjson.zst",
            &[&zipped[..], b" and more text"].concat(),
            "the Zstandard data is damaged; create the file again",
        ),
    ] {
        let file = folder.file(name, bytes);
        let checked = run(&["check", "--format", "json", &file, &good]);
        assert_eq!((checked.code, &checked.stderr), (Some(2), &format!("dkyc: {file}: {why}\n")), "{name}");
        assert!(checked.in_short().ends_with(&["null ok".to_owned()]), "{name}");
        let alone = run(&["check", "--format", "json", &file]);
        assert_eq!(alone.code, Some(2));
        let human = run(&["check", &file, &good]).stdout;
        assert!(human.ends_with("1 file could not be read.\n"), "{human}");
    }
}

/// A small file may have content without end.
#[test]
fn content_is_limited() {
    let folder = Folder::new("bomb");
    let blank = folder.file("blank.ndjson.gz", gzip(vec![b'\n'; 2 << 20]));
    let zeros = folder.file("zeros.ndjson.zst", zstd(vec![b' '; 2 << 20]));
    let valid = folder.file("valid.json", dkyc_tests::VALID);
    for file in [&blank, &zeros] {
        let check = |limit: &str| run(&["check", "--format", "json", "--max-unpacked", limit, file, &valid]);
        let stopped = check("1MB");
        let want = format!("dkyc: {file}: its content is longer than 1 MB; --max-unpacked sets this limit\n");
        assert_eq!((stopped.code, &stopped.stderr), (Some(2), &want));
        assert_eq!(stopped.in_short(), ["null ok"]);
        assert_eq!(check("3MB").code, Some(0));
    }
    let whole = folder.file("whole.json.gz", gzip("[".repeat(2 << 20)));
    let stopped = run(&["check", "--max-line", "1MB", &whole]);
    assert_eq!(
        stopped.stderr,
        format!("dkyc: {whole}: the file is longer than 1 MB; --max-line sets this limit\n")
    );
    assert!(run(&["check", "--help"]).stdout.contains("[default: 10GB]"));
    let element =
        folder.file("element.json", format!("[{0},{{\"a\":\"{1}\"}}]", valid_line(), "x".repeat(1 << 20)));
    let stopped = run(&["check", "--format", "json", "--max-line", "1MB", &element]);
    assert_eq!(
        stopped.stderr,
        format!("dkyc: {element}: payload 2 is longer than 1 MB; --max-line sets this limit\n")
    );
    assert_eq!(stopped.in_short(), ["1 ok"]);
}

/// A folder with what belongs to a check, and what does not.
fn tree(name: &str) -> Folder {
    let folder = Folder::new(name);
    for inner in [".git", "a/b", ".hidden", "out"] {
        fs::create_dir_all(folder.0.join(inner)).expect("a directory");
    }
    folder.file(".gitignore", "out/\n*.draft.json\n");
    for name in [
        "z.json",
        "a/x.JSON",
        "a/b/y.json",
        "out/o.json",
        "n.draft.json",
        ".hidden/h.json",
        "readme.md",
        "[1].json",
    ] {
        folder.file(name, dkyc_tests::VALID);
    }
    folder.file("a/l.ndjson.gz", gzip(valid_line()));
    folder
}

fn sources(folder: &Folder, args: &[&str]) -> Vec<String> {
    let run = output(command(&[&["check", "--format", "json"], args].concat()).current_dir(&folder.0));
    assert_eq!((run.code, &*run.stderr), (Some(0), ""), "{args:?}");
    run.records().iter().map(|record| record["source"].as_str().expect("a source").to_owned()).collect()
}

#[test]
#[cfg(unix)]
fn directories_are_searched() {
    let folder = tree("tree");
    let all = ["[1].json", "a/b/y.json", "a/l.ndjson.gz", "a/x.JSON", "z.json"];
    assert_eq!(sources(&folder, &["."]), all);
    assert_eq!(sources(&folder, &["a"]), ["a/b/y.json", "a/l.ndjson.gz", "a/x.JSON"]);
    assert_eq!(sources(&folder, &["z.json", "a/b/", "z.json"]), ["z.json", "a/b/y.json", "z.json"]);
    // What is named is checked.
    assert_eq!(sources(&folder, &["out/o.json"]), ["out/o.json"]);
    let everything = [
        ".hidden/h.json",
        "[1].json",
        "a/b/y.json",
        "a/l.ndjson.gz",
        "a/x.JSON",
        "n.draft.json",
        "out/o.json",
        "z.json",
    ];
    assert_eq!(sources(&folder, &["--no-ignore", "."]), everything);
    assert_eq!(sources(&folder, &["--hide-names", "a", "z.json"]), ["file-1", "file-2", "file-3", "file-4"]);
}

#[test]
#[cfg(unix)]
fn patterns_stand_for_files() {
    let folder = tree("patterns");
    for (pattern, want) in [
        ("**/*.json", &["[1].json", "a/b/y.json", "z.json"][..]),
        ("*.json", &["[1].json", "z.json"]),
        ("a/*", &["a/l.ndjson.gz", "a/x.JSON"]),
        ("./a/**/?.json", &["./a/b/y.json"]),
        ("a/[a-l].ndjson.gz", &["a/l.ndjson.gz"]),
        ("read*", &["readme.md"]),
        // What is named is checked.
        ("out/*", &["out/o.json"]),
    ] {
        assert_eq!(sources(&folder, &[pattern]), want, "{pattern}");
    }
    let absolute = format!("{}/a/b/*.json", folder.0.display());
    assert_eq!(sources(&folder, &[&absolute]), [format!("{}/a/b/y.json", folder.0.display())]);
    fs::create_dir(folder.0.join("empty")).expect("a directory");
    for (name, why) in [
        ("*.xml", "no file has a name like this"),
        ("a[", "this is not a pattern for names of files"),
        ("empty", "there is no .json, .ndjson or .jsonl file in this directory, compressed or not"),
        ("nowhere/", "no such file"),
    ] {
        let run = output(command(&["check", "--format", "json", name, "z.json"]).current_dir(&folder.0));
        assert_eq!((run.code, run.stderr.clone()), (Some(2), format!("dkyc: {name}: {why}\n")));
        assert_eq!(run.in_short(), ["null ok"]);
    }
}

/// Many files at once, in the order of their names.
#[test]
fn many_files_are_reported_in_order() {
    let folder = Folder::new("many");
    for number in 0..600 {
        folder
            .file(&format!("{number:03}.json"), if number % 3 == 0 { "{}".to_owned() } else { valid_line() });
    }
    let run = output(command(&["check", "--format", "json", "."]).current_dir(&folder.0));
    let records = run.records();
    assert_eq!(records.len(), 600);
    for (number, record) in records.iter().enumerate() {
        assert_eq!(
            (&record["source"], &record["valid"]),
            (&format!("{number:03}.json").into(), &(number % 3 != 0).into())
        );
    }
}
