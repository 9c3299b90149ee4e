"""A dict is judged as its JSON text, and what has none is an error at its place, not an exception."""

from __future__ import annotations

import asyncio
import collections
import datetime
import decimal
import enum
import io
import json
from pathlib import Path
from typing import Any

import pytest
from conftest import Payload, read

import dkyc

PAN = "BASIC_INFORMATION.pan"
AT_PAN = "/data/0/BASIC_INFORMATION/pan"


class Text(str):
    pass


class Choice(str, enum.Enum):
    MALE = "M"


class Number(enum.IntEnum):
    THREE = 3


class Angry(dict[str, Any]):
    def items(self) -> Any:
        raise RuntimeError("never shown")


def cyclic() -> dict[str, Any]:
    value: dict[str, Any] = {}
    value["self"] = [value]
    return value


def nested(levels: int) -> Any:
    value: Any = "x"
    for _ in range(levels):
        value = [value]
    return value


def shared(levels: int) -> Any:
    """Two to the power of `levels` strings, but few objects."""
    value: Any = "x"
    for _ in range(levels):
        value = [value, value]
    return value


def test_the_example_is_valid_as_a_dict(payload: Payload) -> None:
    assert dkyc.check(payload.value).to_json() == '{"valid":true,"errors":[],"warnings":[]}'


@pytest.mark.parametrize("kind", [dict, collections.OrderedDict, lambda value: collections.defaultdict(list, value)])
def test_subclasses_of_dict(payload: Payload, kind: Any) -> None:
    payload.value["data"] = tuple(kind({name: kind(section) for name, section in element.items()}) for element in payload.value["data"])
    assert dkyc.check(kind(payload.value)).valid


@pytest.mark.parametrize("kind", [dict, collections.OrderedDict])
@pytest.mark.parametrize("key", ["payload", "data"])
def test_a_payload_in_a_wrapper(payload: Payload, key: str, kind: Any) -> None:
    inside = {("user_id",): 1, 2: None, **payload.value}
    report = dkyc.check(kind({key: kind(payload.value)}))
    assert f'The payload is inside "{key}"' in next(error.message for error in report.errors if error.path == "data")
    # What has no JSON text is told, too.
    place = ("syntax", "data", "/data") if key == "data" else ("syntax", "", "")
    for value in (inside, {**payload.value, "extras": {1, 2}}):
        assert read(dkyc.check({key: value})) == [*read(report), place]
        fixed = dkyc.fix({key: value})
        assert fixed.payload is None and place in read(fixed.report)


def test_a_dict_under_many_keys_that_are_not_documented(payload: Payload) -> None:
    many = {f"key {number}": None for number in range(1000)}
    payload.section("BASIC_INFORMATION").update({f"stray {number}": many for number in range(100)})
    payload.value.update({f"stray {number}": many for number in range(100)})
    report = dkyc.check(payload.value)
    assert report.valid and len(report.warnings) == 200


@pytest.mark.parametrize("value", [Text("ABCPE1234F")])
def test_subclasses_of_str(payload: Payload, value: str) -> None:
    payload.section("BASIC_INFORMATION")["pan"] = value
    payload.section("PERSONAL_INFORMATION")["gender"] = Choice.MALE
    payload.section("PERSONAL_INFORMATION")["applicantTitle"] = "Mr"
    assert dkyc.check(payload.value).valid


@pytest.mark.parametrize(
    "value",
    [7, 7.5, 10**5000, float("nan"), float("inf"), True, decimal.Decimal("1.5"), datetime.date(2025, 2, 14), b"ABCPE1234F",
     {1, 2}, object(), lambda: 1, Number.THREE, ["ABCPE1234F"], {"a": 1}, cyclic(), nested(2000), shared(60), {(1, 2): 3}, Angry()],
    ids=lambda value: type(value).__name__,
)  # fmt: skip
def test_what_is_no_string_is_an_error_of_its_field(payload: Payload, value: object) -> None:
    payload.section("BASIC_INFORMATION")["pan"] = value
    assert read(dkyc.check(payload.value)) == [("type", PAN, AT_PAN)]
    assert [error.code for error in dkyc.check_field(PAN, value).errors] == ["type"]


@pytest.mark.parametrize(
    ("value", "kind"),
    [(7, "a number"), (decimal.Decimal(7), "a number"), (10**5000, "a number"), (True, "true or false"), ([7], "a list"),
     ({}, "an object"), (datetime.date(2025, 2, 14), "an object"), (b"x", "an object"), ({1}, "an object")],
    ids=lambda value: type(value).__name__,
)  # fmt: skip
def test_a_sentence_says_what_was_found(payload: Payload, value: object, kind: str) -> None:
    payload.section("BASIC_INFORMATION")["pan"] = value
    [error] = dkyc.check(payload.value).errors
    assert error.message.startswith(f"PAN must be text, not {kind}"), error.message


def test_nothing_is_a_missing_field(payload: Payload) -> None:
    payload.section("BASIC_INFORMATION")["pan"] = None
    assert read(dkyc.check(payload.value)) == [("required", PAN, AT_PAN)]
    assert [error.code for error in dkyc.check_field(PAN, None).errors] == ["required"]


def test_half_of_a_character_is_an_error_of_its_field(payload: Payload) -> None:
    payload.section("BASIC_INFORMATION")["pan"] = "ABC\ud83c"
    assert read(dkyc.check(payload.value)) == [("not_unicode", PAN, AT_PAN)]
    assert [error.code for error in dkyc.check_field(PAN, "\ud83c").errors] == ["not_unicode"]


UNWRITABLE: list[Any] = [
    decimal.Decimal(1), datetime.datetime.now(), b"x", {1}, object(), float("nan"), "\ud83c", cyclic(), nested(200), {(1,): 2},
    {"\ud83c": 1}, [[{"deep": {"a": [b"x"]}}]],
]  # fmt: skip


@pytest.mark.parametrize("value", UNWRITABLE, ids=lambda value: type(value).__name__)
def test_what_has_no_json_text_is_an_error_where_it_is(payload: Payload, value: object) -> None:
    other = payload.copy()
    payload.value["extras"] = {"any": value}
    assert read(dkyc.check(payload.value)) == [("syntax", "extras", "/extras")]
    other.section("BASIC_INFORMATION")["unknownKey"] = value
    report = dkyc.check(other.value)
    assert read(report) == [("syntax", "BASIC_INFORMATION", "/data/0/BASIC_INFORMATION")]
    assert [warning.path for warning in report.warnings] == ["BASIC_INFORMATION.unknownKey"]
    assert report.errors[0].message.startswith("This cannot be sent as JSON: it holds ")


@pytest.mark.parametrize("value", [[], [1.5, None, {"a": {"b": []}}], nested(100), shared(60), {1: 2, None: 3, True: 4, 1.5: 6}])
def test_extras_hold_anything_that_json_has(payload: Payload, value: object) -> None:
    payload.value["extras"] = {"any": value}
    assert dkyc.check(payload.value).valid


@pytest.mark.parametrize(("levels", "is_valid"), [(125, True), (126, False)])
def test_levels_are_counted_as_in_text(payload: Payload, levels: int, is_valid: bool) -> None:
    payload.value["extras"] = {"any": nested(levels)}
    assert dkyc.check(payload.value).valid is is_valid
    assert dkyc.check(json.dumps(payload.value)).valid is is_valid


@pytest.mark.parametrize("key", [(1, 2), b"pan", "\ud83c", object()])
def test_keys_that_are_no_strings(payload: Payload, key: object) -> None:
    payload.section("BASIC_INFORMATION")[key] = "x"  # type: ignore[index]
    payload.value[key] = "x"  # type: ignore[index]
    payload.value["data"][1][key] = {}
    assert read(dkyc.check(payload.value)) == [
        ("syntax", "BASIC_INFORMATION", "/data/0/BASIC_INFORMATION"),
        ("syntax", "data[1]", "/data/1"),
        ("syntax", "", ""),
    ]


def test_numbers_as_keys_become_text(payload: Payload) -> None:
    payload.section("BASIC_INFORMATION").update({7: "x", None: "x", True: "x", "7": "x"})  # type: ignore[dict-item]
    report = dkyc.check(payload.value)
    assert [warning.path.split(".")[1] for warning in report.warnings] == ["7", "null", "true"]
    assert [error.code for error in report.errors] == ["duplicate"]


@pytest.mark.parametrize("value", [None, True, 7, 1.5, [], ()])
def test_values_that_are_no_object(value: object) -> None:
    assert read(dkyc.check(value)) == [("type", "", "")]  # type: ignore[arg-type]
    assert read(dkyc.check_sections(value)) == [("type", "", "")]  # type: ignore[arg-type]


async def later() -> None: ...


@pytest.mark.parametrize("value", [Path("payload.json"), io.BytesIO(b"{}"), object(), {1}, datetime.date(2025, 2, 14), iter([])])
def test_other_objects_are_a_mistake_of_the_program(value: object) -> None:
    with pytest.raises(TypeError, match="pass a dict, JSON text or bytes, not"):
        dkyc.check(value)  # type: ignore[arg-type]


def test_a_coroutine_is_to_be_awaited() -> None:
    coroutine = later()
    with pytest.raises(TypeError, match="await it first"):
        dkyc.check(coroutine)  # type: ignore[arg-type]
    asyncio.run(coroutine)


def test_bytes_of_every_kind_and_text() -> None:
    text = dkyc.template(example=True)
    for value in (text, text.encode(), bytearray(text.encode()), memoryview(text.encode()), "\ufeff" + text, Text(text)):
        assert dkyc.check(value).to_json() == '{"valid":true,"errors":[],"warnings":[]}'
    broken = dkyc.check("[\n \ud83c]").errors[0]
    assert (broken.code, broken.line, broken.column) == ("syntax", 2, 2)


def test_sections_and_one_section(payload: Payload) -> None:
    sections = {name: section for element in payload.value["data"] for name, section in element.items()}
    assert dkyc.check_sections(sections).valid and dkyc.check_sections(json.dumps(sections)).valid
    section = {**sections["BASIC_INFORMATION"], "pan": 7, "more": b"x"}
    report = dkyc.check_section("BASIC_INFORMATION", section)
    assert read(report) == [("type", PAN, "/pan"), ("syntax", "BASIC_INFORMATION", "")]
    sections["BASIC_INFORMATION"] = section
    assert read(dkyc.check_sections(sections))[-1] == ("syntax", "BASIC_INFORMATION", "/BASIC_INFORMATION")
