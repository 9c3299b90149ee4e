//! All tests: of Rust, of the core compiled for the browser, of the npm package, and of the page.

use std::fmt;

use crate::snapshots::References;
use crate::step::{Failure, Step};
use crate::{demo, npm, package, toolchain};

pub(crate) fn run() -> Result<(), Failure> {
    toolchain::need_wasm32()?;
    let mut totals = Totals::default();
    let outcome = run_counting(&mut totals);
    println!("\n{totals}");
    outcome
}

fn run_counting(totals: &mut Totals) -> Result<(), Failure> {
    toolchain::need_lowest()?;
    // In a folder of its own: what another compiler built is of no use to this one.
    Step::cargo(
        "check --package dkyc --package dkyc-cli --all-features --locked --target-dir target/rust-version",
    )
    .env(toolchain::CHOICE, toolchain::LOWEST)
    .run()?;
    Step::cargo("check --package dkyc --target wasm32-unknown-unknown").run()?;
    Step::cargo("check --package dkyc --target wasm32-unknown-unknown --no-default-features").run()?;
    let mut count = |line: &str| totals.add(line);
    Step::cargo("test --package dkyc --no-default-features --features texts").run_inspecting(&mut count)?;
    let references = References::new();
    // Every kind of test there is: unit, integration and, as no target is named, documentation.
    Step::cargo("test --workspace --all-features --no-fail-fast")
        .env("INSTA_UPDATE", "no")
        .env("INSTA_REQUIRE_FULL_MATCH", "1")
        .env(References::VARIABLE, references.file())
        .run_inspecting(&mut count)?;
    references.refuse_stale()?;
    package::test(&mut count)?;
    npm::build()?;
    npm::test(&mut count)?;
    demo::test(count)
}

/// The sums of the lines that each test program ends with.
#[derive(Debug, Default, PartialEq, Eq)]
struct Totals {
    passed: u32,
    failed: u32,
    ignored: u32,
}

impl Totals {
    fn add(&mut self, line: &str) {
        // The counts of Node's tests: `# pass 12`.
        let mut words = line.split(' ');
        if let (Some("#"), Some(word), Some(Ok(number)), None) =
            (words.next(), words.next(), words.next().map(str::parse), words.next())
        {
            self.count(word, number);
        }
        let Some(result) = line.strip_prefix("test result: ") else { return };
        for count in result.split(['.', ';']) {
            if let Some((number, word)) = count.trim().split_once(' ') {
                self.count(word, number.parse().unwrap_or(0));
            }
        }
    }

    const fn count(&mut self, word: &str, number: u32) {
        match word.as_bytes() {
            b"passed" | b"pass" => self.passed += number,
            b"failed" | b"fail" => self.failed += number,
            b"ignored" | b"skipped" => self.ignored += number,
            _ => {}
        }
    }
}

impl fmt::Display for Totals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Tests: {} passed, {} failed, {} ignored.", self.passed, self.failed, self.ignored)
    }
}

#[cfg(test)]
mod tests {
    use super::Totals;

    #[test]
    fn totals_add_up_over_the_test_programs() {
        let mut totals = Totals::default();
        for line in [
            "running 12 tests",
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.50s",
            "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.25s",
            "# Subtest: of every case",
            "# tests 5",
            "# pass 4",
            "# fail 1",
        ] {
            totals.add(line);
        }
        assert_eq!(totals, Totals { passed: 19, failed: 3, ignored: 1 });
    }
}
