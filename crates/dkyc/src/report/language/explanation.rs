//! A code as an explanation, in the words of a language.

use super::texts::{Advice, Texts};
use crate::code::Code;
use crate::place::Place;
use crate::report::explanation::Explanation;
use crate::spec::named::{basic_information, document_collection, family_information, personal_information};
use crate::spec::{FieldSpec, State};

impl Advice {
    fn for_code(code: Code) -> Option<Self> {
        match code {
            Code::Required => Some(Self::NoVideo),
            Code::Empty | Code::Placeholder => Some(Self::OneName),
            Code::UidFormat => Some(Self::Masked),
            _ => None,
        }
    }

    pub(super) fn for_field(field: &FieldSpec) -> Option<Self> {
        match Place::of_field(field.path).ok()? {
            personal_information::applicant_last_name
            | family_information::father_first_name
            | family_information::father_last_name => Some(Self::OneName),
            basic_information::uid_no => Some(Self::Masked),
            document_collection::doc_per_ver_video => Some(Self::NoVideo),
            _ => None,
        }
    }
}

/// The explanation of a code, complete.
pub(super) fn explained<T: Texts>(code: Code) -> Explanation {
    let [meaning, reason, example, remedy] = T::explanation(code);
    let remedy = match Advice::for_code(code) {
        Some(advice) => [remedy, T::advice(advice)].join(" ").into(),
        None => remedy.replace("{states}", &states::<T>()).into(),
    };
    Explanation { meaning, reason, example, remedy }
}

/// `001 Jammu and Kashmir, …`
fn states<T: Texts>() -> String {
    let states = State::CODES.iter();
    let states = states.map(|state| [state.code, T::term(state.label.unwrap_or_default())].join(" "));
    states.collect::<Vec<_>>().join(", ")
}
