"""Findings as a table: how grave, which rule, what, what to do, where."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bsc.model import parse_period
from bsc.report.setting import Setting, objective_href
from bsc.report.speech.words import visible
from bsc.source import Diagnostic, Severity, Silence


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
    heard = (each for each in findings if each.silence is None)
    return tuple(_view(each, setting) for each in sorted(heard, key=lambda each: -each.severity))


def silenced_of(findings: Sequence[Diagnostic], setting: Setting) -> tuple[FindingView, ...]:
    """Those that the house silenced, with its reason and its end in the place of help."""
    return tuple(_view(each, setting)._replace(help=marked(_reason(each.silence, setting)))
                 for each in findings if each.silence is not None)


def _reason(silence: Silence, setting: Setting) -> str:
    terms, strategy = setting.voice.words, setting.strategy
    why = visible(silence.why) or terms["no reason"]
    if not silence.until:
        return terms["silenced, no end"].format(why=why)
    until = setting.period(parse_period(silence.until, strategy.fiscal))
    return terms["silenced until"].format(until=until, why=why)


def _view(finding: Diagnostic, setting: Setting) -> FindingView:
    objective = finding.subject.partition("/")[0]
    return FindingView(
        finding.severity.word, setting.voice.words[finding.severity.word], finding.rule, visible(finding.message),
        marked(visible(finding.help)), visible(str(finding.place)),
        objective_href(objective) if objective in setting.strategy.objectives else "",
    )


def marked(text: str) -> tuple[tuple[str, bool], ...]:
    """Text in pieces, those between backticks marked as code."""
    return tuple((piece, bool(number % 2)) for number, piece in enumerate(text.split("`")) if piece)


def counted(findings: Sequence[Diagnostic], setting: Setting) -> str:
    """How many findings of which severity, in words."""
    parts = []
    for severity in sorted(Severity, reverse=True):
        number = sum(1 for finding in findings if finding.severity is severity and finding.silence is None)
        if number:
            key = severity.word if number == 1 else f"{severity.word}s"
            parts.append(f"{number} {setting.voice.words[key].lower()}")
    return ", ".join(parts)
