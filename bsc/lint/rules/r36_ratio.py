"""# R36 A ratio stays on one side of zero

Reports a KPI measured as a share of its target whose target is negative, or whose values have been below zero. The
share of a loss in a profit means nothing.

Why: at a target of 20, a loss of 10 is not half of anything, and with a target below zero more looks like less.
A baseline makes it a way to go, and that can be measured.

Source: practice
Severity: warning. Options: none.

## Bad
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: margin, target: 20, actuals: {2026-05: -4, 2026-06: 8}}]
```
## Good
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: margin, baseline: -10, target: 20, actuals: {2026-05: -4, 2026-06: 8}}]
```
## Near miss
None at all is a target that is met or not.
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: accidents, better: lower, target: {at_most: 0}, actuals: {2026-05: 0, 2026-06: 2}}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import PRACTICE, Evidence, Finding, Rule
from bsc.lint.text import Text, number
from bsc.model import Actual
from bsc.score.card import Reading
from bsc.source import NOWHERE, Severity

_HELP = Text(
    "Add `baseline:`, or `min:` and `max:` to the metric.",
    "Añade `baseline:`, o `min:` y `max:` a la métrica.",
)
_RATIOS = frozenset({"ratio", "at-least", "at-most", "benchmark", "total"})


def check(evidence: Evidence) -> Iterator[Finding]:
    """Ratios of numbers with different signs."""
    for reading in evidence.card.readings.values():
        if reading.trace.scale not in _RATIOS or reading.target is None:
            continue
        kpi, aim = reading.kpi, reading.target
        name, target = kpi.name, number(aim)
        below = _below(reading)
        if aim < 0:
            text = Text(f"“{name}” is measured as a share of {target.en}, which is below zero",
                        f"«{name}» se mide como parte de {target.es}, que es menor que cero")  # fmt: skip
            yield Finding(kpi.place if kpi.target_place == NOWHERE else kpi.target_place, text, _HELP, kpi.id)
        elif aim > 0 and below is not None:
            value = number(below.value or 0)
            text = Text(f"“{name}” was {value.en} in {below.period}, measured as a share of {target.en}",
                        f"«{name}» fue {value.es} en {below.period}, medido como parte de {target.es}")  # fmt: skip
            yield Finding(below.place, text, _HELP, kpi.id)


def _below(reading: Reading) -> Actual | None:
    """The first value below zero."""
    actuals = reading.kpi.metric.actuals
    found = (index for index, value in enumerate(actuals.values) if value is not None and value < 0)
    index = next(found, None)
    return None if index is None else actuals[index]


RULE = Rule(
    id="R36",
    title=Text("A ratio stays on one side of zero", "Una proporción no cruza el cero"),
    severity=Severity.WARNING,
    source=PRACTICE,
    check=check,
    manual=__doc__,
)
