//! What all requests share.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use dkyc::api::TokenBucket;
use tokio::sync::watch;

use crate::body::Room;
use crate::id::{Seed, Shares};
use crate::pushes::Pushes;
use crate::settings::{Account, Fault, Faults, Seconds, Settings};
use crate::store::{Store, lock};
use crate::token::Key;

/// A sandbox at work.
pub(crate) struct State {
    pub(crate) accounts: Vec<Account>,
    pub(crate) key: Key,
    pub(crate) token_lifetime: Duration,
    pub(crate) store: Store,
    /// In milliseconds, as all of these.
    pub(crate) link_lifetime: u64,
    pub(crate) step: u64,
    pub(crate) body_limit: u64,
    pub(crate) room: Room,
    bucket: Option<Mutex<TokenBucket>>,
    started: Instant,
    misbehaviour: Mutex<Misbehaviour>,
    shares: Mutex<Shares>,
    pub(crate) pushes: Pushes,
    stopping: watch::Receiver<bool>,
}

/// What goes wrong on purpose. The page can change it.
#[derive(Clone)]
pub(crate) struct Misbehaviour {
    pub(crate) faults: Faults,
    /// Before each answer.
    pub(crate) delay: Duration,
}

impl State {
    /// The error is for people.
    pub(crate) fn new(settings: Settings, stopping: watch::Receiver<bool>) -> Result<Self, String> {
        let faults = Faults::new(settings.faults).map_err(|unusable| unusable.to_string())?;
        let seed = match settings.seed {
            Some(seed) => Seed::of(seed),
            None => Seed::random().map_err(|error| error.to_string())?,
        };
        let bucket = settings.rate.map(|rate| TokenBucket::new(rate.number, rate.per_second())).transpose();
        let bucket = bucket.map_err(|error| error.to_string())?;
        let shares = seed.shares();
        let step = milliseconds(settings.step);
        let (store, key) = match settings.database {
            Some(file) => {
                Store::in_file(&file, seed, step).map_err(|why| format!("{}: {why}", file.display()))?
            }
            None => Store::in_memory(seed, step)?,
        };
        let accounts = if settings.accounts.is_empty() { vec![Account::usual()] } else { settings.accounts };
        Ok(Self {
            accounts,
            key,
            token_lifetime: Seconds::at_most(settings.token_lifetime),
            store,
            link_lifetime: milliseconds(Seconds::at_most(settings.link_lifetime)),
            step,
            body_limit: settings.body_limit,
            room: Room::new(settings.body_limit),
            bucket: bucket.map(Mutex::new),
            started: Instant::now(),
            misbehaviour: Mutex::new(Misbehaviour { faults, delay: settings.delay }),
            shares: Mutex::new(shares),
            pushes: Pushes::default(),
            stopping,
        })
    }

    pub(crate) fn misbehaviour(&self) -> Misbehaviour {
        lock(&self.misbehaviour).clone()
    }

    pub(crate) fn set_misbehaviour(&self, wanted: Misbehaviour) {
        *lock(&self.misbehaviour) = wanted;
    }

    /// Whether whoever waits should come to an end.
    pub(crate) fn is_stopping(&self) -> bool {
        *self.stopping.borrow()
    }

    /// The fault that the next request gets.
    pub(crate) fn draw_fault(&self) -> Option<Fault> {
        let misbehaviour = lock(&self.misbehaviour);
        let faults = &misbehaviour.faults;
        if faults.shares().is_empty() { None } else { faults.pick(lock(&self.shares).next()) }
    }

    /// Lets a request through, or says how long until the next one may come.
    pub(crate) fn let_through(&self) -> Result<(), Duration> {
        self.bucket.as_ref().map_or(Ok(()), |bucket| lock(bucket).take(self.started.elapsed()))
    }
}

fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
