//! The decoders. Both are written in Rust, so that the program stays one file that is built without a C compiler.

use std::io::{self, BufRead, BufReader, ErrorKind, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};

use super::packing::{Bytes, Packing};
use crate::size::Size;

/// How much is read at once.
const READ_BYTES: usize = 1 << 18;

/// The content, up to a limit.
pub(super) fn decoded(raw: Bytes, packing: Packing, most: Size) -> Bytes {
    let is_at_end = Arc::new(AtomicBool::new(false));
    let bytes = BufReader::with_capacity(READ_BYTES, raw);
    let packed = Packed { bytes, is_at_end: Arc::clone(&is_at_end) };
    let content: Bytes = match packing {
        Packing::Gzip => Box::new(MultiGzDecoder::new(packed)),
        Packing::Zstandard => Box::new(Frames { packed, decoder: FrameDecoder::new(), is_open: false }),
    };
    Box::new(Unpacked { content, is_at_end, packing, left: most.0, most })
}

/// Compressed data, which remembers whether its end was reached.
struct Packed {
    bytes: BufReader<Bytes>,
    is_at_end: Arc<AtomicBool>,
}

impl Read for Packed {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.bytes.read(buffer)?;
        if read == 0 && !buffer.is_empty() {
            self.is_at_end.store(true, Ordering::Relaxed);
        }
        Ok(read)
    }
}

impl BufRead for Packed {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let bytes = self.bytes.fill_buf()?;
        if bytes.is_empty() {
            self.is_at_end.store(true, Ordering::Relaxed);
        }
        Ok(bytes)
    }

    fn consume(&mut self, amount: usize) {
        self.bytes.consume(amount);
    }
}

/// What comes out: not more than a limit, and with errors in words of our own.
struct Unpacked {
    content: Bytes,
    is_at_end: Arc<AtomicBool>,
    packing: Packing,
    left: u64,
    most: Size,
}

impl Read for Unpacked {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.content.read(buffer).map_err(|error| self.explained(error))?;
        self.left = self.left.checked_sub(read as u64).ok_or_else(|| {
            let limit = self.most;
            io::Error::other(format!("its content is longer than {limit}; --max-unpacked sets this limit"))
        })?;
        Ok(read)
    }
}

impl Unpacked {
    fn explained(&self, error: io::Error) -> io::Error {
        if error.raw_os_error().is_some() || error.kind() == ErrorKind::Interrupted {
            return error;
        }
        let name = self.packing.name();
        io::Error::other(if self.is_at_end.load(Ordering::Relaxed) {
            format!("the {name} data is cut off; copy the whole file")
        } else {
            format!("the {name} data is damaged; create the file again")
        })
    }
}

/// Zstandard data: one frame, or several one after the other.
struct Frames {
    packed: Packed,
    decoder: FrameDecoder,
    is_open: bool,
}

impl Frames {
    /// Begins the next frame, if there is one.
    fn open(&mut self) -> io::Result<bool> {
        while !self.packed.fill_buf()?.is_empty() {
            match self.decoder.init(&mut self.packed) {
                Ok(()) => {
                    self.is_open = true;
                    return Ok(true);
                }
                // A frame for other programs.
                Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame {
                    length,
                    ..
                })) => {
                    let skipped = io::copy(&mut (&mut self.packed).take(length.into()), &mut io::sink())?;
                    if skipped < length.into() {
                        return Err(ErrorKind::UnexpectedEof.into());
                    }
                }
                Err(error) => return Err(io::Error::other(error)),
            }
        }
        Ok(false)
    }

    fn is_as_written(&self) -> bool {
        let decoder = &self.decoder;
        decoder.get_checksum_from_data().is_none_or(|sum| decoder.get_calculated_checksum() == Some(sum))
    }
}

impl Read for Frames {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.is_open || self.open()? {
            while self.decoder.can_collect() == 0 && !self.decoder.is_finished() {
                let next = self.decoder.decode_blocks(&mut self.packed, BlockDecodingStrategy::UptoBlocks(1));
                next.map_err(io::Error::other)?;
            }
            let read = self.decoder.read(buffer)?;
            if read > 0 || buffer.is_empty() {
                return Ok(read);
            }
            if !self.is_as_written() {
                return Err(ErrorKind::InvalidData.into());
            }
            self.is_open = false;
        }
        Ok(0)
    }
}
