//! A session.

use crate::id::Ids;
use crate::progress::{Life, Progress};

/// A link that is asked for.
#[derive(Clone)]
pub(crate) struct NewSession {
    pub(crate) user_id: String,
    pub(crate) phone_number: String,
    /// When: milliseconds since 1970, as all instants here.
    pub(crate) created: u64,
    /// When its link ends.
    pub(crate) link_end: u64,
}

/// What is kept of a session.
#[derive(Clone)]
pub(crate) struct Session {
    pub(crate) ids: Ids,
    pub(crate) user_id: String,
    pub(crate) phone_number: String,
    pub(crate) created: u64,
    pub(crate) link_end: u64,
    /// When a new link took the place of its own, if it was not final by then.
    pub(crate) replaced: Option<u64>,
}

impl Session {
    pub(crate) fn new(ids: Ids, new: NewSession) -> Self {
        let NewSession { user_id, phone_number, created, link_end } = new;
        Self { ids, user_id, phone_number, created, link_end, replaced: None }
    }

    /// Its way up to `now`, when it stays in each state for `step` milliseconds.
    pub(crate) fn progress(&self, now: u64, step: u64) -> Progress {
        let &Self { created, link_end, replaced, .. } = self;
        Life { user_id: &self.user_id, created, link_end, replaced, step }.progress(now)
    }
}
