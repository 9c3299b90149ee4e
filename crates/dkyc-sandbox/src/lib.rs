//! The whole DKYC API on your own machine: for tests of what calls it, without credentials and without a network.
//!
//! ```
//! use dkyc_sandbox::Sandbox;
//!
//! let sandbox = Sandbox::start()?; // any free port; it stops when it is dropped
//! println!("base URL: {}", sandbox.url());
//! # Ok::<(), dkyc_sandbox::NotStarted>(())
//! ```
//!
//! It answers as the API is documented, keeps sessions that move on by themselves, and makes faults on purpose: [`Settings`]
//! says which. `dkyc sandbox` is the same as a command.
//!
//! # Features
//!
//! - `sqlite` (on by default): [`Settings::database`]. It needs a C compiler.

mod answer;
mod api;
mod body;
mod clock;
mod id;
mod log;
mod page;
mod prefer;
mod progress;
mod pushes;
mod route;
mod sandbox;
mod server;
mod service;
mod session;
mod settings;
mod state;
mod store;
mod token;
mod wire;

pub use sandbox::{NotStarted, Sandbox};
pub use settings::{Account, FaultShare, Rate, Seconds, Settings, Unusable};
