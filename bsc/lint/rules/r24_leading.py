"""# R24 Every objective has a leading KPI or a driver

Reports an objective with neither a leading KPI nor a link from another objective. A part's count for its
parent. Where no objective has any, it is said once.

Why: a lagging KPI tells the news when it is too late. Somebody has to see early whether the work that
should bring the result is being done.

Source: Robert S. Kaplan and David P. Norton, The Balanced Scorecard, 1996
Severity: warning. Options: none.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  results: {objectives: {margin: {name: Raise the margin, lagging: [{id: margin, target: 12}]}}}
  team:
    objectives: {craft: {name: Teach the craft, leading: [{id: courses, target: 4}]}}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  results: {objectives: {margin: {name: Raise the margin, leading: [{id: offers, target: 9}]}}}
  team:
    objectives: {craft: {name: Teach the craft, leading: [{id: courses, target: 4}]}}
```
## Near miss
A link from another objective is a driver, too.
```yaml
strategy: {name: Bakery}
perspectives:
  results: {objectives: {margin: {name: Raise the margin, leading: [outcome_of: craft]}}}
  team:
    objectives: {craft: {name: Teach the craft, leading: [{id: courses, target: 4}]}}
```
"""

from __future__ import annotations

from collections.abc import Iterable

from bsc.lint.rule import Evidence, Finding, Rule, each_or_once
from bsc.lint.text import Text
from bsc.model import Role
from bsc.source import Severity

_HELP = Text(
    "Add under `leading:` a KPI of the work, or an `outcome_of:` another objective.",
    "Añade en `leading:` un indicador del trabajo, o un `outcome_of:` de otro objetivo.",
)
_ONCE = Text(
    "No objective has a leading KPI or a driver",
    "Ningún objetivo tiene un indicador inductor ni otro objetivo que lo impulse",
)


def check(evidence: Evidence) -> Iterable[Finding]:
    """Objectives that nothing warns early about."""
    found = [
        Finding(
            each.place,
            Text(
                f"“{each.name}” has neither a leading KPI nor a driver",
                f"«{each.name}» no tiene indicador inductor ni objetivo que lo impulse",
            ),
            _HELP,
            each.id,
        )
        for each in evidence.tops
        if not any(_led(evidence, member) for member in evidence.graph.family(each.id))
    ]
    return each_or_once(found, len(evidence.tops), _ONCE, evidence.strategy.place)


def _led(evidence: Evidence, objective: str) -> bool:
    kpis = evidence.strategy.objectives[objective].kpis
    return any(kpi.role is Role.LEADING for kpi in kpis) or bool(evidence.graph.causes(objective))


RULE = Rule(
    id="R24",
    title=Text("Every objective has a leading KPI or a driver", "Cada objetivo tiene un inductor"),
    severity=Severity.WARNING,
    source="Robert S. Kaplan and David P. Norton, The Balanced Scorecard, 1996",
    check=check,
    manual=__doc__,
)
