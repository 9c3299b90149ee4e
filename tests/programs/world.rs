//! A sandbox that keeps its sessions in a file, the requests that are sent to it, and what became of them.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use dkyc::api::{
    AnswerContent, BaseUrl, Client, Endpoint, GenerateToken, Kind, Outcome, Request, Retry, RetryPolicy,
    TokenBucket,
};
use dkyc_sandbox::{Sandbox, Settings};

/// A sandbox, and the file with its sessions.
pub(crate) struct World {
    pub(crate) sandbox: Sandbox,
    database: PathBuf,
}

impl World {
    /// A sandbox with these faults and a rate, whose tokens live so many seconds.
    pub(crate) fn new(name: &str, seconds: u64, faults: &[&str]) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("examples").join(name);
        drop(fs::remove_dir_all(&folder));
        fs::create_dir_all(&folder).expect("a folder");
        let database = folder.join("sandbox.sqlite");
        let settings = Settings::new()
            .database(&database)
            .rate("100/s".parse().expect("a rate"))
            .token_lifetime(Duration::from_secs(seconds))
            .seed(7);
        let settings =
            faults.iter().fold(settings, |settings, fault| settings.fault(fault.parse().expect("a fault")));
        Self { sandbox: settings.start().expect("it starts"), database }
    }

    /// A client that is a little faster than the sandbox allows, and waits less than it would in earnest.
    pub(crate) fn client(&self, repeat_unsafe: bool) -> Client {
        let mut policy = RetryPolicy::default();
        policy.base = Duration::from_millis(20);
        policy.cap = Duration::from_millis(100);
        policy.max_requests = 20;
        policy.repeat_unsafe = repeat_unsafe;
        let bucket = TokenBucket::new(100, 120.0).expect("a rate");
        let base = BaseUrl::new(self.sandbox.url()).expect("a URL");
        Client::new(base, login()).policy(policy).rate(bucket).margin(0)
    }

    /// Stops, and tells which sessions each user has.
    fn sessions(self) -> HashMap<String, Vec<String>> {
        drop(self.sandbox);
        let connection = rusqlite::Connection::open(self.database).expect("a database");
        let mut query = connection.prepare("SELECT user_id, session_id FROM session").expect("a table");
        let rows = query.query_map((), |row| Ok((row.get(0)?, row.get(1)?))).expect("rows");
        let mut sessions = HashMap::<String, Vec<String>>::new();
        for row in rows {
            let (user_id, session_id) = row.expect("a row");
            sessions.entry(user_id).or_default().push(session_id);
        }
        sessions
    }

    /// Holds every outcome against the sessions that there are: made exactly once, or reported as unknown. Gives the number of
    /// unknown ones.
    pub(crate) fn settle(self, outcomes: &[(String, Outcome)]) -> usize {
        let sessions = self.sessions();
        let mut unknown = 0;
        for (user_id, outcome) in outcomes {
            let made = sessions.get(user_id).map_or(&[][..], |sessions| sessions);
            match (outcome.answer.kind, outcome.retry) {
                (Kind::Success, Retry::No) => {
                    assert_eq!(made.len(), 1, "{user_id}");
                    assert_eq!(session_id(outcome), Some(&*made[0]), "{user_id}");
                }
                (_, Retry::Unsafe) => {
                    assert!(made.len() < 2, "{user_id} has {} sessions", made.len());
                    unknown += 1;
                }
                other => panic!("{user_id}: {other:?}"),
            }
        }
        unknown
    }

    /// How many users have more than one session.
    pub(crate) fn doubled(self) -> usize {
        self.sessions().values().filter(|sessions| sessions.len() > 1).count()
    }
}

fn session_id(outcome: &Outcome) -> Option<&str> {
    match &outcome.answer.content {
        AnswerContent::Link(link) => link.session_id.as_deref(),
        AnswerContent::Pushed(pushed) => pushed.session_id.as_deref(),
        _ => None,
    }
}

pub(crate) fn login() -> GenerateToken<'static> {
    let login = Endpoint::GenerateToken.parse(r#"{"username": "sandbox", "password": "sandbox123"}"#);
    let Ok(Request::GenerateToken(login)) = login else { panic!("a valid request") };
    login
}

/// A user, and the text of a request that makes a session: every third is a payload.
pub(crate) fn requests() -> Vec<(String, Endpoint, String)> {
    let request = |number: usize| {
        let user_id = format!("user-{number}");
        if number.is_multiple_of(3) {
            let payload = dkyc::template::example().replacen("\"user-1001\"", &format!("\"{user_id}\""), 1);
            assert!(payload.contains(&user_id));
            return (user_id, Endpoint::PushUserData, payload);
        }
        let link = serde_json::json!({
            "user_id": user_id, "phone_number": "9876543210", "send_notification": 1, "link_type": "free",
        });
        (user_id, Endpoint::SendLink, link.to_string())
    };
    (0..150).map(request).collect()
}
