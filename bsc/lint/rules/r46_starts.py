"""# R46 Initiatives do not all start at once

Reports, once, that more than half of the initiatives start in the same month. Fewer than five are left alone.

Why: the same few people start them all. What begins together stalls together, and the last of them wait for the
first.

Source: practice
Severity: info. Options: `at_most: 50` per cent in one month, `from: 5` initiatives.

## Bad
```yaml
strategy: {name: Bakery}
perspectives: {team: {objectives: {craft: {name: Teach the craft}}}}
initiatives:
  courses: {objectives: [craft], start: 2026-01-05}
  books: {objectives: [craft], start: 2026-01-07}
  guests: {objectives: [craft], start: 2026-01}
  visits: {objectives: [craft], start: 2026-05-01}
  fair: {objectives: [craft], start: 2026-09-01}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives: {team: {objectives: {craft: {name: Teach the craft}}}}
initiatives:
  courses: {objectives: [craft], start: 2026-01-05}
  books: {objectives: [craft], start: 2026-03-07}
  guests: {objectives: [craft], start: 2026-01}
  visits: {objectives: [craft], start: 2026-05-01}
  fair: {objectives: [craft], start: 2026-09-01}
```
## Near miss
Four can begin together.
```yaml
strategy: {name: Bakery}
perspectives: {team: {objectives: {craft: {name: Teach the craft}}}}
initiatives:
  courses: {objectives: [craft], start: 2026-01-05}
  books: {objectives: [craft], start: 2026-01-07}
  guests: {objectives: [craft], start: 2026-01}
  visits: {objectives: [craft], start: 2026-01-09}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import PRACTICE, Evidence, Finding, Rule
from bsc.lint.text import Text
from bsc.model import Cadence, Initiative
from bsc.model.period import period_at
from bsc.source import Severity

_HELP = Text("Stagger the starts; begin with what the rest waits for.",
             "Escalona los inicios; empieza por lo que el resto espera.")  # fmt: skip


def check(evidence: Evidence) -> Iterator[Finding]:
    """The month in which too much begins, at the first initiative of it."""
    months: dict[str, list[Initiative]] = {}
    for each in evidence.strategy.initiatives.values():
        if each.start is not None and each.start.cadence <= Cadence.MONTHLY:
            months.setdefault(period_at(each.start.start, Cadence.MONTHLY).label, []).append(each)
    count = sum(map(len, months.values()))
    for month, works in months.items():
        if count >= evidence.limits["from"] and len(works) * 100 > evidence.limits["at_most"] * count:
            text = Text(
                f"{len(works)} of {count} initiatives start in {month}",
                f"{len(works)} de {count} iniciativas empiezan en {month}",
            )
            yield Finding(works[0].place, text, _HELP, gathers=tuple(each.id for each in works))


RULE = Rule(
    id="R46",
    title=Text("Initiatives do not all start at once", "Las iniciativas no empiezan todas a la vez"),
    severity=Severity.INFO,
    source=PRACTICE,
    check=check,
    manual=__doc__,
    limits={"at_most": 50, "from": 5},
)
