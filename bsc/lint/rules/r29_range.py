"""# R29 Values lie inside their metric's range

Reports actuals below `min:` or above `max:`, once for each metric, at the first of them.

Why: a share of 120 % or a rating of 0 on a scale from 1 to 5 is mostly a slip of the keyboard or a
changed definition. The score does not hide it; the meeting should not find it.

Source: ISO 22400-2, Key Performance Indicators for Manufacturing Operations Management, 2014
Severity: warning. Options: none.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  team:
    objectives:
      craft:
        name: Teach the craft
        lagging:
          - {id: certified, unit: "%", min: 0, max: 100, target: 80, actuals: {2026-01: 40, 2026-02: 450}}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  team:
    objectives:
      craft:
        name: Teach the craft
        lagging:
          - {id: certified, unit: "%", min: 0, max: 100, target: 80, actuals: {2026-01: 40, 2026-02: 45}}
```
## Near miss
The ends belong to the range, and a metric without a range has none.
```yaml
strategy: {name: Bakery}
perspectives:
  team:
    objectives:
      craft:
        name: Teach the craft
        lagging:
          - {id: certified, unit: "%", min: 0, max: 100, target: 80, actuals: {2026-01: 0, 2026-02: 100}}
          - {id: courses, target: 4, actuals: {2026-01: 250}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import Evidence, Finding, Rule
from bsc.lint.text import Text, number
from bsc.model import Actual, Metric
from bsc.source import Severity

_HELP = Text("Correct the value, or widen the range.", "Corrige el valor o amplía el rango.")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Actuals outside the range of their metric."""
    users = {kpi.metric.id: kpi.id for kpi in reversed(evidence.strategy.kpis())}
    for metric in evidence.strategy.metrics.values():
        if metric.minimum is None and metric.maximum is None:
            continue
        values = enumerate(metric.actuals.values)
        outside = [index for index, value in values if value is not None and _beyond(metric, value)]
        if outside:
            first = metric.actuals[outside[0]]
            text = _told(metric, first, len(outside) - 1)
            yield Finding(first.place, text, _HELP, users.get(metric.id, metric.id))


def _beyond(metric: Metric, value: float) -> bool:
    below = metric.minimum is not None and value < metric.minimum
    return below or (metric.maximum is not None and value > metric.maximum)


def _told(metric: Metric, first: Actual, more: int) -> Text:
    value = number(first.value or 0)
    low, high = metric.minimum, metric.maximum
    below = low is not None and (first.value or 0) < low
    edge = number((low if below else high) or 0)
    side = Text("below its minimum", "por debajo de su mínimo") if below else Text(
        "above its maximum", "por encima de su máximo")  # fmt: skip
    rest = Text(f", and {more} more", f", y {more} más") if more else Text("", "")
    return Text(
        f"“{metric.name}” is {value.en} in {first.period}, {side.en} of {edge.en}{rest.en}",
        f"«{metric.name}» vale {value.es} en {first.period}, {side.es} de {edge.es}{rest.es}",
    )


RULE = Rule(
    id="R29",
    title=Text("Values lie inside their metric's range", "Los valores están dentro del rango de su métrica"),
    severity=Severity.WARNING,
    source="ISO 22400-2, Key Performance Indicators for Manufacturing Operations Management, 2014",
    check=check,
    manual=__doc__,
)
