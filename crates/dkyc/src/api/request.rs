//! A request as text: checked, and read into typed values.

use super::endpoint::Endpoint;
use crate::check::report_on_request;
use crate::options::Options;
use crate::payload::request::drafts as draft;
use crate::payload::request::{RequestDraft, valid as request};
use crate::payload::{Origin, read, valid};
use crate::report::Report;

/// A valid request to any endpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Request<'a> {
    /// To `generate_token`.
    GenerateToken(request::GenerateToken<'a>),
    /// To `send_link`.
    SendLink(request::SendLink<'a>),
    /// To `get_details`.
    GetDetails(request::GetDetails<'a>),
    /// To `push_user_data`.
    PushUserData(Box<valid::PushUserData<'a>>),
}

impl Request<'_> {
    /// The endpoint that it is for.
    #[must_use]
    pub const fn endpoint(&self) -> Endpoint {
        match self {
            Self::GenerateToken(_) => Endpoint::GenerateToken,
            Self::SendLink(_) => Endpoint::SendLink,
            Self::GetDetails(_) => Endpoint::GetDetails,
            Self::PushUserData(_) => Endpoint::PushUserData,
        }
    }
}

impl Endpoint {
    /// Checks the JSON text of a request to this endpoint. For `push_user_data` it is [`dkyc::check`](crate::check()).
    ///
    /// ```
    /// use dkyc::api::Endpoint;
    ///
    /// let report = Endpoint::GenerateToken.check(r#"{"username": "al", "password": "correct horse"}"#);
    /// let errors: Vec<_> = report.errors().iter().map(|error| (error.path(), error.code(), error.length())).collect();
    /// assert_eq!(
    ///     errors,
    ///     [
    ///         ("username".into(), dkyc::Code::Length, Some((3, 20))),
    ///         ("password".into(), dkyc::Code::NotAlphanumeric, None),
    ///     ]
    /// );
    /// ```
    #[must_use]
    pub fn check(self, json: impl AsRef<[u8]>) -> Report {
        Options::new().check_request(self, json)
    }

    /// Reads a valid request to this endpoint.
    ///
    /// # Errors
    /// The [`Report`], as [`check`](Self::check) returns it, when the request is not valid.
    ///
    /// ```
    /// use dkyc::api::{Endpoint, Request};
    ///
    /// let Request::GetDetails(request) = Endpoint::GetDetails.parse(r#"{"session_id": "s-1"}"#)? else { unreachable!() };
    /// assert_eq!(request.session_id.as_str(), "s-1");
    /// # Ok::<(), dkyc::Report>(())
    /// ```
    pub fn parse<T: AsRef<[u8]> + ?Sized>(self, json: &T) -> Result<Request<'_>, Report> {
        let (request, report) = Options::new().read_request(self, json);
        request.ok_or(report)
    }
}

impl Options<'_> {
    /// As [`Endpoint::check`].
    #[must_use]
    pub fn check_request(&self, endpoint: Endpoint, json: impl AsRef<[u8]>) -> Report {
        match endpoint.draft() {
            Some(mut draft) => self.check_request_into(json.as_ref(), &mut draft),
            None => self.check(json),
        }
    }

    /// Reads a request, and reports on it: the request when it is valid, and the report with its warnings in any case.
    #[must_use]
    pub fn read_request<'a, T: AsRef<[u8]> + ?Sized>(
        &self,
        endpoint: Endpoint,
        json: &'a T,
    ) -> (Option<Request<'a>>, Report) {
        let Some(mut draft) = endpoint.draft() else {
            let (payload, report) = self.read(json);
            return (payload.map(|payload| Request::PushUserData(Box::new(payload))), report);
        };
        let report = self.check_request_into(json.as_ref(), &mut draft);
        let request = if report.is_valid() { into_valid(draft) } else { None };
        (request, report)
    }

    fn check_request_into<'a>(&self, json: &'a [u8], draft: &mut RequestDraft<'a>) -> Report {
        let mut origin = Origin::new(self.limit());
        let read = read::request(json, draft.place(), draft.object_mut(), &mut origin);
        report_on_request(draft, read, &origin, self)
    }
}

fn into_valid(draft: RequestDraft<'_>) -> Option<Request<'_>> {
    Some(match draft {
        RequestDraft::GenerateToken(draft) => Request::GenerateToken(draft.into_valid()?),
        RequestDraft::SendLink(draft) => Request::SendLink(draft.into_valid()?),
        RequestDraft::GetDetails(draft) => Request::GetDetails(draft.into_valid()?),
    })
}

macro_rules! typed {
    ($($name:ident,)+) => {$(
        impl draft::$name<'_> {
            /// Checks a request that was built in Rust. The report has no lines and columns.
            #[must_use]
            pub fn check(&self, options: &Options) -> Report {
                let draft = RequestDraft::$name(self.clone());
                report_on_request(&draft, Ok(true), &Origin::new(options.limit()), options).without_positions()
            }
        }

        /// The request, or the report on what is wrong with it.
        impl<'a> TryFrom<draft::$name<'a>> for request::$name<'a> {
            type Error = Report;

            fn try_from(draft: draft::$name<'a>) -> Result<Self, Report> {
                let report = draft.check(&Options::new());
                if report.is_valid() { draft.into_valid().ok_or(report) } else { Err(report) }
            }
        }

        impl<'a> From<request::$name<'a>> for Request<'a> {
            fn from(request: request::$name<'a>) -> Self {
                Self::$name(request)
            }
        }
    )+};
}

typed! { GenerateToken, SendLink, GetDetails, }

impl<'a> From<valid::PushUserData<'a>> for Request<'a> {
    fn from(payload: valid::PushUserData<'a>) -> Self {
        Self::PushUserData(Box::new(payload))
    }
}
