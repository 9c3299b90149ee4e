//! `dkyc request`: a request that was checked, as a configuration of curl.

use std::io;
use std::path::Path;

use dkyc::Options;
use dkyc::api::{AuthToken, BaseUrl, Endpoint, Method, headers};

use crate::args::RequestArgs;
use crate::exit::{self, ExitCode};
use crate::input::{Payload, Source};
use crate::lang;
use crate::output::{self, Output, complain};
use crate::print::{Checked, Named};
use crate::profile::Unusable;
use crate::token;
use crate::whole;
use crate::words;

pub(crate) fn run(args: &RequestArgs, mut output: Output) -> ExitCode {
    let base = match BaseUrl::new(&args.base) {
        Ok(base) => base,
        Err(error) => return could_not_run(&format!("--base: {error}")),
    };
    let file = args.file.as_deref();
    let needs_token = args.endpoint.needs_token();
    let token = match (&args.token_file, needs_token) {
        (_, false) => String::new(),
        (None, true) => {
            return could_not_run(&format!(
                "{} needs a token; name its file with --token-file",
                args.endpoint
            ));
        }
        (Some(token), true) if whole::is_standard_input(Some(token)) && whole::is_standard_input(file) => {
            return could_not_run("standard input (-) can be read only once");
        }
        (Some(token), true) => match whole::read(Some(token), "a token") {
            Ok(token) => String::from_utf8(token).unwrap_or_default(),
            Err(error) => return token::unreadable(&error),
        },
    };
    let token = match needs_token.then(|| AuthToken::new(token.trim())).transpose() {
        Ok(token) => token,
        Err(error) => return could_not_run(&format!("--token-file: {error}")),
    };
    let text = match whole::read(file, "a request") {
        Ok(text) => text,
        Err(error) => {
            let name = file.map_or_else(|| "standard input".into(), Path::to_string_lossy);
            return output::failed_at(&name, &error);
        }
    };
    let language = lang::or_of_environment(args.lang);
    let mut sources = Source::all(args.file.as_slice(), None, false);
    if let Err(Unusable) = args.house.apply(args.endpoint, &mut sources, false) {
        return ExitCode::from(exit::COULD_NOT_RUN);
    }
    let source = &sources[0];
    let options = source.options(Options::new().language(language));
    let (request, report) = options.read_request(args.endpoint, &text);
    let (Some(request), Ok(headers)) = (request, headers(args.endpoint, token.as_ref())) else {
        let checked = Checked {
            source,
            payload: &Payload::whole(&text),
            report: &report,
            is_coloured: false,
            is_selected: false,
            words: words::of(language),
        };
        return invalid(&checked);
    };
    let body = (args.endpoint.method() == Method::Post).then(|| body(file, &text));
    let config = config(args.endpoint, &request.url(&base), &headers, body.as_deref());
    match output.write(&config).and_then(|()| output.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => output::failed(&error),
    }
}

fn could_not_run(why: &str) -> ExitCode {
    complain(why);
    ExitCode::from(exit::COULD_NOT_RUN)
}

/// Tells what is wrong with the request.
fn invalid(checked: &Checked<'_>) -> ExitCode {
    let mut report = Vec::new();
    let human = Named::find("human").map(|format| format.format);
    let printed = human.map_or(Ok(()), |format| format.payload(&mut report, checked));
    match printed.and_then(|()| io::Write::write_all(&mut io::stderr(), report.trim_ascii_end())) {
        Ok(()) => {
            output::tell("");
            ExitCode::from(exit::INVALID)
        }
        Err(error) => output::failed_at("standard error", &error),
    }
}

/// What curl sends as it is: a file by its name, or the text itself.
fn body(file: Option<&Path>, text: &[u8]) -> Vec<u8> {
    match file {
        Some(file) if !whole::is_standard_input(Some(file)) => {
            [b"@", file.as_os_str().as_encoded_bytes()].concat()
        }
        _ => text.to_vec(),
    }
}

fn config(endpoint: Endpoint, url: &str, headers: &[(&str, String)], body: Option<&[u8]>) -> Vec<u8> {
    let mut config = Vec::new();
    push(&mut config, "request", endpoint.method().as_str().as_bytes());
    push(&mut config, "url", url.as_bytes());
    for (name, value) in headers {
        push(&mut config, "header", format!("{name}: {value}").as_bytes());
    }
    if let Some(body) = body {
        push(&mut config, "data-binary", body);
    }
    config
}

/// `name = "value"`
fn push(config: &mut Vec<u8>, name: &str, value: &[u8]) {
    config.extend_from_slice(name.as_bytes());
    config.extend_from_slice(b" = \"");
    for &byte in value {
        match byte {
            b'\\' => config.extend_from_slice(b"\\\\"),
            b'"' => config.extend_from_slice(b"\\\""),
            b'\n' => config.extend_from_slice(b"\\n"),
            b'\r' => config.extend_from_slice(b"\\r"),
            b'\t' => config.extend_from_slice(b"\\t"),
            byte => config.push(byte),
        }
    }
    config.extend_from_slice(b"\"\n");
}
