"""# R10 One name, one thing

Reports an objective or a metric that has the same name as another one, whatever the capitals and accents. Any
number of KPIs may use one metric: declare it once under `metrics:` and refer to it.

Why: two lines with the same name will be read as one in the meeting. And a metric defined twice is kept up
twice, until the two numbers differ.

Source: practice
Severity: warning. Options: none.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  results:
    objectives:
      margin: {name: Raise the margin, lagging: [{id: waste, name: Bread thrown away, unit: kg, target: 5}]}
  kitchen:
    objectives:
      fresh: {name: Bake through the day, lagging: [{id: leftovers, name: Bread thrown  Away, unit: kg, target: 5}]}
```
## Good
```yaml
strategy: {name: Bakery}
metrics:
  waste: {name: Bread thrown away, unit: kg, better: lower}
perspectives:
  results:
    objectives:
      margin: {name: Raise the margin, lagging: [{metric: waste, target: 5}]}
  kitchen:
    objectives:
      fresh: {name: Bake through the day, lagging: [{metric: waste, target: 5}]}
```
## Near miss
An objective may be called like its metric, and names may resemble one another.
```yaml
strategy: {name: Bakery}
perspectives:
  kitchen:
    objectives:
      less: {name: Waste less bread, lagging: [{id: waste, name: Waste less bread, target: 5}]}
      least: {name: Waste less flour, lagging: [{id: flour, name: Waste less flour, target: 5}]}
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from unicodedata import combining, normalize

from bsc.lint.rule import PRACTICE, Evidence, Finding, Rule
from bsc.lint.text import Text
from bsc.model import Metric, Objective
from bsc.source import Place, Severity

_FIRST = Text("the first one", "el primero")
_RENAME = Text("Say in the name what sets it apart.", "Di en el nombre qué lo distingue.")
_REFER = Text(
    "If it is the same metric, declare it once under `metrics:` and refer to it; else name the difference.",
    "Si es la misma métrica, defínela una vez en `metrics:` y haz referencia a ella; si no, di la diferencia.",
)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Second objectives and second metrics of a name."""
    users = {kpi.metric.id: kpi.id for kpi in reversed(evidence.strategy.kpis())}
    for each, first in _twins(evidence.objectives):
        text = Text(f"Two objectives are named “{each.name}”", f"Dos objetivos se llaman «{each.name}»")
        yield Finding(each.place, text, _RENAME, each.id, related=((first, _FIRST),))
    for each, first in _twins(evidence.strategy.metrics.values()):
        text = Text(f"Two metrics are named “{each.name}”", f"Dos métricas se llaman «{each.name}»")
        yield Finding(each.place, text, _REFER, users.get(each.id, each.id), related=((first, _FIRST),))


def _twins(named: Iterable[Objective | Metric]) -> Iterator[tuple[Objective | Metric, Place]]:
    """Those that have the name of an earlier one, with the place of the first."""
    seen: dict[str, Place] = {}
    for each in named:
        first = seen.setdefault(_plain(each.name), each.place)
        if first is not each.place:
            yield each, first


def _plain(name: str) -> str:
    """A name without capitals, accents and spaces too many."""
    letters = normalize("NFKD", name).casefold()
    return " ".join("".join(letter for letter in letters if not combining(letter)).split())


RULE = Rule(
    id="R10",
    title=Text("One name, one thing", "Un nombre, una sola cosa"),
    severity=Severity.WARNING,
    source=PRACTICE,
    check=check,
    manual=__doc__,
)
