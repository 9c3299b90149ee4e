//! What a language has to say. A language that lacks any of it does not compile.

use std::borrow::Cow;

use crate::code::Code;
use crate::json::JsonKind;
use crate::place::Place;
#[cfg(feature = "house")]
use crate::profile::rules::Form;
use crate::reason::Reason;

/// The texts of a language.
pub(super) trait Texts {
    /// What stands before the name of a section.
    const SECTION: &'static str;
    /// The payload, alone, and in the middle of a sentence.
    const PAYLOAD: &'static str;
    const THE_PAYLOAD: &'static str;
    const REQUEST: &'static str;
    const THE_REQUEST: &'static str;
    const TOP_LEVEL: &'static str;
    const LINE: &'static str;
    const COLUMN: &'static str;
    /// This and the next two with spaces around them.
    const AND: &'static str;
    const OR: &'static str;
    const TO: &'static str;

    /// The sentence of each reason. What begins in lower case follows the label of the field.
    fn template(reason: Reason) -> &'static str;

    /// What to do, where it depends on more than the reason.
    fn remedy(remedy: Remedy) -> &'static str;

    /// What was found instead: `, not a number`.
    fn found(kind: JsonKind) -> &'static str;

    /// The unit behind a number of characters, and behind one of bytes.
    #[cfg(feature = "house")]
    fn characters(count: u64) -> &'static str;
    #[cfg(feature = "house")]
    fn bytes(count: u64) -> &'static str;

    /// A form of a document: `Base64`.
    #[cfg(feature = "house")]
    fn form(form: Form) -> &'static str;

    /// What a person calls a place, as it stands in a sentence.
    fn label(place: Place) -> Cow<'static, str>;

    /// A label, a title or the meaning of a code, by its English text in the table.
    fn term(english: &'static str) -> &'static str;

    fn explanation(code: Code) -> Explained;

    fn advice(advice: Advice) -> &'static str;
}

/// What to do, where it depends on more than the reason.
#[derive(Clone, Copy)]
pub(super) enum Remedy {
    /// Send each element of the list by itself.
    SendElements,
    /// Send an object with the mandatory members.
    SendMembers,
    /// Send the array itself, not its text.
    SendArray,
    /// Put the sections into an array.
    MakeArray,
    /// A document: send the file.
    SendFile,
    /// Put the number into quotes.
    Quote,
    /// Write one of the codes in quotes.
    QuoteCode,
    /// Send `Y` or `N` for true or false.
    SendYesOrNo,
    SendYes,
    SendNo,
    /// Send the text that is true or false.
    SendText,
    /// Send one value of a list or an object.
    SendOneValue,
    SendAsText,
    /// Send one of the codes.
    SendCode,
    /// Use one of the codes, probably the suggested one.
    UseSuggested,
    UseCode,
    /// Use the allowed value that was probably meant.
    #[cfg(feature = "house")]
    UseMeant,
    #[cfg(feature = "house")]
    UseAllowed,
    /// Fill in the real value of an optional field, or nothing.
    FillInOrEmpty,
    FillInReal,
    /// Rename the wrong key.
    Rename,
    FillIn,
    Add,
    /// Add what was just named to the object that holds it.
    AddTo,
    /// Add the key to the object that holds it, as only the label was named.
    AddNameTo,
    AddToData,
    /// The documented name that was probably meant.
    Suggest,
    /// Send only what is in the unknown key.
    Unwrap,
    Move,
    MoveAs,
    /// Remove a key that stands elsewhere, too.
    RemoveSame,
    /// Remove a key whose value stands elsewhere under another key.
    RemoveOther,
    Remove,
}

/// When a code is reported, why it matters, an example, and what to do. `{states}` stands for the codes of the states.
pub(super) type Explained = [&'static str; 4];

/// A known problem: some customers have no value for a field.
#[derive(Clone, Copy)]
pub(super) enum Advice {
    OneName,
    Masked,
    NoVideo,
}
