"""Payloads in DuckDB: a function for SQL. It needs pyarrow and numpy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from dkyc import _native
from dkyc._arrow import report_type

if TYPE_CHECKING:
    import duckdb

    from dkyc._options import ColumnOptions


def register(
    connection: duckdb.DuckDBPyConnection, name: str = "dkyc_check", **options: Unpack[ColumnOptions]
) -> None:
    """Registers a function: `SELECT id, dkyc_check(payload) AS report FROM payloads`.

    The options are those of `dkyc.check_column`.
    """
    import pyarrow as pa

    def reports(texts: Any) -> Any:
        return pa.chunked_array(_native.check_column(texts, **options)).combine_chunks()

    connection.create_function(name, reports, ["VARCHAR"], _sql(report_type()), type="arrow", null_handling="special")


def _sql(kind: Any) -> str:
    """A type of Arrow as DuckDB writes it."""
    import pyarrow as pa

    if pa.types.is_struct(kind):
        members = (f'"{field.name}" {_sql(field.type)}' for field in kind)
        return f"STRUCT({', '.join(members)})"
    if pa.types.is_list(kind):
        return f"{_sql(kind.value_type)}[]"
    return {"bool": "BOOLEAN", "int32": "INTEGER", "int64": "BIGINT", "string": "VARCHAR"}[str(kind)]
