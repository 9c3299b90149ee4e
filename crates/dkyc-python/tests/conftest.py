"""What the tests share: the cases of the whole project, and payloads that are made from the example."""

from __future__ import annotations

import contextlib
import copy
import json
from pathlib import Path
from typing import Any

import pytest

import dkyc

TESTS = Path(__file__).resolve().parents[3] / "tests"
CASES = sorted((TESTS / "cases").glob("*.json"))

# No payload has it anywhere else: wherever it shows up, a value got out.
CANARY = "CANARY7731"


def snapshot(name: str, folder: Path = TESTS / "snapshots") -> str:
    """The body of a snapshot of the Rust tests."""
    text = (folder / f"{name}.snap").read_text(encoding="utf-8")
    return text.split("\n---\n", 1)[1].rstrip("\n")


def values() -> dict[str, object]:
    """Those of the cases that Python can read."""
    found: dict[str, object] = {}
    for case in CASES:
        with contextlib.suppress(ValueError):
            found[case.stem] = json.loads(case.read_text(encoding="utf-8-sig"))
    assert len(found) > 25
    return found


def read(report: dkyc.Report) -> list[tuple[str, str, str]]:
    """Code, path and pointer of each error."""
    return [(error.code, error.path, error.pointer) for error in report.errors]


class Payload:
    """A payload to change. Its `repr`, as pytest shows it, has nothing in it."""

    def __init__(self) -> None:
        self.value: dict[str, Any] = json.loads(dkyc.template(example=True))

    def section(self, name: str) -> dict[str, Any]:
        return next(element[name] for element in self.value["data"] if name in element)

    def copy(self) -> Payload:
        return copy.deepcopy(self)


@pytest.fixture
def payload() -> Payload:
    return Payload()
