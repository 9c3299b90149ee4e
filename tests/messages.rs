//! The sentences: one reviewed list of all of them, and the cases behind those that say what somebody else did.

mod causes;
pub(crate) mod hindi;
mod list;
mod shapes;
mod types;

use dkyc::Report;

/// The sentences of a report without their paths.
fn messages(report: &Report) -> Vec<String> {
    report.issues().map(dkyc::Issue::message).collect()
}

/// The only sentence of a report.
#[track_caller]
fn message(report: &Report) -> String {
    let [message] = &messages(report)[..] else { panic!("one issue: {report:?}") };
    message.clone()
}
