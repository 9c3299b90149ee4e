//! Lists of all parts of what we publish (SBOM), in the format CycloneDX, into `target/sbom`.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::step::{Failure, Step, root, show, target_folder};
use crate::toolchain;

/// The crates of which the programs, the .wasm and the wheel are made.
const CRATES: [&str; 3] = ["dkyc-cli", "dkyc-wasm", "dkyc-python"];

pub(crate) fn write() -> Result<(), Failure> {
    toolchain::need_tool("cyclonedx")?;
    let folder = target_folder().join("sbom");
    fs::create_dir_all(&folder).map_err(|error| Failure(format!("{}: {error}", folder.display())))?;
    let written = Step::cargo(
        "cyclonedx --quiet --format json --spec-version 1.5 --no-build-deps --all-features --target all \
         --override-filename sbom",
    )
    .run();
    let read = |name: &str| fs::read_to_string(list_of(&root().join("crates").join(name)));
    let lists = CRATES.map(|name| (name, read(name).unwrap_or_default()));
    // One was written into the folder of every crate.
    let crates =
        fs::read_dir(root().join("crates")).into_iter().flatten().flatten().map(|entry| entry.path());
    for folder in crates.chain(["examples", "tests"].map(|name| root().join(name))) {
        drop(fs::remove_file(list_of(&folder)));
    }
    written?;
    for (name, list) in lists {
        // The folder of this machine is nobody's business.
        let list = list.replace(&format!("{}/", root().display()), "");
        keep(&folder.join(format!("{name}.cdx.json")), &list)?;
    }
    let npm = Step::new("npm", "--prefix pkg sbom --sbom-format cyclonedx --package-lock-only").output();
    keep(&folder.join("npm.cdx.json"), &npm)
}

fn list_of(folder: &Path) -> PathBuf {
    folder.join("sbom.json")
}

/// Keeps a list, if it is one.
fn keep(path: &Path, list: &str) -> Result<(), Failure> {
    let parsed: Value = serde_json::from_str(list).unwrap_or_default();
    let parts = parsed["components"].as_array().map_or(0, Vec::len);
    if parsed["bomFormat"] != "CycloneDX" || parts == 0 {
        return Err(Failure(format!("there is no list for {}", path.display())));
    }
    show(&format!("{}: {parts} parts\n", path.display()));
    fs::write(path, list).map_err(|error| Failure(format!("{}: {error}", path.display())))
}
