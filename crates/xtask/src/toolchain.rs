//! What a chore needs of the Rust toolchain, added by rustup where it is missing.
//!
//! rust-toolchain.toml names no targets or components: rustup would want to download what is missing at every call of
//! cargo, and stop it where there is no network, also for those who only build.

use std::path::Path;

use crate::step::{Failure, Step};

/// The lowest version of Rust that the crates promise to build with.
pub(crate) const LOWEST: &str = concat!(env!("CARGO_PKG_RUST_VERSION"), ".0");

/// What tells rustup to use that version, whatever rust-toolchain.toml says.
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

pub(crate) fn need_lints() -> Result<(), Failure> {
    if Step::cargo("fmt --version").succeeds() && Step::cargo("clippy --version").succeeds() {
        return Ok(());
    }
    add(&Step::new("rustup", "component add rustfmt clippy"))
}

fn add(step: &Step) -> Result<(), Failure> {
    step.run().map_err(|Failure(reason)| {
        Failure(format!(
            "{reason}\nThis part of the Rust toolchain is needed; without rustup, install it your way."
        ))
    })
}
