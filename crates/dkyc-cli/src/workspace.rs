//! Where files are for code hosts: below the folder that the repository is checked out into.

use std::env;
use std::path::{Component, Path, PathBuf};

/// The folder, by each of its names: as it was given, and without symbolic links.
pub(crate) struct Workspace {
    roots: Vec<PathBuf>,
    current: PathBuf,
}

impl Workspace {
    /// `GITHUB_WORKSPACE`, or the current folder.
    pub(crate) fn new() -> Self {
        let current = env::current_dir().unwrap_or_default();
        let named = env::var_os("GITHUB_WORKSPACE").map(PathBuf::from).filter(|root| root.is_absolute());
        let root = named.unwrap_or_else(|| current.clone());
        let real = root.canonicalize().ok();
        Self { roots: [root].into_iter().chain(real).collect(), current }
    }

    /// The path from the workspace, its parts joined by `/`. A file elsewhere has its absolute path.
    pub(crate) fn path(&self, path: &Path) -> PathBuf {
        let path = normalised(&self.current.join(path));
        let inside = self.roots.iter().find_map(|root| path.strip_prefix(normalised(root)).ok());
        inside.map(Path::to_path_buf).unwrap_or(path)
    }
}

/// The path without `.`, `..` and doubled separators. Symbolic links are not followed: it is the name that counts.
pub(crate) fn normalised(path: &Path) -> PathBuf {
    path.components().fold(PathBuf::new(), |mut path, component| {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                path.pop();
            }
            _ => path.push(component),
        }
        path
    })
}

#[cfg(all(test, unix))]
mod tests {
    use super::Workspace;
    use std::path::Path;

    #[test]
    fn paths_are_normalised() {
        let workspace =
            Workspace { roots: vec!["/repo".into(), "/real".into()], current: "/repo/sub".into() };
        for (path, want) in [
            ("a.json", "sub/a.json"),
            ("./a.json", "sub/a.json"),
            (".//b//./a.json", "sub/b/a.json"),
            ("../a.json", "a.json"),
            ("b/../../a.json", "a.json"),
            ("/repo//x/./a.json", "x/a.json"),
            ("/real/a.json", "a.json"),
            ("/repository/a.json", "/repository/a.json"),
            ("../../etc/a.json", "/etc/a.json"),
        ] {
            assert_eq!(workspace.path(Path::new(path)), Path::new(want), "{path}");
        }
    }
}
