"""Reports, exceptions and options: what users hold in their hands."""

from __future__ import annotations

import copy
import datetime
import pickle
import threading
from typing import Any

import pytest
from conftest import CANARY, CASES, Payload

import dkyc

ANY = dkyc.check('{"user_id": 7, "data": [{"BASIC_INFORMATION": {"pan": "x", "kycType": "9"}}]}')


def test_reports_are_frozen_comparable_and_picklable() -> None:
    for case in CASES:
        report, again = dkyc.check(case.read_bytes()), dkyc.check(case.read_bytes())
        assert report == again and hash(report) == hash(again) and not report != again
        for made in (pickle.loads(pickle.dumps(report)), copy.deepcopy(report), dkyc.Report.from_json(report.to_json())):
            assert made == report and made.to_json() == report.to_json()
        for issue in report.issues:
            assert pickle.loads(pickle.dumps(issue)) == issue == dkyc.Issue.from_json(issue.to_json())
    assert ANY != dkyc.check("") and ANY.errors[0] != ANY.errors[1] and ANY != "report"
    for value, name in ((ANY, "valid"), (ANY, "other"), (ANY.errors[0], "path")):
        with pytest.raises(AttributeError):
            setattr(value, name, True)


def test_a_report_is_true_if_the_payload_is_valid() -> None:
    assert not ANY and dkyc.check(dkyc.template(example=True))


def test_the_members_of_an_issue() -> None:
    issue = next(error for error in ANY.errors if error.code == "not_allowed")
    assert (issue.path, issue.severity, issue.suggestion) == ("BASIC_INFORMATION.kycType", "error", None)
    assert (issue.allowed, issue.related, issue.line, issue.column) == (("1", "2", "3", "4", "5"), (), 1, 71)
    assert list(issue.to_dict()) == ["path", "pointer", "code", "severity", "message", "allowed", "line", "column"]
    assert ANY.issues == ANY.errors + ANY.warnings
    assert repr(issue) == "<dkyc.Issue not_allowed BASIC_INFORMATION.kycType 1:71>"


def test_from_json_says_nothing_of_what_it_was_given() -> None:
    for make in (dkyc.Report.from_json, dkyc.Issue.from_json):
        with pytest.raises(ValueError) as caught:
            make(f'{{"valid": "{CANARY}"}}')
        assert CANARY not in repr(caught.value)


def test_more_issues_than_are_listed() -> None:
    report = dkyc.check("{}", max_issues=1)
    assert report.more is not None and (report.more.errors, report.more.warnings) == (2, 0)
    assert repr(report) == "<dkyc.Report invalid, required user_id 1:1, and 2 more>"
    assert pickle.loads(pickle.dumps(report)) == report
    assert dkyc.check("{}").more is None
    assert not dkyc.check("{}", max_issues=0).valid


def test_options() -> None:
    payload = dkyc.template(example=True)

    def warnings(**options: Any) -> set[str]:
        return {warning.code for warning in dkyc.check(payload, **options).warnings}

    for today in (datetime.date(2025, 3, 1), datetime.datetime(2025, 3, 1, 23, 59), "2025-03-01", "01-MAR-2025"):
        assert warnings(today=today) == {"date_in_future"}
        for allow in ("date_in_future", ["date_in_future"], {"email_form", "date_in_future"}):
            assert warnings(today=today, allow=allow) == set()
        assert warnings(today=today, warnings=False) == set()
    for options, kind in (
        ({"today": "2025-02-30"}, ValueError),
        ({"today": 7}, TypeError),
        ({"allow": ["pan_format"]}, ValueError),
        ({"allow": [7]}, TypeError),
        ({"allow": ["emial_form"]}, dkyc.UnknownName),
        ({"max_issues": -1}, OverflowError),
    ):
        with pytest.raises(kind):
            warnings(**options)


def test_unknown_names_are_not_repeated() -> None:
    for call in (
        lambda: dkyc.check_field(CANARY, ""),  # type: ignore[arg-type]
        lambda: dkyc.check_section(CANARY, {}),  # type: ignore[arg-type]
        lambda: dkyc.explain(CANARY),
        lambda: dkyc.check("{}", allow=[CANARY]),  # type: ignore[list-item]
    ):
        with pytest.raises(dkyc.UnknownName) as caught:
            call()
        assert CANARY not in str(caught.value) + repr(caught.value)
    with pytest.raises(dkyc.UnknownName, match="no such section is documented; did you mean BASIC_INFORMATION?") as caught:
        dkyc.check_section("BASIC_INFORMATOIN", {})  # type: ignore[arg-type]
    assert caught.value.suggestion == "BASIC_INFORMATION"
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.suggestion, str(again)) == (caught.value.suggestion, str(caught.value))


def test_ensure(payload: Payload) -> None:
    assert dkyc.ensure(payload.value).valid
    payload.section("BASIC_INFORMATION")["pan"] = CANARY
    payload.value[CANARY] = CANARY
    with pytest.raises(dkyc.InvalidPayload) as caught:
        dkyc.ensure(payload.value)
    error = caught.value
    assert isinstance(error, ValueError) and error.report == dkyc.check(payload.value)
    assert str(error) == "the payload is invalid: 1 error (pan_format)"
    again = pickle.loads(pickle.dumps(error))
    assert (again.report, str(again)) == (error.report, str(error))


def test_no_value_and_no_unknown_key_is_in_a_repr(payload: Payload) -> None:
    payload.section("BASIC_INFORMATION").update({"pan": CANARY, f"{CANARY}.pan": CANARY})
    payload.value["data"] += [{CANARY: {}}, CANARY, {f"data[{CANARY}]": 1}]
    payload.value.update({CANARY: 1, f"BASIC_INFORMATION.{CANARY}": 1, "data[123456789012]": 1})
    text = __import__("json").dumps(payload.value)
    text = text[:-1] + f', "{CANARY}": 2}}'
    for given in (payload.value, text):
        report = dkyc.check(given)
        assert any(CANARY in issue.path for issue in report.issues)
        shown = [repr(report), str(report), f"{report}", *map(repr, report.issues), *map(str, report.issues)]
        shown += [issue.documented_path for issue in report.issues]
        try:
            dkyc.ensure(given)
        except dkyc.InvalidPayload as error:
            shown += [repr(error), str(error)]
        assert len(shown) > 10
        assert not [text for text in shown if CANARY in text or "123456789012" in text]


def test_the_table_and_the_explanations() -> None:
    rows = dkyc.fields()
    pan = next(row for row in rows if row.path == "BASIC_INFORMATION.pan")
    assert (pan.section, pan.key, pan.rule, pan.mandatory, pan.codes) == ("BASIC_INFORMATION", "pan", "pan", True, ())
    gender = next(row for row in rows if row.key == "gender")
    assert gender.codes[0] == ("M", "male")
    assert rows[0].path == "user_id" and rows is dkyc.fields()
    explanation = dkyc.explain("pan_format")
    assert explanation.severity == "error" and "BASIC_INFORMATION.pan" in explanation.fields
    assert explanation.meaning and explanation.reason and explanation.example and explanation.remedy
    assert dkyc.json_schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert not dkyc.check(dkyc.template()).valid


def test_other_threads_run_during_a_large_check() -> None:
    photo = "QUJD" * 3_000_000
    text = dkyc.template(example=True).replace("https://files.example.com/photo.jpg", photo)
    ticks: list[int] = []
    done = threading.Event()

    def tick() -> None:
        while not done.wait(0.0002):
            ticks.append(1)

    thread = threading.Thread(target=tick)
    thread.start()
    reports = [dkyc.check(text) for _ in range(5)]
    done.set()
    thread.join()
    assert all(report.valid for report in reports) and ticks
