"""Asks every rule, and applies what the house decided about it under `checks:`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bsc.lint.rule import Evidence, Finding, Rule
from bsc.lint.rules import RULES
from bsc.lint.settings import about, doubts, idle, outlived
from bsc.lint.text import Text
from bsc.maps.graph import StrategyMap
from bsc.model import CheckSetting, Strategy
from bsc.score.card import Scorecard
from bsc.source import Diagnostic, Severity, Silence, sort_key

_SEVERITIES = {severity.word: severity for severity in Severity}
_UNSET = CheckSetting(rule="")


class Opinions(NamedTuple):
    """What the rules say, and what they would say had the house not silenced it; both in order of place."""

    findings: tuple[Diagnostic, ...]
    suppressed: tuple[Diagnostic, ...]


def review(strategy: Strategy, card: Scorecard, graph: StrategyMap, language: str) -> Opinions:
    """The opinions of all rules about a strategy, in order of place, worded in a language."""
    evidence = Evidence(strategy, card, graph, language)
    said = [each for rule in RULES for each in consult(rule, evidence)]
    said.extend(_unknown_rules(strategy, language))
    said.sort(key=sort_key)
    return Opinions(
        tuple(each for each in said if each.silence is None), tuple(each for each in said if each.silence is not None)
    )


def consult(rule: Rule, evidence: Evidence) -> Iterator[Diagnostic]:
    """What one rule has to say, under the settings of the strategy."""
    setting, language = evidence.strategy.checks.get(rule.id, _UNSET), evidence.language
    as_of = evidence.card.as_of
    silence = Silence(setting.why, setting.until.label if setting.until else "")
    yield from doubts(rule, setting, as_of, language)
    limits = {**rule.limits, **{key: value for key, value in setting.limits.items() if key in rule.limits}}
    over = outlived(setting, as_of)
    used: set[str] = set()
    found: set[str] = set()
    for finding in rule.check(evidence._replace(limits=limits)):
        subjects = finding.gathers or (finding.subject,)
        hits = [_ignored(subject, setting) for subject in subjects]
        used.update(*hits)
        found.update(subjects)
        told = _stamped(finding, rule, setting, language)
        if not over and (setting.severity == "off" or all(hits)):
            told = told._replace(silence=silence)
        yield told
    if not over and setting.severity != "off":
        yield from idle(rule, setting, used, sorted(found), language)


def _stamped(finding: Finding, rule: Rule, setting: CheckSetting, language: str) -> Diagnostic:
    severity = _SEVERITIES.get(setting.severity, finding.severity or rule.severity)
    return Diagnostic(
        rule.id,
        severity,
        finding.message.told(language),
        finding.place,
        finding.help.told(language),
        finding.notes(language),
        finding.subject,
        finding.gathers,
    )


def _ignored(subject: str, setting: CheckSetting) -> set[str]:
    """The ids of `ignore` that speak of a subject: its own, or that of the objective that holds it."""
    if not setting.ignore:
        return set()
    return {subject, subject.partition("/")[0]}.intersection(setting.ignore)


def _unknown_rules(strategy: Strategy, language: str) -> Iterable[Diagnostic]:
    known = {rule.id for rule in RULES}
    for name, setting in strategy.checks.items():
        if name not in known:
            text = Text(f"There is no review rule “{name}”", f"No hay ninguna regla «{name}»")
            advice = Text("`bsc rules` lists them all.", "`bsc rules` las enumera todas.")
            yield about("unknown-rule", Severity.WARNING, setting, (text, advice), language)
