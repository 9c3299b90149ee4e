//! The arguments of the commands for the other endpoints.

use std::path::PathBuf;

use clap::ValueEnum;
use dkyc::Language;
use dkyc::api::{Endpoint, Kind};

use super::endpoint::endpoints;
use crate::lang;
use crate::profile::ProfileArgs;

const REQUEST_HELP: &str = "\
Prints lines for curl --config -: method, URL, headers, and the body as @FILE, or as text when it comes from standard input. The
request of get_details is {\"session_id\": \"...\"}; the session ID becomes a part of the URL.

Exit codes:
  0  the request is valid and printed
  1  the request is invalid: the report is on standard error
  2  dkyc could not run: no token, a wrong base URL, a file that cannot be read

Example:
  BASE=https://example.test.getkwikid.com
  dkyc request --endpoint send_link --base $BASE --token-file token link.json \\
    | curl -si --config - | dkyc answer --endpoint send_link

The token is read from a file, as other users of the machine can see arguments.";

#[derive(clap::Args)]
#[command(after_help = REQUEST_HELP)]
pub(crate) struct RequestArgs {
    /// The JSON of the request; -, or no file, reads standard input
    #[arg(value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,

    /// Which request it is: generate_token, send_link, get_details or push_user_data
    #[arg(long, value_name = "ENDPOINT", value_parser = endpoints(), hide_possible_values = true)]
    pub(crate) endpoint: Endpoint,

    /// Where the API is, like https://example.test.getkwikid.com
    #[arg(long, value_name = "URL")]
    pub(crate) base: String,

    /// A file with the token; every endpoint but generate_token needs one
    #[arg(long, value_name = "FILE")]
    pub(crate) token_file: Option<PathBuf>,

    #[command(flatten)]
    pub(crate) house: ProfileArgs,

    /// The language of what people read [default: as LC_ALL, LC_MESSAGES and LANG say]
    #[arg(long, value_parser = lang::parser())]
    pub(crate) lang: Option<Language>,
}

const ANSWER_HELP: &str = "\
Prints one line of JSON without any value of the answer:
  endpoint        as given
  http_status     of the answer; null without one
  status          the one that decided: http_status, or 400 to 599 in the body of a 2xx
  kind            success, rejected, unauthorized, rate_limited, server_fault, unreadable, not_sent, no_answer
  body            object, not_object (other JSON), not_json, empty, none (no answer)
  retry           no, wait, renew (the token, then the same request), later (longer than a schedule should wait), unsafe (it may
                  have been done; repeating it may send the customer a second link)
  delay_ms        for wait and later: how long
  missing, odd    members that are needed and not there; that are there and cannot be read
  session_status, final  of get_details: one of the ten documented, or other; whether the session stays in it
  expires         of send_link: when the link ends, in seconds since 1970, or null

Exit codes:
  0  success        1  anything else        2  dkyc could not run

Examples:
  curl -si ... | dkyc answer --endpoint get_details
  dkyc answer --endpoint send_link --status 503 --retry-after 120 --attempt 2 body.json
  dkyc answer --endpoint push_user_data --failure no_answer";

#[derive(clap::Args)]
#[command(after_help = ANSWER_HELP)]
pub(crate) struct AnswerArgs {
    /// The answer as curl -i prints it, or with --status its body alone; -, or no file, reads standard input
    #[arg(value_name = "FILE", conflicts_with = "failure")]
    pub(crate) file: Option<PathBuf>,

    /// Which endpoint answered: generate_token, send_link, get_details or push_user_data
    #[arg(long, value_name = "ENDPOINT", value_parser = endpoints(), hide_possible_values = true)]
    pub(crate) endpoint: Endpoint,

    /// The HTTP status, when the input is the body alone
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(100..600))]
    pub(crate) status: Option<u16>,

    /// A header Retry-After of the answer, with --status; may be repeated
    #[arg(long, value_name = "TEXT", requires = "status", allow_hyphen_values = true)]
    pub(crate) retry_after: Vec<String>,

    /// There is no answer: the connection failed before anything was sent, or broke later
    #[arg(long, value_enum, conflicts_with = "status")]
    pub(crate) failure: Option<Failure>,

    /// How many requests have been sent, this one included
    #[arg(long, value_name = "N", default_value = "1", value_parser = attempt)]
    pub(crate) attempt: u64,

    /// The token was already renewed for this request
    #[arg(long)]
    pub(crate) renewed: bool,

    /// A number from 0 up to 1 to draw the delay with [default: a random one]
    #[arg(long, value_name = "X", value_parser = random)]
    pub(crate) random: Option<f64>,

    /// The time, in seconds since 1970, from which a date in Retry-After counts if the answer has no Date [default: the clock]
    #[arg(long, value_name = "SECONDS")]
    pub(crate) now: Option<u64>,

    /// Print the message and the documented members, too: they hold names, numbers and links
    #[arg(long)]
    pub(crate) show_values: bool,
}

/// Why there is no answer.
#[derive(Clone, Copy, ValueEnum)]
#[value(rename_all = "snake_case")]
pub(crate) enum Failure {
    NotSent,
    NoAnswer,
}

impl Failure {
    pub(crate) const fn kind(self) -> Kind {
        match self {
            Self::NotSent => Kind::NotSent,
            Self::NoAnswer => Kind::NoAnswer,
        }
    }
}

const TOKEN_HELP: &str = "\
Prints {\"state\", \"expires\", \"expires_in\"}: the state is malformed, no_expiry, expired, refresh (it expires within the margin)
or fresh; the others are seconds since 1970 and seconds from now, or null. The signature is not checked.

Exit codes:
  0  fresh or no_expiry: use it        1  get a new one        2  dkyc could not run

The token is read from a file or standard input, as other users of the machine can see arguments.";

#[derive(clap::Args)]
#[command(after_help = TOKEN_HELP)]
pub(crate) struct TokenArgs {
    /// A file with the token; -, or no file, reads standard input
    #[arg(value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,

    /// The time, in seconds since 1970 [default: the clock]
    #[arg(long, value_name = "SECONDS")]
    pub(crate) now: Option<u64>,

    /// How long before it expires a token should be replaced
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    pub(crate) margin: u64,
}

/// The value of `--attempt`. One that is too large to count is as good as the largest.
fn attempt(text: &str) -> Result<u64, &'static str> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = if is_number { text.parse().unwrap_or(u64::MAX) } else { 0 };
    if number > 0 { Ok(number) } else { Err("expected a number from 1") }
}

/// The value of `--random`.
fn random(text: &str) -> Result<f64, &'static str> {
    text.parse()
        .ok()
        .filter(|random| (0.0..1.0).contains(random))
        .ok_or("expected a number from 0 up to, but not including, 1")
}
