//! `document` that begins like a URL: RFC 3986 to the letter, `http` or `https`, with a host.

use dkyc_tests::{verdict, verdict_alone, verdict_on_json};

use super::{DOCUMENT, NOT_WHITE_SPACE, WHITE_SPACE, all, each};

#[test]
fn every_document_has_the_rule() {
    for key in [
        "docAddressProof",
        "docPhoto",
        "docSign",
        "docPerVerVideo",
        "appDocAddrProofCorrespondence",
        "docEsignForm",
    ] {
        let path = format!("DOCUMENT_COLLECTION.{key}");
        all(&path, "ok", &["https://example.com/a.pdf", "QUJD"]);
        all(&path, "document_url", &["https://", "ftp://example.com"]);
        all(&path, "document_base64", &["QUJ", "www.example.com"]);
        all(&path, "document_data_url", &["data:;base64,QUJD"]);
    }
}

#[test]
fn complete_urls() {
    each(
        DOCUMENT,
        "ok",
        "
        http://a https://a HTTP://A hTtPs://a https://a/ https://a? https://a# https://a/?#
        https://a?b#c https://a#b?c https://a/b/../c/./d//e https://a/b;c=d,e https://a?b=c&d=e
        https://files.example.com:8443/a/b.pdf?sig=%2Fab%3D&x=1#page=2 https://a-._~b
        https://a_b.example https://a..b https://. https://- https://a. https://xn--bcher-kva.example
        https://!$&'()*+,;= https://localhost https://127.0.0.1 https://999.1.1.1 https://1
        https://0x7f.1
    ",
    );
}

#[test]
fn percent_escapes_are_two_hex_digits() {
    each(
        DOCUMENT,
        "ok",
        "
        https://a/%20 https://a/%e2%82%ac https://a/%00 https://a/%FF https://%61/ https://%20@a
        https://a?%7a https://a#%41
    ",
    );
    each(
        DOCUMENT,
        "document_url",
        "
        https://a/% https://a/%2 https://a/%g0 https://a/%0g https://a/%%20 https://%/ https://a%2/
        https://a?% https://a#%1 https://u%@a https://a:%38 https://a/%２０
    ",
    );
    all(DOCUMENT, "document_url", &["https://a/% 20"]);
}

#[test]
fn a_host_that_is_empty() {
    each(
        DOCUMENT,
        "document_url",
        "
        http:// https:// https:/// https:///a https://? https://# https://:80 https://: https://@
        https://u@ https://u:p@/a https://u@:80/ HTTPS:// https:////a https://[] https://[]:80
        https:///@a https://?@a https://#@a https://u@/@a https://:80/b@a
    ",
    );
}

#[test]
fn userinfo_and_ports() {
    each(
        DOCUMENT,
        "ok",
        "
        https://u@a https://u:p@a https://:p@a https://@a https://u:p:q@a https://u%40v@a
        https://!$&'()*+,;=:@a https://a: https://a:/ https://a:0 https://a:80 https://a:0080
        https://a:65536 https://a:99999999999999999999999 https://u@a:80/ https://a:80?b https://a:80#b
        https://u:1@a:2 https://a/@ https://a/b@:80 https://a?@ https://a#@:
    ",
    );
    each(
        DOCUMENT,
        "document_url",
        "
        https://u@v@a https://a:x https://a:80x https://a:-1 https://a:+80 https://a:80:80 https://a:８０
        https://[u]@a https://u@a:b@c
    ",
    );
    all(DOCUMENT, "document_url", &["https://a:8 0"]);
}

#[test]
fn ipv6_to_the_letter() {
    each(
        DOCUMENT,
        "ok",
        "
        https://[::] https://[::1] https://[1::] https://[1:2:3:4:5:6:7:8] https://[2001:DB8::7]:443/a
        https://[1:2:3:4:5:6:7::] https://[::2:3:4:5:6:7:8] https://[1::3:4:5:6:7:8] https://[1:2::8]
        https://[abcd:EF01:0000:0:00:000:1:ffff] https://[::1.2.3.4] https://[::ffff:127.0.0.1]
        https://[1:2:3:4:5:6:255.255.255.255] https://[1::5:6:0.0.0.0] https://u@[::1]:80 https://[::1]:
        https://[::1]?a
    ",
    );
    each(
        DOCUMENT,
        "document_url",
        "
        https://[ https://] https://[:] https://[:::] https://[1] https://[::1 https://::1] https://::1
        https://1::2 https://[1:2:3:4:5:6:7] https://[1:2:3:4:5:6:7:8:9] https://[1::2::3]
        https://[1:2:3:4:5:6:7:8::] https://[::1:2:3:4:5:6:7:8] https://[12345::] https://[g::]
        https://[::1]a https://a[::1] https://[[::1]] https://[::1.2.3] https://[::1.2.3.4.5]
        https://[::256.1.1.1] https://[::01.1.1.1] https://[::1.2.3.4:5] https://[1:2:3:4:5:6:7:1.2.3.4]
        https://[fe80::1%25eth0] https://[fe80::1%eth0] https://[127.0.0.1] https://[a.example]
        https://[::%31] https://[:1] https://[1:] https://[:1:2:3:4:5:6:7]
    ",
    );
    all(DOCUMENT, "document_url", &["https://[ ::1]", "https://[::1 ]"]);
}

#[test]
fn addresses_of_the_future() {
    all(
        DOCUMENT,
        "ok",
        &[
            "https://[v1.x]",
            "https://[V1.x]",
            "https://[vF0a.a:b]",
            "https://[v1.!$&'()*+,;=-._~:]:80",
            "https://[v0.0]",
        ],
    );
    each(
        DOCUMENT,
        "document_url",
        "
        https://[v.x] https://[v1.] https://[v1] https://[vg.x] https://[1.x] https://[v1.%20]
        https://[v1.x/] https://[v1.@] https://[v1.[] https://[v1.é]
    ",
    );
}

#[test]
fn nothing_but_ascii_and_no_white_space() {
    each(
        DOCUMENT,
        "document_url",
        "
        https://bücher.example/ https://a/é https://a/फोटो.jpg https://a?q=é https://a#é https://é@a
        https://ａ https://a。example
    ",
    );
    all(DOCUMENT, "document_url", &["https://a/\u{7F}", "https://a\\b", "https://a/b\\c"]);
    for c in WHITE_SPACE.into_iter().chain(NOT_WHITE_SPACE) {
        for value in [
            format!("https://a/b{c}"),
            format!("https://a{c}b/"),
            format!("https://{c}a"),
            format!("https://a?b{c}c"),
            format!("https://a{c}"),
        ] {
            assert_eq!(verdict(DOCUMENT, &value), "document_url", "{value:?}");
        }
        // At the beginning, it makes the value something other than a URL.
        assert_eq!(verdict(DOCUMENT, &format!("{c}https://a")), "document_base64", "{c:?}");
    }
}

fn unreserved_or_sub_delim(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-._~!$&'()*+,;=".contains(c)
}

/// Every ASCII character, in every component.
#[test]
fn each_component_takes_its_own_characters() {
    // Before, after, and what is allowed between besides the unreserved characters and sub-delimiters.
    let components = [
        ("https://a/b", "c", ":@/?#"),
        ("https://a?b", "c", ":@/?#"),
        ("https://a#b", "c", ":@/?"),
        ("https://a", "b/", "/?#@"),
        ("https://u", "v@a/", ":/?#"),
        ("https://[v1.x", "y]", ":"),
    ];
    for (front, behind, others) in components {
        for c in '\0'..='\u{7F}' {
            let value = format!("{front}{c}{behind}");
            let fits = unreserved_or_sub_delim(c) || others.contains(c);
            assert_eq!(
                verdict_alone(DOCUMENT, &value),
                if fits { "ok" } else { "document_url" },
                "{value:?}"
            );
        }
    }
    for c in '\0'..='\u{7F}' {
        let value = format!("https://a:8{c}9/");
        // `a:8` may turn out to be userinfo, and end there.
        let fits = c.is_ascii_digit() || "/?#@".contains(c);
        assert_eq!(verdict_alone(DOCUMENT, &value), if fits { "ok" } else { "document_url" }, "{value:?}");
    }
}

#[test]
fn any_other_scheme_with_two_slashes_is_a_wrong_url() {
    each(
        DOCUMENT,
        "document_url",
        "
        ftp://a file:///a s3://bucket/key a:// a://b A+b-c.9://x httpx://a http+unix://a javascript://x
        blob://x h:// https.://a x-data://a datax://a http-://
    ",
    );
}

#[test]
fn what_begins_like_no_scheme_is_taken_for_base64() {
    each(
        DOCUMENT,
        "document_base64",
        "
        http:/a http:a https: mailto:a@example.com blob:x ://a 1http://a +a://b -a://b .a://b
        h_p://a é://a hé://a //a /a a:/b a: : www.example.com https;//a
    ",
    );
    all(
        DOCUMENT,
        "document_base64",
        &["h p://a", " https://a", "http\u{0}://a", "\u{FEFF}https://a", "https\u{FF1A}//a"],
    );
    // By chance Base64 after all.
    all(DOCUMENT, "ok", &["http", "data", "https//a"]);
}

#[test]
fn escapes_in_the_json_text() {
    for (literal, want) in [
        (r#""https:\/\/a\/b""#, "ok"),
        (r#""https:\u002F\u002fa""#, "ok"),
        (r#""\u0068ttps://a""#, "ok"),
        (r#""https:\/\/""#, "document_url"),
        (r#""https:\/\/a\\b""#, "document_url"),
        (r#""ftp:\/\/a""#, "document_url"),
        (r#""https://a/\n""#, "document_url"),
        (r#""https://a/\ud83d\ude42""#, "document_url"),
    ] {
        assert_eq!(verdict_on_json(DOCUMENT, literal), want, "{literal}");
    }
}

/// However long a scheme is, it is one.
#[test]
fn long_schemes() {
    for length in [1, 255, 256, 257, 5000] {
        let scheme = "a".repeat(length);
        all(DOCUMENT, "document_url", &[&format!("{scheme}://"), &format!("{scheme}://a")]);
        all(DOCUMENT, "document_base64", &[&format!("{scheme}:/a"), &format!("{scheme}_://a"), "://"]);
    }
    all(DOCUMENT, "ok", &[&"A".repeat(4000)]);
}

/// Every text of up to four characters behind the scheme, of each kind of character that a URI knows, is judged as a general
/// parser of URIs judges it.
#[test]
fn short_urls_to_the_letter() {
    const KINDS: [&str; 19] =
        ["a", "F", "7", "-", ".", "~", "/", "?", "#", ":", "@", "%", "[", "]", "!", ";", " ", "\\", "é"];
    each_text_of(&KINDS, 4, |text| agree(&format!("https://{text}")));
}

/// The same for addresses in brackets, put together from parts.
#[test]
fn ip_literals_to_the_letter() {
    const PARTS: [&str; 9] = ["::", ":", "1", "ffff", "12345", "1:2:3", "1.2.3.4", "01.", "v1."];
    each_text_of(&PARTS, 4, |text| agree(&format!("https://[{text}]/")));
}

/// And for escapes at any distance from the beginning of a path, of a query and of a fragment.
#[test]
fn escapes_anywhere_in_a_path() {
    for length in 0..40 {
        let plain = "abcdefghijklmnopqrstuvwxyz0123456789-._~".get(..length).unwrap_or_default();
        for escape in
            ["%2F", "%2f", "%zz", "%2", "%", "%%20", "%20%", "é", "[", "\u{7F}", "#", "#%41#", "^", "|"]
        {
            for begin in ["", "/", "/p?", "/p?q#"] {
                agree(&format!("https://a{begin}{plain}{escape}"));
                agree(&format!("https://a{begin}{plain}{escape}{plain}"));
            }
        }
    }
}

fn each_text_of(parts: &[&str], most: usize, mut judge: impl FnMut(&str)) {
    let mut texts = vec![String::new()];
    for _ in 0..most {
        texts = texts.iter().flat_map(|text| parts.iter().map(move |part| format!("{text}{part}"))).collect();
        for text in &texts {
            judge(text);
        }
    }
}

fn agree(url: &str) {
    let has_host = |uri: fluent_uri::Uri<&str>| uri.authority().is_some_and(|it| !it.host().is_empty());
    let want = if fluent_uri::Uri::parse(url).is_ok_and(has_host) { "ok" } else { "document_url" };
    assert_eq!(verdict_alone(DOCUMENT, url), want, "{url}");
}

/// Long paths are looked at many bytes at a time, with the same result.
#[test]
fn every_character_in_a_long_path() {
    let allowed = "!$%&'()*+,-./:;=?@_~";
    for c in (0..=0xFF).map(char::from) {
        let is_allowed = c.is_ascii_alphanumeric() || allowed.contains(c) && c != '%';
        let want = if is_allowed { "ok" } else { "document_url" };
        for (before, plain) in [(0, "x"), (15, "x"), (16, "X"), (40, "7"), (10, "7")] {
            let url = format!("https://a.example/{}{c}{}", plain.repeat(before), plain.repeat(40));
            // The first # begins the fragment, and digits make an escape of %.
            let want = if c == '#' || c == '%' && plain == "7" { "ok" } else { want };
            assert_eq!(verdict_alone(DOCUMENT, &url), want, "{c:?} behind {before} characters");
        }
    }
}
