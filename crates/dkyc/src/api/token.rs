//! Tokens: read in order to refresh them in time. Nothing is verified: a client shows a token, it does not trust it.

use std::borrow::Cow;
use std::fmt;

use base64_simd::URL_SAFE_NO_PAD;

use super::kind::names;
use super::members::{Name, Raw, Read, read};

/// Longer tokens are refused, in characters.
const LONGEST: usize = 16_384;
/// The last second of the year 9999.
const END_OF_TIME: f64 = 253_402_300_799.0;

names! {
    /// How fresh a token is.
    TokenState {
        /// It is not a token.
        Malformed = "malformed",
        /// It does not say when it expires.
        NoExpiry = "no_expiry",
        /// It has expired.
        Expired = "expired",
        /// It expires within the margin: get a new one.
        Refresh = "refresh",
        /// It can be used.
        Fresh = "fresh",
    }
}

/// A token cannot be read. It is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MalformedToken;

impl fmt::Display for MalformedToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this is not a token: three parts of Base64url with dots between them, the first two JSON objects")
    }
}

impl std::error::Error for MalformedToken {}

/// When a token expires, in seconds since 1970; `None` when it does not say.
///
/// # Errors
/// When it is not a token of three parts, or its `exp` is not a number.
///
/// ```
/// // {"alg":"HS256"} . {"exp":1741000000}
/// let token = "eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjE3NDEwMDAwMDB9.c2ln";
/// assert_eq!(dkyc::api::token_expiry(token), Ok(Some(1_741_000_000)));
/// assert!(dkyc::api::token_expiry("Bearer x").is_err());
/// ```
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the number is clamped before")]
pub fn token_expiry(token: &str) -> Result<Option<u64>, MalformedToken> {
    const EXPIRY: Name = Name { key: "exp", members: &[] };
    let claims = claims(token).ok_or(MalformedToken)?;
    let Read::Object(mut expiry) = read(&claims, &[EXPIRY]) else { return Err(MalformedToken) };
    match expiry.pop().unwrap_or_default() {
        Raw::Absent => Ok(None),
        Raw::Json(number) => {
            let seconds: f64 = number.parse().map_err(|_| MalformedToken)?;
            Ok(Some(seconds.floor().clamp(0.0, END_OF_TIME) as u64))
        }
        Raw::Text(_) | Raw::Object(..) => Err(MalformedToken),
    }
}

/// How fresh a token is. `now` is in seconds since 1970, `margin` in seconds.
#[must_use]
pub fn token_state(token: &str, now: u64, margin: u64) -> TokenState {
    match token_expiry(token) {
        Err(MalformedToken) => TokenState::Malformed,
        Ok(None) => TokenState::NoExpiry,
        Ok(Some(expiry)) if now >= expiry => TokenState::Expired,
        Ok(Some(expiry)) if now.saturating_add(margin) >= expiry => TokenState::Refresh,
        Ok(Some(_)) => TokenState::Fresh,
    }
}

/// Whether a token has expired, or does within the margin.
///
/// # Errors
/// When it cannot be read.
///
/// ```
/// let token = "eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjE3NDEwMDAwMDB9.";
/// assert_eq!(dkyc::api::needs_refresh(token, 1_740_999_939, 60), Ok(false));
/// assert_eq!(dkyc::api::needs_refresh(token, 1_740_999_940, 60), Ok(true));
/// ```
pub fn needs_refresh(token: &str, now: u64, margin: u64) -> Result<bool, MalformedToken> {
    match token_state(token, now, margin) {
        TokenState::Malformed => Err(MalformedToken),
        TokenState::Expired | TokenState::Refresh => Ok(true),
        TokenState::NoExpiry | TokenState::Fresh => Ok(false),
    }
}

/// The claims of a token; `None` when it has not three parts of which the first two are objects.
fn claims(token: &str) -> Option<Vec<u8>> {
    if token.len() > LONGEST {
        return None;
    }
    let parts: Vec<_> = token.split('.').collect();
    let [header, claims, signature] = parts[..] else { return None };
    URL_SAFE_NO_PAD.check(signature.as_bytes()).ok()?;
    let header = URL_SAFE_NO_PAD.decode_to_vec(header).ok()?;
    matches!(read(&header, &[]), Read::Object(_)).then(|| URL_SAFE_NO_PAD.decode_to_vec(claims).ok())?
}

/// A token, fit for a header: 1 to 16,384 characters `!` to `~`. `Debug` never shows it.
#[derive(Clone, PartialEq, Eq)]
pub struct AuthToken<'a>(Cow<'a, str>);

impl<'a> AuthToken<'a> {
    /// Nothing is trimmed.
    ///
    /// # Errors
    /// When it cannot be a header.
    pub fn new(token: impl Into<Cow<'a, str>>) -> Result<Self, UnfitToken> {
        let token = token.into();
        let is_fit =
            (1..=LONGEST).contains(&token.len()) && token.bytes().all(|byte| byte.is_ascii_graphic());
        if is_fit { Ok(Self(token)) } else { Err(UnfitToken) }
    }

    /// The token itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for AuthToken<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AuthToken(..)")
    }
}

/// A token cannot be a header. It is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnfitToken;

impl fmt::Display for UnfitToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a token must be 1 to 16,384 ASCII characters without spaces")
    }
}

impl std::error::Error for UnfitToken {}
