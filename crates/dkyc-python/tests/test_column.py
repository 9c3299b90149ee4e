"""The column function, over every type of Arrow that holds text."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
from typing import Any

import polars as pl
import pyarrow as pa
import pytest
from conftest import CANARY, CASES

import dkyc

TEXTS = [case.read_bytes() for case in CASES] + [b"", b"null", b"{}", b"[" * 200, dkyc.template().encode()]
UNICODE = [text for text in TEXTS if text.decode(errors="ignore").encode() == text]


def rows(reports: dkyc.Reports) -> list[dict[str, Any]]:
    return pa.chunked_array(reports).to_pylist()  # type: ignore[no-any-return]


def as_row(report: dkyc.Report) -> dict[str, Any]:
    """A report as a row of the column has it."""
    members = ["path", "pointer", "code", "message", "allowed", "suggestion", "line", "column", "severity", "related"]
    value = report.to_dict()
    for kind in ("errors", "warnings"):
        value[kind] = [{name: issue.get(name) for name in members} for issue in value[kind]]
    return {**value, "more": value.get("more")}


BYTES = [pa.binary(), pa.large_binary(), pa.binary_view()]
STRINGS = [pa.string(), pa.large_string(), pa.string_view()]


@pytest.mark.parametrize("kind", BYTES + STRINGS, ids=str)
def test_every_row_is_as_checked_alone(kind: pa.DataType) -> None:
    texts = UNICODE if kind in STRINGS else TEXTS
    wanted = [as_row(dkyc.check(text)) for text in texts]
    array = pa.array(texts, kind)
    assert rows(dkyc.check_column(array)) == wanted
    assert rows(dkyc.check_column(array[3:-2])) == wanted[3:-2]
    chunks = pa.chunked_array([array[:2], array[2:2], array[2:]])
    assert rows(dkyc.check_column(chunks)) == wanted
    table = pa.table({"payload": chunks})
    assert rows(dkyc.check_column(table)) == wanted
    assert rows(dkyc.check_column(table.combine_chunks().to_batches()[0])) == wanted
    if kind not in (pa.binary_view(), pa.string_view()):
        assert rows(dkyc.check_column(array.dictionary_encode())) == wanted


def test_a_row_without_a_payload_has_the_report_on_null() -> None:
    null = as_row(dkyc.check("null"))
    assert null["errors"][0]["code"] == "type"
    example = dkyc.template(example=True)
    for array in (pa.array([None, example, None]), pa.array([None, example, None]).dictionary_encode()):
        assert rows(dkyc.check_column(array)) == [null, as_row(dkyc.check(example)), null]
    assert rows(dkyc.check_column(pa.nulls(2))) == [null, null]


@pytest.mark.parametrize("index", [pa.int8(), pa.uint16(), pa.int64()], ids=str)
def test_dictionaries_with_any_keys(index: pa.DataType) -> None:
    array = pa.DictionaryArray.from_arrays(pa.array([1, 0, None, 1], index), pa.array(["{}", None]))
    null, empty = as_row(dkyc.check("null")), as_row(dkyc.check("{}"))
    assert rows(dkyc.check_column(array)) == [null, empty, null, null]


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string()], ids=str)
def test_strings_that_are_no_utf_8_are_errors_of_their_rows(kind: pa.DataType) -> None:
    texts = [b"{}", b"\xff", b'{"user_id": "\xc3"}', None]
    bytes_ = pa.array(texts, pa.binary() if kind == pa.string() else pa.large_binary())
    reports = rows(dkyc.check_column(bytes_.view(kind)))
    assert reports == rows(dkyc.check_column(bytes_))
    assert [report["errors"][0]["code"] for report in reports] == ["required", "syntax", "syntax", "type"]


def test_polars_needs_no_pyarrow() -> None:
    program = (
        "import sys, dkyc, polars as pl; s = pl.Series('p', ['{}', None]); r = pl.Series(dkyc.check_column(s));"
        "assert r.struct.field('valid').to_list() == [False, False] and 'pyarrow' not in sys.modules;"
        "assert len(dkyc.check_column(s.to_frame())) == 2 and 'pyarrow' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_chunks_and_threads() -> None:
    texts = [text for text in TEXTS if len(text) < 1000] * 7000
    one = dkyc.check_column(pa.array(texts, pa.binary()), messages=False)
    assert len(one) == len(texts) > 65_536
    assert max(len(chunk) for chunk in pa.chunked_array(one).chunks) <= 65_536
    for threads in (2, 3, 0):
        many = dkyc.check_column(pa.array(texts, pa.binary()), messages=False, threads=threads)
        assert pa.chunked_array(many).equals(pa.chunked_array(one))
    assert len(dkyc.check_column(pa.array([], pa.string()))) == 0
    assert pa.table(dkyc.check_column(pa.array([], pa.string()))).num_rows == 0


def test_options() -> None:
    example = dkyc.template(example=True)
    options: dict[str, Any] = {"today": "2025-03-01", "allow": ["placeholder"], "max_issues": 1}
    for changed in ({}, {"warnings": False}):
        both = {**options, **changed}
        assert rows(dkyc.check_column(pa.array([example, "{}"]), **both)) == [
            as_row(dkyc.check(example, **both)),
            as_row(dkyc.check("{}", **both)),
        ]
    without = rows(dkyc.check_column(pa.array(["{}"]), messages=False))
    assert {error["message"] for error in without[0]["errors"]} == {None}


def test_very_many_errors_do_not_overflow() -> None:
    # Each has 2,000 issues of 300 bytes: 65,536 such rows would pass the 2 GB that Arrow counts to.
    keys = ",".join(f'"k{number}":1,"k{number}":1' for number in range(2000))
    reports = dkyc.check_column(pa.array([f"{{{keys}}}"] * 130), messages=False)
    chunks = pa.chunked_array(reports).chunks
    assert len(reports) == 130 and len(chunks) > 1
    assert all(chunk.slice(len(chunk) - 1).to_pylist()[0]["more"]["errors"] > 900 for chunk in chunks)


def test_what_is_no_column() -> None:
    for data in (7, "text", ["{}"], pa.array([1, 2]), pa.table({"a": ["x"], "b": ["y"]}), pa.array([["x"]]), pl.Series([1.5])):
        with pytest.raises(TypeError) as caught:
            dkyc.check_column(data)  # type: ignore[arg-type]
        assert CANARY not in str(caught.value)


def test_memory_is_given_back() -> None:
    array = pa.array(TEXTS * 20, pa.binary())
    before = pa.total_allocated_bytes()
    for _ in range(5):
        column = pa.chunked_array(dkyc.check_column(array))
        del column
    gc.collect()
    assert pa.total_allocated_bytes() == before
    first = pa.chunked_array(dkyc.check_column(array))
    del array
    gc.collect()
    assert first.to_pylist()[:2] == [as_row(dkyc.check(text)) for text in TEXTS[:2]]


def test_other_threads_run_meanwhile() -> None:
    ticks: list[int] = []
    done = threading.Event()

    def tick() -> None:
        while not done.wait(0.0002):
            ticks.append(1)

    thread = threading.Thread(target=tick)
    thread.start()
    dkyc.check_column(pa.array([dkyc.template(example=True)] * 20_000))
    done.set()
    thread.join()
    assert len(ticks) > 3
