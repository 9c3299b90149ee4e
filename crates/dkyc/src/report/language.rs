//! What is said to people. Sentences are made here only; a language is a file of its own.
//!
//! A sentence says what is expected and what to do. It is chosen by the reason of the issue, and names keys, never values.

mod en;
mod explanation;
#[cfg(feature = "hi")]
mod hi;
mod sentence;
mod texts;

use self::en::English;
use self::explanation::explained;
#[cfg(feature = "hi")]
use self::hi::Hindi;
use self::sentence::written;
use self::texts::{Advice, Texts};
use super::explanation::Explanation;
use super::finding::Finding;
use crate::code::Code;
use crate::language::Language;
use crate::plausibility;
use crate::spec::{AllowedCode, FieldSpec, ObjectSpec};

/// Issue → sentence.
pub(super) fn sentence(finding: &Finding, language: Language) -> String {
    match language {
        Language::English => written::<English>(finding),
        #[cfg(feature = "hi")]
        Language::Hindi => written::<Hindi>(finding),
    }
}

/// `line 3, column 9`
pub(super) fn position(line: usize, column: usize, language: Language) -> String {
    let (before_line, before_column) = match language {
        Language::English => (English::LINE, English::COLUMN),
        #[cfg(feature = "hi")]
        Language::Hindi => (Hindi::LINE, Hindi::COLUMN),
    };
    format!("{before_line} {line}, {before_column} {column}")
}

/// A label, a title or the meaning of a code, which the table has in English.
fn term(english: &'static str, language: Language) -> &'static str {
    match language {
        Language::English => English::term(english),
        #[cfg(feature = "hi")]
        Language::Hindi => Hindi::term(english),
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
            Language::English => explained::<English>(self),
            #[cfg(feature = "hi")]
            Language::Hindi => explained::<Hindi>(self),
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
    /// What a person calls the field.
    ///
    #[cfg_attr(feature = "hi", doc = "```")]
    #[cfg_attr(not(feature = "hi"), doc = "```ignore")]
    /// let field = dkyc::spec::FieldSpec::find("COMMUNICATION_ADDRESS.commpincode")?;
    /// assert_eq!(field.label_in(dkyc::Language::Hindi), "पिन कोड");
    /// # Ok::<(), dkyc::UnknownName>(())
    /// ```
    #[must_use]
    pub fn label_in(&self, language: Language) -> &'static str {
        term(self.label, language)
    }

    /// What to do, in English, when a customer has no value for this field, where that is a known problem.
    ///
    /// ```
    /// let field = dkyc::spec::FieldSpec::find("DOCUMENT_COLLECTION.docPerVerVideo")?;
    /// assert!(field.advice().is_some_and(|advice| advice.starts_with("A journey without a video")));
    /// # Ok::<(), dkyc::UnknownName>(())
    /// ```
    #[must_use]
    pub fn advice(&self) -> Option<&'static str> {
        self.advice_in(Language::English)
    }

    /// The same in another language.
    #[must_use]
    pub fn advice_in(&self, language: Language) -> Option<&'static str> {
        let advice = Advice::for_field(self)?;
        Some(match language {
            Language::English => English::advice(advice),
            #[cfg(feature = "hi")]
            Language::Hindi => Hindi::advice(advice),
        })
    }
}

impl ObjectSpec {
    /// What a person calls the object.
    #[must_use]
    pub fn title_in(&self, language: Language) -> &'static str {
        term(self.title, language)
    }
}

impl AllowedCode {
    /// What the code means, where that is known.
    ///
    #[cfg_attr(feature = "hi", doc = "```")]
    #[cfg_attr(not(feature = "hi"), doc = "```ignore")]
    /// use dkyc::{Gender, Language};
    ///
    /// assert_eq!(Gender::CODES[1].label_in(Language::Hindi), Some("महिला"));
    /// ```
    #[must_use]
    pub fn label_in(&self, language: Language) -> Option<&'static str> {
        self.label.map(|label| term(label, language))
    }
}
