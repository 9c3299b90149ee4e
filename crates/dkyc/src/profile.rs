//! House rules: a profile, which narrows what the specification allows. `docs/house-rules.md` says it in full.
//!
//! A text becomes a tree (`node.rs`), and by the table of keys (`key.rs`) the rules of fields (`rules.rs`).

pub(crate) mod key;
mod mistake;
mod node;
mod pattern;
pub(crate) mod read;
pub(crate) mod rules;
mod text;

use std::sync::Arc;

use serde::{Deserialize, Deserializer};

use self::node::{Node, Reading};
use crate::code::Code;
use crate::place::Place;
use crate::plausibility::Inputs;
use crate::reason::Reason;
use crate::spec::FieldSpec;

pub use self::mistake::{Mistake, Mistakes};
pub use self::pattern::Matches;
pub(crate) use self::pattern::Pattern;
use self::pattern::Patterns;
pub use self::rules::FieldRules;

/// House rules: what an integrator allows of what the specification allows. A profile can only narrow, so it never makes a payload
/// valid that is invalid.
///
/// ```
/// use dkyc::{Code, Options, Profile};
///
/// let profile = Profile::from_toml(r#"
///     [fields."BASIC_INFORMATION.kycType"]
///     allowed = ["5"]
///
///     [warnings]
///     title_mismatch = "error"
/// "#)?;
/// let json = dkyc::template::example().replace("\"Mrs\"", "\"Mr\"");
/// let report = Options::new().profile(&profile).check(&json);
/// let codes: Vec<_> = report.errors().iter().map(|error| error.code()).collect();
/// assert_eq!(codes, [Code::HouseAllowed, Code::TitleMismatch]);
/// # Ok::<(), dkyc::Mistakes>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// In the order of the specification.
    fields: Vec<(Place, Arc<FieldRules>)>,
    pub(crate) forbids_unknown: bool,
    /// The codes of the warnings that are errors, and of those that are left out, a bit each.
    raised: u64,
    left_out: u64,
}

impl Profile {
    /// Reads a profile in TOML.
    ///
    /// # Errors
    /// Everything that is wrong with it, each with its line and column.
    ///
    /// ```
    /// let mistakes = dkyc::Profile::from_toml("[fields.\"BASIC_INFORMATION.pam\"]").unwrap_err();
    /// assert_eq!((mistakes[0].line(), mistakes[0].column()), (Some(1), Some(9)));
    /// assert!(mistakes[0].message().ends_with("did you mean BASIC_INFORMATION.pan?"));
    /// ```
    #[cfg(feature = "profile")]
    pub fn from_toml(text: impl AsRef<[u8]>) -> Result<Self, Mistakes> {
        let bytes = text.as_ref();
        let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let valid = bytes.split_at(error.valid_up_to()).0;
                let message = "this is not UTF-8; save the file as UTF-8".to_owned();
                let mistake =
                    Mistake { path: String::new(), message, offset: Some(valid.len()), position: None };
                return Err(Mistakes::in_text(vec![mistake], &String::from_utf8_lossy(valid)));
            }
        };
        let profile = text::toml(text).and_then(|tree| Self::of_tree(&tree, Patterns::Regex));
        profile.map_err(|mistakes| Mistakes::in_text(mistakes, text))
    }

    /// Takes a profile from a value of JSON, as another program or Rust itself writes it.
    ///
    /// # Errors
    /// Everything that is wrong with it, without lines and columns.
    ///
    /// ```
    /// use serde_json::json;
    ///
    /// let profile = dkyc::Profile::from_json(&json!({ "fields": { "BASIC_INFORMATION.amc": { "allowed": ["HOUSE1"] } } }))?;
    /// let report = dkyc::Options::new().profile(&profile).check_field("BASIC_INFORMATION.amc", "house1").unwrap();
    /// assert_eq!(report.errors()[0].suggestion(), Some("HOUSE1"));
    /// # Ok::<(), dkyc::Mistakes>(())
    /// ```
    #[cfg(feature = "profile")]
    pub fn from_json(json: &serde_json::Value) -> Result<Self, Mistakes> {
        Self::of_json(json, Patterns::Regex)
    }

    /// Takes a profile from JSON text, whose members are in the order of the caller.
    #[cfg(feature = "profile")]
    pub(crate) fn of_json_text(json: &str) -> Result<Self, Mistakes> {
        Self::of_json(&mut serde_json::Deserializer::from_str(json), Patterns::Regex)
    }

    /// The same, and judges its patterns with the caller's engine.
    pub(crate) fn of_host(json: &str, matches: Matches) -> Result<Self, Mistakes> {
        Self::of_json(&mut serde_json::Deserializer::from_str(json), Patterns::Host(matches))
    }

    fn of_json<'de>(json: impl Deserializer<'de>, patterns: Patterns) -> Result<Self, Mistakes> {
        let tree = Node::deserialize(json).map_err(|_| {
            let message =
                "this cannot be read as JSON; it may have too many levels, or half of a character".to_owned();
            vec![Mistake { path: String::new(), message, offset: None, position: None }]
        });
        tree.and_then(|tree| Self::of_tree(&tree, patterns)).map_err(Mistakes)
    }

    fn of_tree(tree: &Node, patterns: Patterns) -> Result<Self, Vec<Mistake>> {
        let mut mistakes = Vec::new();
        let mut reading = Reading { path: String::new(), patterns, mistakes: &mut mistakes };
        let profile = read::profile(&mut reading, tree);
        if mistakes.is_empty() { Ok(profile) } else { Err(mistakes) }
    }

    /// What it says of each field that it names, in the order of the specification.
    ///
    /// ```
    /// let profile = dkyc::Profile::from_toml("[fields.user_id]\nmax_length = 20")?;
    /// let paths: Vec<_> = profile.fields().map(|(field, _)| field.path).collect();
    /// assert_eq!(paths, ["user_id"]);
    /// # Ok::<(), dkyc::Mistakes>(())
    /// ```
    pub fn fields(&self) -> impl Iterator<Item = (&'static FieldSpec, &FieldRules)> {
        self.fields.iter().filter_map(|(place, rules)| Some((place.field_spec()?, &**rules)))
    }

    /// What it says of a field.
    pub(crate) fn rules_of(&self, field: Place) -> Option<&FieldRules> {
        let index = self.fields.binary_search_by_key(&field, |(place, _)| *place).ok()?;
        Some(&self.fields[index].1)
    }

    /// Whether it makes an error of this warning.
    pub(crate) const fn is_raised(&self, warning: Code) -> bool {
        self.raised & warning.bit() != 0
    }

    /// Whether it leaves out this warning.
    pub(crate) const fn is_left_out(&self, warning: Code) -> bool {
        self.left_out & warning.bit() != 0
    }

    /// Whether it makes errors of warnings.
    pub(crate) const fn raises(&self) -> bool {
        self.raised != 0
    }

    /// Tells what is wrong by the rules of fields, in the order of the specification. Only a value that keeps the rules of the
    /// specification is judged. With `only`, those of one field.
    pub(crate) fn judge(
        &self,
        inputs: Inputs<'_, '_>,
        only: Option<Place>,
        found: &mut dyn FnMut(Place, Reason, HouseFacts),
    ) {
        for (place, rules) in &self.fields {
            if only.is_some_and(|only| only != *place) {
                continue;
            }
            let Some(field) = place.field_spec() else { continue };
            let member = inputs.member(*place).filter(|member| member.violation(field.mandatory).is_none());
            if let Some(member) = member {
                rules.judge(field.rule, member, &mut |reason, meant| {
                    found(*place, reason, HouseFacts { rules: Arc::clone(rules), meant });
                });
            }
        }
    }
}

/// What a sentence needs to know of a house rule.
#[derive(Clone)]
pub(crate) struct HouseFacts {
    pub(crate) rules: Arc<FieldRules>,
    /// The index of the allowed value that was probably meant.
    meant: Option<u16>,
}

impl HouseFacts {
    /// The allowed value that was probably meant.
    pub(crate) fn meant(&self) -> Option<&str> {
        self.rules.allowed.get(usize::from(self.meant?)).map(String::as_str)
    }
}
