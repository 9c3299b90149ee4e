"""House rules: what `dkyc check --profile` and the Rust tests say, in every function that takes `profile`."""

from __future__ import annotations

import copy
import json
import pickle
import subprocess
import sys
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

import pyarrow as pa
import pytest
from conftest import CANARY, CASES, TESTS, Payload

import dkyc
from dkyc.types import FieldPath

HOUSE = TESTS / "house"
RULES: dict[str, Any] = json.loads((HOUSE / "profile.json").read_text(encoding="utf-8"))
TODAY = "2025-06-15"


def lines(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("[")]


def command(*arguments: str) -> str:
    run = subprocess.run([sys.executable, "-m", "dkyc", *arguments], cwd=TESTS / "cases", capture_output=True)
    assert run.returncode in (0, 1), run.stderr
    return run.stdout.decode()


def test_every_row_of_the_rust_tests() -> None:
    rows, reports = lines(HOUSE / "values.ndjson"), lines(HOUSE / "snapshots/values.snap")
    assert len(rows) == len(reports) > 150
    for (rules, path, value), (english, hindi) in zip(rows, reports, strict=True):
        profile = dkyc.Profile(rules)
        for given in (profile, rules, MappingProxyType(rules)):
            report = dkyc.check_field(path, value, profile=given)
            assert report.to_json() == json.dumps(english, ensure_ascii=False, separators=(",", ":")), (rules, path)
        assert dkyc.check_field(path, value, profile=profile, language="hi").to_dict() == hindi
        # Wherever it is, a value is judged in the same way.
        payload = Payload()
        section, _, key = path.partition(".")
        (payload.section(section) if key else payload.value).__setitem__(key or section, value)
        text = json.dumps(payload.value)
        wanted = [(error["code"], path) for error in english["errors"]]
        for whole in (dkyc.check(payload.value, profile=profile), dkyc.check(text, profile=profile)):
            assert [(error.code, error.path) for error in whole.errors if error.path == path] == wanted, (rules, path)
        if key:
            form = {name: part for element in payload.value["data"] for name, part in element.items()}
            for part in (dkyc.check_sections(form, profile=profile), dkyc.check_section(cast(Any, section), form[section], profile=profile)):
                assert [(error.code, error.path) for error in part.errors if error.path == path] == wanted
        column = pa.chunked_array(dkyc.check_column(pa.array([text]), profile=profile)).to_pylist()[0]
        assert column["valid"] == dkyc.check(text, profile=profile).valid


def test_every_case_has_the_report_of_the_command() -> None:
    cases = [case for case in CASES if case.name != "types_whole_array.json"]
    arguments = ("check", "--format", "json", "--today", TODAY, "--profile", str(HOUSE / "profile.toml"))
    printed = command(*arguments, *(case.name for case in cases)).splitlines()
    profile = dkyc.Profile.read(HOUSE / "profile.toml")
    for case, line in zip(cases, printed, strict=True):
        wanted = line.replace(',"fixable":true', "").replace(f'"source":"{case.name}",', "", 1)
        assert dkyc.check(case.read_bytes(), today=TODAY, profile=profile).to_json() == wanted, case.stem


def test_the_other_functions() -> None:
    text = dkyc.template(example=True)
    rules = {"fields": {"BASIC_INFORMATION.amc": {"allowed": ["HOUSE1"]}}}
    for function in (dkyc.ensure, dkyc.parse):
        with pytest.raises(dkyc.InvalidPayload, match="house_allowed"):
            function(text, profile=rules)
        assert function(text, profile=None)
    photo = "data:image/jpeg;base64,/9j/4AAQ"
    forms = {"fields": {"DOCUMENT_COLLECTION.docPhoto": {"forms": ["data_url"]}}}
    assert dkyc.fix_field("DOCUMENT_COLLECTION.docPhoto", photo) == "/9j/4AAQ"
    assert dkyc.fix_field("DOCUMENT_COLLECTION.docPhoto", photo, profile=forms) is None
    assert [error.code for error in dkyc.fix(text, profile=rules).report.errors] == ["house_allowed"]


def test_fields_and_schema() -> None:
    rules: dict[str, Any] = {
        "fields": {
            "BASIC_INFORMATION.kycType": {"allowed": ["5"]},
            "BASIC_INFORMATION.amc": {"pattern": "^HOUSE[0-9]$", "max_length": 9},
            "PERSONAL_INFORMATION.applicantMiddleName": {"mandatory": True},
            "DOCUMENT_COLLECTION.docPhoto": {"forms": ["base64"], "kinds": ["jpeg"], "max_bytes": 10, "hosts": ["a.example"]},
        }
    }
    profile = dkyc.Profile(rules)
    fields = {field.path: field for field in dkyc.fields(profile=profile)}
    plain = {field.path: field for field in dkyc.fields()}
    assert fields.keys() == plain.keys()
    kyc = fields["BASIC_INFORMATION.kycType"]
    assert (kyc.allowed, kyc.example, [code.code for code in kyc.codes]) == (("5",), "5", ["5"])
    amc = fields["BASIC_INFORMATION.amc"]
    assert (amc.pattern, amc.max_length, amc.example) == ("^HOUSE[0-9]$", 9, "")
    assert fields["PERSONAL_INFORMATION.applicantMiddleName"].mandatory
    photo = fields["DOCUMENT_COLLECTION.docPhoto"]
    assert (photo.forms, photo.kinds, photo.max_bytes, photo.hosts) == (("base64",), ("jpeg",), 10, ("a.example",))
    assert [path for path in fields if fields[path] != plain[path]] == [
        path for path in plain if path in rules["fields"]
    ]
    assert dkyc.fields("hi", profile={}) == dkyc.fields("hi")
    assert dkyc.json_schema(profile=RULES) == json.loads(command("schema", "--profile", str(HOUSE / "profile.toml")))
    assert dkyc.json_schema(profile={}) == dkyc.json_schema()


def test_all_mistakes_at_once() -> None:
    with pytest.raises(dkyc.InvalidProfile) as caught:
        dkyc.Profile({"warnings": {"pan": "off"}, "fields": {"x": {}, "user_id": {"pattern": "(", "max_length": 0}}})
    paths = [mistake.path for mistake in caught.value.mistakes]
    assert paths == ["warnings.pan", "fields.x", "fields.user_id.pattern", "fields.user_id.max_length"]
    assert all((mistake.line, mistake.column) == (None, None) for mistake in caught.value.mistakes)
    assert isinstance(caught.value, ValueError) and str(caught.value).count("\n") == 4
    with pytest.raises(dkyc.InvalidProfile, match="line 2, column 1: fields.user_id.max_bytes: user_id is not a document"):
        dkyc.Profile.from_toml("[fields.user_id]\nmax_bytes = 1")
    again = pickle.loads(pickle.dumps(caught.value))
    assert again.mistakes == caught.value.mistakes and str(again) == str(caught.value)
    with pytest.raises(dkyc.InvalidProfile):
        dkyc.check("{}", profile={"feilds": {}})


def test_what_is_no_profile(tmp_path: Path) -> None:
    nothing: Any
    for nothing in ("dkyc.toml", 7, [], {"fields": {1, 2}}, {(1,): 1}):
        with pytest.raises(TypeError, match="a profile is a dict"):
            dkyc.Profile(nothing)
        with pytest.raises(TypeError, match="a profile is a dict"):
            dkyc.check("{}", profile=nothing)
    with pytest.raises(FileNotFoundError):
        dkyc.Profile.read(tmp_path / "dkyc.toml")


def test_a_profile_is_a_value() -> None:
    profile = dkyc.Profile(RULES)
    of_file = dkyc.Profile.read(HOUSE / "profile.toml")
    assert profile == of_file and hash(profile) == hash(of_file) and profile != dkyc.Profile({})
    assert profile == dkyc.Profile.from_toml((HOUSE / "profile.toml").read_bytes())
    for made in (profile, of_file):
        assert pickle.loads(pickle.dumps(made)) == copy.deepcopy(made) == made
    assert "BASIC_INFORMATION.amc" in repr(profile)


def test_no_value_gets_out() -> None:
    profile = dkyc.Profile(RULES)
    for field in dkyc.fields():
        for value in (CANARY, f"{CANARY}@example.com", f"https://{CANARY}.example/x"):
            report = dkyc.check_field(cast(FieldPath, field.path), value, profile=profile)
            assert CANARY not in report.to_json() + repr(report) + repr(report.errors)
