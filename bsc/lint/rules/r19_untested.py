"""# R19 An assumption is tested in time

Reports a link that is still `evidence: assumed` more than 4 review periods after its `since:`, although both its
objectives have data. A review period is a quarter, or longer where the strategy's cadence is. A link without
`since:`, and one that was rejected, is left alone.

Why: a map is a set of bets. Most houses never look whether theirs came off, and go on spending on the ones that did
not. After a year with figures at both ends, somebody can look.

Source: Christopher D. Ittner and David F. Larcker, Coming Up Short on Nonfinancial Performance Measurement, 2003
Severity: warning. Options: `at_most: 4` review periods.

## Bad
```yaml
strategy: {name: Bakery, as_of: 2026-06, cadence: monthly}
perspectives:
  results:
    objectives:
      margin: {name: Raise the margin, lagging: [{id: margin, target: 12, actuals: {2026-06: 9}}]}
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: visits, target: 900, actuals: {2026-06: 700}}]
        supports: [{objective: margin, evidence: assumed, since: 2025-03}]
```
## Good
```yaml
strategy: {name: Bakery, as_of: 2026-06, cadence: monthly}
perspectives:
  results:
    objectives:
      margin: {name: Raise the margin, lagging: [{id: margin, target: 12, actuals: {2026-06: 9}}]}
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: visits, target: 900, actuals: {2026-06: 700}}]
        supports: [{objective: margin, evidence: data, since: 2025-03}]
```
## Near miss
One that is a year old has had its four reviews; and nobody can test what has no figures.
```yaml
strategy: {name: Bakery, as_of: 2026-06, cadence: monthly}
perspectives:
  results:
    objectives:
      margin: {name: Raise the margin, lagging: [{id: margin, target: 12, actuals: {2026-06: 9}}]}
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: visits, target: 900, actuals: {2026-06: 700}}]
        supports: [{objective: margin, evidence: assumed, since: 2025-07}]
      offices: {name: Supply offices, supports: [{objective: margin, evidence: assumed, since: 2024}]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import Evidence, Finding, Rule
from bsc.lint.text import Text
from bsc.model import Cadence, Period
from bsc.model.period import MONTHS_IN
from bsc.source import Severity

_HELP = Text("Compare both ends over time; then say `evidence: data`, or `status: rejected`.",
             "Compara ambos extremos en el tiempo; luego di `evidence: data`, o `status: rejected`.")  # fmt: skip


def check(evidence: Evidence) -> Iterator[Finding]:
    """Old assumptions that could be tested."""
    as_of = evidence.card.as_of
    if as_of is None:
        return
    review = MONTHS_IN[max(Cadence.QUARTERLY, evidence.strategy.cadence)]
    for link in evidence.graph.links:
        if link.since is None or link.evidence != "assumed" or link.rejected:
            continue
        months = _months(link.since, as_of)
        outcomes = [evidence.card.objectives[end].outcome.score for end in (link.cause, link.effect)]
        if months > evidence.limits["at_most"] * review and None not in outcomes:
            start, end = evidence.names([link.cause, link.effect])
            text = Text(
                f"The link from “{start}” to “{end}” has been assumed for {months} months; both have data",
                f"La relación de «{start}» a «{end}» es un supuesto desde hace {months} meses; ambos tienen datos",
            )
            yield Finding(link.place, text, _HELP, link.cause)


def _months(since: Period, as_of: Period) -> int:
    """The months from the first day of one period to the last of another, begun ones too."""
    first, last = since.first_day, as_of.last_day
    return (last.year - first.year) * 12 + last.month - first.month + 1


RULE = Rule(
    id="R19",
    title=Text("An assumption is tested in time", "Un supuesto se comprueba a tiempo"),
    severity=Severity.WARNING,
    source="Christopher D. Ittner and David F. Larcker, Coming Up Short on Nonfinancial Performance Measurement, 2003",
    check=check,
    manual=__doc__,
    limits={"at_most": 4},
)
