//! `dkyc completions`: what a shell needs to complete the arguments.

use clap::Command;
use clap_complete::{Shell, generate};

const HELP: &str = "\
Where a shell looks for them:
  bash        dkyc completions bash > ~/.local/share/bash-completion/completions/dkyc
  zsh         dkyc completions zsh > ~/.zfunc/_dkyc        (with fpath+=~/.zfunc before compinit in ~/.zshrc)
  fish        dkyc completions fish > ~/.config/fish/completions/dkyc.fish
  powershell  dkyc completions powershell >> $PROFILE
  elvish      dkyc completions elvish >> ~/.config/elvish/rc.elv";

#[derive(clap::Args)]
#[command(after_help = HELP)]
pub(crate) struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

pub(crate) fn text(args: &CompletionsArgs, mut dkyc: Command) -> String {
    let mut text = Vec::new();
    generate(args.shell, &mut dkyc, "dkyc", &mut text);
    String::from_utf8(text).unwrap_or_default()
}
