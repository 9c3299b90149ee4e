//! Issue → number, for the caches of the npm package and the Python package.

use super::finding::{Facts, Finding};
use super::issue::{Issue, Kind};
use crate::place::{Place, Target};

/// Stands for an object itself, beside the indices of its members. No object has so many.
const OBJECT: usize = 15;
const _: () = assert!(crate::payload::MAX_MEMBERS <= OBJECT);

impl Issue {
    /// A number that stands for this issue but for its line and column: the same for the same, and for no other; never 0. `None` when
    /// the issue names a key of the payload, or is about something rare.
    #[doc(hidden)]
    #[must_use]
    pub fn number(&self) -> Option<u32> {
        // What house rules say is not in the number.
        #[cfg(feature = "house")]
        if self.severity() != self.code().severity() || self.code().is_of_house() {
            return None;
        }
        let Kind::Found(Finding {
            reason, target, place, element, key: None, meant, facts, position, ..
        }) = &self.0
        else {
            return None;
        };
        let target = match target {
            Target::Payload => 0,
            Target::Sections => 1,
            Target::Section(_) if *target == Target::section(*place) && place.member_index().is_none() => {
                return None;
            }
            Target::Section(_) => 2,
            Target::Field => 3,
        };
        if *place == Place::WHOLE {
            return None;
        }
        // What else the sentence depends on: the code that was meant, or what was found instead of text.
        let variant = match (meant, facts) {
            (Some(meant), _) => 1 + self.allowed().iter().position(|allowed| allowed == meant)?,
            (None, Facts::Found(kind)) => 1 + *kind as usize,
            (None, _) => 0,
        };
        let element = element.map_or(0, |element| element.saturating_add(1));
        // Each with the number of values that it can have.
        let digits = [
            (*reason as u32, 128),
            (u32::try_from(place.object_index()).ok()?, 16),
            (u32::try_from(place.member_index().unwrap_or(OBJECT)).ok()?, 16),
            (element, 16),
            (target, 4),
            // A sentence may depend on it.
            (position.is_some().into(), 2),
            (u32::try_from(variant).ok()?, 128),
        ];
        digits
            .iter()
            .try_fold(0, |number, &(digit, base)| (digit < base).then_some(base * number + digit))
            .map(|number| number + 1)
    }
}
