//! House rules: `--profile`, `--no-profile`, and the `dkyc.toml` that is nearest to each file.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use dkyc::Profile;
use dkyc::api::Endpoint;

use crate::house::House;
use crate::input::Source;
use crate::output::{complain, reason};
use crate::workspace::normalised;

/// What a profile is called where it is found by itself.
const NAME: &str = "dkyc.toml";

#[derive(Clone, Default, clap::Args)]
pub(crate) struct ProfileArgs {
    /// Check the house rules of this file, too [default: dkyc.toml beside each input, or in the nearest folder above it]
    #[arg(long, value_name = "FILE")]
    profile: Option<PathBuf>,

    /// Check no house rules
    #[arg(long, conflicts_with = "profile")]
    no_profile: bool,
}

/// A profile that cannot be used. Why has been said.
pub(crate) struct Unusable;

impl ProfileArgs {
    /// The files that house rules come from, or would come from if they were there.
    pub(crate) fn files(&self, sources: &[Source]) -> BTreeSet<PathBuf> {
        if self.no_profile || self.profile.is_some() {
            return self.profile.clone().into_iter().collect();
        }
        let folders: BTreeSet<_> = sources.iter().map(Source::folder).collect();
        let above = folders.iter().flat_map(|folder| folder.ancestors());
        above.map(|folder| folder.join(NAME)).collect()
    }

    /// Gives each source its house rules. Those of requests to the other endpoints have none. Says everything that is wrong with any of the profiles.
    ///
    /// # Errors
    /// When one of them cannot be used.
    pub(crate) fn apply(
        &self,
        endpoint: Endpoint,
        sources: &mut [Source],
        hides_names: bool,
    ) -> Result<(), Unusable> {
        let is_of_payload = endpoint == Endpoint::PushUserData;
        if self.profile.is_some() && !is_of_payload {
            complain("--profile is for payloads of push_user_data only");
            return Err(Unusable);
        }
        if self.no_profile || !is_of_payload {
            return Ok(());
        }
        let mut profiles = Profiles { hides_names, ..Profiles::default() };
        if let Some(path) = &self.profile {
            let name = if hides_names { "--profile".to_owned() } else { path.display().to_string() };
            let profile = profiles.read(path, &name)?;
            for source in sources {
                source.house = House::of(Some(Arc::clone(&profile)));
            }
            return Ok(());
        }
        for source in sources {
            source.house = House::of(profiles.nearest(&source.folder()));
        }
        if profiles.is_unusable { Err(Unusable) } else { Ok(()) }
    }
}

/// The JSON Schema of the payloads that keep the profile in this file.
///
/// # Errors
/// When it cannot be used; why has been said.
pub(crate) fn schema(path: &Path) -> Result<String, Unusable> {
    Ok(Profiles::default().read(path, &path.display().to_string())?.json_schema())
}

/// The profiles that were found, by the folder.
#[derive(Default)]
struct Profiles {
    by_folder: HashMap<PathBuf, Option<Arc<Profile>>>,
    hides_names: bool,
    is_unusable: bool,
}

impl Profiles {
    /// The profile that holds for the files in a folder: the one in it, or in the nearest folder above it. Profiles are not merged.
    fn nearest(&mut self, folder: &Path) -> Option<Arc<Profile>> {
        if let Some(known) = self.by_folder.get(folder) {
            return known.clone();
        }
        let path = folder.join(NAME);
        // A profile that cannot be read is never passed over, such as a broken link. A directory of this name is none.
        let is_there = match fs::symlink_metadata(&path) {
            Ok(_) => !path.is_dir(),
            Err(error) => !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory),
        };
        let profile = if is_there {
            let name = if self.hides_names { NAME.to_owned() } else { shown(&path) };
            self.read(&path, &name).ok()
        } else {
            folder.parent().and_then(|above| self.nearest(above))
        };
        self.by_folder.insert(folder.to_owned(), profile.clone());
        profile
    }

    fn read(&mut self, path: &Path, name: &str) -> Result<Arc<Profile>, Unusable> {
        let profile = match fs::read(path) {
            Ok(text) => Profile::from_toml(text).map_err(|mistakes| {
                for mistake in &*mistakes {
                    let (line, column) = (mistake.line().unwrap_or(1), mistake.column().unwrap_or(1));
                    complain(&format!("{name}:{line}:{column}: {mistake}"));
                }
            }),
            Err(error) => {
                let why = match error.kind() {
                    ErrorKind::IsADirectory => "this is a directory; name the file in it".to_owned(),
                    _ => reason(&error),
                };
                complain(&format!("{name}: {why}"));
                Err(())
            }
        };
        profile.map(Arc::new).map_err(|()| {
            self.is_unusable = true;
            Unusable
        })
    }
}

/// A path as people know it: from the current folder, if it is in it.
fn shown(path: &Path) -> String {
    let current = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(current).unwrap_or(path).display().to_string()
}

impl Source {
    /// The folder that it is in; the current one for standard input.
    fn folder(&self) -> PathBuf {
        let current = std::env::current_dir().unwrap_or_default();
        if self.is_standard_input() {
            return current;
        }
        normalised(&current.join(&self.path)).parent().map(Path::to_path_buf).unwrap_or(current)
    }
}
