"""What type checkers know of the package: mypy --strict and pyright check this file, and nothing runs it."""

import datetime
from typing import Any, Literal, assert_type

import dkyc
from dkyc import payload as typed
from dkyc.types import Code, FieldPath, PushUserDataDict, SectionsDict


def reports(text: str, given: dict[str, Any]) -> None:
    report = dkyc.check(text, today=datetime.date(2025, 2, 14), allow=["email_form"], max_issues=5, language="hi")
    assert_type(report, dkyc.Report)
    assert_type(dkyc.check(given), dkyc.Report)
    assert_type(dkyc.ensure(text.encode()), dkyc.Report)
    assert_type(report.errors, tuple[dkyc.Issue, ...])
    assert_type(report.errors[0].line, int | None)
    code: Code = report.errors[0].code
    assert_type(dkyc.explain(code), dkyc.Explanation)
    path: FieldPath = dkyc.fields()[0].path
    assert_type(dkyc.check_field(path, "x"), dkyc.Report)
    try:
        dkyc.ensure(text)
    except dkyc.InvalidPayload as error:
        assert_type(error.report, dkyc.Report)


def repairs(text: str, given: dict[str, Any]) -> None:
    assert_type(dkyc.fix(text).payload, str | None)
    assert_type(dkyc.fix(text.encode()), dkyc.Fixed[str])
    assert_type(dkyc.fix(given, today="2025-02-14").payload, dict[str, Any] | None)
    assert_type(dkyc.fix(given).repairs, tuple[dkyc.Repair, ...])
    assert_type(dkyc.fix_field("BASIC_INFORMATION.pan", text, given), str | None)


def payloads(data: SectionsDict) -> None:
    made: PushUserDataDict = {"user_id": "u-1", "phone_number": "9876543210", "data": [{"BASIC_INFORMATION": data["BASIC_INFORMATION"]}]}
    dkyc.check(made)
    parsed = dkyc.parse(made)
    assert_type(parsed.data.basic_information.dob, datetime.date)
    assert_type(parsed.data.personal_information.gender, typed.Gender)
    assert_type(parsed.data.document_collection.doc_photo.decode(), bytes | None)
    gender: Literal["M", "F", "T"] = data["PERSONAL_INFORMATION"]["gender"]
    assert gender


def mistakes(data: SectionsDict, report: dkyc.Report) -> None:
    # Each comment is needed: without the mistake, the checkers complain of the comment.
    data["PERSONAL_INFORMATION"]["gender"] = "male"  # type: ignore[typeddict-item]  # pyright: ignore
    dkyc.check_field("BASIC_INFORMATION.pna", "x")  # type: ignore[arg-type]  # pyright: ignore
    dkyc.check("{}", allow=["pan_format"])  # type: ignore[list-item]  # pyright: ignore
    dkyc.fix_field("BASIC_INFORMATION.pna", "x")  # type: ignore[arg-type]  # pyright: ignore
    dkyc.fix_field("BASIC_INFORMATION.pan", 7)  # type: ignore[arg-type]  # pyright: ignore
    dkyc.check_section("BASIC", "{}")  # type: ignore[arg-type]  # pyright: ignore
    report.valid = True  # type: ignore[misc]  # pyright: ignore
