//! docs/hindi.md: its table of labels.

use super::markdown::{section, tables};
use super::page;
use crate::messages::hindi::rows;

#[test]
fn its_labels_are_those_of_the_core() {
    let page = page("docs/hindi.md");
    let tables = tables(section(&page, "labels").body);
    let listed =
        tables.iter().flat_map(|table| &table.rows).map(|row| (row[0].to_owned(), row[1].to_owned()));
    assert_eq!(listed.collect::<Vec<_>>(), rows());
}
