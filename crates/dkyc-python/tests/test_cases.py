"""The cases of the whole project, byte for byte, by each way in."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import CASES, TESTS, snapshot, values

import dkyc


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_case_has_the_report_of_rust(case: Path) -> None:
    report = dkyc.check(case.read_bytes())
    assert json.dumps(report.to_dict(), indent=2, ensure_ascii=False) == snapshot(f"json@{case.name}")


def test_a_batch_line_by_line_and_as_a_column() -> None:
    import pyarrow as pa

    lines = (TESTS / "cases" / "batch.ndjson").read_bytes().split(b"\n")
    numbered = [(number, line) for number, line in enumerate(lines, 1) if line.strip(b" \t\r")]
    reports = [dkyc.check(line) for _, line in numbered]
    written = [f"line {number}: {report.to_json()}" for (number, _), report in zip(numbered, reports)]
    assert "\n".join(written) == snapshot("batch")
    column = pa.chunked_array(dkyc.check_column(pa.array([line for _, line in numbered], pa.binary())))
    assert [row["valid"] for row in column.to_pylist()] == [report.valid for report in reports]


def test_values_alone() -> None:
    lines = (TESTS / "cases" / "fields.ndjson").read_text(encoding="utf-8").splitlines()
    reports = [dkyc.check_field(*json.loads(line), today="2025-06-15").to_json() for line in lines]
    assert "\n".join(reports) == snapshot("fields")


@pytest.mark.parametrize("name", values())
def test_a_dict_is_judged_as_its_text(name: str) -> None:
    value = values()[name]
    text = json.dumps(value).encode()
    by_text, by_value = dkyc.check(text).to_dict(), dkyc.check(value).to_dict()
    for issue in by_text["errors"] + by_text["warnings"]:
        issue.pop("line", None), issue.pop("column", None)
    for issue in by_text["errors"] + by_value["errors"]:
        # A text is told to put a number in double quotes, and a value to be text.
        if issue["code"] == "type":
            issue["message"] = issue["message"].split(";")[0]
    if [issue["code"] for issue in by_text["errors"]] == ["syntax"]:
        # Half of a surrogate pair: the text is not JSON, but the value has a place for it.
        assert not by_value["valid"] and {"syntax", "not_unicode"} & {error["code"] for error in by_value["errors"]}
    else:
        assert by_value == by_text


@pytest.mark.parametrize("command", [["check", "--format", "json", "valid.json", "misspelt.json"], ["fields"], ["explain", "pan"]])
def test_the_command_is_that_of_rust(command: list[str]) -> None:
    run = subprocess.run([sys.executable, "-m", "dkyc", *command], cwd=TESTS / "cases", capture_output=True)
    assert run.returncode == (1 if command[0] == "check" else 0)
    if command[0] == "check":
        reports = [json.loads(line) for line in run.stdout.splitlines()]
        assert [report["source"] for report in reports] == ["valid.json", "misspelt.json"]
        for error in reports[1]["errors"]:
            # The command adds which errors `dkyc fix` can put right.
            error.pop("fixable", None)
        assert reports[1]["errors"] == json.loads(snapshot("json@misspelt.json"))["errors"]
    elif command[0] == "fields":
        assert run.stdout.decode() == snapshot("cli_fields").split("--- stderr")[0]
    else:
        assert b"BASIC_INFORMATION.pan" in run.stdout


def test_the_command_says_what_is_wrong_with_its_arguments() -> None:
    run = subprocess.run([sys.executable, "-m", "dkyc", "check", "nowhere.json"], capture_output=True)
    assert (run.returncode, run.stdout) == (2, b"")
    assert b"nowhere.json: no such file" in run.stderr
