//! In place of the bar, in a build without it.

use crate::input::Source;

pub(crate) struct Progress;

#[expect(clippy::unused_self, reason = "a bar has them")]
impl Progress {
    pub(crate) fn new(_: &[Source], _: bool) -> Self {
        Self
    }

    pub(crate) fn advance(&mut self, _: usize, _: u64) {}

    pub(crate) fn aside<T>(&self, write: impl FnOnce() -> T) -> T {
        write()
    }

    pub(crate) fn finish(&mut self) {}
}
