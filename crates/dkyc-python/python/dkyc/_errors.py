"""The exceptions. Their texts hold counts, codes and documented names, and never a value or a key of a payload."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dkyc._native import Report


class InvalidPayload(ValueError):
    """A payload is invalid. `report` says why."""

    report: Report

    def __init__(self, report: Report) -> None:
        # The report is the only argument, so that the exception can be pickled and copied.
        super().__init__(report)
        self.report = report

    def __str__(self) -> str:
        more = self.report.more
        errors = len(self.report.errors) + (more.errors if more else 0)
        codes = sorted({issue.code for issue in self.report.errors})
        return f"the payload is invalid: {errors} error{'' if errors == 1 else 's'} ({', '.join(codes)})"

    def __repr__(self) -> str:
        return f"InvalidPayload({str(self)!r})"


class UnknownName(ValueError):
    """A section, field or code that a program asks for and that is not documented. It is not repeated in the text."""

    suggestion: str | None

    def __init__(self, what: str, suggestion: str | None = None) -> None:
        super().__init__(what, suggestion)
        self.what = what
        self.suggestion = suggestion

    def __str__(self) -> str:
        meant = f"; did you mean {self.suggestion}?" if self.suggestion else ""
        return f"no such {self.what} is documented{meant}"
