//! Programs that call the API with dkyc, one file each: to read, and to copy from.

pub mod gateway;
pub mod with_reqwest;
pub mod with_ureq;

/// The time since 1970.
fn now() -> std::time::Duration {
    std::time::UNIX_EPOCH.elapsed().unwrap_or_default()
}
