"""Repairs: as in Rust, text for text and a dict for a dict, and no value anywhere else."""

from __future__ import annotations

import copy
import datetime
import decimal
import json
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import CANARY, CASES, TESTS, Payload, snapshot, values

import dkyc

FLAT = (TESTS / "fix" / "flat.json").read_text(encoding="utf-8")
PAN = "BASIC_INFORMATION.pan"


def lines(fixed: dkyc.Fixed[Any]) -> list[dict[str, str]]:
    """The repairs as the command prints them."""
    members = [(repair.name, repair.path, repair.pointer, repair.code) for repair in fixed.repairs]
    named = [dict(zip(("repair", "path", "pointer", "code"), values)) for values in members]
    return [{name: value for name, value in repair.items() if value is not None} for repair in named]


@pytest.fixture(scope="module")
def by_command() -> dict[str, dict[str, Any]]:
    """What `dkyc fix` makes of each case."""
    files = [str(file) for file in [*CASES, TESTS / "fix" / "flat.json"]]
    command = [sys.executable, "-m", "dkyc", "fix", "--format", "json", "--today", "2026-11-25", *files]
    run = subprocess.run(command, capture_output=True)
    records = [json.loads(line) for line in run.stdout.splitlines()]
    assert [record["source"] for record in records] == files
    return {Path(record["source"]).stem: record for record in records}


@pytest.mark.parametrize("case", [*CASES, TESTS / "fix" / "flat.json"], ids=lambda case: case.stem)
def test_a_case_is_repaired_as_by_the_command(case: Path, by_command: dict[str, dict[str, Any]]) -> None:
    wanted = by_command[case.stem]
    fixed = dkyc.fix(case.read_bytes(), today="2026-11-25")
    assert lines(fixed) == wanted["repairs"]
    assert fixed.report.to_dict() == wanted["report"]
    if fixed.payload is None:
        assert wanted["payload"] is None and fixed.report.errors[0].code == "syntax"
        return
    assert json.loads(fixed.payload) == wanted["payload"]
    assert "\n" not in fixed.payload
    # A repair of what is repaired changes nothing.
    again = dkyc.fix(fixed.payload, today="2026-11-25")
    assert (again.payload, again.repairs, again.report) == (fixed.payload, (), fixed.report)


@pytest.mark.parametrize("name", [*values(), "flat"])
def test_a_dict_is_repaired_as_its_text(name: str) -> None:
    value = json.loads(FLAT) if name == "flat" else values()[name]
    before = copy.deepcopy(value)
    by_value, by_text = dkyc.fix(value), dkyc.fix(json.dumps(value))
    assert value == before, "what was given is not changed"
    assert by_value.payload == (by_text.payload and json.loads(by_text.payload))
    assert by_value.repairs == by_text.repairs
    if by_text.payload is not None:
        assert by_value.report == by_text.report


def test_the_story() -> None:
    fixed = dkyc.fix(FLAT)
    assert not dkyc.check(FLAT).valid and fixed.report.valid and not fixed.report.issues
    told = [" ".join(repair.values()) for repair in lines(fixed)]
    assert "\n".join(told) == snapshot("core__fix__story__a_flat_payload_becomes_valid", TESTS / "fix" / "snapshots")


def test_every_kind_of_text(payload: Payload) -> None:
    text = json.dumps(payload.value).replace("ABCPE1234F", "abcpe1234f")
    wanted = dkyc.fix(text)
    assert isinstance(wanted.payload, str) and '"pan":"ABCPE1234F"' in wanted.payload
    assert wanted.repairs == (dkyc.Repair("pan", PAN, "/data/0/BASIC_INFORMATION/pan", "pan_format"),)
    for given in (text.encode(), bytearray(text.encode()), memoryview(text.encode()), "\ufeff" + text):
        assert dkyc.fix(given) == wanted


def test_what_is_not_repaired_stays() -> None:
    fixed = dkyc.fix({"x": {"y": [True]}, "phone_number": "\ud83c", "user_id": 7, "extras": {"a": (1, 2.5, None), 7: 1e300}, "n": 10**40})
    kept = {"phone_number": "\ud83c", "extras": {"a": [1, 2.5, None], "7": 1e300}, "x": {"y": [True]}, "n": 10**40}
    assert fixed.payload == {"user_id": "7", **kept} and list(fixed.payload) == ["user_id", *kept]
    assert dkyc.fix('{"n": 1.50, "extras": {"b": 1e400}}').payload == '{"extras":{"b":1e400},"n":1.50}'


class Angry(dict[str, Any]):
    def items(self) -> Any:
        raise RuntimeError(CANARY)


def cyclic() -> dict[str, Any]:
    value: dict[str, Any] = {}
    value["self"] = value
    return value


def nested(levels: int) -> Any:
    value: Any = CANARY
    for _ in range(levels):
        value = [value]
    return value


@pytest.mark.parametrize(
    "value",
    [datetime.date(2025, 2, 14), decimal.Decimal("7731773177"), b"CANARY7731", {CANARY}, float("nan"), cyclic(), nested(200),
     nested(100_000), {(CANARY,): 1}, 10**5000, Angry(a=1)],
    ids=lambda value: type(value).__name__,
)  # fmt: skip
def test_a_dict_without_json_text_is_not_repaired(payload: Payload, value: object) -> None:
    payload.value["user_id"] = 7
    payload.section("BASIC_INFORMATION")["pan"] = value
    fixed = dkyc.fix(payload.value)
    assert (fixed.payload, fixed.repairs) == (None, ())
    assert fixed.report == dkyc.check(payload.value)
    assert PAN in [error.path for error in fixed.report.errors]


@pytest.mark.parametrize("value", ["", "{", b"\xff", "\ud83c", "[" * 300])
def test_text_that_is_not_json_is_not_repaired(value: str | bytes) -> None:
    fixed = dkyc.fix(value)
    assert (fixed.payload, fixed.repairs, [error.code for error in fixed.report.errors]) == (None, (), ["syntax"])


@pytest.mark.parametrize("value", [None, True, 7, [], "null", "[7]"])
def test_values_that_are_no_object(value: Any) -> None:
    fixed = dkyc.fix(value)
    assert fixed.payload == value and not fixed.repairs
    assert [error.code for error in fixed.report.errors] == ["type"]


def test_other_objects_are_a_mistake_of_the_program() -> None:
    with pytest.raises(TypeError, match="pass a dict, JSON text or bytes, not a path"):
        dkyc.fix(Path(CANARY))  # type: ignore[call-overload]


def test_options(payload: Payload) -> None:
    payload.value["phone_number"] = "09876543210"
    text = json.dumps(payload.value)
    assert [repair.name for repair in dkyc.fix(text).repairs] == ["mobile"]
    assert dkyc.fix(text, allow="mobile_form").repairs == ()
    assert dkyc.fix("{}", max_issues=1).report.more == dkyc.check("{}", max_issues=1).more
    assert dkyc.fix(text, today="2025-03-01").report.warnings and not dkyc.fix(text, today="2025-03-01", warnings=False).report.warnings
    with pytest.raises(dkyc.UnknownName):
        dkyc.fix(text, allow=CANARY)  # type: ignore[call-overload]


def test_what_it_returns_is_frozen_and_picklable() -> None:
    fixed = dkyc.fix(FLAT)
    assert pickle.loads(pickle.dumps(fixed)) == fixed == copy.deepcopy(fixed)
    assert hash(fixed) == hash(dkyc.fix(FLAT)) and fixed != dkyc.fix("{}")
    for held, name in ((fixed, "payload"), (fixed.repairs[0], "name")):
        with pytest.raises(AttributeError):
            setattr(held, name, "x")


def test_no_value_and_no_unknown_key_is_in_a_repr(payload: Payload) -> None:
    payload.value["user_id"] = 7731773177
    payload.section("BASIC_INFORMATION").update({"pan": f" {CANARY} ", "dob": f"{CANARY} 14", CANARY: 1})
    payload.value[CANARY] = {CANARY: CANARY}
    for given in (payload.value, json.dumps(payload.value)):
        fixed = dkyc.fix(given)
        assert fixed.repairs and CANARY in str(fixed.payload)
        assert not [text for text in (repr(fixed), str(fixed), repr(fixed.repairs)) if CANARY in text or "7731773177" in text]


@pytest.mark.parametrize(
    ("path", "value", "wanted"),
    [(PAN, " abcpe1234f ", "ABCPE1234F"), (PAN, "ABCPE1234F", None), (PAN, "ABCPE", None), (PAN, "", None), (PAN, "\ud83c", None),
     ("BASIC_INFORMATION.dob", "1990-02-14", "14-FEB-1990"), ("PERSONAL_INFORMATION.occupation", "1", "01"),
     ("phone_number", "+91 98765 43210", "9876543210"), ("user_id", " x ", None), ("COMMUNICATION_ADDRESS.commCountry", "91", "101")],
)  # fmt: skip
def test_a_field_alone(path: Any, value: str, wanted: str | None) -> None:
    assert dkyc.fix_field(path, value) == wanted


@pytest.mark.parametrize(
    ("section", "wanted"),
    [(None, None), ({}, None), ({"commCountry": "101"}, "032"), ('{"commCountry": "101"}', "032"), (b'{"commCountry": "india"}', "032"),
     ({"commCountry": "001"}, None), ({"commCountry": 101, "x": decimal.Decimal(1)}, None), ([], None), ("{", None), (b"\xff", None)],
)  # fmt: skip
def test_a_warning_about_a_neighbour_needs_the_section(section: Any, wanted: str | None) -> None:
    assert dkyc.fix_field("COMMUNICATION_ADDRESS.commState", "kerala", section) == wanted


def test_a_field_with_options_and_mistakes() -> None:
    assert dkyc.fix_field("phone_number", "09876543210") == "9876543210"
    assert dkyc.fix_field("phone_number", "09876543210", {"any": "section"}) == "9876543210"
    assert dkyc.fix_field("phone_number", "09876543210", allow=["mobile_form"]) is None
    with pytest.raises(dkyc.UnknownName) as unknown:
        dkyc.fix_field(CANARY, CANARY)  # type: ignore[arg-type]
    with pytest.raises(TypeError) as wrong:
        dkyc.fix_field(PAN, 7731773177)  # type: ignore[arg-type]
    assert not [error for error in (unknown.value, wrong.value) if CANARY in repr(error) or "7731773177" in repr(error)]
