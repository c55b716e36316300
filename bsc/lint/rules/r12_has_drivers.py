"""# R12 Every result rests on something

Reports an objective that no other objective drives, unless it stands in the lowest perspective or in one of
`kind: learning`. An objective without any link is left to R16, and so is a strategy without links. Where more
than 12 have no driver, it is said once.

Why: results come from what we do, and what we do from what we can. An objective without a cause on the map
is a wish.

Source: Robert S. Kaplan and David P. Norton, Linking the Balanced Scorecard to Strategy, 1996
Severity: warning. Options: none.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  results: {objectives: {margin: {name: Raise the margin}}}
  customers: {objectives: {regulars: {name: Win regulars, supports: [margin]}}}
  team: {objectives: {craft: {name: Teach the craft, supports: [margin]}}}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  results: {objectives: {margin: {name: Raise the margin}}}
  customers: {objectives: {regulars: {name: Win regulars, supports: [margin]}}}
  team: {objectives: {craft: {name: Teach the craft, supports: [regulars]}}}
```
## Near miss
The foot of the map rests on nothing, and a part's driver is its parent's.
```yaml
strategy: {name: Bakery}
perspectives:
  results:
    objectives:
      margin: {name: Raise the margin, objectives: {waste: {name: Waste less}}}
  team: {objectives: {craft: {name: Teach the craft, supports: [waste]}}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import Evidence, Finding, Rule, few_or_once
from bsc.lint.text import Text
from bsc.maps.ranks import heights
from bsc.model import Kind, Strategy
from bsc.source import Severity

_TOLD = 12
_HELP = Text(
    "Add under `leading:` an `outcome_of:` the objective that brings it about.",
    "Añade en `leading:` un `outcome_of:` con el objetivo que lo hace posible.",
)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Linked objectives above the foot of the map without a cause."""
    graph = evidence.graph
    exempt = set(graph.orphans()) | _foot(evidence.strategy)
    found = [
        Finding(each.place, Text(f"No objective drives “{each.name}”", f"Ningún objetivo impulsa «{each.name}»"),
                _HELP, each.id)
        for each in evidence.tops
        if each.id not in exempt and not any(graph.causes(member) for member in graph.family(each.id))
    ]  # fmt: skip
    once = Text(f"{len(found)} objectives have no driver", f"Nada impulsa {len(found)} objetivos")
    yield from few_or_once(found, _TOLD, once)


def _foot(strategy: Strategy) -> set[str]:
    """The objectives that may rest on nothing; all of a tree without perspectives."""
    height = heights(strategy)
    used = [each for each in strategy.perspectives if each.objectives]
    lowest = min((height[each.id] for each in used), default=0)
    foot = [each for each in used if each.kind is Kind.LEARNING or height[each.id] == lowest]
    return {objective for each in foot for objective in each.objectives} | set(strategy.tops)


RULE = Rule(
    id="R12",
    title=Text("Every result rests on something", "Todo resultado se apoya en algo"),
    severity=Severity.WARNING,
    source="Robert S. Kaplan and David P. Norton, Linking the Balanced Scorecard to Strategy, 1996",
    check=check,
    manual=__doc__,
)
