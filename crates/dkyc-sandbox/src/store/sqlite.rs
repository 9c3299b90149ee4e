//! Sessions in a SQLite file. One thread owns the connection; what waits for it at the same time is written at once.

mod file;

use std::path::Path;
use std::thread;

use rusqlite::{Connection, OptionalExtension, Row, params};
use tokio::sync::{mpsc, oneshot};

use super::Unavailable;
use crate::id::{Ids, Seed};
use crate::session::{NewSession, Session};
use crate::token::Key;

/// How many orders may wait; further ones wait for room.
const WAITING: usize = 1024;

/// The way to the thread that owns the connection.
pub(crate) struct Database {
    orders: Option<mpsc::Sender<Order>>,
    thread: Option<thread::JoinHandle<()>>,
}

type Reply<T> = oneshot::Sender<Result<T, Unavailable>>;

enum Order {
    Create(NewSession, Reply<Session>),
    Find(String, Reply<Option<Session>>),
    Newest(usize, Reply<Vec<Session>>),
}

impl Database {
    /// Opens a file, or makes it. The error is for people.
    pub(crate) fn open(file: &Path, seed: Seed, step: u64) -> Result<(Self, Key), String> {
        let (connection, key) = file::open(file)?;
        let (orders, inbox) = mpsc::channel(WAITING);
        let sessions = Sessions { connection, seed, step };
        let thread = thread::Builder::new().name("database".to_owned()).spawn(move || sessions.run(inbox));
        let thread = Some(thread.map_err(|error| error.to_string())?);
        Ok((Self { orders: Some(orders), thread }, key))
    }

    pub(crate) async fn create(&self, new: NewSession) -> Result<Session, Unavailable> {
        self.order(|reply| Order::Create(new, reply)).await
    }

    pub(crate) async fn find(&self, session_id: &str) -> Result<Option<Session>, Unavailable> {
        self.order(|reply| Order::Find(session_id.to_owned(), reply)).await
    }

    pub(crate) async fn newest(&self, count: usize) -> Result<Vec<Session>, Unavailable> {
        self.order(|reply| Order::Newest(count, reply)).await
    }

    async fn order<T>(&self, order: impl FnOnce(Reply<T>) -> Order) -> Result<T, Unavailable> {
        let (reply, answer) = oneshot::channel();
        let orders = self.orders.as_ref().ok_or(Unavailable)?;
        orders.send(order(reply)).await.map_err(|_| Unavailable)?;
        answer.await.map_err(|_| Unavailable)?
    }
}

/// Waits until all is written, and the file is closed.
impl Drop for Database {
    fn drop(&mut self) {
        self.orders = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

struct Sessions {
    connection: Connection,
    seed: Seed,
    step: u64,
}

impl Sessions {
    fn run(mut self, mut orders: mpsc::Receiver<Order>) {
        let mut waiting = Vec::new();
        while orders.blocking_recv_many(&mut waiting, WAITING) > 0 {
            let mut new = Vec::new();
            for order in waiting.drain(..) {
                match order {
                    Order::Create(session, reply) => new.push((session, reply)),
                    Order::Find(session_id, reply) => drop(reply.send(self.find(&session_id).map_err(lost))),
                    Order::Newest(count, reply) => drop(reply.send(self.newest(count).map_err(lost))),
                }
            }
            self.create_all(new);
        }
    }

    /// Creates all in one transaction. When that fails, each has one of its own: one may not fit where another does.
    fn create_all(&mut self, new: Vec<(NewSession, Reply<Session>)>) {
        match self.create(new.iter().map(|(new, _)| new)) {
            Ok(sessions) => {
                for ((_, reply), session) in new.into_iter().zip(sessions) {
                    drop(reply.send(Ok(session)));
                }
            }
            Err(_) if new.len() > 1 => new.into_iter().for_each(|one| self.create_all(vec![one])),
            Err(_) => new.into_iter().for_each(|(_, reply)| drop(reply.send(Err(Unavailable)))),
        }
    }

    fn create<'n>(&mut self, new: impl Iterator<Item = &'n NewSession>) -> rusqlite::Result<Vec<Session>> {
        let transaction = self.connection.transaction()?;
        let first: u64 =
            transaction
                .query_row("SELECT coalesce(max(number), 0) + 1 FROM session", [], |row| row.get(0))?;
        let mut sessions = Vec::new();
        for (number, new) in (first..).zip(new) {
            replace(&transaction, new, self.step)?;
            let session = Session::new(self.seed.ids(number), new.clone());
            insert(&transaction, &session)?;
            sessions.push(session);
        }
        transaction.commit()?;
        Ok(sessions)
    }

    fn find(&self, session_id: &str) -> rusqlite::Result<Option<Session>> {
        let mut query = self.connection.prepare_cached("SELECT * FROM session WHERE session_id = ?")?;
        query.query_row([session_id], session).optional()
    }

    fn newest(&self, count: usize) -> rusqlite::Result<Vec<Session>> {
        let mut query =
            self.connection.prepare_cached("SELECT * FROM session ORDER BY number DESC LIMIT ?")?;
        query.query_map([i64::try_from(count).unwrap_or(i64::MAX)], session)?.collect()
    }
}

/// What SQLite says of it may quote what it was asked to write.
fn lost(_: rusqlite::Error) -> Unavailable {
    Unavailable
}

/// Marks the sessions whose place a new one takes. There can be several that are not final: with another `--step` than before,
/// a session that was final once is on its way again.
fn replace(connection: &Connection, new: &NewSession, step: u64) -> rusqlite::Result<()> {
    let mut query =
        connection.prepare_cached("SELECT * FROM session WHERE user_id = ? AND replaced IS NULL")?;
    let mut replace = connection.prepare_cached("UPDATE session SET replaced = ? WHERE number = ?")?;
    let earlier: Vec<_> = query.query_map([&new.user_id], session)?.collect::<Result<_, _>>()?;
    for earlier in earlier {
        if !earlier.progress(new.created, step).status().is_final() {
            replace.execute(params![new.created, earlier.ids.number])?;
        }
    }
    Ok(())
}

fn insert(connection: &Connection, session: &Session) -> rusqlite::Result<()> {
    let Session { ids, user_id, phone_number, created, link_end, replaced } = session;
    let Ids { number, session_id, link_id } = ids;
    connection.prepare_cached("INSERT INTO session VALUES (?, ?, ?, ?, ?, ?, ?, ?)")?.execute(params![
        number,
        session_id,
        link_id,
        user_id,
        phone_number,
        created,
        link_end,
        replaced
    ])?;
    Ok(())
}

fn session(row: &Row) -> rusqlite::Result<Session> {
    Ok(Session {
        ids: Ids { number: row.get(0)?, session_id: row.get(1)?, link_id: row.get(2)? },
        user_id: row.get(3)?,
        phone_number: row.get(4)?,
        created: row.get(5)?,
        link_end: row.get(6)?,
        replaced: row.get(7)?,
    })
}
