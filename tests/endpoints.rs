//! The API around a payload (`dkyc::api`), by tables of cases.

mod requests;
