"""# R26 The scorecard has few metrics

Reports a strategy whose KPIs use more metrics than a house can act on. A metric that serves several KPIs counts
once, and metrics that no KPI uses do not count.

Why: a scorecard is a choice. Some two dozen numbers can be known by heart, owned and discussed; the others may
well be watched, but elsewhere.

Source: Robert S. Kaplan and David P. Norton, The Strategy-Focused Organization, 2001
Severity: warning. Options: `at_most: 30` metrics.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars: {name: Win regulars, lagging: [{id: visits, target: 900}, {id: basket, target: 8}]}
checks:
  R26: {at_most: 1}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars: {name: Win regulars, lagging: [{id: visits, target: 900}]}
checks:
  R26: {at_most: 1}
```
## Near miss
One metric for two KPIs is one, and nobody acts on a metric that is only kept.
```yaml
strategy: {name: Bakery}
metrics: {visits: {name: Visits}, leaflets: {name: Leaflets}}
perspectives:
  customers:
    objectives:
      regulars: {name: Win regulars, lagging: [{metric: visits, target: 900}]}
      offices: {name: Supply offices, leading: [{metric: visits, target: 400}]}
checks:
  R26: {at_most: 1}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import Evidence, Finding, Rule
from bsc.lint.text import Text, number
from bsc.source import Severity

_HELP = Text("Keep those a decision would rest on; the others can be reported elsewhere.",
             "Conserva las que sirven para decidir; las demás pueden informarse en otro sitio.")  # fmt: skip


def check(evidence: Evidence) -> Iterator[Finding]:
    """Count the metrics that KPIs use."""
    count = len({kpi.metric.id for kpi in evidence.strategy.kpis()})
    if count > evidence.limits["at_most"]:
        most = number(evidence.limits["at_most"])
        text = Text(f"The scorecard has {count} metrics, more than {most.en}",
                    f"El cuadro de mando tiene {count} métricas, más de {most.es}")  # fmt: skip
        yield Finding(evidence.strategy.place, text, _HELP)


RULE = Rule(
    id="R26",
    title=Text("The scorecard has few metrics", "El cuadro de mando tiene pocas métricas"),
    severity=Severity.WARNING,
    source="Robert S. Kaplan and David P. Norton, The Strategy-Focused Organization, 2001",
    check=check,
    manual=__doc__,
    limits={"at_most": 30},
)
