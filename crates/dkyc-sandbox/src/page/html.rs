//! The page as HTML. Everything that a client sent is escaped.

use std::collections::VecDeque;
use std::fmt::{self, Write};

use dkyc::api::SessionStatus;

use crate::progress::Progress;
use crate::pushes::Push;
use crate::session::Session;

/// A text that is no markup.
pub(super) struct Escaped<'t>(pub(super) &'t str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '&' => f.write_str("&amp;")?,
                '"' => f.write_str("&quot;")?,
                c if c.is_control() => f.write_char('\u{FFFD}')?,
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

/// An instant, which the script shows in the time of its reader.
struct Time(u64);

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0 / 1000;
        let (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
        write!(f, "<time data-at=\"{}\">{hour:02}:{minute:02}:{second:02} UTC</time>", self.0)
    }
}

/// The whole page.
pub(super) fn page(changing: &str, seen: &str, faults: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>dkyc sandbox</title>\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<link rel=\"icon\" href=\"data:,\">\n\
         <link rel=\"stylesheet\" href=\"/page/style.css\">\n<script src=\"/page/script.js\" defer></script>\n\
         </head>\n<body>\n<h1>dkyc sandbox</h1>\n\
         <p>The DKYC API on this machine. Nothing here is real, and nothing leaves it. \
         <a href=\"/openapi.json\">OpenAPI</a></p>\n\
         <section aria-labelledby=\"faults\">\n<h2 id=\"faults\">Faults on purpose</h2>\n{faults}</section>\n\
         <div id=\"changing\" data-seen=\"{seen}\">\n{changing}</div>\n</body>\n</html>\n"
    )
}

/// The newest sessions and the states that they have passed.
pub(super) fn sessions(sessions: &[(&Session, Progress)]) -> String {
    let mut html =
        String::from("<section aria-labelledby=\"sessions\">\n<h2 id=\"sessions\">Sessions</h2>\n");
    if sessions.is_empty() {
        return html
            + "<p>None yet: <code>send_link</code> and <code>push_user_data</code> begin one.</p>\n</section>\n";
    }
    html += "<table>\n<thead><tr><th>begun<th>user_id<th>session_id<th>states<th>link ends</tr></thead>\n<tbody>\n";
    for (session, progress) in sessions {
        let _ = write!(
            html,
            "<tr><td>{}<td>{}<td><code>{}</code><td>",
            Time(session.created),
            Escaped(beginning(&session.user_id)),
            session.ids.session_id
        );
        for status in progress.before() {
            let _ = write!(html, "{} → ", status.as_str());
        }
        let status = progress.status();
        let class = match status {
            SessionStatus::KycResultApproved => "final approved",
            status if status.is_final() => "final",
            _ => "moving",
        };
        let _ = write!(html, "<strong class=\"{class}\">{}</strong>", status.as_str());
        let _ = writeln!(html, "<td>{}</tr>", Time(session.link_end));
    }
    html + "</tbody>\n</table>\n</section>\n"
}

/// What was pushed lately, each with its report.
pub(super) fn pushes(pushes: &VecDeque<Push>) -> String {
    let mut html = String::from("<section aria-labelledby=\"pushes\">\n<h2 id=\"pushes\">Pushes</h2>\n");
    if pushes.is_empty() {
        html += "<p>None yet.</p>\n";
    }
    for push in pushes {
        let outcome = match &push.session_id {
            Some(session_id) => format!("valid, session <code>{session_id}</code>"),
            None if push.is_valid => "valid, but no session could be kept".to_owned(),
            None => "invalid".to_owned(),
        };
        let _ = writeln!(html, "<article>\n<h3>{} {outcome}</h3>", Time(push.at));
        if !push.issues.is_empty() {
            html += "<ul>\n";
            for issue in &push.issues {
                let _ = writeln!(
                    html,
                    "<li class=\"{}\"><code>{}</code> <code>{}</code> {}",
                    issue.severity,
                    issue.code,
                    Escaped(&issue.path),
                    Escaped(&issue.message)
                );
            }
            if push.more > 0 {
                let _ = writeln!(html, "<li>and {} more", push.more);
            }
            html += "</ul>\n";
        }
        html += "</article>\n";
    }
    html + "</section>\n"
}

/// In place of the sessions when they cannot be read.
pub(super) fn unavailable() -> String {
    "<p class=\"wrong\">The database cannot be read.</p>\n".to_owned()
}

/// As much of a text as a line has room for.
fn beginning(text: &str) -> &str {
    text.char_indices().nth(40).map_or(text, |(end, _)| &text[..end])
}
