//! The table of the repairs of values: `docs/fixes.md#values`.

mod code;
mod contact;
mod date;
mod document;
mod number;

use chrono::NaiveDate;

use crate::code::Code;
use crate::reason::Reason;
use crate::rule::{Document, FieldValue, Pan, Rule, Uid, Violation, is_blank};

/// A repair: its name, and the code that the value had.
pub(super) type Step = (&'static str, Code);

/// A row of the table.
struct Row {
    name: &'static str,
    /// The codes that it removes.
    codes: &'static [Code],
    /// The rules that it belongs to.
    is_for: fn(Rule) -> bool,
    /// Makes the right text of one without the space around it.
    repair: fn(&str, Rule) -> Option<String>,
}

const fn row(
    name: &'static str,
    codes: &'static [Code],
    is_for: fn(Rule) -> bool,
    repair: fn(&str, Rule) -> Option<String>,
) -> Row {
    Row { name, codes, is_for, repair }
}

/// What is wrong with a text that is not in the form of its rule.
const FORM: &[Code] = &[
    Code::NotAllowed,
    Code::PanFormat,
    Code::UidFormat,
    Code::DateFormat,
    Code::DocumentUrl,
    Code::DocumentBase64,
];
const DOCUMENT: &[Code] = &[Code::DocumentUrl, Code::DocumentBase64, Code::DocumentDataUrl];

/// The rows. The first that makes a value right is used.
#[rustfmt::skip]
static ROWS: &[Row] = &[
    row("trimmed", FORM, |rule| rule != Rule::Text, |text, rule| (rule != Rule::Document || document::is_url(text)).then(|| text.to_owned())),
    row("pan", &[Code::PanFormat], |rule| rule == Rule::Pan, |text, _| Some(number::pan(text))),
    row("aadhaar", &[Code::UidFormat], |rule| rule == Rule::Uid, |text, _| Some(number::without(text, "-"))),
    row("date", &[Code::DateFormat], |rule| rule == Rule::Date, |text, _| date::repaired(text)),
    row("code", &[Code::NotAllowed], is_any, |text, rule| code::meant(text, rule.codes()).map(str::to_owned)),
    row("url", DOCUMENT, |rule| rule == Rule::Document, |text, _| document::url(text)),
    row("document", DOCUMENT, |rule| rule == Rule::Document, |text, _| document::base64(text)),
    row("country", &[Code::CountryImplausible], is_any, |_, _| Some("101".to_owned())),
    row("pin_code", &[Code::PincodeForm], is_any, |text, _| contact::pin_code(text)),
    row("state", &[Code::StateUnknown], is_any, |text, _| contact::state(text).map(str::to_owned)),
    row("mobile", &[Code::MobileForm], is_any, |text, _| contact::mobile(text)),
];

const fn is_any(_: Rule) -> bool {
    true
}

/// Whether a row removes this code.
pub(super) fn is_repairable(code: Code) -> bool {
    ROWS.iter().any(|row| row.codes.contains(&code))
}

/// A value that is wrong.
#[derive(Clone, Copy)]
pub(crate) enum Given<'v> {
    /// A string.
    Text(&'v str),
    /// The JSON text of another value.
    Json(&'v str),
}

/// The right text of a value that is wrong with this code, and the steps that lead to it.
pub(super) fn repaired(rule: Rule, code: Code, value: Given<'_>) -> Option<(Vec<Step>, String)> {
    match value {
        Given::Text(text) => {
            let (name, text) = repaired_text(rule, code, text)?;
            Some((vec![(name, code)], text))
        }
        Given::Json(json) if code == Code::Type && number::is_written_out(json) && rule != Rule::Document => {
            let written = ("written_as_text", code);
            let Err(violation) = check(rule, json) else { return Some((vec![written], json.to_owned())) };
            let (name, text) = repaired_text(rule, violation.code(), json)?;
            Some((vec![written, (name, violation.code())], text))
        }
        Given::Json(json) => {
            let meant = code::of_boolean(json, rule.codes()).filter(|_| code == Code::Type)?;
            Some((vec![("code", code)], meant.to_owned()))
        }
    }
}

fn repaired_text(rule: Rule, code: Code, text: &str) -> Option<(&'static str, String)> {
    let trimmed = text.trim();
    let rows = ROWS.iter().filter(|row| row.codes.contains(&code) && (row.is_for)(rule));
    rows.filter_map(|row| Some((row.name, (row.repair)(trimmed, rule)?)))
        .find(|(_, repaired)| repaired != text && check(rule, repaired).is_ok())
}

/// Whether a text keeps a rule.
fn check(rule: Rule, text: &str) -> Result<(), Violation> {
    if is_blank(text) {
        return Err(Reason::Blank.into());
    }
    match rule {
        Rule::Text | Rule::Sections | Rule::Object => Ok(()),
        Rule::OneOf(codes) if codes.iter().any(|allowed| allowed.code == text) => Ok(()),
        Rule::Pan => Pan::new(text).map(drop),
        Rule::Uid => Uid::new(text).map(drop),
        Rule::Date => NaiveDate::from_text(text.into()).map(drop),
        Rule::Document => Document::new(text).map(drop),
        // No other code of the list; or a rule of the other endpoints, whose requests are not repaired.
        _ => Err(Reason::NotAllowed.into()),
    }
}
