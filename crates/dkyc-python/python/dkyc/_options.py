"""What functions take besides a payload."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, Literal, TypedDict

if TYPE_CHECKING:
    import datetime

    from dkyc._native import Profile
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
    profile: Profile | Mapping[str, Any] | None
    messages: bool
