"""# R05 No perspective is crowded

Reports a perspective with more objectives than a meeting can discuss. Sub-objectives are not counted.

Why: a band with many objectives is usually a list of everything the department does. What is chosen is
the strategy.

Source: practice
Severity: warning. Options: `at_most: 5` objectives in one perspective.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  kitchen:
    objectives:
      fresh: {name: Bake through the day}
      waste: {name: Waste less bread}
      local: {name: Buy flour nearby}
      energy: {name: Save energy}
      clean: {name: Keep the kitchen clean}
      recipes: {name: Invent new recipes}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  kitchen:
    objectives:
      fresh: {name: Bake through the day}
      waste: {name: Waste less bread}
      recipes: {name: Invent new recipes}
```
## Near miss
Parts of an objective do not crowd the perspective.
```yaml
strategy: {name: Bakery}
perspectives:
  kitchen:
    objectives:
      fresh: {name: Bake through the day}
      recipes: {name: Invent new recipes}
      waste:
        name: Waste less
        objectives:
          bread: {name: Waste less bread}
          energy: {name: Save energy}
          water: {name: Save water}
          flour: {name: Spill less flour}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import PRACTICE, Evidence, Finding, Rule
from bsc.lint.text import Text, number
from bsc.source import Severity

_HELP = Text(
    "Keep what has to change; merge or drop the others.",
    "Conserva lo que tiene que cambiar; une o quita los demás.",
)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Count the objectives of each perspective."""
    limit = number(evidence.limits["at_most"])
    for each in evidence.strategy.perspectives:
        count = len(each.objectives)
        if count > evidence.limits["at_most"]:
            text = Text(
                f"“{each.name}” has {count} objectives, more than {limit.en}",
                f"«{each.name}» tiene {count} objetivos, más de {limit.es}",
            )
            yield Finding(each.place, text, _HELP, each.id)


RULE = Rule(
    id="R05",
    title=Text("No perspective is crowded", "Ninguna perspectiva está saturada"),
    severity=Severity.WARNING,
    source=PRACTICE,
    check=check,
    manual=__doc__,
    limits={"at_most": 5},
)
