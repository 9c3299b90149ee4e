//! One request: where it goes, and its line in the log.

use std::error::Error;
use std::fmt;
use std::sync::Arc;
use std::time::Instant;

use hyper::body::Incoming;
use hyper::header::EXPECT;
use hyper::{Method, Request, StatusCode};

use crate::answer::{self, Answer};
use crate::api::{self, Outcome};
use crate::body::Body;
use crate::log::Log;
use crate::page;
use crate::route::Route;
use crate::state::State;

/// What answers requests.
pub(crate) struct Service {
    pub(crate) state: State,
    pub(crate) log: Log,
}

/// An answer is held back on purpose: the connection ends here.
#[derive(Debug)]
pub(crate) struct CutOff;

impl fmt::Display for CutOff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("cut off on purpose")
    }
}

impl Error for CutOff {}

impl Service {
    pub(crate) async fn serve(self: Arc<Self>, request: Request<Incoming>) -> Result<Answer, CutOff> {
        let (parts, incoming) = request.into_parts();
        let mut body = Body::new(incoming, parts.headers.contains_key(EXPECT));
        let route = Route::of(parts.uri.path());
        let mut line = Line {
            log: &self.log,
            method: &parts.method,
            route: route.name(),
            start: Instant::now(),
            status: None,
        };
        let outcome = match route {
            Route::Api(endpoint, segment) => {
                api::handle(&self.state, endpoint, segment, &parts, &mut body).await
            }
            Route::OpenApi => Outcome::Answered(open_api(&parts.method)),
            Route::Page(part) => Outcome::Answered(page::answer(&self.state, part, &parts, &mut body).await),
            Route::Nowhere => Outcome::Answered(nowhere()),
        };
        body.discard();
        let delay = self.state.misbehaviour().delay;
        // The page is there to put an end to a long delay.
        if !delay.is_zero() && !matches!(route, Route::Page(_)) {
            tokio::time::sleep(delay).await;
        }
        match outcome {
            Outcome::Answered(answer) => {
                line.status = Some(answer.status());
                Ok(answer)
            }
            Outcome::Dropped => Err(CutOff),
        }
    }
}

/// The line of a request in the log. It is written when this is dropped, so also when the client has gone before its answer.
struct Line<'r> {
    log: &'r Log,
    method: &'r Method,
    route: &'static str,
    start: Instant,
    status: Option<StatusCode>,
}

impl Drop for Line<'_> {
    fn drop(&mut self) {
        self.log.request(self.method, self.route, self.status, self.start.elapsed());
    }
}

fn open_api(method: &Method) -> Answer {
    if method != Method::GET && method != Method::HEAD {
        return answer::method_not_allowed(None, "GET, HEAD");
    }
    answer::text(StatusCode::OK, dkyc::api::openapi())
}

fn nowhere() -> Answer {
    answer::refusal(None, StatusCode::NOT_FOUND, "There is no such endpoint")
}
