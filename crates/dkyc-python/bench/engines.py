"""Measures dkyc with DuckDB, Polars and as a command. `cargo xtask bench --python` runs it.

Each run is a process of its own, so that its peak memory is known. What counts is CPU time, as the cores may have other work.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import data

ROUNDS = 5


def of_duckdb(folder: str) -> None:
    import duckdb

    import dkyc.duckdb

    with duckdb.connect() as connection:
        dkyc.duckdb.register(connection)
        query = f"SELECT count(*) FROM (SELECT dkyc_check(payload) AS report FROM '{folder}/parquet/*.parquet') WHERE NOT report.valid"
        connection.sql(query).fetchall()


def of_polars(folder: str) -> None:
    import polars as pl

    import dkyc.polars

    reports = pl.scan_parquet(f"{folder}/parquet/*.parquet").select(dkyc.polars.check("payload"))
    reports.select((~pl.col("payload").struct.field("valid")).sum()).collect(engine="streaming")


RUN = "import sys, engines; getattr(engines, sys.argv[1])(sys.argv[2])"


def measured(command: list[str]) -> tuple[float, float]:
    """CPU seconds, and the peak memory in GB."""
    path = os.pathsep.join([str(Path(__file__).parent), os.environ.get("PYTHONPATH", "")])
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": path})
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise RuntimeError(f"{command[:4]} failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1e6


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    with tempfile.TemporaryDirectory() as scratch:
        # What remains without the time of a few is that of the payloads alone: an interpreter takes long to start.
        few, all_ = f"{scratch}/few", f"{scratch}/all"
        data.write(Path(few), rows // 10)
        data.write(Path(all_), rows)
        python = [sys.executable, "-c", RUN]
        check = [sys.executable, "-m", "dkyc", "check", "--ndjson", "--format", "json", "-q"]
        commands: dict[str, Callable[[str], list[str]]] = {
            "dkyc check --ndjson --format json": lambda folder: [*check, f"{folder}/payloads.ndjson"],
            "DuckDB, Parquet": lambda folder: [*python, "of_duckdb", folder],
            "Polars, Parquet, streaming": lambda folder: [*python, "of_polars", folder],
        }
        taken: dict[tuple[str, str], list[tuple[float, float]]] = {}
        for _ in range(ROUNDS):
            for name, command in commands.items():
                for folder in (few, all_):
                    taken.setdefault((name, folder), []).append(measured(command(folder)))
    for name in commands:
        time = min(taken[name, all_])[0] - min(taken[name, few])[0]
        memory = max(memory for _, memory in taken[name, all_])
        print(f"{name}: {time / (rows - rows // 10) * 1e6:.1f} us of CPU a payload, {memory:.2f} GB at most", flush=True)


if __name__ == "__main__":
    main()
