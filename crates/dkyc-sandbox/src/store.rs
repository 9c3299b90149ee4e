//! Where sessions are kept.

mod memory;
#[cfg(feature = "sqlite")]
mod sqlite;

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use crate::id::Seed;
use crate::session::{NewSession, Session};
use crate::token::Key;

use memory::Memory;

/// Sessions, in memory or in a file.
pub(crate) enum Store {
    Memory(Mutex<Memory>),
    #[cfg(feature = "sqlite")]
    Sqlite(sqlite::Database),
}

/// A session could not be written or read: the disk is full, say.
#[derive(Debug)]
pub(crate) struct Unavailable;

impl Store {
    /// An empty store in memory, and a new signing key.
    pub(crate) fn in_memory(seed: Seed, step: u64) -> Result<(Self, Key), String> {
        let key = Key::random().map_err(|error| error.to_string())?;
        Ok((Self::Memory(Mutex::new(Memory::new(seed, step))), key))
    }

    /// The store in this file, and its signing key. The file is made when it is missing.
    #[cfg(feature = "sqlite")]
    pub(crate) fn in_file(file: &Path, seed: Seed, step: u64) -> Result<(Self, Key), String> {
        let (database, key) = sqlite::Database::open(file, seed, step)?;
        Ok((Self::Sqlite(database), key))
    }

    /// There is no such store in this build.
    #[cfg(not(feature = "sqlite"))]
    pub(crate) fn in_file(_: &Path, _: Seed, _: u64) -> Result<(Self, Key), String> {
        Err("this dkyc was built without databases (feature sqlite)".to_owned())
    }

    /// Begins a session, which takes the place of the same user's earlier ones. When this returns it is kept.
    pub(crate) async fn create(&self, new: NewSession) -> Result<Session, Unavailable> {
        match self {
            Self::Memory(memory) => Ok(lock(memory).create(new)),
            #[cfg(feature = "sqlite")]
            Self::Sqlite(database) => database.create(new).await,
        }
    }

    /// The session with this `session_id`.
    pub(crate) async fn find(&self, session_id: &str) -> Result<Option<Session>, Unavailable> {
        match self {
            Self::Memory(memory) => Ok(lock(memory).find(session_id)),
            #[cfg(feature = "sqlite")]
            Self::Sqlite(database) => database.find(session_id).await,
        }
    }

    /// The newest sessions, newest first.
    pub(crate) async fn newest(&self, count: usize) -> Result<Vec<Session>, Unavailable> {
        match self {
            Self::Memory(memory) => Ok(lock(memory).newest(count)),
            #[cfg(feature = "sqlite")]
            Self::Sqlite(database) => database.newest(count).await,
        }
    }
}

/// Nothing here panics while it holds a lock, and a session that is half there is not possible either.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
