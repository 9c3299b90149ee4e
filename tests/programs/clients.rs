//! Clients, with faults in a fifth of all requests: every session is made exactly once, or reported as unknown.

use std::thread;

use dkyc::api::Outcome;
use dkyc_examples::{with_reqwest, with_ureq};
use tokio::runtime::Runtime;
use tokio::task::JoinSet;

use crate::world::{World, requests};

const ALL_KINDS: &[&str] = &["429:0.05", "500:0.04", "503:0.04", "drop:0.07"];
const DROPS: &[&str] = &["drop:0.2"];

/// Sends all requests at once.
fn with_reqwest(world: &World, repeat_unsafe: bool) -> Vec<(String, Outcome)> {
    let http = reqwest::Client::builder().no_proxy();
    let client = with_reqwest::Client::new(http, world.client(repeat_unsafe)).expect("a client");
    let mut tasks = JoinSet::new();
    let runtime = Runtime::new().expect("a runtime");
    for (user_id, endpoint, text) in requests() {
        let client = client.clone();
        let send = async move {
            let request = endpoint.parse(&text).expect("a valid request");
            (user_id, client.send(&request).await.expect("a URL"))
        };
        tasks.spawn_on(send, runtime.handle());
    }
    runtime.block_on(tasks.join_all())
}

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder().proxy(None).build().into()
}

/// Sends them from eight threads.
fn with_ureq(world: &World, repeat_unsafe: bool) -> Vec<(String, Outcome)> {
    let client = with_ureq::Client { http: agent(), api: world.client(repeat_unsafe) };
    let requests = requests();
    let send = |(user_id, endpoint, text): &(String, dkyc::api::Endpoint, String)| {
        let request = endpoint.parse(text).expect("a valid request");
        (user_id.clone(), client.send(&request).expect("a URL"))
    };
    thread::scope(|scope| {
        let threads: Vec<_> = requests
            .chunks(requests.len().div_ceil(8))
            .map(|some| scope.spawn(move || some.iter().map(send).collect::<Vec<_>>()))
            .collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("no panic")).collect()
    })
}

#[test]
fn every_session_is_made_once_or_reported_as_unknown() {
    for (name, send) in [("reqwest", with_reqwest as fn(&_, _) -> _), ("ureq", with_ureq)] {
        for (number, faults) in [ALL_KINDS, DROPS].into_iter().enumerate() {
            let world = World::new(&format!("{name}-{number}"), 1, faults);
            let outcomes = send(&world, false);
            assert_eq!(outcomes.len(), requests().len());
            let unknown = world.settle(&outcomes);
            assert!((1..outcomes.len() / 2).contains(&unknown), "{name}: {unknown} are unknown");
        }
    }
}

/// So the test above could fail.
#[test]
fn a_client_that_repeats_everything_makes_sessions_twice() {
    for (name, send) in [("reqwest", with_reqwest as fn(&_, _) -> _), ("ureq", with_ureq)] {
        let world = World::new(&format!("{name}-careless"), 1, DROPS);
        let outcomes: Vec<(String, Outcome)> = send(&world, true);
        assert_eq!(outcomes.len(), requests().len());
        assert!(world.doubled() > 0, "{name}");
    }
}

#[test]
fn without_a_server_nothing_is_sent() {
    let world = World::new("gone", 1, &[]);
    let (user_id, endpoint, text) = requests().swap_remove(0);
    let request = endpoint.parse(&text).unwrap_or_else(|_| panic!("{user_id} is valid"));
    let async_client = with_reqwest::Client::new(reqwest::Client::builder().no_proxy(), world.client(false));
    let blocking_client = with_ureq::Client { http: agent(), api: world.client(false) };
    drop(world);
    let async_client = async_client.expect("a client");
    let outcomes = [
        Runtime::new().expect("a runtime").block_on(async_client.send(&request)).expect("a URL"),
        blocking_client.send(&request).expect("a URL"),
    ];
    for Outcome { answer, retry, .. } in outcomes {
        assert_eq!((answer.kind, retry), (dkyc::api::Kind::NotSent, dkyc::api::Retry::No));
    }
}
