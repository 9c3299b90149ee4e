//! docs/rules.md: its codes, its fields and its values.

use std::collections::BTreeSet;

use dkyc::Code;
use dkyc::spec::{FieldSpec, SECTIONS};
use dkyc_tests::{by_rules_alone, payload_of};

use super::markdown::{anchor, section, sections, spans, tables};
use super::{page, values};

#[test]
fn its_errors_are_those_of_the_core() {
    let page = page("docs/rules.md");
    let tables = tables(section(&page, "errors").body);
    let listed: Vec<_> = tables.iter().flat_map(|table| &table.rows).map(|row| spans(row[0])[0]).collect();
    let errors = Code::ALL.iter().filter(|code| !code.is_warning() && !code.is_of_house());
    assert_eq!(listed, errors.map(|code| code.as_str()).collect::<Vec<_>>());
}

#[test]
fn its_fields_are_those_of_the_core() {
    let page = page("docs/rules.md");
    for spec in SECTIONS {
        let tables = tables(section(&page, &anchor(spec.name)).body);
        let [table] = &tables[..] else { panic!("one table for {}", spec.name) };
        let anchor_of = |field: &FieldSpec| match &*field.rule.to_string() {
            "text" => "[text](#text)",
            "pan" => "[pan](#pan)",
            "uid" => "[uid](#aadhaar)",
            "date" => "[date](#dates)",
            "document" => "[document](#documents)",
            _ => "[enum](#codes)",
        };
        let row = |field: &FieldSpec| {
            let need = if field.mandatory { "mandatory" } else { "optional" };
            [&format!("`{}`", field.key), anchor_of(field), need, field.label].map(str::to_owned).to_vec()
        };
        assert_eq!(table.rows, spec.fields.iter().map(row).collect::<Vec<_>>(), "{}", spec.name);
    }
}

#[test]
fn its_lists_of_codes_are_those_of_the_core() {
    let page = page("docs/rules.md");
    let tables = tables(section(&page, "codes").body);
    let lists = tables.iter().find(|table| table.head == ["field", "codes"]).expect("a table of codes");
    let list = |field: &FieldSpec| {
        let codes = field.rule.codes().iter().map(|allowed| match allowed.label {
            Some(label) => format!("`{}` {label}", allowed.code),
            None => format!("`{}`", allowed.code),
        });
        vec![format!("`{}`", field.key), codes.collect::<Vec<_>>().join(" · ")]
    };
    let fields = SECTIONS.iter().flat_map(|section| section.fields);
    let fields = fields.filter(|field| !field.rule.codes().is_empty());
    assert_eq!(lists.rows, fields.map(list).collect::<Vec<_>>());
}

/// Every value is what its row says, and every error that a value can have is shown.
#[test]
fn its_values_are_what_it_says() {
    let page = page("docs/rules.md");
    let (mut shown, mut untrue) = (BTreeSet::new(), Vec::new());
    for section in sections(&page) {
        for row in values::rows(&section) {
            let report = by_rules_alone().check(payload_of(|field| Some(row.literal(field))));
            let told: Vec<_> =
                report.issues().map(|issue| (issue.code().as_str(), issue.path().to_string())).collect();
            let wanted = (row.result != "valid").then(|| (row.result, row.paths()[0].to_owned()));
            if told != Vec::from_iter(wanted) {
                untrue.push(format!("{:?} is {told:?}, not {}", row.values, row.result));
            }
            shown.insert(row.result);
        }
    }
    assert!(untrue.is_empty(), "{} are not true:\n{}", untrue.len(), untrue.join("\n"));
    let of_no_value = ["syntax", "duplicate"];
    let errors =
        Code::ALL.iter().filter(|code| !code.is_warning() && code.is_of_payload() && !code.is_of_house());
    let errors = errors.map(|code| code.as_str());
    let wanted = errors.filter(|code| !of_no_value.contains(code)).chain(["document_data_url", "valid"]);
    assert_eq!(shown, wanted.collect());
}
