"""A payload after its repair."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from dkyc._native import Report
    from dkyc.types import Code

Payload = TypeVar("Payload")


@dataclass(frozen=True, slots=True)
class Repair:
    """One repair. It shows no value."""

    name: str
    """The name of the repair, as docs/fixes.md lists it: `date`."""
    path: str
    """The documented path of what was repaired; empty for the whole payload."""
    pointer: str
    """Where it is in the repaired payload, as a JSON Pointer."""
    code: Code | None = None
    """The code that the value had; nothing for a repair of the shape."""


@dataclass(frozen=True, slots=True)
class Fixed(Generic[Payload]):
    """A payload after its repair. The `repr` leaves the payload out."""

    payload: Payload | None = field(repr=False)
    """Of the kind that was given: text for text, in one line, and a dict for a dict. Nothing when that is not JSON."""
    repairs: tuple[Repair, ...]
    """First those of the shape, as they were made; then those of values, in the order of the specification."""
    report: Report
    """What is still wrong, without lines and columns."""
