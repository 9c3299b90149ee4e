//! What a JSON value is.

/// What a JSON value is, as its first character tells. `null` is not among them: it is the same as nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonKind {
    /// A string.
    Text,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// An array.
    List,
    /// An object.
    Object,
}

impl JsonKind {
    /// All of them, in their order.
    pub(crate) const ALL: [Self; 5] = [Self::Text, Self::Number, Self::Boolean, Self::List, Self::Object];

    /// The kind of the value that a JSON text begins with.
    #[must_use]
    pub fn of(json: impl AsRef<[u8]>) -> Option<Self> {
        Some(match json.as_ref().first()? {
            b'"' => Self::Text,
            b'-' | b'0'..=b'9' => Self::Number,
            b't' | b'f' => Self::Boolean,
            b'[' => Self::List,
            b'{' => Self::Object,
            _ => return None,
        })
    }
}
