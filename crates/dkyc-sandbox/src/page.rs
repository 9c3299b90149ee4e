//! The page for people: sessions that move on, what was pushed, and a form for the faults.

mod faults;
mod html;

use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::Duration;

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, HeaderValue, LOCATION, ORIGIN,
    X_CONTENT_TYPE_OPTIONS,
};
use hyper::http::request::Parts;
use hyper::{Response, StatusCode};
use tokio::time::{Instant, sleep};

use crate::answer::{self, Answer};
use crate::body::Body;
use crate::clock;
use crate::state::State;

/// Its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Whole,
    /// What changes, once it has changed.
    News,
    Style,
    Script,
    /// Sets the faults.
    Faults,
}

impl Part {
    pub(crate) const ALL: [(&'static str, Self); 5] = [
        ("/", Self::Whole),
        ("/page/news", Self::News),
        ("/page/style.css", Self::Style),
        ("/page/script.js", Self::Script),
        ("/page/faults", Self::Faults),
    ];

    /// The methods that it takes. hyper leaves the body out of the answer to a HEAD.
    const fn methods(self) -> &'static str {
        match self {
            Self::Faults => "POST",
            _ => "GET, HEAD",
        }
    }
}

/// Answers for a part of the page.
pub(crate) async fn answer(state: &State, part: Part, parts: &Parts, body: &mut Body) -> Answer {
    if !part.methods().split(", ").any(|method| method == parts.method.as_str()) {
        return answer::method_not_allowed(None, part.methods());
    }
    match part {
        Part::Whole => whole(state, StatusCode::OK, None).await,
        Part::News => news(state, parts.uri.query()).await,
        Part::Style => file("text/css; charset=utf-8", include_str!("page/style.css")),
        Part::Script => file("text/javascript; charset=utf-8", include_str!("page/script.js")),
        Part::Faults if !is_own(parts) => {
            answer::refusal(None, StatusCode::FORBIDDEN, "This form belongs to the page of the sandbox")
        }
        Part::Faults => set_faults(state, body).await,
    }
}

async fn whole(state: &State, status: StatusCode, wrong: Option<&str>) -> Answer {
    let changing = changing(state).await;
    let page = html::page(&changing, &seen(&changing), &faults::form(state, wrong));
    with_type(status, "text/html; charset=utf-8", page)
}

/// Waits until what changes is no longer what the page has seen, but not for ever.
async fn news(state: &State, query: Option<&str>) -> Answer {
    const LONGEST: Duration = Duration::from_secs(20);
    const LOOK: Duration = Duration::from_millis(250);
    let start = Instant::now();
    loop {
        let changing = changing(state).await;
        let seen = seen(&changing);
        if query != Some(&*seen) {
            let mut answer = with_type(StatusCode::OK, "text/html; charset=utf-8", changing);
            answer
                .headers_mut()
                .insert("seen", HeaderValue::try_from(seen).unwrap_or(HeaderValue::from_static("")));
            return answer;
        }
        if start.elapsed() > LONGEST || state.is_stopping() {
            return with_type(StatusCode::NO_CONTENT, "text/html; charset=utf-8", "");
        }
        sleep(LOOK).await;
    }
}

/// Sessions and pushes.
async fn changing(state: &State) -> String {
    /// How many are shown.
    const SESSIONS: usize = 50;
    let now = clock::now();
    match state.store.newest(SESSIONS).await {
        Ok(sessions) => {
            let ways: Vec<_> =
                sessions.iter().map(|session| (session, session.progress(now, state.step))).collect();
            html::sessions(&ways) + &state.pushes.show(html::pushes)
        }
        Err(_) => html::unavailable(),
    }
}

/// A short name for what is shown.
fn seen(changing: &str) -> String {
    let mut hasher = DefaultHasher::new();
    changing.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// Whether a form was sent by this page, and not by another that is open in the same browser.
fn is_own(parts: &Parts) -> bool {
    let header = |name| parts.headers.get(name).and_then(|value| value.to_str().ok());
    match (header(ORIGIN), header(HOST)) {
        (None, _) => true,
        (Some(origin), host) => origin.strip_prefix("http://") == host,
    }
}

async fn set_faults(state: &State, body: &mut Body) -> Answer {
    const LONGEST: u64 = 4096;
    let Ok(received) = body.read(LONGEST, &state.room).await else {
        return whole(state, StatusCode::BAD_REQUEST, Some("The form could not be read.")).await;
    };
    match faults::read(&received.bytes).map(|wanted| state.set_misbehaviour(wanted)) {
        Ok(()) => {
            let mut answer = with_type(StatusCode::SEE_OTHER, "text/html; charset=utf-8", "");
            answer.headers_mut().insert(LOCATION, HeaderValue::from_static("/"));
            answer
        }
        Err(wrong) => whole(state, StatusCode::BAD_REQUEST, Some(&wrong)).await,
    }
}

fn file(content_type: &'static str, text: &'static str) -> Answer {
    with_type(StatusCode::OK, content_type, text)
}

fn with_type(status: StatusCode, content_type: &'static str, text: impl Into<Bytes>) -> Answer {
    /// Nothing but what the sandbox itself has.
    const POLICY: &str = "default-src 'none'; connect-src 'self'; img-src data:; script-src 'self'; style-src 'self'; \
                          form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    let mut answer = Response::new(Full::new(text.into()));
    *answer.status_mut() = status;
    let headers = answer.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}
