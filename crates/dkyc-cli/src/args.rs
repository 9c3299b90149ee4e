//! The arguments, and what `--help` says of them.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use dkyc::{Code, NaiveDate};

use crate::options::{day, warning};

const EXAMPLES: &str = "\
Examples:
  dkyc template --example > payload.json
  dkyc check payload.json
  dkyc explain commAddressProof

Exit codes:
  0  everything is valid        1  something is invalid        2  could not run

Nothing is sent anywhere, and no value of a payload is ever printed.";

const CHECK_HELP: &str = "\
Input:
  .json            one payload
  .ndjson, .jsonl  one payload a line, of any number
  - or any other   one payload; or NDJSON when the first two lines that are not blank show it: the first is a
                   whole JSON document and the second is there too, or the first is beyond repair and the second
                   is a whole object. --ndjson leaves no doubt.

Formats:
  human   each problem with the line it is in, values masked, and a summary
  json    one line a payload: {\"source\", \"record\", \"valid\", \"errors\", \"warnings\"}; \"record\", the line from 1, in
          NDJSON only; the source is the file as it was given, - for standard input
  sarif   one SARIF 2.1.0 log, for code scanning
  github  annotations for GitHub Actions

Exit codes:
  0  everything is valid (with --deny-warnings: and nothing has a warning)
  1  something is invalid
  2  could not run: wrong usage, or a file cannot be read (the others are still checked)

Examples:
  dkyc check payload.json
  dkyc check --format json batch.ndjson > reports.ndjson
  curl -s https://example.com/payload | dkyc check
  zcat batch.ndjson.gz | dkyc check --ndjson --no-warnings
  dkyc check --deny-warnings --allow email_form,unknown_field payload.json";

/// Checks DKYC push_user_data payloads before they are sent: offline, all problems at once, each at its field.
#[derive(Parser)]
#[command(name = "dkyc", version, after_help = EXAMPLES)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Check payloads: files, or standard input
    Check(CheckArgs),
    /// List the 74 fields, with their rules
    Fields(FieldsArgs),
    /// Print the JSON Schema of a payload (2020-12)
    Schema,
    /// Say what a code means, or what a field takes
    Explain(ExplainArgs),
    /// Print a payload to fill in, with the allowed codes
    Template(TemplateArgs),
}

#[derive(clap::Args)]
#[command(after_help = CHECK_HELP)]
pub(crate) struct CheckArgs {
    /// What to check; - is standard input, and so is nothing at all
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// How to report
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,

    /// Read everything as NDJSON, one payload a line, whatever its name
    #[arg(long)]
    pub(crate) ndjson: bool,

    /// Leave warnings out
    #[arg(long, conflicts_with = "deny_warnings")]
    pub(crate) no_warnings: bool,

    /// Exit with 1 when there are warnings
    #[arg(long)]
    pub(crate) deny_warnings: bool,

    /// Leave warnings with this code out; may be given several times, or several codes with commas between
    #[arg(long, value_name = "CODE", value_delimiter = ',', value_parser = warning)]
    pub(crate) allow: Vec<Code>,

    /// The day that no date may be later than, like 14-FEB-2025 or 2025-02-14 [default: today in India]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) today: Option<NaiveDate>,

    /// Colour the human format; auto respects NO_COLOR
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
    /// A code (pan_format), a field (BASIC_INFORMATION.pan, or just pan) or a section
    #[arg(value_name = "CODE|FIELD")]
    pub(crate) name: String,
}

#[derive(clap::Args)]
pub(crate) struct TemplateArgs {
    /// Fill it in: an invented payload that is valid
    #[arg(long)]
    pub(crate) example: bool,
}
