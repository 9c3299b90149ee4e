//! Which endpoint a path leads to.

use dkyc::api::Endpoint;

use crate::page::Part;

/// Where a request goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Route<'p> {
    /// An endpoint of the API, and the session ID in the path as it was sent.
    Api(Endpoint, &'p str),
    /// The description of the API.
    OpenApi,
    /// A part of the page for people.
    Page(Part),
    Nowhere,
}

impl<'p> Route<'p> {
    pub(crate) fn of(path: &'p str) -> Self {
        for &endpoint in Endpoint::ALL {
            if let Some(segment) = segment(endpoint.path(), path) {
                return Self::Api(endpoint, segment);
            }
        }
        if path == "/openapi.json" {
            return Self::OpenApi;
        }
        Part::ALL.iter().find(|(at, _)| *at == path).map_or(Self::Nowhere, |&(_, part)| Self::Page(part))
    }

    /// What the log calls it: never the path as it was sent.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Api(endpoint, _) => endpoint.as_str(),
            Self::OpenApi => "openapi",
            Self::Page(_) => "page",
            Self::Nowhere => "-",
        }
    }
}

/// What stands for `{SESSION_ID}` in a path, or the empty text when there is nothing to stand for it.
fn segment<'p>(template: &str, path: &'p str) -> Option<&'p str> {
    match template.split_once('{') {
        None => (template == path).then_some(""),
        Some((start, _)) => path.strip_prefix(start).filter(|rest| !rest.is_empty() && !rest.contains('/')),
    }
}
