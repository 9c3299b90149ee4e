//! Compares the speed of dkyc with that of others: eight [workloads](Workload), six [subjects](Subject).
//!
//! `cargo bench -p dkyc-bench` runs two programs. `alone` times one subject after the other with divan, for work on one of them
//! (`--bench alone -- Dkyc`). `ratios` prints the figures of the README. A ratio is only fair if both sides ran under the same
//! conditions, so `ratios` alternates between them.

mod by_hand;
mod payload;
mod random;
mod subject;
mod workload;

pub use subject::Subject;
pub use workload::{BATCH_ERROR_EVERY, BATCH_PAYLOADS, IMPLAUSIBLE_WARNINGS, INVALID_ERRORS, Workload};

/// Asserts that both sides agree on every payload: otherwise their times could not be compared.
///
/// # Panics
/// If they disagree, or if a workload does not have the errors and warnings that it should have.
pub fn assert_agreement(workload: &Workload) {
    let mut invalid = 0;
    for (index, payload) in workload.records().enumerate() {
        let [ours, theirs, by_hand] =
            [Subject::Dkyc, Subject::Jsonschema, Subject::ByHand].map(|subject| subject.errors(payload));
        let verdicts = [ours == 0, theirs == 0, by_hand == 0];
        assert!(
            verdicts.iter().all(|verdict| *verdict == verdicts[0]),
            "{}: payload {index}: {verdicts:?}",
            workload.name
        );
        invalid += usize::from(ours > 0);
        let warnings = match workload.name {
            "implausible" => IMPLAUSIBLE_WARNINGS,
            "large, implausible" => 6,
            _ => 0,
        };
        if ours == 0 {
            let found = dkyc::check(payload).warnings().len();
            assert_eq!(found, warnings, "{}: warnings on payload {index}", workload.name);
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
    fn ten_values_can_be_repaired() {
        let workload = Workload::repairable();
        for payload in workload.records() {
            let fixed = dkyc::fix(payload, &dkyc::Options::new());
            let places: std::collections::BTreeSet<_> =
                fixed.repairs.iter().map(dkyc::Repair::path).collect();
            assert_eq!((places.len(), fixed.report.to_string()), (10, String::new()));
        }
    }

    #[test]
    fn small_workloads_have_their_errors_and_warnings() {
        assert_agreement(&Workload::small());
        assert_agreement(&Workload::implausible());
        assert_agreement(&Workload::invalid());
    }
}
