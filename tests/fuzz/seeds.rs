//! Writes the seeds of the fuzzer, and its dictionary, into a folder.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use dkyc_tests::fuzzing::{seeds, words};

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args_os().nth(1).expect("a folder"));
    fs::create_dir_all(folder.join("seeds"))?;
    for (number, seed) in seeds().iter().enumerate() {
        fs::write(folder.join(format!("seeds/{number}")), seed)?;
    }
    let mut dictionary = String::new();
    for word in words() {
        dictionary.push('"');
        for byte in word.bytes() {
            let _ = write!(dictionary, "\\x{byte:02x}");
        }
        dictionary.push_str("\"\n");
    }
    fs::write(folder.join("words.dict"), dictionary)
}
