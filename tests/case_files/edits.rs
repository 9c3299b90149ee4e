//! Changes of a payload that is written as the example is: a member a line.

use dkyc_tests::edited;

/// A text in which the members with these keys have other values. A key is in the text once.
pub(super) fn with(text: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(text.to_owned(), |text, (key, value)| {
        let member = format!("\"{key}\": ");
        assert_eq!(text.matches(&member).count(), 1, "how often {key} is in the text");
        let (before, after) = text.split_once(&member).expect("the member");
        let indent = before.rsplit('\n').next().unwrap_or_default();
        let until = |bracket: char| {
            let end = format!("\n{indent}{bracket}");
            after.find(&end).expect("the end of the value") + end.len()
        };
        let length = match after.lines().next() {
            Some("{") => until('}'),
            Some("[") => until(']'),
            line => line.unwrap_or_default().trim_end_matches(',').len(),
        };
        format!("{before}{member}{value}{}", &after[length..])
    })
}

/// A text in which the members with these keys have other keys.
pub(super) fn renamed(text: &str, keys: &[(&str, &str)]) -> String {
    let keys: Vec<_> = keys.iter().map(|(from, to)| (format!("\"{from}\":"), format!("\"{to}\":"))).collect();
    edited(text, &keys.iter().map(|(from, to)| (&**from, &**to)).collect::<Vec<_>>())
}

/// A text without the members with these keys, none of which is the last of its object.
pub(super) fn without(text: &str, keys: &[&str]) -> String {
    keys.iter().fold(text.to_owned(), |text, key| {
        let text = with(&text, &[(key, "null")]);
        let line =
            text.lines().find(|line| line.trim_start() == format!("\"{key}\": null,")).expect("a line");
        edited(&text, &[(&format!("{line}\n"), "")])
    })
}

/// A text in which lines are put in front of the one line that begins like this, apart from white space.
pub(super) fn before(text: &str, start: &str, lines: &str) -> String {
    let starts = |line: &&str| line.trim_start().starts_with(start);
    assert_eq!(text.lines().filter(starts).count(), 1, "how often {start} begins a line");
    let line = text.lines().find(starts).expect("the line");
    edited(text, &[(&format!("{line}\n"), &format!("{lines}\n{line}\n"))])
}

/// The objects of the sections, as they are written in `data`.
pub(super) fn sections(text: &str) -> Vec<&str> {
    let objects = text.split("\n    {\n").skip(1);
    objects.map(|object| object.split("\n    }").next().expect("an object")).collect()
}
