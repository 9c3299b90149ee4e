//! The log: a line a request, with nothing in it that a client sent.

use std::io::{self, Write};
use std::sync::Mutex;
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::thread;
use std::time::Duration;

use hyper::{Method, StatusCode};

use crate::store::lock;

/// Lines on their way to standard error. A thread writes them, so that a reader who stops reading holds up no request.
pub(crate) struct Log(Option<Lines>);

struct Lines {
    inbox: SyncSender<String>,
    /// Hangs up once all lines are written.
    written: Mutex<Receiver<()>>,
}

impl Log {
    pub(crate) fn new(is_wanted: bool) -> Self {
        /// What may wait for a slow reader; further lines are lost.
        const WAITING: usize = 4096;
        if !is_wanted {
            return Self(None);
        }
        let (lines, inbox) = mpsc::sync_channel::<String>(WAITING);
        let (at_work, written) = mpsc::channel::<()>();
        let write = move || {
            let _at_work = at_work;
            inbox.iter().try_for_each(|line| io::stderr().write_all(line.as_bytes()))
        };
        let thread = thread::Builder::new().name("log".to_owned()).spawn(write);
        Self(thread.is_ok().then_some(Lines { inbox: lines, written: Mutex::new(written) }))
    }

    /// Writes the line of a request: method, endpoint, status (`-` when it was cut off), milliseconds.
    pub(crate) fn request(
        &self,
        method: &Method,
        endpoint: &str,
        status: Option<StatusCode>,
        took: Duration,
    ) {
        let Some(Lines { inbox, .. }) = &self.0 else { return };
        let status = status.as_ref().map_or("-", StatusCode::as_str);
        let line = format!("{} {endpoint} {status} {} ms\n", known(method), took.as_millis());
        // A full queue costs a line, not a request.
        let _ = inbox.try_send(line);
    }
}

/// Waits for the last lines, but not for a reader who has stopped reading.
impl Drop for Log {
    fn drop(&mut self) {
        const LONGEST: Duration = Duration::from_secs(1);
        if let Some(Lines { inbox, written }) = self.0.take() {
            drop(inbox);
            let _ = lock(&written).recv_timeout(LONGEST);
        }
    }
}

/// A method that is known, as any word can be one.
fn known(method: &Method) -> &str {
    match *method {
        Method::GET
        | Method::HEAD
        | Method::POST
        | Method::PUT
        | Method::DELETE
        | Method::CONNECT
        | Method::OPTIONS
        | Method::TRACE
        | Method::PATCH => method.as_str(),
        _ => "-",
    }
}
