//! What may be repeated, and when.

use std::time::Duration;

use dkyc::api::{Answer, Attempt, Endpoint, Kind, Retry, RetryPolicy, TokenBucket, retry_after};
use proptest::prelude::*;

const FIRST: Attempt = Attempt { number: 1, renewed: false, random: 0.0 };

/// An answer of each row of the table.
fn answers(endpoint: Endpoint) -> Vec<(&'static str, Answer<'static>)> {
    let http = |status| endpoint.read_answer(status, b"{}");
    let done = match endpoint {
        Endpoint::GenerateToken => endpoint.read_answer(200, b"{\"Token\": \"t\"}"),
        Endpoint::SendLink => endpoint.read_answer(200, b"{\"link_url\": \"u\", \"session_id\": \"s\"}"),
        Endpoint::GetDetails => {
            endpoint.read_answer(200, b"{\"session_data\": {\"session_status\": \"waiting\"}}")
        }
        Endpoint::PushUserData => endpoint.read_answer(200, b"{\"session_id\": \"s\"}"),
    };
    vec![
        ("rate", http(429)),
        ("rate", http(408)),
        ("rate", endpoint.read_answer(200, b"{\"status\": 408}")),
        ("rate", Answer::without(endpoint, Kind::NotSent)),
        ("unknown", http(500)),
        ("unknown", http(599)),
        ("unknown", Answer::without(endpoint, Kind::NoAnswer)),
        ("unknown", http(200)),
        ("unknown", endpoint.read_answer(204, b"")),
        ("unknown", endpoint.read_answer(200, b"{\"status\": 503}")),
        ("unauthorized", http(401)),
        ("unauthorized", endpoint.read_answer(200, b"{\"status\": 401}")),
        ("no", http(400)),
        ("no", http(404)),
        ("no", http(302)),
        ("no", http(100)),
        ("no", endpoint.read_answer(200, b"{\"success\": false}")),
        ("no", done),
    ]
}

#[test]
fn the_table() {
    let policy = RetryPolicy::default();
    for &endpoint in Endpoint::ALL {
        let creates = matches!(endpoint, Endpoint::SendLink | Endpoint::PushUserData);
        for (row, answer) in answers(endpoint) {
            let want = match row {
                "unknown" if creates => "unsafe",
                "rate" | "unknown" => "wait",
                "unauthorized" if endpoint != Endpoint::GenerateToken => "renew",
                _ => "no",
            };
            assert_eq!(policy.after(&answer, FIRST).as_str(), want, "{endpoint} {row} {answer:?}");
            let renewed = Attempt { renewed: true, ..FIRST };
            let want_renewed = if want == "renew" { "no" } else { want };
            assert_eq!(policy.after(&answer, renewed).as_str(), want_renewed, "{endpoint} {row}");
            for (number, is_spent) in [(4, false), (5, true), (6, true), (u64::MAX, true)] {
                let late = Attempt { number, ..FIRST };
                let mut answer = answer.clone();
                answer.retry_after = Some(Duration::from_secs(301));
                let want = match want {
                    "wait" | "renew" if is_spent => "no",
                    "wait" => "later",
                    want => want,
                };
                assert_eq!(policy.after(&answer, late).as_str(), want, "{endpoint} {row} {number}");
            }
        }
    }
}

#[test]
fn delays() {
    let policy = RetryPolicy::default();
    for (attempt, random, want) in [
        (1, 0.0, 0),
        (1, 0.5, 250),
        (1, 0.999, 499),
        (2, 0.5, 500),
        (3, 0.5, 1000),
        (6, 0.5, 8000),
        (7, 0.5, 15_000),
        (64, 0.5, 15_000),
        (65, 0.5, 15_000),
        (129, 0.5, 15_000),
        (u64::MAX, 0.999_999_999_999_999_9, 29_999),
        (0, 0.5, 250),
    ] {
        assert_eq!(policy.backoff(attempt, random), Duration::from_millis(want), "{attempt} {random}");
    }
    let mut policy = RetryPolicy::default();
    policy.base = Duration::ZERO;
    assert_eq!(policy.backoff(200, 0.9), Duration::ZERO);
    policy.base = Duration::MAX;
    policy.cap = Duration::MAX;
    let _ = policy.backoff(u64::MAX, 0.9);
    policy.max_requests = 0;
    let mut answer = Endpoint::GetDetails.read_answer(503, b"");
    assert_eq!(policy.after(&answer, FIRST), Retry::No);
    let policy = RetryPolicy::default();
    for (asked, want) in
        [(300, Retry::Wait(Duration::from_millis(300_250))), (301, Retry::Later(Duration::from_secs(301)))]
    {
        answer.retry_after = Some(Duration::from_secs(asked));
        assert_eq!(policy.after(&answer, Attempt { random: 0.5, ..FIRST }), want);
    }
}

#[test]
fn what_nobody_knows_is_repeated_when_the_caller_wants_it() {
    let mut policy = RetryPolicy::default();
    policy.repeat_unsafe = true;
    for endpoint in [Endpoint::SendLink, Endpoint::PushUserData] {
        let answer = endpoint.read_answer(500, b"");
        let attempt = |number| Attempt { number, random: 0.5, ..FIRST };
        assert_eq!(policy.after(&answer, attempt(1)), Retry::Wait(Duration::from_millis(250)));
        assert_eq!(policy.after(&answer, attempt(5)), Retry::Unsafe);
    }
}

#[test]
fn attempts_are_counted() {
    let answer = |status| Endpoint::GetDetails.read_answer(status, b"");
    let mut attempts = RetryPolicy::default().attempts();
    let wait = |milliseconds| Retry::Wait(Duration::from_millis(milliseconds));
    // A second 401 is no reason for one more token.
    let story =
        [(503, wait(250)), (401, Retry::Renew), (429, wait(1000)), (401, Retry::No), (429, Retry::No)];
    for (sent, (status, want)) in (1..).zip(story) {
        assert_eq!(attempts.after(&answer(status), 0.5), want, "{sent}");
        assert_eq!(attempts.sent(), sent);
    }
}

#[test]
fn headers() {
    const NOW: u64 = 784_111_777;
    for (header, want) in [
        ("0", Some(0)),
        ("120", Some(120)),
        (" \t120\t ", Some(120)),
        ("000000005", Some(5)),
        ("123456789", Some(123_456_789)),
        ("999999999", Some(999_999_999)),
        ("1000000000", Some(999_999_999)),
        ("0000000001", Some(999_999_999)),
        ("99999999999999999999999999999", Some(999_999_999)),
        ("", None),
        ("-1", None),
        ("+5", None),
        ("1.5", None),
        ("5s", None),
        ("5 5", None),
        ("\u{a0}5", None),
        ("٣", None),
        // Sun, 06 Nov 1994 08:49:37 GMT is NOW, in all three forms.
        ("Sun, 06 Nov 1994 08:49:37 GMT", Some(0)),
        ("Sun, 06 Nov 1994 08:50:07 GMT", Some(30)),
        ("Sunday, 06-Nov-94 08:50:07 GMT", Some(30)),
        ("Sun Nov  6 08:50:07 1994", Some(30)),
        ("Sun Nov 06 08:50:07 1994", Some(30)),
        (" Sun, 06 Nov 1994 08:50:07 GMT ", Some(30)),
        ("Sat, 05 Nov 1994 08:49:37 GMT", Some(0)),
        ("Thu, 01 Jan 1970 00:00:00 GMT", Some(0)),
        ("Wed, 31 Dec 1969 23:59:59 GMT", None),
        ("Thu, 29 Feb 1996 00:00:00 GMT", Some(825_552_000 - NOW)),
        ("Fri, 31 Dec 9999 23:59:59 GMT", Some(253_402_300_799 - NOW)),
        // RFC 850: 00 to 69 are 2000 to 2069.
        ("Monday, 31-Dec-69 00:00:00 GMT", None),
        ("Tuesday, 31-Dec-69 00:00:00 GMT", Some(3_155_673_600 - NOW)),
        ("Thursday, 01-Jan-70 00:00:00 GMT", Some(0)),
        ("Saturday, 01-Jan-00 00:00:00 GMT", Some(946_684_800 - NOW)),
        // What does not exist, or is written otherwise.
        ("Mon, 06 Nov 1994 08:50:07 GMT", None),
        ("Wed, 30 Feb 1994 08:50:07 GMT", None),
        ("Sun, 06 Nov 1994 24:00:00 GMT", None),
        ("Sun, 06 Nov 1994 08:60:07 GMT", None),
        ("Sun, 06 Nov 1994 08:50:60 GMT", None),
        ("sun, 06 Nov 1994 08:50:07 GMT", None),
        ("Sun, 06 nov 1994 08:50:07 GMT", None),
        ("Sun, 06 Nov 1994 08:50:07 gmt", None),
        ("Sun, 06 Nov 1994 08:50:07 UTC", None),
        ("Sun, 6 Nov 1994 08:50:07 GMT", None),
        ("Sun, 06 Nov 94 08:50:07 GMT", None),
        ("Sun, 06 Nov 1994 8:50:07 GMT", None),
        ("Sun,  06 Nov 1994 08:50:07 GMT", None),
        ("Sunday, 06 Nov 1994 08:50:07 GMT", None),
        ("Sun, 06-Nov-94 08:50:07 GMT", None),
        ("Sunday, 06-Nov-1994 08:50:07 GMT", None),
        ("Sun Nov 6 08:50:07 1994", None),
        ("Sun Nov  6 08:50:07 1994 GMT", None),
        ("Sun-Nov  6 08:50:07 1994", None),
        ("Sun Nov-06 08:50:07 1994", None),
        ("Sun Nov  0 08:50:07 1994", None),
        ("Sün, 06 Nov 1994 08:50:07 GMT", None),
        ("1994-11-06T08:50:07Z", None),
    ] {
        assert_eq!(retry_after([header], None, NOW), want.map(Duration::from_secs), "{header:?}");
    }
    let until = "Sun, 06 Nov 1994 08:50:07 GMT";
    for (date, want) in [
        (" Sun, 06 Nov 1994 08:50:00 GMT\t", 7),
        ("Sunday, 06-Nov-94 08:50:00 GMT", 7),
        ("Sun, 06 Nov 1994 09:00:00 GMT", 0),
        ("yesterday", 30),
        ("", 30),
    ] {
        assert_eq!(retry_after([until], Some(date), NOW), Some(Duration::from_secs(want)), "{date}");
    }
    assert_eq!(retry_after(["5", "x", until, "7"], None, NOW), Some(Duration::from_secs(30)));
    assert_eq!(retry_after([], None, NOW), None);
}

#[test]
fn a_bucket() {
    let at = Duration::from_millis;
    let mut bucket = TokenBucket::new(3, 2.0).expect("a rate");
    let mut take = |milliseconds| bucket.take(at(milliseconds)).map_err(|wait| wait.as_millis());
    assert_eq!([take(1000), take(1000), take(1000)], [Ok(()); 3]);
    assert_eq!(take(1000), Err(500));
    assert_eq!(take(1250), Err(250));
    // A clock that goes back adds nothing, and neither does its way forward again.
    assert_eq!([take(0), take(1250)], [Err(250), Err(250)]);
    assert_eq!([take(1500), take(1500)], [Ok(()), Err(500)]);
    // It never holds more than its capacity.
    assert_eq!(
        [take(1_000_000), take(1_000_000), take(1_000_000), take(1_000_000)],
        [Ok(()), Ok(()), Ok(()), Err(500)]
    );
    for (capacity, rate) in [(0, 1.0), (1, 0.0), (1, -1.0), (1, f64::NAN), (1, f64::INFINITY)] {
        assert!(TokenBucket::new(capacity, rate).is_err(), "{capacity} {rate}");
    }
    // What can be said to the nanosecond is.
    for (rate, wait) in [(1.0, 1_000_000_000), (2.0, 500_000_000), (4.0, 250_000_000), (8.0, 125_000_000)] {
        let mut exact = TokenBucket::new(1, rate).expect("a rate");
        assert_eq!([exact.take(at(0)), exact.take(at(0))], [Ok(()), Err(Duration::from_nanos(wait))]);
    }
    let mut slow = TokenBucket::new(1, f64::MIN_POSITIVE).expect("a rate");
    assert_eq!([slow.take(at(0)), slow.take(at(0))], [Ok(()), Err(Duration::MAX)]);
}

proptest! {
    /// Whoever waits as long as the bucket says gets a token, and never sooner than the rate allows.
    #[test]
    fn waiting_pays(capacity in 1_u32..50, rate in 0.001_f64..10_000.0, rounds in 1_u32..200) {
        let mut bucket = TokenBucket::new(capacity, rate).expect("a rate");
        let mut now = Duration::from_secs(1_700_000_000);
        let start = now;
        let mut taken = 0_u32;
        for _ in 0..rounds {
            if let Err(wait) = bucket.take(now) {
                now += wait;
                prop_assert_eq!(bucket.take(now), Ok(()));
            }
            taken += 1;
            let most = f64::from(capacity) + now.saturating_sub(start).as_secs_f64() * rate;
            prop_assert!(f64::from(taken) <= most + 0.01, "{} of {}", taken, most);
        }
    }

    #[test]
    fn any_header(header in "\\PC*", date in "\\PC*", now in any::<u64>()) {
        let _ = retry_after([&*header], Some(&date), now);
    }

    #[test]
    fn delays_keep_their_limits(attempt in any::<u64>(), random in 0.0_f64..1.0) {
        let policy = RetryPolicy::default();
        let delay = policy.backoff(attempt, random);
        prop_assert!(delay < policy.cap);
        prop_assert!(attempt > 1 || delay < policy.base);
    }
}
