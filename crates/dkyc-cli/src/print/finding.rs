//! One cause, one finding: issues that another one explains are only counted there.

use dkyc::{Code, Issue, Report, Severity};

use crate::words::Words;

/// The issues that no other one explains.
pub(super) fn findings(report: &Report) -> impl Iterator<Item = &Issue> {
    report.issues().filter(|issue| report.cause(issue).is_none())
}

/// Says how many issues a finding explains; nothing when it explains none.
pub(super) fn explained(report: &Report, finding: &Issue, words: &Words) -> Option<String> {
    let (mut errors, mut warnings) = (0, 0);
    if finding.path() != "data" && finding.code() != Code::DocumentUnreachable {
        return None;
    }
    let is_cause = |issue: &&Issue| report.cause(issue).is_some_and(|cause| std::ptr::eq(cause, finding));
    for issue in report.issues().filter(is_cause) {
        *if issue.severity() == Severity::Error { &mut errors } else { &mut warnings } += 1;
    }
    let (errors_too, warnings_too) = ((words.errors)(errors), (words.warnings)(warnings));
    let counted = match (errors, warnings) {
        (0, 0) => return None,
        (_, 0) => errors_too,
        (0, _) => warnings_too,
        _ => [&*errors_too, words.and, &*warnings_too].concat(),
    };
    Some((words.same_cause)(&counted, errors + warnings))
}
