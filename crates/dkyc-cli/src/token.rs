//! `dkyc token`: how fresh a token is.

use std::io;

use dkyc::api::{TokenState, token_expiry, token_state};
use serde::Serialize;

use crate::args::TokenArgs;
use crate::clock;
use crate::exit::{self, ExitCode};
use crate::output::{self, Output, complain};
use crate::whole;

#[derive(Serialize)]
struct Line {
    state: &'static str,
    expires: Option<u64>,
    expires_in: Option<i64>,
}

pub(crate) fn run(args: &TokenArgs, mut output: Output) -> ExitCode {
    let text = match whole::read(args.file.as_deref(), "a token") {
        Ok(text) => text,
        Err(error) => return unreadable(&error),
    };
    let (now, margin) = (args.now.unwrap_or_else(clock::now), args.margin);
    // What is not UTF-8 is not a token, and neither is nothing.
    let token = std::str::from_utf8(&text).unwrap_or_default().trim();
    let state = token_state(token, now, margin);
    let expires = token_expiry(token).unwrap_or_default();
    let expires_in = expires.map(|expires| expires.cast_signed().saturating_sub_unsigned(now));
    let line = Line { state: state.as_str(), expires, expires_in };
    let written = serde_json::to_string(&line).map_err(io::Error::from).and_then(|line| {
        output.write_line(&line)?;
        output.flush()
    });
    match (written, state) {
        (Err(error), _) => output::failed(&error),
        (Ok(()), TokenState::Fresh | TokenState::NoExpiry) => ExitCode::SUCCESS,
        (Ok(()), _) => ExitCode::from(exit::INVALID),
    }
}

/// The name is not repeated: it may be the token, given in place of a file.
pub(crate) fn unreadable(error: &io::Error) -> ExitCode {
    complain(&format!(
        "the file with the token: {}; a token is read from a file or standard input, and never an argument",
        output::reason(error)
    ));
    ExitCode::from(exit::COULD_NOT_RUN)
}
