//! How a document is sent.

use super::base64::Base64;
use super::url::Url;

/// How a document is sent, and what can be known of it.
pub enum Sent<'v> {
    /// By its address.
    Url(&'v Url<'v>),
    /// As Base64.
    Base64(&'v Base64<'v>),
    /// As Base64 in a data URL.
    DataUrl(&'v Base64<'v>),
}
