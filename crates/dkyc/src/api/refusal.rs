//! The documented 400: a report as the body of an answer.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::report::json::WithoutPath;
use crate::report::{Issue, Report};

/// The body of the documented answer 400 to an invalid request, as JSON text; `None` when the report is valid.
///
/// Its `errors` hold each path of the report's errors once, in their order, with all errors at this path. Warnings are left out.
///
/// ```
/// use dkyc::api::{Endpoint, refusal};
///
/// let report = Endpoint::GetDetails.check(r#"{"session_id": ".."}"#);
/// let body = refusal(&report).unwrap();
/// assert!(body.starts_with(r#"{"msg":"Invalid request parameters","status_code":400,"success":false,"track":null,"errors":{"session_id":[{"#));
/// ```
#[must_use]
pub fn refusal(report: &Report) -> Option<String> {
    let refusal = Refusal {
        msg: "Invalid request parameters",
        status_code: 400,
        success: false,
        track: (),
        errors: RefusalErrors(report),
    };
    if report.is_valid() { None } else { serde_json::to_string(&refusal).ok() }
}

#[derive(Serialize)]
struct Refusal<'r> {
    msg: &'static str,
    status_code: u16,
    success: bool,
    track: (),
    errors: RefusalErrors<'r>,
}

/// The `errors` of the documented answer 400: those of a report by their path.
///
/// ```
/// use dkyc::api::{Endpoint, RefusalErrors};
///
/// let report = Endpoint::GetDetails.check("{}");
/// let errors = serde_json::to_string(&RefusalErrors(&report))?;
/// assert!(errors.starts_with(r#"{"session_id":[{"pointer":"/session_id","code":"required","#));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct RefusalErrors<'r>(pub &'r Report);

impl Serialize for RefusalErrors<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut paths: Vec<(String, Vec<&Issue>)> = Vec::new();
        let mut index = std::collections::HashMap::new();
        for error in self.0.errors() {
            let path = error.path().into_owned();
            let at = *index.entry(path.clone()).or_insert(paths.len());
            if at == paths.len() {
                paths.push((path, Vec::new()));
            }
            paths[at].1.push(error);
        }
        let mut members = serializer.serialize_map(Some(paths.len()))?;
        for (path, errors) in paths {
            let errors: Vec<_> = errors.into_iter().map(WithoutPath).collect();
            members.serialize_entry(&path, &errors)?;
        }
        members.end()
    }
}
