"""Polars and DuckDB."""

from __future__ import annotations

from pathlib import Path

import duckdb
import polars as pl
import pyarrow as pa
from conftest import CASES

import dkyc
import dkyc.duckdb
import dkyc.polars

CASE_TEXTS = [text for text in (case.read_bytes().decode(errors="ignore") for case in CASES)]
FRAME = pl.DataFrame({"id": range(len(CASE_TEXTS)), "payload": CASE_TEXTS})
WANTED = pa.chunked_array(dkyc.check_column(pa.array(CASE_TEXTS))).to_pylist()


def test_polars_eager_lazy_and_streaming(tmp_path: Path) -> None:
    report = dkyc.polars.check("payload").alias("report")
    assert FRAME.select(report)["report"].to_list() == WANTED
    lazy = FRAME.lazy().select("id", dkyc.polars.check(pl.col("payload")).alias("report"))
    assert lazy.collect()["report"].to_list() == WANTED
    assert lazy.collect_schema()["report"] == FRAME.select(report)["report"].dtype
    FRAME.write_parquet(tmp_path / "payloads.parquet")
    streamed = pl.scan_parquet(tmp_path / "payloads.parquet").select("id", report)
    assert streamed.sort("id").collect(engine="streaming")["report"].to_list() == WANTED
    invalid = streamed.filter(~pl.col("report").struct.field("valid")).select(pl.len()).collect().item()
    assert invalid == sum(not row["valid"] for row in WANTED)


def test_polars_options() -> None:
    frame = pl.DataFrame({"payload": [dkyc.template(example=True)]})
    report = dkyc.polars.check("payload", today="2025-03-01", messages=False)
    [row] = frame.select(report)["payload"].to_list()
    assert {warning["code"] for warning in row["warnings"]} == {"date_in_future"}
    assert {warning["message"] for warning in row["warnings"]} == {None}


def test_house_rules() -> None:
    rules = {"fields": {"BASIC_INFORMATION.amc": {"allowed": ["HOUSE1"]}}}
    frame = pl.DataFrame({"payload": [dkyc.template(example=True)]})
    [row] = frame.select(dkyc.polars.check("payload", profile=rules))["payload"].to_list()
    assert [error["code"] for error in row["errors"]] == ["house_allowed"]
    connection = duckdb.connect()
    dkyc.duckdb.register(connection, profile=dkyc.Profile(rules))
    connection.register("payloads", frame.to_arrow())
    [(report,)] = connection.sql("SELECT dkyc_check(payload) FROM payloads").fetchall()
    assert report == row


def test_duckdb() -> None:
    connection = duckdb.connect()
    dkyc.duckdb.register(connection)
    payloads = FRAME.to_arrow()
    connection.register("payloads", payloads)
    rows = connection.sql("SELECT id, dkyc_check(payload) AS report FROM payloads ORDER BY id").fetchall()
    assert [report for _, report in rows] == WANTED
    counted = connection.sql("SELECT count(*) FROM payloads WHERE NOT dkyc_check(payload).valid").fetchall()
    assert counted == [(sum(not row["valid"] for row in WANTED),)]


def test_duckdb_null_and_options() -> None:
    connection = duckdb.connect()
    dkyc.duckdb.register(connection, "checked", today="2025-03-01", messages=False)
    [(report,)] = connection.execute("SELECT checked(?)", [dkyc.template(example=True)]).fetchall()
    assert {warning["code"] for warning in report["warnings"]} == {"date_in_future"}
    [(report,)] = connection.sql("SELECT checked(NULL)").fetchall()
    assert [error["code"] for error in report["errors"]] == ["type"]
