//! What holds for every payload.

use std::collections::BTreeMap;

use dkyc::{Code, Options};
use dkyc_tests::payload;
use proptest::prelude::*;
use serde_json::Value;

use super::fixed;
use crate::properties::{config, mutations, mutations_without_repeats, written};

/// How often each code is at each path.
fn codes(report: &dkyc::Report) -> BTreeMap<(String, Code), usize> {
    let mut codes = BTreeMap::new();
    for issue in report.issues() {
        *codes.entry((issue.path().into_owned(), issue.code())).or_default() += 1;
    }
    codes
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn repairing_twice_is_repairing_once(steps in mutations(), gaps in proptest::collection::vec(any::<u8>(), 0..9)) {
        let once = fixed(written(&steps, &gaps).text);
        let twice = fixed(&once.payload);
        prop_assert_eq!(&twice.payload, &once.payload);
        prop_assert!(twice.repairs.is_empty(), "{:?}", twice.repairs);
        prop_assert_eq!(twice.report, once.report);
    }

    /// The report is that of the payload, and pretty text is the same payload.
    #[test]
    fn the_report_is_that_of_the_payload(steps in mutations()) {
        let fixed = fixed(written(&steps, &[]).text);
        prop_assert_eq!(&fixed.report, &dkyc::check(&fixed.payload).without_positions());
        let pretty = dkyc::pretty(&fixed.payload);
        prop_assert_eq!(&fixed.report, &dkyc::check(&pretty).without_positions());
        prop_assert_eq!(super::fixed(pretty).payload, fixed.payload);
    }

    /// The code of a repaired value is gone from its place, and what a repair names is there.
    #[test]
    fn what_was_repaired_is_right(steps in mutations_without_repeats()) {
        let fixed = fixed(written(&steps, &[]).text);
        let left = codes(&fixed.report);
        for repair in &fixed.repairs {
            if let Some(code) = repair.code() {
                prop_assert!(!left.contains_key(&(repair.path().to_owned(), code)), "{repair:?}");
            }
            prop_assert!(super::value_at(&fixed.payload, repair.pointer()).is_some(), "{repair:?}");
        }
    }

    /// Repairs of values make nothing else worse. Repairs of the shape show what was hidden before.
    #[test]
    fn no_new_errors(steps in mutations_without_repeats()) {
        let text = written(&steps, &[]).text;
        let fixed = fixed(&text);
        if fixed.repairs.iter().all(|repair| repair.code().is_some()) {
            let before = codes(&dkyc::check(&text));
            let errors = fixed.report.errors().iter().map(|error| (error.path().into_owned(), error.code()));
            for error in errors {
                prop_assert!(before.contains_key(&error), "{error:?}");
            }
        }
    }

    /// What is valid and has none of the warnings keeps its values.
    #[test]
    fn a_valid_payload_keeps_its_values(order in any::<u64>(), gaps in proptest::collection::vec(any::<u8>(), 0..9)) {
        let steps = [];
        let text = written(&steps, &gaps).text;
        let fixed = fixed(&text);
        prop_assert!(fixed.repairs.is_empty(), "{order}");
        let value = |json: &str| serde_json::from_str::<Value>(json).expect("JSON");
        prop_assert_eq!(value(&fixed.payload), value(&text));
    }

    #[test]
    fn any_text_is_repaired_or_refused(text in any::<String>()) {
        let fixed = fixed(&text);
        prop_assert_eq!(fixed.payload.is_empty(), fixed.report.errors().iter().any(|error| error.code() == Code::Syntax));
    }
}

#[test]
fn the_example_is_written_as_it_is() {
    let fixed = dkyc::fix(payload(), &Options::new());
    assert_eq!((fixed.payload, fixed.repairs.len()), (payload(), 0));
}
