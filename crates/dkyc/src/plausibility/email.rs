//! E-mail addresses, by the HTML standard: section "Email state (type=email)", "valid email address".
//!
//! It is the rule by which a browser lets `<input type=email>` through: stricter than RFC 5322 where nobody writes such
//! addresses (comments, quotes), and it asks for no dot in the domain.

use crate::rule::Text;

/// The most characters of a part of a domain.
const LONGEST_LABEL: usize = 63;

pub(super) fn is_malformed(address: &Text<'_>) -> bool {
    let is_address = address.as_str().split_once('@').is_some_and(|(local, domain)| {
        let is_dotted_well = local.split('.').all(|part| !part.is_empty());
        is_dotted_well && local.bytes().all(is_local) && domain.split('.').all(is_label)
    });
    !is_address
}

fn is_local(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte)
}

/// Letters and digits, and hyphens between them.
fn is_label(label: &str) -> bool {
    (1..=LONGEST_LABEL).contains(&label.len())
        && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}
