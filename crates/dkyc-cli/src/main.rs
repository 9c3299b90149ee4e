//! `dkyc`: checks DKYC `push_user_data` payloads.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(dkyc_cli::run(std::env::args_os()))
}
