//! Issue → number, for the caches of the npm package and the Python package.

use super::Report;
use super::finding::{Facts, Finding};
use super::issue::Issue;
use crate::payload::Holder;
use crate::place::{Place, Target};

/// Stands for an object itself, beside the indices of its members. No object has so many.
const OBJECT: usize = 15;
const _: () = assert!(crate::payload::MAX_MEMBERS <= OBJECT);

/// What stands for a key. No sentence has it otherwise.
const BLANK: &str = "{}";

impl Issue {
    /// A number that stands for this issue but for its line and column: the same for the same, and for no other; never 0. `None` when
    /// the issue names a key of the payload, or is about something rare.
    #[doc(hidden)]
    #[must_use]
    pub fn number(&self) -> Option<u32> {
        self.number_without_key().filter(|_| self.key().is_none())
    }

    /// The same, but of two issues that differ only in the key of the payload that they name. `None`, too, for a key that is not
    /// the same wherever the issue has it.
    #[doc(hidden)]
    #[must_use]
    pub fn number_without_key(&self) -> Option<u32> {
        // What house rules say is not in the number.
        #[cfg(feature = "house")]
        if self.severity() != self.code().severity() || self.code().is_of_house() {
            return None;
        }
        let finding = self.finding()?;
        let Finding { reason, target, place, element, key, meant, facts, position, .. } = finding;
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
        // What else the sentence depends on: the name or code that was meant, or what was found instead of text.
        let variant = match (key, meant, facts) {
            (Some(key), ..) if !is_plain(key) => return None,
            (Some(_), Some(meant), Facts::None) => {
                let holder = Holder { place: *place, element: 0 };
                1 + holder.places().position(|place| place.key() == *meant)?
            }
            (Some(_), None, Facts::None) => 0,
            (Some(_), ..) => return None,
            (None, Some(meant), _) => {
                1 + finding.allowed().iter().position(|allowed| allowed.code == *meant)?
            }
            (None, None, Facts::Found(kind)) => 1 + *kind as usize,
            (None, None, _) => 0,
        };
        let element = element.map_or(0, |element| element.saturating_add(1));
        // Each with the number of values that it can have.
        let digits = [
            (key.is_some().into(), 2),
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

    /// The key of the payload that the issue names.
    #[doc(hidden)]
    #[must_use]
    pub fn key(&self) -> Option<&str> {
        self.finding()?.key.as_deref()
    }
}

impl Report {
    /// Puts `{}` in place of the key in each issue that has a number without it.
    #[doc(hidden)]
    pub fn blank_keys(&mut self) {
        for issue in self.errors.iter_mut().chain(&mut self.warnings) {
            if issue.number_without_key().is_some()
                && let Some(key) = issue.finding_mut().and_then(|finding| finding.key.as_mut())
            {
                *key = BLANK.into();
            }
        }
    }
}

/// Whether a key is the same in a sentence, in a path, in a JSON Pointer and in JSON. So is [`BLANK`].
fn is_plain(key: &str) -> bool {
    key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_- .{}".contains(&byte))
}
