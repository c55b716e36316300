"""# R41 A definition is looked at before it expires

Reports a metric whose `valid_until:` is past at the as-of date.

Why: a number outlives its reason. The date was set so that somebody would ask once more whether it still measures
what matters.

Source: Bernard Marr, Key Performance Indicators: The 75 Measures Every Manager Needs to Know, 2012
Severity: info. Options: none.

## Bad
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: visits, target: 900, valid_until: 2026-03, actuals: {2026-06: 850}}]
```
## Good
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: visits, target: 900, valid_until: 2027-03, actuals: {2026-06: 850}}]
```
## Near miss
It holds to the end of that period.
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: visits, target: 900, valid_until: 2026-06, actuals: {2026-06: 850}}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import Evidence, Finding, Rule
from bsc.lint.text import Text
from bsc.source import Severity

_HELP = Text(
    "Look at it anew, then move `valid_until:`, or let it go.",
    "Revísala y mueve `valid_until:`, o renuncia a ella.",
)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Metrics past their date."""
    as_of = evidence.card.as_of
    users = {kpi.metric.id: kpi.id for kpi in reversed(evidence.strategy.kpis())}
    for metric in evidence.strategy.metrics.values() if as_of is not None else ():
        until = metric.sheet.valid_until
        if until is not None and as_of is not None and until.end < as_of.end:
            text = Text(
                f"The definition of “{metric.name}” was valid until {until}",
                f"La definición de «{metric.name}» valía hasta {until}",
            )
            yield Finding(metric.sheet.until_place, text, _HELP, users.get(metric.id, metric.id))


RULE = Rule(
    id="R41",
    title=Text("A definition is looked at before it expires", "Una definición se revisa antes de caducar"),
    severity=Severity.INFO,
    source="Bernard Marr, Key Performance Indicators: The 75 Measures Every Manager Needs to Know, 2012",
    check=check,
    manual=__doc__,
)
