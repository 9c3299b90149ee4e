//! The first byte chooses a body of `tests/fuzzing.rs`, the rest is what it gets.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| dkyc_tests::fuzzing::any(bytes));
