"""What crates/dkyc-python implements in Rust. `cargo xtask test` compares the two with stubtest."""

import datetime
import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol, TypeAlias, final, overload, type_check_only

from dkyc._fixed import Fixed
from dkyc._options import Language
from dkyc.payload import PushUserData
from dkyc.types import Code, FieldPath, PushUserDataDict, SectionName, SectionsDict, Severity, WarningCode

__all__ = [
    "Issue",
    "More",
    "Profile",
    "Report",
    "Reports",
    "check",
    "check_column",
    "check_field",
    "check_section",
    "check_sections",
    "codes",
    "ensure",
    "explanation",
    "fields",
    "fix",
    "fix_field",
    "json_schema",
    "parse",
    "run",
    "template",
]

@type_check_only
class _ArrowArray(Protocol):
    def __arrow_c_array__(self, requested_schema: Any = None) -> tuple[Any, Any]: ...

@type_check_only
class _ArrowStream(Protocol):
    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any: ...

_Json: TypeAlias = str | bytes | bytearray | memoryview
_Allow: TypeAlias = WarningCode | Iterable[WarningCode]
_Today: TypeAlias = datetime.date | str
_Profile: TypeAlias = Profile | Mapping[str, Any]

@final
class Issue:
    """One error or warning."""

    @property
    def path(self) -> str:
        """The documented path, or that of a key that is not documented; empty for the whole payload."""
    @property
    def documented_path(self) -> str:
        """The path up to a key that is not documented, which is text of the payload."""
    @property
    def pointer(self) -> str:
        """Where it is in this payload, as a JSON Pointer; for something missing, where it belongs."""
    @property
    def code(self) -> Code: ...
    @property
    def severity(self) -> Severity: ...
    @property
    def message(self) -> str:
        """One sentence for a person: what is expected, and what to do."""
    @property
    def allowed(self) -> tuple[str, ...]:
        """The codes that are allowed, for `not_allowed`; empty for the other codes."""
    @property
    def suggestion(self) -> str | None:
        """What was probably meant: a documented name, a code, or the wrong key that stands for a missing one."""
    @property
    def related(self) -> tuple[str, ...]:
        """The paths of the other values that were compared; `data` when the error there explains this issue."""
    @property
    def line(self) -> int | None:
        """The line, from 1; nothing when an object was checked."""
    @property
    def column(self) -> int | None:
        """The column, from 1, in code points; nothing when an object was checked."""
    def to_dict(self) -> dict[str, Any]: ...
    def to_json(self) -> str: ...
    @staticmethod
    def from_json(json: str) -> Issue: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class More:
    """How many issues a report does not list."""

    @property
    def errors(self) -> int: ...
    @property
    def warnings(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Profile:
    """House rules: what is allowed of what the specification allows. Every check takes them as `profile`, or the dict itself.

    It is made of the tables of a `dkyc.toml`, as a dict. Raises `InvalidProfile`, with all mistakes.
    """

    def __new__(cls, rules: Mapping[str, Any]) -> Profile: ...
    @staticmethod
    def from_toml(text: str | bytes) -> Profile:
        """From the text of a `dkyc.toml`."""
    @staticmethod
    def from_json(json: str) -> Profile: ...
    @staticmethod
    def read(path: str | os.PathLike[str]) -> Profile:
        """From a file, such as a `dkyc.toml`. Raises `OSError` if it cannot be read."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Report:
    """Everything that a check found, in the order of the specification. It is true if the payload is valid."""

    @property
    def valid(self) -> bool: ...
    @property
    def errors(self) -> tuple[Issue, ...]: ...
    @property
    def warnings(self) -> tuple[Issue, ...]: ...
    @property
    def issues(self) -> tuple[Issue, ...]:
        """Errors, then warnings."""
    @property
    def more(self) -> More | None:
        """Nothing when all issues are listed."""
    def to_dict(self) -> dict[str, Any]: ...
    def to_json(self) -> str:
        """The report as JSON text, byte for byte as everywhere."""
    @staticmethod
    def from_json(json: str) -> Report: ...
    def __bool__(self) -> bool: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Reports:
    """Reports as a column of Arrow structs, in chunks of at most 65,536 rows."""

    def __arrow_c_stream__(self, requested_schema: object = None) -> Any: ...
    def __arrow_c_schema__(self) -> Any: ...
    def __len__(self) -> int: ...

def check(
    payload: _Json | PushUserDataDict | Mapping[str, Any],
    *,
    today: _Today | None = None,
    allow: _Allow | None = None,
    warnings: bool = True,
    max_issues: int = 1000,
    language: Language = "en",
    profile: _Profile | None = None,
) -> Report:
    """Checks a whole payload: JSON text, bytes, or a dict, which is judged as its JSON text. Never raises over what is in it."""

def ensure(
    payload: _Json | PushUserDataDict | Mapping[str, Any],
    *,
    today: _Today | None = None,
    allow: _Allow | None = None,
    warnings: bool = True,
    max_issues: int = 1000,
    language: Language = "en",
    profile: _Profile | None = None,
) -> Report:
    """The report on a valid payload, with its warnings. Raises `InvalidPayload` for any other."""

def parse(
    payload: _Json | PushUserDataDict | Mapping[str, Any],
    *,
    today: _Today | None = None,
    allow: _Allow | None = None,
    warnings: bool = True,
    max_issues: int = 1000,
    language: Language = "en",
    profile: _Profile | None = None,
) -> PushUserData:
    """The payload as typed values. Raises `InvalidPayload` if it is not valid."""

def check_sections(
    sections: _Json | SectionsDict | Mapping[str, Any],
    *,
    today: _Today | None = None,
    allow: _Allow | None = None,
    warnings: bool = True,
    max_issues: int = 1000,
    language: Language = "en",
    profile: _Profile | None = None,
) -> Report:
    """Checks the sections under their names: the natural shape of a form."""

def check_section(
    name: SectionName,
    section: _Json | Mapping[str, Any],
    *,
    today: _Today | None = None,
    allow: _Allow | None = None,
    warnings: bool = True,
    max_issues: int = 1000,
    language: Language = "en",
    profile: _Profile | None = None,
) -> Report:
    """Checks one section. Raises `UnknownName` if there is none of this name."""

def check_field(
    path: FieldPath,
    value: object,
    *,
    today: _Today | None = None,
    allow: _Allow | None = None,
    warnings: bool = True,
    max_issues: int = 1000,
    language: Language = "en",
    profile: _Profile | None = None,
) -> Report:
    """Checks one value: the string itself, not JSON. Raises `UnknownName` if there is no field with this path."""

@overload
def fix(
    payload: _Json,
    *,
    today: _Today | None = None,
    allow: _Allow | None = None,
    warnings: bool = True,
    max_issues: int = 1000,
    language: Language = "en",
    profile: _Profile | None = None,
) -> Fixed[str]:
    """Repairs what has only one right form, and reports the rest. Text becomes text, and a dict becomes a new dict.

    Never raises over what is in a payload. A warning that the options leave out is not repaired.
    """

@overload
def fix(
    payload: PushUserDataDict | Mapping[str, Any],
    *,
    today: _Today | None = None,
    allow: _Allow | None = None,
    warnings: bool = True,
    max_issues: int = 1000,
    language: Language = "en",
    profile: _Profile | None = None,
) -> Fixed[dict[str, Any]]: ...
def fix_field(
    path: FieldPath,
    value: str,
    section: _Json | Mapping[str, Any] | None = None,
    *,
    today: _Today | None = None,
    allow: _Allow | None = None,
    profile: _Profile | None = None,
) -> str | None:
    """The repaired value; nothing if there is nothing to repair. Raises `UnknownName` if there is no field with this path.

    Some warnings are about two fields, such as a state and its country. To repair those, pass the section, too.
    """

def check_column(
    data: _ArrowArray | _ArrowStream,
    *,
    today: _Today | None = None,
    allow: _Allow | None = None,
    warnings: bool = True,
    max_issues: int = 1000,
    language: Language = "en",
    profile: _Profile | None = None,
    messages: bool = True,
    threads: int = 1,
) -> Reports:
    """Checks a column of payloads (text or bytes of any Arrow type). Never raises over a row.

    A row without a payload has the report on `null`. With `messages=False` all sentences are left out; with `threads=0` all
    cores work on it. Other threads of Python run meanwhile.
    """

def template(*, example: bool = False) -> str:
    """The JSON text of a payload to fill in, or of an invented, valid one."""

def codes() -> list[Code]: ...
def explanation(code: str, language: str) -> str: ...
def fields(language: str, profile: _Profile | None) -> str: ...
def json_schema(profile: _Profile | None) -> str: ...
def run(arguments: Sequence[str]) -> int: ...
