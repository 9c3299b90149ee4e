//! Who may have a token.

use std::fmt;
use std::str::FromStr;

use super::unusable::Unusable;

/// A user name and its password, as `generate_token` wants them: letters and digits, 3 to 20 and 8 to 32 of them.
#[derive(Clone, PartialEq, Eq)]
pub struct Account {
    name: String,
    password: String,
}

impl Account {
    /// What `generate_token` takes when no account is named.
    pub(crate) fn usual() -> Self {
        Self { name: "sandbox".to_owned(), password: "sandbox123".to_owned() }
    }

    pub(crate) fn matches(&self, name: &str, password: &str) -> bool {
        self.name == name && self.password == password
    }
}

/// `NAME:PASSWORD`. What is wrong is said without repeating either.
impl FromStr for Account {
    type Err = Unusable;

    fn from_str(text: &str) -> Result<Self, Unusable> {
        let (name, password) = text.split_once(':').ok_or(Unusable("expected NAME:PASSWORD"))?;
        let is_fit = |text: &str, min, max| {
            (min..=max).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric())
        };
        if !is_fit(name, 3, 20) {
            return Err(Unusable("the name must be 3 to 20 ASCII letters and digits"));
        }
        if !is_fit(password, 8, 32) {
            return Err(Unusable("the password must be 8 to 32 ASCII letters and digits"));
        }
        Ok(Self { name: name.to_owned(), password: password.to_owned() })
    }
}

/// Shows neither name nor password.
impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Account").finish_non_exhaustive()
    }
}
