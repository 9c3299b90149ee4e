//! What an object holds that no JSON text can: an error at the place that holds it.

use dkyc::{Code, Language, Report, Severity};
use serde_json::{Value, json};

/// Why something has no JSON text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Why {
    Kind,
    Key,
    Surrogate,
    NotFinite,
    Depth,
}

impl Why {
    const fn words(self) -> &'static str {
        match self {
            Self::Kind => {
                "an object of a type that JSON does not have, such as a date, a Decimal, bytes or a set"
            }
            Self::Key => "a key that is not a string",
            Self::Surrogate => "half of a character",
            Self::NotFinite => "NaN or Infinity",
            Self::Depth => "itself, or more than 127 levels",
        }
    }

    const fn words_in_hindi(self) -> &'static str {
        match self {
            Self::Kind => "ऐसा ऑब्जेक्ट है जिसका प्रकार JSON में नहीं होता, जैसे तारीख, Decimal, bytes या set",
            Self::Key => "ऐसी कुंजी है जो टेक्स्ट नहीं है",
            Self::Surrogate => "आधा वर्ण है",
            Self::NotFinite => "NaN या Infinity है",
            Self::Depth => "यह स्वयं है, या 127 से अधिक स्तर हैं",
        }
    }

    /// One sentence for a person.
    fn sentence(self, language: Language) -> String {
        match language {
            Language::Hindi => format!(
                "इसे JSON के रूप में नहीं भेजा जा सकता: इसमें {}; इसे हटाएँ, या टेक्स्ट के रूप में लिखें।",
                self.words_in_hindi()
            ),
            _ => {
                format!(
                    "This cannot be sent as JSON: it holds {}; remove it, or make it a string.",
                    self.words()
                )
            }
        }
    }
}

/// The documented place that holds it.
pub(crate) struct Fault {
    pub(super) path: String,
    pub(super) pointer: String,
    pub(super) why: Why,
}

/// The report with an error for each fault, after those of the core.
pub(super) fn add(report: Report, faults: &[Fault], language: Language) -> Report {
    if faults.is_empty() {
        return report;
    }
    let mut value = json!(report);
    value["valid"] = false.into();
    if let Some(errors) = value["errors"].as_array_mut() {
        errors.extend(faults.iter().map(|fault| issue(fault, language)));
    }
    // The report is of the core, and so is what was added.
    serde_json::from_value(value).unwrap_or(report)
}

fn issue(fault: &Fault, language: Language) -> Value {
    json!({
        "path": fault.path,
        "pointer": fault.pointer,
        "code": Code::Syntax,
        "severity": Severity::Error,
        "message": fault.why.sentence(language),
    })
}
