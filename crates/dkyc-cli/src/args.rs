//! The arguments, and what `--help` says about them.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use clap::{Parser, Subcommand, ValueEnum};
use dkyc::{Code, NaiveDate};

use crate::size::Size;

const EXAMPLES: &str = "\
Examples:
  dkyc template --example > payload.json
  dkyc check payload.json
  dkyc explain commAddressProof

Exit codes:
  0  everything is valid        1  something is invalid        2  dkyc could not run

dkyc sends nothing anywhere and never prints a value of a payload.";

const CHECK_HELP: &str = "\
Input:
  .ndjson, .jsonl  one payload per line
  anything else    one payload; with --ndjson, one per line

Formats:
  human   each problem with its place, and a summary
  json    one line per payload: {\"source\", \"record\", \"valid\", \"errors\", \"warnings\", \"more\"}; \"source\" is the file as
          named on the command line, or - for standard input; \"record\" (NDJSON only) is the line, from 1; \"more\" counts
          what --max-issues leaves out
  sarif   one SARIF 2.1.0 log, for code scanning
  github  annotations for GitHub Actions, 10 errors and 10 warnings at most, which is what GitHub shows

Exit codes:
  0    everything is valid (with --deny-warnings: and nothing has a warning)
  1    something is invalid
  2    dkyc could not run: wrong usage, or a file that cannot be read (the other files are still checked)
  141  the program that reads the output stopped early, and nothing invalid had been found by then

Examples:
  dkyc check payload.json
  dkyc check --format json batch.ndjson > reports.ndjson
  curl -s https://example.com/payload | dkyc check
  zcat batch.ndjson.gz | dkyc check --ndjson --no-warnings
  dkyc check --deny-warnings --allow email_form,unknown_field payload.json";

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
    /// List the fields and their rules
    Fields(FieldsArgs),
    /// Print the JSON Schema (2020-12) of a payload
    Schema,
    /// Explain a code, a field or a section
    Explain(ExplainArgs),
    /// Print a payload to fill in
    Template(TemplateArgs),
}

#[derive(clap::Args)]
#[command(after_help = CHECK_HELP)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub(crate) struct CheckArgs {
    /// Files to check; -, or no file, reads standard input
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// How to report
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,

    /// Read one payload per line, whatever the name of the file
    #[arg(long)]
    pub(crate) ndjson: bool,

    /// Leave out all warnings
    #[arg(long, conflicts_with = "deny_warnings")]
    pub(crate) no_warnings: bool,

    /// Exit with 1 if there are warnings
    #[arg(long)]
    pub(crate) deny_warnings: bool,

    /// Leave out warnings with this code; repeat it, or separate codes with commas
    #[arg(long, value_name = "CODE", value_delimiter = ',', value_parser = warning)]
    pub(crate) allow: Vec<Code>,

    /// Warn of dates after this day, like 14-FEB-2025 or 2025-02-14 [default: today in India]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) today: Option<NaiveDate>,

    /// Leave out file names and undocumented keys, which may hold a PAN or a name
    #[arg(long)]
    pub(crate) hide_names: bool,

    /// List at most this many errors, and as many warnings, of one payload; the rest is counted
    #[arg(long, value_name = "N", default_value_t = 1000)]
    pub(crate) max_issues: usize,

    /// Refuse a payload (a line of NDJSON, or a whole file) that is longer than this
    #[arg(long, value_name = "SIZE", default_value = "256MB")]
    pub(crate) max_line: Size,

    /// Colour the human format; auto follows NO_COLOR, FORCE_COLOR and CLICOLOR_FORCE
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Color::Auto)]
    pub(crate) color: Color,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Human,
    Json,
    Sarif,
    Github,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

#[derive(clap::Args)]
pub(crate) struct FieldsArgs {
    /// How to list them
    #[arg(long, value_enum, default_value_t = FieldsFormat::Table)]
    pub(crate) format: FieldsFormat,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum FieldsFormat {
    Table,
    Json,
}

#[derive(clap::Args)]
pub(crate) struct ExplainArgs {
    /// A code (pan_format), a field (BASIC_INFORMATION.pan, or just pan) or a section (BASIC_INFORMATION)
    #[arg(value_name = "CODE|FIELD|SECTION")]
    pub(crate) name: String,
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

/// A value of `--allow`.
fn warning(name: &str) -> Result<Code, String> {
    let code: Code = name.parse().map_err(|unknown: dkyc::UnknownName| match unknown.suggestion() {
        Some(meant) => format!("there is no such code; did you mean {meant}?"),
        None => format!("there is no such code; the codes of warnings are {}", warnings().join(", ")),
    })?;
    if code.is_warning() {
        Ok(code)
    } else {
        Err("this is the code of an error; only warnings can be left out".to_owned())
    }
}

fn warnings() -> Vec<&'static str> {
    Code::ALL.iter().filter(|code| code.is_warning()).map(|code| code.as_str()).collect()
}

/// Whether an argument is a payload, or part of one, where a name was expected. It must not be repeated in an error.
pub(crate) fn is_payload(argument: &OsStr) -> bool {
    /// Lists of codes and paths are shorter; a payload is longer, however it is encoded.
    const LONGEST: usize = 1024;
    let text = argument.to_string_lossy();
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    let is_suspect = text.starts_with(['{', '[']) || text.contains('"') || text.len() > LONGEST;
    is_suspect && !Path::new(argument).exists()
}
