//! Tests the crate `dkyc` as users get it: packs it, unpacks it outside the workspace, and runs its tests there.

use std::path::Path;
use std::{env, fs, process};

use crate::step::{Failure, Step, root, target_folder};

const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

pub(crate) fn test() -> Result<(), Failure> {
    Step::cargo("package --package dkyc --no-verify --allow-dirty --quiet").run()?;
    let folder = env::temp_dir().join(format!("dkyc-package-{}", process::id()));
    let outcome = unpack(&folder).and_then(|()| test_in(&folder.join(NAME)));
    // If this fails, a temporary folder is left behind. Nothing depends on it.
    let _ = fs::remove_dir_all(folder);
    outcome
}

const NAME: &str = concat!("dkyc-", env!("CARGO_PKG_VERSION"));

fn unpack(folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(|error| Failure(format!("{}: {error}", folder.display())))?;
    let packed = target_folder().join(format!("package/{NAME}.crate"));
    Step::new("tar", "-xzf").arg(packed).arg("-C").arg(folder).run()
}

fn test_in(unpacked: &Path) -> Result<(), Failure> {
    for name in LICENCES {
        // In the workspace these are symbolic links. The package must contain the texts.
        let text = fs::read(unpacked.join(name)).ok();
        if text.is_none() || text != fs::read(root().join(name)).ok() {
            return Err(Failure(format!("the packed crate does not contain the text of {name}")));
        }
    }
    Step::cargo("test --locked --target-dir")
        .arg(target_folder().join("package-test"))
        .arg("--manifest-path")
        .arg(unpacked.join("Cargo.toml"))
        .run()
}
