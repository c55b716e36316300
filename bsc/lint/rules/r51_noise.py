"""# R51 The way to the target is longer than the noise

Reports a KPI whose target is so near its baseline that the usual movement from period to period decides its
status: less than twice the median step between actuals, of which there must be six. Steps that nearly all go
one way are a trend, not noise. Targets that are the sum of a flow are left alone.

Why: where chance moves a number as far as the strategy should, green means luck and red means bad luck.

Source: Donald J. Wheeler, Understanding Variation: The Key to Managing Chaos, 1993
Severity: warning. Options: `at_least: 2` usual steps.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging:
          - id: visits
            baseline: 800
            target: 820
            actuals: {2026-01: 780, 2026-02: 840, 2026-03: 790, 2026-04: 835, 2026-05: 800, 2026-06: 850}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging:
          - id: visits
            baseline: 800
            target: 1000
            actuals: {2026-01: 780, 2026-02: 840, 2026-03: 790, 2026-04: 835, 2026-05: 800, 2026-06: 850}
```
## Near miss
Large steps that all go one way are progress.
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging:
          - id: visits
            baseline: 800
            target: 820
            actuals: {2026-01: 700, 2026-02: 720, 2026-03: 745, 2026-04: 770, 2026-05: 800, 2026-06: 818}
```
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from bsc.lint.rule import Evidence, Finding, Rule
from bsc.lint.text import Text, number
from bsc.model import Actuals, Kpi
from bsc.model.target import AtLeast, AtMost, Each, Reach, Table, Target
from bsc.source import NOWHERE, Severity

_HELP = Text(
    "Set a target further away, or measure over a longer period.",
    "Fija una meta más lejana, o mide en un periodo más largo.",
)
_ENOUGH, _LATEST = 6, 24


def check(evidence: Evidence) -> Iterator[Finding]:
    """KPIs whose scale is narrower than a few usual steps."""
    end = evidence.card.as_of.end if evidence.card.as_of else 0
    for kpi in evidence.strategy.kpis():
        goal = _goal(kpi.target)
        if kpi.baseline is None or goal is None:
            continue
        way = abs(goal - kpi.baseline.value)
        step = _usual_step(_known(kpi.metric.actuals, end))
        if 0 < way < evidence.limits["at_least"] * step:
            place = kpi.place if kpi.target_place == NOWHERE else kpi.target_place
            yield Finding(place, _told(kpi, way, step), _HELP, kpi.id)


def _goal(target: Target | None) -> float | None:
    """Where the way ends: of a table of targets, its last row."""
    if isinstance(target, Table):
        last = max(target.entries, key=lambda entry: entry.period, default=None)
        return _goal(last.level) if last is not None else None
    return target.value if isinstance(target, Each | Reach | AtLeast | AtMost) else None


def _known(actuals: Actuals, end: int) -> Sequence[float | None]:
    return actuals.values[: bisect_right(actuals.timeline.ends, end)]


def _usual_step(known: Sequence[float | None]) -> float:
    """The median move between neighbours; 0 with too few of them, or where they nearly all go one way."""
    values = [value for value in known[-_LATEST:] if value is not None]
    moves = [after - before for before, after in zip(values, values[1:], strict=False)]
    up, down = len([move for move in moves if move > 0]), len([move for move in moves if move < 0])
    if len(values) < _ENOUGH or min(up, down) * 4 < len(moves):
        return 0.0
    return sorted(map(abs, moves))[len(moves) // 2]


def _told(kpi: Kpi, way: float, step: float) -> Text:
    name, far, usual = kpi.name, number(way), number(step)
    return Text(
        f"“{name}” has {far.en} to go from baseline to target, but usually moves {usual.en} each time",
        f"«{name}» tiene {far.es} por recorrer hasta la meta, pero suele moverse {usual.es} cada vez",
    )


RULE = Rule(
    id="R51",
    title=Text("The way to the target is longer than the noise", "El camino a la meta supera al ruido"),
    severity=Severity.WARNING,
    source="Donald J. Wheeler, Understanding Variation: The Key to Managing Chaos, 1993",
    check=check,
    manual=__doc__,
    limits={"at_least": 2},
)
