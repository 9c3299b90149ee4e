//! Faults on purpose, each for a share of the requests.

use std::fmt;
use std::str::FromStr;

use hyper::StatusCode;

use super::unusable::Unusable;

/// What goes wrong with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It is answered with this status, and nothing is done.
    Status(StatusCode),
    /// It is done, and the connection is cut off without an answer.
    Drop,
}

impl Fault {
    /// What the fault [`Self::Drop`] is called.
    pub(crate) const DROP: &'static str = "drop";
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Status(status) => f.write_str(status.as_str()),
            Self::Drop => f.write_str(Self::DROP),
        }
    }
}

/// The statuses that can be asked for: 429, and 500 to 599.
pub(crate) fn status(text: &str) -> Option<StatusCode> {
    let is_number = text.len() == 3 && text.bytes().all(|b| b.is_ascii_digit());
    let status = text.parse::<u16>().ok().filter(|status| is_number && matches!(status, 429 | 500..=599))?;
    StatusCode::from_u16(status).ok()
}

/// A fault, and the share of requests that get it: `503:0.2`, `drop:0.05`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FaultShare {
    pub(crate) fault: Fault,
    pub(crate) share: f64,
}

impl FromStr for FaultShare {
    type Err = Unusable;

    fn from_str(text: &str) -> Result<Self, Unusable> {
        let (fault, share) = text.split_once(':').ok_or(Unusable("expected STATUS:SHARE or drop:SHARE"))?;
        let fault = match fault {
            Fault::DROP => Fault::Drop,
            text => {
                Fault::Status(status(text).ok_or(Unusable("the status must be 429, 500 to 599, or drop"))?)
            }
        };
        let is_decimal = share.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        let share = share.parse().ok().filter(|share| is_decimal && (0.0..=1.0).contains(share));
        Ok(Self { fault, share: share.ok_or(Unusable("the share must be a number from 0 to 1"))? })
    }
}

impl fmt::Display for FaultShare {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.fault, self.share)
    }
}

/// All shares. No request gets two faults, so together they are at most 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Faults(Vec<FaultShare>);

impl Faults {
    pub(crate) fn new(shares: Vec<FaultShare>) -> Result<Self, Unusable> {
        /// Ten times 0.1 is a little more or less than 1.
        const ROUNDING: f64 = 1e-9;
        let sum: f64 = shares.iter().map(|fault| fault.share).sum();
        if sum > 1.0 + ROUNDING {
            return Err(Unusable("the shares of all faults must not be more than 1 together"));
        }
        Ok(Self(shares))
    }

    pub(crate) fn shares(&self) -> &[FaultShare] {
        &self.0
    }

    /// What goes wrong with a request that has drawn this number, at least 0 and less than 1.
    pub(crate) fn pick(&self, drawn: f64) -> Option<Fault> {
        let mut end = 0.0;
        let hit = |fault: &&FaultShare| {
            end += fault.share;
            drawn < end
        };
        self.0.iter().find(hit).map(|fault| fault.fault)
    }
}
