//! Who may have a token.

use std::fmt;
use std::str::FromStr;

use dkyc::api::Endpoint;
use serde_json::json;

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
        let request = json!({ "username": name, "password": password });
        let report = Endpoint::GenerateToken.check(request.to_string());
        let wrong = report.errors().first().map(|error| error.path() == "username");
        match wrong {
            Some(true) => return Err(Unusable("the name must be 3 to 20 ASCII letters and digits")),
            Some(false) => return Err(Unusable("the password must be 8 to 32 ASCII letters and digits")),
            None => {}
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
