//! Identifiers. Those of the n-th session are drawn from a stream of their own, so with a seed they are the same each time,
//! and with a database that goes on counting none comes twice.

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// The identifiers of a session.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Ids {
    /// Which session of this sandbox it is, from 1.
    pub(crate) number: u64,
    /// A UUID of version 4.
    pub(crate) session_id: String,
    /// 12 letters and digits.
    pub(crate) link_id: String,
}

/// Where identifiers and shares come from.
#[derive(Clone)]
pub(crate) struct Seed([u8; 32]);

impl Seed {
    /// The seed of `--seed`.
    pub(crate) fn of(number: u64) -> Self {
        let mut seed = [0; 32];
        seed[..8].copy_from_slice(&number.to_le_bytes());
        Self(seed)
    }

    /// One that nobody can guess.
    pub(crate) fn random() -> Result<Self, getrandom::Error> {
        let mut seed = [0; 32];
        getrandom::fill(&mut seed)?;
        Ok(Self(seed))
    }

    /// The identifiers of the session with this number, from 1.
    pub(crate) fn ids(&self, number: u64) -> Ids {
        let mut random = self.stream(number);
        Ids { number, session_id: uuid(&mut random), link_id: link_id(&mut random) }
    }

    /// What decides which requests get a fault.
    pub(crate) fn shares(&self) -> Shares {
        Shares(self.stream(0))
    }

    fn stream(&self, number: u64) -> ChaCha20Rng {
        let mut random = ChaCha20Rng::from_seed(self.0);
        random.set_stream(number);
        random
    }
}

/// Numbers from 0 up to, but not including, 1.
pub(crate) struct Shares(ChaCha20Rng);

impl Shares {
    pub(crate) fn next(&mut self) -> f64 {
        f64::from(self.0.next_u32()) / (f64::from(u32::MAX) + 1.0)
    }
}

fn uuid(random: &mut ChaCha20Rng) -> String {
    use std::fmt::Write;

    let mut bytes = [0; 16];
    random.fill_bytes(&mut bytes);
    // RFC 9562, section 5.4: version 4, variant 10.
    bytes[6] = bytes[6] & 0x0F | 0x40;
    bytes[8] = bytes[8] & 0x3F | 0x80;
    let mut text = String::with_capacity(36);
    for (at, byte) in bytes.iter().enumerate() {
        if matches!(at, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        let _ = write!(text, "{byte:02x}");
    }
    text
}

fn link_id(random: &mut ChaCha20Rng) -> String {
    const CHARACTERS: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    (0..12).map(|_| char::from(CHARACTERS[random.next_u32() as usize % CHARACTERS.len()])).collect()
}
