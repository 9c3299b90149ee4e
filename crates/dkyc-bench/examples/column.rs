//! What the bench of the Python package compares the column function with: CPU seconds of one payload in plain Rust.
//!
//! Standard input holds the payloads, one a line; the argument says how many copies of each are checked. The copies are in
//! memory one after the other, as they are in a column: the same few payloads would stay in the cache.

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::io::Read;

/// The nanoseconds that this thread has run for.
fn spent() -> Result<f64, Box<dyn Error>> {
    let text = fs::read_to_string("/proc/thread-self/schedstat")?;
    Ok(text.split(' ').next().unwrap_or_default().parse()?)
}

#[expect(clippy::print_stdout, reason = "the result is read by a program")]
fn main() -> Result<(), Box<dyn Error>> {
    let copies: usize = std::env::args().nth(1).unwrap_or_default().parse()?;
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    let text = format!("{}\n", text.trim_end()).repeat(copies);
    let payloads: Vec<_> = text.lines().collect();
    let start = spent()?;
    for payload in &payloads {
        black_box(dkyc::check(black_box(payload)));
    }
    println!("{}", (spent()? - start) / 1e9 / f64::from(u32::try_from(payloads.len())?));
    Ok(())
}
