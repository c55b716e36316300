"""# R03 The number of objectives can be kept in mind

Reports a strategy with fewer objectives than make a story, or more than anybody can steer.
Sub-objectives are not counted. Far too many are a warning.

Why: a map is read in one sitting. Scorecards that fail often grew: a dozen objectives became thirty,
and nobody could say any more which of them mattered.

Source: practice
Severity: info. Options: `at_least: 8`, `at_most: 20`, `far_above: 24` objectives.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  results: {name: Results, objectives: {margin: {name: Raise the margin}}}
  kitchen: {name: Kitchen, objectives: {fresh: {name: Bake through the day}}}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  results:
    objectives: {margin: {name: Raise the margin}, growth: {name: Open a second shop}}
  customers:
    objectives: {regulars: {name: Win regulars}, offices: {name: Supply offices}}
  kitchen:
    objectives: {fresh: {name: Bake through the day}, waste: {name: Waste less bread}}
  team:
    objectives: {craft: {name: Teach the craft}, stay: {name: Keep good people}}
```
## Near miss
A house may set its own limits.
```yaml
strategy: {name: Bakery}
perspectives:
  results: {name: Results, objectives: {margin: {name: Raise the margin}}}
  kitchen: {name: Kitchen, objectives: {fresh: {name: Bake through the day}}}
checks:
  R03: {at_least: 2}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import PRACTICE, Evidence, Finding, Rule
from bsc.lint.text import Text, number
from bsc.source import Severity

_FEWER = Text(
    "Merge those that always move together, or make some of them parts of another.",
    "Une los que siempre van juntos, o haz que algunos sean parte de otro.",
)
_FIRST = Text(
    "Add one under `objectives:` of a perspective; `bsc new` writes an example.",
    "Añade uno en `objectives:` de una perspectiva; `bsc new` escribe un ejemplo.",
)
_MORE = Text(
    "Ask of each objective what has to be true for it, and add that.",
    "Pregunta qué hace falta para lograr cada objetivo, y añádelo.",
)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Count the objectives of the map."""
    count = len(evidence.tops)
    least, most = evidence.limits["at_least"], evidence.limits["at_most"]
    told = Text("1 objective", "1 objetivo")
    if count > 1:
        told = Text(f"{count} objectives", f"{count} objetivos")
    if count > most:
        limit = number(most)
        text = Text(
            f"The strategy has {told.en}; more than {limit.en} are hard to steer",
            f"La estrategia tiene {told.es}; más de {limit.es} son difíciles de dirigir",
        )
        severity = Severity.WARNING if count > evidence.limits["far_above"] else None
        yield Finding(evidence.strategy.place, text, _FEWER, severity=severity)
    elif not count:
        text = Text("The strategy has no objective yet", "La estrategia todavía no tiene objetivos")
        yield Finding(evidence.strategy.place, text, _FIRST)
    elif count < least:
        limit = number(least)
        text = Text(
            f"The strategy has {told.en}; fewer than {limit.en} seldom tell the whole story",
            f"La estrategia tiene {told.es}; menos de {limit.es} rara vez cuentan toda la historia",
        )
        yield Finding(evidence.strategy.place, text, _MORE)


RULE = Rule(
    id="R03",
    title=Text("The number of objectives can be kept in mind", "El número de objetivos es abarcable"),
    severity=Severity.INFO,
    source=PRACTICE,
    check=check,
    manual=__doc__,
    limits={"at_least": 8, "at_most": 20, "far_above": 24},
)
