"""What the house decided about a rule under `checks:`, and where that says less than it should."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from bsc.lint.rule import Rule
from bsc.lint.text import Text
from bsc.model import CheckSetting, Period
from bsc.source import Diagnostic, Severity, near_match


def silences(setting: CheckSetting) -> bool:
    """Whether a setting keeps something from being said."""
    return bool(setting.ignore) or setting.severity == "off"


def outlived(setting: CheckSetting, as_of: Period | None) -> bool:
    """Whether the last period that a silence was meant for is over at the as-of."""
    return setting.until is not None and as_of is not None and as_of.end > setting.until.end


def doubts(rule: Rule, setting: CheckSetting, as_of: Period | None, language: str) -> Iterator[Diagnostic]:
    """A silence without reason or end, or past its end; limits that the rule does not have."""
    if rule.by_reading and setting.rule:
        text = Text(f"{rule.id} is judged while reading", f"{rule.id} se comprueba al leer")
        advice = Text("Remove the setting: a mistake is mended, not silenced.",
                      "Borra el ajuste: un error se corrige, no se silencia.")  # fmt: skip
        yield about("unsettable", Severity.WARNING, setting, (text, advice), language)
        return
    if silences(setting):
        yield from _bare(rule, setting, language)
        if outlived(setting, as_of):
            text = Text(f"{rule.id} was silenced until {setting.until}; it speaks again",
                        f"{rule.id} estaba en silencio hasta {setting.until}; vuelve a avisar")  # fmt: skip
            advice = Text("Remove `ignore` or `severity: off`, or decide anew until when.",
                          "Borra `ignore` o `severity: off`, o decide de nuevo hasta cuándo.")  # fmt: skip
            yield about("outlived-ignore", Severity.INFO, setting, (text, advice), language)
    for limit in setting.limits:
        if limit not in rule.limits:
            text = Text(f"{rule.id} has no limit “{limit}”", f"{rule.id} no tiene un límite «{limit}»")
            yield about("unknown-limit", Severity.WARNING, setting, (text, _limits_of(rule, limit)), language)


def _bare(rule: Rule, setting: CheckSetting, language: str) -> Iterator[Diagnostic]:
    """A silence that does not say why, or until when."""
    if not setting.why:
        text = Text(f"{rule.id} is silenced without a reason", f"{rule.id} se silencia sin dar un motivo")
        advice = Text("Add `why:` with the reason.", "Añade `why:` con el motivo.")
        yield about("unexplained-ignore", Severity.WARNING, setting, (text, advice), language)
    if setting.until is None:
        text = Text(f"{rule.id} is silenced without an end", f"{rule.id} se silencia sin fecha final")
        advice = Text("Add `until:` with the period in which it should be looked at again.",
                      "Añade `until:` con el periodo en que habrá que revisarlo.")  # fmt: skip
        yield about("undated-ignore", Severity.WARNING, setting, (text, advice), language)


def idle(
    rule: Rule, setting: CheckSetting, used: set[str], found: Collection[str], language: str
) -> Iterator[Diagnostic]:
    """What is ignored although nothing is said about it; `found` are all that the rule speaks about."""
    for listed in setting.ignore:
        if listed not in used:
            text = Text(
                f"{rule.id} says nothing about “{listed}”, so there is nothing to ignore",
                f"{rule.id} no dice nada de «{listed}»: no hay nada que ignorar",
            )
            near = near_match(listed, found)
            advice = (Text(f"Did you mean `{near}`?", f"¿Querías decir `{near}`?") if near
                      else Text("Remove it from `ignore`.", "Bórralo de `ignore`."))  # fmt: skip
            yield about("unused-ignore", Severity.INFO, setting, (text, advice), language)


def about(
    name: str, severity: Severity, setting: CheckSetting, words: tuple[Text, Text], language: str
) -> Diagnostic:
    """A finding about a setting itself, at its place."""
    message, advice = words
    return Diagnostic(name, severity, message.told(language), setting.place, advice.told(language))


def _limits_of(rule: Rule, limit: str) -> Text:
    near = near_match(limit, rule.limits)
    if near:
        return Text(f"Did you mean `{near}`?", f"¿Querías decir `{near}`?")
    if not rule.limits:
        return Text("It has none; remove the line.", "No tiene ninguno; borra la línea.")
    known = ", ".join(rule.limits)
    return Text(f"It has: {known}.", f"Tiene: {known}.")
