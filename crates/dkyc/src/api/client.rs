//! A client without I/O: it says what to send and how long to wait, and is told what came back.

use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::answer::{Answer, AnswerContent};
use super::attempts::Attempts;
use super::bucket::TokenBucket;
use super::content::TokenAnswer;
use super::endpoint::Endpoint;
use super::http::{BaseUrl, HttpRequest, MissingToken};
use super::kind::Kind;
use super::request::Request;
use super::retry::{Retry, RetryPolicy};
use super::token::{AuthToken, needs_refresh};
use crate::payload::request::valid::GenerateToken;

/// A client that does everything but the sending: it gets a token and renews it in time, keeps to a rate, and repeats what may be
/// repeated. Any HTTP library and any thread or task can drive its [calls](Self::call); they share token and rate.
///
/// The clock is handed in as the time since 1970, and so is the randomness.
///
/// ```
/// use std::time::Duration;
/// use dkyc::api::{BaseUrl, Client, Endpoint, HttpRequest, Kind, Request, Step};
///
/// // Sends the request with an HTTP library; gives status and body.
/// fn send(request: HttpRequest) -> (u16, &'static str) {
///     match request.endpoint {
///         Endpoint::GenerateToken => (200, r#"{"Token": "eyJhbGciOiJIUzI1NiJ9.e30."}"#),
///         _ => (200, r#"{"session_data": {"session_status": "waiting"}}"#),
///     }
/// }
///
/// let login = r#"{"username": "sandbox", "password": "sandbox123"}"#;
/// let Ok(Request::GenerateToken(login)) = Endpoint::GenerateToken.parse(login) else { unreachable!() };
/// let client = Client::new(BaseUrl::new("https://example.test.getkwikid.com")?, login);
///
/// let request = Endpoint::GetDetails.parse(r#"{"session_id": "s-1"}"#)?;
/// let mut call = client.call(&request);
/// let outcome = loop {
///     match call.next(Duration::from_secs(1_741_000_000)) {
///         Step::Wait(delay) => std::thread::sleep(delay),
///         Step::Send(request) => {
///             let endpoint = request.endpoint;
///             let (status, body) = send(request);
///             call.answered(endpoint.read_answer(status, body.as_bytes()), 0.5);
///         }
///         Step::Done(outcome) => break outcome,
///     }
/// };
/// assert_eq!(outcome.answer.kind, Kind::Success);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Client {
    base: BaseUrl,
    login: Request<'static>,
    policy: RetryPolicy,
    margin: u64,
    bucket: Option<Mutex<TokenBucket>>,
    token: Mutex<Option<AuthToken<'static>>>,
}

impl Client {
    /// A client of the API at this URL, with the account that gets its tokens.
    #[must_use]
    pub fn new(base: BaseUrl, login: GenerateToken<'_>) -> Self {
        Self {
            base,
            login: login.into_owned().into(),
            policy: RetryPolicy::default(),
            margin: 60,
            bucket: None,
            token: Mutex::default(),
        }
    }

    /// When to repeat a request.
    #[must_use]
    pub const fn policy(mut self, policy: RetryPolicy) -> Self {
        self.policy = policy;
        self
    }

    /// How often anything is sent. Without a bucket there is no limit.
    #[must_use]
    pub fn rate(mut self, bucket: TokenBucket) -> Self {
        self.bucket = Some(Mutex::new(bucket));
        self
    }

    /// How many seconds before its expiry a token is renewed; 60 unless told otherwise.
    #[must_use]
    pub const fn margin(mut self, seconds: u64) -> Self {
        self.margin = seconds;
        self
    }

    /// Begins to send a request.
    #[must_use]
    pub const fn call<'c>(&'c self, request: &'c Request<'c>) -> Call<'c> {
        let (attempts, logins) = (self.policy.attempts(), self.policy.attempts());
        Call { client: self, request, attempts, logins, state: State::Ready }
    }

    /// The token, unless it has to be renewed. One that cannot be read is used until the server refuses it.
    fn token(&self, now: u64) -> Option<AuthToken<'static>> {
        let is_fresh =
            |token: &&AuthToken<'_>| !needs_refresh(token.as_str(), now, self.margin).unwrap_or(false);
        lock(&self.token).as_ref().filter(is_fresh).cloned()
    }

    /// Forgets a token that was refused, unless another call has renewed it already.
    fn forget(&self, refused: &AuthToken<'_>) {
        let mut token = lock(&self.token);
        if token.as_ref() == Some(refused) {
            *token = None;
        }
    }
}

/// Shows neither account nor token.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").finish_non_exhaustive()
    }
}

/// Nothing panics while it holds a lock.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A request on its way. Ask for the [`next`](Self::next) step until it is [`Step::Done`].
#[derive(Debug)]
pub struct Call<'c> {
    client: &'c Client,
    request: &'c Request<'c>,
    attempts: Attempts,
    logins: Attempts,
    state: State,
}

#[derive(Debug)]
enum State {
    Ready,
    Waiting(Duration),
    /// The request was sent, with this token if it needs one.
    Sent(Option<AuthToken<'static>>),
    /// A request for a token was sent.
    LoggingIn,
    Done(Box<Outcome>),
}

/// What to do next with a call.
#[derive(Debug)]
pub enum Step {
    /// Wait for so long, and ask again.
    Wait(Duration),
    /// Send this, and tell the call what came of it: [`Call::answered`].
    Send(HttpRequest),
    /// The call is over.
    Done(Box<Outcome>),
}

/// How a call has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Outcome {
    /// The last answer; that of `generate_token` when there was no token to be had.
    pub answer: Answer<'static>,
    /// [`Retry::No`]: there is nothing left to do. [`Retry::Unsafe`]: nobody knows whether the request was done.
    /// [`Retry::Later`]: the server asks for more time than a call waits.
    pub retry: Retry,
}

impl Call<'_> {
    /// What to do now. `now` is the time since 1970. Whoever asks again before saying what came of a request has lost its answer.
    pub fn next(&mut self, now: Duration) -> Step {
        match self.state {
            State::Ready => self.send(now),
            State::Waiting(delay) => {
                self.state = State::Ready;
                Step::Wait(delay)
            }
            State::Sent(_) => self.lose(self.request.endpoint(), now),
            State::LoggingIn => self.lose(self.client.login.endpoint(), now),
            State::Done(ref outcome) => Step::Done(outcome.clone()),
        }
    }

    fn lose(&mut self, endpoint: Endpoint, now: Duration) -> Step {
        self.answered(Answer::without(endpoint, Kind::NoAnswer), 1.0);
        self.next(now)
    }

    fn send(&mut self, now: Duration) -> Step {
        let Client { base, login, bucket, .. } = self.client;
        if let Some(Err(wait)) = bucket.as_ref().map(|bucket| lock(bucket).take(now)) {
            return Step::Wait(wait);
        }
        let token = self.client.token(now.as_secs());
        let (sent, state) = match self.request.to_http(base, token.as_ref()) {
            Ok(request) => (Ok(request), State::Sent(token)),
            Err(MissingToken) => (login.to_http(base, None), State::LoggingIn),
        };
        if let Ok(request) = sent {
            self.state = state;
            return Step::Send(request);
        }
        // A request for a token needs none, so this is not reached.
        self.end(Answer::without(login.endpoint(), Kind::NotSent), Retry::No);
        self.next(now)
    }

    /// Says what came of the request that was to be sent. `random` is a number from 0 up to, but not including, 1.
    pub fn answered(&mut self, answer: Answer<'_>, random: f64) {
        match std::mem::replace(&mut self.state, State::Ready) {
            State::Sent(token) => match (self.attempts.after(&answer, random), token) {
                (Retry::Wait(delay), _) => self.state = State::Waiting(delay),
                (Retry::Renew, Some(refused)) => self.client.forget(&refused),
                (retry, _) => self.end(answer, retry),
            },
            State::LoggingIn => match (self.logins.after(&answer, random), granted(&answer)) {
                (Retry::No, Some(token)) => *lock(&self.client.token) = Some(token),
                (Retry::Wait(delay), _) => self.state = State::Waiting(delay),
                (retry, _) => self.end(answer, retry),
            },
            // Nothing was sent.
            state => self.state = state,
        }
    }

    fn end(&mut self, answer: Answer<'_>, retry: Retry) {
        self.state = State::Done(Box::new(Outcome { answer: answer.into_owned(), retry }));
    }
}

/// The token of an answer, if it can be sent.
fn granted(answer: &Answer<'_>) -> Option<AuthToken<'static>> {
    match &answer.content {
        AnswerContent::Token(TokenAnswer { token: Some(token), .. }) if answer.kind == Kind::Success => {
            AuthToken::new(token.clone().into_owned()).ok()
        }
        _ => None,
    }
}
