"""The table of fields and the explanations of codes, as objects."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias

from dkyc import _native
from dkyc._native import Profile
from dkyc._options import Language
from dkyc.types import Code, FieldPath, Severity

_Rules: TypeAlias = Profile | Mapping[str, Any] | None


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
    """An invented, valid value; empty if none is known that keeps the house rules."""
    codes: tuple[AllowedCode, ...]
    """What an `enum` takes; empty for the other rules."""
    allowed: tuple[str, ...] = ()
    """The only values that house rules allow; dates are in capitals. What follows is empty without house rules, too."""
    max_length: int | None = None
    """The most characters."""
    pattern: str | None = None
    """What a value must match somewhere: a regular expression of Rust's `regex` crate."""
    max_bytes: int | None = None
    """The most bytes of a file that is sent as Base64 or in a data URL."""
    kinds: tuple[str, ...] = ()
    """The kinds of file that are allowed."""
    hosts: tuple[str, ...] = ()
    """The hosts at which a URL may be; `*.example.com` is every host below."""
    forms: tuple[str, ...] = ()
    """The forms in which a document may be sent: `url`, `base64`, `data_url`."""


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


def fields(language: Language = "en", *, profile: _Rules = None) -> tuple[FieldInfo, ...]:
    """Every field, in the order of the specification, with a profile as its house rules leave it.

    In Hindi, descriptions are labels: the specification has English ones only.
    """
    return _fields(language) if profile is None else _rows(language, profile)


@lru_cache(maxsize=2)
def _fields(language: Language) -> tuple[FieldInfo, ...]:
    return _rows(language, None)


_LISTS = {"allowed", "kinds", "hosts", "forms"}


def _rows(language: Language, profile: _Rules) -> tuple[FieldInfo, ...]:
    rows: list[dict[str, Any]] = json.loads(_native.fields(language, profile))
    for row in rows:
        row["codes"] = tuple(AllowedCode(*code) for code in row["codes"])
        for key in _LISTS & row.keys():
            row[key] = tuple(row[key])
    return tuple(FieldInfo(**row) for row in rows)


def explain(code: Code | str, language: Language = "en") -> Explanation:
    """What a code means, why it matters, and what to do."""
    explained: dict[str, Any] = json.loads(_native.explanation(code, language))
    explained["fields"] = tuple(explained["fields"])
    return Explanation(**explained)


def json_schema(*, profile: _Rules = None) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a payload, with a profile of one that keeps its house rules, as far as a schema can express them."""
    schema: dict[str, Any] = json.loads(_native.json_schema(profile))
    return schema
