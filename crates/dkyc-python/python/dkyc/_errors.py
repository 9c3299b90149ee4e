"""The exceptions. Their texts hold counts, codes and documented names, and never a value or a key of a payload."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

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


class Mistake(NamedTuple):
    """One mistake in a profile."""

    path: str
    """Where it is: `fields."BASIC_INFORMATION.amc".allowed`; empty for the whole profile."""
    message: str
    """What is wrong and what to do, in one sentence."""
    line: int | None
    """The line in its text, from 1; nothing for a dict."""
    column: int | None
    """The column, from 1, in code points; nothing for a dict."""


class InvalidProfile(ValueError):
    """House rules cannot be used. `mistakes` is everything that is wrong with them."""

    mistakes: tuple[Mistake, ...]

    def __init__(self, mistakes: tuple[tuple[str, str, int | None, int | None], ...]) -> None:
        super().__init__(mistakes)
        self.mistakes = tuple(Mistake(*mistake) for mistake in mistakes)

    def __str__(self) -> str:
        def line(mistake: Mistake) -> str:
            place = f"line {mistake.line}, column {mistake.column}: " if mistake.line else ""
            path = f"{mistake.path}: " if mistake.path else ""
            return f"{place}{path}{mistake.message}"

        return "the profile cannot be used:\n" + "\n".join(map(line, self.mistakes))
