//! How a sandbox behaves: what the flags of `dkyc sandbox` set.

mod account;
mod fault;
mod rate;
mod seconds;
mod unusable;

use std::path::PathBuf;
use std::time::Duration;

use crate::progress::Life;

pub use account::Account;
pub use fault::FaultShare;
pub(crate) use fault::{Fault, Faults, status};
pub use rate::Rate;
pub use seconds::Seconds;
pub use unusable::Unusable;

/// How a sandbox behaves. Each setting is one of the flags of `dkyc sandbox`, and has the same default; only the port is any
/// free one, and nothing is logged.
///
/// ```
/// use std::time::Duration;
/// use dkyc_sandbox::Settings;
///
/// let sandbox = Settings::new()
///     .account("tester:secret123".parse()?)
///     .fault("503:0.2".parse()?)
///     .rate("100/s".parse()?)
///     .step(Duration::from_millis(50))
///     .seed(7)
///     .start()?;
/// assert!(sandbox.url().starts_with("http://127.0.0.1:"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Settings {
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) accounts: Vec<Account>,
    pub(crate) token_lifetime: Duration,
    pub(crate) link_lifetime: Duration,
    pub(crate) step: Duration,
    pub(crate) faults: Vec<FaultShare>,
    pub(crate) rate: Option<Rate>,
    pub(crate) delay: Duration,
    pub(crate) body_limit: u64,
    pub(crate) seed: Option<u64>,
    pub(crate) database: Option<PathBuf>,
    pub(crate) log: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self::new()
    }
}

impl Settings {
    /// This machine alone.
    pub const HOST: &'static str = "127.0.0.1";
    /// 12 hours.
    pub const TOKEN_LIFETIME: Seconds = Seconds::new(43_200);
    /// An hour.
    pub const LINK_LIFETIME: Seconds = Seconds::new(3_600);
    /// 5 seconds.
    pub const STEP: Seconds = Seconds::new(5);
    /// 32 MiB.
    pub const BODY_LIMIT: u64 = 33_554_432;

    /// The defaults.
    #[must_use]
    pub fn new() -> Self {
        Self {
            host: Self::HOST.to_owned(),
            port: 0,
            accounts: Vec::new(),
            token_lifetime: Self::TOKEN_LIFETIME.0,
            link_lifetime: Self::LINK_LIFETIME.0,
            step: Self::STEP.0,
            faults: Vec::new(),
            rate: None,
            delay: Duration::ZERO,
            body_limit: Self::BODY_LIMIT,
            seed: None,
            database: None,
            log: false,
        }
    }

    /// The name or address to listen at.
    #[must_use]
    pub fn host(mut self, host: impl Into<String>) -> Self {
        self.host = host.into();
        self
    }

    /// The port to listen at; 0 is any free one.
    #[must_use]
    pub const fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// One more account. Without any there is `sandbox` with the password `sandbox123`.
    #[must_use]
    pub fn account(mut self, account: Account) -> Self {
        self.accounts.push(account);
        self
    }

    /// How long a token is valid.
    #[must_use]
    pub const fn token_lifetime(mut self, lifetime: Duration) -> Self {
        self.token_lifetime = lifetime;
        self
    }

    /// How long a link is valid.
    #[must_use]
    pub const fn link_lifetime(mut self, lifetime: Duration) -> Self {
        self.link_lifetime = lifetime;
        self
    }

    /// How long a session stays in one state.
    #[must_use]
    pub const fn step(mut self, step: Duration) -> Self {
        self.step = step;
        self
    }

    /// One more fault. All shares together must not be more than 1.
    #[must_use]
    pub fn fault(mut self, fault: FaultShare) -> Self {
        self.faults.push(fault);
        self
    }

    /// How many requests are let through; the others are answered with 429.
    #[must_use]
    pub const fn rate(mut self, rate: Rate) -> Self {
        self.rate = Some(rate);
        self
    }

    /// How long to wait before each answer.
    #[must_use]
    pub const fn delay(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// How many bytes a body may have.
    #[must_use]
    pub const fn body_limit(mut self, bytes: u64) -> Self {
        self.body_limit = bytes;
        self
    }

    /// Makes identifiers and faults come out the same each time.
    #[must_use]
    pub const fn seed(mut self, seed: u64) -> Self {
        self.seed = Some(seed);
        self
    }

    /// Keeps sessions and the signing key in this SQLite file, so that they outlive the sandbox.
    #[must_use]
    pub fn database(mut self, file: impl Into<PathBuf>) -> Self {
        self.database = Some(file.into());
        self
    }

    /// The state in which a session of this age is, when no new link has taken its place: what a test can expect.
    ///
    /// ```
    /// use std::time::Duration;
    /// use dkyc_sandbox::Settings;
    ///
    /// let settings = Settings::new().step(Duration::from_secs(5));
    /// assert_eq!(settings.status_of("user-1", Duration::from_secs(7)), "agent_alloted");
    /// assert_eq!(settings.status_of("user-1:user_abandoned", Duration::from_secs(15)), "user_abandoned");
    /// ```
    #[must_use]
    pub fn status_of(&self, user_id: &str, age: Duration) -> &'static str {
        let times = [age, self.link_lifetime, self.step];
        let [now, link_end, step] = times.map(|time| u64::try_from(time.as_millis()).unwrap_or(u64::MAX));
        Life { user_id, created: 0, link_end, replaced: None, step }.progress(now).status().as_str()
    }

    /// Whether to write a line a request to standard error: method, endpoint, status, milliseconds.
    #[must_use]
    pub const fn log(mut self, log: bool) -> Self {
        self.log = log;
        self
    }
}
