//! The reports on what was pushed lately, for the page. They hold no value of a payload, and no key that is not documented.

use std::collections::VecDeque;
use std::sync::Mutex;

use dkyc::Report;

use crate::store::lock;

/// The latest pushes.
#[derive(Default)]
pub(crate) struct Pushes(Mutex<VecDeque<Push>>);

/// A push, and what was found in its payload.
pub(crate) struct Push {
    /// In milliseconds since 1970.
    pub(crate) at: u64,
    pub(crate) is_valid: bool,
    pub(crate) session_id: Option<String>,
    pub(crate) issues: Vec<Finding>,
    /// How many issues are not listed.
    pub(crate) more: usize,
}

/// An error or a warning.
pub(crate) struct Finding {
    pub(crate) severity: &'static str,
    pub(crate) code: &'static str,
    pub(crate) path: String,
    pub(crate) message: String,
}

impl Push {
    pub(crate) fn new(at: u64, report: &Report) -> Self {
        /// How many issues are listed.
        const LISTED: usize = 50;
        let report = report.clone().without_unknown_keys();
        let finding = |issue: &dkyc::Issue| Finding {
            severity: issue.severity().as_str(),
            code: issue.code().as_str(),
            path: issue.path().into_owned(),
            message: issue.message(),
        };
        let all = report.issues().count() + report.more().map_or(0, |more| more.errors + more.warnings);
        let issues: Vec<_> = report.issues().take(LISTED).map(finding).collect();
        Self { at, is_valid: report.is_valid(), session_id: None, more: all - issues.len(), issues }
    }
}

impl Pushes {
    pub(crate) fn add(&self, push: Push) {
        /// How many pushes are kept.
        const KEPT: usize = 20;
        let mut pushes = lock(&self.0);
        pushes.push_front(push);
        pushes.truncate(KEPT);
    }

    /// Shows them, the latest first.
    pub(crate) fn show<T>(&self, show: impl FnOnce(&VecDeque<Push>) -> T) -> T {
        show(&lock(&self.0))
    }
}
