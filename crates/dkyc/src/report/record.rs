//! The members of an issue in JSON.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::code::{Code, Severity};

/// The members of an issue, in their order.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Record<'i> {
    pub(super) path: Cow<'i, str>,
    pub(super) pointer: Cow<'i, str>,
    pub(super) code: Code,
    pub(super) severity: Severity,
    pub(super) message: Cow<'i, str>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) allowed: Vec<Cow<'i, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) suggestion: Option<Cow<'i, str>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) related: Vec<Cow<'i, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) line: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) column: Option<usize>,
}
