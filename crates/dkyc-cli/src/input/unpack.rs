//! Compressed input → its content: gzip and Zstandard, recognised by their first bytes.

use std::io::{self, Cursor, ErrorKind, Read};

#[cfg(feature = "compressed")]
use super::decode;
use super::packing::{Bytes, Packing};
use super::read::Failure;
use crate::size::Size;

/// Reads the content. `wanted`: what the name says that it is.
pub(super) fn unpacked(mut raw: Bytes, wanted: Option<Packing>, most: Size) -> Result<Bytes, Failure> {
    let mut start = Vec::new();
    let found = loop {
        let begins = |magic: &&[u8]| start.starts_with(magic);
        if let Some(packing) = Packing::ALL.into_iter().find(|packing| packing.magic().iter().any(begins)) {
            break Some(packing);
        }
        // No byte too many, so that a slow stream is not waited for.
        let mut magic = Packing::ALL.iter().flat_map(|packing| packing.magic());
        let byte = if magic.any(|magic| magic.starts_with(&start)) { next_byte(&mut raw)? } else { None };
        match byte {
            Some(byte) => start.push(byte),
            None => break None,
        }
    };
    if let Some(wanted) = wanted
        && found != Some(wanted)
    {
        return Err(Failure::OtherKind(wanted.name()));
    }
    let raw = Cursor::new(start).chain(raw);
    let Some(packing) = found else { return Ok(Box::new(raw)) };
    decoded(Box::new(raw), packing, most)
}

#[cfg(feature = "compressed")]
#[expect(clippy::unnecessary_wraps, reason = "without the feature it fails")]
fn decoded(raw: Bytes, packing: Packing, most: Size) -> Result<Bytes, Failure> {
    Ok(decode::decoded(raw, packing, most))
}

#[cfg(not(feature = "compressed"))]
fn decoded(_: Bytes, packing: Packing, _: Size) -> Result<Bytes, Failure> {
    Err(Failure::Refused(crate::left_out::sentence(&format!("input in {}", packing.name()))))
}

fn next_byte(raw: &mut Bytes) -> io::Result<Option<u8>> {
    let mut byte = [0];
    loop {
        match raw.read(&mut byte) {
            Ok(0) => return Ok(None),
            Ok(_) => return Ok(Some(byte[0])),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}
