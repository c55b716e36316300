"""# R32 Nobody answers for too much

Reports a person or role that answers for more metrics than one can act on. A KPI without an owner of its own is
its objective's.

Why: who owns fifteen numbers owns none. The review then hears fifteen reports and no decision.

Source: practice
Severity: info. Options: `at_most: 7` metrics.

## Bad
```yaml
strategy: {name: Bakery, owner: Ana}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        owner: Ana
        lagging: [{id: visits}, {id: basket}, {id: praise}, {id: returns}]
        leading: [{id: tastings}, {id: cards}, {id: greetings}, {id: mornings}]
```
## Good
```yaml
strategy: {name: Bakery, owner: Ana}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        owner: Ana
        lagging: [{id: visits}, {id: basket}, {id: praise}, {id: returns}]
        leading: [{id: tastings}, {id: cards}, {id: greetings, owner: Luis}, {id: mornings, owner: Luis}]
```
## Near miss
The same metric under two objectives is one to answer for.
```yaml
strategy: {name: Bakery}
metrics: {visits: {owner: Ana}, basket: {owner: Ana}, praise: {owner: Ana}, returns: {owner: Ana}}
perspectives:
  customers:
    objectives:
      regulars: {name: Win regulars, lagging: [visits, basket, praise, returns]}
      talk: {name: Be talked about, lagging: [visits, basket, praise, returns]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import PRACTICE, Evidence, Finding, Rule
from bsc.lint.text import Text
from bsc.model import Kpi
from bsc.source import Severity

_HELP = Text(
    "Share them out: give some KPIs an `owner:` of their own.",
    "Reparte la carga: da a algunos indicadores su propio `owner:`.",
)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Owners with too many metrics, at the first of their KPIs."""
    owned: dict[str, dict[str, Kpi]] = {}
    for objective in evidence.objectives:
        for kpi in objective.kpis:
            owner = kpi.owner or evidence.strategy.owner_of(objective.id)
            if owner:
                owned.setdefault(owner, {}).setdefault(kpi.metric.id, kpi)
    for owner, kpis in owned.items():
        if len(kpis) > evidence.limits["at_most"]:
            text = Text(f"{owner} answers for {len(kpis)} metrics", f"{owner} responde de {len(kpis)} métricas")
            first = next(iter(kpis.values()))
            yield Finding(first.place, text, _HELP, gathers=tuple(kpi.id for kpi in kpis.values()))


RULE = Rule(
    id="R32",
    title=Text("Nobody answers for too much", "Nadie responde de demasiado"),
    severity=Severity.INFO,
    source=PRACTICE,
    check=check,
    manual=__doc__,
    limits={"at_most": 7},
)
