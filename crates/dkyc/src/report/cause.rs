//! One cause, one finding: which issues of a report another one explains.

use super::{Issue, Report};
use crate::code::Code;
use crate::spec::named;

impl Report {
    /// The issue of the report that explains this one, so that people need to read only that:
    ///
    /// - the error at `data`, when the whole payload has another shape than documented, explains everything that follows from it
    /// - a URL that others cannot reach need not be https first
    ///
    /// ```
    /// let report = dkyc::check(r#"{"user_id": "user-1", "phone_number": "9876543210", "pan": "ABCPE1234F"}"#);
    /// let [data] = report.errors() else { panic!() };
    /// assert_eq!(report.cause(&report.warnings()[0]), Some(data));
    /// assert_eq!(report.cause(data), None);
    /// ```
    #[must_use]
    pub fn cause(&self, issue: &Issue) -> Option<&Issue> {
        let data = named::payload::data.path();
        let path = issue.path();
        match issue.code() {
            Code::Required | Code::UnknownField if path != data && issue.related().contains(&data) => {
                self.errors().iter().find(|error| error.path() == data)
            }
            #[cfg(feature = "house")]
            Code::HouseUnknown if issue.related().contains(&data) => {
                self.errors().iter().find(|error| error.path() == data)
            }
            Code::DocumentInsecure => self
                .issues()
                .find(|warning| warning.code() == Code::DocumentUnreachable && warning.path() == path),
            _ => None,
        }
    }
}
