"""Findings for people: place, message, the line with a caret under the exact word, a way out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import click

from bsc.cli.terminal import fit, visible, width
from bsc.cli.words import count, word
from bsc.source import Diagnostic, Place, Severity

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
EXCERPT = 100
WHOLE = 120
_BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")


class Excerpts:
    """The lines of the files that findings point into."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._lines: dict[str, list[str]] = {}

    def line(self, place: Place) -> str:
        """The line of a place, empty where there is none to show."""
        if place.path not in self._lines:
            self._lines[place.path] = _BREAK.split(self._texts.get(place.path, ""))
        lines = self._lines[place.path]
        return lines[place.line - 1] if 0 < place.line <= len(lines) else ""


def finding_text(finding: Diagnostic, excerpts: Excerpts, language: str = "en") -> str:
    """One finding as several lines; styled, for `click.echo` to strip where colours are not wanted."""
    return "\n".join(_lines(finding, excerpts, language))


def closing_line(findings: Sequence[Diagnostic], language: str = "en", silenced: int = 0) -> str:
    """How many there are of each severity: `2 errors, 1 warning.`, and how many were silenced."""
    return counted_line(Counter(finding.severity for finding in findings), language, silenced)


def counted_line(counts: Counter[Severity], language: str, silenced: int = 0) -> str:
    """The closing line of findings that were counted already."""
    told = [count(counts[severity], severity.word, language)
            for severity in (Severity.ERROR, Severity.WARNING, Severity.INFO) if counts[severity]]
    apart = f" ({count(silenced, 'silenced', language)})" if silenced else ""
    return f"{', '.join(told) or word('clean', language)}{apart}."


def _lines(finding: Diagnostic, excerpts: Excerpts, language: str) -> Iterator[str]:
    label = click.style(f"{finding.severity.word}[{finding.rule}]", fg=COLOURS[finding.severity], bold=True)
    where = f"{visible(str(finding.place))}: " if finding.place.path else ""
    yield f"{where}{label}: {visible(finding.message)}"
    source = excerpts.line(finding.place)
    gutter = len(str(finding.place.line)) + 2
    if source.strip():
        shown, caret = _window(source, finding.place)
        yield f"{finding.place.line:>{gutter}} │ {shown}"
        yield f"{'':>{gutter}} │ {click.style(caret, fg=COLOURS[finding.severity])}"
    for related in finding.related:
        yield f"{'':>{gutter}} = {visible(str(related.place))}: {visible(related.note)}"
    if finding.silence:
        why, until = finding.silence.why or word("no reason", language), finding.silence.until
        said = word("until" if until else "no end", language).format(until=until, why=why)
        yield f"{'':>{gutter}} = {visible(said)}"
    elif finding.help:
        yield f"{'':>{gutter}} = {word('help', language)}: {visible(finding.help)}"


def _window(source: str, place: Place) -> tuple[str, str]:
    """The part of a line around a place, and the carets under its word."""
    start = min(max(place.column - 1, 0), len(source))
    cut = 0 if len(source) <= WHOLE or start < EXCERPT * 3 // 4 else start - EXCERPT // 2
    before = ("…" if cut else "") + visible(source[cut:start])
    marked = visible(source[start : start + max(place.width, 1)])
    after = visible(source[start + max(place.width, 1) : cut + 2 * EXCERPT])
    marked = fit(marked, EXCERPT)
    shown = before + marked + after
    return fit(shown, max(WHOLE, width(before) + width(marked))).rstrip(), _carets(before, marked)


def _carets(before: str, marked: str) -> str:
    return " " * width(before) + "^" * max(1, width(marked))


def text(findings: Iterable[Diagnostic], texts: Mapping[str, str], language: str = "en") -> str:
    """All findings, a blank line between them."""
    excerpts = Excerpts(texts)
    return "\n\n".join(finding_text(finding, excerpts, language) for finding in findings)
