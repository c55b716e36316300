"""# R04 The perspectives are balanced

Reports a perspective that holds most of the objectives and, as information, an internal perspective that holds
hardly any. Perspectives are told apart by `kind`, else four by their drawn order. Sub-objectives are not
counted, and a strategy of fewer than 8 objectives is left alone.

Why: the views were chosen to balance one another. Where one holds most of the objectives, the strategy is that
department's plan; and what a house must do well is usually where most of the work is: about 40 per cent.

Source: Robert S. Kaplan and David P. Norton, The Strategy-Focused Organization, 2001
Severity: warning. Options: `at_most: 60` per cent in one perspective, `internal_at_least: 20` per cent.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  results: {objectives: {margin: {name: Raise the margin}}}
  customers: {objectives: {regulars: {name: Win regulars}}}
  kitchen:
    objectives:
      fresh: {name: Bake through the day}
      waste: {name: Waste less bread}
      local: {name: Buy flour nearby}
      energy: {name: Save energy}
      recipes: {name: Invent new recipes}
  team: {objectives: {craft: {name: Teach the craft}}}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  results: {objectives: {margin: {name: Raise the margin}}}
  customers: {objectives: {regulars: {name: Win regulars}, offices: {name: Supply offices}}}
  kitchen:
    objectives:
      fresh: {name: Bake through the day}
      waste: {name: Waste less bread}
      recipes: {name: Invent new recipes}
  team: {objectives: {craft: {name: Teach the craft}, stay: {name: Keep good people}}}
```
## Near miss
In a strategy of a few objectives, shares say little.
```yaml
strategy: {name: Bakery}
perspectives:
  results: {objectives: {margin: {name: Raise the margin}}}
  kitchen:
    objectives:
      fresh: {name: Bake through the day}
      waste: {name: Waste less bread}
      recipes: {name: Invent new recipes}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.kinds import kinds
from bsc.lint.rule import Evidence, Finding, Rule
from bsc.lint.text import Text
from bsc.model import Kind
from bsc.source import Severity

_FEWEST = 8
_SPREAD = Text(
    "Ask what the others need, or merge objectives here.",
    "Pregunta qué hace falta en las demás, o une objetivos aquí.",
)
_WORK = Text(
    "Ask what has to be done well for the results above it.",
    "Pregunta qué hay que hacer bien para lograr los resultados de arriba.",
)


def check(evidence: Evidence) -> Iterator[Finding]:
    """The share of each perspective in the objectives of the map."""
    bands = [each for each in evidence.strategy.perspectives if each.objectives]
    total = sum(len(each.objectives) for each in bands)
    if total < _FEWEST or len(bands) < 2:
        return
    known = kinds(evidence.strategy)
    for each in bands:
        count = len(each.objectives)
        share = count / total * 100
        if share > evidence.limits["at_most"]:
            text = Text(
                f"“{each.name}” holds {count} of {total} objectives",
                f"«{each.name}» reúne {count} de los {total} objetivos",
            )
            yield Finding(each.place, text, _SPREAD, each.id)
        elif known.get(each.id) is Kind.INTERNAL and share < evidence.limits["internal_at_least"]:
            text = Text(
                f"“{each.name}” holds only {count} of {total} objectives; about 40 % are usual",
                f"«{each.name}» reúne solo {count} de los {total} objetivos; lo habitual es un 40 %",
            )
            yield Finding(each.place, text, _WORK, each.id, severity=Severity.INFO)


RULE = Rule(
    id="R04",
    title=Text("The perspectives are balanced", "Las perspectivas están equilibradas"),
    severity=Severity.WARNING,
    source="Robert S. Kaplan and David P. Norton, The Strategy-Focused Organization, 2001",
    check=check,
    manual=__doc__,
    limits={"at_most": 60, "internal_at_least": 20},
)
