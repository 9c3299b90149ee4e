"""A client of Spark Connect: `test_spark.py` runs it, as a process has sessions of one kind only."""

from __future__ import annotations

import json
import sys

from pyspark.sql import SparkSession

import dkyc.spark

address, payloads = sys.argv[1:]
spark = SparkSession.builder.remote(address).getOrCreate()
checked = dkyc.spark.check(spark.read.parquet(payloads), keep=("id", "day"))
given = {
    "session": type(spark).__module__,
    "reports": {row["id"]: row["report"].asDict(recursive=True) for row in checked.collect()},
    "quality": sorted(map(list, dkyc.spark.quality(checked).collect()), key=repr),
}
json.dump(given, sys.stdout)
