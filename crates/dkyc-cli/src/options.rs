//! `--today`, `--allow`, `--no-warnings`, `--max-issues`: what the core is asked to report.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use dkyc::{NaiveDate, Options};

use crate::args::CheckArgs;

/// How far the clocks of India are ahead of UTC, all year.
const INDIA: Duration = Duration::from_secs((5 * 60 + 30) * 60);
const DAY: u64 = 24 * 3600;

pub(crate) fn of(args: &CheckArgs) -> Options {
    let options = Options::new().warnings(!args.no_warnings).max_issues(args.max_issues);
    let options = args.today.or_else(today_in_india).map_or(options, |today| options.today(today));
    args.allow.iter().flat_map(|codes| &codes.0).fold(options, |options, &code| options.allow(code))
}

/// `None` if the clock is set to a day before 1970.
fn today_in_india() -> Option<NaiveDate> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).ok()? + INDIA;
    NaiveDate::from_epoch_days(i32::try_from(now.as_secs() / DAY).ok()?)
}
