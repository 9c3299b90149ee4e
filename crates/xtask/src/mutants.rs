//! Changes the core in one place at a time, and looks whether a test fails: cargo-mutants, on a sample of its mutants.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::step::{Failure, Step, root, show, target_folder};
use crate::toolchain;

/// The share of mutants that the tests may miss.
const MAY_MISS: f64 = 0.03;

/// How often a sample may fail by chance, when the tests miss just that share of all mutants.
const BY_CHANCE: f64 = 0.05;

/// Sweeps that take seconds. Quicker tests have cases of the same kind. A mutant that only a sweep would find counts as missed.
const SWEEPS: [&str; 7] = [
    "--skip=agrees_on_every_value_of_the_tables",
    "--skip=every_listed_code_is_valid_and_nothing_beside_it",
    "--skip=long_ones_are_valid_however_the_slashes_are_written",
    "--skip=one_wrong_byte_anywhere_is_seen",
    "--skip=properties::patterns::white_space",
    "--skip=properties::sentinel::other_types_and_broken_json",
    "--skip=properties::sentinel::wrong_values",
];

/// Tries about this many mutants of what is committed: each n-th of the list, other ones after the next commit.
pub(crate) fn run(sample: &str) -> Result<(), Failure> {
    let sample: usize = sample.parse().map_err(|_| Failure(format!("not a number of mutants: {sample}")))?;
    toolchain::need_tool("mutants")?;
    let folder = target_folder().join("mutants");
    // If this fails, git refuses to write there, and says so.
    let _ = fs::remove_dir_all(&folder);
    // In a clone, whose files can be changed where they are. Its path stays the same, so cargo builds only what changed.
    let clone = folder.join("clone");
    Step::new("git", "clone --quiet").arg(root()).arg(&clone).run()?;
    let step = |arguments| {
        let step = Step::cargo(arguments).within(&clone).env("CARGO_TARGET_DIR", target_folder());
        step.env("CARGO_INCREMENTAL", "1")
    };
    let mutants = step("mutants --package dkyc --list").output().lines().count();
    let shards = (mutants / sample.max(1)).max(1);
    let commit = Step::new("git", "rev-parse HEAD").output();
    let number = commit.get(..8).and_then(|digits| usize::from_str_radix(digits, 16).ok()).unwrap_or(0);
    // cargo-mutants would look for these tests in the package that it changes. They are built as it builds them, and must not
    // take longer than a mutant may.
    let unchanged = step(
        "test --quiet --package dkyc-tests --no-default-features --test core --config profile.dev.debug=false --config profile.dev.package.dkyc.opt-level=0 --config",
    )
    .arg("target.'cfg(unix)'.runner=['sh', '-c', 'ulimit -v 4000000; ulimit -t 100; exec \"$0\" \"$@\"']");
    without_sweeps(unchanged.arg("--")).run()?;
    let changed = step(
        "mutants --package dkyc --in-place --baseline skip --timeout 600 --sharding round-robin --shard",
    )
    .arg(format!("{}/{shards}", number % shards))
    .arg("--output")
    .arg(&folder);
    // First comes what cargo is told, then what the tests are told.
    let outcome = without_sweeps(changed.args("-- --")).run();
    // It fails for each mutant that is missed, too. Its report tells how many there are.
    let report = fs::read(folder.join("mutants.out/outcomes.json")).unwrap_or_default();
    match serde_json::from_slice(&report) {
        Ok(report) => judge(&report, &folder),
        Err(_) => outcome,
    }
}

fn without_sweeps(step: Step) -> Step {
    SWEEPS.iter().copied().fold(step, Step::arg)
}

/// The chance that so many of a sample are missed, or more, when as many of all are missed as may be: a binomial distribution.
fn chance_of(missed: u64, tried: u64) -> f64 {
    let mut exactly = (0..tried).fold(1.0, |chance, _| chance * (1.0 - MAY_MISS));
    let mut fewer = 0.0;
    for count in 0..missed {
        fewer += exactly;
        #[expect(clippy::cast_precision_loss, reason = "thousands at most")]
        let (count, tried) = (count as f64, tried as f64);
        exactly *= (tried - count) / (count + 1.0) * MAY_MISS / (1.0 - MAY_MISS);
    }
    1.0 - fewer
}

/// Mutants that do not compile say nothing. One that runs for ever is caught.
fn judge(report: &Value, folder: &Path) -> Result<(), Failure> {
    let count = |name| report[name].as_u64().unwrap_or(0);
    let missed = count("missed");
    let tried = missed + count("caught") + count("timeout");
    show(&format!("{missed} of {tried} mutants missed\n"));
    if tried == 0 {
        return Err(Failure("no mutant was tried".into()));
    }
    if chance_of(missed, tried) > BY_CHANCE {
        return Ok(());
    }
    Err(Failure(format!(
        "too many mutants are missed: {}\nEach needs a test, or a line with its reason in .cargo/mutants.toml.",
        folder.join("mutants.out/missed.txt").display()
    )))
}

#[cfg(test)]
mod tests {
    use super::{BY_CHANCE, chance_of};

    #[test]
    fn a_sample_fails_if_more_are_missed_than_chance_explains() {
        for (tried, most) in [(20, 2), (60, 4), (1000, 39)] {
            assert!(chance_of(most, tried) > BY_CHANCE, "{most} of {tried}");
            assert!(chance_of(most + 1, tried) < BY_CHANCE, "{} of {tried}", most + 1);
        }
        assert!((chance_of(0, 60) - 1.0).abs() < 1e-9);
    }
}
