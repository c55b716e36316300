"""# R22 What most rests on is watched early

Reports the objectives through which more than half of what drives the end of the map runs, and which have no leading
KPI of their own; once for all of them. Drivers share by their weights. A part's leading KPI counts for its parent.
Strategies of fewer than 8 objectives are left alone, and those without any leading KPI to R55.

Why: if one of these fails, most of the result fails with it, later. It deserves the KPIs that tell first.

Source: practice
Severity: info. Options: `at_most: 50` per cent of the end's drivers, `at_least: 8` objectives.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  results: {objectives: {margin: {name: Raise the margin}}}
  customers: {objectives: {regulars: {name: Win regulars, supports: [margin]}}}
  team: {objectives: {craft: {name: Teach the craft, supports: [regulars], leading: [{id: courses, target: 4}]}}}
checks: {R22: {at_least: 3}}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  results: {objectives: {margin: {name: Raise the margin}}}
  customers: {objectives: {regulars: {name: Win regulars, supports: [margin], leading: [{id: tastings, target: 4}]}}}
  team: {objectives: {craft: {name: Teach the craft, supports: [regulars], leading: [{id: courses, target: 4}]}}}
checks: {R22: {at_least: 3}}
```
## Near miss
With two drivers of the same weight, neither carries most of the result.
```yaml
strategy: {name: Bakery}
perspectives:
  results: {objectives: {margin: {name: Raise the margin}}}
  customers:
    objectives:
      regulars: {name: Win regulars, supports: [margin]}
      offices: {name: Supply offices, supports: [margin], leading: [{id: offers, target: 9}]}
checks: {R22: {at_least: 3}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.influence import influence
from bsc.lint.rule import PRACTICE, Evidence, Finding, Rule
from bsc.lint.text import Text, quoted
from bsc.model import Role
from bsc.source import Severity

_HELP = Text("Add under `leading:` what would show first that it is going wrong.",
             "Añade en `leading:` lo que primero mostraría que va mal.")  # fmt: skip


def check(evidence: Evidence) -> Iterator[Finding]:
    """Objectives that most depends on, without a leading KPI."""
    few = len(evidence.tops) < evidence.limits["at_least"]
    if few or all(kpi.role is not Role.LEADING for kpi in evidence.strategy.kpis()):
        return
    limit = evidence.limits["at_most"] / 100 + 1e-9
    found = [each for each, share in influence(evidence).items() if share > limit and not _led(evidence, each)]
    if found:
        objectives = [evidence.strategy.objectives[each] for each in found]
        names = quoted([each.name for each in objectives])
        one = len(found) == 1
        text = Text(
            f"{names.en} {'carries' if one else 'each carry'} most of what drives the top, with no leading KPI",
            f"Por {names.es} pasa la mayor parte de lo que impulsa la cima, sin indicador inductor",
        )
        yield Finding(objectives[0].place, text, _HELP, found[0], gathers=tuple(found))


def _led(evidence: Evidence, objective: str) -> bool:
    members = (evidence.strategy.objectives[each] for each in evidence.graph.family(objective))
    return any(kpi.role is Role.LEADING for each in members for kpi in each.kpis)


RULE = Rule(
    id="R22",
    title=Text("What most rests on is watched early", "Lo que más sostiene se vigila pronto"),
    severity=Severity.INFO,
    source=PRACTICE,
    check=check,
    manual=__doc__,
    limits={"at_most": 50, "at_least": 8},
)
