//! Reports → the columns of a struct.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use arrow_array::builder::{BooleanBuilder, Int32Builder, ListBuilder, StringBuilder};
use arrow_array::{ArrayRef, Int64Array, ListArray, RecordBatch, StructArray};
use arrow_buffer::{NullBuffer, OffsetBuffer};
use arrow_schema::{DataType, Field, Fields, Schema, SchemaRef};
use dkyc::{Issue, More, Report};

/// With how many bytes of text a chunk is full. Arrow counts to 2 GB.
const FULL: usize = 1 << 26;

fn text(name: &str, nullable: bool) -> Field {
    Field::new(name, DataType::Utf8, nullable)
}

fn texts(name: &str) -> Field {
    Field::new_list(name, text("item", true), true)
}

/// The members of an issue.
static ISSUE: LazyLock<Fields> = LazyLock::new(|| {
    Fields::from(vec![
        text("path", false),
        text("pointer", false),
        text("code", false),
        text("message", true),
        texts("allowed"),
        text("suggestion", true),
        Field::new("line", DataType::Int32, true),
        Field::new("column", DataType::Int32, true),
        text("severity", false),
        texts("related"),
    ])
});

static MORE: LazyLock<Fields> = LazyLock::new(|| {
    Fields::from(vec![
        Field::new("errors", DataType::Int64, false),
        Field::new("warnings", DataType::Int64, false),
    ])
});

static SCHEMA: LazyLock<SchemaRef> = LazyLock::new(|| {
    let issues = |name| Field::new_list(name, item(), false);
    Arc::new(Schema::new(vec![
        Field::new("valid", DataType::Boolean, false),
        issues("errors"),
        issues("warnings"),
        Field::new_struct("more", MORE.clone(), true),
    ]))
});

fn item() -> Arc<Field> {
    Arc::new(Field::new_struct("item", ISSUE.clone(), false))
}

/// The schema of reports.
pub(super) fn schema() -> SchemaRef {
    SCHEMA.clone()
}

/// Reports under way.
pub(super) struct Builder {
    valid: BooleanBuilder,
    errors: Issues,
    warnings: Issues,
    more: Vec<Option<More>>,
    written: Written,
}

impl Builder {
    pub(super) fn new(rows: usize, messages: bool) -> Self {
        Self {
            valid: BooleanBuilder::with_capacity(rows),
            errors: Issues::new(rows),
            warnings: Issues::new(rows),
            more: Vec::with_capacity(rows),
            written: Written { messages, known: HashMap::new() },
        }
    }

    pub(super) fn add(&mut self, report: &Report) {
        self.valid.append_value(report.is_valid());
        self.errors.add(report.errors(), &mut self.written);
        self.warnings.add(report.warnings(), &mut self.written);
        self.more.push(report.more());
    }

    pub(super) fn is_empty(&self) -> bool {
        self.more.is_empty()
    }

    pub(super) fn is_full(&self) -> bool {
        self.errors.bytes + self.warnings.bytes > FULL
    }

    pub(super) fn finish(mut self) -> RecordBatch {
        let columns: Vec<ArrayRef> = vec![
            Arc::new(self.valid.finish()),
            Arc::new(self.errors.finish()),
            Arc::new(self.warnings.finish()),
            Arc::new(more(&self.more)),
        ];
        // They were made for this schema.
        RecordBatch::try_new(schema(), columns).unwrap_or_else(|_| RecordBatch::new_empty(schema()))
    }
}

fn more(rows: &[Option<More>]) -> StructArray {
    let count = |of: fn(&More) -> usize| -> ArrayRef {
        let counts = rows
            .iter()
            .map(|more| more.as_ref().map_or(0, |more| i64::try_from(of(more)).unwrap_or(i64::MAX)));
        Arc::new(Int64Array::from_iter_values(counts))
    };
    let nulls: NullBuffer = rows.iter().map(Option::is_some).collect();
    StructArray::new(MORE.clone(), vec![count(|more| more.errors), count(|more| more.warnings)], Some(nulls))
}

/// What has to be put together to tell of an issue.
#[derive(Clone)]
struct Words {
    path: String,
    pointer: String,
    message: Option<String>,
}

impl Words {
    fn of(issue: &Issue, messages: bool) -> Self {
        Self {
            path: issue.path().into_owned(),
            pointer: issue.pointer(),
            message: messages.then(|| issue.message()),
        }
    }
}

/// The words that were written, by the numbers of their issues. Many rows have the same mistakes, and to write the words takes
/// longer than all else that is told of an issue.
struct Written {
    /// Whether sentences are wanted.
    messages: bool,
    known: HashMap<u32, Words>,
}

impl Written {
    fn of(&mut self, issue: &Issue) -> Cow<'_, Words> {
        let words = || Words::of(issue, self.messages);
        match issue.number() {
            Some(number) => Cow::Borrowed(self.known.entry(number).or_insert_with(words)),
            None => Cow::Owned(words()),
        }
    }
}

/// The issues of all rows, one after the other.
struct Issues {
    ends: Vec<i32>,
    path: StringBuilder,
    pointer: StringBuilder,
    code: StringBuilder,
    message: StringBuilder,
    allowed: ListBuilder<StringBuilder>,
    suggestion: StringBuilder,
    line: Int32Builder,
    column: Int32Builder,
    severity: StringBuilder,
    related: ListBuilder<StringBuilder>,
    bytes: usize,
}

impl Issues {
    fn new(rows: usize) -> Self {
        let mut ends = Vec::with_capacity(rows + 1);
        ends.push(0);
        Self {
            ends,
            path: StringBuilder::new(),
            pointer: StringBuilder::new(),
            code: StringBuilder::new(),
            message: StringBuilder::new(),
            allowed: ListBuilder::new(StringBuilder::new()),
            suggestion: StringBuilder::new(),
            line: Int32Builder::new(),
            column: Int32Builder::new(),
            severity: StringBuilder::new(),
            related: ListBuilder::new(StringBuilder::new()),
            bytes: 0,
        }
    }

    fn add(&mut self, issues: &[Issue], written: &mut Written) {
        for issue in issues {
            self.add_one(issue, &written.of(issue));
        }
        // A full chunk has far fewer than 2 billion.
        self.ends.push(i32::try_from(self.code_count()).unwrap_or(i32::MAX));
    }

    fn code_count(&self) -> usize {
        use arrow_array::builder::ArrayBuilder;
        self.code.len()
    }

    fn add_one(&mut self, issue: &Issue, Words { path, pointer, message }: &Words) {
        let number = |number: Option<usize>| number.map(|number| i32::try_from(number).unwrap_or(i32::MAX));
        self.bytes += path.len() + pointer.len() + message.as_ref().map_or(0, String::len) + 256;
        self.path.append_value(path);
        self.pointer.append_value(pointer);
        self.code.append_value(issue.code().as_str());
        self.message.append_option(message.as_deref());
        append(&mut self.allowed, &issue.allowed());
        self.suggestion.append_option(issue.suggestion());
        self.line.append_option(number(issue.line()));
        self.column.append_option(number(issue.column()));
        self.severity.append_value(issue.severity().as_str());
        append(&mut self.related, &issue.related());
    }

    fn finish(mut self) -> ListArray {
        let columns: Vec<ArrayRef> = vec![
            Arc::new(self.path.finish()),
            Arc::new(self.pointer.finish()),
            Arc::new(self.code.finish()),
            Arc::new(self.message.finish()),
            Arc::new(self.allowed.finish()),
            Arc::new(self.suggestion.finish()),
            Arc::new(self.line.finish()),
            Arc::new(self.column.finish()),
            Arc::new(self.severity.finish()),
            Arc::new(self.related.finish()),
        ];
        let issues = StructArray::new(ISSUE.clone(), columns, None);
        ListArray::new(item(), OffsetBuffer::new(self.ends.into()), Arc::new(issues), None)
    }
}

/// Null where the JSON of a report has no such member.
fn append(list: &mut ListBuilder<StringBuilder>, texts: &[&str]) {
    if texts.is_empty() {
        list.append_null();
    } else {
        for text in texts {
            list.values().append_value(text);
        }
        list.append(true);
    }
}
