//! The sandbox, by real HTTP on this machine.

mod answers;
mod client;
mod clients;
mod faults;
mod order;
mod page;
mod process;
mod sessions;
