//! What was checked, counted: for the last line of a report.

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use dkyc::Code;

use crate::print::{Checked, printable};

/// How many different paths are counted: undocumented keys could be without end.
const MOST_PATHS: usize = 1 << 12;
/// How many of the most frequent codes and paths are told.
const TOLD: usize = 5;

/// Counts of payloads, and of what was found in them.
#[derive(Default)]
pub(crate) struct Summary {
    pub(crate) valid: u64,
    pub(crate) invalid: u64,
    errors: u64,
    pub(crate) warnings: u64,
    codes: BTreeMap<Code, u64>,
    paths: HashMap<String, u64>,
}

impl Summary {
    pub(crate) fn add(&mut self, checked: &Checked<'_>) {
        *if checked.is_valid() { &mut self.valid } else { &mut self.invalid } += 1;
        self.errors += checked.errors.len() as u64;
        self.warnings += checked.warnings.len() as u64;
        for issue in checked.issues() {
            *self.codes.entry(issue.code()).or_default() += 1;
            self.add_path(&issue.path(), 1);
        }
    }

    pub(crate) fn merge(&mut self, other: &Self) {
        self.valid += other.valid;
        self.invalid += other.invalid;
        self.errors += other.errors;
        self.warnings += other.warnings;
        for (&code, count) in &other.codes {
            *self.codes.entry(code).or_default() += count;
        }
        for (path, count) in &other.paths {
            self.add_path(path, *count);
        }
    }

    fn add_path(&mut self, path: &str, count: u64) {
        if let Some(counted) = self.paths.get_mut(path) {
            *counted += count;
        } else if self.paths.len() < MOST_PATHS && !path.is_empty() {
            self.paths.insert(path.to_owned(), count);
        }
    }

    pub(crate) fn payloads(&self) -> u64 {
        self.valid + self.invalid
    }
}

/// For several payloads the most frequent codes and paths, and in any case a line of counts.
impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let payloads = self.payloads();
        if payloads > 1 {
            frequent(f, "codes", self.codes.iter().map(|(code, &count)| (code.as_str(), count)))?;
            frequent(f, "paths", self.paths.iter().map(|(path, &count)| (&**path, count)))?;
        }
        write!(f, "{} checked: ", Count(payloads, "payload"))?;
        match (payloads, self.valid) {
            (1, 1) => f.write_str("valid")?,
            (1, _) => f.write_str("invalid")?,
            _ => write!(f, "{} valid, {} invalid", Number(self.valid), Number(self.invalid))?,
        }
        match (Count(self.errors, "error"), Count(self.warnings, "warning")) {
            (Count(0, _), Count(0, _)) => f.write_str("."),
            (errors, Count(0, _)) => write!(f, " ({errors})."),
            (Count(0, _), warnings) => write!(f, " ({warnings})."),
            (errors, warnings) => write!(f, " ({errors}, {warnings})."),
        }
    }
}

fn frequent<'a>(
    f: &mut fmt::Formatter<'_>,
    what: &str,
    counts: impl Iterator<Item = (&'a str, u64)>,
) -> fmt::Result {
    let mut counts: Vec<_> = counts.collect();
    counts.sort_by(|(one, one_count), (other, other_count)| (other_count, one).cmp(&(one_count, other)));
    counts.truncate(TOLD);
    let told = counts.into_iter().map(|(name, count)| format!("{} ({})", printable(name), Number(count)));
    let told: Vec<_> = told.collect();
    if told.is_empty() { Ok(()) } else { writeln!(f, "Most frequent {what}: {}", told.join(", ")) }
}

/// `1 error`, `2,000 errors`.
struct Count(u64, &'static str);

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}{}", Number(self.0), self.1, if self.0 == 1 { "" } else { "s" })
    }
}

/// `1,234,567`.
struct Number(u64);

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.0.to_string();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                f.write_str(",")?;
            }
            write!(f, "{digit}")?;
        }
        Ok(())
    }
}
