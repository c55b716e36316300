"""# R20 The figures do not contradict a link

Reports a link whose cause and effect moved against what it says: the rank correlation between the changes of the
cause's lagging KPIs and those of the effect's, a `delay:` later, lies on the wrong side of zero with 99 % confidence
(Spearman's rho, Bonett and Wright's interval). Changes are counted so that up is better, in units of their usual size;
by their ranks, as one leap among a dozen would decide otherwise. Both ends have to report in the same interval, and at
least 12 pairs of changes are needed. Figures after the as-of are not looked at. `bsc outlook --section yearly` tells
the same number of every link.

Why: a correlation proves no cause, and its absence disproves none. But where the effect falls whenever the cause rises,
either the delay is wrong, or the figure, or the belief: somebody should look.

Source: C. Spearman, The Proof and Measurement of Association between Two Things, 1904
Severity: info. Options: `at_least: 12` pairs of changes.

## Bad
```yaml
strategy: {name: Bakery, cadence: monthly}
perspectives:
  results:
    objectives:
      margin:
        name: Raise the margin
        lagging:
          - {id: margin, better: higher, target: 12,
             actuals: {2025-01: 8, 2025-02: 9, 2025-03: 7, 2025-04: 9, 2025-05: 8, 2025-06: 6, 2025-07: 9,
                       2025-08: 7, 2025-09: 8, 2025-10: 6, 2025-11: 9, 2025-12: 8, 2026-01: 9, 2026-02: 7}}
        leading: [{outcome_of: waste}]
  kitchen:
    objectives:
      waste:
        name: Waste less bread
        lagging:
          - {id: waste, better: lower, target: 5,
             actuals: {2025-01: 20, 2025-02: 23, 2025-03: 18, 2025-04: 24, 2025-05: 20, 2025-06: 15, 2025-07: 22,
                       2025-08: 18, 2025-09: 20, 2025-10: 14, 2025-11: 23, 2025-12: 19, 2026-01: 23, 2026-02: 17}}
```
## Good
```yaml
strategy: {name: Bakery, cadence: monthly}
perspectives:
  results:
    objectives:
      margin:
        name: Raise the margin
        lagging:
          - {id: margin, better: higher, target: 12,
             actuals: {2025-01: 8, 2025-02: 9, 2025-03: 7, 2025-04: 9, 2025-05: 8, 2025-06: 6, 2025-07: 9,
                       2025-08: 7, 2025-09: 8, 2025-10: 6, 2025-11: 9, 2025-12: 8, 2026-01: 9, 2026-02: 7}}
        leading: [{outcome_of: regulars}]
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging:
          - {id: visits, better: higher, target: 50,
             actuals: {2025-01: 20, 2025-02: 23, 2025-03: 18, 2025-04: 24, 2025-05: 20, 2025-06: 15, 2025-07: 22,
                       2025-08: 18, 2025-09: 20, 2025-10: 14, 2025-11: 23, 2025-12: 19, 2026-01: 23, 2026-02: 17}}
```
## Near miss
Six months of bad luck are no evidence.
```yaml
strategy: {name: Bakery, cadence: monthly}
perspectives:
  results:
    objectives:
      margin:
        name: Raise the margin
        lagging:
          - {id: margin, better: higher, target: 12,
             actuals: {2025-01: 8, 2025-02: 9, 2025-03: 7, 2025-04: 9, 2025-05: 8, 2025-06: 6}}
        leading: [{outcome_of: waste}]
  kitchen:
    objectives:
      waste:
        name: Waste less bread
        lagging:
          - {id: waste, better: lower, target: 5,
             actuals: {2025-01: 20, 2025-02: 23, 2025-03: 18, 2025-04: 24, 2025-05: 20, 2025-06: 15}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import Evidence, Finding, Rule
from bsc.lint.text import Text, span
from bsc.model import Delay, Link
from bsc.score.together import Changes, Together, changes_of, moved_together
from bsc.source import Severity

_HELP = Text("Look at both series: is the delay right, the figure, the belief? Then correct the link.",
             "Mira ambas series: ¿son correctos el desfase, el dato, el supuesto? Luego corrige la relación.",
)  # fmt: skip


def check(evidence: Evidence) -> Iterator[Finding]:
    """Links whose ends moved the other way."""
    known: dict[str, Changes | None] = {}
    for link in evidence.graph.links:
        if link.rejected:
            continue
        for end in (link.cause, link.effect):
            if end not in known:
                known[end] = changes_of(end, evidence.card)
        cause, effect = known[link.cause], known[link.effect]
        found = moved_together(cause, effect, link.delay) if cause and effect else None
        if found and found.pairs >= evidence.limits["at_least"] and _against(link, found):
            yield Finding(link.place, _told(evidence, link, found), _HELP, link.cause)


def _against(link: Link, found: Together) -> bool:
    return found.low > 0 if link.negative else found.high < 0


def _told(evidence: Evidence, link: Link, found: Together) -> Text:
    start, end = evidence.names([link.cause, link.effect])
    way, yet = Text("worse", "empeorar"), Text("", "")
    if link.negative:
        way, yet = Text("better", "mejorar"), Text(", though the link is negative", ", aunque la relación es negativa")
    when = _later(link.delay)
    value, low, high = (_signed(each) for each in (found.rho, found.low, found.high))
    return Text(
        f"When “{start}” got better, “{end}” tended to get {way.en}{when.en}{yet.en}: "
        f"correlation {value.en} ({low.en} to {high.en}) over {found.pairs} changes",
        f"Cuando mejoraba «{start}», «{end}» tendía a {way.es}{when.es}{yet.es}: "
        f"correlación {value.es} (de {low.es} a {high.es}) en {found.pairs} cambios",
    )


def _later(delay: Delay | None) -> Text:
    if delay is None:
        return Text("", "")
    told = span(delay.count, delay.unit)
    return Text(f" {told.en} later", f" {told.es} después")


def _signed(value: float) -> Text:
    told = f"{value:.2f}".replace("-", "−")
    return Text(told, told.replace(".", ","))


RULE = Rule(
    id="R20",
    title=Text("The figures do not contradict a link", "Los datos no contradicen una relación"),
    severity=Severity.INFO,
    source="C. Spearman, The Proof and Measurement of Association between Two Things, 1904",
    check=check,
    manual=__doc__,
    limits={"at_least": 12},
)
