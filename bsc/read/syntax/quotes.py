"""Where a quote opened that is closed too late or too soon; YAML itself stumbles lines further down."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import yaml

_LIKE_AN_ENTRY = re.compile(r"\s*(?:- +)?[\w.\-]+:(?:\s|$)")


class Quoted(NamedTuple):
    """A quoted text: its quote, and the lines and columns, from 0, where it opens and ends."""

    quote: str
    line: int
    column: int
    last_line: int
    end: int


def quote_before(problem: yaml.MarkedYAMLError, text: str, loader: type) -> Quoted | None:
    """The quoted text right before the place where YAML stumbled."""
    mark = problem.problem_mark
    if mark is None or "expected" not in str(problem.problem):
        return None
    lines = text.splitlines()
    line = lines[mark.line] if mark.line < len(lines) else ""
    for each in _quoted(text, loader):
        if each.last_line == mark.line and not line[each.end : mark.column].strip() and each.end <= mark.column:
            return each
        if each.line > mark.line:
            break
    return None


def quote_over_entries(text: str, loader: type) -> Quoted | None:
    """The first quoted text that runs over a line which looks like an entry of its own."""
    lines = text.splitlines()
    for each in _quoted(text, loader):
        if each.last_line > each.line and _LIKE_AN_ENTRY.match(lines[each.line + 1]):
            return each
    return None


def _quoted(text: str, loader: type) -> Iterator[Quoted]:
    try:
        for token in yaml.scan(text, Loader=loader):
            if isinstance(token, yaml.ScalarToken) and token.style in ('"', "'"):
                start, end = token.start_mark, token.end_mark
                yield Quoted(token.style, start.line, start.column, end.line, end.column)
    except yaml.YAMLError:
        return
