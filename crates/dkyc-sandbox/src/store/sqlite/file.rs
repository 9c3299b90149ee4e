//! Opening the file: it is made when it is missing, and refused when it is taken, or is something else.

use std::fs::OpenOptions;
use std::path::Path;

use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};

use crate::token::Key;

/// "dkyc": tells the files of a sandbox from other SQLite files.
const APPLICATION: i32 = 0x646B_7963;
/// The version of the tables.
const VERSION: i32 = 1;

const TABLES: &str = "
CREATE TABLE signing_key (key BLOB NOT NULL) STRICT;
CREATE TABLE session (
    number INTEGER PRIMARY KEY,
    session_id TEXT NOT NULL UNIQUE,
    link_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    phone_number TEXT NOT NULL,
    created INTEGER NOT NULL,
    link_end INTEGER NOT NULL,
    replaced INTEGER
) STRICT;
CREATE INDEX session_of_user ON session (user_id, number);
";

/// Why a file cannot be used.
enum Unfit {
    Sqlite(rusqlite::Error),
    Other,
    Random(getrandom::Error),
}

impl From<rusqlite::Error> for Unfit {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

/// The connection to a file that nobody else uses, and the signing key in it. The error is for people.
pub(super) fn open(file: &Path) -> Result<(Connection, Key), String> {
    make(file).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => "its folder does not exist".to_owned(),
        std::io::ErrorKind::IsADirectory => "this is a directory".to_owned(),
        _ => error.to_string(),
    })?;
    connect(file).map_err(|unfit| match unfit {
        Unfit::Other => "this is a database of something else".to_owned(),
        Unfit::Random(error) => error.to_string(),
        Unfit::Sqlite(error) => match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
                "another program is using it".to_owned()
            }
            Some(ErrorCode::NotADatabase) => "this is not a database".to_owned(),
            Some(ErrorCode::DatabaseCorrupt) => "the database is damaged".to_owned(),
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                "it cannot be written".to_owned()
            }
            Some(ErrorCode::DiskFull) => "the disk is full".to_owned(),
            _ => "it cannot be used as a database".to_owned(),
        },
    })
}

/// Makes sure that there is a file. Nobody else may read a new one: it holds the signing key.
fn make(file: &Path) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file).map(drop)
}

fn connect(file: &Path) -> Result<(Connection, Key), Unfit> {
    // Not by URI: a file may have any name.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(file, flags)?;
    connection.busy_timeout(std::time::Duration::from_millis(200))?;
    connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    // Before anything is changed: whose file is it?
    let number = |connection: &Connection, pragma| {
        connection.pragma_query_value(None, pragma, |row| row.get::<_, i32>(0))
    };
    let (application, version) =
        (number(&connection, "application_id")?, number(&connection, "user_version")?);
    let is_empty: bool =
        connection.query_row("SELECT count(*) = 0 FROM sqlite_schema", [], |row| row.get(0))?;
    match (application, version) {
        (APPLICATION, VERSION) => {}
        (0, 0) if is_empty => {}
        _ => return Err(Unfit::Other),
    }
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    // Takes the lock, which is held from now on.
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if is_empty {
        let key = Key::random().map_err(Unfit::Random)?;
        transaction.execute_batch(TABLES)?;
        transaction.execute("INSERT INTO signing_key VALUES (?)", [&key.0])?;
        transaction.pragma_update(None, "application_id", APPLICATION)?;
        transaction.pragma_update(None, "user_version", VERSION)?;
    }
    let key: [u8; 64] = transaction.query_row("SELECT key FROM signing_key", [], |row| row.get(0))?;
    transaction.commit()?;
    Ok((connection, Key(key)))
}
