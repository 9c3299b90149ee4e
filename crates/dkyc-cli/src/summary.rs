//! What was checked, counted: the last line of a report.

use dkyc::Issue;

use crate::words::Words;

/// Counts of payloads, or of requests to another endpoint, and of what was found in them.
#[derive(Clone, Copy, Default)]
pub(crate) struct Summary {
    /// Whether they are requests to another endpoint.
    pub(crate) are_requests: bool,
    pub(crate) valid: u64,
    pub(crate) invalid: u64,
    pub(crate) errors: u64,
    pub(crate) warnings: u64,
    /// How many of them `dkyc fix` would remove.
    pub(crate) fixable: u64,
    /// Errors and warnings that another one explains.
    pub(crate) explained: (u64, u64),
}

impl Summary {
    pub(crate) fn add(&mut self, report: &dkyc::Report) {
        *if report.is_valid() { &mut self.valid } else { &mut self.invalid } += 1;
        let more = report.more().unwrap_or_default();
        self.errors += (report.errors().len() + more.errors) as u64;
        self.warnings += (report.warnings().len() + more.warnings) as u64;
        self.fixable += report.issues().filter(|issue| issue.fixable()).count() as u64;
        let explained =
            |issues: &[Issue]| issues.iter().filter(|issue| report.cause(issue).is_some()).count() as u64;
        self.explained.0 += explained(report.errors());
        self.explained.1 += explained(report.warnings());
    }

    pub(crate) fn merge(&mut self, other: Self) {
        self.valid += other.valid;
        self.invalid += other.invalid;
        self.errors += other.errors;
        self.warnings += other.warnings;
        self.fixable += other.fixable;
        self.explained.0 += other.explained.0;
        self.explained.1 += other.explained.1;
    }

    /// A line for what can be repaired; nothing if nothing can.
    pub(crate) fn repairs(&self, words: &Words) -> String {
        match (self.fixable, self.errors + self.warnings) {
            (0, _) => String::new(),
            (fixable, problems) => (words.repairable)(fixable, problems) + "\n",
        }
    }

    pub(crate) fn payloads(&self) -> u64 {
        self.valid + self.invalid
    }

    /// `2 payloads checked: 1 valid, 1 invalid (3 errors, 1 warning).`
    pub(crate) fn line(&self, words: &Words) -> String {
        let Words { valid, invalid, end, number, .. } = words;
        let checked = if self.are_requests { words.requests_checked } else { words.checked };
        let found = match (self.valid, self.invalid) {
            (1, 0) => (*valid).to_owned(),
            (0, 1) => (*invalid).to_owned(),
            (ok, wrong) => format!("{} {valid}, {} {invalid}", number(ok), number(wrong)),
        };
        let counts = [(self.errors, words.errors), (self.warnings, words.warnings)];
        let counts = counts.iter().filter(|(count, _)| *count > 0).map(|(count, counted)| counted(*count));
        let counts = counts.collect::<Vec<_>>().join(", ");
        let counts = if counts.is_empty() { counts } else { format!(" ({counts})") };
        format!("{}{found}{counts}{end}", checked(self.payloads()))
    }
}
