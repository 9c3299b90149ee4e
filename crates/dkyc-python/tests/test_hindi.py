"""`language="hi"`: what `dkyc check --lang hi`, `fields` and `explain` say."""

from __future__ import annotations

import datetime
import decimal
import json
import re
import subprocess
import sys
from typing import Any

import pyarrow as pa
import pytest
from conftest import CASES, TESTS, read, values

import dkyc

TODAY = "2025-06-15"


def is_hindi(text: str) -> bool:
    return re.search("[\u0900-\u0963]", text) is not None


def sentences(report: dkyc.Report) -> list[str]:
    return [issue.message for issue in report.issues]


def command(*arguments: str) -> str:
    """What the command prints in Hindi."""
    run = subprocess.run([sys.executable, "-m", "dkyc", *arguments, "--lang", "hi"], cwd=TESTS / "cases", capture_output=True)
    assert run.returncode in (0, 1), run.stderr
    return run.stdout.decode()


def test_every_case_has_the_report_of_the_command() -> None:
    # The command takes an array for several payloads.
    cases = [case for case in CASES if case.name != "types_whole_array.json"]
    printed = command("check", "--format", "json", "--today", TODAY, *(case.name for case in cases)).splitlines()
    for case, line in zip(cases, printed, strict=True):
        wanted = json.loads(line)
        for issue in wanted["errors"] + wanted["warnings"]:
            issue.pop("fixable", None)
        del wanted["source"]
        report = dkyc.check(case.read_bytes(), today=TODAY, language="hi")
        assert report.to_dict() == wanted, case.stem
        assert all(map(is_hindi, sentences(report))), case.stem
        english = dkyc.check(case.read_bytes(), today=TODAY, language="en")
        assert english == dkyc.check(case.read_bytes(), today=TODAY) and read(english) == read(report), case.stem


@pytest.mark.parametrize("name", values())
def test_every_function(name: str) -> None:
    value: Any = values()[name]
    whole = dkyc.check(value, language="hi")
    assert all(map(is_hindi, sentences(whole)))
    text = json.dumps(value)
    assert all(map(is_hindi, sentences(dkyc.fix(text, language="hi").report)))
    column = pa.chunked_array(dkyc.check_column(pa.array([text]), language="hi")).to_pylist()
    listed = [issue["message"] for issue in column[0]["errors"] + column[0]["warnings"]]
    assert listed == sentences(dkyc.check(text, language="hi"))


def test_parts() -> None:
    for report in (
        dkyc.check_sections({}, language="hi"),
        dkyc.check_section("BASIC_INFORMATION", {"pan": "x"}, language="hi"),
        dkyc.check_field("BASIC_INFORMATION.pan", "x", language="hi"),
        dkyc.check_field("BASIC_INFORMATION.pan", 7, language="hi"),
    ):
        assert not report.valid and all(map(is_hindi, sentences(report)))
    for function in (dkyc.ensure, dkyc.parse):
        with pytest.raises(dkyc.InvalidPayload, match="3 errors") as caught:
            function("{}", language="hi")
        assert all(map(is_hindi, sentences(caught.value.report)))


@pytest.mark.parametrize(
    "value", [datetime.date(2025, 3, 14), decimal.Decimal(1), float("nan"), {(7,): 1}, "\ud83c"], ids=["date", "Decimal", "NaN", "key", "half"]
)
def test_what_has_no_json_text(value: object) -> None:
    payload = {"user_id": "u-1", "phone_number": "9876543210", "data": [], "extras": {"x": value}}
    hindi, english = dkyc.check(payload, language="hi"), dkyc.check(payload)
    assert all(map(is_hindi, sentences(hindi))) and not any(map(is_hindi, sentences(english)))
    assert read(hindi) == read(english) and ("syntax", "extras", "/extras") in read(hindi)
    deep: dict[str, object] = {}
    deep["extras"] = {"deep": deep}
    assert all(map(is_hindi, sentences(dkyc.check(deep, language="hi"))))


def test_labels_and_explanations() -> None:
    rows = {row["path"]: row for row in json.loads(command("fields", "--format", "json"))}
    english = dkyc.fields()
    hindi = dkyc.fields("hi")
    assert [field.path for field in hindi] == [field.path for field in english]
    assert {field.path for field in hindi} >= {path for path in rows if path not in ("data", "extras")} and len(rows) > 70
    for field, other in zip(hindi, english):
        assert field.label == field.description and is_hindi(field.label)
        # The command lists the fields of sections.
        if row := rows.get(field.path):
            assert field.label == row["description"]
            assert [(code.code, code.label) for code in field.codes] == [(code["code"], code.get("label")) for code in row["codes"]]
        assert not is_hindi(other.label) and (field.key, field.example, field.rule) == (other.key, other.example, other.rule)
    explained = dkyc.explain("pan_format", language="hi")
    printed = command("explain", "pan_format")
    for text in (explained.meaning, explained.reason, explained.remedy):
        assert is_hindi(text) and "".join(text.split()) in "".join(printed.split())
    assert explained.fields == dkyc.explain("pan_format").fields
    assert dkyc.fields("en") is dkyc.fields() and not is_hindi(dkyc.explain("pan_format").meaning)


def test_no_other_language() -> None:
    for call in (
        lambda: dkyc.check("{}", language="de"),  # type: ignore[arg-type]
        lambda: dkyc.fields("de"),  # type: ignore[arg-type]
        lambda: dkyc.explain("pan_format", "de"),  # type: ignore[arg-type]
        lambda: dkyc.check_column(pa.array(["{}"]), language="HI"),  # type: ignore[arg-type]
    ):
        with pytest.raises(dkyc.UnknownName, match="no such language is documented"):
            call()
    with pytest.raises(TypeError):
        dkyc.check("{}", language=None)  # type: ignore[arg-type]
