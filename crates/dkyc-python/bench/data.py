"""The payloads of the bench, as a service sends them: without line breaks."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

import dkyc

VALID = json.dumps(json.loads(dkyc.template(example=True)), separators=(",", ":"))
INVALID = VALID
for old, new in [("ABCPE1234F", "abc"), ('"F"', '"X"'), ("14-FEB-1990", "30-FEB-1990")]:
    INVALID = INVALID.replace(old, new)
# 5 % are invalid.
MIXED = [VALID] * 95 + [INVALID] * 5
FILES = 20


def write(folder: Path, rows: int) -> None:
    """Payloads of 4 KB each, in files of Parquet and as NDJSON. What makes them long is random."""
    parquet = folder / "parquet"
    parquet.mkdir(parents=True)
    with (folder / "payloads.ndjson").open("w", encoding="utf-8") as ndjson:
        for file in range(FILES):
            numbers = range(rows // FILES)
            texts = [f'{MIXED[row % 100][:-1]},"extras":{{"padding":"{os.urandom(900).hex()}"}}}}' for row in numbers]
            table = pa.table({"id": [f"{file}-{row}" for row in numbers], "payload": texts})
            pq.write_table(table, parquet / f"{file}.parquet", compression="zstd")
            ndjson.writelines(f"{text}\n" for text in texts)
