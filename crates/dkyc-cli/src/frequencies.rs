//! How often each code was found at each field, over all payloads.

use std::cmp::Reverse;
use std::collections::HashMap;

use dkyc::{Code, Report, Severity};

/// How many rows are told apart. A hostile payload could have as many as it has keys.
const MOST: usize = 10_000;

/// A code at a field. House rules may make an error of a warning, and not for every file.
type Key = (Code, Severity, Box<str>);

/// Counts of issues by code and field.
#[derive(Default)]
pub(crate) struct Frequencies {
    rows: HashMap<Key, Counts>,
    /// Issues for which there was no row.
    others: u64,
}

#[derive(Clone, Copy, Default)]
struct Counts {
    issues: u64,
    payloads: u64,
}

/// A row, as it is shown.
pub(crate) struct Frequency<'f> {
    pub(crate) code: Code,
    pub(crate) severity: Severity,
    /// The documented path, or an unknown key.
    pub(crate) path: &'f str,
    pub(crate) issues: u64,
    /// In how many payloads.
    pub(crate) payloads: u64,
}

impl Frequencies {
    /// Counts the issues that a report lists.
    pub(crate) fn add(&mut self, report: &Report) {
        let mut found: Vec<_> =
            report.issues().map(|issue| (issue.code(), issue.severity(), issue.path())).collect();
        found.sort_unstable();
        for same in found.chunk_by(|one, next| one == next) {
            let (code, severity, path) = &same[0];
            self.count(
                (*code, *severity, path.as_ref().into()),
                Counts { issues: same.len() as u64, payloads: 1 },
            );
        }
    }

    pub(crate) fn merge(&mut self, other: Self) {
        // In order, so that the same rows are told apart whatever the order of a hash map.
        let mut rows: Vec<_> = other.rows.into_iter().collect();
        if self.rows.len() + rows.len() > MOST {
            rows.sort_unstable_by(|(one, _), (next, _)| one.cmp(next));
        }
        for (key, counts) in rows {
            self.count(key, counts);
        }
        self.others += other.others;
    }

    fn count(&mut self, key: Key, more: Counts) {
        let is_full = self.rows.len() >= MOST;
        match self.rows.get_mut(&key) {
            Some(counts) => {
                counts.issues += more.issues;
                counts.payloads += more.payloads;
            }
            None if is_full => self.others += more.issues,
            None => drop(self.rows.insert(key, more)),
        }
    }

    /// The rows, the most frequent first; those that are equally frequent in the order of their codes and paths.
    pub(crate) fn rows(&self) -> Vec<Frequency<'_>> {
        let rows = self.rows.iter().map(|((code, severity, path), &Counts { issues, payloads })| Frequency {
            code: *code,
            severity: *severity,
            path,
            issues,
            payloads,
        });
        let mut rows: Vec<_> = rows.collect();
        rows.sort_unstable_by_key(|row| (Reverse(row.issues), row.code, row.severity, row.path));
        rows
    }

    /// Issues that are in no row, as there were too many.
    pub(crate) fn others(&self) -> u64 {
        self.others
    }
}
