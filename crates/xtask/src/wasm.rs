//! Builds the cores of the npm package, `pkg/wasm/*.wasm`, from `crates/dkyc-wasm`.

use std::path::{Path, PathBuf};
use std::{env, fs};

use wasm_bindgen_cli_support::Bindgen;

use crate::step::{Failure, Step, root, target_folder};
use crate::toolchain;

/// The cores of the npm package: the name of each, and the features that it is built with.
const CORES: [(&str, &str); 5] =
    [("dkyc", ""), ("fix", "fix"), ("api", "api"), ("hi", "hi"), ("house", "fix,hi,house")];

/// Builds each .wasm of the npm package.
pub(crate) fn build() -> Result<(), Failure> {
    toolchain::need_wasm32()?;
    CORES.iter().try_for_each(|(name, features)| build_core(name, features))
}

fn build_core(name: &str, features: &str) -> Result<(), Failure> {
    Step::cargo("build --package dkyc-wasm --target wasm32-unknown-unknown --profile wasm --locked")
        .arg(format!("--features={features}"))
        .env("CARGO_ENCODED_RUSTFLAGS", rust_flags(features))
        .run()?;
    let built = target_folder().join("wasm32-unknown-unknown/wasm/dkyc_wasm.wasm");
    let wasm = finish(&built).map_err(|error| Failure(format!("wasm-bindgen: {error:#}")))?;
    let folder = root().join("pkg/wasm");
    let write =
        || fs::create_dir_all(&folder).and_then(|()| fs::write(folder.join(format!("{name}.wasm")), wasm));
    write().map_err(|error| Failure(format!("{}: {error}", folder.display())))
}

/// - 128-bit SIMD makes Base64 eight times as fast.
/// - With these inlining thresholds, of which the second is for what the code marks, the main .wasm stays under 60 KB after
///   compression, and the page under 250 KB. At 50 and 200 it would be 0.5 KB smaller, and payloads would take 4 % longer. The
///   others, which are loaded when they are needed, are smaller at 20.
/// - The .wasm must not contain the paths of this machine.
fn rust_flags(features: &str) -> String {
    let inlining: &[&str] = if features.is_empty() {
        &["-Cllvm-args=-inline-threshold=85", "-Cllvm-args=-inlinehint-threshold=225"]
    } else {
        &["-Cllvm-args=-inline-threshold=20"]
    };
    let flags = ["-Ctarget-feature=+simd128"].iter().chain(inlining).map(|flag| (*flag).to_owned());
    // The separator that cargo expects here. A path may contain spaces.
    flags.chain(hidden_paths()).collect::<Vec<_>>().join("\u{1F}")
}

/// Flags by which the paths of this machine are not in what is built.
pub(crate) fn hidden_paths() -> impl Iterator<Item = String> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo"))).unwrap_or_default();
    let registries = fs::read_dir(home.join("registry/src")).into_iter().flatten().flatten();
    let hidden = registries.map(|folder| (folder.path(), "")).chain([(root().to_owned(), "dkyc")]);
    hidden.map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()))
}

/// What wasm-bindgen adds for JavaScript values and for restarting after a panic. Nothing here calls it.
const UNUSED: [&str; 4] =
    ["__wbindgen_start", "__wbindgen_externrefs", "__abort_handler", "__instance_terminated"];

/// Does what the command `wasm-bindgen` does, and keeps only the .wasm. Once the unused exports are removed, it imports nothing but
/// what `crates/dkyc-wasm` itself asks for, and `pkg/src/engine.ts` calls its few functions directly.
fn finish(built: &Path) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(built).remove_name_section(true).remove_producers_section(true);
    let mut output = bindgen.bundler(true)?.typescript(false).generate_output()?;
    let wasm = output.wasm_mut();
    for name in UNUSED {
        wasm.exports.remove(name)?;
    }
    wasm.customs.remove_raw("target_features");
    walrus::passes::gc::run(wasm);
    for import in wasm.imports.iter_mut() {
        // `__wbg_matches_` and a hash.
        let name = import.name.trim_start_matches("__wbg_").rsplit_once('_').map(|(name, _)| name);
        import.name = name.ok_or_else(|| format!("it imports {}", import.name))?.to_owned();
        "host".clone_into(&mut import.module);
    }
    Ok(wasm.emit_wasm())
}
