"""# R06 Themes are few, and every objective has one

Reports more themes than a story has threads and, where themes are used, an objective that belongs to none. A
part's theme counts for its parent. Where no objective names a theme, it is said once.

Why: a theme is a thread that leads from the foot of the map to its top. A dozen of them is a list of
departments again, and an objective outside all of them belongs to no story.

Source: Robert S. Kaplan and David P. Norton, Strategy Maps, 2004
Severity: warning. Options: `at_most: 5` themes.

## Bad
```yaml
strategy: {name: Bakery}
themes: {neighbours: {name: Neighbours}}
perspectives:
  results: {objectives: {margin: {name: Raise the margin, themes: [neighbours]}}}
  customers: {objectives: {offices: {name: Supply offices}}}
```
## Good
```yaml
strategy: {name: Bakery}
themes: {neighbours: {name: Neighbours}, companies: {name: Companies}}
perspectives:
  results: {objectives: {margin: {name: Raise the margin, themes: [neighbours, companies]}}}
  customers: {objectives: {offices: {name: Supply offices, themes: [companies]}}}
```
## Near miss
Nobody needs themes; and an objective belongs where one of its parts does.
```yaml
strategy: {name: Bakery}
themes: {neighbours: {name: Neighbours}}
perspectives:
  results:
    objectives:
      margin: {name: Raise the margin, objectives: {waste: {name: Waste less, themes: [neighbours]}}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import Evidence, Finding, Rule, each_or_once
from bsc.lint.text import Text, number
from bsc.source import Severity

_MERGE = Text(
    "Merge those that lead to the same result.",
    "Une las que conducen al mismo resultado.",
)
_NAME = Text("Name one under `themes:`.", "Indica una en `themes:`.")
_ONCE = Text("No objective belongs to a theme", "Ningún objetivo pertenece a una línea estratégica")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Too many themes, then objectives outside all of them."""
    themes, most = tuple(evidence.strategy.themes.values()), evidence.limits["at_most"]
    if not themes:
        return
    if len(themes) > most:
        limit = number(most)
        text = Text(
            f"The strategy has {len(themes)} themes, more than {limit.en}",
            f"La estrategia tiene {len(themes)} líneas estratégicas, más de {limit.es}",
        )
        yield Finding(themes[max(int(most), 0)].place, text, _MERGE)
    objectives = evidence.strategy.objectives
    found = [
        Finding(
            each.place,
            Text(f"“{each.name}” belongs to no theme", f"«{each.name}» no pertenece a ninguna línea estratégica"),
            _NAME,
            each.id,
        )
        for each in evidence.tops
        if not any(objectives[member].themes for member in evidence.graph.family(each.id))
    ]
    yield from each_or_once(found, len(evidence.tops), _ONCE, themes[0].place)


RULE = Rule(
    id="R06",
    title=Text(
        "Themes are few, and every objective has one",
        "Las líneas estratégicas son pocas y cada objetivo tiene una",
    ),
    severity=Severity.WARNING,
    source="Robert S. Kaplan and David P. Norton, Strategy Maps, 2004",
    check=check,
    manual=__doc__,
    limits={"at_most": 5},
)
