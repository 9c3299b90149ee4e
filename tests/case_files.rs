//! The payloads in `cases/`: each is the example with a few changes. `INSTA_UPDATE=always` writes the files.

mod edits;
mod structure;
mod syntax;
mod valid;
mod values;

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

/// Every case by its name.
fn cases() -> Vec<(&'static str, Vec<u8>)> {
    let example = dkyc::template::example();
    let payloads = [valid::cases(&example), values::cases(&example), structure::cases(&example)];
    let payloads = payloads.into_iter().flatten().map(|(name, text)| (name, text.into_bytes()));
    payloads.chain(syntax::cases(&example)).chain([("batch.ndjson", syntax::batch())]).collect()
}

#[test]
fn files_are_what_they_are_made_from() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let is_update = env::var_os("INSTA_UPDATE").is_some_and(|update| update == "always");
    let mut names = BTreeSet::from(["fields.ndjson".to_owned()]);
    for (name, text) in cases() {
        let file = folder.join(name);
        let is_stale = fs::read(&file).ok().as_ref() != Some(&text);
        if is_stale && is_update {
            fs::write(&file, &text).expect("the file can be written");
        }
        assert!(!is_stale || is_update, "{name} is stale; INSTA_UPDATE=always writes it");
        names.insert(name.to_owned());
    }
    let files = fs::read_dir(folder).expect("the cases").map(|file| file.expect("a case").file_name());
    let files = files.map(|name| name.to_str().expect("a name").to_owned());
    assert_eq!(files.filter(|name| !name.starts_with('.')).collect::<BTreeSet<_>>(), names);
}
