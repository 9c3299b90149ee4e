//! What the Rust API promises beside the rules: the facts of an issue, reports that are read back, drafts that are checked,
//! payloads that outlive their text.

mod debug;
mod drafts;
mod host;
mod issues;
mod offsets;
mod payloads;
mod read_back;
mod slots;
mod table;
mod values;
