//! A sandbox that runs: in the background of a test, or until a signal comes.

use std::error::Error;
use std::fmt;
use std::net::{SocketAddr, TcpListener, ToSocketAddrs};
use std::sync::Arc;
use std::thread;

use tokio::runtime::{Builder, Runtime};
use tokio::sync::watch;

use crate::log::Log;
use crate::server;
use crate::service::Service;
use crate::settings::Settings;
use crate::state::State;

/// A sandbox in the background, on its own threads. It stops when it is dropped.
///
/// ```
/// let sandbox = dkyc_sandbox::Sandbox::start()?;
/// let endpoint = format!("{}/agentapi/v1/agent/generate_token", sandbox.url());
/// // … send requests with any client, from blocking or from async code …
/// # assert!(endpoint.starts_with("http://127.0.0.1:"));
/// # Ok::<(), dkyc_sandbox::NotStarted>(())
/// ```
pub struct Sandbox {
    address: SocketAddr,
    url: String,
    stop: watch::Sender<bool>,
    thread: Option<thread::JoinHandle<()>>,
}

/// Why a sandbox did not start: for people, in one line.
pub struct NotStarted(String);

impl fmt::Display for NotStarted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for NotStarted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl Error for NotStarted {}

impl Sandbox {
    /// Starts one with the defaults on any free port.
    ///
    /// # Errors
    /// [`NotStarted`] when there is no port or no thread to be had.
    pub fn start() -> Result<Self, NotStarted> {
        Settings::new().start()
    }

    /// Where it listens: `http://127.0.0.1:49152`. The base URL of all endpoints.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The address that it listens at.
    #[must_use]
    pub const fn address(&self) -> SocketAddr {
        self.address
    }
}

/// Finishes the requests under way, for 5 seconds at most.
impl Drop for Sandbox {
    fn drop(&mut self) {
        self.stop.send_replace(true);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl fmt::Debug for Sandbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sandbox").field("url", &self.url).finish_non_exhaustive()
    }
}

impl Settings {
    /// Starts a sandbox with these settings, in the background.
    ///
    /// # Errors
    /// [`NotStarted`] when the port or the database is taken or unfit.
    pub fn start(self) -> Result<Sandbox, NotStarted> {
        let (stop, stopped) = watch::channel(false);
        let ready = Ready::new(self, stopped.clone())?;
        let (address, url) = (ready.address, ready.url.clone());
        let serve = move || {
            let Ready { runtime, listener, service, .. } = ready;
            runtime.block_on(serve(listener, service, stopped));
        };
        let thread = thread::Builder::new().name("sandbox".to_owned()).spawn(serve).map_err(not_started)?;
        Ok(Sandbox { address, url, stop, thread: Some(thread) })
    }

    /// Runs a sandbox until SIGINT or SIGTERM comes; then finishes the requests under way, for 5 seconds at most. `ready` is
    /// called with the URL once it listens.
    ///
    /// # Errors
    /// [`NotStarted`] when the port or the database is taken or unfit.
    pub fn run(self, ready: impl FnOnce(&Sandbox)) -> Result<(), NotStarted> {
        // The signals first: one that comes as soon as the port is known must not end the process at once.
        let signals = Builder::new_current_thread().enable_all().build().map_err(not_started)?;
        let signal = signals.block_on(async { signal() }).map_err(not_started)?;
        let sandbox = self.start()?;
        ready(&sandbox);
        signals.block_on(signal);
        drop(sandbox);
        Ok(())
    }
}

/// All that can fail has gone well.
struct Ready {
    runtime: Runtime,
    listener: TcpListener,
    address: SocketAddr,
    url: String,
    service: Arc<Service>,
}

impl Ready {
    fn new(settings: Settings, stopping: watch::Receiver<bool>) -> Result<Self, NotStarted> {
        let host = settings.host.clone();
        let host = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(&host);
        let listener = listen(host, settings.port)
            .map_err(|error| NotStarted(format!("{host}, port {}: {}", settings.port, reason(&error))))?;
        let address = listener.local_addr().map_err(not_started)?;
        let shown = if host.contains(':') { format!("[{host}]") } else { host.to_owned() };
        let url = format!("http://{shown}:{}", address.port());
        let log = Log::new(settings.log);
        let state = State::new(settings, stopping).map_err(NotStarted)?;
        let runtime = Builder::new_multi_thread().enable_all().thread_name("sandbox").build();
        let runtime = runtime.map_err(not_started)?;
        Ok(Self { runtime, listener, address, url, service: Arc::new(Service { state, log }) })
    }
}

fn listen(host: &str, port: u16) -> std::io::Result<TcpListener> {
    let addresses: Vec<_> = (host, port).to_socket_addrs()?.collect();
    let listener = TcpListener::bind(&*addresses)?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

async fn serve(listener: TcpListener, service: Arc<Service>, stop: watch::Receiver<bool>) {
    // It has listened all the time; only a system without room for one more file would refuse this.
    if let Ok(listener) = tokio::net::TcpListener::from_std(listener) {
        server::serve(listener, service, stop).await;
    }
}

/// The first of the two signals. It is noticed from when this returns.
#[cfg(unix)]
fn signal() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere it can fail")]
fn signal() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async { drop(tokio::signal::ctrl_c().await) })
}

fn reason(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::AddrInUse => "another program listens there".to_owned(),
        std::io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        std::io::ErrorKind::AddrNotAvailable => "this machine has no such address".to_owned(),
        _ => error.to_string(),
    }
}

fn not_started(error: impl fmt::Display) -> NotStarted {
    NotStarted(error.to_string())
}
