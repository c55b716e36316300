"""# R53 What is off track goes on reporting

Reports a KPI that was off track when its last value came, and has been silent since. Its last value is judged by
the target of that time. R33 then leaves it out.

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
from bsc.score.last_heard import silent_off_track
from bsc.source import Severity

_HELP = Text(
    "Bring the figures up to date before you compare scores.",
    "Actualiza los datos antes de comparar puntuaciones.",
)


def check(evidence: Evidence) -> Iterator[Finding]:
    """KPIs that fell silent while they were off track."""
    for then in silent_off_track(evidence.card):
        if then.actual is not None:
            name, period = then.kpi.name, then.actual.period
            text = Text(
                f"“{name}” was off track when it fell silent after {period}; scores look better without it",
                f"«{name}» no cumplía cuando dejó de informar tras {period}; sin él, las puntuaciones parecen mejores",
            )
            yield Finding(then.actual.place, text, _HELP, then.kpi.id)


RULE = Rule(
    id="R53",
    title=Text("What is off track goes on reporting", "Lo que no cumple sigue informando"),
    severity=Severity.WARNING,
    source=PRACTICE,
    check=check,
    manual=__doc__,
)
