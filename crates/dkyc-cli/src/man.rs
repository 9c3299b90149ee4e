//! `dkyc man`: the manual, a page for each command.

use std::io;
use std::path::{Path, PathBuf};

use clap::Command;
use clap_mangen::Man;

use crate::output::reason;

const HELP: &str = "\
Examples:
  dkyc man check | man -l -
  dkyc man --dir /usr/local/share/man/man1";

#[derive(clap::Args)]
#[command(after_help = HELP)]
pub(crate) struct ManArgs {
    /// The command; without it, the page of dkyc itself
    #[arg(value_name = "COMMAND")]
    command: Option<String>,

    /// Write all pages into this directory instead
    #[arg(long, value_name = "DIR", conflicts_with = "command")]
    dir: Option<PathBuf>,
}

/// The page to print; nothing if all were written into a directory.
pub(crate) fn text(args: &ManArgs, mut dkyc: Command) -> Result<String, String> {
    dkyc.build();
    if let Some(dir) = &args.dir {
        return write_all(&dkyc, dir)
            .map(|()| String::new())
            .map_err(|error| format!("{}: {}", dir.display(), reason(&error)));
    }
    let page = match &args.command {
        None => page(&dkyc),
        Some(name) => {
            page(dkyc.find_subcommand(name).ok_or("there is no such command; dkyc --help lists them")?)
        }
    };
    page.map_err(|error| reason(&error))
}

fn page(command: &Command) -> io::Result<String> {
    let mut page = Vec::new();
    Man::new(command.clone()).source(concat!("dkyc ", env!("CARGO_PKG_VERSION"))).render(&mut page)?;
    Ok(String::from_utf8(page).unwrap_or_default())
}

fn write_all(dkyc: &Command, dir: &Path) -> io::Result<()> {
    std::fs::create_dir_all(dir)?;
    for command in std::iter::once(dkyc).chain(dkyc.get_subcommands()) {
        if command.get_name() != "help" {
            let name = command.get_bin_name().unwrap_or("dkyc").replace(' ', "-");
            std::fs::write(dir.join(format!("{name}.1")), page(command)?)?;
        }
    }
    Ok(())
}
