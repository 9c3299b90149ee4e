//! The house rules of an input.

use std::sync::Arc;

use dkyc::{Options, Profile};

/// The house rules of an input, if it has some.
#[derive(Clone, Default)]
pub(crate) struct House(Option<Arc<Profile>>);

impl House {
    pub(crate) const fn of(profile: Option<Arc<Profile>>) -> Self {
        Self(profile)
    }

    /// The same options with these rules.
    pub(crate) fn options<'p>(&'p self, options: Options<'p>) -> Options<'p> {
        self.0.as_ref().map_or(options, |profile| options.profile(profile))
    }
}
