//! The API around a payload (`dkyc::api`), by tables of cases.

mod answers;
mod http;
mod openapi;
mod requests;
mod retries;
mod tokens;
