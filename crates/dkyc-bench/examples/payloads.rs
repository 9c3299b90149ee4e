//! Writes the payload of each workload that has one into a folder, for benchmarks in other languages.
//!
//! `cargo run --release -p dkyc-bench --example payloads -- target/bench`

use std::path::PathBuf;

use dkyc_bench::Workload;

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args_os().nth(1).unwrap_or_else(|| "target/bench".into()));
    std::fs::create_dir_all(&folder)?;
    for workload in Workload::all() {
        let mut payloads = workload.records();
        if let (Some(payload), None) = (payloads.next(), payloads.next()) {
            std::fs::write(folder.join(workload.name).with_extension("json"), payload)?;
        }
    }
    Ok(())
}
