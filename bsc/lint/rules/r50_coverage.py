"""# R50 Most of the index rests on data

Reports an index of which too little of the weight has data, and the largest part that is missing.

Why: a number over half of the strategy looks like a number over all of it. Where the missing half is the hard
one, the index flatters.

Source: practice
Severity: info. Options: `at_least: 80` per cent of the weight.

## Bad
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars: {name: Win regulars, lagging: [{id: visits, baseline: 800, target: 900, actuals: {2026-06: 850}}]}
  team:
    name: Team
    objectives:
      craft: {name: Teach the craft}
```
## Good
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars: {name: Win regulars, lagging: [{id: visits, baseline: 800, target: 900, actuals: {2026-06: 850}}]}
  team:
    name: Team
    objectives:
      craft: {name: Teach the craft, lagging: [{id: taught, baseline: 0, target: 4, actuals: {2026-06: 2}}]}
```
## Near miss
Before the first figure comes there is no index to doubt.
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars: {name: Win regulars, lagging: [{id: visits, baseline: 800, target: 900}]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import PRACTICE, Evidence, Finding, Rule
from bsc.lint.text import Text, number
from bsc.score.card import Part
from bsc.source import Severity

_HELP = Text("Give it KPIs and figures, or less weight.", "Dale indicadores y datos, o menos peso.")


def check(evidence: Evidence) -> Iterator[Finding]:
    """An index without enough behind it."""
    index = evidence.card.index
    if index.score is None or index.coverage * 100 >= evidence.limits["at_least"] - 1e-9:
        return
    share, gap = number(round(index.coverage * 100)), _gap(index.parts)
    name = _name(evidence, gap)
    text = Text(
        f"Only {share.en} % of the index has data; most is missing in “{name}”",
        f"Solo el {share.es} % del índice tiene datos; lo que más falta está en «{name}»",
    )
    yield Finding(evidence.strategy.place, text, _HELP)


def _gap(parts: tuple[Part, ...]) -> Part:
    """The part whose missing data weighs most."""
    return max(parts, key=lambda part: part.weight * (1 - part.coverage))


def _name(evidence: Evidence, part: Part) -> str:
    bands = {band.id: band.name for band in evidence.strategy.perspectives}
    return bands[part.id] if part.kind == "perspective" else evidence.strategy.objectives[part.id].name


RULE = Rule(
    id="R50",
    title=Text("Most of the index rests on data", "La mayor parte del índice se apoya en datos"),
    severity=Severity.INFO,
    source=PRACTICE,
    check=check,
    manual=__doc__,
    limits={"at_least": 80},
)
