//! `crates/dkyc-wasm` → `pkg/wasm/dkyc.wasm`.

use std::path::{Path, PathBuf};
use std::{env, fs};

use wasm_bindgen_cli_support::Bindgen;

use crate::step::{Failure, Step, root};
use crate::toolchain;

/// Builds the .wasm that the package holds.
pub(crate) fn build() -> Result<(), Failure> {
    toolchain::need_wasm32()?;
    Step::cargo("build --package dkyc-wasm --target wasm32-unknown-unknown --profile wasm --locked")
        .env("RUSTFLAGS", rust_flags())
        .run()?;
    let built = target_folder().join("wasm32-unknown-unknown/wasm/dkyc_wasm.wasm");
    let wasm = finish(&built).map_err(|error| Failure(format!("wasm-bindgen: {error:#}")))?;
    let folder = root().join("pkg/wasm");
    let write = || fs::create_dir_all(&folder).and_then(|()| fs::write(folder.join("dkyc.wasm"), wasm));
    write().map_err(|error| Failure(format!("{}: {error}", folder.display())))
}

/// 128-bit SIMD makes Base64 eight times as fast. Where this machine keeps its sources is not to be read in the .wasm.
fn rust_flags() -> String {
    let hidden = [env::var_os("CARGO_HOME"), env::home_dir().map(|home| home.join(".cargo").into())];
    let hidden =
        hidden.iter().flatten().map(|folder| format!(" --remap-path-prefix={}=cargo", folder.display()));
    format!(
        "-C target-feature=+simd128 --remap-path-prefix={}=dkyc{}",
        root().display(),
        hidden.collect::<String>()
    )
}

/// What the command `wasm-bindgen` does. Of its output only the .wasm is used: it imports nothing, and its few
/// functions are called by hand.
fn finish(built: &Path) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(built).remove_name_section(true).remove_producers_section(true);
    let mut output = bindgen.bundler(true)?.typescript(false).generate_output()?;
    Ok(output.wasm_mut().emit_wasm())
}

fn target_folder() -> PathBuf {
    root().join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}
