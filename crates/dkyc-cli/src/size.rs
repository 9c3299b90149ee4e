//! A number of bytes, as people write it: `256 MB`.

use std::fmt;
use std::str::FromStr;

const UNITS: [(&str, u64); 4] = [("GB", 1_000_000_000), ("MB", 1_000_000), ("KB", 1_000), ("bytes", 1)];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Size(pub(crate) u64);

impl FromStr for Size {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let (number, unit) = text.split_at(digits);
        let factor = match unit.trim_start() {
            "" => Some(1),
            unit => UNITS.iter().find(|(name, _)| name.eq_ignore_ascii_case(unit)).map(|&(_, factor)| factor),
        };
        let bytes =
            number.parse().ok().zip(factor).and_then(|(number, factor): (u64, _)| number.checked_mul(factor));
        match bytes {
            Some(1..) => bytes.map(Self),
            _ => None,
        }
        .ok_or("expected a size above zero, like 64KB, 256MB or 2GB")
    }
}

/// In the largest unit that needs no fraction.
impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (unit, factor) =
            UNITS.into_iter().find(|(_, factor)| self.0.is_multiple_of(*factor)).unwrap_or(UNITS[3]);
        write!(f, "{} {unit}", self.0 / factor)
    }
}

#[cfg(test)]
mod tests {
    use super::Size;

    #[test]
    fn sizes_are_read_and_written() {
        for (text, want) in [
            ("256MB", Some((256_000_000, "256 MB"))),
            ("256 mb", Some((256_000_000, "256 MB"))),
            ("1000", Some((1_000, "1 KB"))),
            ("1500", Some((1_500, "1500 bytes"))),
            ("3 GB", Some((3_000_000_000, "3 GB"))),
            ("0", None),
            ("0MB", None),
            ("", None),
            ("MB", None),
            ("-1", None),
            ("1.5GB", None),
            ("1TB", None),
            ("99999999999GB", None),
        ] {
            let size: Option<Size> = text.parse().ok();
            let shown = size.map(|size| size.to_string());
            assert_eq!(size.map(|size| size.0).zip(shown.as_deref()), want, "{text:?}");
        }
    }
}
