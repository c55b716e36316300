"""# R33 Figures are fresh

Reports a metric whose last value is too old at the as-of date: older than `max_age:` intervals of its
cadence, which is one unless the metric says otherwise. One that was off track when it fell silent is left to R53,
unless that rule is off. Also reports, once, that no cadence was declared.

Why: an old figure looks like a new one. The scorecard shows it as no data; somebody should know that it
stopped coming.

Source: Andy Neely and others, Designing Performance Measures: A Structured Approach, 1997
Severity: warning. Options: none; set `max_age:` on the metric.

## Bad
```yaml
strategy: {name: Bakery, cadence: monthly, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging:
          - {id: visits, target: 900, actuals: {2026-05: 800, 2026-06: 850}}
          - {id: basket, target: 7.5, actuals: {2026-01: 6, 2026-02: 7}}
```
## Good
```yaml
strategy: {name: Bakery, cadence: monthly, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging:
          - {id: visits, target: 900, actuals: {2026-05: 800, 2026-06: 850}}
          - {id: basket, target: 7.5, actuals: {2026-05: 6, 2026-06: 7}}
```
## Near miss
A yearly figure stays fresh for a year, and a monthly one may be a month late.
```yaml
strategy: {name: Bakery, cadence: monthly, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging:
          - {id: visits, target: 900, actuals: {2026-04: 800, 2026-05: 850}}
          - {id: survey, target: 8, cadence: yearly, actuals: {2025: 7}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import Evidence, Finding, Rule
from bsc.lint.settings import outlived
from bsc.lint.text import Text
from bsc.model import Cadence
from bsc.score.card import Reading
from bsc.score.last_heard import silent_off_track
from bsc.source import Severity

_HELP = Text(
    "Add the missing figures, or set a longer `max_age:`.",
    "Añade los datos que faltan, o amplía `max_age:`.",
)
_DECLARE = Text("Add `cadence: monthly` under `strategy:`.", "Añade `cadence: monthly` en `strategy:`.")
_ASSUMED = Text(
    "No cadence is declared; monthly is assumed",
    "No se declara la frecuencia; se supone mensual",
)
_SPANS = {
    Cadence.DAILY: (Text("day", "día"), Text("days", "días")),
    Cadence.WEEKLY: (Text("week", "semana"), Text("weeks", "semanas")),
    Cadence.FOUR_WEEKLY: (Text("period of four weeks", "periodo de cuatro semanas"),
                          Text("periods of four weeks", "periodos de cuatro semanas")),
    Cadence.MONTHLY: (Text("month", "mes"), Text("months", "meses")),
    Cadence.QUARTERLY: (Text("quarter", "trimestre"), Text("quarters", "trimestres")),
    Cadence.HALF_YEARLY: (Text("half-year", "semestre"), Text("half-years", "semestres")),
    Cadence.YEARLY: (Text("year", "año"), Text("years", "años")),
}


def check(evidence: Evidence) -> Iterator[Finding]:
    """Stale metrics, each once, then an undeclared cadence."""
    setting = evidence.strategy.checks.get("R53")
    heard = setting is None or setting.severity != "off" or outlived(setting, evidence.card.as_of)
    told = {each.kpi.metric.id for each in silent_off_track(evidence.card)} if heard else set[str]()
    for reading in evidence.card.readings.values():
        metric = reading.kpi.metric
        if reading.stale and reading.actual is not None and metric.id not in told:
            told.add(metric.id)
            yield Finding(reading.actual.place, _told(reading), _HELP, reading.kpi.id)
    metrics = evidence.strategy.metrics.values()
    declared = evidence.strategy.cadence_declared or any(each.cadence_declared for each in metrics)
    if metrics and not declared:
        yield Finding(evidence.strategy.place, _ASSUMED, _DECLARE)


def _told(reading: Reading) -> Text:
    name, cadence = reading.kpi.metric.name, reading.kpi.metric.cadence
    last = reading.actual.period if reading.actual else ""
    age, (one, many) = reading.age or 0, _SPANS[Cadence.MONTHLY if reading.kpi.metric.irregular else cadence]
    span = one if age == 1 else many
    return Text(
        f"“{name}” has reported nothing since {last}, {age} {span.en} ago",
        f"«{name}» no tiene datos nuevos desde {last}, hace {age} {span.es}",
    )


RULE = Rule(
    id="R33",
    title=Text("Figures are fresh", "Los datos son recientes"),
    severity=Severity.WARNING,
    source="Andy Neely and others, Designing Performance Measures: A Structured Approach, 1997",
    check=check,
    manual=__doc__,
)
