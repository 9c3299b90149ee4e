//! One command of a chore. It is shown, run in the project's folder unless told otherwise, and timed.

use std::cell::Cell;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};
use std::{env, fmt, io, thread};

/// Why a chore failed.
pub(crate) struct Failure(pub(crate) String);

/// Which tests run.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tests {
    /// Those that every change must pass.
    Usual,
    /// Those that take long and rarely fail, too: before a release.
    All,
}

/// A command, its arguments, and the variables that it adds to the environment.
pub(crate) struct Step {
    program: PathBuf,
    arguments: Vec<OsString>,
    environment: Vec<(&'static str, OsString)>,
    folder: PathBuf,
}

impl Step {
    /// A command whose arguments are separated by spaces.
    pub(crate) fn new(program: &'static str, arguments: &'static str) -> Self {
        Self::at(program.into(), arguments)
    }

    /// A program at this path.
    pub(crate) fn at(program: PathBuf, arguments: &'static str) -> Self {
        Self {
            program,
            arguments: arguments.split(' ').map(OsString::from).collect(),
            environment: Vec::new(),
            folder: root().to_owned(),
        }
    }

    /// More arguments, separated by spaces.
    pub(crate) fn args(mut self, arguments: &'static str) -> Self {
        self.arguments.extend(arguments.split(' ').map(OsString::from));
        self
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

    /// Tells tests, in the variable `TESTS`, whether those that take long run, too.
    pub(crate) fn tests(self, which: Tests) -> Self {
        self.env("TESTS", if which == Tests::All { "all" } else { "usual" })
    }

    /// Runs it in another folder than the project's.
    pub(crate) fn within(mut self, folder: &Path) -> Self {
        folder.clone_into(&mut self.folder);
        self
    }

    pub(crate) fn run(&self) -> Result<(), Failure> {
        let start = Instant::now();
        let status = if IS_BESIDE.get() { self.show_afterwards() } else { self.show_at_once() };
        let status = status.map_err(|error| Failure(format!("{}: {error}", self.program.display())))?;
        show(&format!("    {:.1} s\n", start.elapsed().as_secs_f64()));
        if status.success() { Ok(()) } else { Err(Failure(format!("failed: {self}"))) }
    }

    fn show_at_once(&self) -> io::Result<ExitStatus> {
        show(&format!("\n==> {self}\n"));
        self.command().status()
    }

    /// Shows what the command wrote once it has ended, so that two commands do not write between each other's lines. A file, not
    /// a pipe: a server that is left behind would keep a pipe open.
    fn show_afterwards(&self) -> io::Result<ExitStatus> {
        let path = target_folder().join("beside.txt");
        let file = File::create(&path)?;
        let status = self.command().stdout(file.try_clone()?).stderr(file).status();
        show(&format!("\n==> {self}\n{}\n", String::from_utf8_lossy(&fs::read(&path)?).trim_end()));
        status
    }

    /// Whether the command exists and succeeds. Its output is not shown.
    pub(crate) fn succeeds(&self) -> bool {
        self.command()
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    }

    /// What the command writes to its standard output; empty if it fails.
    pub(crate) fn output(&self) -> String {
        let output = self.command().stderr(Stdio::null()).output();
        let output = output.ok().filter(|output| output.status.success());
        output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default()
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).current_dir(&self.folder);
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, value) in &self.environment {
            write!(f, "{name}={:?} ", value.to_string_lossy())?;
        }
        write!(f, "{}", self.program.display())?;
        self.arguments.iter().try_for_each(|argument| write!(f, " {}", argument.display()))
    }
}

/// Writes to the standard output. Node leaves a pipe in a state in which it may refuse to take more for now: `println!` would panic.
pub(crate) fn show(text: &str) {
    let mut rest = text.as_bytes();
    let mut output = io::stdout().lock();
    loop {
        let written = if rest.is_empty() { output.flush().map(|()| 0) } else { output.write(rest) };
        match written {
            Ok(0) => return,
            Ok(length) => rest = &rest[length..],
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                thread::sleep(Duration::from_millis(10));
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            // Nobody reads it any more.
            Err(_) => return,
        }
    }
}

thread_local! {
    /// Whether another chore runs at the same time, whose output is shown as it comes.
    static IS_BESIDE: Cell<bool> = const { Cell::new(false) };
}

/// Runs two chores at the same time: for one that leaves a processor idle for long.
pub(crate) fn beside(
    one: impl FnOnce() -> Result<(), Failure>,
    other: impl FnOnce() -> Result<(), Failure> + Send,
) -> Result<(), Failure> {
    thread::scope(|scope| {
        let other = scope.spawn(|| {
            IS_BESIDE.set(true);
            other()
        });
        let one = one();
        let other = other.join().unwrap_or_else(|_| Err(Failure("a chore panicked".into())));
        match (one, other) {
            (Err(Failure(one)), Err(Failure(other))) => Err(Failure(format!("{one}\n{other}"))),
            (one, other) => one.and(other),
        }
    })
}

/// The folder for what is built.
pub(crate) fn target_folder() -> PathBuf {
    root().join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}

/// The folder of the workspace.
pub(crate) fn root() -> &'static Path {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.ancestors().nth(2).unwrap_or(own)
}
