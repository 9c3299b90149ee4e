//! Stands for `house.rs` in each .wasm but that of the npm entry `dkyc/house`.

use dkyc::Options;

pub(crate) struct House;

impl House {
    pub(crate) const fn chosen() -> Self {
        Self
    }

    #[allow(clippy::unused_self, reason = "as with house rules")]
    pub(crate) const fn options(&self, options: Options<'static>) -> Options<'static> {
        options
    }
}
