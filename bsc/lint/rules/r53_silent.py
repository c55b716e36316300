"""# R53 What is off track goes on reporting

Reports a KPI that was off track when its last value came, and has been silent since. Its last value is judged by
the target of that time.

Why: a bad number that stops coming leaves the average, and everything above it looks better. That is no progress,
and the board should hear it before it applauds.

Source: practice
Severity: warning. Options: none.

## Bad
```yaml
strategy: {name: Bakery, cadence: monthly, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging:
          - {id: visits, baseline: 800, target: 900, actuals: {2026-05: 880, 2026-06: 890}}
          - {id: basket, baseline: 5, target: 8, actuals: {2026-01: 5.2, 2026-02: 5.4}}
```
## Good
```yaml
strategy: {name: Bakery, cadence: monthly, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging:
          - {id: visits, baseline: 800, target: 900, actuals: {2026-05: 880, 2026-06: 890}}
          - {id: basket, baseline: 5, target: 8, actuals: {2026-05: 5.2, 2026-06: 5.4}}
```
## Near miss
It fell silent on track; that it is late is for R33 to say.
```yaml
strategy: {name: Bakery, cadence: monthly, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging:
          - {id: visits, baseline: 800, target: 900, actuals: {2026-05: 880, 2026-06: 890}}
          - {id: basket, baseline: 5, target: 8, actuals: {2026-01: 7.8, 2026-02: 8}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import PRACTICE, Evidence, Finding, Rule
from bsc.lint.text import Text
from bsc.model import Status
from bsc.score.last_heard import last_heard
from bsc.source import Severity

_HELP = Text(
    "Bring the figures up to date before you compare scores.",
    "Actualiza los datos antes de comparar puntuaciones.",
)


def check(evidence: Evidence) -> Iterator[Finding]:
    """KPIs that fell silent while they were off track."""
    for reading in evidence.card.readings.values():
        if not reading.stale or reading.status is not Status.NO_DATA:
            continue
        then = last_heard(reading, evidence.strategy)
        if then is not None and then.computed is Status.OFF_TRACK and then.actual is not None:
            name, period = reading.kpi.name, then.actual.period
            text = Text(
                f"“{name}” was off track when it fell silent after {period}; scores look better without it",
                f"«{name}» no cumplía cuando dejó de informar tras {period}; sin él, las puntuaciones lucen mejor",
            )
            yield Finding(then.actual.place, text, _HELP, reading.kpi.id)


RULE = Rule(
    id="R53",
    title=Text("What is off track goes on reporting", "Lo que no cumple sigue informando"),
    severity=Severity.WARNING,
    source=PRACTICE,
    check=check,
    manual=__doc__,
)
