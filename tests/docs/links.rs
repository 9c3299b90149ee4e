//! Links between the project's pages, and from its code into them.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use super::markdown::sections;
use super::{page, root};

/// The pages of the project. What npm and builds put beside them is not ours.
fn pages() -> Vec<PathBuf> {
    let mut pages = Vec::new();
    for folder in ["", "docs", "crates/dkyc", "pkg", "pkg/demo", "tests/schemas", "examples"] {
        let entries = fs::read_dir(root().join(folder)).expect("a folder");
        let names = entries.map(|entry| Path::new(folder).join(entry.expect("an entry").file_name()));
        pages.extend(names.filter(|path| path.extension() == Some(OsStr::new("md"))));
    }
    pages.sort();
    pages
}

#[test]
fn links_lead_somewhere() {
    let mut followed = 0;
    for path in pages() {
        let text = page(&path.to_string_lossy());
        for target in targets(&text) {
            if target.starts_with("https://") || target.starts_with("http://") {
                continue;
            }
            let (file, anchor) =
                target.split_once('#').map_or((target, None), |(file, anchor)| (file, Some(anchor)));
            let file = if file.is_empty() { path.clone() } else { path.with_file_name("").join(file) };
            assert!(root().join(&file).exists(), "{}: {target}", path.display());
            if let Some(anchor) = anchor {
                assert!(has_anchor(&file, anchor), "{}: no heading for {target}", path.display());
            }
            followed += 1;
        }
    }
    assert!(followed > 50, "{followed} links");
}

/// Comments name the rules by their anchors: `docs/rules.md#dates`.
#[test]
fn citations_in_code_lead_somewhere() {
    let mut followed = 0;
    for file in code(&root()) {
        let text = fs::read_to_string(&file).expect("a text");
        for name in ["docs/rules.md", "docs/warnings.md", "docs/codes.md"] {
            for (_, rest) in text.match_indices(name).map(|(at, name)| text[at..].split_at(name.len())) {
                let anchor = rest.strip_prefix('#').map(|rest| {
                    rest.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_')))
                        .next()
                        .unwrap_or_default()
                });
                let leads = anchor.is_none_or(|anchor| has_anchor(Path::new(name), anchor));
                assert!(leads, "{}: {name}#{}", file.display(), anchor.unwrap_or_default());
                followed += 1;
            }
        }
    }
    assert!(followed > 0, "no code names a page");
}

/// What stands in the round brackets of Markdown's links, outside code.
fn targets(text: &str) -> Vec<&str> {
    let prose = text.split("```").step_by(2).flat_map(|text| text.split('`').step_by(2));
    // A link's text may be code, which ends such a part; its target is then at the start of the next.
    let links = prose.flat_map(|part| part.split("](").skip(1));
    links.filter_map(|rest| rest.split_once(')')).map(|(target, _)| target).collect()
}

fn has_anchor(file: &Path, anchor: &str) -> bool {
    let text = page(&file.to_string_lossy());
    sections(&text).iter().any(|section| section.anchor == anchor)
}

/// The code of the project, tests and generated files included.
fn code(root: &Path) -> Vec<PathBuf> {
    let mut folders: Vec<_> = ["crates", "tests", "pkg/src", "pkg/test"].map(|name| root.join(name)).into();
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            let is_own = entry.file_name() != "node_modules" && entry.file_name() != "target";
            if path.is_dir() && is_own {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs" || extension == "ts") {
                files.push(path);
            }
        }
    }
    files
}

#[test]
fn targets_are_found() {
    let text = "[a](b.md) and [`c`](#d)\n```md\n[no](no)\n```\n`[no](no)` [e](f.md#g), |[h](i)|";
    assert_eq!(targets(text), ["b.md", "#d", "f.md#g", "i"]);
}
