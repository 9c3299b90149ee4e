//! Connections: accepted, served, and ended when the sandbox stops.

use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use crate::service::Service;
use crate::wire::Wire;

/// How long a client may take for the head of a request, and how long a connection may be idle.
const HEAD_TIME: Duration = Duration::from_secs(30);
/// How long requests under way may take when the sandbox stops.
const LAST_TIME: Duration = Duration::from_secs(5);

/// Serves until `stop` says so, or is dropped.
pub(crate) async fn serve(listener: TcpListener, service: Arc<Service>, mut stop: watch::Receiver<bool>) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            () = stopped(&mut stop) => break,
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => drop(connections.spawn(connection(stream, Arc::clone(&service), stop.clone()))),
                // Too many open files, say: the next connection waits until one has ended.
                Err(_) => sleep(Duration::from_millis(20)).await,
            },
            Some(_) = connections.join_next() => {}
        }
    }
    drop(listener);
    let ended = async { while connections.join_next().await.is_some() {} };
    let _ = timeout(LAST_TIME, ended).await;
    connections.shutdown().await;
}

async fn connection(stream: TcpStream, service: Arc<Service>, mut stop: watch::Receiver<bool>) {
    // An answer is written at once and whole.
    let _ = stream.set_nodelay(true);
    let serve = service_fn(|request| Arc::clone(&service).serve(request));
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        // A client that has sent everything may say so, and still wants its answer.
        .half_close(true)
        .serve_connection(TokioIo::new(Wire::new(stream)), serve);
    tokio::pin!(connection);
    // How a connection ends is of no interest: its client may do as it likes.
    tokio::select! {
        _ = connection.as_mut() => {}
        () = stopped(&mut stop) => {
            connection.as_mut().graceful_shutdown();
            let _ = connection.await;
        }
    }
}

/// Waits until the sandbox stops.
async fn stopped(stop: &mut watch::Receiver<bool>) {
    drop(stop.wait_for(|stop| *stop).await);
}
