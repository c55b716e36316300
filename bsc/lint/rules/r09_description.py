"""# R09 An objective says what it means

Reports an objective without `description:`. Where no objective has one, it is said once.

Why: five words on a map mean something else to everybody in the room. Two sentences - what will be
different when it is reached, and what it does not include - save the meeting.

Source: Paul R. Niven, Balanced Scorecard Step-by-Step, 2006
Severity: warning. Options: none.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars: {name: Win regulars, description: People who come at least twice a week.}
      offices: {name: Supply offices}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars: {name: Win regulars, description: People who come at least twice a week.}
      offices: {name: Supply offices, description: Breakfast for teams within a mile.}
```
## Near miss
A sub-objective is explained by its parent.
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        description: People who come at least twice a week, for bread or for coffee.
        objectives: {bread: {name: Win bread regulars}, coffee: {name: Win coffee regulars}}
```
"""

from __future__ import annotations

from collections.abc import Iterable

from bsc.lint.rule import Evidence, Finding, Rule, each_or_once
from bsc.lint.text import Text
from bsc.source import Severity

_HELP = Text(
    "Add under `description:` what will be different when it is reached.",
    "Añade en `description:` qué habrá cambiado cuando se logre.",
)
_ONCE = Text("No objective has a description", "Ningún objetivo tiene descripción")


def check(evidence: Evidence) -> Iterable[Finding]:
    """Objectives of the map without a description."""
    found = [
        Finding(
            each.place,
            Text(f"“{each.name}” has no description", f"«{each.name}» no tiene descripción"),
            _HELP,
            each.id,
        )
        for each in evidence.tops
        if not each.description
    ]
    return each_or_once(found, len(evidence.tops), _ONCE, evidence.strategy.place)


RULE = Rule(
    id="R09",
    title=Text("An objective says what it means", "Un objetivo explica qué significa"),
    severity=Severity.WARNING,
    source="Paul R. Niven, Balanced Scorecard Step-by-Step, 2006",
    check=check,
    manual=__doc__,
)
