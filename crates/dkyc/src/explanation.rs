//! Code → what it means, why it matters, an example, what to do. The one source of `dkyc explain` and `docs/codes.md`.

mod en;

use crate::code::Code;
use crate::plausibility;
use crate::spec::{FieldSpec, Rule, TOP_LEVEL};

/// A code, explained. As JSON: an object of these members.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Explanation {
    /// When it is reported. The same as [`Code::meaning`].
    pub meaning: &'static str,
    /// Why it matters to a customer's registration.
    pub reason: &'static str,
    /// What it looks like. Invented.
    pub example: &'static str,
    /// What to do.
    pub remedy: &'static str,
}

impl Code {
    /// Explains the code to a person, in English. No check does; a program that does not ask has none of the texts in it.
    ///
    /// ```
    /// let explanation = dkyc::Code::TitleMismatch.explanation();
    /// assert!(explanation.example.contains("Mrs"));
    /// ```
    #[must_use]
    pub const fn explanation(self) -> Explanation {
        let [reason, example, remedy] = en::explanation(self);
        Explanation { meaning: self.meaning(), reason, example, remedy }
    }

    /// The fields whose values have this code: by their rule, or because a value of theirs can be implausible. None for a
    /// code that is not about values, or that any field can have (`type`, `required`, `empty`, `duplicate`).
    pub fn fields(self) -> impl Iterator<Item = &'static FieldSpec> {
        let fields = TOP_LEVEL.iter().chain(FieldSpec::all());
        fields.filter(move |field| {
            codes_of_rule(field.rule).contains(&self) || plausibility::is_told_of(self, field)
        })
    }
}

const fn codes_of_rule(rule: Rule) -> &'static [Code] {
    match rule {
        Rule::Text => &[],
        Rule::OneOf(_) => &[Code::NotAllowed],
        Rule::Pan => &[Code::PanFormat],
        Rule::Uid => &[Code::UidFormat],
        Rule::Date => &[Code::DateFormat, Code::DateInvalid],
        Rule::Document => &[Code::DocumentUrl, Code::DocumentBase64, Code::DocumentDataUrl],
    }
}
