//! The project's chores, the same on every machine: `cargo xtask test`, `lint`, `ci`, `npm`, `bench`, `docs`.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "what runs, and how it went, is for the terminal"
)]

mod demo;
mod docs;
mod lint;
mod npm;
mod package;
mod snapshots;
mod step;
mod test;
mod toolchain;
mod typescript;
mod wasm;

use std::process::ExitCode;

use step::{Failure, Step};

const USAGE: &str = "\
Usage: cargo xtask <chore>

  test   all tests, and the core compiled for wasm32; sets up what that needs
  lint   formatting, clippy, documentation, and cargo deny where it is installed
  ci     lint, then test
  npm    the npm package, into pkg/dist
  demo   the page in pkg/demo, served on this machine
  pack   the crate dkyc, packed, unpacked and tested there
  bench  the benchmarks' tables of ratios: of Rust, and of the npm package
  docs   write docs/codes.md anew
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments[..] {
        ["test"] => test::run(),
        ["lint"] => lint::run(),
        ["ci"] => lint::run().and_then(|()| test::run()),
        ["bench"] => {
            Step::cargo("bench --package dkyc-bench --bench ratios").run().and_then(|()| npm::bench())
        }
        ["npm"] => npm::build(),
        ["demo"] => demo::serve(),
        ["pack"] => package::test(|_| ()),
        ["docs"] => docs::run(),
        ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        _ => {
            eprint!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure(reason)) => {
            eprintln!("xtask: {reason}");
            ExitCode::FAILURE
        }
    }
}
