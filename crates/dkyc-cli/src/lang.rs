//! `--lang`, and what the environment says of it.

use std::env;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use dkyc::Language;

/// The language that is given, or that of the environment.
pub(crate) fn or_of_environment(given: Option<Language>) -> Language {
    given.unwrap_or_else(|| of_locale(|variable| env::var(variable).ok()))
}

/// The language as gettext finds it: the locale of messages, which `LANGUAGE` may replace by a list of languages, best first.
fn of_locale(variable: impl Fn(&str) -> Option<String>) -> Language {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set).unwrap_or_default();
    // `hi_IN.UTF-8` → `hi`
    let language = |locale: &str| locale.split(['_', '.', '@']).next().unwrap_or_default().to_owned();
    if ["", "C", "POSIX"].contains(&&*language(&locale)) {
        return Language::default();
    }
    let list = set("LANGUAGE").unwrap_or(locale);
    list.split(':').find_map(|locale| language(locale).parse().ok()).unwrap_or_default()
}

/// The values of `--lang`.
pub(crate) fn parser() -> impl TypedValueParser<Value = Language> {
    let codes = Language::ALL.iter().map(|language| language.code());
    PossibleValuesParser::new(codes).try_map(|code| code.parse::<Language>())
}

#[cfg(test)]
mod tests {
    use dkyc::Language::{self, English, Hindi};

    #[test]
    fn locales() {
        let cases: [(&[(&str, &str)], Language); 17] = [
            (&[], English),
            (&[("LANG", "hi_IN.UTF-8")], Hindi),
            (&[("LANG", "hi")], Hindi),
            (&[("LANG", "hi_IN@latin")], Hindi),
            (&[("LANG", "hil_PH")], English),
            (&[("LANG", "mr_IN.UTF-8")], English),
            (&[("LANG", "C.UTF-8")], English),
            (&[("LANG", "en_IN"), ("LC_MESSAGES", "hi_IN")], Hindi),
            (&[("LANG", "hi_IN"), ("LC_MESSAGES", "en_IN")], English),
            (&[("LC_MESSAGES", "hi_IN"), ("LC_ALL", "C")], English),
            (&[("LANG", "en_IN"), ("LC_ALL", "hi_IN")], Hindi),
            (&[("LANG", "hi_IN"), ("LC_ALL", "")], Hindi),
            (&[("LANG", "hi_IN"), ("LC_TIME", "en_IN")], Hindi),
            (&[("LANG", "en_IN"), ("LANGUAGE", "hi:en")], Hindi),
            (&[("LANG", "hi_IN"), ("LANGUAGE", "mr:en:hi")], English),
            (&[("LANG", "C"), ("LANGUAGE", "hi")], English),
            (&[("LANGUAGE", "hi")], English),
        ];
        for (set, want) in cases {
            let variable = |name: &str| {
                set.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
            };
            assert_eq!(super::of_locale(variable), want, "{set:?}");
        }
    }
}
