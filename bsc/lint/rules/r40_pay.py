"""# R40 Where pay depends on it, its side effects are known

Reports a metric tied to pay (`tied_to_pay: yes`) without `unintended:`, what people may do to make it look good.

Why: what is paid for is delivered, and the number is the cheapest part of it to deliver. Those who thought about it
before can see it coming.

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
        lagging: [{id: visits, target: 900, tied_to_pay: yes}]
```
## Good
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: visits, target: 900, tied_to_pay: yes, unintended: Tickets could be split}]
```
## Near miss
Nobody is paid by it.
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: visits, target: 900, tied_to_pay: no}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import Evidence, Finding, Rule
from bsc.lint.text import Text
from bsc.source import Severity

_HELP = Text(
    "Say under `unintended:` how it could be made to look good.",
    "Di en `unintended:` cómo se podría maquillar.",
)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Metrics that pay depends on and nobody thought through."""
    users = {kpi.metric.id: kpi.id for kpi in reversed(evidence.strategy.kpis())}
    for metric in evidence.strategy.metrics.values():
        if metric.sheet.tied_to_pay and not metric.sheet.unintended:
            text = Text(
                f"Pay depends on “{metric.name}”, and its side effects are not written down",
                f"La retribución depende de «{metric.name}» y sus efectos no deseados no constan",
            )
            yield Finding(metric.sheet.pay_place, text, _HELP, users.get(metric.id, metric.id))


RULE = Rule(
    id="R40",
    title=Text("Where pay depends on it, its side effects are known",
               "Si de él depende la retribución, se conocen sus efectos"),  # fmt: skip
    severity=Severity.INFO,
    source="Bernard Marr, Key Performance Indicators: The 75 Measures Every Manager Needs to Know, 2012",
    check=check,
    manual=__doc__,
)
