//! `--format github`.

use std::fs;

use crate::run::{Folder, command, output, run, run_with};

/// GitHub shows ten errors and ten warnings of a step, of all files together.
#[test]
fn no_more_is_printed_than_github_shows() {
    let count = |text: &str, kind: &str| text.lines().filter(|line| line.starts_with(kind)).count();
    let github = run(&["check", "--format", "github", "missing.json", "batch.ndjson", "misspelt.json"]);
    let json = run(&["check", "--format", "json", "missing.json", "batch.ndjson", "misspelt.json"]).records();
    let all = |list: &str| {
        json.iter().map(|payload| payload[list].as_array().expect("a list").len()).sum::<usize>()
    };
    let [errors, warnings] = ["errors", "warnings"].map(all);
    assert!(errors > 20 && warnings == 9, "{errors} {warnings}");
    assert_eq!((count(&github.stdout, "::error "), count(&github.stdout, "::warning ")), (10, 9));
    let notice = format!("::notice title=dkyc::dkyc found {} more errors; ", errors - 10);
    assert!(
        github.stdout.lines().next_back().is_some_and(|last| last.starts_with(&notice)),
        "{}",
        github.stdout
    );
    assert_eq!(github.code, Some(1));

    let keys: Vec<_> = (0..11).map(|number| format!("\"key{number}\": 1")).collect();
    let both =
        run_with(&["check", "--ndjson", "--format", "github"], format!("{{{}}}\n", keys.join(",")).repeat(4));
    assert_eq!((count(&both.stdout, "::error "), count(&both.stdout, "::warning ")), (10, 10));
    assert!(both.stdout.contains("found 2 more errors and 34 more warnings; "), "{}", both.stdout);
    let few = run(&["check", "--format", "github", "syntax_empty.json"]).stdout;
    assert_eq!((count(&few, "::error "), few.lines().count()), (1, 1));
}

/// Wherever the check runs and however the file is named: its path in the repository.
#[test]
#[cfg(unix)]
fn files_are_named_from_the_workspace() {
    let folder = Folder::new("workspace");
    fs::create_dir_all(folder.0.join("in/deep")).expect("a folder");
    fs::write(folder.0.join("in/a b,é.json"), "x").expect("a file");
    std::os::unix::fs::symlink(&folder.0, folder.0.join("link")).expect("a link");
    let absolute = folder.0.join("in//a b,é.json");
    let absolute = absolute.to_str().expect("UTF-8");
    for (workspace, current, file) in [
        (None, "", "in/a b,é.json"),
        (None, "", ".//in/./a b,é.json"),
        (None, "", "in/deep/../a b,é.json"),
        (None, "", absolute),
        (Some(""), "in/deep", "../a b,é.json"),
        (Some(""), "in", "a b,é.json"),
        (Some("link"), "in", "./a b,é.json"),
        (Some("in/deep/../.."), "in", absolute),
    ] {
        let check = |format: &str| {
            let mut check = command(&["check", "--format", format, file]);
            check.current_dir(folder.0.join(current));
            workspace.map(|workspace| check.env("GITHUB_WORKSPACE", folder.0.join(workspace)));
            output(&mut check).stdout
        };
        let github = check("github");
        assert!(
            github.starts_with("::error file=in/a b%2Cé.json,line=1,col=1,"),
            "{workspace:?} {file} {github}"
        );
        let sarif = check("sarif");
        assert!(sarif.contains("\"uri\":\"in/a%20b%2C%C3%A9.json\""), "{workspace:?} {file} {sarif}");
    }
    let elsewhere = output(
        command(&["check", "--format", "sarif", "a b,é.json"])
            .current_dir(folder.0.join("in"))
            .env("GITHUB_WORKSPACE", folder.0.join("in/deep")),
    );
    let uri = format!("\"uri\":\"file://{}/in/a%20b%2C%C3%A9.json\"", folder.0.display());
    assert!(elsewhere.stdout.contains(&uri), "{}", elsewhere.stdout);
}
