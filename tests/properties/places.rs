//! Every issue points at a place that is there: by pointer, and by line and column.

use dkyc::{Code, Issue};
use dkyc_tests::report_of;
use proptest::collection::vec;
use proptest::prelude::*;

use super::mutation::Written;
use super::{config, mutations, written};

/// The places at which values with this pointer begin.
fn places_of<'w>(written: &'w Written, pointer: &str) -> Vec<&'w (String, usize, usize)> {
    written.places.iter().filter(|(place, ..)| place == pointer).collect()
}

/// Where the object or array begins that should hold what is missing.
fn holder(issue: &Issue) -> String {
    let pointer = issue.pointer();
    if pointer == "/data" && issue.path() != "data" {
        return pointer;
    }
    pointer.rsplit_once('/').map(|(holder, _)| holder.to_owned()).expect("a pointer to what is missing")
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn line_and_column_are_where_the_pointer_points(steps in mutations(), gaps in vec(0..8_u8, 0..40)) {
        let written = written(&steps, &gaps);
        let report = report_of(&written.text);
        for issue in report.issues() {
            let (line, column) = (issue.line().expect("a line"), issue.column().expect("a column"));
            let pointer = if issue.code() == Code::Required { holder(issue) } else { issue.pointer() };
            let places = places_of(&written, &pointer);
            let is_here = |place: &&(String, usize, usize)| (place.1, place.2) == (line, column);
            if issue.code() == Code::Duplicate {
                prop_assert!(places.iter().any(is_here), "{issue:?} in {}", written.text);
            } else {
                prop_assert!(places.first().is_some_and(is_here), "{issue:?} in {}", written.text);
            }
        }
    }

    /// The repetitions of one place are reported one by one, in the order of the text. The first occurrence is not a repetition.
    #[test]
    fn each_repetition_has_its_own_place(steps in mutations(), gaps in vec(0..8_u8, 0..40)) {
        let written = written(&steps, &gaps);
        let report = report_of(&written.text);
        let duplicates = || report.errors().iter().filter(|error| error.code() == Code::Duplicate);
        for duplicate in duplicates() {
            let pointer = duplicate.pointer();
            let told: Vec<_> = duplicates().filter(|other| other.pointer() == pointer).filter_map(|other| other.line().zip(other.column())).collect();
            let there: Vec<_> = places_of(&written, &pointer).iter().map(|place| (place.1, place.2)).collect();
            prop_assert!(there.ends_with(&told), "{told:?} of {there:?} for {pointer} in {}", written.text);
        }
    }
}
