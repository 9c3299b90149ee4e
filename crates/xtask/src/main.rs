//! Chores: `cargo xtask test | lint | ci | bench`. Each sets up what it needs and stops at the first step that fails.
#![allow(clippy::print_stderr, reason = "it tells what it does")]

use std::process::{Command, ExitCode};
use std::time::Instant;

const USAGE: &str = "\
cargo xtask test    run all tests
cargo xtask lint    formatting, lints, documentation, stale snapshots
cargo xtask ci      lint, then test
cargo xtask bench   measure against the peers and print the ratios";

const WASM: &str = "wasm32-unknown-unknown";

fn main() -> ExitCode {
    let chore = std::env::args().nth(1).unwrap_or_default();
    let done = match chore.as_str() {
        "test" => test(),
        "lint" => lint(),
        "ci" => lint().and_then(|()| test()),
        "bench" => cargo("bench", &["bench", "--package", "dkyc-bench"]),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failed) => {
            eprintln!("xtask: {failed} failed");
            ExitCode::FAILURE
        }
    }
}

/// What failed.
type Step = Result<(), String>;

fn test() -> Step {
    // Not there on a fresh machine. Where rustup may not install it, the build below says so.
    run("target", Command::new("rustup").args(["target", "add", WASM]))?;
    cargo("core for wasm32", &["check", "--package", "dkyc", "--target", WASM, "--no-default-features"])?;
    cargo("core for wasm32, with regex", &["check", "--package", "dkyc", "--target", WASM])?;
    cargo("core without regex", &["test", "--package", "dkyc", "--no-default-features"])?;
    cargo("command line", &["build", "--package", "dkyc-cli"])?;
    cargo("tests", &["test", "--workspace"])
}

fn lint() -> Step {
    cargo("format", &["fmt", "--all", "--check"])?;
    cargo("clippy", &["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"])?;
    run(
        "documentation",
        Command::new("cargo")
            .args(["doc", "--workspace", "--no-deps"])
            .env("RUSTDOCFLAGS", "--deny warnings"),
    )
}

fn cargo(name: &str, arguments: &[&str]) -> Step {
    // A snapshot that does not hold is a failure here, never a new snapshot.
    run(name, Command::new("cargo").args(arguments).env("INSTA_UPDATE", "no"))
}

fn run(name: &str, command: &mut Command) -> Step {
    eprintln!("== {name}: {command:?}");
    let start = Instant::now();
    let status = command.status().map_err(|error| format!("{name} ({error})"))?;
    eprintln!("== {name}: {:.0} s", start.elapsed().as_secs_f64());
    if status.success() { Ok(()) } else { Err(name.to_owned()) }
}
