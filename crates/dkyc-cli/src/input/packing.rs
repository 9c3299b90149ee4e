//! The ways to compress.

use std::io::Read;
use std::path::Path;

/// Where bytes are read from.
pub(super) type Bytes = Box<dyn Read + Send>;

/// A way to compress.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Packing {
    Gzip,
    Zstandard,
}

impl Packing {
    pub(super) const ALL: [Self; 2] = [Self::Gzip, Self::Zstandard];

    /// The way that the end of a name stands for.
    pub(super) fn of_name(path: &Path) -> Option<Self> {
        let extension = path.extension().unwrap_or_default();
        Self::ALL.into_iter().find(|packing| extension.eq_ignore_ascii_case(packing.extension()))
    }

    const fn extension(self) -> &'static str {
        match self {
            Self::Gzip => "gz",
            Self::Zstandard => "zst",
        }
    }

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Gzip => "gzip",
            Self::Zstandard => "Zstandard",
        }
    }

    /// What such data begins with. No JSON does. The last is what pzstd writes in front.
    pub(super) const fn magic(self) -> &'static [&'static [u8]] {
        match self {
            Self::Gzip => &[b"\x1F\x8B"],
            Self::Zstandard => &[b"\x28\xB5\x2F\xFD", b"\x50\x2A\x4D\x18"],
        }
    }
}
