//! What a code means to a person.

use std::borrow::Cow;

/// A code, explained. As JSON: an object of these members.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct Explanation {
    /// When the code is reported.
    pub meaning: &'static str,
    /// Why it matters to a customer's registration.
    pub reason: &'static str,
    /// What it looks like. Invented.
    pub example: &'static str,
    /// What to do.
    pub remedy: Cow<'static, str>,
}
