"""# R25 An objective has few KPIs

Reports an objective with more KPIs of its own than anybody can keep in view; lagging and leading ones count
together. An objective without any is left to R23. Far too many are told as an error; no build stops for it.

Why: each KPI added makes the others weigh less and costs somebody an hour a month. The ones a decision
would rest on are few.

Source: Kathy A. Paulson Gjerde and Susan B. Hughes, Tracking Performance: When Less Is More, 2007
Severity: warning. Options: `at_most: 3`, `far_above: 12` KPIs.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging:
          - {id: visits, target: 900}
          - {id: cards, target: 300}
          - {id: basket, target: 8}
          - {id: thanks, target: 9}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: visits, target: 900}, {id: basket, target: 8}]
        leading: [{id: tastings, target: 4}]
```
## Near miss
Links are not KPIs; and a house may set its own limit.
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging:
          - {id: visits, target: 900}
          - {id: cards, target: 300}
          - {id: basket, target: 8}
          - {id: thanks, target: 9}
        leading: [outcome_of: fresh]
      fresh: {name: Sell warm bread}
checks:
  R25: {at_most: 4}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import Evidence, Finding, Rule
from bsc.lint.text import Text, number
from bsc.source import Severity

_HELP = Text(
    "Keep those a decision would rest on; the others stay metrics.",
    "Conserva los que sirven para decidir; los demás quedan como métricas.",
)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Count the KPIs of each objective."""
    limit = number(evidence.limits["at_most"])
    for each in evidence.objectives:
        count = len(each.kpis)
        if count > evidence.limits["at_most"]:
            text = Text(
                f"“{each.name}” has {count} KPIs, more than {limit.en}",
                f"«{each.name}» tiene {count} indicadores, más de {limit.es}",
            )
            severity = Severity.ERROR if count > evidence.limits["far_above"] else None
            yield Finding(each.place, text, _HELP, each.id, severity=severity)


RULE = Rule(
    id="R25",
    title=Text("An objective has few KPIs", "Cada objetivo tiene pocos indicadores"),
    severity=Severity.WARNING,
    source="Kathy A. Paulson Gjerde and Susan B. Hughes, Tracking Performance: When Less Is More, 2007",
    check=check,
    manual=__doc__,
    limits={"at_most": 3, "far_above": 12},
)
