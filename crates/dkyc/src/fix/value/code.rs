//! Codes of a list.

use super::number::are_equal;
use crate::rule::AllowedCode;

/// The code that a text stands for: the same in any case, the same number, its meaning, or a usual other way to write it.
pub(super) fn meant(text: &str, codes: &'static [AllowedCode]) -> Option<&'static str> {
    let first =
        |is_it: &dyn Fn(&AllowedCode) -> bool| codes.iter().find(|code| is_it(code)).map(|code| code.code);
    first(&|allowed| allowed.code.eq_ignore_ascii_case(text))
        .or_else(|| first(&|allowed| are_equal(allowed.code, text)))
        .or_else(|| first(&|allowed| allowed.label.is_some_and(|label| is_label(label, text))))
        .or_else(|| first(&|allowed| is_title(allowed.code, text)))
        .or_else(|| first(&|allowed| allowed.code == "91" && text == "+91"))
        .or_else(|| {
            let is_yes = text.eq_ignore_ascii_case("yes");
            yes_or_no(is_yes, codes).filter(|_| is_yes || text.eq_ignore_ascii_case("no"))
        })
}

/// The code of a list of yes and no that JSON's `true` or `false` stands for.
pub(super) fn of_boolean(json: &str, codes: &'static [AllowedCode]) -> Option<&'static str> {
    yes_or_no(json == "true", codes).filter(|_| matches!(json, "true" | "false"))
}

/// `Y` or `N`, if the list has it and has nothing else.
fn yes_or_no(is_yes: bool, codes: &'static [AllowedCode]) -> Option<&'static str> {
    let wanted = if is_yes { "Y" } else { "N" };
    let is_of_yes_and_no = codes.iter().all(|allowed| matches!(allowed.code, "Y" | "N"));
    codes.iter().map(|allowed| allowed.code).find(|code| *code == wanted).filter(|_| is_of_yes_and_no)
}

/// Whether a text is what a code means. Lists of identity cards name the card once, and then only who issued it.
fn is_label(label: &str, text: &str) -> bool {
    let issuer = label.strip_prefix("identity card issued ");
    label.eq_ignore_ascii_case(text) || issuer.is_some_and(|issuer| issuer.eq_ignore_ascii_case(text))
}

/// Whether a text is a title with a dot behind it.
fn is_title(code: &str, text: &str) -> bool {
    let title = text.strip_suffix('.').unwrap_or_default();
    ["Mr", "Mrs", "Dr", "Miss"].contains(&code) && title.eq_ignore_ascii_case(code)
}
