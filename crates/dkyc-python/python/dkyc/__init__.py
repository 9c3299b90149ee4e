"""Checks a DKYC `push_user_data` payload before it is sent: offline, every problem at once, each at its field.

>>> import dkyc
>>> report = dkyc.check('{"user_id": "u-1", "phone_number": "9876543210", "data": [], "extra": {}}')
>>> report.valid, report.errors[0].code, report.errors[0].path
(False, 'required', 'BASIC_INFORMATION')
>>> report.warnings[0].suggestion
'extras'

No value of a payload is ever in a report, an exception or a `repr`.
"""

from dkyc._errors import InvalidPayload, InvalidProfile, Mistake, UnknownName
from dkyc._fixed import Fixed, Repair
from dkyc._native import (
    Issue,
    More,
    Profile,
    Report,
    Reports,
    check,
    check_column,
    check_field,
    check_section,
    check_sections,
    ensure,
    fix,
    fix_field,
    parse,
    template,
)
from dkyc._table import AllowedCode, Explanation, FieldInfo, explain, fields, json_schema
from dkyc.document import Document

__all__ = [
    "AllowedCode",
    "Document",
    "Explanation",
    "FieldInfo",
    "Fixed",
    "InvalidPayload",
    "InvalidProfile",
    "Issue",
    "Mistake",
    "More",
    "Profile",
    "Repair",
    "Report",
    "Reports",
    "UnknownName",
    "check",
    "check_column",
    "check_field",
    "check_section",
    "check_sections",
    "ensure",
    "explain",
    "fields",
    "fix",
    "fix_field",
    "json_schema",
    "parse",
    "template",
]
