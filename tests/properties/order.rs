//! The order of a report, and what the order of the text does not change.

use std::collections::BTreeMap;

use dkyc::spec::OBJECTS;
use dkyc::{Code, Issue, Report};
use dkyc_tests::report_of;
use proptest::collection::vec;
use proptest::prelude::*;

use super::mutation::{Json, mutated, write};
use super::{config, mutations, mutations_without_repeats, written};

/// Where an issue belongs: its place in the table, then the value's own before its duplicates, then the elements of `data`.
/// What is not in the table comes last.
fn rank(issue: &Issue) -> (usize, u8) {
    let path = issue.path();
    let (path, is_element) = path.split_once('[').map_or((&*path, false), |(data, _)| (data, true));
    let step = if is_element { 2 } else { u8::from(issue.code() == Code::Duplicate) };
    if path.is_empty() && issue.pointer().is_empty() {
        return (0, step);
    }
    let places = OBJECTS.iter().flat_map(|object| {
        let own = (!object.name.is_empty()).then_some(object.name);
        own.into_iter().chain(object.fields.iter().map(|field| field.path))
    });
    let place = places.clone().position(|place| place == path).map_or(UNKNOWN, |place| place + 1);
    (place, step)
}

/// The place of what is not in the table.
const UNKNOWN: usize = usize::MAX;

/// How often each code is there for each path; elements of `data` have no fixed index.
fn tally(report: &Report) -> BTreeMap<(String, Code), usize> {
    let mut tally = BTreeMap::new();
    for issue in report.issues() {
        let path =
            if issue.path().starts_with("data[") { "data[]".to_owned() } else { issue.path().into_owned() };
        *tally.entry((path, issue.code())).or_default() += 1;
    }
    tally
}

/// Another order of every object's members, and of the elements of `data`.
fn shuffled(json: Json, keys: &mut impl Iterator<Item = u64>) -> Json {
    let mut sort_by_key = |count| {
        let mut order: Vec<usize> = (0..count).collect();
        order.sort_by_cached_key(|_| keys.next());
        order
    };
    match json {
        Json::Raw(_) => json,
        Json::Array(elements) => {
            let order = sort_by_key(elements.len());
            let elements = order.into_iter().map(|at| elements[at].clone()).collect::<Vec<_>>();
            Json::Array(elements.into_iter().map(|element| shuffled(element, keys)).collect())
        }
        Json::Object(members) => {
            let order = sort_by_key(members.len());
            let members = order.into_iter().map(|at| members[at].clone()).collect::<Vec<_>>();
            Json::Object(members.into_iter().map(|(key, value)| (key, shuffled(value, keys))).collect())
        }
    }
}

/// Whether a key or section is repeated: then it matters which is the first.
fn has_rivals(report: &Report) -> bool {
    report.errors().iter().any(|error| error.code() == Code::Duplicate)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn errors_and_warnings_are_in_the_order_of_the_document(steps in mutations()) {
        let report = report_of(written(&steps, &[]).text);
        for list in [report.errors(), report.warnings()] {
            for pair in list.windows(2) {
                prop_assert!(rank(&pair[0]) <= rank(&pair[1]), "{:?} before {:?}", pair[0], pair[1]);
                let is_unknown = rank(&pair[0]).0 == UNKNOWN && rank(&pair[1]).0 == UNKNOWN;
                let place = |issue: &Issue| (issue.line(), issue.column());
                prop_assert!(!is_unknown || place(&pair[0]) < place(&pair[1]), "what is unknown, in the order of the text");
            }
        }
    }

    #[test]
    fn the_order_of_sections_and_fields_changes_no_code(steps in mutations_without_repeats(), keys in vec(any::<u64>(), 1..100)) {
        let json = mutated(&steps);
        let report = report_of(write(&json, &[]).text);
        prop_assume!(!has_rivals(&report));
        let other = write(&shuffled(json, &mut keys.into_iter().cycle()), &[]);
        prop_assert_eq!(tally(&report), tally(&report_of(other.text)));
    }

    #[test]
    fn white_space_changes_nothing_but_places(steps in mutations(), gaps in vec(0..8_u8, 1..40)) {
        let short = |report: &Report| report.issues().map(dkyc_tests::short).collect::<Vec<_>>();
        let compact = report_of(written(&steps, &[]).text);
        prop_assert_eq!(short(&compact), short(&report_of(written(&steps, &gaps).text)));
    }
}
