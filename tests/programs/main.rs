//! The examples, against the sandbox.

mod clients;
mod gateway;
mod lines;
mod world;
