//! The search in directories.

use std::path::{Path, PathBuf};

use globset::{GlobBuilder, GlobMatcher};
use ignore::WalkBuilder;

use super::name::{Found, SPECIAL, unpacked_name};

/// Files with these endings are payloads, also with `.gz` or `.zst` behind.
const EXTENSIONS: [&str; 3] = ["json", "ndjson", "jsonl"];

/// The payloads in a directory.
pub(super) fn in_directory(path: PathBuf, hears_ignore: bool) -> Vec<Found> {
    let found = walk(&path, hears_ignore, is_payload);
    let why = "there is no .json, .ndjson or .jsonl file in this directory, compressed or not";
    if found.is_empty() { vec![Err((path, why.to_owned()))] } else { found }
}

/// The files whose names match a pattern.
pub(super) fn like(path: PathBuf, hears_ignore: bool) -> Vec<Found> {
    let pattern = path.to_string_lossy();
    let Ok(glob) = GlobBuilder::new(&pattern).literal_separator(true).build() else {
        return vec![Err((path, "this is not a pattern for names of files".to_owned()))];
    };
    let found = walk(&base(&path), hears_ignore, matches(glob.compile_matcher(), &path));
    if found.is_empty() { vec![Err((path, "no file has a name like this".to_owned()))] } else { found }
}

/// The part of a pattern before the first special character: a directory.
fn base(pattern: &Path) -> PathBuf {
    let is_plain = |part: &&std::ffi::OsStr| !part.to_string_lossy().contains(SPECIAL);
    let base: PathBuf = pattern.iter().take_while(is_plain).collect();
    if base.as_os_str().is_empty() { PathBuf::from(".") } else { base }
}

/// A walk that begins in `.` puts it before every path.
fn matches(matcher: GlobMatcher, pattern: &Path) -> impl Fn(&Path) -> bool {
    let has_dot = pattern.starts_with(".");
    move |path| matcher.is_match(if has_dot { path } else { path.strip_prefix(".").unwrap_or(path) })
}

fn walk(base: &Path, hears_ignore: bool, is_wanted: impl Fn(&Path) -> bool) -> Vec<Found> {
    let mut walk = WalkBuilder::new(base);
    walk.standard_filters(hears_ignore).sort_by_file_path(Path::cmp);
    let found = walk.build().filter_map(|entry| match entry {
        Ok(entry) => {
            let is_file = entry.path().is_file() && is_wanted(entry.path());
            is_file.then(|| Ok(plain(entry.path(), base)))
        }
        Err(error) => {
            let why = error.io_error().map_or_else(|| "it cannot be read".to_owned(), crate::output::reason);
            Some(Err((base.to_path_buf(), format!("something in it cannot be read: {why}"))))
        }
    });
    found.collect()
}

/// Without the `./` that a walk from here begins with.
fn plain(path: &Path, base: &Path) -> PathBuf {
    let is_here = base == Path::new(".");
    path.strip_prefix(if is_here { "." } else { "" }).unwrap_or(path).to_path_buf()
}

/// Whether the name of a file says that there are payloads in it.
fn is_payload(path: &Path) -> bool {
    let extension = unpacked_name(path).extension().unwrap_or_default();
    EXTENSIONS.iter().any(|known| extension.eq_ignore_ascii_case(known))
}
