//! The column function: a column of payloads in, a column of reports out, over the Arrow C data interface.

mod build;
mod input;
mod text;

use std::num::NonZero;
use std::ops::Range;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use arrow_array::ffi::FFI_ArrowSchema;
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{RecordBatch, RecordBatchIterator};
use arrow_schema::ArrowError;
use dkyc::Options;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

use crate::guard::guarded;
use crate::options::options;
use build::Builder;
use text::Texts;

/// How many rows a chunk has at most.
const ROWS: usize = 1 << 16;

/// How few rows are worth a thread's while.
const FEW: usize = 1 << 9;

/// Reports as a column of structs, in chunks. Any library that reads the Arrow C stream interface takes it.
#[pyclass(frozen, module = "dkyc", name = "Reports")]
pub(crate) struct Reports {
    chunks: Vec<RecordBatch>,
}

#[pymethods]
impl Reports {
    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        // A producer may ignore the wish.
        drop(requested_schema);
        let chunks = self.chunks.clone().into_iter().map(Ok);
        let reader = RecordBatchIterator::new(chunks, build::schema());
        PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(reader)), c"arrow_array_stream")
    }

    #[expect(clippy::unused_self, reason = "it is a method in Python")]
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = FFI_ArrowSchema::try_from(build::schema().as_ref()).map_err(failed)?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }

    /// How many rows there are.
    fn __len__(&self) -> usize {
        self.chunks.iter().map(RecordBatch::num_rows).sum()
    }

    fn __repr__(&self) -> String {
        format!("<dkyc.Reports of {} payloads>", self.__len__())
    }
}

/// An error of Arrow, without its text.
fn failed(_: ArrowError) -> PyErr {
    PyRuntimeError::new_err("dkyc: internal error; please report it")
}

#[pyfunction]
#[pyo3(signature = (data, *, today = None, allow = None, warnings = true, max_issues = 1000, language = "en", profile = None, messages = true, threads = 1))]
#[expect(clippy::too_many_arguments, reason = "they are keyword arguments")]
pub(crate) fn check_column(
    data: &Bound<'_, PyAny>,
    today: Option<&Bound<'_, PyAny>>,
    allow: Option<&Bound<'_, PyAny>>,
    warnings: bool,
    max_issues: usize,
    language: &str,
    profile: Option<&Bound<'_, PyAny>>,
    messages: bool,
    threads: usize,
) -> PyResult<Reports> {
    let told = options(today, allow, warnings, max_issues, language, profile)?;
    let job = Job { options: told.options(), messages };
    let threads =
        if threads == 0 { thread::available_parallelism().map_or(1, NonZero::get) } else { threads };
    let mut chunks = Vec::new();
    input::each_chunk(data, |array| {
        let texts = Texts::of(array)?;
        chunks.extend(guarded(|| data.py().detach(|| job.check(&texts, threads)))?);
        Ok(())
    })?;
    Ok(Reports { chunks })
}

/// What to report on each row.
struct Job<'p> {
    options: Options<'p>,
    messages: bool,
}

impl Job<'_> {
    /// Threads take the next piece of the column each, until none is left.
    fn check(&self, texts: &Texts, threads: usize) -> Vec<RecordBatch> {
        let rows = texts.len();
        let piece = rows.div_ceil(4 * threads.max(1)).clamp(FEW, ROWS);
        let pieces = if threads <= 1 { rows.div_ceil(ROWS) } else { rows.div_ceil(piece) };
        let piece = if threads <= 1 { ROWS } else { piece };
        let range = |index: usize| index * piece..rows.min((index + 1) * piece);
        if threads <= 1 || pieces <= 1 {
            return (0..pieces).flat_map(|index| self.piece(texts, range(index))).collect();
        }
        let next = AtomicUsize::new(0);
        let done = Mutex::new(Vec::new());
        let work = || {
            loop {
                let index = next.fetch_add(1, Ordering::Relaxed);
                if index >= pieces {
                    return;
                }
                let chunks = self.piece(texts, range(index));
                done.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push((index, chunks));
            }
        };
        thread::scope(|scope| {
            for _ in 1..threads.min(pieces) {
                // If there can be no more threads, those that are there do the work.
                drop(thread::Builder::new().spawn_scoped(scope, work));
            }
            work();
        });
        let mut done = done.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        done.sort_unstable_by_key(|(index, _)| *index);
        done.into_iter().flat_map(|(_, chunks)| chunks).collect()
    }

    /// The reports on some rows: one chunk, or several if there is very much to report.
    fn piece(&self, texts: &Texts, rows: Range<usize>) -> Vec<RecordBatch> {
        let mut chunks = Vec::new();
        let mut builder = Builder::new(rows.len(), self.messages);
        for row in rows {
            // A row without a payload is what it would be in JSON.
            builder.add(&self.options.check(texts.get(row).unwrap_or(b"null")));
            if builder.is_full() {
                chunks.push(builder.finish());
                builder = Builder::new(0, self.messages);
            }
        }
        if !builder.is_empty() {
            chunks.push(builder.finish());
        }
        chunks
    }
}
