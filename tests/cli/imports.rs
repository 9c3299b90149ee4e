//! The modules of the program use each other in one direction.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The modules, each with those that it names: as `crate::module` or, within a folder, as `super::module`.
fn modules(folder: &Path, parent: &str, found: &mut BTreeMap<String, BTreeSet<String>>) {
    for entry in fs::read_dir(folder).expect("the sources") {
        let path = entry.expect("a source").path();
        let name = path.file_stem().and_then(|name| name.to_str()).expect("a name").to_owned();
        if path.is_dir() {
            modules(&path, &format!("{name}::"), found);
            continue;
        }
        let text = fs::read_to_string(&path).expect("a source");
        let named = |root: &str, prefix: &str| -> Vec<String> {
            let names =
                text.split(root).skip(1).map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_'));
            names.filter_map(|mut parts| parts.next()).map(|module| format!("{prefix}{module}")).collect()
        };
        let mut uses = named("use crate::", "");
        uses.extend(named(" crate::", ""));
        if !parent.is_empty() {
            uses.extend(named("super::", parent));
        }
        uses.extend(named("\nmod ", &format!("{name}::")));
        found.insert(format!("{parent}{name}"), uses.into_iter().collect());
    }
}

#[test]
fn no_module_imports_one_that_imports_it() {
    let mut left = BTreeMap::new();
    modules(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/dkyc-cli/src"), "", &mut left);
    let (print, human) = (&left["print"], &left["print::human"]);
    assert!(
        print.contains("print::human") && human.contains("print::checked") && human.contains("printable")
    );
    // A module that uses none of those that are left is part of no cycle.
    loop {
        let names: BTreeSet<_> = left.keys().cloned().collect();
        left.retain(|_, uses| uses.iter().any(|module| names.contains(module)));
        if left.len() == names.len() {
            break;
        }
    }
    assert!(left.is_empty(), "part of a cycle, or above one: {:?}", left.keys());
}
