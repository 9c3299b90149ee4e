//! Python: its generated files, its environment, the wheel, and the tests.

mod environment;
mod generate;
mod wheel;

use crate::step::{Failure, Tests};

pub(crate) use generate::write as generate;
pub(crate) use wheel::bench;

/// Writes the generated modules, and builds the wheel.
pub(crate) fn build() -> Result<(), Failure> {
    generate()?;
    let environment = environment::ready()?;
    wheel::build(&environment, wheel::Build::ToPublish).map(|_| ())
}

/// Tests the wheel: types, functions, engines, cluster, documentation. Before a release it is the one that is published;
/// otherwise, one that is built in a tenth of the time.
pub(crate) fn test(which: Tests) -> Result<(), Failure> {
    let environment = environment::ready()?;
    let build = if which == Tests::All { wheel::Build::ToPublish } else { wheel::Build::ToTest };
    wheel::install(&environment, build)?;
    wheel::test(&environment, which)
}
