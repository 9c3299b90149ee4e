//! The parts of the Rust toolchain that a chore needs. rustup adds what is missing.
//!
//! rust-toolchain.toml lists no targets or components. If it did, every call of cargo would make rustup download the missing
//! ones, and fail without a network, even for someone who only wants to build.

use std::path::Path;

use crate::step::{Failure, Step};

/// The lowest version of Rust with which the crates promise to build.
pub(crate) const LOWEST: &str = concat!(env!("CARGO_PKG_RUST_VERSION"), ".0");

/// The environment variable that makes rustup use a version, whatever rust-toolchain.toml says.
pub(crate) const CHOICE: &str = "RUSTUP_TOOLCHAIN";

pub(crate) fn need_lowest() -> Result<(), Failure> {
    let installed = Step::new("rustc", "--version").env(CHOICE, LOWEST).output();
    if installed.starts_with(&format!("rustc {LOWEST} ")) {
        return Ok(());
    }
    add(&Step::new("rustup", "toolchain install --profile minimal --no-self-update").arg(LOWEST))
}

pub(crate) fn need_wasm32() -> Result<(), Failure> {
    let libraries = Step::new("rustc", "--print target-libdir --target wasm32-unknown-unknown").output();
    if Path::new(&libraries).is_dir() {
        return Ok(());
    }
    add(&Step::new("rustup", "target add wasm32-unknown-unknown"))
}

/// The target of a static program.
pub(crate) fn need_musl() -> Result<(), Failure> {
    let libraries = Step::new("rustc", "--print target-libdir --target x86_64-unknown-linux-musl").output();
    if Path::new(&libraries).is_dir() {
        return Ok(());
    }
    add(&Step::new("rustup", "target add x86_64-unknown-linux-musl"))
}

/// A compiler with sanitizers, which is not older than the lowest one.
pub(crate) fn need_nightly() -> Result<(), Failure> {
    let installed = Step::new("rustc", "--version").env(CHOICE, "nightly").output();
    let minor = |version: &str| version.split('.').nth(1).and_then(|minor| minor.parse::<u32>().ok());
    if !installed.contains("nightly") || minor(&installed) < minor(LOWEST) {
        add(&Step::new("rustup", "toolchain install nightly --profile minimal --no-self-update"))?;
    }
    Ok(())
}

/// A subcommand of cargo, such as `deny`. Without optimisation and debug information it is built in half the time, and is quick
/// enough.
pub(crate) fn need_tool(name: &'static str) -> Result<(), Failure> {
    if Step::cargo(name).arg("--version").succeeds() {
        return Ok(());
    }
    let install = Step::cargo("install --locked --debug --quiet").arg(format!("cargo-{name}"));
    add(&install.env("CARGO_PROFILE_DEV_DEBUG", "0"))
}

pub(crate) fn need_lints() -> Result<(), Failure> {
    if Step::cargo("fmt --version").succeeds() && Step::cargo("clippy --version").succeeds() {
        return Ok(());
    }
    add(&Step::new("rustup", "component add rustfmt clippy"))
}

fn add(step: &Step) -> Result<(), Failure> {
    step.run().map_err(|Failure(reason)| {
        Failure(format!(
            "{reason}\nThis chore needs that part of the Rust toolchain. If you do not use rustup, install it yourself."
        ))
    })
}
