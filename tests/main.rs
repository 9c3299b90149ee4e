//! The tests of the core, in one binary: that links once.

mod api;
mod architecture;
mod case_files;
mod docs;
mod draft;
mod endpoints;
mod fix;
mod house;
mod limits;
mod messages;
mod plausibility;
mod positions;
mod properties;
mod reports;
mod rules;
mod schema;
mod spec_table;
mod structure;
mod suggestions;
mod syntax;
