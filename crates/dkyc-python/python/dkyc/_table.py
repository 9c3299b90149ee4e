"""The table of fields and the explanations of codes, as objects."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from dkyc import _native
from dkyc._options import Language
from dkyc.types import Code, FieldPath, Severity


class AllowedCode(NamedTuple):
    """A code that a field takes, and what it means where that is known."""

    code: str
    label: str | None


@dataclass(frozen=True)
class FieldInfo:
    """A field of the specification."""

    path: FieldPath
    section: str
    """The section that holds it; empty for `user_id` and `phone_number`."""
    key: str
    mandatory: bool
    rule: str
    """`text`, `enum`, `pan`, `uid`, `date` or `document`."""
    label: str
    """What a person calls it."""
    description: str
    example: str
    """An invented, valid value."""
    codes: tuple[AllowedCode, ...]
    """What an `enum` takes; empty for the other rules."""


@dataclass(frozen=True)
class Explanation:
    """What a code means to a person."""

    code: Code
    severity: Severity
    meaning: str
    reason: str
    example: str
    remedy: str
    fields: tuple[FieldPath, ...]
    """The fields whose values can have this code; empty if it is not about values, or every field can have it."""


def fields(language: Language = "en") -> tuple[FieldInfo, ...]:
    """Every field, in the order of the specification. In Hindi, descriptions are labels: the specification has English ones only."""
    return _fields(language)


@lru_cache(maxsize=2)
def _fields(language: Language) -> tuple[FieldInfo, ...]:
    rows: list[dict[str, Any]] = json.loads(_native.fields(language))
    for row in rows:
        row["codes"] = tuple(AllowedCode(*code) for code in row["codes"])
    return tuple(FieldInfo(**row) for row in rows)


def explain(code: Code | str, language: Language = "en") -> Explanation:
    """What a code means, why it matters, and what to do."""
    explained: dict[str, Any] = json.loads(_native.explanation(code, language))
    explained["fields"] = tuple(explained["fields"])
    return Explanation(**explained)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a payload."""
    schema: dict[str, Any] = json.loads(_native.json_schema())
    return schema
