"""# R30 A target says by when

Reports, once for all, KPIs with a baseline and a bare number as their target: a way to go and no date. Also
reports those whose last target is over at the as-of date. Limits to keep (`at_least:`, `at_most:`, `hold:` …) need
no date.

Why: without a date every month is held against the whole way, so a KPI is off track from its first day or on
track by the last one, and nobody can say whether it is late.

Source: Andy Neely and others, Designing Performance Measures: A Structured Approach, 1997
Severity: warning. Options: none.

## Bad
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging:
          - {id: visits, baseline: 800, target: 900, actuals: {2026-06: 850}}
          - {id: basket, baseline: 5, target: {2025: 6}, actuals: {2026-06: 7}}
```
## Good
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging:
          - {id: visits, baseline: 800, target: {reach: 900, by: 2026-12}, actuals: {2026-06: 850}}
          - {id: basket, baseline: 5, target: {2025: 6, 2026: 8}, actuals: {2026-06: 7}}
```
## Near miss
A limit holds for ever.
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging:
          - {id: returns, baseline: 9, better: lower, target: {at_most: 5}, actuals: {2026-06: 6}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import Evidence, Finding, Rule
from bsc.lint.text import Text, quoted
from bsc.model import Kpi, Period
from bsc.model.target import Each, Reach, Table, Total
from bsc.source import NOWHERE, Severity

_DATE = Text(
    "Write `{reach: 60, by: 2026-12}`, or a row per year: `{2026: 50, 2027: 60}`.",
    "Escribe `{reach: 60, by: 2026-12}`, o una fila por año: `{2026: 50, 2027: 60}`.",
)
_NEXT = Text("Set the target for the periods to come.", "Fija la meta de los próximos periodos.")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Targets without a date, then targets whose date is past."""
    kpis = evidence.strategy.kpis()
    undated = [kpi for kpi in kpis if isinstance(kpi.target, Each) and kpi.baseline is not None]
    if undated:
        names = _names(undated)
        have = Text("has", "tiene") if len(undated) == 1 else Text("have", "tienen")
        text = Text(
            f"{names.en} {have.en} a way to go and no date: every period is held against all of it",
            f"{names.es} {have.es} camino por recorrer y ninguna fecha: cada periodo se mide contra todo",
        )
        yield _finding(undated, text, _DATE)
    as_of = evidence.card.as_of
    past = [kpi for kpi in kpis if as_of is not None and (end := _end(kpi)) is not None and end.end < as_of.end]
    if past:
        names = _names(past)
        text = Text(f"{names.en}: the last target was over before {as_of}",
                    f"{names.es}: la última meta venció antes de {as_of}")  # fmt: skip
        yield _finding(past, text, _NEXT)


def _names(kpis: list[Kpi]) -> Text:
    return quoted([kpi.name for kpi in kpis], most=2)


def _finding(kpis: list[Kpi], text: Text, help: Text) -> Finding:
    first = kpis[0]
    place = first.place if first.target_place == NOWHERE else first.target_place
    return Finding(place, text, help, gathers=tuple(kpi.id for kpi in kpis))


def _end(kpi: Kpi) -> Period | None:
    """The last period for which a target is set, where there is a last one."""
    match kpi.target:
        case Table(entries):
            return max((entry.period for entry in entries), default=None)
        case Reach(by=by):
            return by
        case Total(over=over):
            return over
    return None


RULE = Rule(
    id="R30",
    title=Text("A target says by when", "Una meta dice para cuándo"),
    severity=Severity.WARNING,
    source="Andy Neely and others, Designing Performance Measures: A Structured Approach, 1997",
    check=check,
    manual=__doc__,
)
