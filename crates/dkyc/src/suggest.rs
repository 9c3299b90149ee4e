//! What was probably meant: a documented name, or a code of the list.

use crate::spec::AllowedCode;

/// Longer texts, in bytes, are no misspelling of anything.
const LONGEST: usize = 80;

/// A guess at a name.
#[derive(Clone, Copy)]
pub(crate) struct Meant {
    /// Which of the names.
    pub(crate) index: usize,
    /// How many typing errors away.
    pub(crate) distance: usize,
}

/// The documented name that an undocumented key probably stands for; when several are equally near, one that `is_missing`.
///
/// Case, underscores and the like do not count; beyond that a typing error or two are let pass, more in a longer name.
pub(crate) fn name(key: &str, names: &[&str], is_missing: impl Fn(usize) -> bool) -> Option<Meant> {
    let letters = letters(key);
    let candidates = names.iter().enumerate().filter_map(|(index, name)| {
        let distance = distance(key, letters, name)?;
        Some((distance, !is_missing(index), index))
    });
    let nearest: Vec<_> = candidates.collect();
    let &(distance, is_there, index) = nearest.iter().min()?;
    // Several that are equally near and all there already: nobody can tell which.
    let rivals = nearest.iter().filter(|rival| (rival.0, rival.1) == (distance, is_there)).count();
    (rivals == 1 || !is_there).then_some(Meant { index, distance })
}

/// A name without what people add or change without thinking of it: case, and all that is no letter and no digit.
fn folded(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|c| c.is_ascii_alphanumeric() || !c.is_ascii()).map(|c| c.to_ascii_lowercase())
}

fn is_same(one: &str, other: &str) -> bool {
    folded(one).eq(folded(other))
}

/// How many typing errors lie between a key and a name, if they are few for the name's length.
fn distance(key: &str, key_letters: u64, name: &str) -> Option<usize> {
    let few = 1 + name.len() / 8;
    // A typing error changes at most two letters of the set. Cheap to know, and mostly enough.
    if key.len() > LONGEST || (key_letters ^ letters(name)).count_ones() as usize > 2 * few {
        return None;
    }
    errors_between(key, name, few)
}

/// How many letters are wrong, missing, too many or swapped with the next, if no more than `most`.
fn errors_between(one: &str, other: &str, most: usize) -> Option<usize> {
    let [one, other] = [one, other].map(|text| folded(text).collect::<String>());
    // What is the same in front and behind makes no difference, and is most of it.
    let front = same_bytes(one.bytes().zip(other.bytes()));
    let (Some(one), Some(other)) = (one.get(front..), other.get(front..)) else {
        return Some(strsim::osa_distance(&one, &other)).filter(|&errors| errors <= most);
    };
    let back = same_bytes(one.bytes().rev().zip(other.bytes().rev()));
    let [one_rest, other_rest] = [one, other].map(|text| text.get(..text.len() - back).unwrap_or(text));
    let errors = match (one_rest.len(), other_rest.len()) {
        (one, other) if one.abs_diff(other) > 4 * most => return None,
        _ if one_rest.is_empty() || other_rest.is_empty() => {
            one_rest.chars().count() + other_rest.chars().count()
        }
        _ => strsim::osa_distance(one_rest, other_rest),
    };
    (errors <= most).then_some(errors)
}

fn same_bytes(pairs: impl Iterator<Item = (u8, u8)>) -> usize {
    pairs.take_while(|(one, other)| one == other).count()
}

/// Which letters a name has, as a set of bits.
fn letters(name: &str) -> u64 {
    let letters = name.bytes().filter(u8::is_ascii_alphanumeric);
    letters.fold(0, |letters, letter| letters | 1 << (letter.to_ascii_lowercase() & 63))
}

/// The code of a list that a value probably stands for: the same but for case, dots, spaces and leading zeros; the
/// meaning instead of the code; or, for words, one typing error away.
pub(crate) fn allowed_code(value: &str, allowed: &[AllowedCode]) -> Option<&'static str> {
    /// Shorter codes are too near to each other to tell a typing error.
    const WORD: usize = 4;
    if value.len() > LONGEST {
        return None;
    }
    only(allowed, |allowed| significant(allowed.code).eq(significant(value)))
        .or_else(|| only(allowed, |allowed| allowed.label.is_some_and(|label| is_same(label, value))))
        .or_else(|| {
            only(allowed, |allowed| {
                allowed.code.len() >= WORD && errors_between(value, allowed.code, 1).is_some()
            })
        })
}

/// The one code of which this is true; `None` when there are several.
fn only(allowed: &[AllowedCode], is_meant: impl Fn(&AllowedCode) -> bool) -> Option<&'static str> {
    let mut meant = allowed.iter().filter(|allowed| is_meant(allowed));
    meant.next().filter(|_| meant.next().is_none()).map(|allowed| allowed.code)
}

fn significant(code: &str) -> impl Iterator<Item = char> {
    folded(code).skip_while(|&c| c == '0')
}
