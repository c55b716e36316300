"""# R34 Leading KPIs are taken at least as often

Reports a leading KPI that is measured less often than every lagging KPI of its objective.

Why: a leading KPI is there to warn. One that comes after the result it should foretell tells the past, twice.

Source: practice
Severity: warning. Options: none.

## Bad
```yaml
strategy: {name: Bakery, cadence: monthly}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: visits, target: 900}]
        leading: [{id: survey, name: Answers in the survey, target: 200, cadence: yearly}]
```
## Good
```yaml
strategy: {name: Bakery, cadence: monthly}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: visits, target: 900}]
        leading: [{id: survey, name: Answers in the survey, target: 200, cadence: weekly}]
```
## Near miss
It comes before one of the results at least.
```yaml
strategy: {name: Bakery, cadence: monthly}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: visits, target: 900}, {id: loyalty, target: 60, cadence: yearly}]
        leading: [{id: survey, name: Answers in the survey, target: 200, cadence: quarterly}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import PRACTICE, Evidence, Finding, Rule
from bsc.lint.text import Text
from bsc.model import Cadence, Kpi, Role
from bsc.model.target import DoneBy
from bsc.source import Severity

_HELP = Text(
    "Measure it more often, or find one that shows earlier.",
    "Mídelo más a menudo, o busca uno que avise antes.",
)
_WORDS = {
    Cadence.DAILY: Text("daily", "diaria"),
    Cadence.WEEKLY: Text("weekly", "semanal"),
    Cadence.FOUR_WEEKLY: Text("four-weekly", "de cuatro semanas"),
    Cadence.MONTHLY: Text("monthly", "mensual"),
    Cadence.QUARTERLY: Text("quarterly", "trimestral"),
    Cadence.HALF_YEARLY: Text("half-yearly", "semestral"),
    Cadence.YEARLY: Text("yearly", "anual"),
}


def check(evidence: Evidence) -> Iterator[Finding]:
    """Leading KPIs that come later than all results of their objective."""
    for objective in evidence.objectives:
        kpis = [kpi for kpi in objective.kpis if not isinstance(kpi.target, DoneBy) and not kpi.metric.irregular]
        paces = [kpi.metric.cadence for kpi in kpis if kpi.role is not Role.LEADING]
        for kpi in kpis:
            if kpi.role is Role.LEADING and paces and kpi.metric.cadence > max(paces):
                yield Finding(kpi.place, _told(kpi, max(paces)), _HELP, kpi.id)


def _told(kpi: Kpi, results: Cadence) -> Text:
    name, own, other = kpi.name, _WORDS[kpi.metric.cadence], _WORDS[results]
    return Text(
        f"“{name}” should warn early, yet it is {own.en} and the result is {other.en}",
        f"«{name}» debería avisar antes, pero su frecuencia es {own.es} y la del resultado, {other.es}",
    )


RULE = Rule(
    id="R34",
    title=Text("Leading KPIs are taken at least as often", "Los inductores se miden al menos con igual frecuencia"),
    severity=Severity.WARNING,
    source=PRACTICE,
    check=check,
    manual=__doc__,
)
