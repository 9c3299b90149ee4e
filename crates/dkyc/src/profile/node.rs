//! A profile as a tree of values, whatever it was written in, and what is read from a value of it.

use std::collections::HashSet;

use super::mistake::Mistake;
use super::pattern::Patterns;

/// A value, and where it begins in the text of the profile, if it was text.
pub(super) struct Node {
    pub(super) offset: Option<usize>,
    pub(super) value: Value,
}

pub(super) enum Value {
    Text(String),
    /// `None` when it is negative, has a fraction, or is too large.
    Number(Option<u64>),
    Truth(bool),
    List(Vec<Node>),
    Table(Vec<Member>),
    /// Something else, such as a date.
    Other(&'static str),
}

/// A member of a table.
pub(super) struct Member {
    pub(super) key: String,
    /// Where the key begins.
    pub(super) offset: Option<usize>,
    pub(super) node: Node,
}

impl Value {
    /// What it is, in a sentence.
    fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "a string",
            Self::Number(_) => "a number",
            Self::Truth(_) => "true or false",
            Self::List(_) => "a list",
            Self::Table(_) => "a table",
            Self::Other(kind) => kind,
        }
    }
}

/// Where a profile is being read, and what was wrong so far.
pub(super) struct Reading<'m> {
    pub(super) path: String,
    pub(super) patterns: Patterns,
    pub(super) mistakes: &'m mut Vec<Mistake>,
}

impl Reading<'_> {
    /// Reads a member of what is being read.
    pub(super) fn within<T>(&mut self, key: &str, read: impl FnOnce(&mut Reading<'_>) -> T) -> T {
        let is_bare =
            !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
        let dot = if self.path.is_empty() { "" } else { "." };
        let path =
            if is_bare { format!("{}{dot}{key}", self.path) } else { format!("{}{dot}{key:?}", self.path) };
        read(&mut Reading { path, patterns: self.patterns, mistakes: self.mistakes })
    }

    pub(super) fn mistake(&mut self, offset: Option<usize>, message: impl Into<String>) {
        let (path, message) = (self.path.clone(), message.into());
        self.mistakes.push(Mistake { path, message, offset, position: None });
    }

    fn other_type<T>(&mut self, node: &Node, wanted: &str) -> Option<T> {
        self.mistake(node.offset, format!("must be {wanted}, not {}", node.value.kind()));
        None
    }

    pub(super) fn table<'n>(&mut self, node: &'n Node) -> Option<&'n [Member]> {
        match &node.value {
            Value::Table(members) => Some(members),
            _ => self.other_type(node, "a table"),
        }
    }

    pub(super) fn truth(&mut self, node: &Node) -> Option<bool> {
        match node.value {
            Value::Truth(truth) => Some(truth),
            _ => self.other_type(node, "true or false"),
        }
    }

    /// A whole number above 0.
    pub(super) fn number(&mut self, node: &Node) -> Option<u64> {
        match node.value {
            Value::Number(Some(number @ 1..)) => Some(number),
            Value::Number(_) => {
                self.mistake(node.offset, "must be a whole number above 0");
                None
            }
            _ => self.other_type(node, "a whole number above 0"),
        }
    }

    pub(super) fn text<'n>(&mut self, node: &'n Node) -> Option<&'n str> {
        match &node.value {
            Value::Text(text) => Some(text),
            _ => self.other_type(node, "a string"),
        }
    }

    /// A list of strings. Each is read by itself, so that what is wrong with several is said of each. One that stands there twice
    /// counts once.
    pub(super) fn list<T>(
        &mut self,
        node: &Node,
        mut read: impl FnMut(&mut Self, &Node, &str) -> Option<T>,
    ) -> Vec<T> {
        let (mut read_items, mut seen) = (Vec::new(), HashSet::new());
        let Value::List(items) = &node.value else {
            self.other_type::<()>(node, "a list of strings");
            return read_items;
        };
        if items.is_empty() {
            self.mistake(
                node.offset,
                "must not be empty, as no value would be allowed; name at least one, or leave it out",
            );
        }
        for item in items {
            let Value::Text(text) = &item.value else {
                self.other_type::<()>(item, "a string in a list of strings");
                continue;
            };
            if seen.insert(text) {
                read_items.extend(read(self, item, text));
            }
        }
        read_items
    }
}
