//! The language of reports. Only the .wasm of the npm entry `dkyc/hi` has more than one.

use std::cell::Cell;

use dkyc::{Language, Options};

thread_local! {
    /// That of the call under way, by its number in [`Language::ALL`].
    static SPOKEN: Cell<u32> = const { Cell::new(0) };
}

/// More than every day has as a number.
const DAYS: u32 = 100_000_000;

/// The language and the day that are in the number `today`.
pub(crate) fn options(today: u32) -> (Options<'static>, u32) {
    let number = today / DAYS;
    SPOKEN.set(number);
    let language = usize::try_from(number).ok().and_then(|number| Language::ALL.get(number));
    (Options::new().language(language.copied().unwrap_or_default()), today % DAYS)
}

/// The number of an issue takes less than 30 bits, and `pkg/src/read.ts` reads it with a sign.
const _: () = assert!(Language::ALL.len() <= 2);

/// The number of an issue, another one in each language.
pub(crate) fn numbered(issue: u32) -> u32 {
    if issue == 0 { 0 } else { issue | SPOKEN.get() << 30 }
}
