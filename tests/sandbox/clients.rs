//! Slow clients, broken ones, and many at once.

use std::collections::HashSet;
use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::thread;
use std::time::Duration;

use dkyc_sandbox::Settings;

use crate::client::{Api, JSON, PUSH, SEND_LINK, answer, link, raw, request};

#[test]
fn what_is_not_http_is_refused_and_others_are_served_on() {
    let api = Api::new(Settings::new());
    let address = api.sandbox.address();
    let headers = (0..200).map(|number| format!("h{number}: x\r\n")).collect::<Vec<_>>().concat();
    for bytes in [
        b"\r\n\r\nGARBAGE\r\n\r\n".to_vec(),
        b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03".to_vec(),
        (0..=255).cycle().take(100_000).collect(),
        vec![0; 1000],
        b"GET / HTTP/9.9\r\n\r\n".to_vec(),
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec(),
        b"GET / HTTP/1.1\r\nno header\r\n\r\n".to_vec(),
        b"POST / HTTP/1.1\r\nContent-Length: ten\r\n\r\n".to_vec(),
        b"POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n".to_vec(),
        format!("GET /{} HTTP/1.1\r\n\r\n", "x".repeat(100_000)).into_bytes(),
        format!("GET / HTTP/1.1\r\n{headers}\r\n").into_bytes(),
        format!("GET / HTTP/1.1\r\nh: {}\r\n\r\n", "x".repeat(1 << 20)).into_bytes(),
    ] {
        let mut stream = TcpStream::connect(address).expect("it listens");
        let _ = stream.write_all(&bytes);
        let _ = stream.shutdown(Shutdown::Write);
        if let Some(answer) = answer(&mut stream) {
            assert!((400..500).contains(&answer.status), "{}", answer.status);
            assert_eq!(answer.body["status"], answer.status);
        }
        assert_eq!(api.details("x").status, 400);
    }
    for chunks in ["zz\r\n", "-1\r\n", "fffffffffffffffff\r\n", "5\r\nab"] {
        let head = format!(
            "POST {PUSH} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nauth: {}\r\nTransfer-Encoding: chunked\r\n\r\n{chunks}",
            api.token
        );
        let mut stream = TcpStream::connect(address).expect("it listens");
        stream.write_all(head.as_bytes()).expect("it reads");
        let _ = stream.shutdown(Shutdown::Write);
        let status = answer(&mut stream).map(|answer| answer.status);
        assert!(matches!(status, None | Some(400)), "{status:?}");
    }
}

#[test]
fn slow_and_half_requests_hold_up_nobody() {
    let api = Api::new(Settings::new());
    let address = api.sandbox.address();
    let half = request("POST", SEND_LINK, &[JSON, ("auth", &api.token)], link("user-1").as_bytes());
    let slow: Vec<_> = (0..200)
        .map(|number| {
            let mut stream = TcpStream::connect(address).expect("it listens");
            stream.write_all(&half[..number % half.len()]).expect("it reads");
            stream
        })
        .collect();
    assert_eq!(api.details("x").status, 400);
    drop(slow);
    assert_eq!(api.details("x").status, 400);
}

#[test]
fn a_client_that_has_sent_all_may_say_so() {
    let api = Api::new(Settings::new());
    let mut stream = TcpStream::connect(api.sandbox.address()).expect("it listens");
    let request = request("POST", SEND_LINK, &[JSON, ("auth", &api.token)], link("user-1").as_bytes());
    stream.write_all(&request).expect("it reads");
    stream.shutdown(Shutdown::Write).expect("it is open");
    assert_eq!(answer(&mut stream).expect("an answer").status, 200);
}

#[test]
fn a_connection_serves_several_requests() {
    let api = Api::new(Settings::new());
    let mut stream = TcpStream::connect(api.sandbox.address()).expect("it listens");
    stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a timeout");
    let body = "x".repeat(100_000);
    // The second is refused before its body is read. The third comes on the same connection.
    let mut requests = b"GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n".to_vec();
    requests.extend(
        format!("POST {PUSH} HTTP/1.1\r\nHost: x\r\nContent-Length: {}\r\n\r\n{body}", body.len()).bytes(),
    );
    requests.extend(b"GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    stream.write_all(&requests).expect("it reads");
    let mut text = String::new();
    stream.read_to_string(&mut text).expect("UTF-8");
    let statuses: Vec<_> = text.split("HTTP/1.1 ").skip(1).map(|answer| &answer[..3]).collect();
    assert_eq!(statuses, ["404", "401", "404"]);
}

#[test]
fn two_hundred_clients_are_served_at_once() {
    let api = Api::new(Settings::new());
    let (address, token) = (api.sandbox.address(), api.token.clone());
    let clients: Vec<_> = (0..200)
        .map(|client| {
            let token = token.clone();
            thread::spawn(move || {
                let send = |number| {
                    let body = link(&format!("{client}-{number}"));
                    let answer =
                        raw(address, &request("POST", SEND_LINK, &[JSON, ("auth", &token)], body.as_bytes()));
                    answer.expect("an answer").body["session_id"].as_str().expect("a session").to_owned()
                };
                (0..5).map(send).collect::<Vec<_>>()
            })
        })
        .collect();
    let sessions: Vec<_> = clients.into_iter().flat_map(|client| client.join().expect("no panic")).collect();
    assert_eq!(sessions.iter().collect::<HashSet<_>>().len(), 1000);
}
