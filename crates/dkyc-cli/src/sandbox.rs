//! `dkyc sandbox`: the whole API on this machine.

use std::io::{self, Write};
use std::str::FromStr;

use clap::builder::{StringValueParser, TypedValueParser};
use dkyc_sandbox::{Account, FaultShare, Rate, Sandbox, Seconds, Settings};

use crate::exit::{self, ExitCode};
use crate::output::complain;

const HELP: &str = "\
Faults for a single request, in its header:
  Prefer: code=503    the answer 503, and nothing is done; also 429, and 500 to 599

Sessions for tests:
  A user_id that ends in :STATUS picks the end of its sessions, like user-1:kyc_result_rejected.

Exit codes:
  0  it was stopped by SIGINT or SIGTERM, and has finished the requests under way
  2  it could not run: wrong usage, or a port or a database that is taken or unfit

Examples:
  dkyc sandbox
  dkyc sandbox --port 0 --step 0.2 --seed 7
  dkyc sandbox --fail 503:0.1 --fail drop:0.05 --rate 20/s
  dkyc sandbox --db sandbox.sqlite --account tester:secret123";

#[derive(clap::Args)]
#[command(after_help = HELP)]
pub(crate) struct SandboxArgs {
    /// The address to listen at; any other than of this machine alone is warned of
    #[arg(long, value_name = "HOST", default_value = Settings::HOST)]
    host: String,

    /// The port to listen at; 0 is any free one
    #[arg(long, value_name = "PORT", default_value_t = 8080)]
    port: u16,

    /// Who may have a token; repeat it for several [default: sandbox:sandbox123]
    // As text: an error of clap would repeat the password.
    #[arg(long = "account", value_name = "NAME:PASSWORD")]
    accounts: Vec<String>,

    /// How long a token is valid
    #[arg(long, value_name = "SECONDS", default_value_t = Settings::TOKEN_LIFETIME, value_parser = value::<Seconds>())]
    token_lifetime: Seconds,

    /// How long a link is valid
    #[arg(long, value_name = "SECONDS", default_value_t = Settings::LINK_LIFETIME, value_parser = value::<Seconds>())]
    link_lifetime: Seconds,

    /// How long a session stays in one state
    #[arg(long, value_name = "SECONDS", default_value_t = Settings::STEP, value_parser = value::<Seconds>())]
    step: Seconds,

    /// Answer a share of the requests, 0 to 1, with 429 or 500 to 599, or do them and drop the connection; repeat it for several
    #[arg(long = "fail", value_name = "STATUS|drop:SHARE", value_parser = value::<FaultShare>())]
    faults: Vec<FaultShare>,

    /// Let through so many requests in a second, minute or hour, like 10/s; answer the others with 429
    #[arg(long, value_name = "N/s|m|h", value_parser = value::<Rate>())]
    rate: Option<Rate>,

    /// Wait before each answer, in milliseconds
    #[arg(long, value_name = "MS", default_value_t = 0)]
    delay: u32,

    /// Refuse longer bodies, in bytes
    #[arg(long, value_name = "BYTES", default_value_t = Settings::BODY_LIMIT)]
    body_limit: u64,

    /// Make identifiers and shares come out the same each time
    #[arg(long, value_name = "N")]
    seed: Option<u64>,

    /// Keep sessions and the signing key in this SQLite file; otherwise the newest 100,000 in memory
    #[arg(long, value_name = "FILE")]
    db: Option<std::path::PathBuf>,
}

/// A value that says itself what is wrong with it.
fn value<T>() -> impl TypedValueParser<Value = T>
where
    T: FromStr<Err = dkyc_sandbox::Unusable> + Clone + Send + Sync + 'static,
{
    StringValueParser::new().try_map(|text| text.parse::<T>())
}

pub(crate) fn run(args: SandboxArgs) -> ExitCode {
    let settings = match settings(args) {
        Ok(settings) => settings,
        Err(why) => {
            complain(&why);
            return ExitCode::from(exit::COULD_NOT_RUN);
        }
    };
    match settings.run(announce) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            complain(&why.to_string());
            ExitCode::from(exit::COULD_NOT_RUN)
        }
    }
}

fn settings(args: SandboxArgs) -> Result<Settings, String> {
    let mut settings = Settings::new()
        .host(args.host)
        .port(args.port)
        .token_lifetime(args.token_lifetime.into())
        .link_lifetime(args.link_lifetime.into())
        .step(args.step.into())
        .delay(std::time::Duration::from_millis(args.delay.into()))
        .body_limit(args.body_limit)
        .log(true);
    for account in args.accounts {
        let account: Account = account.parse().map_err(|unusable| format!("--account: {unusable}"))?;
        settings = settings.account(account);
    }
    for fault in args.faults {
        settings = settings.fault(fault);
    }
    if let Some(rate) = args.rate {
        settings = settings.rate(rate);
    }
    if let Some(seed) = args.seed {
        settings = settings.seed(seed);
    }
    if let Some(file) = args.db {
        settings = settings.database(file);
    }
    Ok(settings)
}

/// Says where it listens. Whoever started it may not want to know, so it goes on when that cannot be written.
fn announce(sandbox: &Sandbox) {
    if !sandbox.address().ip().is_loopback() {
        complain(
            "warning: other machines can reach this address, too; the sandbox is made for tests on this one",
        );
    }
    let mut stdout = io::stdout().lock();
    let _ = writeln!(stdout, "listening on {}", sandbox.url()).and_then(|()| stdout.flush());
}
