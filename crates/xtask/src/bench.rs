//! The benchmarks, and their record in `docs/speed.md` and the READMEs of the project and of the npm package.

use std::fs;

use crate::npm;
use crate::step::{Failure, Step, root};

/// Where the payloads are written for JavaScript.
const PAYLOADS: &str = "target/bench";
/// The newest record comes after this line of `docs/speed.md`.
const NEWEST: &str = "<!-- the newest record -->\n";
/// The table of a README stands between these lines.
const TABLE: [&str; 2] = ["<!-- speed -->\n", "<!-- /speed -->\n"];

/// Runs the benchmarks and prints their tables. A record is kept if that is asked for.
pub(crate) fn run(is_recorded: bool) -> Result<(), Failure> {
    npm::build()?;
    Step::new("npm", "--prefix pkg/bench ci --ignore-scripts --no-audit --no-fund --prefer-offline").run()?;
    Step::cargo("run --release --package dkyc-bench --example payloads --").arg(PAYLOADS).run()?;
    Step::cargo("bench --package dkyc-bench --bench ratios --no-run").run()?;
    let rust = table(&Step::cargo("bench --quiet --package dkyc-bench --bench ratios"))?;
    let npm = table(&Step::new("node", "pkg/bench/bench.mjs").arg(PAYLOADS))?;
    if is_recorded { record(&rust, &npm) } else { Ok(()) }
}

/// Runs a benchmark, and shows and returns the table that it prints.
fn table(step: &Step) -> Result<String, Failure> {
    println!("\n==> {step}");
    let table = step.output();
    println!("{table}");
    if table.starts_with('|') { Ok(table) } else { Err(Failure(format!("failed: {step}"))) }
}

fn record(rust: &str, npm: &str) -> Result<(), Failure> {
    let [node, rust_version] =
        [Step::new("node", "--version").output(), Step::new("rustc", "--version").output()];
    let on = format!("{}, {rust_version}, Node {node}", machine());
    let date = Step::new("git", "log -1 --format=%cs").output();
    let commit = Step::new("git", "rev-parse --short HEAD").output();
    edit("docs/speed.md", |text| {
        let (front, back) = text.split_once(NEWEST)?;
        Some(format!("{front}{NEWEST}\n## {date}, {commit}\n\n{on}.\n\n{rust}\n\n{npm}\n{back}"))
    })?;
    let readme = |path, tables: &str| {
        edit(path, |text| {
            let (head, marked) = text.split_once(TABLE[0])?;
            let (_, tail) = marked.split_once(TABLE[1])?;
            let measured = format!("Measured on {date} at {commit}: {on}.");
            Some(format!("{head}{}{tables}\n\n{measured}\n{}{tail}", TABLE[0], TABLE[1]))
        })
    };
    readme("README.md", &format!("{rust}\n\n{npm}"))?;
    readme("pkg/README.md", npm)
}

/// The name of the processor and the number of its cores.
fn machine() -> String {
    let linux = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let linux = linux.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let name = linux.map(|(_, name)| name.trim().to_owned());
    let name = name.unwrap_or_else(|| Step::new("sysctl", "-n machdep.cpu.brand_string").output());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{name}, {cores} cores")
}

fn edit(path: &str, change: impl Fn(&str) -> Option<String>) -> Result<(), Failure> {
    let failure = |why: String| Failure(format!("{path}: {why}"));
    let file = root().join(path);
    let text = fs::read_to_string(&file).map_err(|error| failure(error.to_string()))?;
    let text = change(&text).ok_or_else(|| failure("its marks are missing".to_owned()))?;
    fs::write(&file, text).map_err(|error| failure(error.to_string()))
}
