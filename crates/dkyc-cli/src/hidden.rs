//! A report without the keys that only the payload knows: they may be a PAN or a name.

use dkyc::api::REQUESTS;
use dkyc::spec::{OBJECTS, ObjectSpec};
use dkyc::{Code, Issue, Report};
use serde_json::{Value, json};

/// Stands for a key that is hidden.
const HIDDEN: &str = "***";

/// The same report with undocumented keys hidden. Sentences with such a key become what their code means.
pub(crate) fn without_keys(report: Report) -> Report {
    let is_harmless = |issue| !has_key(issue) && !suggests_key(issue);
    if report.issues().all(is_harmless) {
        return report;
    }
    let issues = |issues: &[Issue]| issues.iter().map(without_key).collect::<Value>();
    let mut hidden = json!(report);
    hidden["errors"] = issues(report.errors());
    hidden["warnings"] = issues(report.warnings());
    // Nothing is shown rather than a key.
    serde_json::from_value(hidden).unwrap_or_default()
}

fn without_key(issue: &Issue) -> Value {
    let mut hidden = json!(issue);
    if has_key(issue) || suggests_key(issue) {
        hidden["message"] = issue.code().explanation().meaning.into();
    }
    if has_key(issue) {
        let path = issue.path();
        hidden["path"] = match path.split_once('.') {
            Some((section, _)) if ObjectSpec::find(section).is_ok() => format!("{section}.{HIDDEN}").into(),
            _ => HIDDEN.into(),
        };
        let pointer = issue.pointer();
        let parent = pointer.rsplit_once('/').map_or("", |(parent, _)| parent);
        hidden["pointer"] = format!("{parent}/{HIDDEN}").into();
    }
    if suggests_key(issue)
        && let Some(members) = hidden.as_object_mut()
    {
        members.remove("suggestion");
    }
    hidden
}

/// Whether the issue is about an undocumented key.
fn has_key(issue: &Issue) -> bool {
    match issue.code() {
        Code::UnknownField | Code::UnknownSection => true,
        Code::Duplicate => {
            let path = issue.path();
            let is_path = |name| name == path;
            let mut objects = OBJECTS.iter().chain(REQUESTS);
            !objects
                .any(|object| is_path(object.name) || object.fields.iter().any(|field| is_path(field.path)))
        }
        _ => false,
    }
}

/// Whether the suggestion is a key of the payload, which probably stands for a missing one.
fn suggests_key(issue: &Issue) -> bool {
    issue.code() == Code::Required && issue.suggestion().is_some()
}
