"""Asks every rule, and applies what the house decided about it under `checks:`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bsc.lint.rule import Evidence, Finding, Rule
from bsc.lint.rules import RULES
from bsc.lint.text import Text
from bsc.maps.graph import StrategyMap
from bsc.model import CheckSetting, Strategy
from bsc.score.card import Scorecard
from bsc.source import Diagnostic, Severity, sort_key

_SEVERITIES = {severity.word: severity for severity in Severity}
_UNSET = CheckSetting(rule="")


def review(
    strategy: Strategy, card: Scorecard, graph: StrategyMap, language: str
) -> tuple[Diagnostic, ...]:
    """The opinions of all rules about a strategy, in order of place, worded in a language."""
    evidence = Evidence(strategy, card, graph, language)
    found = [each for rule in RULES for each in consult(rule, evidence)]
    found.extend(_unknown_rules(strategy, language))
    return tuple(sorted(found, key=sort_key))


def consult(rule: Rule, evidence: Evidence) -> Iterator[Diagnostic]:
    """What one rule has to say, under the settings of the strategy."""
    setting = evidence.strategy.checks.get(rule.id, _UNSET)
    yield from _doubtful(rule, setting, evidence.language)
    if setting.severity == "off":
        return
    limits = {**rule.limits, **{key: value for key, value in setting.limits.items() if key in rule.limits}}
    asked = Evidence(evidence.strategy, evidence.card, evidence.graph, evidence.language, limits)
    used: set[str] = set()
    for finding in rule.check(asked):
        subjects = finding.gathers or (finding.subject,)
        hits = [_ignored(subject, setting) for subject in subjects]
        used.update(*hits)
        if not all(hits):
            yield _stamped(finding, rule, setting, evidence.language)
    yield from _idle(rule, setting, used, evidence.language)


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
    )


def _ignored(subject: str, setting: CheckSetting) -> set[str]:
    """The ids of `ignore` that speak of a subject: its own, or that of the objective that holds it."""
    return {subject, subject.partition("/")[0]}.intersection(setting.ignore)


def _doubtful(rule: Rule, setting: CheckSetting, language: str) -> Iterator[Diagnostic]:
    """Settings that say less than they should."""
    if (setting.ignore or setting.severity == "off") and not setting.why:
        text = Text(f"{rule.id} is silenced without a reason", f"{rule.id} se silencia sin dar un motivo")
        advice = Text("Add `why:` with the reason.", "Añade `why:` con el motivo.")
        yield _about("unexplained-ignore", Severity.WARNING, setting, (text, advice), language)
    for limit in setting.limits:
        if limit not in rule.limits:
            text = Text(f"{rule.id} has no limit “{limit}”", f"{rule.id} no tiene un límite «{limit}»")
            yield _about("unknown-limit", Severity.WARNING, setting, (text, _limits_of(rule)), language)


def _limits_of(rule: Rule) -> Text:
    if not rule.limits:
        return Text("It has none; remove the line.", "No tiene ninguno; borra la línea.")
    known = ", ".join(rule.limits)
    return Text(f"It has: {known}.", f"Tiene: {known}.")


def _idle(rule: Rule, setting: CheckSetting, used: set[str], language: str) -> Iterator[Diagnostic]:
    for listed in setting.ignore:
        if listed not in used:
            text = Text(
                f"{rule.id} says nothing about “{listed}”, so there is nothing to ignore",
                f"{rule.id} no dice nada de «{listed}»: no hay nada que ignorar",
            )
            advice = Text("Remove it from `ignore`.", "Bórralo de `ignore`.")
            yield _about("unused-ignore", Severity.INFO, setting, (text, advice), language)


def _unknown_rules(strategy: Strategy, language: str) -> Iterable[Diagnostic]:
    known = {rule.id for rule in RULES}
    for name, setting in strategy.checks.items():
        if name not in known:
            text = Text(f"There is no review rule “{name}”", f"No hay ninguna regla «{name}»")
            advice = Text("`bsc rules` lists them all.", "`bsc rules` las enumera todas.")
            yield _about("unknown-rule", Severity.WARNING, setting, (text, advice), language)


def _about(
    name: str, severity: Severity, setting: CheckSetting, words: tuple[Text, Text], language: str
) -> Diagnostic:
    message, advice = words
    return Diagnostic(name, severity, message.told(language), setting.place, advice.told(language))
