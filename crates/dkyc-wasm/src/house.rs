//! House rules. Only the .wasm of the npm entry `dkyc/house` has these functions. It is also the only one that imports something: the
//! function [`matches`], which lets JavaScript's own engine judge patterns.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use dkyc::{Options, Profile, host};
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Whether a value matches a pattern.
    fn matches(pattern: &str, value: &str) -> bool;
}

/// So many profiles are kept. `pkg/src/house/core.ts` says which is where.
const PLACES: usize = 8;

thread_local! {
    static KEPT: RefCell<[Option<Rc<Profile>>; PLACES]> = RefCell::default();
    static CHOSEN: Cell<Option<usize>> = const { Cell::new(None) };
    static SAID: RefCell<String> = RefCell::default();
}

/// The house rules of one call.
pub(crate) struct House(Option<Rc<Profile>>);

impl House {
    /// Those that [`choose`] chose for this call, if it did.
    pub(crate) fn chosen() -> Self {
        Self(CHOSEN.take().and_then(kept))
    }

    pub(crate) fn options<'p>(&'p self, options: Options<'p>) -> Options<'p> {
        self.0.as_ref().map_or(options, |profile| options.profile(profile))
    }
}

fn kept(place: usize) -> Option<Rc<Profile>> {
    KEPT.with_borrow(|kept| kept.get(place).cloned().flatten())
}

/// Takes a profile, as JSON, and keeps it in this place. Returns whether it has no mistakes; else [`said`] are these, as JSON.
#[wasm_bindgen]
#[must_use]
pub fn keep_profile(memory: &[u8], length: usize, place: usize) -> bool {
    let json = memory.get(..length).and_then(|json| str::from_utf8(json).ok()).unwrap_or_default();
    match host::profile(json, matches) {
        Ok(profile) => {
            KEPT.with_borrow_mut(|kept| {
                if let Some(kept) = kept.get_mut(place) {
                    *kept = Some(Rc::new(profile));
                }
            });
            true
        }
        Err(mistakes) => {
            SAID.set(serde_json::to_string(&*mistakes).unwrap_or_default());
            false
        }
    }
}

/// The profile in this place holds for the next call, and for no other.
#[wasm_bindgen]
pub fn choose(place: usize) {
    CHOSEN.set(Some(place));
}

/// Lets [`said`] be what the profile in this place says of fields, as JSON; or, with `schema`, the JSON Schema of payloads that keep it.
#[wasm_bindgen]
pub fn say(place: usize, schema: bool) {
    let said = kept(place).map(
        |profile| {
            if schema { profile.json_schema() } else { host::narrowed_fields(&profile) }
        },
    );
    SAID.set(said.unwrap_or_default());
}

/// Where the text begins that was said last.
#[wasm_bindgen]
#[must_use]
pub fn said() -> *const u8 {
    SAID.with_borrow(|said| said.as_ptr())
}

/// Its length.
#[wasm_bindgen]
#[must_use]
pub fn said_length() -> usize {
    SAID.with_borrow(String::len)
}
