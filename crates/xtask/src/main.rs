//! The project's chores, the same on every machine: `cargo xtask test`, `lint`, `bench` and so on.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a chore reports its progress to the terminal"
)]

mod bench;
mod demo;
mod docs;
mod fuzz;
mod install;
mod licences;
mod lint;
mod mutants;
mod npm;
mod openapi;
mod package;
mod python;
mod referees;
mod reproduce;
mod sandbox;
mod sbom;
mod snapshots;
mod step;
mod test;
mod toolchain;
mod typescript;
mod venv;
mod wasm;

use std::process::ExitCode;

use step::{Failure, Tests};

const USAGE: &str = "\
Usage: cargo xtask <chore>

  test     run the tests that a change must pass; installs what they need. With --all, also those
           that take long and rarely fail
  lint     check formatting, clippy, documentation and dependencies
  ci       run lint, then test
  npm      build the npm package into pkg/dist
  demo     build the page in pkg/demo and serve it on this machine
  pack     pack the crate dkyc, unpack it and run its tests there
  python   build the wheel into target/wheels
  bench    print how much faster dkyc is than its peers in Rust and npm; with --record, write
           that to docs/speed.md and the READMEs; with --python, of the Python package
  docs     generate docs/codes.md, and the types of the Python package and THIRD-PARTY.md
  referees compare dkyc with judges that others wrote
  fuzz     look for bytes that break something, for a minute or for so many seconds;
           fuzz keep adds the small ones of what it found to the tests
  mutants  change the core in 60 places, or in so many, one at a time; for 97 of 100, a test
           must fail
  install  test the command as cargo install, the GitHub action and pre-commit install it
  sbom     list all parts of what we publish, in the format CycloneDX, into target/sbom
  reproduce
           build the .wasm, the npm package and the wheel from two clean clones, and compare
  sandbox  test the sandbox with Python's requests, curl, schemathesis, and as a container
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments[..] {
        ["test"] => test::run(Tests::Usual),
        ["test", "--all"] => test::run(Tests::All),
        ["reproduce"] => reproduce::test(),
        ["sbom"] => sbom::write(),
        ["lint"] => lint::run(),
        ["ci"] => lint::run().and_then(|()| test::run(Tests::Usual)),
        ["bench"] => bench::run(false),
        ["bench", "--record"] => bench::run(true),
        ["bench", "--python"] => python::bench(),
        ["python"] => python::build(),
        ["npm"] => npm::build(),
        ["demo"] => demo::serve(),
        ["pack"] => package::test(),
        ["sandbox"] => sandbox::test(Tests::All),
        ["install"] => install::test(),
        ["referees"] => referees::test(),
        ["fuzz"] => fuzz::run("60"),
        ["fuzz", "keep"] => fuzz::keep(),
        ["fuzz", seconds] => fuzz::run(seconds),
        ["mutants"] => mutants::run("60"),
        ["mutants", sample] => mutants::run(sample),
        ["docs"] => docs::run().and_then(|()| licences::write()).and_then(|()| python::generate()),
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
