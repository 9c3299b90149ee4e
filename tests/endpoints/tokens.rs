//! Tokens: what is one, when it expires, and what may be a header.

use base64_simd::URL_SAFE_NO_PAD;
use dkyc::api::{AuthToken, MalformedToken, TokenState, needs_refresh, token_expiry, token_state};
use proptest::prelude::*;

fn token(header: &str, claims: &str, signature: &str) -> String {
    let part = |text: &str| URL_SAFE_NO_PAD.encode_to_string(text);
    format!("{}.{}.{}", part(header), part(claims), part(signature))
}

#[test]
fn expiry() {
    for (claims, want) in [
        ("{}", Ok(None)),
        ("{\"exp\": null}", Ok(None)),
        ("{\"exp\": 1741000000}", Ok(Some(1_741_000_000))),
        ("{\"exp\": 1741000000.999}", Ok(Some(1_741_000_000))),
        ("{\"exp\": 1.741e9}", Ok(Some(1_741_000_000))),
        ("{\"exp\": 0}", Ok(Some(0))),
        ("{\"exp\": -0.5}", Ok(Some(0))),
        ("{\"exp\": -1e400}", Ok(Some(0))),
        ("{\"exp\": 253402300799}", Ok(Some(253_402_300_799))),
        ("{\"exp\": 253402300800}", Ok(Some(253_402_300_799))),
        ("{\"exp\": 1e400}", Ok(Some(253_402_300_799))),
        ("{\"exp\": 1, \"exp\": 2}", Ok(Some(2))),
        ("{\"exp\": \"x\", \"exp\": 2}", Ok(Some(2))),
        ("{\"exp\": 2, \"exp\": null}", Ok(None)),
        ("{\"\\u0065xp\": 2}", Ok(Some(2))),
        (" {\"sub\": {\"exp\": 1}, \"exp\": 2} ", Ok(Some(2))),
        ("{\"exp\": \"1741000000\"}", Err(MalformedToken)),
        ("{\"exp\": true}", Err(MalformedToken)),
        ("{\"exp\": [1]}", Err(MalformedToken)),
        ("{\"exp\": {}}", Err(MalformedToken)),
        ("[]", Err(MalformedToken)),
        ("null", Err(MalformedToken)),
        ("", Err(MalformedToken)),
        ("{\"exp\": 1", Err(MalformedToken)),
        ("{\"x\": \"\\ud83c\"}", Err(MalformedToken)),
        ("\u{FEFF}{\"exp\": 1}", Err(MalformedToken)),
    ] {
        assert_eq!(token_expiry(&token("{\"alg\":\"none\"}", claims, "")), want, "{claims}");
        // Nothing of the header counts, but that it is an object.
        assert_eq!(token_expiry(&token("{\"exp\": []}", claims, "sig")), want, "{claims}");
    }
    for header in ["[]", "", "x", "\u{FEFF}{}", "{\"a\": \"\\udc00\"}"] {
        assert_eq!(token_expiry(&token(header, "{}", "s")), Err(MalformedToken), "{header}");
    }
    let not_utf8 = format!("e30.{}.", URL_SAFE_NO_PAD.encode_to_string(b"{\"a\": \"\xFF\"}"));
    assert_eq!(token_expiry(&not_utf8), Err(MalformedToken));
}

#[test]
fn parts() {
    for (token, is_token) in [
        ("e30.e30.", true),
        ("e30.e30.AA", true),
        ("e30.e30._-8", true),
        // Bits that nobody needs must be zero.
        ("e30.e30.AB", false),
        ("e30.e31.AA", false),
        ("e30.e30.AA==", false),
        ("e30=.e30.AA", false),
        ("e30.e30.A", false),
        ("e30.e30./+8", false),
        ("e30.e30", false),
        ("e30.e30..", false),
        ("e30.e30.AA.AA.AA", false),
        (".e30.AA", false),
        ("e30..AA", false),
        ("Bearer e30.e30.AA", false),
        (" e30.e30.AA", false),
        ("e30.e30.AA\n", false),
        ("e30.e3 0.AA", false),
        ("", false),
        ("..", false),
        ("e30.e30.é", false),
    ] {
        assert_eq!(token_expiry(token).is_ok(), is_token, "{token:?}");
    }
    for (length, is_token) in [(16_384, true), (16_388, false)] {
        let token = "e30.e30.".to_owned() + &"A".repeat(length - 8);
        assert_eq!((token.len(), token_expiry(&token).is_ok()), (length, is_token));
    }
}

#[test]
fn states() {
    let timed = token("{}", "{\"exp\": 1000}", "");
    let (never, malformed) = (token("{}", "{}", ""), "x");
    for (token, now, margin, state, refresh) in [
        (&*timed, 939, 60, TokenState::Fresh, Ok(false)),
        (&timed, 940, 60, TokenState::Refresh, Ok(true)),
        (&timed, 999, 60, TokenState::Refresh, Ok(true)),
        (&timed, 1000, 60, TokenState::Expired, Ok(true)),
        (&timed, 999, 0, TokenState::Fresh, Ok(false)),
        (&timed, 0, 999, TokenState::Fresh, Ok(false)),
        (&timed, 0, 1000, TokenState::Refresh, Ok(true)),
        (&timed, 0, u64::MAX, TokenState::Refresh, Ok(true)),
        (&timed, u64::MAX, u64::MAX, TokenState::Expired, Ok(true)),
        (&never, u64::MAX, u64::MAX, TokenState::NoExpiry, Ok(false)),
        (malformed, 0, 0, TokenState::Malformed, Err(MalformedToken)),
    ] {
        assert_eq!(token_state(token, now, margin), state, "{now} {margin}");
        assert_eq!(needs_refresh(token, now, margin), refresh, "{now} {margin}");
    }
}

#[test]
fn headers() {
    let longest = "~".repeat(16_384);
    for (token, is_fit) in [
        ("!", true),
        ("a.b", true),
        (&*longest, true),
        ("", false),
        ("a b", false),
        ("a\n", false),
        ("é", false),
        ("\u{7f}", false),
    ] {
        assert_eq!(AuthToken::new(token).is_ok(), is_fit, "{token:?}");
    }
    assert!(AuthToken::new(longest + "~").is_err());
}

proptest! {
    #[test]
    fn any_text(text in "\\PC*|[A-Za-z0-9_.=-]{0,60}", now in any::<u64>(), margin in any::<u64>()) {
        let state = token_state(&text, now, margin);
        prop_assert_eq!(state == TokenState::Malformed, token_expiry(&text).is_err());
        let shown = format!("{:?} {:?}", AuthToken::new(&*text), token_expiry(&text));
        prop_assert!(text.len() < 8 || !shown.contains(&*text));
    }
}
