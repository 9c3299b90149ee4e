//! E-mail addresses as the HTML standard defines them: section "Email state (type=email)", "valid email address".
//!
//! Browsers apply the same rule to `<input type=email>`. It allows less than RFC 5322 (no comments, no quotes, which nobody
//! uses), and it does not ask for a dot in the domain. Unlike the standard, this file allows a dot only between other characters,
//! as RFC 5322 does. See `docs/warnings.md#email_form`.

use crate::rule::Text;

/// The greatest length of one part of a domain.
const LONGEST_LABEL: usize = 63;

pub(super) fn is_malformed(address: &Text<'_>) -> bool {
    let is_address = address.as_str().split_once('@').is_some_and(|(local, domain)| {
        let is_dotted_well = local.as_bytes().split(|&byte| byte == b'.').all(|part| !part.is_empty());
        is_dotted_well && local.bytes().all(is_local) && domain.split('.').all(is_label)
    });
    !is_address
}

fn is_local(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte)
}

/// Whether this is one part of a domain: letters and digits, with hyphens only between them.
fn is_label(label: &str) -> bool {
    (1..=LONGEST_LABEL).contains(&label.len())
        && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}
