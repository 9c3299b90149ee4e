//! What the tests need to know of Markdown: sections, tables, code blocks, code spans.

/// A heading and what follows it, up to the next heading of any level.
pub(super) struct Section<'a> {
    /// The `#anchor` by which links name the heading.
    pub(super) anchor: String,
    pub(super) body: &'a str,
}

pub(super) struct Table<'a> {
    pub(super) head: Vec<&'a str>,
    pub(super) rows: Vec<Vec<&'a str>>,
}

pub(super) struct Block<'a> {
    pub(super) language: &'a str,
    pub(super) text: &'a str,
}

/// The sections of a page, without what comes before its first heading.
pub(super) fn sections(page: &str) -> Vec<Section<'_>> {
    let mut starts = Vec::new();
    let (mut offset, mut in_block) = (0, false);
    for line in page.split_inclusive('\n') {
        in_block ^= line.starts_with("```");
        if line.starts_with('#') && !in_block {
            starts.push((offset, offset + line.len()));
        }
        offset += line.len();
    }
    let ends = starts.iter().skip(1).map(|(start, _)| *start).chain([page.len()]);
    let sections = starts.iter().zip(ends).map(|(&(start, body), end)| Section {
        anchor: anchor(page[start..body].trim_start_matches('#').trim()),
        body: &page[body..end],
    });
    sections.collect()
}

#[track_caller]
pub(super) fn section<'a>(page: &'a str, anchor: &str) -> Section<'a> {
    let mut sections = sections(page).into_iter();
    sections.find(|section| section.anchor == anchor).unwrap_or_else(|| panic!("a section #{anchor}"))
}

/// The anchor that GitHub gives a heading.
pub(super) fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

/// The tables of a text. The line below a head is no row.
pub(super) fn tables(text: &str) -> Vec<Table<'_>> {
    let mut tables: Vec<Table<'_>> = Vec::new();
    let mut is_inside = false;
    for line in text.lines() {
        let cells = line.strip_prefix('|').and_then(|line| line.strip_suffix('|'));
        let cells: Option<Vec<_>> = cells.map(|cells| cells.split('|').map(str::trim).collect());
        match (cells, tables.last_mut()) {
            (Some(cells), Some(table)) if is_inside => {
                assert_eq!(cells.len(), table.head.len(), "as many cells as the head has: {line}");
                if !cells.iter().all(|cell| cell.starts_with("---")) {
                    table.rows.push(cells);
                }
            }
            (Some(head), _) => {
                tables.push(Table { head, rows: Vec::new() });
                is_inside = true;
            }
            (None, _) => is_inside = false,
        }
    }
    tables
}

/// The fenced code blocks of a text.
pub(super) fn blocks(text: &str) -> Vec<Block<'_>> {
    let fenced = text.split("```").skip(1).step_by(2);
    let blocks = fenced.filter_map(|block| block.split_once('\n'));
    blocks.map(|(language, text)| Block { language, text }).collect()
}

/// The code spans of a cell.
pub(super) fn spans(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

#[test]
fn a_page_is_taken_apart() {
    let page = "intro\n# One `two`_three!\n\n| a | b |\n|---|---|\n| `1` | `2`, `3` |\n\n```json\n# {}\n```\n## Next\n";
    let [first, next] = &sections(page)[..] else { panic!("two sections") };
    assert_eq!((&*first.anchor, &*next.anchor, next.body), ("one-two_three", "next", ""));
    let [table] = &tables(first.body)[..] else { panic!("one table") };
    assert_eq!((&table.head, &table.rows), (&vec!["a", "b"], &vec![vec!["`1`", "`2`, `3`"]]));
    assert_eq!(spans(table.rows[0][1]), ["2", "3"]);
    let [block] = &blocks(first.body)[..] else { panic!("one block") };
    assert_eq!((block.language, block.text), ("json", "# {}\n"));
}
