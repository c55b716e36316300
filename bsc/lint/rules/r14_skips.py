"""# R14 Links lead to the next perspective

Reports a link that leads past a perspective which has objectives of its own. Where more than 3 do, it is said
once. Rejected links, feedback and links that point down are left alone, and so is money at the foot of a map: it pays
for work on every floor.

Why: a link from the team straight to the money says that courses earn; usually somebody serves a customer in
between. What is left out is what has to work, and where the chain breaks first.

Source: Robert S. Kaplan and David P. Norton, Strategy Maps, 2004
Severity: info. Options: none.

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
There is nothing in between where a perspective has no objective; and a house may reject the short cut.
```yaml
strategy: {name: Bakery}
perspectives:
  results: {objectives: {margin: {name: Raise the margin, supports: []}, growth: {name: Open a second shop}}}
  customers: {name: Customers}
  kitchen: {objectives: {fresh: {name: Bake through the day, supports: [margin]}}}
  team:
    objectives: {craft: {name: Teach the craft, supports: [fresh, {objective: growth, status: rejected}]}}
```
"""

from __future__ import annotations

from collections.abc import Iterable

from bsc.lint.rule import Evidence, Finding, Rule, few_or_once
from bsc.lint.text import Text
from bsc.maps.ranks import heights
from bsc.model import Kind
from bsc.source import Severity

_TOLD = 3
_HELP = Text("Link it to what it helps there, and that to the result.",
             "Relaciónalo con lo que mejora allí, y eso con el resultado.")  # fmt: skip


def check(evidence: Evidence) -> Iterable[Finding]:
    """Links over a perspective with objectives."""
    used = [each for each in evidence.strategy.perspectives if each.objectives]
    height = heights(evidence.strategy)
    floor = {each.id: at for at, each in enumerate(sorted(used, key=lambda each: height[each.id]))}
    purse = next((floor[each.id] for each in used if each.kind is Kind.FINANCIAL and floor[each.id] == 0), None)
    found: list[Finding] = []
    for link in evidence.graph.links:
        low, high = (floor.get(evidence.strategy.top_of(end).perspective) for end in (link.cause, link.effect))
        if link.rejected or link.feedback or low is None or high is None or high - low < 2 or low == purse:
            continue
        start, end = evidence.names([link.cause, link.effect])
        text = Text(f"The link from “{start}” to “{end}” skips a perspective",
                    f"La relación de «{start}» a «{end}» se salta una perspectiva")  # fmt: skip
        found.append(Finding(link.place, text, _HELP, link.cause))
    once = Text(f"{len(found)} links skip a perspective", f"{len(found)} relaciones se saltan una perspectiva")
    return few_or_once(found, _TOLD, once)


RULE = Rule(
    id="R14",
    title=Text("Links lead to the next perspective", "Las relaciones llevan a la perspectiva siguiente"),
    severity=Severity.INFO,
    source="Robert S. Kaplan and David P. Norton, Strategy Maps, 2004",
    check=check,
    manual=__doc__,
)
