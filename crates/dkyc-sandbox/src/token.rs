//! Tokens: JWTs that this sandbox signs with HS256, and no other algorithm.

use base64_simd::URL_SAFE_NO_PAD as BASE64URL;
use dkyc::api::AuthToken;
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use std::time::Duration;

/// `{"alg":"HS256","typ":"JWT"}`. All tokens have this header, so none with another is valid.
const HEADER: &str = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9";

/// What signs tokens, as long as a block of SHA-256. No `Debug` and no `Display`.
#[derive(Clone)]
pub(crate) struct Key(pub(crate) [u8; 64]);

#[derive(Serialize, Deserialize)]
struct Claims<S> {
    sub: S,
    iat: Instant,
    exp: Instant,
}

/// A NumericDate in milliseconds. It is written without a fraction where it has none: many clients read an integer.
#[derive(Clone, Copy)]
struct Instant(u64);

impl Serialize for Instant {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.is_multiple_of(1000) {
            serializer.serialize_u64(self.0 / 1000)
        } else {
            #[expect(clippy::cast_precision_loss, reason = "instants have 43 bits")]
            serializer.serialize_f64(self.0 as f64 / 1000.0)
        }
    }
}

impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let seconds = f64::deserialize(deserializer)?;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` clamps")]
        Ok(Self((seconds * 1000.0).round() as u64))
    }
}

impl Key {
    pub(crate) fn random() -> Result<Self, getrandom::Error> {
        let mut key = [0; 64];
        getrandom::fill(&mut key)?;
        Ok(Self(key))
    }

    /// A token for this user.
    ///
    /// Instants are whole seconds, as everywhere, unless the token lives so short that a second matters.
    pub(crate) fn token(&self, user: &str, now: u64, lifetime: Duration) -> String {
        let lifetime = u64::try_from(lifetime.as_millis()).unwrap_or(u64::MAX);
        let is_short = lifetime < 60_000 || !lifetime.is_multiple_of(1000);
        let issued = if is_short { now } else { now - now % 1000 };
        let expires = issued.saturating_add(lifetime);
        let claims = Claims { sub: user, iat: Instant(issued), exp: Instant(expires) };
        let claims = serde_json::to_vec(&claims).unwrap_or_default();
        let signed = format!("{HEADER}.{}", BASE64URL.encode_to_string(claims));
        let signature = self.mac(&signed).finalize().into_bytes();
        format!("{signed}.{}", BASE64URL.encode_to_string(signature))
    }

    /// Whether it is a token of this sandbox that has not expired.
    pub(crate) fn accepts(&self, token: &[u8], now: u64) -> bool {
        self.expiry(token).is_some_and(|expires| now < expires)
    }

    /// When a token of this sandbox expires. What it says is looked at only after its signature.
    fn expiry(&self, token: &[u8]) -> Option<u64> {
        let token = AuthToken::new(std::str::from_utf8(token).ok()?).ok()?;
        let (signed, signature) = token.as_str().rsplit_once('.')?;
        let (header, claims) = signed.split_once('.')?;
        let signature = BASE64URL.decode_to_vec(signature).ok()?;
        if header != HEADER || self.mac(signed).verify_slice(&signature).is_err() {
            return None;
        }
        let claims = BASE64URL.decode_to_vec(claims).ok()?;
        serde_json::from_slice::<Claims<String>>(&claims).ok().map(|claims| claims.exp.0)
    }

    fn mac(&self, signed: &str) -> Hmac<Sha256> {
        let mut mac = Hmac::<Sha256>::new(&self.0.into());
        mac.update(signed.as_bytes());
        mac
    }
}
