//! `dkyc answer`: what an answer says, and what to do after it.

mod curl;

use std::io;

use dkyc::api::{
    Answer, AnswerContent, Attempt, Kind, Message, Retry, RetryPolicy, SessionStatus, retry_after,
};
use serde::Serialize;

use crate::args::AnswerArgs;
use crate::clock;
use crate::exit::{self, ExitCode};
use crate::output::{self, Output, complain};
use crate::printable::escape_json;
use crate::whole;

const NO_STATUS_LINE: &str = "the input does not begin with a status line, as curl -i prints it (HTTP/1.1 200 OK); for a \
                              body alone, add --status";

pub(crate) fn run(args: &AnswerArgs, mut output: Output) -> ExitCode {
    let input = match args.failure {
        Some(_) => Vec::new(),
        None => match whole::read(args.file.as_deref(), "an answer") {
            Ok(input) => input,
            Err(error) => return output::failed_at(&name(args), &error),
        },
    };
    let Some(answer) = answer(args, &input) else {
        complain(NO_STATUS_LINE);
        return ExitCode::from(exit::COULD_NOT_RUN);
    };
    let attempt = Attempt {
        number: args.attempt,
        renewed: args.renewed,
        random: args.random.unwrap_or_else(clock::random),
    };
    let retry = RetryPolicy::default().after(&answer, attempt);
    let written = line(&answer, retry, args.show_values).and_then(|line| {
        output.write(&line)?;
        output.flush()
    });
    match written {
        Err(error) => output::failed(&error),
        Ok(()) if answer.kind == Kind::Success => ExitCode::SUCCESS,
        Ok(()) => ExitCode::from(exit::INVALID),
    }
}

fn name(args: &AnswerArgs) -> String {
    let file = args.file.as_deref().filter(|file| !whole::is_standard_input(Some(file)));
    file.map_or_else(|| "standard input".to_owned(), |file| file.to_string_lossy().into_owned())
}

fn answer<'t>(args: &AnswerArgs, input: &'t [u8]) -> Option<Answer<'t>> {
    if let Some(failure) = args.failure {
        return Some(Answer::without(args.endpoint, failure.kind()));
    }
    let now = args.now.unwrap_or_else(clock::now);
    let (mut answer, asked);
    if let Some(status) = args.status {
        answer = args.endpoint.read_answer(status, input);
        asked = retry_after(args.retry_after.iter().map(String::as_str), None, now);
    } else {
        let printed = curl::last(input)?;
        answer = args.endpoint.read_answer(printed.status, printed.body);
        asked = retry_after(printed.values("retry-after"), printed.values("date").next(), now);
    }
    answer.retry_after = asked;
    Some(answer)
}

/// The line that is printed.
#[derive(Serialize)]
struct Line<'a> {
    endpoint: &'static str,
    http_status: Option<u16>,
    status: Option<u16>,
    kind: &'static str,
    body: &'static str,
    retry: &'static str,
    delay_ms: Option<u128>,
    missing: &'a [&'static str],
    odd: &'a [&'static str],
    #[serde(flatten)]
    success: Option<Success>,
    #[serde(flatten)]
    values: Option<Values<'a>>,
}

/// What a success says without any value.
#[derive(Serialize)]
#[serde(untagged)]
enum Success {
    Session {
        session_status: String,
        #[serde(rename = "final")]
        is_final: bool,
    },
    Link {
        expires: Option<u64>,
    },
}

#[derive(Serialize)]
struct Values<'a> {
    message: Option<&'a str>,
    data: &'a AnswerContent<'a>,
}

fn line(answer: &Answer<'_>, retry: Retry, shows_values: bool) -> io::Result<Vec<u8>> {
    let values = Values { message: answer.message.as_ref().map(Message::as_str), data: &answer.content };
    let line = Line {
        endpoint: answer.endpoint.as_str(),
        http_status: answer.http_status,
        status: answer.status,
        kind: answer.kind.as_str(),
        body: answer.body.as_str(),
        retry: retry.as_str(),
        delay_ms: retry.delay().map(|delay| delay.as_millis()),
        missing: &answer.missing,
        odd: &answer.odd,
        success: if answer.kind == Kind::Success { success(&answer.content) } else { None },
        values: shows_values.then_some(values),
    };
    let mut json = serde_json::to_vec(&line)?;
    escape_json(&mut json, 0);
    json.push(b'\n');
    Ok(json)
}

fn success(content: &AnswerContent<'_>) -> Option<Success> {
    match content {
        AnswerContent::Details(details) => {
            let status = details.session_data.as_ref()?.status()?;
            let is_final = status.is_final();
            let name = if matches!(status, SessionStatus::Other(_)) { "other" } else { status.as_str() };
            Some(Success::Session { session_status: name.to_owned(), is_final })
        }
        AnswerContent::Link(link) => Some(Success::Link { expires: link.expires() }),
        _ => None,
    }
}
