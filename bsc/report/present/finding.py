"""Findings as a table: how grave, which rule, what, what to do, where."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bsc.report.setting import Setting, objective_href
from bsc.report.speech.words import visible
from bsc.source import Diagnostic, Severity


class FindingView(NamedTuple):
    """One finding; its help in pieces, marked where they are code."""

    severity: str
    word: str
    rule: str
    message: str
    help: tuple[tuple[str, bool], ...]
    place: str
    href: str


def findings_of(findings: Sequence[Diagnostic], setting: Setting) -> tuple[FindingView, ...]:
    """The findings, gravest first, else in the order of the files."""
    return tuple(_view(each, setting) for each in sorted(findings, key=lambda each: -each.severity))


def _view(finding: Diagnostic, setting: Setting) -> FindingView:
    objective = finding.subject.partition("/")[0]
    place = f"{finding.place.path}:{finding.place.line}:{finding.place.column}" if finding.place.path else ""
    return FindingView(
        finding.severity.word, setting.voice.words[finding.severity.word], finding.rule, visible(finding.message),
        _marked(visible(finding.help)), visible(place),
        objective_href(objective) if objective in setting.strategy.objectives else "",
    )


def _marked(text: str) -> tuple[tuple[str, bool], ...]:
    """Text in pieces, those between backticks marked as code."""
    return tuple((piece, bool(number % 2)) for number, piece in enumerate(text.split("`")) if piece)


def counted(findings: Sequence[Diagnostic], setting: Setting) -> str:
    """How many findings of which severity, in words."""
    parts = []
    for severity in sorted(Severity, reverse=True):
        number = sum(1 for finding in findings if finding.severity is severity)
        if number:
            key = severity.word if number == 1 else f"{severity.word}s"
            parts.append(f"{number} {setting.voice.words[key].lower()}")
    return ", ".join(parts)
