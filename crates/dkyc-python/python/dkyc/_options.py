"""What functions take besides a payload."""

import datetime
from collections.abc import Collection
from typing import Literal, TypedDict

from dkyc.types import WarningCode


Language = Literal["en", "hi"]
"""The language of sentences and labels: English or Hindi."""


class ColumnOptions(TypedDict, total=False):
    """As `dkyc.check_column` takes them."""

    today: datetime.date | str | None
    allow: WarningCode | Collection[WarningCode]
    warnings: bool
    max_issues: int
    language: Language
    messages: bool
