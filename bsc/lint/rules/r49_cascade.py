"""# R49 Scorecards hang together

In a scorecard with a `parent:` reports each objective that counts for none above it; in one with scorecards below
reports each objective that none of them contributes to. An objective `corporate_only: yes` needs no contributor. A
part's contribution is its whole's. Where no objective has any, it is said once.

Why: what a house wants comes about in its departments. An objective that no department supports is nobody's work,
and work that points nowhere above is somebody else's strategy.

Source: practice
Severity: info. Options: none.

## Bad
```yaml
strategy: {name: Bakery shops, parent: bakery}
perspectives:
  customers:
    objectives:
      regulars: {name: Win regulars, contribute_to: bakery/margin}
      queue: {name: Shorten the queue}
```
## Good
```yaml
strategy: {name: Bakery shops, parent: bakery}
perspectives:
  customers:
    objectives:
      regulars: {name: Win regulars, contribute_to: bakery/margin}
      queue: {name: Shorten the queue, contribute_to: [{objective: bakery/regulars, weight: 2}]}
```
## Near miss
A part points up for the whole.
```yaml
strategy: {name: Bakery shops, parent: bakery}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        objectives: {greet: {name: Greet by name, contribute_to: margin}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import PRACTICE, Evidence, Finding, Rule, each_or_once
from bsc.lint.text import Text
from bsc.model import Objective
from bsc.source import Severity

_UP = Text(
    "Say under `contribute_to:` which objective above it counts for.",
    "Indica en `contribute_to:` a qué objetivo superior contribuye.",
)
_UP_ONCE = Text(
    "No objective counts for one of the scorecard above",
    "Ningún objetivo contribuye a uno del cuadro de mando superior",
)
_DOWN = Text(
    "Have a scorecard below `contribute_to:` it, or write `corporate_only: yes`.",
    "Haz que un cuadro de mando inferior contribuya con `contribute_to:`, o escribe `corporate_only: yes`.",
)
_DOWN_ONCE = Text(
    "No scorecard below contributes to any objective",
    "Ningún cuadro de mando inferior contribuye a ningún objetivo",
)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Objectives that point nowhere above, and objectives that nobody below supports."""
    strategy = evidence.strategy
    if strategy.parent:
        lost = [_finding(each, f"“{each.name}” counts for no objective above",
                         f"«{each.name}» no contribuye a ningún objetivo superior", _UP)
                for each in evidence.tops
                if not any(strategy.objectives[one].contribute_to for one in evidence.graph.family(each.id))]
        yield from each_or_once(lost, len(evidence.tops), _UP_ONCE, strategy.place)
    readings = evidence.card.objectives
    asked = [each for each in evidence.tops if readings[each.id].contributors is not None and not each.corporate_only]
    alone = [_finding(each, f"No scorecard below contributes to “{each.name}”",
                      f"Ningún cuadro de mando inferior contribuye a «{each.name}»", _DOWN)
             for each in asked if not any(_supported(one, evidence) for one in evidence.graph.family(each.id))]
    yield from each_or_once(alone, len(asked), _DOWN_ONCE, strategy.place)


def _finding(objective: Objective, en: str, es: str, help: Text) -> Finding:
    return Finding(objective.place, Text(en, es), help, objective.id)


def _supported(objective: str, evidence: Evidence) -> bool:
    found = evidence.card.objectives[objective].contributors
    return found is not None and bool(found.parts)


RULE = Rule(
    id="R49",
    title=Text("Scorecards hang together", "Los cuadros de mando encajan"),
    severity=Severity.INFO,
    source=PRACTICE,
    check=check,
    manual=__doc__,
)
