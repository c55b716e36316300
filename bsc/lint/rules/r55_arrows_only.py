"""# R55 Some drivers are measured themselves

Reports a strategy in which no KPI is a leading one although objectives are linked: all drivers are the outcomes of
other objectives.

Why: a link says that one result brings another. Whether the work for the first one is being done, nobody sees until
it has come or has not: the whole map looks back.

Source: Robert S. Kaplan and David P. Norton, The Balanced Scorecard, 1996
Severity: info. Options: none.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  results: {objectives: {margin: {name: Raise the margin, lagging: [{id: margin, target: 12}]}}}
  team: {objectives: {craft: {name: Teach the craft, supports: [margin], lagging: [{id: certified, target: 80}]}}}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  results: {objectives: {margin: {name: Raise the margin, lagging: [{id: margin, target: 12}]}}}
  team: {objectives: {craft: {name: Teach the craft, supports: [margin], leading: [{id: courses, target: 4}]}}}
```
## Near miss
Without links there is no map to speak of, and without KPIs nothing to declare.
```yaml
strategy: {name: Bakery}
perspectives:
  results: {objectives: {margin: {name: Raise the margin}}}
  team: {objectives: {craft: {name: Teach the craft, supports: [margin]}}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import Evidence, Finding, Rule
from bsc.lint.text import Text
from bsc.model import Role
from bsc.source import Severity

_HELP = Text("Add under `leading:` of the lowest objectives what is done every week.",
             "Añade en `leading:` de los objetivos de abajo lo que se hace cada semana.")  # fmt: skip
_TOLD = Text("No KPI is a leading one: all drivers are outcomes of other objectives",
             "Ningún indicador es inductor: lo que impulsa son siempre resultados de otros objetivos")  # fmt: skip


def check(evidence: Evidence) -> Iterator[Finding]:
    """Links without a single leading KPI."""
    kpis = evidence.strategy.kpis()
    linked = any(link.counted for link in evidence.graph.links)
    if linked and kpis and all(kpi.role is not Role.LEADING for kpi in kpis):
        yield Finding(evidence.strategy.place, _TOLD, _HELP)


RULE = Rule(
    id="R55",
    title=Text("Some drivers are measured themselves", "Algunos inductores se miden por sí mismos"),
    severity=Severity.INFO,
    source="Robert S. Kaplan and David P. Norton, The Balanced Scorecard, 1996",
    check=check,
    manual=__doc__,
)
