//! The values of `--endpoint`.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use dkyc::api::Endpoint;

pub(super) fn endpoints() -> impl TypedValueParser<Value = Endpoint> {
    let names = Endpoint::ALL.iter().map(|endpoint| endpoint.as_str());
    PossibleValuesParser::new(names).try_map(|name| name.parse::<Endpoint>())
}
