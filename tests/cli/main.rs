//! The command line: what it prints, in every format, and its exit codes. In one binary, which links once.

mod api;
mod commands;
#[cfg(target_os = "linux")]
mod faults;
mod files;
mod fix;
mod formats;
mod github;
mod house;
mod human;
mod inputs;
mod integrate;
mod language;
mod options;
mod privacy;
mod run;
mod sarif;
mod system;
mod terminal;
