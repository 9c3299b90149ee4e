"""What the functions for engines take besides the column."""

import datetime
from collections.abc import Collection
from typing import TypedDict

from dkyc.types import WarningCode


class ColumnOptions(TypedDict, total=False):
    """As `dkyc.check_column` takes them."""

    today: datetime.date | str | None
    allow: WarningCode | Collection[WarningCode]
    warnings: bool
    max_issues: int
    messages: bool
