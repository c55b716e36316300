"""# R21 A delay can be seen

Reports a link whose `delay:` is shorter than the interval in which an end reports: of its lagging KPIs, the one that
reports most often counts. Rejected links are left alone.

Why: if the effect should come after a month and is measured once a year, nobody will ever see whether it came after a
month. Either measure more often, or claim less.

Source: practice
Severity: info. Options: none.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  results:
    objectives:
      margin:
        name: Raise the margin
        lagging: [{id: margin, target: 12, cadence: yearly}]
        leading: [{outcome_of: regulars, delay: 2 months}]
  customers: {objectives: {regulars: {name: Win regulars, lagging: [{id: visits, target: 900, cadence: monthly}]}}}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  results:
    objectives:
      margin:
        name: Raise the margin
        lagging: [{id: margin, target: 12, cadence: monthly}]
        leading: [{outcome_of: regulars, delay: 2 months}]
  customers: {objectives: {regulars: {name: Win regulars, lagging: [{id: visits, target: 900, cadence: monthly}]}}}
```
## Near miss
A delay of just one interval can be seen, and one KPI that reports often is enough.
```yaml
strategy: {name: Bakery}
perspectives:
  results:
    objectives:
      margin:
        name: Raise the margin
        lagging: [{id: margin, target: 12, cadence: monthly}, {id: profit, target: 9, cadence: yearly}]
        leading: [{outcome_of: regulars, delay: 1 month}]
  customers: {objectives: {regulars: {name: Win regulars, lagging: [{id: visits, target: 900, cadence: monthly}]}}}
```
"""

from __future__ import annotations

from collections.abc import Iterable

from bsc.lint.rule import PRACTICE, Evidence, Finding, Rule, few_or_once
from bsc.lint.text import Text, span
from bsc.model import Cadence, Delay, Role
from bsc.source import Severity

_TOLD = 3
_MONTHS = {Cadence.DAILY: 1 / 31, Cadence.WEEKLY: 7 / 31, Cadence.FOUR_WEEKLY: 28 / 31, Cadence.MONTHLY: 1.0,
           Cadence.QUARTERLY: 3.0, Cadence.HALF_YEARLY: 6.0, Cadence.YEARLY: 12.0}  # fmt: skip
_EVERY = {
    Cadence.DAILY: Text("daily", "a diario"),
    Cadence.WEEKLY: Text("weekly", "cada semana"),
    Cadence.FOUR_WEEKLY: Text("every four weeks", "cada cuatro semanas"),
    Cadence.MONTHLY: Text("monthly", "cada mes"),
    Cadence.QUARTERLY: Text("quarterly", "cada trimestre"),
    Cadence.HALF_YEARLY: Text("half-yearly", "cada semestre"),
    Cadence.YEARLY: Text("yearly", "cada año"),
}
_HELP = Text("Measure more often, or state a delay that can be seen.",
             "Mide más a menudo, o indica un desfase que se pueda ver.")  # fmt: skip


def check(evidence: Evidence) -> Iterable[Finding]:
    """Links whose delay is finer than what is measured."""
    found: list[Finding] = []
    for link in evidence.graph.links:
        if link.delay is None or link.rejected:
            continue
        for end in (link.cause, link.effect):
            every = _finest(evidence, end)
            if every is not None and link.delay.months < _MONTHS[every] - 1e-9:
                text = _told(evidence, end, link.delay, every)
                found.append(Finding(link.place, text, _HELP, link.cause))
                break
    once = Text(f"{len(found)} delays are shorter than what is measured can show",
                f"{len(found)} desfases son más cortos que el intervalo con que se mide")  # fmt: skip
    return few_or_once(found, _TOLD, once)


def _finest(evidence: Evidence, objective: str) -> Cadence | None:
    """How often the outcome of an objective shows; None where it has no KPI of its own."""
    kpis = evidence.strategy.objectives[objective].kpis
    return min((kpi.metric.cadence for kpi in kpis
                if kpi.role is not Role.LEADING and not kpi.metric.irregular), default=None)


def _told(evidence: Evidence, end: str, delay: Delay, every: Cadence) -> Text:
    told = span(delay.count, delay.unit)
    name, often = evidence.names([end])[0], _EVERY[every]
    return Text(f"A delay of {told.en} cannot be seen: “{name}” reports {often.en}",
                f"Un desfase de {told.es} no se puede ver: «{name}» se mide {often.es}")  # fmt: skip


RULE = Rule(
    id="R21",
    title=Text("A delay can be seen", "Un desfase se puede ver"),
    severity=Severity.INFO,
    source=PRACTICE,
    check=check,
    manual=__doc__,
)
