"""A job for spark-submit, or `python -m dkyc.spark.job`: payloads in; reports, dead letters and a summary out.

Each output is partitioned by day and run. A run is the version of dkyc, `--today`, the options and the house rules: it overwrites its own
partitions of the days that the input has, and nothing else, so that it can be repeated.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from dkyc import Profile
from dkyc.spark import check, documented, quality


def main(arguments: Sequence[str] | None = None) -> None:
    options = _arguments().parse_args(arguments)
    spark = SparkSession.builder.appName("dkyc").getOrCreate()
    # Only the partitions that a run writes are replaced, and days stay the texts that they are.
    spark.conf.set("spark.sql.sources.partitionOverwriteMode", "dynamic")
    spark.conf.set("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
    run = _run(options)
    payloads = _read(spark, options).select(
        F.col(options.key).cast("string").alias("id"), F.col(options.day).cast("string").alias("day"), F.col(options.payload).alias("payload")
    )  # fmt: skip
    checked = check(
        payloads, keep=("id", "day"), today=options.today, allow=options.allow, messages=options.messages, profile=_profile(options)
    )
    _write(checked.withColumn("run", F.lit(run)), options.output)

    # What follows is made of the reports that were written: no payload is read or checked again.
    days = [row["day"] for row in payloads.select("day").distinct().collect()]
    is_of_days = F.coalesce(F.col("day"), F.lit(_NO_DAY)).isin([day or _NO_DAY for day in days])
    written = spark.read.parquet(options.output).where((F.col("run") == run) & is_of_days)
    if options.dead_letter:
        letters = written.where(~F.col("report.valid")).select("id", "day", "run", F.explode("report.errors").alias("error"))
        place = [F.col("error.code"), documented(F.col("error.path")).alias("path"), F.col("error.line"), F.col("error.column")]
        _write(letters.select("id", *place, "day", "run"), options.dead_letter)
    if options.quality:
        _write(quality(written).withColumn("run", F.lit(run)), options.quality)


_NO_DAY = "__HIVE_DEFAULT_PARTITION__"


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m dkyc.spark.job", description="Checks stored payloads.")
    parser.add_argument("--input", required=True, help="Parquet, or NDJSON with an object for each payload")
    parser.add_argument("--format", choices=("parquet", "ndjson"), default="parquet", help="the format of the input")
    parser.add_argument("--output", required=True, help="where the reports go, as Parquet")
    parser.add_argument("--dead-letter", help="where a row for each error goes: id, code, path, line, column")
    parser.add_argument("--quality", help="where the counts by day, code and path go")
    parser.add_argument("--key", default="id", help="the column that names a payload")
    parser.add_argument("--day", default="day", help="the column with the day of a payload")
    parser.add_argument("--payload", default="payload", help="the column with the JSON text")
    parser.add_argument("--today", help="warn of dates after this day, like 2025-02-14")
    parser.add_argument("--allow", action="append", default=[], metavar="CODE", help="leave out these warnings")
    parser.add_argument("--profile", metavar="FILE", help="check the house rules of this file, too")
    parser.add_argument("--messages", action="store_true", help="write the sentences, which may name keys of a payload")
    return parser


def _read(spark: SparkSession, options: argparse.Namespace) -> DataFrame:
    if options.format == "parquet":
        return spark.read.parquet(options.input)
    # An object becomes its JSON text, as a string already is.
    names = (options.key, options.day, options.payload)
    return spark.read.schema(", ".join(f"`{name}` string" for name in names)).json(options.input)


def _profile(options: argparse.Namespace) -> Profile | None:
    """Read here once: the workers need not have the file."""
    return Profile.read(options.profile) if options.profile else None


def _run(options: argparse.Namespace) -> str:
    chosen = repr((sorted(set(options.allow)), options.messages)).encode()
    if options.profile:
        chosen += Path(options.profile).read_bytes()
    return f"{version('dkyc')}_{options.today or 'no-day'}_{hashlib.sha256(chosen).hexdigest()[:8]}"


def _write(frame: DataFrame, path: str) -> None:
    frame.write.mode("overwrite").partitionBy("day", "run").parquet(path)


if __name__ == "__main__":
    main()
