//! The arguments, and what `--help` says about them.

#[cfg(feature = "api")]
mod api;
mod endpoint;

use std::ffi::{OsStr, OsString};
use std::fmt::Write;
use std::path::{Path, PathBuf};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Parser, Subcommand, ValueEnum};
use dkyc::api::Endpoint;
use dkyc::{Language, NaiveDate};

use crate::codes::{self, Codes};
use crate::color::Color;
#[cfg(feature = "manual")]
use crate::completions::CompletionsArgs;
use crate::lang;
#[cfg(feature = "manual")]
use crate::man::ManArgs;
use crate::print::{self, Named};
use crate::profile::ProfileArgs;
use crate::schema::SchemaArgs;
use crate::size::Size;
use endpoint::endpoints;

#[cfg(feature = "api")]
pub(crate) use api::{AnswerArgs, RequestArgs, TokenArgs};

const EXAMPLES: &str = "\
Examples:
  dkyc template --example > payload.json
  dkyc check payload.json
  dkyc explain commAddressProof

Exit codes:
  0  everything is valid        1  something is invalid        2  dkyc could not run

dkyc sends nothing anywhere and never prints a value of a payload.";

const INPUT_HELP: &str = "\
Input:
  .ndjson, .jsonl  one payload per line; so is every input with --ndjson
  anything else    one payload, an array of payloads, or several payloads one after the other
";

const COMPRESSED_HELP: &str = "  .gz, .zst        the same, compressed; recognised in standard input, too\n";

const DIRECTORY_HELP: &str =
    "  a directory      all .json, .ndjson and .jsonl files in it, compressed or not\n";

const CHECK_HELP: &str = "
A line of json has \"source\", \"record\", \"valid\", \"errors\", \"warnings\" and \"more\". The source is the file as named on the
command line, or - for standard input; the record is the number of the payload among several, from 1, and in NDJSON its
line; \"more\" counts what --max-issues and --select leave out.

Exit codes:
  0    everything is valid (with --deny-warnings: and nothing has a warning), or --exit-zero is given
  1    something is invalid
  2    dkyc could not run: wrong usage, or a file that cannot be read (the other files are still checked)
  141  the program that reads the output stopped early, and nothing invalid had been found by then

Examples:
  dkyc check payload.json
  dkyc check --format json -o reports.ndjson batch.ndjson
  dkyc check --statistics batch.ndjson
  curl -s https://example.com/payload | dkyc check
";

const SEARCH_EXAMPLE: &str = "  dkyc check --no-warnings batches/ 'more/**/*.ndjson.gz'\n";

const MORE_EXAMPLES: &str = "  dkyc check --deny-warnings --allow email_form,unknown_field payload.json
  dkyc check --endpoint send_link link.json";

/// Checks DKYC push_user_data payloads before they are sent: offline, reporting every problem at its field.
#[derive(Parser)]
#[command(name = "dkyc", version, after_help = EXAMPLES)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Check payloads, in files or from standard input
    Check(CheckArgs),
    /// Repair what has only one right form
    Fix(FixArgs),
    /// List the fields and their rules
    Fields(FieldsArgs),
    /// Print the JSON Schema of a payload
    Schema(SchemaArgs),
    /// Explain a code, a field, a section or a request
    Explain(ExplainArgs),
    /// Print a payload to fill in
    Template(TemplateArgs),
    /// Run the whole API on this machine, for tests
    #[cfg(feature = "sandbox")]
    Sandbox(crate::sandbox::SandboxArgs),
    /// Check a request and print it for curl --config -
    #[cfg(feature = "api")]
    Request(RequestArgs),
    /// Say what an answer means, and whether to send the request again
    #[cfg(feature = "api")]
    Answer(AnswerArgs),
    /// Say how fresh a token is
    #[cfg(feature = "api")]
    Token(TokenArgs),
    /// Print the whole API as OpenAPI 3.1
    #[cfg(feature = "api")]
    Openapi,
    /// Print what a shell needs to complete the arguments
    #[cfg(feature = "manual")]
    Completions(CompletionsArgs),
    /// Print a page of the manual
    #[cfg(feature = "manual")]
    Man(ManArgs),
}

#[derive(Clone, clap::Args)]
#[command(after_help = check_help())]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub(crate) struct CheckArgs {
    #[cfg_attr(
        feature = "directories",
        doc = "Files to check, directories, or patterns like 'batches/**/*.json'; -, or nothing, reads standard input"
    )]
    #[cfg_attr(not(feature = "directories"), doc = "Files to check; -, or nothing, reads standard input")]
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// Which request it is: generate_token, send_link, get_details or push_user_data
    #[arg(long, value_name = "ENDPOINT", value_parser = endpoints(), hide_possible_values = true, default_value = "push_user_data")]
    pub(crate) endpoint: Endpoint,

    /// How to report
    #[arg(long, value_parser = format_parser(), default_value = print::FORMATS[0].name)]
    pub(crate) format: &'static Named,

    /// Write the report into this file instead of standard output
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    /// Read one payload per line, whatever the name of the file
    #[arg(long)]
    pub(crate) ndjson: bool,

    #[command(flatten)]
    pub(crate) house: ProfileArgs,

    /// Leave out all warnings
    #[arg(long, conflicts_with = "deny_warnings")]
    pub(crate) no_warnings: bool,

    /// Exit with 1 if there are warnings
    #[arg(long)]
    pub(crate) deny_warnings: bool,

    /// Exit with 0 even if something is invalid
    #[arg(long)]
    pub(crate) exit_zero: bool,

    /// Leave out warnings with this code, or this beginning of a code (pincode); repeat it, or separate codes with commas
    #[arg(long, value_name = "CODE", value_delimiter = ',', value_parser = codes::warnings)]
    pub(crate) allow: Vec<Codes>,

    /// List only issues with this code, or this beginning of a code (pan); the others are counted
    #[arg(long, value_name = "CODE", value_delimiter = ',', value_parser = codes::any)]
    pub(crate) select: Vec<Codes>,

    /// Count the issues by code and field, over all files, instead of listing them
    #[arg(long)]
    pub(crate) statistics: bool,

    /// Warn of dates after this day, like 14-FEB-2025 or 2025-02-14 [default: today in India]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) today: Option<NaiveDate>,

    /// Leave out file names and undocumented keys, which may hold a PAN or a name
    #[arg(long)]
    pub(crate) hide_names: bool,

    /// List at most this many errors, and as many warnings, of one payload; the rest is counted
    #[arg(long, value_name = "N", default_value_t = 1000)]
    pub(crate) max_issues: usize,

    /// Refuse a payload (a line of NDJSON, an element of an array, or a whole file) that is longer than this
    #[arg(long, value_name = "SIZE", default_value = "256MB")]
    pub(crate) max_line: Size,

    /// Refuse a compressed file with more content than this
    #[arg(long, value_name = "SIZE", default_value = "10GB", hide = !cfg!(feature = "compressed"))]
    pub(crate) max_unpacked: Size,

    /// Check what .gitignore and .ignore leave out of a directory, and hidden files
    #[arg(long, hide = !cfg!(feature = "directories"))]
    pub(crate) no_ignore: bool,

    /// Leave out the summary and the progress bar; -qq prints no problems either
    #[arg(short, long, action = ArgAction::Count)]
    pub(crate) quiet: u8,

    /// Check again whenever a file changes, until Ctrl-C
    #[arg(long)]
    pub(crate) watch: bool,

    /// The language of what people read [default: as LC_ALL, LC_MESSAGES and LANG say]
    #[arg(long, value_parser = lang::parser())]
    pub(crate) lang: Option<Language>,

    /// Colour the human format; auto follows NO_COLOR, FORCE_COLOR and CLICOLOR_FORCE
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Color::Auto)]
    pub(crate) color: Color,
}

const FIX_HELP: &str = "\
Repairs what has only one right form, such as a date written in another way or a key under an older name. It never invents a
value and never chooses between two. docs/fixes.md lists the repairs.

Input:
  .ndjson, .jsonl  one payload per line
  anything else    one payload; with --ndjson, one per line

Formats:
  human   the repaired payload on standard output, or in the file; on standard error a line for each repair, and one for each
          problem that is left
  json    one line per payload: {\"source\", \"record\", \"repairs\": [{\"repair\", \"path\", \"pointer\", \"code\"}],
          \"payload\", \"report\"}; \"payload\" is null for text that is not JSON, \"report\" is that of the repaired payload

Exit codes:
  0    every payload is valid after the repair (with --check: and none needs one)
  1    something is still invalid (with --check: or would be repaired)
  2    dkyc could not run: wrong usage, or a file that cannot be read or written
  141  the program that reads the output stopped early

Examples:
  dkyc fix payload.json > repaired.json
  dkyc fix --in-place batch.ndjson
  dkyc fix --check payload.json
  curl -s https://example.com/payload | dkyc fix --compact";

#[derive(clap::Args)]
#[command(after_help = FIX_HELP)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub(crate) struct FixArgs {
    /// Files to repair; -, or no file, reads standard input
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// What to print
    #[arg(long, value_enum, default_value_t = FixFormat::Human)]
    pub(crate) format: FixFormat,

    /// Write each payload in one line without white space
    #[arg(long)]
    pub(crate) compact: bool,

    /// Write the repaired payload to this file; takes one input
    #[arg(long, value_name = "FILE", conflicts_with_all = ["in_place", "check"])]
    pub(crate) output: Option<PathBuf>,

    /// Replace each file that has something to repair
    #[arg(long, conflicts_with = "check")]
    pub(crate) in_place: bool,

    /// Only say what would be repaired, and exit with 1 if there is anything
    #[arg(long)]
    pub(crate) check: bool,

    /// Read one payload per line, whatever the name of the file
    #[arg(long)]
    pub(crate) ndjson: bool,

    #[command(flatten)]
    pub(crate) house: ProfileArgs,

    /// Leave out warnings with this code, or this beginning of a code (pincode), and do not repair them; repeat it, or
    /// separate codes with commas
    #[arg(long, value_name = "CODE", value_delimiter = ',', value_parser = codes::warnings)]
    pub(crate) allow: Vec<Codes>,

    /// Warn of dates after this day, like 14-FEB-2025 or 2025-02-14 [default: today in India]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) today: Option<NaiveDate>,

    /// Refuse a payload (a line of NDJSON, or a whole file) that is longer than this
    #[arg(long, value_name = "SIZE", default_value = "256MB")]
    pub(crate) max_line: Size,

    /// The language of what people read [default: as LC_ALL, LC_MESSAGES and LANG say]
    #[arg(long, value_parser = lang::parser())]
    pub(crate) lang: Option<Language>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FixFormat {
    Human,
    Json,
}

#[derive(clap::Args)]
pub(crate) struct FieldsArgs {
    /// Whose fields: those of the sections of a payload (push_user_data), or of generate_token, send_link or get_details
    #[arg(long, value_name = "ENDPOINT", value_parser = endpoints(), hide_possible_values = true, default_value = "push_user_data")]
    pub(crate) endpoint: Endpoint,

    /// How to list them
    #[arg(long, value_enum, default_value_t = FieldsFormat::Table)]
    pub(crate) format: FieldsFormat,

    /// The language of what people read [default: as LC_ALL, LC_MESSAGES and LANG say]
    #[arg(long, value_parser = lang::parser())]
    pub(crate) lang: Option<Language>,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum FieldsFormat {
    Table,
    Json,
}

#[derive(clap::Args)]
pub(crate) struct ExplainArgs {
    /// A code (pan_format), a field (BASIC_INFORMATION.pan, or just pan), a section (BASIC_INFORMATION), a request (send_link), or
    /// a field of one (send_link.link_type, or just link_type)
    #[arg(value_name = "CODE|FIELD|SECTION|REQUEST")]
    pub(crate) name: String,

    /// The language of what people read [default: as LC_ALL, LC_MESSAGES and LANG say]
    #[arg(long, value_parser = lang::parser())]
    pub(crate) lang: Option<Language>,
}

#[derive(clap::Args)]
pub(crate) struct TemplateArgs {
    /// Fill it in with invented values, so that it is valid
    #[arg(long)]
    pub(crate) example: bool,
}

/// The value of `--today`.
fn day(text: &str) -> Result<NaiveDate, &'static str> {
    dkyc::parse_day(text).ok_or("expected an existing day, like 14-FEB-2025 or 2025-02-14")
}

/// The value of `--format`.
fn format_parser() -> impl TypedValueParser<Value = &'static Named> {
    PossibleValuesParser::new(print::FORMATS.iter().map(|format| format.name))
        .try_map(|name| Named::find(&name).ok_or("no such format"))
}

fn check_help() -> String {
    let searches = |text| if cfg!(feature = "directories") { text } else { "" };
    let compressed = if cfg!(feature = "compressed") { COMPRESSED_HELP } else { "" };
    let directory = searches(DIRECTORY_HELP);
    let mut help = format!("{INPUT_HELP}{compressed}{directory}\nFormats:\n");
    for format in &print::FORMATS {
        let _ = writeln!(help, "  {:8}  {}", format.name, format.about);
    }
    help + CHECK_HELP + searches(SEARCH_EXAMPLE) + MORE_EXAMPLES
}

/// Whether one of the arguments is a payload, part of one, or a token. A header of an answer may be anything.
pub(crate) fn hold_payload(arguments: &[OsString]) -> bool {
    const HEADER: &str = "--retry-after";
    let is_header = |(before, argument): (&OsString, &OsString)| {
        before == HEADER || argument.as_encoded_bytes().starts_with(b"--retry-after=")
    };
    let mut pairs = arguments.iter().zip(arguments.iter().skip(1));
    pairs.any(|pair| !is_header(pair) && is_payload(pair.1))
}

/// Whether an argument is a payload, or part of one, where a name was expected. It must not be repeated in an error.
fn is_payload(argument: &OsStr) -> bool {
    /// Lists of codes and paths are shorter; a payload is longer, however it is encoded.
    const LONGEST: usize = 1024;
    let text = argument.to_string_lossy();
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    let value = text.rsplit('=').next().unwrap_or_default();
    let is_token = value.starts_with("eyJ") && value.matches('.').count() == 2;
    let is_suspect = text.starts_with(['{', '[']) || text.contains('"') || text.len() > LONGEST || is_token;
    is_suspect && !Path::new(argument).exists()
}
