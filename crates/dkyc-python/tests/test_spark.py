"""Spark, on a standalone cluster: reports as in one process, killed processes, the job, and no value anywhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from cluster import Cluster, connect_address, has_connect
from conftest import CANARY
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

import dkyc
import dkyc.spark
from dkyc.spark import job

EXAMPLE = dkyc.template(example=True)
INVALID = EXAMPLE.replace("ABCPE1234F", CANARY)
WITH_KEYS = EXAMPLE.replace('"pan":', f'"{CANARY}": "{CANARY}", "pan":').replace('"user_id"', f'"{CANARY}": 1, "user_id"')
LARGE = EXAMPLE.replace("https://files.example.com/photo.jpg", "QUJD" * 2_400_000)
HOSTILE = [None, "", "no JSON", "[" * 200, "null", '{"user_id": "\\ud83c"}', WITH_KEYS, f'{{"{CANARY}": ', LARGE]
ROWS = 2000


def rows() -> list[tuple[str, str, str | None]]:
    made = [(f"p-{number}", f"2026-11-{20 + number % 2}", INVALID if number % 20 == 0 else EXAMPLE) for number in range(ROWS)]
    return made + [(f"h-{number}", "2026-11-20", text) for number, text in enumerate(HOSTILE)]


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    made = Cluster(tmp_path_factory.mktemp("cluster") / "spark")
    yield made
    made.stop()


@pytest.fixture(scope="module")
def spark(cluster: Cluster) -> Iterator[SparkSession]:
    session = cluster.session()
    yield session
    session.stop()


@pytest.fixture(scope="module")
def payloads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """In twelve files, so that there are as many tasks."""
    folder = tmp_path_factory.mktemp("payloads")
    table = pa.table(dict(zip(("id", "day", "payload"), map(list, zip(*rows())))))
    for number in range(12):
        pq.write_table(table.take(list(range(number, table.num_rows, 12))), folder / f"{number}.parquet", compression="zstd")
    return folder


def alone() -> dict[str, Any]:
    """What this process says without Spark."""
    column = pa.array([text for _, _, text in rows()])
    reports = pa.chunked_array(dkyc.check_column(column)).to_pylist()
    return {name: report for (name, _, _), report in zip(rows(), reports)}


def counts(checked: DataFrame) -> tuple[int, int, int]:
    row = checked.agg(F.count("*"), F.countDistinct("id"), F.count(F.when(~F.col("report.valid"), 1))).first()
    assert row is not None
    return tuple(row)


WANTED = (ROWS + len(HOSTILE), ROWS + len(HOSTILE), ROWS // 20 + len(HOSTILE) - 2)


def test_every_report_is_as_in_one_process(spark: SparkSession, payloads: Path) -> None:
    checked = dkyc.spark.check(spark.read.parquet(str(payloads)), keep=("id", "day"))
    assert checked.columns == ["id", "day", "report"]
    reports = {row["id"]: row["report"].asDict(recursive=True) for row in checked.collect()}
    assert reports == alone()


@pytest.mark.skipif(not has_connect(), reason="this Spark has no server for it")
def test_spark_connect_gives_the_same(spark: SparkSession, payloads: Path) -> None:
    client = [sys.executable, Path(__file__).with_name("connect.py"), connect_address(spark), payloads]
    given = json.loads(subprocess.run(client, stdout=subprocess.PIPE, check=True).stdout)
    assert given["session"] == "pyspark.sql.connect.session"
    assert given["reports"] == alone()
    quality = dkyc.spark.quality(dkyc.spark.check(spark.read.parquet(str(payloads)), keep=("id", "day")))
    assert given["quality"] == sorted(map(list, quality.collect()), key=repr)


# Each takes a run of its own. cargo xtask test kills one of them, with --all each.
KILLED = ["executor"] if os.environ.get("TESTS") == "usual" else ["python", "executor", "worker"]


@pytest.mark.parametrize("what", KILLED)
def test_a_process_that_is_killed_changes_nothing(cluster: Cluster, spark: SparkSession, payloads: Path, what: str) -> None:
    def slowly(batches: Iterator[Any]) -> Iterator[Any]:
        for batch in batches:
            time.sleep(0.4)
            yield batch

    frame = spark.read.parquet(str(payloads))
    checked = dkyc.spark.check(frame.mapInArrow(slowly, frame.schema))
    killer = threading.Timer(1.5, cluster.kill, [what])
    killer.start()
    assert counts(checked) == WANTED
    killer.join()
    if what == "worker":
        cluster.add_worker()


def test_the_column_of_payloads_is_not_kept(spark: SparkSession, payloads: Path) -> None:
    with pytest.raises(ValueError, match="cannot be kept"):
        dkyc.spark.check(spark.read.parquet(str(payloads)), keep=("id", "payload"))


def test_an_exception_holds_no_value(spark: SparkSession) -> None:
    frame = spark.createDataFrame([("a", 7731773177317731)], "id string, payload long")
    with pytest.raises(Exception, match="a column of text or bytes is expected") as caught:
        dkyc.spark.check(frame).collect()
    assert "7731773177317731" not in str(caught.value)


def read(spark: SparkSession, path: Path) -> list[tuple[Any, ...]]:
    return sorted(map(tuple, spark.read.parquet(str(path)).collect()), key=repr)


def test_the_job_can_be_repeated_and_lets_no_value_out(cluster: Cluster, spark: SparkSession, payloads: Path, tmp_path: Path) -> None:
    outputs = [tmp_path / name for name in ("reports", "letters", "quality")]
    names = ["--output", "--dead-letter", "--quality"]
    arguments = [part for name, path in zip(names, outputs) for part in (name, str(path))]
    job.main(["--input", str(payloads), "--today", "2026-11-25", *arguments])
    first = [read(spark, path) for path in outputs]
    assert len(first[0]) == WANTED[0]

    ids = {row[0] for row in first[1]}
    assert len(ids) == WANTED[2] and "p-0" in ids and "h-0" in ids
    assert ("p-0", "pan_format", "BASIC_INFORMATION.pan") in {row[:3] for row in first[1]}
    columns = spark.read.parquet(str(outputs[2])).columns
    quality = {(row["day"], row["code"], row["path"]): row for row in (dict(zip(columns, row)) for row in first[2])}
    even = quality["2026-11-20", "pan_format", "BASIC_INFORMATION.pan"]
    assert (even["issues"], even["payloads"]) == (ROWS // 20, ROWS // 2 + len(HOSTILE))
    assert quality["2026-11-20", "unknown_field", "BASIC_INFORMATION"]["issues"] == 1
    assert quality["2026-11-20", "unknown_field", ""]["issues"] == 1
    assert quality["2026-11-21", None, None]["valid_share"] == 1.0

    # The same run again, of one day: it replaces this day, and leaves the other alone.
    ndjson = tmp_path / "day.ndjson"
    records = [{"key": name, "on": day, "text": json.loads(EXAMPLE)} for name, day, _ in rows() if day == "2026-11-21"]
    ndjson.write_text("\n".join(map(json.dumps, records)))
    source = ["--input", str(ndjson), "--format", "ndjson", "--key", "key", "--day", "on", "--payload", "text"]
    job.main([*source, "--today", "2026-11-25", *arguments])
    assert [read(spark, path) for path in outputs] == first
    # Another run stands beside it.
    job.main([*source, "--today", "2026-11-26", "--allow", "email_form", *arguments])
    assert len(read(spark, outputs[0])) == WANTED[0] + ROWS // 2

    searched = found = 0
    for folder in (cluster.events, cluster.local, cluster.folder, outputs[1], outputs[2]):
        for file in folder.rglob("*"):
            if file.is_file() and file.suffix != ".jar":
                content = file.read_bytes()
                searched += len(content)
                found += CANARY.encode() in content
    assert searched > 100_000 and not found
    assert any(file.suffix == ".data" for file in cluster.local.rglob("shuffle_*")), "the shuffle was searched, too"

    # A run by house rules stands beside the others, too.
    profile = tmp_path / "dkyc.toml"
    profile.write_text('[fields."BASIC_INFORMATION.amc"]\nallowed = ["HOUSE1"]')
    job.main([*source, "--today", "2026-11-25", "--profile", str(profile), *arguments])
    assert len(read(spark, outputs[0])) == WANTED[0] + 2 * (ROWS // 2)
    assert [row[1] for row in read(spark, outputs[1])].count("house_allowed") == ROWS // 2
