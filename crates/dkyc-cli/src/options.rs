//! `--today`, `--allow` and `--lang`: what the core is asked to report.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use dkyc::{Language, NaiveDate, Options};

use crate::args::CheckArgs;
use crate::codes::Codes;
use crate::lang;

/// How far the clocks of India are ahead of UTC, all year.
const INDIA: Duration = Duration::from_secs((5 * 60 + 30) * 60);
const DAY: u64 = 24 * 3600;

/// For a check.
pub(crate) fn of(args: &CheckArgs) -> Options<'static> {
    with(args.today, &args.allow, args.lang).warnings(!args.no_warnings).max_issues(args.max_issues)
}

/// `today`: today in India unless told otherwise.
pub(crate) fn with(
    today: Option<NaiveDate>,
    allowed: &[Codes],
    language: Option<Language>,
) -> Options<'static> {
    let options = Options::new().language(lang::or_of_environment(language));
    let options = today.or_else(today_in_india).map_or(options, |today| options.today(today));
    allowed.iter().flat_map(|codes| &codes.0).fold(options, |options, &code| options.allow(code))
}

/// `None` if the clock is set to a day before 1970.
fn today_in_india() -> Option<NaiveDate> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).ok()? + INDIA;
    NaiveDate::from_epoch_days(i32::try_from(now.as_secs() / DAY).ok()?)
}
