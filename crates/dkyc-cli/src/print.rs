//! Report → text, in each of the formats.
//!
//! Whatever the format, no key and no file name can make a terminal, a CI runner, a browser or a spreadsheet do anything.

mod checked;
mod concise;
mod csv;
mod excerpt;
mod finding;
mod format;
mod frequencies;
mod github;
mod gitlab;
mod html;
mod human;
mod json;
mod junit;
mod log;
mod markdown;
mod outcome;
mod sarif;

pub(crate) use checked::Checked;
pub(crate) use format::Format;
pub(crate) use log::Log;
pub(crate) use outcome::Outcome;

use outcome::Written;

/// A format by its name.
pub(crate) struct Named {
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    pub(crate) format: &'static dyn Format,
    /// What `--statistics` prints.
    pub(crate) frequencies: Option<&'static dyn Format>,
}

const fn named(name: &'static str, format: &'static dyn Format, about: &'static str) -> Named {
    Named { name, about, format, frequencies: None }
}

impl Named {
    const fn counted_by(self, frequencies: &'static dyn Format) -> Self {
        Self { frequencies: Some(frequencies), ..self }
    }
}

/// THE TABLE of formats.
pub(crate) static FORMATS: [Named; 10] = [
    named("human", &human::Human, "each problem with its place, and a summary")
        .counted_by(&frequencies::Table),
    named("concise", &concise::Concise, "one line per problem: file:line:column: code path: sentence"),
    named("json", &json::Json, "one line per payload: its report").counted_by(&frequencies::Json),
    named("sarif", &sarif::Sarif, "one SARIF 2.1.0 log, for code scanning"),
    named(
        "github",
        &github::Github,
        "annotations for GitHub Actions, at most 10 errors and 10 warnings, as GitHub shows",
    ),
    named("gitlab", &gitlab::Gitlab, "a code quality report for GitLab"),
    named("junit", &junit::Junit, "JUnit XML: a test suite per payload, a failed test per error"),
    named(
        "markdown",
        &markdown::Markdown,
        "tables for a job summary or a comment, the most frequent problems first",
    ),
    named("csv", &csv::Csv, "one row per problem, for a spreadsheet").counted_by(&frequencies::Csv),
    named("html", &html::Html, "one page to keep or print, the most frequent problems first"),
];

impl Named {
    /// The format with this name.
    pub(crate) fn find(name: &str) -> Option<&'static Self> {
        FORMATS.iter().find(|format| format.name == name)
    }
}
