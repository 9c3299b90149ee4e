//! The README's shell examples: what they print is what they say. (Its Rust examples are doctests of this crate.)

use std::path::Path;
use std::process::Command;
use std::{env, fs};

/// What every ```` ```console ```` block of the README holds: commands behind `$ `, and what they print.
fn sessions(readme: &str) -> Vec<&str> {
    let blocks = readme.split("```console\n").skip(1);
    blocks.filter_map(|block| block.split("```").next()).collect()
}

#[test]
fn shell_examples_print_what_they_say() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let readme = fs::read_to_string(root.join("README.md")).expect("the README");
    let folder = env::temp_dir().join(format!("dkyc-readme-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder for the examples");
    let program = dkyc_tests::program();
    let own = program.parent().expect("the program's folder");
    let path = env::join_paths(
        [own.to_path_buf()].into_iter().chain(env::split_paths(&env::var_os("PATH").unwrap_or_default())),
    );

    let sessions = sessions(&readme);
    assert!(sessions.len() >= 2);
    for session in sessions {
        let mut shown = String::new();
        for command in session.lines().filter_map(|line| line.strip_prefix("$ ")) {
            let run = Command::new("sh")
                .args(["-c", command])
                .current_dir(&folder)
                .env("PATH", path.as_ref().expect("a path"))
                .output()
                .expect("a shell");
            shown.extend(["$ ", command, "\n", &String::from_utf8_lossy(&run.stdout)]);
        }
        let shown: Vec<_> = shown.lines().map(str::trim_end).collect();
        let said: Vec<_> = session.lines().map(str::trim_end).collect();
        assert_eq!(shown, said);
    }
    let _ = fs::remove_dir_all(folder);
}
