//! What was checked, counted: the last line of a report.

use std::fmt;

use dkyc::Issue;

/// Counts of payloads, and of what was found in them.
#[derive(Clone, Copy, Default)]
pub(crate) struct Summary {
    pub(crate) valid: u64,
    pub(crate) invalid: u64,
    pub(crate) errors: u64,
    pub(crate) warnings: u64,
    /// How many of them `dkyc fix` would remove.
    pub(crate) fixable: u64,
    /// Errors and warnings that another one explains.
    pub(crate) explained: (u64, u64),
}

impl Summary {
    pub(crate) fn add(&mut self, report: &dkyc::Report) {
        *if report.is_valid() { &mut self.valid } else { &mut self.invalid } += 1;
        let more = report.more().unwrap_or_default();
        self.errors += (report.errors().len() + more.errors) as u64;
        self.warnings += (report.warnings().len() + more.warnings) as u64;
        self.fixable += report.issues().filter(|issue| issue.fixable()).count() as u64;
        let explained =
            |issues: &[Issue]| issues.iter().filter(|issue| report.cause(issue).is_some()).count() as u64;
        self.explained.0 += explained(report.errors());
        self.explained.1 += explained(report.warnings());
    }

    pub(crate) fn merge(&mut self, other: Self) {
        self.valid += other.valid;
        self.invalid += other.invalid;
        self.errors += other.errors;
        self.warnings += other.warnings;
        self.fixable += other.fixable;
        self.explained.0 += other.explained.0;
        self.explained.1 += other.explained.1;
    }

    /// A line for what can be repaired; nothing if nothing can.
    pub(crate) fn repairs(&self) -> String {
        match (self.fixable, Count(self.errors + self.warnings, "problem")) {
            (0, _) => String::new(),
            (fixable, problems) => format!("{} of {problems} can be repaired: dkyc fix\n", Number(fixable)),
        }
    }

    pub(crate) fn payloads(&self) -> u64 {
        self.valid + self.invalid
    }
}

/// `2 payloads checked: 1 valid, 1 invalid (3 errors, 1 warning).`
impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} checked: ", Count(self.payloads(), "payload"))?;
        match (self.valid, self.invalid) {
            (1, 0) => f.write_str("valid")?,
            (0, 1) => f.write_str("invalid")?,
            (valid, invalid) => write!(f, "{} valid, {} invalid", Number(valid), Number(invalid))?,
        }
        match (Count(self.errors, "error"), Count(self.warnings, "warning")) {
            (Count(0, _), Count(0, _)) => f.write_str("."),
            (errors, Count(0, _)) => write!(f, " ({errors})."),
            (Count(0, _), warnings) => write!(f, " ({warnings})."),
            (errors, warnings) => write!(f, " ({errors}, {warnings})."),
        }
    }
}

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
