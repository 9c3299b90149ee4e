"""What is wrong with checked payloads, in numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dkyc._table import fields

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame


def documented(path: Column) -> Column:
    """A path up to a key that is not documented, which is text of the payload."""
    from pyspark.sql import functions as F

    paths = [field.path for field in fields()] + ["data", "extras"]
    sections = sorted({field.section for field in fields()} - {""})
    section = F.split_part(path, F.lit("."), F.lit(1))
    return (
        F.when(path.isin(paths + sections), path)
        .when(path.rlike(r"^data\[[0-9]{1,9}\]$"), F.lit("data"))
        .when(section.isin(sections), section)
        .otherwise(F.lit(""))
    )


def quality(frame: DataFrame, day: str = "day", report: str = "report") -> DataFrame:
    """How many issues there are of each day, code and documented path; unknown keys count for their section.

    Each row has `payloads` and `valid_share` of its day. A day has one row without a code, so that no day is left out.
    Counts by code and documented path are all that is shuffled.
    """
    from pyspark.sql import Window
    from pyspark.sql import functions as F

    def found(issue: Column) -> Column:
        return F.struct(issue["code"].alias("code"), documented(issue["path"]).alias("path"))

    nothing = F.lit(None).cast("string")
    marker = F.array(F.struct(nothing.alias("code"), nothing.alias("path")))
    issues = F.concat(F.col(f"{report}.errors"), F.col(f"{report}.warnings"))
    rows = frame.select(
        F.col(day).alias("day"),
        F.col(f"{report}.valid").cast("int").alias("valid"),
        F.explode(F.concat(marker, F.transform(issues, found))).alias("found"),
    )
    counted = rows.groupBy("day", "found.code", "found.path").agg(
        F.count("*").alias("issues"), F.sum("valid").alias("valid")
    )
    is_marker = F.col("code").isNull()
    of_day = Window.partitionBy("day")
    payloads = F.max(F.when(is_marker, F.col("issues"))).over(of_day)
    valid = F.max(F.when(is_marker, F.col("valid"))).over(of_day)
    return counted.select(
        "day",
        "code",
        "path",
        F.when(is_marker, F.lit(0)).otherwise(F.col("issues")).alias("issues"),
        payloads.alias("payloads"),
        (valid / payloads).alias("valid_share"),
    )
