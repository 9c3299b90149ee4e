//! An example is short, because the library does the work.

use std::fs;
use std::path::Path;

#[test]
fn every_example_is_short() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let is_example = |path: &Path| path.extension().is_some_and(|end| end == "rs" || end == "mjs");
    let mut count = 0;
    for file in files.filter(|file| is_example(file)) {
        let lines = fs::read_to_string(&file).expect("UTF-8").lines().count();
        assert!(lines < 60, "{} has {lines} lines", file.display());
        count += 1;
    }
    assert!(count > 2, "{count} examples");
}
