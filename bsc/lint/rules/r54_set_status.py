"""# R54 A status set by a person ends

Reports a status set by a person that has no end date, or whose end is past at the as-of date.

Why: a word set by hand is right on the day it is set. Without an end it goes on saying so, long after the
reason is gone and nobody remembers who it was.

Source: practice
Severity: info. Options: none.

## Bad
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging:
          - {id: visits, target: 900, actuals: {2026-06: 890}, status: {set: at-risk, why: The street is closed}}
```
## Good
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging:
          - id: visits
            target: 900
            actuals: {2026-06: 890}
            status: {set: at-risk, why: The street is closed, until: 2026-08}
```
## Near miss
It holds to the end of the last period it names.
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging:
          - id: visits
            target: 900
            actuals: {2026-06: 890}
            status: {set: at-risk, why: The street is closed, until: 2026-06}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import PRACTICE, Evidence, Finding, Rule
from bsc.lint.text import Text
from bsc.source import Severity

_END = Text("Add `until:` with the last period it holds for.", "Añade `until:` con el último periodo en que vale.")
_GONE = Text("Remove it, or set it anew with a new reason.", "Bórralo, o fíjalo de nuevo con otro motivo.")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Statuses set by hand that never end, or ended and still stand there."""
    as_of = evidence.card.as_of
    for kpi in evidence.strategy.kpis():
        override, name = kpi.override, kpi.name
        if override is None:
            continue
        if override.until is None:
            text = Text(f"The status set for “{name}” has no end", f"El estado fijado para «{name}» no tiene fin")
            yield Finding(override.place, text, _END, kpi.id)
        elif as_of is not None and override.until.end < as_of.end:
            text = Text(
                f"The status set for “{name}” ended in {override.until} and holds no more",
                f"El estado fijado para «{name}» terminó en {override.until} y ya no vale",
            )
            yield Finding(override.place, text, _GONE, kpi.id)


RULE = Rule(
    id="R54",
    title=Text("A status set by a person ends", "Un estado fijado por una persona tiene fin"),
    severity=Severity.INFO,
    source=PRACTICE,
    check=check,
    manual=__doc__,
)
