//! The connection under hyper. hyper answers what is not HTTP by itself, without a body; here it gets one.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

/// A connection on which every answer is JSON.
pub(crate) struct Wire {
    stream: TcpStream,
    /// What is written in place of an answer of hyper's own.
    instead: Option<Instead>,
}

struct Instead {
    bytes: Vec<u8>,
    written: usize,
}

impl Wire {
    pub(crate) fn new(stream: TcpStream) -> Self {
        Self { stream, instead: None }
    }
}

/// The same answer with a body, if this is the head of one without. All answers of the sandbox have one.
fn with_body(head: &[u8]) -> Option<Instead> {
    const EMPTY: &str = "content-length: 0\r\n";
    let head = std::str::from_utf8(head)
        .ok()
        .filter(|head| head.starts_with("HTTP/1.1 4") && head.contains(EMPTY))?;
    let status = head.get(9..12)?;
    let msg = match status {
        "414" => "The URL is too long",
        "431" => "The headers are too large",
        _ => "This is not an HTTP request",
    };
    let body = format!(r#"{{"msg":"{msg}","status":{status}}}"#);
    let length = format!("content-type: application/json\r\ncontent-length: {}\r\n", body.len());
    Some(Instead { bytes: (head.replacen(EMPTY, &length, 1) + &body).into_bytes(), written: 0 })
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl AsyncWrite for Wire {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        let Self { stream, instead } = &mut *self;
        if instead.is_none() {
            *instead = with_body(buf);
        }
        let Some(Instead { bytes, written }) = instead else {
            return Pin::new(stream).poll_write(cx, buf);
        };
        while *written < bytes.len() {
            match ready!(Pin::new(&mut *stream).poll_write(cx, &bytes[*written..]))? {
                0 => return Poll::Ready(Err(io::ErrorKind::WriteZero.into())),
                length => *written += length,
            }
        }
        *instead = None;
        Poll::Ready(Ok(buf.len()))
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
