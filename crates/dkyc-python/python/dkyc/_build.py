"""The JSON text of a valid payload → typed values. It is called only after the check."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Mapping
from typing import Any

from dkyc import payload
from dkyc._table import fields
from dkyc.document import Document

_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")


def _date(text: str) -> datetime.date:
    day, month, year = text.split("-")
    return datetime.date(int(year), _MONTHS.index(month.upper()) + 1, int(day))


def _integer(digits: str) -> int | float:
    # Python refuses to read longer ones.
    return int(digits) if len(digits) < 4300 else float(digits)


_CONVERT: Mapping[str, Callable[[str], Any]] = {"date": _date, "document": Document}


def build(text: bytes, extras: dict[str, Any] | None) -> payload.PushUserData:
    """`extras` is that of a dict, which may hold what the text of a check leaves out."""
    values = json.loads(text.decode("utf-8-sig"), parse_int=_integer)
    sections: dict[str, Mapping[str, str]] = {}
    for element in values["data"]:
        sections.update({name: section for name, section in element.items() if section is not None})
    converted: dict[str, dict[str, Any]] = {}
    for field in fields():
        holder = sections[field.section] if field.section else values
        value = holder.get(field.key)
        if value is not None:
            convert = payload.ENUMS.get(field.path) or _CONVERT.get(field.rule, str)
            value = convert(value)
        converted.setdefault(field.section, {})[payload.NAMES[field.path]] = value
    top = converted.pop("")
    made = {payload.SECTION_NAMES[name]: payload.SECTIONS[name](**members) for name, members in converted.items()}
    return payload.PushUserData(**top, data=payload.Sections(**made), extras=extras if extras is not None else values.get("extras"))
