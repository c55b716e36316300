"""A draft as the files of a strategy: YAML, and its figures as CSV."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator

from bsc.importing.amounts import number_text
from bsc.importing.draft import Draft, Figure, Kpi, Objective
from bsc.model import Cadence, Period

ACTUALS = "data/actuals.csv"
_PLAIN = re.compile(r"[^\W\d_][\w \-/()%.+’€]*")
_NO_TEXT = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})


def strategy_yaml(draft: Draft, language: str, about: str) -> str:
    """The strategy as its author would have written it; `about` stands on top, as a comment."""
    lines = ["# yaml-language-server: $schema=bsc.schema.json", *(f"# {line}" for line in about.splitlines()),
             "strategy:", f"  name: {scalar(draft.name)}", f"  language: {language}"]
    said = {"vision": draft.vision, "mission": draft.mission}
    lines += [f"  {word}: {scalar(text)}" for word, text in said.items() if text]
    common = Counter(kpi.cadence for kpi in draft.kpis() if kpi.cadence is not None).most_common(1)
    cadence = common[0][0] if common else Cadence.MONTHLY
    lines.append(f"  cadence: {cadence.word}")
    if draft.periods():
        lines.append(f"  actuals: [{ACTUALS}]")
    bands = [each for each in draft.perspectives.values() if each.objectives]
    if [each.name for each in bands] == [""]:
        lines += ["", "objectives:", *_objectives(draft.objectives(), cadence, "  ")]
        return "\n".join(lines) + "\n"
    lines += ["", "perspectives:"]
    for band in bands:
        lines += [f"  {key(band.id)}:", f"    name: {scalar(band.name or band.id)}", "    objectives:",
                  *_objectives(list(band.objectives.values()), cadence, "      ")]
    return "\n".join(lines) + "\n"


def actuals_csv(draft: Draft) -> str:
    """All actuals, a row each."""
    rows = [f"{kpi.id},{period},{number_text(kpi.actuals[period].value)}"
            for kpi in draft.kpis() for period in sorted(kpi.actuals)]
    return "\n".join(["metric,period,value", *rows]) + "\n"


def _objectives(objectives: list[Objective], cadence: Cadence, room: str) -> Iterator[str]:
    for objective in objectives:
        yield f"{room}{key(objective.id)}:"
        yield f"{room}  name: {scalar(objective.name)}"
        if objective.owner:
            yield f"{room}  owner: {scalar(objective.owner)}"
        for role in ("lagging", "leading", "kpis"):
            kpis = [kpi for kpi in objective.kpis.values() if kpi.role == role]
            if kpis:
                yield f"{room}  {role}:"
            for kpi in kpis:
                given = _kpi(kpi, cadence, objective.owner)
                yield from (f"{room}    {'- ' if at == 0 else '  '}{line}" for at, line in enumerate(given))


def _kpi(kpi: Kpi, cadence: Cadence, owner: str) -> list[str]:
    words = {"id": key(kpi.id), "name": scalar(kpi.name), "unit": scalar(kpi.unit), "better": kpi.better,
             "aggregate": kpi.aggregate, "owner": "" if kpi.owner == owner else scalar(kpi.owner),
             "description": scalar(kpi.definition), "source": scalar(kpi.source),
             "cadence": kpi.cadence.word if kpi.cadence not in (None, cadence) else "",
             "weight": number_text(kpi.weight) if kpi.weight is not None else "",
             "baseline": _baseline(kpi), "target": target_text(kpi)}
    return [f"{word}: {text}" for word, text in words.items() if text]


def _baseline(kpi: Kpi) -> str:
    if kpi.baseline is None:
        return ""
    value = number_text(kpi.baseline.value)
    return f"{{value: {value}, at: {kpi.baseline_at}}}" if kpi.baseline_at is not None else value


def target_text(kpi: Kpi) -> str:
    """The target in the shortest form that says the same."""
    if kpi.over is not None and kpi.target is not None:
        return f"{{total: {number_text(kpi.target.value)}, over: {kpi.over}}}"
    table = {str(period): kpi.targets[period] for period in sorted(kpi.targets)}
    values = {figure.value for figure in table.values()}
    if len(values) == 1 and kpi.actuals.keys() and kpi.actuals.keys() <= kpi.targets.keys():
        return _level(kpi, next(iter(table.values())))
    if table:
        coarse = {str(period) for period in kpi.targets if kpi.cadence is not None and period.cadence > kpi.cadence}
        said = {label: _level(kpi, figure, each=label in coarse) for label, figure in table.items()}
        return "{" + ", ".join(f"{label}: {level}" for label, level in said.items()) + "}"
    if kpi.target is not None:
        return _level(kpi, kpi.target)
    return f"{{text: {quoted(kpi.target_words)}}}" if kpi.target_words else ""


def _level(kpi: Kpi, figure: Figure, *, each: bool = False) -> str:
    """A level; one that no ratio can be made of is an edge, unless a baseline gives the scale."""
    value = number_text(figure.value)
    if kpi.edge or (figure.value <= 0 and kpi.baseline is None):
        lower = (kpi.better or ("lower" if figure.value == 0 else "higher")) == "lower"
        return f"{{{'at_most' if lower else 'at_least'}: {value}}}"
    return f"{{each: {value}}}" if each and kpi.aggregate == "sum" else value


def scalar(text: str) -> str:
    """A text in YAML: bare where nothing in it means something else, quoted otherwise."""
    if not text:
        return ""
    bare = _PLAIN.fullmatch(text) and text.casefold() not in _NO_TEXT and text == text.strip()
    return text if bare and text.isprintable() else quoted(text)


def key(name: str) -> str:
    """An id in YAML."""
    return name if re.fullmatch(r"[a-z][a-z0-9-]*", name) and name not in _NO_TEXT else quoted(name)


def quoted(text: str) -> str:
    """A text that nothing in it can break: JSON's quotes are YAML's.

    >>> quoted('a "b"')
    '"a \\\\"b\\\\""'
    """
    shown = json.dumps(text, ensure_ascii=False)
    return "".join(each if each.isprintable() else json.dumps(each)[1:-1] for each in shown)


def span(periods: list[Period]) -> str:
    """From the first period to the last."""
    return f"{periods[0]} – {periods[-1]}" if len(periods) > 1 else "".join(map(str, periods))
