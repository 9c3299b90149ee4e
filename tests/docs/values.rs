//! The tables of values in both pages: columns of fields, then a column `result`.

use dkyc::spec::FieldSpec;

use super::markdown::{Section, spans, tables};

/// A row of such a table, for one of the fields in the head of each column.
pub(super) struct Row<'a> {
    /// Paths, and the values there as JSON text.
    pub(super) values: Vec<(&'static str, &'a str)>,
    /// What the column `today` says, if there is one.
    pub(super) today: Option<&'a str>,
    pub(super) result: &'a str,
}

impl Row<'_> {
    /// The JSON text of a field in this row; elsewhere the example.
    pub(super) fn literal(&self, field: &FieldSpec) -> String {
        let value = self.values.iter().find(|(path, _)| *path == field.path);
        value.map_or_else(|| dkyc_tests::json_string(field.example), |(_, literal)| (*literal).to_owned())
    }

    pub(super) fn paths(&self) -> Vec<&'static str> {
        self.values.iter().map(|(path, _)| *path).collect()
    }
}

/// The rows of a section's tables of values.
pub(super) fn rows<'a>(section: &Section<'a>) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    for table in tables(section.body).into_iter().filter(|table| table.head.last() == Some(&"result")) {
        let columns: Vec<_> = table.head[..table.head.len() - 1].iter().map(|head| named(head)).collect();
        let variants = columns.iter().map(Vec::len).max().unwrap_or_default();
        assert!(columns.iter().all(|paths| [0, 1, variants].contains(&paths.len())), "{:?}", table.head);
        for (cells, variant) in
            table.rows.iter().flat_map(|cells| (0..variants).map(move |variant| (cells, variant)))
        {
            let mut row =
                Row { values: Vec::new(), today: None, result: cells[columns.len()].trim_matches('`') };
            for ((paths, head), cell) in columns.iter().zip(&table.head).zip(cells) {
                let value = spans(cell)[0];
                match paths.get(variant).or(paths.first()) {
                    Some(path) => row.values.push((path, value)),
                    None => row.today = Some(value).filter(|_| *head == "today"),
                }
            }
            assert_eq!(
                row.values.len() + usize::from(row.today.is_some()),
                columns.len(),
                "{:?}",
                table.head
            );
            rows.push(row);
        }
    }
    rows
}

/// The paths that a cell names: by path, by key, or all with a rule.
pub(super) fn named(cell: &str) -> Vec<&'static str> {
    let mut paths = Vec::new();
    for name in spans(cell) {
        let before = paths.len();
        for field in FieldSpec::all() {
            let is_named = [field.path, field.key, &*field.rule.to_string()].contains(&name);
            if is_named && !paths.contains(&field.path) {
                paths.push(field.path);
            }
        }
        assert!(paths.len() > before, "{name} is a field or a rule, and not named twice");
    }
    paths
}
