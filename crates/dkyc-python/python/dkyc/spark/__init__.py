"""Payloads in Spark 3.5 and 4, classic and Connect: `check` a column of them, and count what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Unpack

from dkyc._arrow import report_type
from dkyc.spark._quality import documented, quality

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from dkyc._options import ColumnOptions

__all__ = ["check", "documented", "quality"]


def check(
    frame: DataFrame, column: str = "payload", keep: Iterable[str] = ("id",), **options: Unpack[ColumnOptions]
) -> DataFrame:
    """The columns to keep, and `report`. The payload itself is read and dropped in the same step.

    The options are those of `dkyc.check_column`.
    """
    from pyspark.sql.pandas.types import from_arrow_type
    from pyspark.sql.types import StructField, StructType

    names = list(keep)
    if column in names:
        raise ValueError("the column of the payloads cannot be kept: no payload leaves the step that checks it")

    def reports(batches: Iterator[Any]) -> Iterator[Any]:
        import pyarrow as pa

        import dkyc

        for batch in batches:
            *kept, payloads = batch.columns
            start = 0
            for chunk in pa.chunked_array(dkyc.check_column(payloads, **options)).chunks:
                rows = [other.slice(start, len(chunk)) for other in kept]
                yield pa.RecordBatch.from_arrays([*rows, chunk], names=[*names, "report"])
                start += len(chunk)

    report = StructField("report", from_arrow_type(report_type()))
    schema = StructType([*(frame.schema[name] for name in names), report])
    return frame.select(*names, column).mapInArrow(reports, schema)
