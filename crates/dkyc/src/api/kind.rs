//! What became of a request, and what the body of an answer is.

use std::fmt;

macro_rules! names {
    ($(#[$doc:meta])+ $name:ident { $($(#[$variant_doc:meta])+ $variant:ident = $text:literal,)+ }) => {
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$variant_doc])+ $variant,)+
        }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name, for programs.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

pub(super) use names;

names! {
    /// What became of a request.
    Kind {
        /// It was done, and the answer holds what the caller needs.
        Success = "success",
        /// The request itself was refused: 4xx, or `success` is false.
        Rejected = "rejected",
        /// 401: the token is missing, wrong or expired; of `generate_token`, username or password is wrong.
        Unauthorized = "unauthorized",
        /// 429: too many requests.
        RateLimited = "rate_limited",
        /// 408 and 5xx: the server could not do it now.
        ServerFault = "server_fault",
        /// An answer that does not say what became of the request: 1xx, 3xx, or a 2xx without what the caller needs.
        Unreadable = "unreadable",
        /// There was no connection: nothing was sent.
        NotSent = "not_sent",
        /// It was broken off or timed out after it had been sent.
        NoAnswer = "no_answer",
    }
}

names! {
    /// What the body of an answer is.
    Body {
        /// A JSON object.
        Object = "object",
        /// Other JSON.
        NotObject = "not_object",
        /// Not JSON.
        NotJson = "not_json",
        /// Nothing, or only white space.
        Empty = "empty",
        /// There is no answer.
        None = "none",
    }
}

impl Kind {
    /// What a status says on its own. `None` for 2xx, where the body decides.
    pub(super) const fn of_status(status: u16) -> Option<Self> {
        match status {
            200..300 => None,
            401 => Some(Self::Unauthorized),
            429 => Some(Self::RateLimited),
            408 | 500..600 => Some(Self::ServerFault),
            400..500 => Some(Self::Rejected),
            _ => Some(Self::Unreadable),
        }
    }
}
