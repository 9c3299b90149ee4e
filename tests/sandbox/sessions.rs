//! Sessions: how they move on, end, and are replaced.

use std::collections::HashSet;
use std::time::Duration;

use dkyc_sandbox::Settings;

use crate::client::{Api, PUSH, folder};

const STEP: u64 = 10;

/// The states at the beginning of each step of 10 s, with a link of an hour.
fn way(user_id: &str) -> Vec<&'static str> {
    let settings = Settings::new().step(Duration::from_secs(STEP));
    let mut way: Vec<_> =
        (0..8).map(|step| settings.status_of(user_id, Duration::from_secs(step * STEP))).collect();
    way.dedup();
    way
}

#[test]
fn a_user_id_picks_the_end() {
    let call = ["waiting", "agent_alloted", "kyc_request_accepted", "kyc_result_approved"];
    for (user_id, end) in [
        ("user-1", &call[..]),
        ("waiting", &call),
        ("user-1:", &call),
        ("user-1:Waiting", &call),
        ("user-1:waiting ", &call),
        ("user-1:waiting:x", &call),
        (":waiting", &call[..1]),
        ("user-1:waiting", &call[..1]),
        ("user-1:x:agent_alloted", &call[..2]),
        ("user-1:kyc_request_accepted", &call[..3]),
        ("user-1:kyc_result_approved", &call),
        (
            "u:kyc_result_rejected",
            &["waiting", "agent_alloted", "kyc_request_accepted", "kyc_result_rejected"],
        ),
        ("u:user_abandoned", &["waiting", "agent_alloted", "kyc_request_accepted", "user_abandoned"]),
        ("u:kyc_request_rejected", &["waiting", "agent_alloted", "kyc_request_rejected"]),
        ("u:vkyc_requested", &["waiting", "vkyc_requested"]),
        ("u:kyc_rejected", &["waiting", "kyc_rejected"]),
        ("u:session_expired", &["waiting", "vkyc_requested", "session_expired"]),
    ] {
        assert_eq!(way(user_id), end, "{user_id}");
    }
}

#[test]
fn a_session_moves_on_at_each_step_and_ends_with_its_link() {
    for (step, link, age, status) in [
        (10.0, 3600.0, 9.999, "waiting"),
        (10.0, 3600.0, 10.0, "agent_alloted"),
        (10.0, 3600.0, 29.999, "kyc_request_accepted"),
        (10.0, 3600.0, 1e9, "kyc_result_approved"),
        (0.0, 3600.0, 0.0, "kyc_result_approved"),
        (10.0, 5.0, 4.999, "waiting"),
        (10.0, 5.0, 5.0, "session_expired"),
        (10.0, 15.0, 20.0, "session_expired"),
        (10.0, 25.0, 24.999, "kyc_request_accepted"),
        (10.0, 25.0, 25.0, "kyc_result_rejected"),
        (10.0, 25.0, 99.0, "kyc_result_rejected"),
        // What it comes to when the link ends, it has come to.
        (10.0, 30.0, 30.0, "kyc_result_approved"),
        (10.0, 0.0, 0.0, "session_expired"),
    ] {
        let settings =
            Settings::new().step(Duration::from_secs_f64(step)).link_lifetime(Duration::from_secs_f64(link));
        assert_eq!(settings.status_of("user-1", Duration::from_secs_f64(age)), status, "{step} {link} {age}");
    }
    for (user_id, status) in [
        ("u:kyc_request_rejected", "session_expired"),
        ("u:vkyc_requested", "session_expired"),
        ("u:kyc_request_accepted", "kyc_result_rejected"),
        ("u:user_abandoned", "user_abandoned"),
        ("u:kyc_rejected", "kyc_rejected"),
    ] {
        assert_eq!(Settings::new().status_of(user_id, Duration::from_secs(3600)), status, "{user_id}");
    }
}

#[test]
fn a_new_link_takes_the_place_of_the_earlier_one() {
    for settings in [Settings::new(), Settings::new().database(folder("replaced").join("sandbox.sqlite"))] {
        let api = Api::new(settings.step(Duration::from_secs(1000)));
        let (first, other) = (api.link("user-1"), api.link("user-2"));
        assert_eq!(api.status(&first), "waiting");
        let second = api.link("user-1");
        assert_eq!(api.status(&first), "kyc_rejected");
        assert_eq!(api.status(&second), "waiting");
        assert_eq!(api.status(&other), "waiting");
        // A payload begins a session as a link does.
        let payload = dkyc_tests::VALID.replacen("user-1001", "user-1", 1);
        let user_id = serde_json::from_str::<serde_json::Value>(&payload).expect("JSON")["user_id"].clone();
        let pushed = api.post(PUSH, &payload).body["session_id"].as_str().expect("a session").to_owned();
        let again = api.link(user_id.as_str().expect("a text"));
        assert_eq!(api.status(&pushed), "kyc_rejected");
        assert_eq!(api.status(&again), "waiting");
    }
}

#[test]
fn a_new_link_takes_the_place_of_all_that_are_not_final() {
    let file = folder("steps").join("sandbox.sqlite");
    let settings = |step| Settings::new().database(&file).step(Duration::from_secs(step));
    let quick = Api::new(settings(0));
    let (first, second) = (quick.link("user-1"), quick.link("user-1"));
    assert_eq!([quick.status(&first), quick.status(&second)], ["kyc_result_approved"; 2]);
    drop(quick);
    // With a longer step, both are on their way again.
    let slow = Api::new(settings(1000));
    assert_eq!([slow.status(&first), slow.status(&second)], ["waiting"; 2]);
    let third = slow.link("user-1");
    assert_eq!([slow.status(&first), slow.status(&second)], ["kyc_rejected"; 2]);
    assert_eq!(slow.status(&third), "waiting");
}

#[test]
fn a_lifetime_may_be_of_any_length() {
    for settings in [Settings::new(), Settings::new().database(folder("lifetime").join("sandbox.sqlite"))] {
        let longest = Duration::MAX;
        let api = Api::new(settings.link_lifetime(longest).token_lifetime(longest).step(longest));
        assert_eq!(api.status(&api.link("user-1")), "waiting");
    }
}

#[test]
fn what_is_final_is_not_replaced() {
    let api = Api::new(Settings::new().step(Duration::ZERO));
    for (user_id, then) in [
        ("u:kyc_result_rejected", "kyc_result_rejected"),
        ("u:user_abandoned", "user_abandoned"),
        ("u", "kyc_result_approved"),
        ("u:kyc_request_rejected", "kyc_rejected"),
        ("u:vkyc_requested", "kyc_rejected"),
    ] {
        let first = api.link(user_id);
        api.link(user_id);
        assert_eq!(api.status(&first), then, "{user_id}");
    }
}

#[test]
fn identifiers_come_out_the_same_with_a_seed() {
    let ids = |settings: Settings| {
        let api = Api::new(settings);
        (0..3).map(|_| api.link("user-1")).collect::<Vec<_>>()
    };
    let first = ids(Settings::new().seed(7));
    assert_eq!(first, ids(Settings::new().seed(7).fault("503:0".parse().expect("a fault"))));
    assert_ne!(first, ids(Settings::new().seed(8)));
    assert_ne!(ids(Settings::new()), ids(Settings::new()));
    assert_eq!(first.iter().collect::<HashSet<_>>().len(), 3);
}

#[test]
fn tokens_and_sessions_outlive_a_sandbox_with_a_database() {
    let file = folder("outlive").join("sandbox.sqlite");
    let settings = || Settings::new().database(&file).seed(7).step(Duration::from_secs(1000));
    let mut seen = HashSet::new();
    let mut token = None;
    let mut earlier: Vec<(String, serde_json::Value)> = Vec::new();
    for run in 0..3 {
        let sandbox = settings().start().expect("it starts");
        let mut api = Api { sandbox, token: token.clone().unwrap_or_default() };
        if token.is_none() {
            api.token = api.new_token();
            token = Some(api.token.clone());
        }
        for (session_id, data) in &earlier {
            assert_eq!(api.details(session_id).body, *data, "run {run}");
        }
        for user in 0..5 {
            let session_id = api.link(&format!("user-{run}-{user}"));
            assert!(seen.insert(session_id.clone()), "twice");
            earlier.push((session_id.clone(), api.details(&session_id).body));
        }
    }
}

#[test]
fn a_database_that_is_taken_or_unfit_is_refused() {
    let folder = folder("unfit");
    let refused =
        |name: &str| Settings::new().database(folder.join(name)).start().expect_err("refused").to_string();

    let taken = Settings::new().database(folder.join("taken")).start().expect("it starts");
    assert!(refused("taken").ends_with("another program is using it"), "{}", refused("taken"));
    drop(taken);
    Settings::new().database(folder.join("taken")).start().expect("it is free again");

    std::fs::write(folder.join("text"), "no database".repeat(1000)).expect("a file");
    assert!(refused("text").ends_with("this is not a database"), "{}", refused("text"));
    std::fs::create_dir(folder.join("folder")).expect("a folder");
    assert!(refused("folder").ends_with("this is a directory"), "{}", refused("folder"));
    assert!(refused("missing/file").ends_with("its folder does not exist"), "{}", refused("missing/file"));

    let other = rusqlite::Connection::open(folder.join("other")).expect("a database");
    other.execute_batch("CREATE TABLE letters (text TEXT)").expect("a table");
    drop(other);
    assert!(refused("other").ends_with("this is a database of something else"), "{}", refused("other"));
    // An empty file will do.
    std::fs::write(folder.join("empty"), "").expect("a file");
    Settings::new().database(folder.join("empty")).start().expect("it starts");
}

#[test]
fn only_the_newest_sessions_are_kept_in_memory() {
    let api = Api::new(Settings::new().step(Duration::from_secs(1000)));
    let (first, long) = (api.link("user-1"), "x".repeat(12 << 20));
    for user in 0..3 {
        assert_eq!(api.status(&first), "waiting", "{user}");
        api.link(&format!("{user}{long}"));
    }
    assert_eq!(api.details(&first).status, 400);
}
