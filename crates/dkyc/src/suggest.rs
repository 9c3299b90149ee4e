//! What was probably meant: a documented name, or a code of the list.

use crate::place::Place;
use crate::read::Level;
use crate::spec::AllowedCode;

/// Longer texts, in bytes, are no misspelling of anything.
const LONGEST: usize = 64;

/// A documented name has no more underscores and dots than this.
const PUNCTUATION: usize = 2;

/// The documented name that was probably meant: the nearest. Case, underscores and the like do not count; beyond that a typing
/// error or two are let pass, more in a longer name and none in a very short one.
pub(crate) fn name(wrong: &str, names: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    Some(nearest(wrong, names.map(|name| (name, name)), |_| true, usize::MAX)?.meant)
}

/// The documented place whose key was probably meant, and how many typing errors away it is; when several are equally
/// near, one that `is_missing`.
pub(crate) fn place(key: &str, level: Level, is_missing: &dyn Fn(Place) -> bool) -> Option<(Place, usize)> {
    let nearest_of = |wanted: bool, most: usize| {
        let places = level.places().map(|place| (place.key(), place));
        nearest(key, places, |place| is_missing(place) == wanted, most)
    };
    let missing = nearest_of(true, usize::MAX);
    // Mostly a missing one was meant. One that is there would have to be nearer.
    let most = missing.map_or(Some(usize::MAX), |missing| missing.errors.checked_sub(1));
    let there = most.and_then(|most| nearest_of(false, most));
    // Several that are equally near and all there already: nobody can tell which.
    let nearest = there.or(missing).filter(|nearest| there.is_none() || !nearest.is_tie)?;
    Some((nearest.meant, nearest.errors))
}

/// How many typing errors away from a name this is, if so few that it may have been meant.
pub(crate) fn distance(wrong: &str, name: &str) -> Option<usize> {
    let (mut wrong_room, mut name_room) = ([0; LONGEST], [0; LONGEST]);
    errors_between(folded(wrong, &mut wrong_room)?, folded(name, &mut name_room)?, few_errors(name))
}

#[derive(Clone, Copy)]
struct Nearest<T> {
    meant: T,
    errors: usize,
    is_tie: bool,
}

/// The first of the wanted names that come nearest to a text, with at most so many errors. Not inlined, as it is large and has
/// several callers.
#[inline(never)]
fn nearest<T: Copy>(
    wrong: &str,
    names: impl Iterator<Item = (&'static str, T)>,
    is_wanted: impl Fn(T) -> bool,
    mut most: usize,
) -> Option<Nearest<T>> {
    let (mut wrong_room, mut name_room) = ([0; LONGEST], [0; LONGEST]);
    let wrong = folded(wrong, &mut wrong_room)?;
    let mut nearest = None::<Nearest<T>>;
    for (name, meant) in names {
        let most_here = few_errors(name).min(most);
        let is_near =
            wrong.len() <= name.len() + most_here && name.len() <= wrong.len() + most_here + PUNCTUATION;
        if !is_near || !is_wanted(meant) {
            continue;
        }
        let folded = folded(name, &mut name_room);
        let Some(errors) = folded.and_then(|name| errors_between(wrong, name, most_here)) else { continue };
        match &mut nearest {
            Some(nearest) if nearest.errors == errors => nearest.is_tie = true,
            nearest => *nearest = Some(Nearest { meant, errors, is_tie: false }),
        }
        most = errors;
    }
    nearest
}

/// How many typing errors a name of this length may have. In three letters, one makes another word: `pin` is no `pan`.
const fn few_errors(name: &str) -> usize {
    if name.len() < 4 { 0 } else { 1 + name.len() / 8 }
}

/// A text without what people add or change without thinking of it: case, and all that is no letter and no digit.
/// What is not ASCII stands in no name, and is a question mark here. `None`: too long to be meant for anything.
fn folded<'r>(text: &str, room: &'r mut [u8; LONGEST]) -> Option<&'r [u8]> {
    if text.len() > LONGEST {
        return None;
    }
    let mut length = 0;
    for byte in text.bytes() {
        room[length] = match byte {
            b'0'..=b'9' | b'a'..=b'z' => byte,
            b'A'..=b'Z' => byte.to_ascii_lowercase(),
            // The first byte of a character that is not ASCII.
            0xC0.. => b'?',
            _ => continue,
        };
        length += 1;
    }
    Some(&room[..length])
}

/// A folded code without the zeros in front.
fn significant(code: &[u8]) -> &[u8] {
    let zeros = code.iter().take_while(|&&byte| byte == b'0').count();
    &code[zeros..]
}

/// How many letters are wrong, missing, too many or swapped with the next, if no more than `most`.
fn errors_between(one: &[u8], other: &[u8], most: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    // What is the same in front and behind makes no difference, and is most of it.
    let front = same(one.iter(), other.iter());
    let [one, other] = [&one[front..], &other[front..]];
    let back = same(one.iter().rev(), other.iter().rev());
    let [one, other] = [&one[..one.len() - back], &other[..other.len() - back]];
    let errors = match (one, other) {
        ([], rest) | (rest, []) => rest.len(),
        ([_], [_]) => 1,
        // A typing error changes at most two letters of the set. Cheap to know, and mostly enough.
        _ if (letters(one) ^ letters(other)).count_ones() as usize > 2 * most => return None,
        _ => strsim::osa_distance(std::str::from_utf8(one).ok()?, std::str::from_utf8(other).ok()?),
    };
    (errors <= most).then_some(errors)
}

fn same<'a>(one: impl Iterator<Item = &'a u8>, other: impl Iterator<Item = &'a u8>) -> usize {
    one.zip(other).take_while(|(one, other)| one == other).count()
}

/// Which letters there are, as a set of bits.
fn letters(name: &[u8]) -> u64 {
    name.iter().fold(0, |letters, letter| letters | 1 << (letter & 63))
}

/// The code of a list that a value probably stands for: the same but for case, dots, spaces and leading zeros; the
/// meaning instead of the code; or, for words, one typing error away.
pub(crate) fn allowed_code(value: &str, allowed: &[AllowedCode]) -> Option<&'static str> {
    /// Shorter codes are too near to each other to tell a typing error.
    const WORD: usize = 4;
    let (mut value_room, mut room) = ([0; LONGEST], [0; LONGEST]);
    let value = folded(value, &mut value_room)?;
    let mut only = |text: fn(&AllowedCode) -> Option<&'static str>, is_meant: fn(&[u8], &[u8]) -> bool| {
        let mut meant = allowed.iter().filter(|allowed| {
            text(allowed).and_then(|text| folded(text, &mut room)).is_some_and(|text| is_meant(text, value))
        });
        meant.next().filter(|_| meant.next().is_none()).map(|allowed| allowed.code)
    };
    only(|allowed| Some(allowed.code), |code, value| significant(code) == significant(value))
        .or_else(|| only(|allowed| allowed.label, |label, value| label == value))
        .or_else(|| {
            let word = |allowed: &AllowedCode| (allowed.code.len() >= WORD).then_some(allowed.code);
            only(word, |code, value| errors_between(code, value, 1).is_some())
        })
}
