//! Times all subjects in turn, round after round, and prints a Markdown table of medians and ratios.
//!
//! A ratio is taken within each round, in which both sides ran under the same conditions. The table shows the median of the
//! rounds and the range of their middle half. No harness crate alternates between subjects, so the loop is written out here.

use std::time::{Duration, Instant};

use dkyc_bench::{Subject, Workload, assert_agreement};

/// The shortest time for which a subject runs in a round.
const TURN: Duration = Duration::from_millis(20);
/// From this many bytes on, the table shows the speed beside the time.
const LARGE: usize = 1_000_000;
const MOST_PASSES: u32 = 1_000_000;

fn main() {
    // `cargo test --benches` only asks whether the program starts.
    if std::env::args().any(|argument| argument == "--test") {
        return;
    }
    let rows: Vec<String> =
        Workload::all().iter().map(|workload| row(workload, &measure(workload))).collect();
    show(&rows);
}

/// The seconds that one pass took in each round, for each subject in the order of [`Subject::ALL`].
fn measure(workload: &Workload) -> [Vec<f64>; Subject::ALL.len()] {
    assert_agreement(workload);
    let passes = Subject::ALL.map(|subject| {
        let once = seconds(workload, subject, 1);
        (1..=MOST_PASSES)
            .find(|&passes| once * f64::from(passes) >= TURN.as_secs_f64())
            .unwrap_or(MOST_PASSES)
    });
    let rounds = if workload.records().count() == 1 { 31 } else { 9 };
    let mut measured = Subject::ALL.map(|_| Vec::with_capacity(rounds));
    for round in 0..rounds {
        // Each round starts with another subject, so that none always runs after the same one.
        for turn in 0..Subject::ALL.len() {
            let index = (round + turn) % Subject::ALL.len();
            measured[index].push(seconds(workload, Subject::ALL[index], passes[index]));
        }
    }
    measured
}

fn seconds(workload: &Workload, subject: Subject, passes: u32) -> f64 {
    let start = Instant::now();
    for _ in 0..passes {
        for payload in workload.records() {
            std::hint::black_box(subject.errors(payload));
        }
    }
    start.elapsed().as_secs_f64() / f64::from(passes)
}

fn row(workload: &Workload, measured: &[Vec<f64>; Subject::ALL.len()]) -> String {
    let [dkyc, jsonschema, by_hand, only_parsed, dkyc_written, jsonschema_written] = measured;
    let time = |seconds: &[f64]| time(quartiles(seconds)[1], workload.bytes());
    // serde reads no further than the first value of another type.
    let by_hand_ratio = match workload.name {
        "invalid" => "stops at the first error".to_owned(),
        _ => format!("**{}**", ratio(by_hand, dkyc)),
    };
    format!(
        "| {} | {} | {} | {} | **{}** | {} | {by_hand_ratio} | {} | {} | {} | **{}** |",
        workload.name,
        size(workload.bytes()),
        time(dkyc),
        time(jsonschema),
        ratio(jsonschema, dkyc),
        time(by_hand),
        time(only_parsed),
        time(dkyc_written),
        time(jsonschema_written),
        ratio(jsonschema_written, dkyc_written),
    )
}

fn ratio(slow: &[f64], fast: &[f64]) -> String {
    let ratios: Vec<f64> = slow.iter().zip(fast).map(|(slow, fast)| slow / fast).collect();
    let [low, median, high] = quartiles(&ratios);
    format!("{median:.1} ({low:.1} to {high:.1})")
}

fn quartiles(values: &[f64]) -> [f64; 3] {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    [1, 2, 3].map(|quarter| sorted[(sorted.len() - 1) * quarter / 4])
}

fn time(seconds: f64, bytes: usize) -> String {
    let time = match seconds {
        ..1e-6 => format!("{:.0} ns", seconds * 1e9),
        ..1e-4 => format!("{:.1} µs", seconds * 1e6),
        ..1e-3 => format!("{:.0} µs", seconds * 1e6),
        ..0.1 => format!("{:.2} ms", seconds * 1e3),
        _ => format!("{:.0} ms", seconds * 1e3),
    };
    let speed = bytes_as_f64(bytes) / seconds / 1e9;
    if bytes < LARGE { time } else { format!("{time}, {speed:.1} GB/s") }
}

fn size(bytes: usize) -> String {
    let bytes = bytes_as_f64(bytes);
    if bytes < 1e6 { format!("{:.1} KB", bytes / 1e3) } else { format!("{:.1} MB", bytes / 1e6) }
}

fn bytes_as_f64(bytes: usize) -> f64 {
    f64::from(u32::try_from(bytes).expect("a workload is below 4 GB"))
}

#[expect(clippy::print_stdout, reason = "printing the table is the purpose of this program")]
fn show(rows: &[String]) {
    println!(
        "| workload | size | dkyc: report | jsonschema: errors | ratio | garde and serde_json | ratio | sonic-rs: only parsed \
         | dkyc: report as JSON | jsonschema: errors as text | ratio |"
    );
    println!("|{}", "---|".repeat(11));
    for row in rows {
        println!("{row}");
    }
}
