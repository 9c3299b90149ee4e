//! What holds for every payload, tried with generated ones.

mod any_text;
mod mutation;
mod numbers;
mod order;
mod patterns;
mod places;
mod sentinel;
mod warnings;

pub(crate) use mutation::{Mutation, mutations, mutations_without_repeats, written};

use proptest::test_runner::Config;

/// Enough to find something, few enough to be run by everybody; `PROPTEST_CASES` asks for more.
pub(crate) fn config() -> Config {
    Config { failure_persistence: None, ..Config::default() }
}
