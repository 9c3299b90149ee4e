//! How fast dkyc is beside the jsonschema crate: seven [workloads](Workload), seven [subjects](Subject).
//!
//! `cargo bench -p dkyc-bench` runs two programs over them. `alone` times each subject for itself, with divan, for work
//! on one of them (`--bench alone -- dkyc`). `ratios` prints the table of the README: a ratio is only honest when both
//! sides saw the same machine, and a harness times one after the other, so `ratios` takes them in turn.

mod payload;
mod random;
mod subject;
mod workload;

pub use subject::Subject;
pub use workload::{BATCH_ERROR_EVERY, BATCH_PAYLOADS, IMPLAUSIBLE_WARNINGS, INVALID_ERRORS, Workload};

/// Asserts that both sides judge every payload the same, as otherwise their times say nothing.
///
/// # Panics
/// When they differ, or when a workload is not what its name says.
pub fn assert_agreement(workload: &Workload) {
    let mut invalid = 0;
    for (index, payload) in workload.records().enumerate() {
        let [ours, theirs] = [Subject::Dkyc, Subject::Jsonschema].map(|subject| subject.errors(payload));
        assert_eq!(ours == 0, theirs == 0, "{}: payload {index} is judged differently", workload.name);
        invalid += usize::from(ours > 0);
        let warnings = match workload.name {
            "implausible" => IMPLAUSIBLE_WARNINGS,
            "large, implausible" => 6,
            _ => 0,
        };
        if ours == 0 {
            let told = dkyc::check(payload).warnings().len();
            assert_eq!(told, warnings, "{}: warnings on payload {index}", workload.name);
        }
        if workload.name == "invalid" {
            assert_eq!(ours, INVALID_ERRORS, "errors in the payload of `invalid`");
        }
    }
    let expected = match workload.name {
        "invalid" => 1,
        "batch" => BATCH_PAYLOADS / BATCH_ERROR_EVERY,
        _ => 0,
    };
    assert_eq!(invalid, expected, "{}: invalid payloads", workload.name);
}

#[cfg(test)]
mod tests {
    use super::{Workload, assert_agreement};

    #[test]
    fn the_small_workloads_are_what_they_say() {
        assert_agreement(&Workload::small());
        assert_agreement(&Workload::implausible());
        assert_agreement(&Workload::invalid());
    }
}
