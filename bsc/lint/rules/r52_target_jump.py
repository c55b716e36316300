"""# R52 Targets rise by steps that can be taken

Reports a table of targets in which one row asks for a jump of more than half the scale at once. The scale is
the metric's range, else the way from the baseline to the farthest target.

Why: on the first day of the new row the KPI falls off track although nothing got worse. A plan that climbs
month by month judges the work, not the calendar.

Source: practice
Severity: info. Options: `at_most: 50` per cent of the scale.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars: {name: Win regulars, lagging: [{id: visits, baseline: 800, target: {2026: 820, 2027: 1000}}]}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars: {name: Win regulars, lagging: [{id: visits, baseline: 800, target: {2026: 900, 2027: 1000}}]}
```
## Near miss
A straight plan has no steps.
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars: {name: Win regulars, lagging: [{id: visits, baseline: 800, target: {reach: 1000, by: 2027-12}}]}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from bsc.lint.rule import PRACTICE, Evidence, Finding, Rule
from bsc.lint.text import Text, number
from bsc.model import Kpi
from bsc.model.target import AtLeast, AtMost, Each, Entry, Table
from bsc.source import Severity

_HELP = Text(
    "Put a row between, or plan a line with `{reach: …, by: …}`.",
    "Añade una fila intermedia, o traza una línea con `{reach: …, by: …}`.",
)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Rows of targets that ask for too much at once, the first of each KPI."""
    for kpi in evidence.strategy.kpis():
        if not isinstance(kpi.target, Table):
            continue
        rows = [(entry, value) for entry in kpi.target.entries if (value := _value(entry)) is not None]
        most = _scale(kpi, [value for _, value in rows]) * evidence.limits["at_most"] / 100
        for (_, before), (entry, value) in pairwise(rows):
            if 0 < most < abs(value - before) - 1e-9:
                yield Finding(entry.place, _told(kpi, entry, before, value), _HELP, kpi.id)
                break


def _value(entry: Entry) -> float | None:
    return entry.level.value if isinstance(entry.level, Each | AtLeast | AtMost) else None


def _scale(kpi: Kpi, values: list[float]) -> float:
    low, high = kpi.metric.minimum, kpi.metric.maximum
    if low is not None and high is not None:
        return high - low
    start = kpi.baseline.value if kpi.baseline is not None else None
    return max((abs(value - start) for value in values), default=0.0) if start is not None else 0.0


def _told(kpi: Kpi, entry: Entry, before: float, value: float) -> Text:
    name, old, new = kpi.name, number(before), number(value)
    return Text(
        f"The target of “{name}” jumps from {old.en} to {new.en} in {entry.period}",
        f"La meta de «{name}» salta de {old.es} a {new.es} en {entry.period}",
    )


RULE = Rule(
    id="R52",
    title=Text("Targets rise by steps that can be taken", "Las metas suben a pasos que se pueden dar"),
    severity=Severity.INFO,
    source=PRACTICE,
    check=check,
    manual=__doc__,
    limits={"at_most": 50},
)
