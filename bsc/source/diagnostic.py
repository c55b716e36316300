"""A finding that points at a place: a mistake in the language, or an opinion of a review rule."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from bsc.source.place import Place


class Severity(IntEnum):
    """How much a finding matters; only errors of the language stop a build."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The name users write: `info`, `warning` or `error`."""
        return self.name.lower()


class Related(NamedTuple):
    """A second place that a finding involves, such as "first declared here"."""

    place: Place
    note: str


class Silence(NamedTuple):
    """Why the house does not want to hear a finding, and the last period that this holds for."""

    why: str = ""
    until: str = ""


class Diagnostic(NamedTuple):
    """One finding: what was found where, what was expected, and one thing to do about it.

    `rule` is a stable id (`unknown-key`, `R23`); `subject` is the id of the objective or KPI it is about; one said
    once for many names them in `about`.
    Message and help are worded in the language that the caller asked for. One with a `silence` is kept apart: it is
    listed and counted nowhere else.
    """

    rule: str
    severity: Severity
    message: str
    place: Place
    help: str = ""
    related: tuple[Related, ...] = ()
    subject: str = ""
    about: tuple[str, ...] = ()
    silence: Silence | None = None


def sort_key(diagnostic: Diagnostic) -> tuple[str, int, int, int, str, str]:
    """Order of findings: by file, line, column; at one place the gravest first."""
    place = diagnostic.place
    return place.path, place.line, place.column, -diagnostic.severity, diagnostic.rule, diagnostic.message
