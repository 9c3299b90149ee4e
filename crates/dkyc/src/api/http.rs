//! A request as method, URL, headers and body.

use std::borrow::Cow;
use std::fmt::{self, Write};

use fluent_uri::Uri;

use super::endpoint::{Endpoint, Method};
use super::request::Request;
use super::token::AuthToken;

/// Where the API is: an `http` or `https` URL by RFC 3986 with a host, maybe a path, and nothing else.
///
/// ```
/// use dkyc::api::BaseUrl;
///
/// assert_eq!(BaseUrl::new("https://example.test.getkwikid.com/")?.as_str(), "https://example.test.getkwikid.com");
/// assert!(BaseUrl::new("https://user@example.com").is_err());
/// # Ok::<(), dkyc::api::InvalidBaseUrl>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BaseUrl(String);

impl BaseUrl {
    /// Slashes at the end are dropped.
    ///
    /// # Errors
    /// When it is another kind of URL.
    pub fn new(url: &str) -> Result<Self, InvalidBaseUrl> {
        let uri = Uri::parse(url).map_err(|_| InvalidBaseUrl)?;
        let scheme = uri.scheme().as_str();
        let is_http = ["http", "https"].iter().any(|name| scheme.eq_ignore_ascii_case(name));
        let has_host = uri
            .authority()
            .is_some_and(|authority| !authority.host().is_empty() && authority.userinfo().is_none());
        if is_http && has_host && uri.query().is_none() && uri.fragment().is_none() {
            Ok(Self(url.trim_end_matches('/').to_owned()))
        } else {
            Err(InvalidBaseUrl)
        }
    }

    /// The URL, without a slash at the end.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A text is not the base URL of an API. It is not shown, as it may hold a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidBaseUrl;

impl fmt::Display for InvalidBaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a base URL must be http or https with a host, and without user, query and fragment")
    }
}

impl std::error::Error for InvalidBaseUrl {}

/// The endpoint needs a token, and none is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissingToken;

impl fmt::Display for MissingToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this endpoint needs a token")
    }
}

impl std::error::Error for MissingToken {}

/// A request, ready to be sent by any HTTP client. `Debug` shows neither token, body nor session ID.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct HttpRequest {
    /// The endpoint that it is for.
    pub endpoint: Endpoint,
    /// The whole URL.
    pub url: String,
    /// Names and values, in the order in which they are written.
    pub headers: Vec<(&'static str, String)>,
    /// JSON text; `None` for `GET`.
    pub body: Option<Vec<u8>>,
}

impl HttpRequest {
    /// `GET` or `POST`.
    #[must_use]
    pub const fn method(&self) -> Method {
        self.endpoint.method()
    }
}

impl fmt::Debug for HttpRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpRequest").field("endpoint", &self.endpoint).finish_non_exhaustive()
    }
}

/// With the feature `http`. What cannot be a URI of that crate has an error.
#[cfg(feature = "http")]
impl TryFrom<HttpRequest> for http::Request<Vec<u8>> {
    type Error = http::Error;

    fn try_from(request: HttpRequest) -> Result<Self, http::Error> {
        let mut builder = http::Request::builder().method(request.method().as_str()).uri(request.url);
        for (name, value) in request.headers {
            let mut value = http::HeaderValue::try_from(value)?;
            value.set_sensitive(name == AUTH);
            builder = builder.header(name, value);
        }
        builder.body(request.body.unwrap_or_default())
    }
}

const AUTH: &str = "auth";

impl Request<'_> {
    /// The request as it is sent. A token is passed to every endpoint but `generate_token`, which gets none.
    ///
    /// ```
    /// use dkyc::api::{AuthToken, BaseUrl, Endpoint};
    ///
    /// let request = Endpoint::GetDetails.parse(r#"{"session_id": "a b/c"}"#).unwrap();
    /// let token = AuthToken::new("eyJhbGciOiJIUzI1NiJ9.e30.")?;
    /// let http = request.to_http(&BaseUrl::new("https://example.com/kyc")?, Some(&token))?;
    /// assert_eq!(http.url, "https://example.com/kyc/agentapi/v1/session/get_details/a%20b%2Fc");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When the endpoint needs a token and there is none.
    pub fn to_http(
        &self,
        base: &BaseUrl,
        token: Option<&AuthToken<'_>>,
    ) -> Result<HttpRequest, MissingToken> {
        let endpoint = self.endpoint();
        let body = match self {
            Self::GenerateToken(request) => serde_json::to_vec(request),
            Self::SendLink(request) => serde_json::to_vec(request),
            Self::PushUserData(payload) => serde_json::to_vec(payload),
            Self::GetDetails(_) => Ok(Vec::new()),
        };
        Ok(HttpRequest {
            endpoint,
            url: self.url(base),
            headers: headers(endpoint, token)?,
            // What is valid can be written.
            body: (endpoint.method() == Method::Post).then(|| body.unwrap_or_default()),
        })
    }

    /// The whole URL.
    #[must_use]
    pub fn url(&self, base: &BaseUrl) -> String {
        let path = match self {
            Self::GetDetails(request) => {
                let segment = percent_encoded(request.session_id.as_str());
                Cow::Owned(self.endpoint().path().replace("{SESSION_ID}", &segment))
            }
            _ => Cow::Borrowed(self.endpoint().path()),
        };
        format!("{}{path}", base.as_str())
    }
}

/// The headers of a request to this endpoint: names and values.
///
/// # Errors
/// When it needs a token and there is none.
pub fn headers(
    endpoint: Endpoint,
    token: Option<&AuthToken<'_>>,
) -> Result<Vec<(&'static str, String)>, MissingToken> {
    let mut headers = vec![("accept", JSON.to_owned())];
    if endpoint.method() == Method::Post {
        headers.push(("Content-Type", JSON.to_owned()));
    }
    if endpoint.needs_token() {
        headers.push((AUTH, token.ok_or(MissingToken)?.as_str().to_owned()));
    }
    Ok(headers)
}

const JSON: &str = "application/json";

/// A text as a segment of a path: everything but the unreserved characters of RFC 3986 is encoded.
fn percent_encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing to a string does not fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}
