"""# R13 Links point towards the end

Reports a link that leads from a perspective to one further from the end, and gives no `rationale:`.
The declared kinds decide (learning, internal, customer, financial), else the drawn order. Links marked as
feedback, and rejected ones, are left alone.

Why: on a map causes stand below effects. An arrow that runs the other way is often a link written from
the wrong end; where it is meant, the reason is worth a line.

Source: Robert S. Kaplan and David P. Norton, Strategy Maps, 2004
Severity: warning. Options: none.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  results: {name: Results, objectives: {margin: {name: Raise the margin, supports: [craft]}}}
  team: {name: Team, objectives: {craft: {name: Teach the craft}}}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  results: {name: Results, objectives: {margin: {name: Raise the margin}}}
  team: {name: Team, objectives: {craft: {name: Teach the craft, supports: [margin]}}}
```
## Near miss
A link inside a perspective, and one that points down for a stated reason.
```yaml
strategy: {name: Bakery}
perspectives:
  results:
    objectives:
      turnover: {name: Sell more, supports: [margin]}
      margin:
        name: Raise the margin
        supports: [{objective: craft, rationale: Ten per cent of the profit pays for courses}]
  team: {objectives: {craft: {name: Teach the craft}}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import Evidence, Finding, Rule
from bsc.lint.text import Text
from bsc.maps.ranks import heights, points_down
from bsc.source import Severity

_HELP = Text("Turn it round, or add a `rationale:`.", "Dale la vuelta, o añade un `rationale:`.")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Links that lead down without a reason."""
    bands = {each.id: each for each in evidence.strategy.perspectives}
    height = heights(evidence.strategy)
    for link in evidence.graph.links:
        cause, effect = (evidence.strategy.top_of(each) for each in (link.cause, link.effect))
        low, high = bands.get(cause.perspective), bands.get(effect.perspective)
        if link.rationale or link.feedback or link.rejected or low is None or high is None:
            continue
        if points_down(low, high, height):
            start, end = evidence.names([link.cause, link.effect])
            text = Text(
                f"The link from “{start}” down to “{end}” gives no reason",
                f"La relación que baja de «{start}» a «{end}» no da un motivo",
            )
            yield Finding(link.place, text, _HELP, link.cause)


RULE = Rule(
    id="R13",
    title=Text("Links point towards the end", "Las relaciones apuntan hacia el fin"),
    severity=Severity.WARNING,
    source="Robert S. Kaplan and David P. Norton, Strategy Maps, 2004",
    check=check,
    manual=__doc__,
)
