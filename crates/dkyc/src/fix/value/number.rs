//! Numbers, PANs and Aadhaar numbers.

/// A number with more digits may have lost some on its way.
const MOST_DIGITS: usize = 15;

/// Whether JSON text is a number without sign, fraction and exponent, and not too long.
pub(super) fn is_written_out(json: &str) -> bool {
    (1..=MOST_DIGITS).contains(&json.len()) && json.bytes().all(|byte| byte.is_ascii_digit())
}

/// Without white space and these characters.
pub(super) fn without(text: &str, others: &str) -> String {
    text.chars().filter(|&c| !c.is_whitespace() && !others.contains(c)).collect()
}

/// Without space, hyphens and dots, in capital letters.
pub(super) fn pan(text: &str) -> String {
    without(text, "-.").to_ascii_uppercase()
}

/// Whether two texts are the same number.
pub(super) fn are_equal(one: &str, other: &str) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number(one) && is_number(other) && one.trim_start_matches('0') == other.trim_start_matches('0')
}
