//! Warnings never change what is valid, and options never change what is an error.

use dkyc::{Code, NaiveDate, Options};
use dkyc_tests::{by_rules_alone, is_about_plausibility};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{config, mutations, written};

fn options() -> impl Strategy<Value = Options<'static>> {
    let day = prop_oneof![
        Just(None),
        Just(Some(NaiveDate::MIN)),
        Just(Some(NaiveDate::MAX)),
        (1..3_000_000).prop_map(NaiveDate::from_num_days_from_ce_opt),
    ];
    (day, any::<bool>(), vec(select(Code::ALL), 0..10)).prop_map(|(day, warnings, allowed)| {
        let options = Options::new().warnings(warnings);
        let options = day.map_or(options, |day| options.today(day));
        allowed.into_iter().fold(options, Options::allow)
    })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn warnings_never_change_errors(steps in mutations(), options in options()) {
        let text = written(&steps, &[]).text;
        let (with, without) = (dkyc::check(&text), Options::new().warnings(false).check(&text));
        prop_assert_eq!(with.errors(), without.errors());
        prop_assert_eq!(with.is_valid(), without.is_valid());
        prop_assert!(without.warnings().is_empty());

        let report = options.check(&text);
        prop_assert_eq!(report.errors(), with.errors());
        prop_assert_eq!(report.is_valid(), with.is_valid());
        prop_assert_eq!(options.parse(&text).is_ok(), with.is_valid());
        let (sections, with) = (options.check_sections(&text), dkyc::check_sections(&text));
        prop_assert_eq!(sections.errors(), with.errors());
    }

    /// Looking for implausible values leaves every other warning as it is.
    #[test]
    fn implausible_values_change_nothing_else(steps in mutations()) {
        let text = written(&steps, &[]).text;
        let report = dkyc::check(&text);
        let rest: Vec<_> =
            report.warnings().iter().filter(|warning| !is_about_plausibility(warning.code())).collect();
        let by_rules = by_rules_alone().check(&text);
        prop_assert_eq!(rest, by_rules.warnings().iter().collect::<Vec<_>>());
    }

    /// No path has a warning twice, and none that has an error of its own has one about its value.
    #[test]
    fn warnings_repeat_nothing(steps in mutations(), options in options()) {
        let text = written(&steps, &[]).text;
        let report = options.check(&text);
        let implausible = report.warnings().iter().filter(|warning| is_about_plausibility(warning.code()));
        let mut seen = Vec::new();
        for warning in implausible {
            let place = (warning.code(), warning.path());
            prop_assert!(!seen.contains(&place), "{place:?} twice");
            let mut own = report.errors().iter().filter(|error| error.code() != Code::Duplicate);
            prop_assert!(!own.any(|error| error.path() == warning.path()), "{report}");
            prop_assert!(warning.code().fields().any(|field| field.path == warning.path()));
            seen.push(place);
        }
    }
}

#[test]
fn the_example_has_no_warning() {
    let after_its_dates = NaiveDate::from_ymd_opt(2025, 3, 3).expect("a day");
    let report = Options::new().today(after_its_dates).check(dkyc::template::example());
    assert_eq!((report.to_string(), report.errors().len(), report.warnings().len()), (String::new(), 0, 0));
}
