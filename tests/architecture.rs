//! The structure of the code, held to what ARCHITECTURE.md says: folders use only what is below them, and no files of a crate
//! import each other in a cycle.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The files of a crate by their module paths; the crate's root is the empty path.
fn modules(source: &Path) -> BTreeMap<Vec<String>, String> {
    fn walk(folder: &Path, path: &[String], modules: &mut BTreeMap<Vec<String>, String>) {
        for entry in fs::read_dir(folder).expect("a folder of sources") {
            let entry = entry.expect("an entry").path();
            let name = entry.file_stem().expect("a name").to_str().expect("UTF-8").to_owned();
            let inner = [path, std::slice::from_ref(&name)].concat();
            if entry.is_dir() {
                walk(&entry, &inner, modules);
            } else if entry.extension().is_some_and(|extension| extension == "rs") {
                // A program beside a library is one more file that uses the library.
                let is_root =
                    path.is_empty() && (name == "lib" || name == "main" && !folder.join("lib.rs").exists());
                let text = fs::read_to_string(&entry).expect("UTF-8");
                modules.insert(if is_root { Vec::new() } else { inner }, text);
            }
        }
    }
    let mut modules = BTreeMap::new();
    walk(source, &[], &mut modules);
    modules
}

/// The paths that a file names: what it imports, and what it calls by a path from the crate's root.
fn paths(text: &str) -> Vec<String> {
    let text = text.split("\nmod tests {").next().unwrap_or_default();
    let lines: Vec<_> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let mut paths = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let line = line.trim_start();
        let is_import = ["use ", "pub use ", "pub(crate) use ", "pub(super) use "]
            .iter()
            .any(|start| line.starts_with(start));
        if is_import {
            let statement = lines[number..].join("");
            let tree = statement.split(';').next().and_then(|statement| statement.split_once("use "));
            expand("", &tree.expect("an import").1.replace(' ', ""), &mut paths);
        }
    }
    let code = lines.join("\n");
    let inline = code.match_indices("crate::").map(|(start, _)| {
        let rest = &code[start..];
        let end = rest.find(|c: char| !(c.is_alphanumeric() || "_:".contains(c))).unwrap_or(rest.len());
        rest[..end].trim_end_matches(':').to_owned()
    });
    paths.extend(inline.collect::<Vec<_>>());
    paths
}

/// `a::{b, c::{d}}` → `a::b`, `a::c::d`.
fn expand(prefix: &str, tree: &str, paths: &mut Vec<String>) {
    let Some((before, inside)) = tree.split_once('{') else {
        paths.push(format!("{prefix}{tree}"));
        return;
    };
    let inside = inside.strip_suffix('}').expect("a closed brace");
    let (mut depth, mut from) = (0, 0);
    for (at, c) in inside.char_indices().chain([(inside.len(), ',')]) {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                if from < at {
                    expand(&format!("{prefix}{before}"), &inside[from..at], paths);
                }
                from = at + 1;
            }
            _ => {}
        }
    }
}

/// The modules that each file of a crate uses.
fn uses(source: &Path) -> BTreeMap<Vec<String>, BTreeSet<Vec<String>>> {
    let modules = modules(source);
    let resolve = |of: &[String], path: &str| -> Option<Vec<String>> {
        let mut parts = path.split("::").peekable();
        let mut at = match *parts.peek()? {
            "crate" => Vec::new(),
            "self" | "super" => of.to_vec(),
            child => {
                // Another crate, unless it is a module beside this one.
                let inner = [of, &[child.to_owned()]].concat();
                modules.contains_key(&inner).then(|| of.to_vec())?
            }
        };
        for part in parts {
            match part {
                "crate" | "self" => {}
                "super" => drop(at.pop()),
                name => {
                    at.push(name.to_owned());
                    if !modules.contains_key(&at) {
                        at.pop();
                        break;
                    }
                }
            }
        }
        Some(at)
    };
    let used = |(module, text): (&Vec<String>, &String)| {
        let used = paths(text).iter().filter_map(|path| resolve(module, path)).collect::<BTreeSet<_>>();
        (module.clone(), used.into_iter().filter(|used| used != module).collect())
    };
    modules.iter().map(used).collect()
}

/// A way from a module back to itself, if there is one.
fn cycle(uses: &BTreeMap<Vec<String>, BTreeSet<Vec<String>>>) -> Option<Vec<String>> {
    fn visit<'u>(
        module: &'u Vec<String>,
        uses: &'u BTreeMap<Vec<String>, BTreeSet<Vec<String>>>,
        way: &mut Vec<&'u Vec<String>>,
        done: &mut BTreeSet<&'u Vec<String>>,
    ) -> Option<Vec<String>> {
        if let Some(start) = way.iter().position(|passed| *passed == module) {
            return Some(way[start..].iter().map(|module| module.join("::")).collect());
        }
        if done.contains(module) {
            return None;
        }
        way.push(module);
        let found = uses[module].iter().find_map(|used| visit(used, uses, way, done));
        way.pop();
        done.insert(module);
        found
    }
    let mut done = BTreeSet::new();
    uses.keys().find_map(|module| visit(module, uses, &mut Vec::new(), &mut done))
}

#[test]
fn no_files_of_a_crate_import_each_other_in_a_cycle() {
    let crates = fs::read_dir(root().join("crates")).expect("the crates");
    let mut checked = 0;
    for folder in crates {
        let source = folder.expect("an entry").path().join("src");
        let uses = uses(&source);
        assert_eq!(cycle(&uses), None, "in {}", source.display());
        checked += uses.values().map(BTreeSet::len).sum::<usize>();
    }
    assert!(checked > 200, "only {checked} imports were found");
}

/// The list in ARCHITECTURE.md: each line begins with a file or folder of the core.
fn order() -> Vec<String> {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("the document");
    let list = text.split("```text\nlib.rs").nth(1).and_then(|rest| rest.split("```").next());
    let names =
        list.expect("the list of folders").lines().skip(1).filter_map(|line| line.split_whitespace().next());
    names.map(|name| name.trim_end_matches(".rs").trim_end_matches('/').to_owned()).collect()
}

#[test]
fn folders_of_the_core_use_only_what_is_below_them() {
    let order = order();
    let rank = |module: &[String]| order.iter().position(|name| name == &module[0]);
    let uses = uses(&root().join("crates/dkyc/src"));
    let top: BTreeSet<_> = uses.keys().filter(|module| !module.is_empty()).map(|module| &module[0]).collect();
    assert_eq!(top, order.iter().collect(), "ARCHITECTURE.md lists every file and folder");
    for (module, used) in uses.iter().filter(|(module, _)| !module.is_empty()) {
        for used in used {
            assert!(!used.is_empty(), "{} uses the root of the crate", module.join("::"));
            assert!(rank(module) <= rank(used), "{} uses {}", module.join("::"), used.join("::"));
        }
    }
}
