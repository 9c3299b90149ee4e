//! Which documented name a key means: the name itself, another spelling of it, or an older name.

use crate::place::Place;
use crate::spec::OBJECTS;
use crate::spec::alias::ALIASES;

/// What a key means.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Meaning {
    pub(super) place: Place,
    pub(super) spelling: Spelling,
}

/// How the key says it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Spelling {
    /// As documented.
    Exact,
    /// In another case, with other underscores and hyphens, or with `APP_` in front.
    Other,
    /// By an older name, spelled in any way.
    Alias,
}

impl Meaning {
    /// What a key means, without its JSON escapes.
    pub(super) fn of(key: &str) -> Option<Self> {
        /// Older forms of this upload begin their keys with it.
        const PREFIX: &str = "APP_";
        if let Some(name) = find(key) {
            let spelling = match name.is_alias {
                false if name.text == key => Spelling::Exact,
                false => Spelling::Other,
                true => Spelling::Alias,
            };
            return Some(Self { place: name.place, spelling });
        }
        let (prefix, bare) = key.split_at_checked(PREFIX.len())?;
        let name = find(bare).filter(|_| prefix.eq_ignore_ascii_case(PREFIX))?;
        let spelling = if name.is_alias { Spelling::Alias } else { Spelling::Other };
        Some(Self { place: name.place, spelling })
    }

    /// The documented name itself.
    pub(super) const fn exactly(place: Place) -> Self {
        Self { place, spelling: Spelling::Exact }
    }

    pub(super) fn is_exact(self) -> bool {
        self.spelling == Spelling::Exact
    }

    /// Whether it is a field of a section.
    pub(super) fn is_field(self) -> bool {
        self.place.owner() != Place::WHOLE && self.place.member_index().is_some()
    }
}

/// A name that keys are compared with.
#[derive(Clone, Copy)]
struct Name {
    text: &'static str,
    place: Place,
    is_alias: bool,
}

/// The name that is the same in any case and without `_` and `-`.
fn find(key: &str) -> Option<Name> {
    let folded =
        || key.bytes().filter(|byte| !matches!(byte, b'_' | b'-')).map(|byte| byte.to_ascii_lowercase());
    let mut at = slot(folded().fold(SEED, step));
    while let Some(name) = NAMES[at] {
        let name_folded =
            name.text.bytes().filter(|&byte| byte != b'_').map(|byte| byte.to_ascii_lowercase());
        if name_folded.eq(folded()) {
            return Some(name);
        }
        at = (at + 1) % SLOTS;
    }
    None
}

/// More than twice as many as there are names, so that most are found at once.
const SLOTS: usize = 256;

/// The names of the table and the aliases, each in the slot of its hash or in the next that is free.
static NAMES: [Option<Name>; SLOTS] = {
    let mut names = [None; SLOTS];
    let mut object = 0;
    while object < OBJECTS.len() {
        if object > 0 {
            put(&mut names, OBJECTS[object].name, Place::object(object), false);
        }
        let mut member = 0;
        while member < OBJECTS[object].fields.len() {
            put(&mut names, OBJECTS[object].fields[member].key, Place::member(object, member), false);
            member += 1;
        }
        object += 1;
    }
    let mut alias = 0;
    while alias < ALIASES.len() {
        put(&mut names, ALIASES[alias].0, ALIASES[alias].1, true);
        alias += 1;
    }
    names
};

const fn put(names: &mut [Option<Name>; SLOTS], text: &'static str, place: Place, is_alias: bool) {
    let bytes = text.as_bytes();
    let (mut hash, mut index) = (SEED, 0);
    while index < bytes.len() {
        if bytes[index] != b'_' {
            hash = step(hash, bytes[index].to_ascii_lowercase());
        }
        index += 1;
    }
    let mut at = slot(hash);
    while names[at].is_some() {
        at = (at + 1) % SLOTS;
    }
    names[at] = Some(Name { text, place, is_alias });
}

/// FNV-1a.
const SEED: u32 = 0x811C_9DC5;

const fn step(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
}

const fn slot(hash: u32) -> usize {
    hash as usize % SLOTS
}
