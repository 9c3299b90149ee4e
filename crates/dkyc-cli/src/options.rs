//! `--today`, `--allow`, `--no-warnings`: what the core is asked to tell.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use dkyc::{Code, NaiveDate, Options};

use crate::args::CheckArgs;

/// How far the clocks of India are ahead of UTC, all year.
const INDIA: Duration = Duration::from_secs((5 * 60 + 30) * 60);
const DAY: u64 = 24 * 3600;
/// How much alike two names are, at least, when one is taken for the other.
const ALIKE: f64 = 0.7;

pub(crate) fn of(args: &CheckArgs) -> Options {
    let options = Options::new().warnings(!args.no_warnings);
    let options = args.today.or_else(today_in_india).map_or(options, |today| options.today(today));
    args.allow.iter().fold(options, |options, &code| options.allow(code))
}

/// `None` when the clock stands before 1970.
fn today_in_india() -> Option<NaiveDate> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).ok()? + INDIA;
    NaiveDate::from_epoch_days(i32::try_from(now.as_secs() / DAY).ok()?)
}

/// The value of `--today`.
pub(crate) fn day(text: &str) -> Result<NaiveDate, &'static str> {
    dkyc::parse_day(text).ok_or("a day is written like 14-FEB-2025 or 2025-02-14, and must exist")
}

/// A value of `--allow`.
pub(crate) fn warning(name: &str) -> Result<Code, String> {
    let code: Option<Code> = name.parse().ok();
    if let Some(code) = code.filter(|code| code.is_warning()) {
        return Ok(code);
    }
    let warnings = || Code::ALL.iter().filter(|code| code.is_warning()).map(|code| code.as_str());
    // Who names an error most likely means the warning about the same thing.
    let subject = |name: &str| name.split('_').next().map(str::to_owned);
    let likeness = |warning: &&str| {
        let is_same_subject = subject(warning) == subject(name);
        strsim::jaro_winkler(warning, name) + f64::from(u8::from(is_same_subject))
    };
    let nearest = warnings().max_by(|one, other| likeness(one).total_cmp(&likeness(other)));
    let why = if code.is_some() { "an error cannot be allowed" } else { "there is no such warning" };
    Err(match nearest.filter(|warning| likeness(warning) >= ALIKE) {
        Some(nearest) => format!("{why}; did you mean {nearest}?"),
        None => format!("{why}; the warnings are {}", warnings().collect::<Vec<_>>().join(", ")),
    })
}
