//! One command of a chore: shown, run in the project's root, timed.

use std::ffi::OsString;
use std::fmt;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::time::Instant;

/// Why a chore ended.
pub(crate) struct Failure(pub(crate) String);

/// A command with its arguments and its additions to the environment.
pub(crate) struct Step {
    program: &'static str,
    arguments: Vec<OsString>,
    environment: Vec<(&'static str, OsString)>,
}

impl Step {
    /// A command whose arguments are separated by spaces.
    pub(crate) fn new(program: &'static str, arguments: &'static str) -> Self {
        Self {
            program,
            arguments: arguments.split(' ').map(OsString::from).collect(),
            environment: Vec::new(),
        }
    }

    /// One more argument, which may hold spaces.
    pub(crate) fn arg(mut self, argument: impl Into<OsString>) -> Self {
        self.arguments.push(argument.into());
        self
    }

    pub(crate) fn cargo(arguments: &'static str) -> Self {
        Self::new("cargo", arguments)
    }

    pub(crate) fn env(mut self, name: &'static str, value: impl Into<OsString>) -> Self {
        self.environment.push((name, value.into()));
        self
    }

    pub(crate) fn run(&self) -> Result<(), Failure> {
        self.timed(Command::status)
    }

    /// Runs the command, its standard output passed on line by line, each seen by `inspect` too.
    pub(crate) fn run_inspecting(&self, mut inspect: impl FnMut(&str)) -> Result<(), Failure> {
        self.timed(|command| {
            let mut child = command.stdout(Stdio::piped()).spawn()?;
            for line in child.stdout.take().into_iter().flat_map(|output| BufReader::new(output).split(b'\n'))
            {
                let line = line?;
                let line = String::from_utf8_lossy(&line);
                println!("{line}");
                inspect(&line);
            }
            child.wait()
        })
    }

    /// Whether the command can be run and succeeds; it shows nothing.
    pub(crate) fn succeeds(&self) -> bool {
        self.command()
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    }

    /// What the command writes to its standard output; nothing when it fails.
    pub(crate) fn output(&self) -> String {
        let output = self.command().stderr(Stdio::null()).output();
        let output = output.ok().filter(|output| output.status.success());
        output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default()
    }

    fn timed(&self, run: impl FnOnce(&mut Command) -> std::io::Result<ExitStatus>) -> Result<(), Failure> {
        println!("\n==> {self}");
        let start = Instant::now();
        let status =
            run(&mut self.command()).map_err(|error| Failure(format!("{}: {error}", self.program)))?;
        println!("    {:.1} s", start.elapsed().as_secs_f64());
        if status.success() { Ok(()) } else { Err(Failure(format!("failed: {self}"))) }
    }

    fn command(&self) -> Command {
        let mut command = Command::new(self.program);
        command.args(&self.arguments).current_dir(root());
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, value) in &self.environment {
            write!(f, "{name}={:?} ", value.to_string_lossy())?;
        }
        f.write_str(self.program)?;
        self.arguments.iter().try_for_each(|argument| write!(f, " {}", argument.display()))
    }
}

/// The folder of the workspace.
pub(crate) fn root() -> &'static Path {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.ancestors().nth(2).unwrap_or(own)
}
