//! Reading the body of a request: not longer than allowed, not slower than it should be, and not too many at once.

use std::time::Duration;

use http_body_util::BodyExt;
use hyper::body::{Body as _, Incoming};
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::{Instant, timeout, timeout_at};

/// How long a body may take.
const TIME: Duration = Duration::from_secs(60);
/// A body of this size needs no room of its own.
const SMALL: u64 = 64 << 10;
/// How much of a body that nobody wants is read, so that the client gets its answer: a connection that is closed while the
/// client sends loses it.
const UNWANTED: u64 = 256 << 20;
const UNWANTED_TIME: Duration = Duration::from_secs(10);

/// The memory for all large bodies together: further ones wait. It is counted in KiB.
pub(crate) struct Room(Semaphore, u32);

impl Room {
    /// Room for at least one body of this size.
    pub(crate) fn new(body_limit: u64) -> Self {
        const USUAL: u64 = 256 << 20;
        let kib = u32::try_from(body_limit.max(USUAL).div_ceil(1024)).unwrap_or(u32::MAX);
        let kib = kib.min(u32::try_from(Semaphore::MAX_PERMITS).unwrap_or(u32::MAX));
        Self(Semaphore::new(kib as usize), kib)
    }

    async fn take(&self, bytes: u64) -> Option<SemaphorePermit<'_>> {
        let kib = u32::try_from(bytes.div_ceil(1024)).unwrap_or(u32::MAX).min(self.1);
        self.0.acquire_many(kib).await.ok()
    }
}

/// A body that was read, and the room that it takes.
pub(crate) struct Received<'r> {
    pub(crate) bytes: Vec<u8>,
    /// Given back when the body is dropped.
    room: Option<SemaphorePermit<'r>>,
}

/// Why a body could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Failed {
    TooLarge,
    TooSlow,
    /// It broke off, or is not what its headers say.
    Broken,
}

/// The body of a request.
pub(crate) struct Body {
    incoming: Incoming,
    /// Whether the client waits for `100 Continue` before it sends anything.
    is_held_back: bool,
}

impl Body {
    pub(crate) fn new(incoming: Incoming, is_held_back: bool) -> Self {
        Self { incoming, is_held_back }
    }

    /// Reads all of it. A length that is announced is judged at once.
    pub(crate) async fn read<'r>(&mut self, limit: u64, room: &'r Room) -> Result<Received<'r>, Failed> {
        let announced = self.incoming.size_hint().exact();
        if announced.is_some_and(|length| length > limit) {
            return Err(Failed::TooLarge);
        }
        let mut received = Received { bytes: Vec::new(), room: None };
        let mut expected = announced.unwrap_or(0);
        let mut deadline = Instant::now() + TIME;
        self.is_held_back = false;
        loop {
            let length = received.bytes.len() as u64;
            if received.room.is_none() && length.max(expected) > SMALL {
                // Nobody knows how long a body in chunks will be.
                expected = announced.unwrap_or(limit);
                received.room = room.take(expected).await;
                deadline = Instant::now() + TIME;
            }
            let frame = timeout_at(deadline, self.incoming.frame()).await.map_err(|_| Failed::TooSlow)?;
            let Some(frame) = frame else { return Ok(received) };
            let Ok(data) = frame.map_err(|_| Failed::Broken)?.into_data() else { continue };
            if length + data.len() as u64 > limit {
                return Err(Failed::TooLarge);
            }
            received.bytes.extend_from_slice(&data);
        }
    }

    /// Reads, in the background, what was not read, and forgets it.
    pub(crate) fn discard(mut self) {
        // A client that waits to be asked for its body is not asked.
        if self.incoming.is_end_stream() || self.is_held_back {
            return;
        }
        tokio::spawn(timeout(UNWANTED_TIME, async move {
            let mut length = 0;
            while let Some(Ok(frame)) = self.incoming.frame().await {
                length += frame.data_ref().map_or(0, |data| data.len() as u64);
                if length > UNWANTED {
                    break;
                }
            }
        }));
    }
}
