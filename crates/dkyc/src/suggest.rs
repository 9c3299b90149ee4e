//! What was probably meant: a documented name, or a code of the list.

use std::borrow::Cow;

use crate::spec::AllowedCode;

/// The documented name that an undocumented key probably stands for; when several are equally near, one that `is_missing`.
///
/// Case, underscores and the like do not count; beyond that a typing error or two are let pass, more in a longer name.
pub(crate) fn name(key: &str, names: &[&str], is_missing: impl Fn(usize) -> bool) -> Option<usize> {
    let key = folded(key);
    let candidates = names.iter().enumerate().filter_map(|(index, name)| {
        let distance = distance(&key, name)?;
        Some((distance, !is_missing(index), index))
    });
    let nearest: Vec<_> = candidates.collect();
    let &best = nearest.iter().min()?;
    // Several that are equally near and all there already: nobody can tell which.
    let rivals = nearest.iter().filter(|candidate| (candidate.0, candidate.1) == (best.0, best.1)).count();
    (rivals == 1 || !best.1).then_some(best.2)
}

/// Without what people add or change without thinking of it: case, and all that is no letter and no digit.
fn folded(name: &str) -> Cow<'_, str> {
    if name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()) {
        return Cow::Borrowed(name);
    }
    let kept = name.chars().filter(|c| c.is_alphanumeric());
    Cow::Owned(kept.map(|c| c.to_ascii_lowercase()).collect())
}

/// How many typing errors lie between a folded key and a name, if they are few for the name's length.
fn distance(key: &str, name: &str) -> Option<usize> {
    let few = 1 + name.len() / 8;
    if letters_apart(key, name) > 2 * few {
        return None;
    }
    let name = folded(name);
    if key.len().abs_diff(name.len()) > few {
        return None;
    }
    let distance = if key == name { 0 } else { strsim::osa_distance(key, &name) };
    (distance <= few).then_some(distance)
}

/// How many letters stand in one of the names only: no more than two for each typing error. Cheap to know.
fn letters_apart(one: &str, other: &str) -> usize {
    let letters = |name: &str| {
        let letters = name.bytes().filter(u8::is_ascii_alphanumeric);
        letters.fold(0_u64, |letters, letter| letters | 1 << (letter.to_ascii_lowercase() & 63))
    };
    (letters(one) ^ letters(other)).count_ones() as usize
}

/// The code of a list that a value probably stands for: the same but for case, dots, spaces and leading zeros; the
/// meaning instead of the code; or, for words, one typing error away.
pub(crate) fn allowed_code(value: &str, allowed: &[AllowedCode]) -> Option<&'static str> {
    /// Longer values are no codes.
    const MOST: usize = 64;
    if value.len() > MOST {
        return None;
    }
    let value = folded(value);
    let bare = without_leading_zeros(&value);
    let only = |matches: &dyn Fn(&AllowedCode) -> bool| {
        let mut matching = allowed.iter().filter(|&allowed| matches(allowed));
        matching.next().filter(|_| matching.next().is_none()).map(|allowed| allowed.code)
    };
    only(&|allowed| without_leading_zeros(&folded(allowed.code)) == bare)
        .or_else(|| only(&|allowed| allowed.label.is_some_and(|label| folded(label) == value)))
        .or_else(|| {
            only(&|allowed| {
                let code = folded(allowed.code);
                code.len() >= 4 && strsim::osa_distance(&code, &value) == 1
            })
        })
}

fn without_leading_zeros(code: &str) -> &str {
    code.trim_start_matches('0')
}
