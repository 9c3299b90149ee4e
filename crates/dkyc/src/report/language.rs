//! What is said to people. Sentences are made here only; a language is a file of its own.
//!
//! A sentence says what is expected and what to do. It is chosen by the reason of the issue, and names keys, never values.

mod en;

use super::explanation::Explanation;
use super::finding::Finding;
use crate::code::Code;
use crate::plausibility;
use crate::spec::FieldSpec;

/// The language of the sentences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Language {
    /// English.
    #[default]
    English,
}

/// Issue → sentence.
pub(super) fn sentence(finding: &Finding, language: Language) -> String {
    match language {
        Language::English => en::sentence(finding),
    }
}

impl Code {
    /// Explains the code to a person, in English. A program that never asks has none of the texts in it.
    ///
    /// ```
    /// let explanation = dkyc::Code::TitleMismatch.explanation();
    /// assert!(explanation.example.contains("Mrs"));
    /// ```
    #[must_use]
    pub fn explanation(self) -> Explanation {
        self.explanation_in(Language::English)
    }

    /// The same in another language.
    #[must_use]
    pub fn explanation_in(self, language: Language) -> Explanation {
        match language {
            Language::English => en::explanation(self),
        }
    }

    /// The fields whose values can have this code, by their rule or because they can be implausible. None for a code that is
    /// not about values, or that every field can have (`type`, `required`, `empty`, `duplicate`).
    pub fn fields(self) -> impl Iterator<Item = &'static FieldSpec> {
        FieldSpec::all().filter(move |field| {
            field.rule.error_codes().contains(&self) || plausibility::is_about(self, field)
        })
    }
}

impl FieldSpec {
    /// What to do, in English, when a customer has no value for this field, where that is a known problem.
    ///
    /// ```
    /// let field = dkyc::spec::FieldSpec::find("DOCUMENT_COLLECTION.docPerVerVideo")?;
    /// assert!(field.advice().is_some_and(|advice| advice.starts_with("A journey without a video")));
    /// # Ok::<(), dkyc::UnknownName>(())
    /// ```
    #[must_use]
    pub fn advice(&self) -> Option<&'static str> {
        en::advice(self)
    }
}
