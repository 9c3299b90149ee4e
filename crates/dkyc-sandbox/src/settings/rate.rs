//! How many requests are let through.

use std::str::FromStr;
use std::time::Duration;

use super::unusable::Unusable;

/// So many requests in a second, a minute or an hour: `10/s`, `600/m`, `1000/h`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    pub(crate) number: u32,
    pub(crate) per: Duration,
}

impl Rate {
    pub(crate) fn per_second(self) -> f64 {
        f64::from(self.number) / self.per.as_secs_f64()
    }
}

impl FromStr for Rate {
    type Err = Unusable;

    fn from_str(text: &str) -> Result<Self, Unusable> {
        const EXPECTED: Unusable = Unusable("expected a whole number from 1, and /s, /m or /h, like 10/s");
        let (number, per) = text.split_once('/').ok_or(EXPECTED)?;
        let per = match per {
            "s" => 1,
            "m" => 60,
            "h" => 3600,
            _ => return Err(EXPECTED),
        };
        let is_number = number.bytes().all(|b| b.is_ascii_digit());
        let number = number.parse().ok().filter(|number| is_number && *number > 0).ok_or(EXPECTED)?;
        Ok(Self { number, per: Duration::from_secs(per) })
    }
}
