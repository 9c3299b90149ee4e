//! The gateway: what is invalid goes no further.

use std::net::{SocketAddr, TcpListener};

use dkyc::api::{BaseUrl, Client, Endpoint, refusal};
use dkyc_examples::gateway::gateway;
use dkyc_examples::with_reqwest;
use serde_json::Value;
use tokio::runtime::Runtime;

use crate::world::{World, login};

/// Starts the gateway to this API, and gives its address.
fn start(runtime: &Runtime, client: Client) -> SocketAddr {
    let http = reqwest::Client::builder().no_proxy();
    let client = with_reqwest::Client::new(http, client).expect("a client");
    let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).expect("a port");
    let address = listener.local_addr().expect("an address");
    runtime.spawn(async { axum::serve(listener, gateway(client)).await });
    address
}

fn post(runtime: &Runtime, url: String, body: &str) -> (u16, String) {
    runtime.block_on(async {
        let http = reqwest::Client::builder().no_proxy().build().expect("a client");
        let response = http.post(url).body(body.to_owned()).send().await.expect("an answer");
        (response.status().as_u16(), response.text().await.expect("text"))
    })
}

#[test]
fn an_invalid_payload_is_refused_and_goes_no_further() {
    let runtime = Runtime::new().expect("a runtime");
    let api = TcpListener::bind("127.0.0.1:0").expect("a port");
    let base = BaseUrl::new(&format!("http://{}", api.local_addr().expect("an address"))).expect("a URL");
    let address = start(&runtime, Client::new(base, login()));
    let url = format!("http://{address}{}", Endpoint::PushUserData.path());
    for payload in ["{", "{}", "[]", r#"{"user_id": "user-1", "phone_number": "9876543210", "data": [{}]}"#] {
        let want = refusal(&Endpoint::PushUserData.check(payload)).expect("it is invalid");
        assert_eq!(post(&runtime, url.clone(), payload), (400, want));
    }
    api.set_nonblocking(true).expect("a socket");
    assert!(api.accept().is_err(), "the API was called");
}

#[test]
fn a_valid_payload_is_sent_on() {
    let runtime = Runtime::new().expect("a runtime");
    // A token that expires in between would be asked for anew, in vain: then nothing is sent, which is another answer.
    let world = World::new("gateway", 3600, &[]);
    let address = start(&runtime, world.client(false));
    let url = format!("http://{address}{}", Endpoint::PushUserData.path());
    let payload = dkyc::template::example();
    let (status, body) = post(&runtime, url.clone(), &payload);
    let body: Value = serde_json::from_str(&body).expect("JSON");
    assert_eq!((status, &body["success"]), (200, &Value::Bool(true)));
    assert!(body["session_id"].is_string() && body["track"]["user_id"] == "user-1001", "{body}");

    // The form of the sandbox's page.
    post(&runtime, format!("{}/page/faults", world.sandbox.url()), "drop=100");
    let (status, body) = post(&runtime, url.clone(), &payload);
    assert_eq!(status, 502, "{body}");
    drop(world);
    assert_eq!(post(&runtime, url, &payload).0, 503);
}
