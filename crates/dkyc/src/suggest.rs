//! How near one word is to another: what was probably meant.

/// A longer text, in bytes, is not a misspelling of anything.
pub(crate) const LONGEST: usize = 64;

/// No documented name has more underscores and dots.
const PUNCTUATION: usize = 2;

/// The nearest of the names, if it was probably meant. Case, underscores and the like do not count. Beyond that, a typing
/// error or two are forgiven: more in a longer name, none in a very short one.
pub(crate) fn name(wrong: &str, names: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    let mut room = [0; LONGEST];
    Some(nearest(folded(wrong, &mut room)?, names.map(|name| (name, name)), |_| true)?.meant)
}

/// The name that comes nearest to a text.
#[derive(Clone, Copy)]
pub(crate) struct Nearest<T> {
    pub(crate) meant: T,
    /// The number of typing errors between them.
    pub(crate) errors: usize,
}

/// The first of the wanted names that come nearest to a text. Not inlined: it is large and has several callers.
#[inline(never)]
pub(crate) fn nearest<T: Copy>(
    wrong: &[u8],
    names: impl Iterator<Item = (&'static str, T)>,
    is_wanted: impl Fn(T) -> bool,
) -> Option<Nearest<T>> {
    let mut room = [0; LONGEST];
    let mut nearest = None::<Nearest<T>>;
    let mut most = usize::MAX;
    for (name, meant) in names {
        let most_here = few_errors(name).min(most);
        let is_near =
            wrong.len() <= name.len() + most_here && name.len() <= wrong.len() + most_here + PUNCTUATION;
        if !is_near || !is_wanted(meant) {
            continue;
        }
        let folded = folded(name, &mut room);
        let errors = folded.and_then(|name| errors_between(wrong, name, most_here));
        // Of several that are equally near, the first.
        if let Some(errors) = errors.filter(|&errors| nearest.is_none_or(|nearest| errors < nearest.errors)) {
            nearest = Some(Nearest { meant, errors });
            most = errors;
        }
    }
    nearest
}

/// How many typing errors a name of this length may have. In three letters, one error makes another word: `pin` is not `pan`.
const fn few_errors(name: &str) -> usize {
    if name.len() < 4 { 0 } else { 1 + name.len() / 8 }
}

/// A text without what people change freely: in lower case, and only its letters and digits. A character that is not ASCII,
/// which no name has, becomes a question mark. `None` when the text is too long to be meant for any name.
pub(crate) fn folded<'r>(text: &str, room: &'r mut [u8; LONGEST]) -> Option<&'r [u8]> {
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

/// Whether a name, which begins with a letter, is this text once it is [`folded`]. Mostly its length or its first letter tells
/// that it is not.
#[inline]
pub(crate) fn folds_to(name: &str, folded: &[u8]) -> bool {
    // A shorter name wraps around, and is far from it.
    name.len().wrapping_sub(folded.len()) <= PUNCTUATION
        && name.as_bytes().first().is_some_and(|letter| folded.first() == Some(&letter.to_ascii_lowercase()))
        && letters_are(name, folded)
}

#[inline(never)]
fn letters_are(name: &str, folded: &[u8]) -> bool {
    letters_of(name).eq(folded.iter().copied())
}

/// Whether a name, once it is [`folded`], begins with this text.
pub(crate) fn folds_to_more(name: &str, folded: &[u8]) -> bool {
    letters_of(name).take(folded.len()).eq(folded.iter().copied())
}

/// The letters and digits of a name, which is ASCII, in lower case.
fn letters_of(name: &str) -> impl Iterator<Item = u8> {
    name.bytes().filter(u8::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase())
}

/// How many letters are wrong, missing, surplus or swapped with the next, if no more than `most`.
pub(crate) fn errors_between(one: &[u8], other: &[u8], most: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    // The common beginning and end make no difference, and are most of it.
    let front = same(one.iter(), other.iter());
    let [one, other] = [&one[front..], &other[front..]];
    let back = same(one.iter().rev(), other.iter().rev());
    let [one, other] = [&one[..one.len() - back], &other[..other.len() - back]];
    let errors = match (one, other) {
        ([], rest) | (rest, []) => rest.len(),
        ([_], [_]) => 1,
        // A typing error changes at most two letters of the set. This is cheap to test, and mostly enough.
        _ if (letters(one) ^ letters(other)).count_ones() as usize > 2 * most => return None,
        _ => strsim::osa_distance(std::str::from_utf8(one).ok()?, std::str::from_utf8(other).ok()?),
    };
    (errors <= most).then_some(errors)
}

fn same<'a>(one: impl Iterator<Item = &'a u8>, other: impl Iterator<Item = &'a u8>) -> usize {
    one.zip(other).take_while(|(one, other)| one == other).count()
}

/// The set of letters, as bits.
fn letters(name: &[u8]) -> u64 {
    name.iter().fold(0, |letters, letter| letters | 1 << (letter & 63))
}
