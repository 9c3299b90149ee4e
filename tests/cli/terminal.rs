//! What terminals and CI runners make of the output: colours, and nothing else.

use serde_json::Value;

use crate::run::{FORMATS, Folder, command, output, run};

#[test]
fn control_characters_of_keys_and_names_are_escaped() {
    let folder = Folder::new("names");
    let name = if cfg!(windows) { "a %é,b.json" } else { "a\u{1b}[31m\u{202e} %é,\n:b.json" };
    let file = folder.file(name, "{\"\u{9b}31m\u{7f}\\u001b[31m\u{202e}\\n{0}\": 1}");
    let is_harmless = |text: &str| !text.contains(|c: char| c != '\n' && c.is_control() || c == '\u{202e}');
    let human = run(&["check", &file]).stdout;
    assert!(is_harmless(&human), "{human:?}");
    assert!(is_harmless(&run(&["check", &format!("{file}\u{9b}")]).stderr));

    let github = run(&["check", "--format", "github", &file]).stdout;
    assert!(is_harmless(&github), "{github:?}");
    assert_eq!(github.lines().count(), 4);
    for line in github.lines() {
        let (properties, _) =
            line.split_once("::").and_then(|(_, rest)| rest.split_once("::")).expect("a command");
        assert_eq!(properties.matches(',').count(), 3, "{properties}");
        assert!(properties.contains(" %25é%2C"), "{properties}");
    }

    let sarif: Value =
        serde_json::from_str(&run(&["check", "--format", "sarif", &file]).stdout).expect("JSON");
    let results = sarif["runs"][0]["results"].as_array().expect("results");
    let location = &results[0]["locations"][0]["physicalLocation"]["artifactLocation"];
    let uri = location["uri"].as_str().expect("a URI");
    assert!(uri.starts_with("file:///") && uri.contains("%20%25%C3%A9%2C"), "{uri}");
    assert!(results[3]["message"]["text"].as_str().expect("a text").contains("{{0}}"));
}

#[test]
fn colour_is_for_terminals_and_for_those_who_ask() {
    let is_coloured = |args: &[&str], variables: &[(&str, &str)]| {
        let coloured =
            output(command(&[&["check", "misspelt.json"], args].concat()).envs(variables.iter().copied()));
        coloured.stdout.contains('\u{1b}')
    };
    for (args, variables, want) in [
        (&[][..], &[][..], false),
        (&["--color", "always"], &[], true),
        (&["--color", "always"], &[("NO_COLOR", "1")], true),
        (&["--color", "never"], &[("FORCE_COLOR", "1")], false),
        (&["--color", "always", "--format", "github"], &[], false),
        (&["--format", "json"], &[("FORCE_COLOR", "1")], false),
        (&[], &[("FORCE_COLOR", "1")], true),
        (&[], &[("FORCE_COLOR", "3"), ("TERM", "dumb")], true),
        (&[], &[("FORCE_COLOR", "0")], false),
        (&[], &[("FORCE_COLOR", "")], false),
        (&[], &[("CLICOLOR_FORCE", "1")], true),
        (&[], &[("CLICOLOR_FORCE", "0")], false),
        (&[], &[("FORCE_COLOR", "1"), ("NO_COLOR", "1")], false),
        (&[], &[("FORCE_COLOR", "1"), ("NO_COLOR", "")], true),
    ] {
        assert_eq!(is_coloured(args, variables), want, "{args:?} {variables:?}");
    }
}

/// Everything with the property Default_Ignorable_Code_Point, what turns text, and all control characters.
#[test]
fn what_cannot_be_seen_is_escaped() {
    const INVISIBLE: &str = "\u{34f}\u{115f}\u{1160}\u{17b4}\u{180b}\u{200b}\u{202e}\u{2066}\u{3164}\u{fe00}\u{fe0f}\
                             \u{feff}\u{ffa0}\u{fff0}\u{1d173}\u{e0001}\u{e0100}\u{e01ef}\u{80}\u{9f}\u{7f}\u{61c}";
    let folder = Folder::new("invisible");
    let file = folder.file("a.json", format!("{{\"a{INVISIBLE}\": 1, \"\u{926}\u{93f}\": 2}}"));
    for format in FORMATS {
        let shown = run(&["check", "--format", format, &file]).stdout;
        let seen = shown.chars().find(|&c| INVISIBLE.contains(c));
        assert_eq!(seen, None, "{format}");
        assert!(shown.contains("\u{926}\u{93f}"), "{format}");
    }
    let json = run(&["check", "--format", "json", &file]).records();
    assert_eq!(json[0]["warnings"][0]["path"], format!("a{INVISIBLE}"), "it means the same");
    let unknown = run(&["explain", &format!("a{INVISIBLE}")]).stderr;
    assert!(!unknown.contains(|c| INVISIBLE.contains(c)), "{unknown:?}");
}

/// GitHub's runner obeys a line that begins with `::`, and `##[…]` anywhere; that of Azure Pipelines `##vso[…]`.
#[test]
fn no_name_is_a_command_to_a_runner() {
    let folder = Folder::new("commands");
    let keys = ["##[error]x", "##vso[task.complete]x", "###[group]x", "::error::x", "\\n::error::x"];
    let members: Vec<_> = keys.iter().map(|key| format!("\"{key}\": 1")).collect();
    let file = folder.file("##[error].json", format!("{{{}}}", members.join(",")));
    let obeys = |text: &str| text.contains("##");
    for format in FORMATS {
        let shown = run(&["check", "--format", format, &file, "::warning::.json", "##vso[x]"]);
        assert!(!obeys(&shown.stdout) && !obeys(&shown.stderr), "{}{}", shown.stdout, shown.stderr);
        let commands = shown.stdout.lines().filter(|line| line.trim_start().starts_with("::")).count();
        assert_eq!(commands, if format == "github" { 8 } else { 0 }, "{}", shown.stdout);
    }
    let json = run(&["check", "--format", "json", &file]).records();
    assert_eq!(json[0]["warnings"][0]["path"], "##[error]x", "it means the same");
    let usage = run(&["check", "--x\n::error::x", "--##[error]"]).stderr;
    assert!(!obeys(&usage) && !usage.lines().any(|line| line.trim_start().starts_with("::")), "{usage}");
}
