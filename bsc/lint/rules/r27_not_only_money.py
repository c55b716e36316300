"""# R27 More than money is measured

Reports a strategy in which too few KPIs stand outside the financial perspective: the one of `kind: financial`, or
the highest of four that declare no kind. Fewer than 5 KPIs are left alone.

Why: money tells how last year's work turned out. What will bring next year's is measured with customers, in the
work itself and in what people can do; on most scorecards that is four KPIs in five.

Source: Robert S. Kaplan and David P. Norton, The Strategy-Focused Organization, 2001
Severity: info. Options: `at_least: 60` per cent outside the financial perspective.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  results:
    kind: financial
    objectives:
      margin: {name: Raise the margin, lagging: [{id: margin, target: 12}, {id: rent, target: 9}]}
      growth: {name: Open a second shop, lagging: [{id: sales, target: 30}, {id: cash, target: 5}]}
  customers:
    kind: customer
    objectives: {regulars: {name: Win regulars, lagging: [{id: visits, target: 900}]}}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  results:
    kind: financial
    objectives: {margin: {name: Raise the margin, lagging: [{id: margin, target: 12}]}}
  customers:
    kind: customer
    objectives:
      regulars: {name: Win regulars, lagging: [{id: visits, target: 900}], leading: [{id: tastings, target: 4}]}
      offices: {name: Supply offices, lagging: [{id: offices, target: 20}], leading: [{id: offers, target: 9}]}
```
## Near miss
Where no perspective is known to be the financial one, nothing can be said.
```yaml
strategy: {name: Bakery}
perspectives:
  results:
    objectives:
      margin: {name: Raise the margin, lagging: [{id: margin, target: 12}, {id: rent, target: 9}]}
      growth: {name: Open a second shop, lagging: [{id: sales, target: 30}, {id: cash, target: 5}]}
  customers:
    objectives: {regulars: {name: Win regulars, lagging: [{id: visits, target: 900}]}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.kinds import kinds
from bsc.lint.rule import Evidence, Finding, Rule
from bsc.lint.text import Text
from bsc.model import Kind
from bsc.source import Severity

_FEWEST = 5
_HELP = Text("Ask of each result what would be seen earlier, and measure that.",
             "Pregunta qué se vería antes de cada resultado, y mídelo.")  # fmt: skip


def check(evidence: Evidence) -> Iterator[Finding]:
    """The share of KPIs outside the financial perspective."""
    known, kpis = kinds(evidence.strategy), evidence.strategy.kpis()
    money = [each for each in evidence.strategy.perspectives if known.get(each.id) is Kind.FINANCIAL]
    if not money or len(kpis) < _FEWEST:
        return
    ids = {each.id for each in money}
    others = sum(evidence.strategy.top_of(kpi.objective).perspective not in ids for kpi in kpis)
    if others / len(kpis) * 100 < evidence.limits["at_least"]:
        text = Text(
            f"Only {others} of {len(kpis)} KPIs are outside “{money[0].name}”",
            f"Solo {others} de {len(kpis)} indicadores están fuera de «{money[0].name}»",
        )
        yield Finding(money[0].place, text, _HELP, money[0].id)


RULE = Rule(
    id="R27",
    title=Text("More than money is measured", "Se mide algo más que el dinero"),
    severity=Severity.INFO,
    source="Robert S. Kaplan and David P. Norton, The Strategy-Focused Organization, 2001",
    check=check,
    manual=__doc__,
    limits={"at_least": 60},
)
