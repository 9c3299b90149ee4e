//! The API around a payload (`dkyc::api`), by tables of cases.

mod answers;
mod client;
mod http;
mod openapi;
mod requests;
mod retries;
mod shown;
mod tokens;
