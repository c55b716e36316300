"""Slips of the hand that YAML notices only lines further down: told where they are."""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

from bsc.read.found import Also
from bsc.source import Place, Said, say

_ENTRY = re.compile(r"(\s*(?:- +)*)([\w.\-]+):(?=\s|$)\s*(.*)")
_TIGHT = re.compile(r"(\s*(?:- +)*)([^\W\d][\w.\-]*):([^\s:/].*)")
_BARE = re.compile(r"(\s*(?:- +)*)([\w.\-]+)\s*(?:#.*)?")
_CLOSING = {"{": "}", "[": "]"}


class Slip(NamedTuple):
    """What went wrong where, and how to write it."""

    place: Place
    message: Said
    help: Said
    also: tuple[Also, ...] = ()


class Stumble(NamedTuple):
    """Where YAML stumbled and over what, with the lines of the file."""

    path: str
    lines: list[str]
    problem: str
    line: int
    column: int
    opened: tuple[int, int] | None

    def place(self, line: int, column: int, width: int = 1) -> Place:
        """A place from positions that begin at 0."""
        return Place(self.path, line + 1, column + 1, width)

    def text(self, line: int) -> str:
        """A line, empty beyond the end."""
        return self.lines[line] if 0 <= line < len(self.lines) else ""

    def above(self, line: int) -> int:
        """The nearest line above that says something."""
        return next((at for at in range(line - 1, -1, -1) if self.lines[at].split("#")[0].strip()), -1)


def find_slip(problem: yaml.MarkedYAMLError, lines: list[str], path: str) -> Slip | None:
    """The slip behind a syntax error, where it is one of those that people make."""
    mark, context = problem.problem_mark, problem.context_mark
    if mark is None:
        return None
    opened = (context.line, context.column) if context else None
    stumble = Stumble(path, lines, str(problem.problem), mark.line, min(mark.column, 10_000), opened)
    if "mapping values" in stumble.problem:
        return _no_space(stumble) or _too_deep(stumble)
    if "expected key" in stumble.problem:
        return _too_deep(stumble)
    if "expected ':'" in stumble.problem:
        return _no_space(stumble) or _no_colon(stumble)
    return _bracket(stumble) if "',' or '" in stumble.problem else None


def _no_space(stumble: Stumble) -> Slip | None:
    """`name:Ana` is one word to YAML."""
    near = [stumble.above(stumble.line), stumble.line, *(stumble.opened or ())[:1]]
    for line in near:
        found = _TIGHT.fullmatch(stumble.text(line).rstrip()) if line >= 0 else None
        if found:
            help = say("write `{key}: {value}`", key=found[2], value=found[3][:60])
            return Slip(stumble.place(line, found.end(2)), say("a space is missing after this colon"), help)
    return None


def _no_colon(stumble: Stumble) -> Slip | None:
    """A key alone on its line."""
    line = stumble.opened[0] if stumble.opened else -1
    found = _BARE.fullmatch(stumble.text(line))
    if found is None:
        return None
    message, help = say("a colon is missing after `{key}`", key=found[2]), say("write `{key}:`", key=found[2])
    return Slip(stumble.place(line, found.start(2), len(found[2])), message, help)


def _too_deep(stumble: Stumble) -> Slip | None:
    """A key below one that has its value already."""
    above = stumble.above(stumble.line)
    own, upper = _ENTRY.match(stumble.text(stumble.line)), _ENTRY.match(stumble.text(above))
    if not own or not upper or not upper[3] or len(own[1]) <= len(upper[1]):
        return None
    if stumble.column not in (own.start(2), own.end(2)):
        return None
    message = say("this line is indented further than `{key}` above it, which has its value already", key=upper[2])
    place = stumble.place(stumble.line, own.start(2), len(own[2]))
    return Slip(place, message, say("begin both in the same column"))


def _bracket(stumble: Stumble) -> Slip | None:
    """A bracket that is not closed, or closed by another."""
    if stumble.opened is None:
        return None
    line, column = stumble.opened
    text, own = stumble.text(stumble.line), stumble.text(line)
    bracket, met = own[column : column + 1], text[stumble.column : stumble.column + 1]
    if bracket not in _CLOSING:
        return None
    help = say("close it with `{bracket}`", bracket=_CLOSING[bracket])
    if met and met in "]}":
        message = say("`{found}` does not close the `{bracket}` before it", found=met, bracket=bracket)
        also = Also(stumble.place(line, column), say("it opens here"))
        return Slip(stumble.place(stumble.line, stumble.column), message, help, (also,))
    entry = _ENTRY.match(text)
    over = not text.strip() or (entry and len(entry[1]) <= len(own) - len(own.lstrip()))
    if stumble.line == line or not over:
        return None
    message = say("this `{bracket}` is not closed before line {line}", bracket=bracket, line=stumble.line + 1)
    return Slip(stumble.place(line, column), message, help)
