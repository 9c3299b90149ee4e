//! The core for JavaScript. Bytes in, the text of a report out; not one rule is in here.
//!
//! `pkg/src/engine.ts` calls these functions by hand. It writes what is to be checked into memory that it asks
//! `__wbindgen_malloc` for, and which is given back here; `length` says how much of it is used. What a function
//! returns is how many issues there are, which [`report`] points at until the next call.
//!
//! Options are three numbers: `today` as [`day`] returns it, in `dkyc/hi` with the number of the language in front (`language.rs`); `allowed`, a bit for each warning in the order of [`Code::ALL`],
//! all of them when no warnings are wanted; and `most`, how many errors and warnings a report lists, 0 for the usual number.

#[cfg(feature = "api")]
pub mod api;
#[cfg(feature = "fix")]
pub mod fix;
#[cfg(feature = "house")]
pub mod house;
#[cfg(not(feature = "house"))]
#[path = "no_house.rs"]
mod house;
mod json;
#[cfg(feature = "hi")]
mod language;

use std::cell::RefCell;

use dkyc::chrono::Datelike;
use dkyc::host::{self, Given, JsonKind, ObjectDraft};
use dkyc::{Code, NaiveDate, Options, Report};
use house::House;
use wasm_bindgen::prelude::wasm_bindgen;

/// After compression 2.5 KB smaller than Rust's own.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// What the last call found.
#[derive(Default)]
struct Kept {
    report: Report,
    numbers: Vec<u32>,
    text: String,
}

thread_local! {
    static KEPT: RefCell<Kept> = RefCell::default();
}

/// Where the last report begins: how many of its issues are errors, how many more errors and warnings there are than it lists, the
/// length of the keys that [`text`] points at, and for each issue its number, its line and its column. The number is 0 for an
/// issue that has none, line and column when positions are not told.
#[wasm_bindgen]
#[must_use]
pub fn report() -> *const u32 {
    KEPT.with_borrow(|kept| kept.numbers.as_ptr())
}

/// Writes the issues of the last report as a JSON array: all of them, those with a number without the key that they name; or only
/// those without a number. Returns the length of the text, which [`text`] points at.
#[wasm_bindgen]
#[must_use]
pub fn write(whole: bool) -> usize {
    KEPT.with_borrow_mut(|Kept { report, text, .. }| {
        text.clear();
        if whole {
            report.blank_keys();
        }
        json::push_issues(
            text,
            report.issues().filter(|issue| whole || issue.number_without_key().is_none()),
        );
        text.len()
    })
}

/// Where the text is that was written last. After a check, these are the keys that issues with a number name, each with a line
/// feed behind it.
#[wasm_bindgen]
#[must_use]
pub fn text() -> *const u8 {
    KEPT.with_borrow(|kept| kept.text.as_ptr())
}

/// Checks JSON text. `kind` says what it holds: 0 a whole payload, 1 the sections, 2 the first section, and so on.
/// Without `positions` the report has no lines and columns.
///
/// # Panics
/// When the table has no such section: a mistake of the caller.
#[wasm_bindgen]
#[must_use]
pub fn check(
    memory: &[u8],
    length: usize,
    kind: usize,
    positions: bool,
    today: u32,
    allowed: u32,
    most: usize,
) -> usize {
    let json = memory.get(..length).unwrap_or_default();
    let house = House::chosen();
    let options = house.options(options(today, allowed, most));
    let report = host::check(kind, json, &options).expect("a target of the table");
    keep(if positions { report } else { report.without_positions() })
}

/// What [`check_values`] returns when the document must be written as JSON after all.
const UNUSUAL: usize = usize::MAX;

/// Checks a document that is given as `count` parts with a zero byte in front of each:
/// - `\u{1}`: there is an array `data`
/// - `\u{2}`, the index of a section in the table, a `:` and that of the element of `data`: there is a section
/// - `\u{3}`, the index of a field, as the code of a character from the space on, and the first character of its JSON text: it has
///   a value of another type than string
/// - `\u{4}` and JSON text: `extras`
/// - `\u{5}`, `holder:element:` as [`ObjectDraft::add_unknown`] takes them, and `"key":value` as JSON: a member that is not
///   documented. These come first, so that no document is in front of them
/// - the index of a field, as the code of a character from the space on, and its text
///
/// # Panics
/// When the table has no such section: a mistake of the caller.
#[wasm_bindgen]
#[must_use]
pub fn check_values(
    memory: &[u8],
    length: usize,
    count: usize,
    kind: usize,
    today: u32,
    allowed: u32,
    most: usize,
) -> usize {
    let text = memory.get(..length).map(str::from_utf8);
    let Some(Ok(text)) = text else { return UNUSUAL };
    let house = House::chosen();
    let options = house.options(options(today, allowed, most));
    let answer = host::check_draft(kind, &options, &mut |draft| fill(draft, text, count));
    answer.expect("a target of the table").map_or(UNUSUAL, keep)
}

fn fill<'a>(draft: &mut ObjectDraft<'a>, text: &'a str, count: usize) -> Option<()> {
    let mut rest = text;
    for _ in 0..count {
        let part = next_part(&mut rest)?;
        let (kind, value) = part.split_at_checked(1)?;
        match *kind.as_bytes() {
            [1] => draft.begin_data(),
            [2] => {
                let (section, element) = value.split_once(':')?;
                draft.begin_section(number_in(section)?, u32::try_from(number_in(element)?).ok()?)?;
            }
            [3] => {
                let (field, json) = value.split_at_checked(1)?;
                draft.set_field(index(field.as_bytes()[0])?, other_type(json)?)?;
            }
            [4] => draft.set_extras(value)?,
            [5] => {
                let (holder, member) = value.split_once(':')?;
                let (element, member) = member.split_once(':')?;
                let start = text.len() - rest.len() - member.len();
                let element = u32::try_from(number_in(element)?).ok()?;
                draft.add_unknown(number_in(holder)?, element, text, start)?;
            }
            [field] => draft.set_field(index(field)?, Given::Text(value))?,
            _ => return None,
        }
    }
    // There is more when a zero byte was in a value.
    rest.is_empty().then_some(())
}

/// A number in digits.
#[inline(never)]
fn number_in(text: &str) -> Option<usize> {
    text.parse().ok()
}

/// The index that a character stands for.
fn index(character: u8) -> Option<usize> {
    character.checked_sub(b' ').map(usize::from)
}

/// A value that is not a string, by the beginning of its JSON text.
fn other_type(json: &str) -> Option<Given<'_>> {
    JsonKind::of(json).map(Given::OtherType)
}

/// What stands between the zero byte here and the next.
fn next_part<'a>(text: &mut &'a str) -> Option<&'a str> {
    let parts = text.strip_prefix('\0')?;
    let end = memchr::memchr(0, parts.as_bytes()).unwrap_or(parts.len());
    let (part, rest) = parts.split_at_checked(end)?;
    *text = rest;
    Some(part)
}

/// Checks the value of one field: 0 is user_id, 1 phone_number, 2 the first field of the table, and so on. `value` is 0 for
/// nothing, 1 for a value of another type than string, with the first character of its JSON text in the memory, 2 for the string
/// in the memory, 3 for one that is not Unicode.
///
/// # Panics
/// When the table has no such field: a mistake of the caller.
#[wasm_bindgen]
#[must_use]
pub fn check_field(memory: &[u8], length: usize, field: usize, value: u8, today: u32, allowed: u32) -> usize {
    let value = match (value, memory.get(..length).map(str::from_utf8)) {
        (0, _) => Given::Nothing,
        (1, Some(Ok(json))) => other_type(json).expect("a kind of JSON value"),
        (2, Some(Ok(text))) => Given::Text(text),
        _ => Given::NotUnicode,
    };
    let house = House::chosen();
    let options = house.options(options(today, allowed, 0));
    keep(host::check_field(field, value, &options).expect("a field of the table"))
}

/// Reads a day, `YYYY-MM-DD` or `DD-MON-YYYY`, as the number 20250314; 0 when it is neither, or no such day.
#[wasm_bindgen]
#[must_use]
pub fn day(memory: &[u8], length: usize) -> u32 {
    let text = memory.get(..length).and_then(|text| str::from_utf8(text).ok());
    let Some(day) = text.and_then(dkyc::parse_day) else { return 0 };
    day.year().unsigned_abs() * 10_000 + day.month() * 100 + day.day()
}

fn options(today: u32, allowed: u32, most: usize) -> Options<'static> {
    #[cfg(not(feature = "hi"))]
    let options = Options::new();
    #[cfg(feature = "hi")]
    let (options, today) = language::options(today);
    let mut options = options.warnings(allowed != u32::MAX);
    if most > 0 {
        options = options.max_issues(most);
    }
    let (year, month, day) = (today / 10_000, today / 100 % 100, today % 100);
    if let Some(today) = i32::try_from(year).ok().and_then(|year| NaiveDate::from_ymd_opt(year, month, day)) {
        options = options.today(today);
    }
    if allowed != 0 {
        let warnings = Code::ALL.iter().filter(|code| code.is_warning());
        for (bit, &code) in warnings.enumerate() {
            if allowed >> bit & 1 == 1 {
                options = options.allow(code);
            }
        }
    }
    options
}

fn keep(report: Report) -> usize {
    let count = report.errors().len() + report.warnings().len();
    KEPT.with_borrow_mut(|Kept { report: kept, numbers, text }| {
        numbers.clear();
        text.clear();
        let more = report.more().unwrap_or_default();
        numbers.extend([report.errors().len(), more.errors, more.warnings, 0].map(number));
        for issue in report.issues() {
            let [line, column] =
                [issue.line(), issue.column()].map(|place| number(place.unwrap_or_default()));
            let number = issue.number_without_key().unwrap_or_default();
            if let (1.., Some(key)) = (number, issue.key()) {
                text.push_str(key);
                text.push('\n');
            }
            #[cfg(feature = "hi")]
            let number = language::numbered(number);
            numbers.extend([number, line, column]);
        }
        numbers[3] = number(text.len());
        *kept = report;
    });
    count
}

/// There is no memory for more.
fn number(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
