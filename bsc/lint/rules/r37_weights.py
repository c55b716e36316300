"""# R37 Weights are decided, and none dominates

Reports a sibling that carries nearly all the weight, a KPI of weight 0 that is off track, and, as information
and once, that nobody has decided any weight.

Why: where one KPI has 90 % of the weight, the others are decoration. Where a red one has none, a good number
hides it. And equal weights are a decision only if somebody took it.

Source: practice
Severity: warning. Options: `at_most: 70` per cent for one sibling.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: visits, target: 900, weight: 9}, {id: basket, target: 8, weight: 1}]
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: visits, target: 900, weight: 2}, {id: basket, target: 8, weight: 1}]
```
## Near miss
A sibling alone carries everything, and one of weight 0 is only watched.
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: visits, target: 900, weight: 5}, {id: basket, target: 8, weight: 0}]
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bsc.lint.rule import PRACTICE, Evidence, Finding, Rule
from bsc.lint.text import Text, number
from bsc.model import Kpi, Objective, Perspective, Role, Status
from bsc.source import Severity

_SPREAD = Text("Spread the weight, or drop the others.", "Reparte el peso, o quita los demás.")
_COUNT = Text(
    "Give it a weight, or say in `description:` why not.",
    "Dale un peso, o explica en `description:` por qué no.",
)
_DECIDE = Text("Set `weight:` where one matters more.", "Pon `weight:` donde uno importe más.")
_OPEN = Text(
    "No weight is decided: all siblings count the same",
    "Ningún peso está decidido: todos cuentan lo mismo",
)

Sibling = Kpi | Objective | Perspective


def check(evidence: Evidence) -> Iterator[Finding]:
    """Dominating siblings, red ones that do not count, weights nobody decided."""
    groups = list(_siblings(evidence))
    for group in groups:
        yield from _dominating(group, evidence.limits["at_most"])
    for reading in evidence.card.readings.values():
        kpi = reading.kpi
        if kpi.weight == 0 and reading.status is Status.OFF_TRACK:
            name = kpi.name
            text = Text(f"“{name}” is off track and has no weight", f"«{name}» no cumple y no tiene peso")
            yield Finding(kpi.place, text, _COUNT, kpi.id)
    several = [group for group in groups if len(group) > 1 and isinstance(group[0], Kpi)]
    if several and not any(each.weight_declared for group in groups for each in group):
        yield Finding(evidence.strategy.place, _OPEN, _DECIDE, severity=Severity.INFO)


def _dominating(group: Sequence[Sibling], most: float) -> Iterator[Finding]:
    counted = [each for each in group if each.weight > 0]
    total = sum(each.weight for each in counted)
    for each in counted if len(counted) > 1 else ():
        share = each.weight / total * 100
        if share > most + 1e-9:
            told = number(round(share))
            text = Text(
                f"“{each.name}” carries {told.en} % of the weight among {len(counted)}",
                f"«{each.name}» concentra el {told.es} % del peso entre los {len(counted)}",
            )
            yield Finding(each.place, text, _SPREAD, each.id)


def _siblings(evidence: Evidence) -> Iterator[Sequence[Sibling]]:
    """What is averaged together: perspectives, objectives, and KPIs with their objective's parts."""
    objectives = evidence.strategy.objectives
    yield evidence.strategy.perspectives
    for band in evidence.strategy.perspectives:
        yield [objectives[each] for each in band.objectives]
    yield [objectives[each] for each in evidence.strategy.tops]
    for each in objectives.values():
        parts = [objectives[part] for part in each.parts]
        yield [*(kpi for kpi in each.kpis if kpi.role is not Role.LEADING), *parts]
        yield [kpi for kpi in each.kpis if kpi.role is Role.LEADING]


RULE = Rule(
    id="R37",
    title=Text("Weights are decided, and none dominates", "Los pesos están decididos y ninguno domina"),
    severity=Severity.WARNING,
    source=PRACTICE,
    check=check,
    manual=__doc__,
    limits={"at_most": 70},
)
