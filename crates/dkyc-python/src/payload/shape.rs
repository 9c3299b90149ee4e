//! What an argument is meant to be.

use dkyc::spec::ObjectSpec;

/// A payload, the sections under their names, or one section.
#[derive(Clone, Copy)]
pub(crate) enum Shape {
    Payload,
    Sections,
    Section(&'static ObjectSpec),
}
