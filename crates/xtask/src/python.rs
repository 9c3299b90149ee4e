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
    wheel::build(&environment).map(|_| ())
}

/// Tests the wheel: types, functions, engines, cluster, documentation.
pub(crate) fn test(which: Tests) -> Result<(), Failure> {
    let environment = environment::ready()?;
    wheel::install(&environment, which)?;
    wheel::test(&environment, which)
}
