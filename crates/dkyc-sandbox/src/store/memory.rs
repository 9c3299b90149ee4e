//! Sessions in memory: the newest, as many as fit.

use std::collections::{HashMap, VecDeque};

use crate::id::Seed;
use crate::session::{NewSession, Session};

/// How many sessions are kept.
const SESSIONS: usize = 100_000;
/// How many bytes their user_ids and phone_numbers may take, which can be of any length.
const BYTES: usize = 64 << 20;

pub(crate) struct Memory {
    seed: Seed,
    step: u64,
    /// By age; their numbers follow one another.
    sessions: VecDeque<Session>,
    bytes: usize,
    by_session_id: HashMap<String, u64>,
    /// The newest session of each user. Only that can be one that is not final.
    by_user_id: HashMap<String, u64>,
    next: u64,
}

impl Memory {
    pub(crate) fn new(seed: Seed, step: u64) -> Self {
        Self {
            seed,
            step,
            sessions: VecDeque::new(),
            bytes: 0,
            by_session_id: HashMap::new(),
            by_user_id: HashMap::new(),
            next: 1,
        }
    }

    pub(crate) fn create(&mut self, new: NewSession) -> Session {
        let step = self.step;
        if let Some(&earlier) = self.by_user_id.get(&new.user_id)
            && let Some(earlier) = self.by_number(earlier)
            && !earlier.progress(new.created, step).status().is_final()
        {
            earlier.replaced = Some(new.created);
        }
        let session = Session::new(self.seed.ids(self.next), new);
        self.next += 1;
        self.bytes += size(&session);
        self.by_session_id.insert(session.ids.session_id.clone(), session.ids.number);
        self.by_user_id.insert(session.user_id.clone(), session.ids.number);
        self.sessions.push_back(session.clone());
        while self.sessions.len() > SESSIONS || self.bytes > BYTES && self.sessions.len() > 1 {
            self.forget_oldest();
        }
        session
    }

    pub(crate) fn find(&mut self, session_id: &str) -> Option<Session> {
        let number = *self.by_session_id.get(session_id)?;
        self.by_number(number).cloned()
    }

    pub(crate) fn newest(&self, count: usize) -> Vec<Session> {
        self.sessions.iter().rev().take(count).cloned().collect()
    }

    fn by_number(&mut self, number: u64) -> Option<&mut Session> {
        let first = self.sessions.front()?.ids.number;
        self.sessions.get_mut(usize::try_from(number.checked_sub(first)?).ok()?)
    }

    fn forget_oldest(&mut self) {
        let Some(session) = self.sessions.pop_front() else { return };
        self.bytes -= size(&session);
        self.by_session_id.remove(&session.ids.session_id);
        if self.by_user_id.get(&session.user_id) == Some(&session.ids.number) {
            self.by_user_id.remove(&session.user_id);
        }
    }
}

/// The texts of any length: the user_id is kept twice.
fn size(session: &Session) -> usize {
    2 * session.user_id.len() + session.phone_number.len()
}
