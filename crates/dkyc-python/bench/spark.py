"""Measures what `dkyc.spark.check` adds to Spark. `cargo xtask bench --python` runs it; an argument is the number of payloads.

Times are CPU seconds of the JVM and of Python's processes, as the cores may have other work. Both sides of a ratio take turns, and
the best round of each counts: other work only ever adds to a time.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import data
import dkyc.spark
from bench import idle, show

sys.path.append(str(Path(__file__).parents[1] / "tests"))
from cluster import Cluster, descendants, java_home
from pyspark.sql import DataFrame, SparkSession

ROWS = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
ROUNDS = 6


def spent(roots: list[int]) -> float:
    """CPU seconds of processes and of all that they started."""
    ticks = 0
    for pid in {pid for root in roots for pid, _ in descendants(root)}:
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        # Its own, and those of children that have ended.
        ticks += sum(map(int, fields[11:15]))
    return ticks / os.sysconf("SC_CLK_TCK")


def measured(roots: Callable[[], list[int]], frame: DataFrame) -> float:
    before = spent(roots())
    frame.write.format("noop").mode("overwrite").save()
    return spent(roots()) - before


def identity(frame: DataFrame) -> DataFrame:
    def same(batches: Iterator[Any]) -> Iterator[Any]:
        yield from batches

    return frame.mapInArrow(same, frame.schema)


def against_identity(folder: str) -> None:
    os.environ["JAVA_HOME"] = java_home()
    builder = SparkSession.builder.master("local[1]")
    for name in ("spark.ui.enabled", "spark.ui.showConsoleProgress"):
        builder = builder.config(name, "false")
    for name in ("spark.driver.host", "spark.driver.bindAddress"):
        builder = builder.config(name, "127.0.0.1")
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    frame = spark.read.parquet(folder)
    frames = {"identity": identity(frame.select("id", "payload")), "check": dkyc.spark.check(frame)}
    times: dict[str, list[float]] = {name: [] for name in frames}
    for _ in range(ROUNDS):
        for name, each in frames.items():
            times[name].append(measured(lambda: [os.getpid()], each))
    spark.stop()
    same, check = (min(each) / ROWS * 1e6 for each in times.values())
    show(f"Spark: check ({check:.1f} us of CPU a payload) against the identity ({same:.1f} us)", check / same, "<= 1.8")


def two_workers(folder: str, scratch: Path) -> None:
    """The CPU that the same work takes on one worker and on two, each pinned to a core of its own."""
    cores = sorted(os.sched_getaffinity(0))[:2]
    if len(cores) < 2:
        print("Spark: two workers need two cores")
        return
    free = idle()
    cluster = Cluster(scratch / "cluster", workers=0)
    times: dict[int, list[float]] = {1: [], 2: []}
    try:
        for core in cores:
            cluster.add_worker(core)
        for number in (1, 2, 1, 2):
            spark = cluster.session(cores=number)
            spark.sparkContext.setLogLevel("ERROR")
            frame = dkyc.spark.check(spark.read.parquet(folder))
            # Each JVM compiles for itself, and has to see as much as the one.
            for _ in range(number * ROUNDS // 2):
                times[number].append(measured(lambda: [worker.pid for worker in cluster.workers], frame))
            spark.stop()
    finally:
        cluster.stop()
    one, two = (min(times[number]) for number in (1, 2))
    show(f"Spark: CPU of two pinned workers against one, with {free:.1f} cores free", two / one, "<= 1.15")


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        data.write(Path(scratch) / "payloads", ROWS)
        folder = f"{scratch}/payloads/parquet"
        against_identity(folder)
        two_workers(folder, Path(scratch))


if __name__ == "__main__":
    main()
