//! How a session moves on: a function of its age, and of the end that its user_id asks for. Instants are milliseconds.

use dkyc::api::SessionStatus;

/// One of the ten documented states.
type Status = SessionStatus<'static>;

/// What decides about the way of a session.
pub(crate) struct Life<'u> {
    pub(crate) user_id: &'u str,
    pub(crate) created: u64,
    pub(crate) link_end: u64,
    /// When a new link took the place of its own, if it was not final by then.
    pub(crate) replaced: Option<u64>,
    /// How long it stays in one state.
    pub(crate) step: u64,
}

/// The way of a session up to now: its states, and when it came to each. The first is there from the beginning.
pub(crate) struct Progress(Vec<(&'static Status, u64)>);

impl Life<'_> {
    /// The way up to `now`.
    pub(crate) fn progress(&self, now: u64) -> Progress {
        let until = now.min(self.link_end).min(self.replaced.unwrap_or(u64::MAX));
        let mut at = self.created;
        let mut passed = Vec::with_capacity(5);
        for status in way(self.user_id) {
            if at > until && !passed.is_empty() {
                break;
            }
            passed.push((status, at));
            at = at.saturating_add(self.step);
        }
        let progress = Progress(passed);
        let end = if progress.status().is_final() { None } else { self.early_end(progress.status(), now) };
        Progress(progress.0.into_iter().chain(end).collect())
    }

    /// The end of a session that was in this state when its link was replaced, or ended.
    fn early_end(&self, status: &Status, now: u64) -> Option<(&'static Status, u64)> {
        if let Some(replaced) = self.replaced.filter(|replaced| *replaced <= now.min(self.link_end)) {
            return Some((&Status::KycRejected, replaced));
        }
        // A result that is pending by then is a rejection.
        let is_pending = *status == Status::KycRequestAccepted;
        let end = if is_pending { &Status::KycResultRejected } else { &Status::SessionExpired };
        (self.link_end <= now).then_some((end, self.link_end))
    }
}

impl Progress {
    /// The state now.
    pub(crate) fn status(&self) -> &'static Status {
        self.0.last().map_or(&Status::Waiting, |&(status, _)| status)
    }

    /// The states before that of now.
    pub(crate) fn before(&self) -> impl Iterator<Item = &'static Status> {
        self.0[..self.0.len().saturating_sub(1)].iter().map(|&(status, _)| status)
    }

    /// When it came to this state, if it has.
    pub(crate) fn since(&self, status: &Status) -> Option<u64> {
        self.0.iter().find(|(passed, _)| *passed == status).map(|&(_, at)| at)
    }

    /// When it ended, if it has.
    pub(crate) fn end(&self) -> Option<u64> {
        self.0.last().filter(|(status, _)| status.is_final()).map(|&(_, at)| at)
    }
}

/// The states that a session passes. A `user_id` that ends in `:STATUS` picks another end than the approval.
fn way(user_id: &str) -> &'static [Status] {
    use SessionStatus::{
        AgentAlloted, KycRejected, KycRequestAccepted, KycRequestRejected, KycResultRejected, SessionExpired,
        UserAbandoned, VkycRequested, Waiting,
    };
    const APPROVED: &[Status] = &[Waiting, AgentAlloted, KycRequestAccepted, Status::KycResultApproved];
    let (_, end) = user_id.rsplit_once(':').unwrap_or_default();
    match SessionStatus::new(end) {
        Waiting => &APPROVED[..1],
        AgentAlloted => &APPROVED[..2],
        KycRequestAccepted => &APPROVED[..3],
        KycResultRejected => const { &[Waiting, AgentAlloted, KycRequestAccepted, KycResultRejected] },
        UserAbandoned => const { &[Waiting, AgentAlloted, KycRequestAccepted, UserAbandoned] },
        KycRequestRejected => const { &[Waiting, AgentAlloted, KycRequestRejected] },
        VkycRequested => const { &[Waiting, VkycRequested] },
        SessionExpired => const { &[Waiting, VkycRequested, SessionExpired] },
        KycRejected => const { &[Waiting, KycRejected] },
        _ => APPROVED,
    }
}
