"""Payloads in Polars: an expression, which may be lazy and streaming."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from dkyc import _native

if TYPE_CHECKING:
    import polars as pl

    from dkyc._options import ColumnOptions


def check(column: pl.Expr | str, **options: Unpack[ColumnOptions]) -> pl.Expr:
    """The reports on a column of payloads: `frame.with_columns(report=dkyc.polars.check("payload"))`.

    The options are those of `dkyc.check_column`.
    """
    import polars as pl

    def reports(texts: pl.Series) -> pl.Series:
        return pl.Series(texts.name, _native.check_column(texts, **options))

    kind = pl.Series(_native.check_column(pl.Series([], dtype=pl.String))).dtype
    expression = pl.col(column) if isinstance(column, str) else column
    return expression.map_batches(reports, return_dtype=kind, is_elementwise=True)
