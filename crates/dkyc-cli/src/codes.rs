//! Codes as they are given to `--allow` and `--select`: by name, or by the words that names begin with.

use dkyc::Code;

/// The codes that a name stands for.
#[derive(Clone)]
pub(crate) struct Codes(pub(crate) Vec<Code>);

/// Any codes: `pan_format`, or `pan` for all those that begin with this word.
pub(crate) fn any(name: &str) -> Result<Codes, String> {
    find(name, Code::ALL.iter().copied())
}

/// Codes of warnings, as errors cannot be allowed.
pub(crate) fn warnings(name: &str) -> Result<Codes, String> {
    let warnings = || Code::ALL.iter().copied().filter(|code| code.is_warning());
    match find(name, warnings()) {
        Err(_) if find(name, Code::ALL.iter().copied()).is_ok() => {
            Err("this is the code of an error; only warnings can be left out".to_owned())
        }
        found => found,
    }
}

fn find(name: &str, codes: impl Iterator<Item = Code> + Clone) -> Result<Codes, String> {
    let begins_so = |code: &Code| {
        let rest = code.as_str().strip_prefix(name);
        !name.is_empty() && rest.is_some_and(|rest| rest.starts_with('_') || name.ends_with('_'))
    };
    let exact = codes.clone().find(|code| code.as_str() == name);
    let found: Vec<_> = match exact {
        Some(code) => vec![code],
        None => codes.clone().filter(begins_so).collect(),
    };
    if !found.is_empty() {
        return Ok(Codes(found));
    }
    if let Err(unknown) = name.parse::<Code>()
        && let Some(meant) = unknown.suggestion()
    {
        return Err(format!("there is no such code; did you mean {meant}?"));
    }
    let names: Vec<_> = codes.map(Code::as_str).collect();
    Err(format!("there is no such code; the codes are {}", names.join(", ")))
}
