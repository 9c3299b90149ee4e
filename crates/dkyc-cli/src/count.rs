//! Counts as people write them.

use std::fmt;

/// `1 error`, `2,000 errors`.
pub(crate) struct Count(pub(crate) u64, pub(crate) &'static str);

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}{}", Number(self.0), self.1, if self.0 == 1 { "" } else { "s" })
    }
}

/// `1,234,567`.
pub(crate) struct Number(pub(crate) u64);

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        grouped(f, self.0, |left| left.is_multiple_of(3))
    }
}

/// `12,34,567`: one crore is 1,00,00,000.
pub(crate) struct IndianNumber(pub(crate) u64);

impl fmt::Display for IndianNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        grouped(f, self.0, |left| left >= 3 && !left.is_multiple_of(2))
    }
}

/// `ends` says whether a group ends when so many digits are left.
fn grouped(f: &mut fmt::Formatter<'_>, number: u64, ends: fn(usize) -> bool) -> fmt::Result {
    let digits = number.to_string();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && ends(digits.len() - index) {
            f.write_str(",")?;
        }
        write!(f, "{digit}")?;
    }
    Ok(())
}
