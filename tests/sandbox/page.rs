//! The page for people, without a browser: what is tested with one is in `pkg/demo/test`.

use std::io::{Read, Write};
use std::net::TcpStream;

use dkyc_sandbox::Settings;

use crate::client::{Api, PUSH, request};

/// The head and the body of an answer that is not JSON.
fn send(api: &Api, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> (String, String) {
    let mut stream = TcpStream::connect(api.sandbox.address()).expect("it listens");
    stream.write_all(&request(method, path, headers, body.as_bytes())).expect("it reads");
    let mut text = String::new();
    stream.read_to_string(&mut text).expect("UTF-8");
    let (head, body) = text.split_once("\r\n\r\n").expect("a head");
    (head.to_owned(), body.to_owned())
}

#[test]
fn the_page_needs_nothing_but_the_sandbox() {
    let api = Api::new(Settings::new());
    for (path, content_type) in [
        ("/", "text/html; charset=utf-8"),
        ("/page/news?", "text/html; charset=utf-8"),
        ("/page/style.css", "text/css; charset=utf-8"),
        ("/page/script.js", "text/javascript; charset=utf-8"),
    ] {
        let (head, body) = send(&api, "GET", path, &[], "");
        assert!(head.starts_with("HTTP/1.1 200 "), "{path}");
        assert!(head.contains(&format!("content-type: {content_type}\r\n")), "{path}");
        assert!(head.contains("content-security-policy: default-src 'none'; "), "{path}");
        assert!(!body.contains("://") && !body.contains("style=") && !body.contains("<script>"), "{path}");
        assert_eq!(send(&api, "HEAD", path, &[], "").1, "");
        assert!(send(&api, "POST", path, &[], "").0.contains("allow: GET, HEAD\r\n"), "{path}");
    }
}

#[test]
fn markup_in_what_is_sent_is_shown_as_text() {
    let api = Api::new(Settings::new());
    api.link("<script>alert(1)</script>\u{7}\"&");
    api.post(PUSH, r#"{"<img src=x>": 1}"#);
    let page = send(&api, "GET", "/", &[], "").1;
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;\u{FFFD}&quot;&amp;"), "{page}");
    // A key that is not documented may be a name or a PAN: it is not shown at all.
    assert!(page.contains("***") && !page.contains("img src=x"), "{page}");
}

#[test]
fn the_form_sets_the_faults_and_another_page_cannot() {
    let api = Api::new(Settings::new());
    for (origin, form, status) in [
        (None, "503=100&drop=0&delay=0", 303),
        (Some("http://localhost"), "503=0", 303),
        (Some("http://evil.example"), "503=100", 403),
        (Some("null"), "503=100", 403),
        (None, "503=60&drop=50", 400),
        (None, "503=101", 400),
        (None, "404=1", 400),
        (None, "delay=-1", 400),
        (None, "delay=600001", 400),
        (None, "503=nan", 400),
        (None, "", 303),
    ] {
        let headers: Vec<_> = origin.map(|origin| ("Origin", origin)).into_iter().collect();
        let (head, _) = send(&api, "POST", "/page/faults", &headers, form);
        assert!(head.starts_with(&format!("HTTP/1.1 {status} ")), "{origin:?} {form}: {head}");
    }
    send(&api, "POST", "/page/faults", &[], "599=100");
    assert_eq!(api.post(PUSH, "{}").status, 599);
    assert!(
        send(&api, "GET", "/", &[], "")
            .1
            .contains("name=\"599\" type=\"number\" min=\"0\" max=\"100\" step=\"any\" value=\"100\"")
    );
    send(&api, "POST", "/page/faults", &[], "drop=100");
    assert_eq!(api.send("POST", PUSH, &[], "{}"), None);
}
