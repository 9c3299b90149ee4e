//! [`garde::Validate`] for drafts. An error of garde's carries the code; [`PushUserData::check`] gives the full report.

use garde::error::Path;
use garde::{Report, Validate};

#[allow(clippy::wildcard_imports, reason = "the types that the table names")]
use super::draft::*;
use crate::place::Place;
use crate::rule::Violation;
use crate::spec::table;

macro_rules! validate {
    (payload { $($payload:tt)+ } sections { $($section:tt)+ }) => {
        validate!(@objects $($section)+);
    };
    (@objects $(
        $(#[$doc:meta])*
        $object:ident: $struct:ident = $name:literal, $title:literal { $($rows:tt)+ }
    )+) => {$(
        impl Validate for $struct<'_> {
            type Context = ();

            fn validate_into(&self, (): &(), parent: &mut dyn FnMut() -> Path, report: &mut Report) {
                self.violations(&mut |place, violation| append(report, parent().join(place.key()), violation));
            }
        }
    )+};
}

table!(validate);

impl Validate for Sections<'_> {
    type Context = ();

    fn validate_into(&self, (): &(), parent: &mut dyn FnMut() -> Path, report: &mut Report) {
        self.violations(&mut |place, violation| append(report, below(parent(), place), violation));
    }
}

impl Validate for PushUserData<'_> {
    type Context = ();

    fn validate_into(&self, (): &(), parent: &mut dyn FnMut() -> Path, report: &mut Report) {
        self.all_violations(&mut |place, violation| append(report, below(parent(), place), violation));
    }
}

/// The path of a place whose section stands at `parent`.
fn below(parent: Path, place: Place) -> Path {
    let is_field_of_section = place.owner() != Place::WHOLE && place.owner() != place;
    let parent = if is_field_of_section { parent.join(place.owner().key()) } else { parent };
    parent.join(place.key())
}

fn append(report: &mut Report, path: Path, violation: Violation) {
    report.append(path, garde::Error::new(violation.code().as_str()));
}
