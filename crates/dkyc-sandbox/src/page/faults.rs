//! The form for the faults: a percentage for each, and the delay.

use std::fmt::Write;

use super::html::Escaped;
use crate::settings::{Fault, FaultShare, Faults};
use crate::state::{Misbehaviour, State};

/// The faults that the form offers, besides those that are set.
const USUAL: [&str; 4] = ["429", "500", "503", Fault::DROP];

/// The form as it stands now, and what was wrong with what was sent.
pub(super) fn form(state: &State, wrong: Option<&str>) -> String {
    let Misbehaviour { faults, delay } = state.misbehaviour();
    let mut form = String::from("<form method=\"post\" action=\"/page/faults\">\n");
    if let Some(wrong) = wrong {
        let _ = writeln!(form, "<p class=\"wrong\" role=\"alert\">{}</p>", Escaped(wrong));
    }
    let set = faults.shares().iter().map(|share| share.fault.to_string());
    let mut names: Vec<String> = USUAL.into_iter().map(str::to_owned).chain(set).collect();
    names.sort();
    names.dedup();
    for name in names {
        let set = faults.shares().iter().filter(|share| share.fault.to_string() == name);
        let share = set.fold(0.0, |sum, share| sum + share.share);
        let label = if name == Fault::DROP { "done, and cut off" } else { &name };
        let percent = (share * 1e6).round() / 1e4;
        let _ = writeln!(
            form,
            "<label>{label} <input name=\"{name}\" type=\"number\" min=\"0\" max=\"100\" step=\"any\" value=\"{percent}\"> %</label>"
        );
    }
    let _ = writeln!(
        form,
        "<label>delay <input name=\"delay\" type=\"number\" min=\"0\" max=\"600000\" value=\"{}\"> ms</label>\n\
         <button>Apply</button>\n</form>",
        delay.as_millis()
    );
    form
}

/// What a form wants, or what is wrong with it.
pub(super) fn read(form: &[u8]) -> Result<Misbehaviour, String> {
    let form = std::str::from_utf8(form).map_err(|_| "The form could not be read.")?;
    let mut shares = Vec::new();
    let mut delay = std::time::Duration::ZERO;
    for (name, value) in form.split('&').filter_map(|field| field.split_once('=')) {
        if name == "delay" {
            let milliseconds = if value.is_empty() { Ok(0) } else { value.parse::<u32>() };
            let milliseconds = milliseconds.ok().filter(|milliseconds| *milliseconds <= 600_000);
            let milliseconds = milliseconds.ok_or("The delay must be 0 to 600000 ms.")?;
            delay = std::time::Duration::from_millis(milliseconds.into());
        } else if let Some(share) = percentage(value)?.filter(|share| *share > 0.0) {
            let share: FaultShare =
                format!("{name}:{share}").parse().map_err(|_| "There is no such fault.")?;
            shares.push(share);
        }
    }
    let faults = Faults::new(shares).map_err(|_| "All faults together must not be more than 100 %.")?;
    Ok(Misbehaviour { faults, delay })
}

/// A share of 1, from a percentage.
fn percentage(text: &str) -> Result<Option<f64>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let percent = text.parse::<f64>().ok().filter(|percent| (0.0..=100.0).contains(percent));
    let percent = percent.ok_or("Each fault must be 0 to 100 %.")?;
    // As many digits as the form shows.
    Ok(Some((percent * 1e4).round() / 1e6))
}
