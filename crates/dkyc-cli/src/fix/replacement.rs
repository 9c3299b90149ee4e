//! A file that is written beside another and then takes its place, so that nobody ever sees half of one.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// A file that is being written. Nothing is left of it when it is dropped and was not put in place. What a signal leaves behind
/// is readable by its owner only.
pub(super) struct Replacement {
    file: BufWriter<File>,
    /// Where it is; `None` when it is written directly, as to a pipe.
    beside: Option<PathBuf>,
    /// What it will replace, without symbolic links.
    target: PathBuf,
}

impl Replacement {
    /// To take the place of `target`, which need not exist.
    pub(super) fn of(target: &Path) -> io::Result<Self> {
        let target = target.canonicalize().unwrap_or_else(|_| target.to_path_buf());
        let metadata = target.metadata().ok();
        if metadata.as_ref().is_some_and(fs::Metadata::is_dir) {
            return Err(ErrorKind::IsADirectory.into());
        }
        if metadata.as_ref().is_some_and(|metadata| !metadata.is_file()) {
            let file = OpenOptions::new().write(true).open(&target)?;
            return Ok(Self { file: BufWriter::new(file), beside: None, target });
        }
        let (path, file) = create_beside(&target)?;
        Ok(Self { file: BufWriter::new(file), beside: Some(path), target })
    }

    pub(super) fn write(&mut self, text: &[u8]) -> io::Result<()> {
        self.file.write_all(text)
    }

    /// Puts it in the place of the target, with its permissions. A new file stays readable by its owner only.
    pub(super) fn put_in_place(mut self) -> io::Result<()> {
        self.file.flush()?;
        let Some(beside) = &self.beside else { return Ok(()) };
        let file = self.file.get_ref();
        if let Ok(metadata) = self.target.metadata() {
            keep_owner(file, &metadata);
            file.set_permissions(metadata.permissions())?;
        }
        file.sync_all()?;
        fs::rename(beside, &self.target)?;
        self.beside = None;
        sync_folder(&self.target);
        Ok(())
    }
}

impl Drop for Replacement {
    fn drop(&mut self) {
        if let Some(beside) = &self.beside {
            let _ = fs::remove_file(beside);
        }
    }
}

/// Creates a file in the folder of the target. Nobody else may read it, as payloads hold identity papers.
fn create_beside(target: &Path) -> io::Result<(PathBuf, File)> {
    /// More have been left behind only if something is very wrong.
    const MOST: u32 = 1000;
    target.file_name().ok_or(ErrorKind::InvalidInput)?;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut error = ErrorKind::AlreadyExists.into();
    for number in 0..MOST {
        let path = target.with_file_name(format!(".dkyc-{}-{number}.tmp", std::process::id()));
        match options.open(&path) {
            Ok(file) => return Ok((path, file)),
            Err(failure) if failure.kind() == ErrorKind::AlreadyExists => error = failure,
            Err(failure) => return Err(failure),
        }
    }
    Err(error)
}

/// Only the administrator can give a file to somebody else; for all others it is theirs already, or stays their own.
#[cfg(unix)]
fn keep_owner(file: &File, metadata: &fs::Metadata) {
    use std::os::unix::fs::{MetadataExt, fchown};
    let _ = fchown(file, Some(metadata.uid()), Some(metadata.gid()));
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &fs::Metadata) {}

/// Makes the new name last. Where a folder cannot be opened as a file, the system does it.
fn sync_folder(path: &Path) {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}
