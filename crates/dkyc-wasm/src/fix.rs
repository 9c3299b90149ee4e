//! Repairs. Only the .wasm of the npm entry `dkyc/fix` has these functions.

use std::cell::RefCell;

use dkyc::Options;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::house::House;
use crate::{json, keep, options};

/// What the last call repaired.
#[derive(Default)]
struct Fixed {
    /// The payload, or the value of a field.
    text: String,
    /// The repairs as JSON.
    repairs: String,
}

thread_local! {
    static FIXED: RefCell<Fixed> = RefCell::default();
}

/// Repairs a payload: JSON text. Returns how many issues it has afterwards, which [`report`](crate::report) points at. Part 0 of
/// the outcome is the payload, with `lines` in several of them, and empty if the text is not JSON; part 1 is the repairs as JSON.
#[wasm_bindgen]
#[must_use]
pub fn fix(memory: &[u8], length: usize, lines: bool, today: u32, allowed: u32, most: usize) -> usize {
    let house = House::chosen();
    let options = house.options(options(today, allowed, most));
    let fixed = dkyc::fix(memory.get(..length).unwrap_or_default(), &options);
    let repairs = json::of_repairs(&fixed.repairs);
    let text = if lines { dkyc::pretty(&fixed.payload) } else { fixed.payload };
    FIXED.set(Fixed { text, repairs });
    keep(fixed.report)
}

/// Repairs the value of a field. In the memory are its path, the section as JSON or nothing, and the value as JSON, with a zero
/// byte between them. Returns whether there was anything to repair; part 0 of the outcome is then the right value.
#[wasm_bindgen]
#[must_use]
pub fn fix_field(memory: &[u8], length: usize) -> bool {
    let text = memory.get(..length).and_then(|text| str::from_utf8(text).ok()).unwrap_or_default();
    let mut parts = text.splitn(3, '\0');
    let (Some(path), Some(section), Some(value)) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    let section = Some(section).filter(|section| !section.is_empty());
    let house = House::chosen();
    let fixed = dkyc::host::fix_field(path, value, section, &house.options(Options::new()));
    let is_repaired = fixed.is_some();
    FIXED.set(Fixed { text: fixed.unwrap_or_default(), repairs: String::new() });
    is_repaired
}

/// Where a part of the outcome begins.
#[wasm_bindgen]
#[must_use]
pub fn fixed(part: usize) -> *const u8 {
    FIXED.with_borrow(|fixed| fixed.part(part).as_ptr())
}

/// The length of a part of the outcome.
#[wasm_bindgen]
#[must_use]
pub fn fixed_length(part: usize) -> usize {
    FIXED.with_borrow(|fixed| fixed.part(part).len())
}

impl Fixed {
    fn part(&self, part: usize) -> &str {
        if part == 0 { &self.text } else { &self.repairs }
    }
}
