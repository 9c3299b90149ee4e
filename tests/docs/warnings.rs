//! docs/warnings.md: its codes, where they are reported, and its values.

use std::collections::BTreeSet;

use dkyc::spec::FieldSpec;
use dkyc::{Code, NaiveDate, Options};
use dkyc_tests::{json_string, payload_of, section_of};

use super::markdown::{Section, Table, section, sections, spans, tables};
use super::{page, values};

/// A warning: its code, its path, the paths that are related.
type Place = (String, String, Vec<String>);

/// The warnings that do not look at a documented field.
const OF_KEYS: [&str; 2] = ["unknown_field", "unknown_section"];

/// The sections that are about one code.
fn warning_sections(page: &str) -> Vec<Section<'_>> {
    sections(page).into_iter().filter(|section| section.anchor != "warnings").collect()
}

fn overview(page: &str) -> Table<'_> {
    let mut tables = tables(section(page, "warnings").body);
    assert_eq!(tables.len(), 1, "one table of all warnings");
    tables.remove(0)
}

/// What the overview says, fields and rules taken apart.
fn places(page: &str) -> BTreeSet<Place> {
    let mut places = BTreeSet::new();
    for row in overview(page).rows {
        for path in values::named(row[1]) {
            let related = spans(row[2]).into_iter().map(str::to_owned).collect();
            places.insert((spans(row[0])[0].to_owned(), path.to_owned(), related));
        }
    }
    places
}

#[test]
fn its_warnings_are_those_of_the_core() {
    let page = page("docs/warnings.md");
    let warnings: Vec<_> =
        Code::ALL.iter().filter(|code| code.is_warning()).map(|code| code.as_str()).collect();
    let anchors: Vec<_> = warning_sections(&page).into_iter().map(|section| section.anchor).collect();
    assert_eq!(anchors, warnings);
    let mut listed: Vec<_> = overview(&page).rows.iter().map(|row| spans(row[0])[0].to_owned()).collect();
    listed.dedup();
    assert_eq!(listed, warnings, "in the overview");
}

#[test]
fn its_paths_are_those_of_the_core() {
    let places = places(&page("docs/warnings.md"));
    let said: BTreeSet<_> = places.iter().map(|(code, path, _)| (&**code, &**path)).collect();
    let codes = Code::ALL.iter().filter(|code| code.is_warning() && !OF_KEYS.contains(&code.as_str()));
    let known = codes.flat_map(|code| code.fields().map(|field| (code.as_str(), field.path)));
    assert_eq!(said, known.collect());
}

/// Every value is what its row says; every place of a warning has a row.
#[test]
fn its_values_are_what_it_says() {
    let page = page("docs/warnings.md");
    let (mut shown, mut untrue) = (BTreeSet::new(), Vec::new());
    for section in warning_sections(&page) {
        for row in values::rows(&section) {
            let today = row.today.map(|day| NaiveDate::parse_from_str(day, "%d-%b-%Y").expect("a day"));
            let options = today.map_or_else(Options::new, |today| Options::new().today(today));
            let report = options.check(payload_of(|field| Some(row.literal(field))));
            assert!(report.is_valid(), "{:?}: {report}", row.values);
            let paths = row.paths();
            let told = told(&report, &section.anchor, paths[0]);
            let wanted = (row.result != "no warning").then(|| {
                let related = paths[1..].iter().map(|&path| path.to_owned()).collect();
                (row.result.to_owned(), paths[0].to_owned(), related)
            });
            if told != Vec::from_iter(wanted.clone()) {
                untrue.push(format!("{:?} gives {told:?}, not {}", row.values, row.result));
            }
            shown.extend(wanted);
        }
    }
    assert!(untrue.is_empty(), "{} are not true:\n{}", untrue.len(), untrue.join("\n"));
    assert_eq!(shown, places(&page));
}

/// The warnings with this code on this path.
fn told(report: &dkyc::Report, code: &str, path: &str) -> Vec<Place> {
    let report = serde_json::to_value(report).expect("a report is JSON");
    let warnings = report["warnings"].as_array().expect("a list").iter();
    let warnings = warnings.filter(|warning| warning["code"] == code && warning["path"] == path);
    let related = |warning: &serde_json::Value| {
        let related = warning["related"].as_array().into_iter().flatten();
        related.map(|path| path.as_str().expect("a path").to_owned()).collect()
    };
    warnings.map(|warning| (code.to_owned(), path.to_owned(), related(warning))).collect()
}

/// The table of PIN codes, for each state with each three digits that a PIN code can begin with.
#[test]
fn its_pin_codes_are_those_of_the_core() {
    let page = page("docs/warnings.md");
    let tables = tables(section(&page, "pincode_state").body);
    let states = tables.iter().find(|table| table.head[0] == "code").expect("a table of states");
    assert_eq!(states.rows.len(), 37);
    let mut untrue = Vec::new();
    let explained = super::page("docs/codes.md");
    for row in &states.rows {
        let [code, name, prefixes] = row[..] else { panic!("three cells: {row:?}") };
        let (code, name) = (spans(code)[0], name.split(',').next().expect("a name"));
        assert!(explained.contains(&format!("{code} {name}")), "{code} {name}");
        let prefixes: Vec<_> = prefixes.split(", ").flat_map(expanded).collect();
        let is_of_state = |digits: &String| prefixes.iter().any(|prefix| digits.starts_with(prefix));
        let is_told = |digits: &String| {
            let section = address(code, &format!("{digits}001"));
            let report = dkyc::check_section("COMMUNICATION_ADDRESS", section).expect("a documented section");
            report.warnings().iter().any(|warning| warning.code() == Code::PincodeState)
        };
        let mut districts: Vec<_> = (100..1000).map(|digits: u16| digits.to_string()).collect();
        districts.retain(|digits| is_told(digits) == (is_of_state(digits) || digits.starts_with('9')));
        if !districts.is_empty() {
            untrue.push(format!("{code} {name}: {}", districts.join(" ")));
        }
    }
    assert!(untrue.is_empty(), "{} are not true:\n{}", untrue.len(), untrue.join("\n"));
}

/// `14 to 16` → 14, 15, 16; `any` → nothing that would have to be there.
fn expanded(prefixes: &str) -> Vec<String> {
    let number = |digits: &str| digits.parse::<u16>().expect("digits");
    match prefixes.split_once(" to ") {
        Some((first, last)) => (number(first)..=number(last)).map(|prefix| prefix.to_string()).collect(),
        None if prefixes == "any" => vec![String::new()],
        None => vec![number(prefixes).to_string()],
    }
}

/// The example of COMMUNICATION_ADDRESS with this state and PIN code.
fn address(state: &str, pin_code: &str) -> String {
    let section = dkyc::spec::ObjectSpec::find("COMMUNICATION_ADDRESS").expect("a documented section");
    section_of(section, |field: &FieldSpec| {
        Some(json_string(match field.key {
            "commState" => state,
            "commpincode" => pin_code,
            _ => field.example,
        }))
    })
}
