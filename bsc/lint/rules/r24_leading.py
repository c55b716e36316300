"""# R24 Every objective has a leading KPI or a driver

Reports every objective without a leading KPI of its own: with a warning where no other objective drives it
either, as a note (info) where the outcomes of others are its only drivers. A part's count for its parent. Where no
objective has any, it is said once; where outcomes are the only drivers of all, R55 says so.

Why: a lagging KPI tells the news when it is too late. Somebody has to see early whether the work that
should bring the result is being done. An outcome below is news, too, only a little earlier.

Source: Robert S. Kaplan and David P. Norton, The Balanced Scorecard, 1996
Severity: warning. Options: none.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  results: {objectives: {margin: {name: Raise the margin, lagging: [{id: margin, target: 12}]}}}
  team:
    objectives: {craft: {name: Teach the craft, leading: [{id: courses, target: 4}]}}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  results: {objectives: {margin: {name: Raise the margin, leading: [{id: offers, target: 9}]}}}
  team:
    objectives: {craft: {name: Teach the craft, leading: [{id: courses, target: 4}]}}
```
## Near miss
The leading KPI of a part warns its parent, too.
```yaml
strategy: {name: Bakery}
perspectives:
  results:
    objectives:
      margin:
        name: Raise the margin
        objectives: {waste: {name: Throw less away, leading: [{id: weighings, target: 7}]}}
  team:
    objectives: {craft: {name: Teach the craft, leading: [{id: courses, target: 4}]}}
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bsc.lint.rule import Evidence, Finding, Rule, each_or_once
from bsc.lint.text import Text, quoted
from bsc.model import Objective, Role
from bsc.source import Severity

_HELP = Text(
    "Add under `leading:` a KPI of the work, or an `outcome_of:` another objective.",
    "Añade en `leading:` un indicador del trabajo, o un `outcome_of:` de otro objetivo.",
)
_EARLY = Text(
    "Add under `leading:` what shows early that the work is done.",
    "Añade en `leading:` lo que muestre pronto que el trabajo se hace.",
)
_ONCE = Text(
    "No objective has a leading KPI or a driver",
    "Ningún objetivo tiene un indicador inductor ni otro objetivo que lo impulse",
)


def check(evidence: Evidence) -> Iterable[Finding]:
    """Objectives that nothing warns early about, then those that only outcomes below do."""
    unled = [each for each in evidence.tops if not _led(evidence, each)]
    bare = [_bare(each) for each in unled if not _causes(evidence, each)]
    yield from each_or_once(bare, len(evidence.tops), _ONCE, evidence.strategy.place)
    if any(kpi.role is Role.LEADING for kpi in evidence.strategy.kpis()):
        yield from _driven(evidence, unled)


def _led(evidence: Evidence, objective: Objective) -> bool:
    return any(kpi.role is Role.LEADING for each in evidence.graph.family(objective.id)
               for kpi in evidence.strategy.objectives[each].kpis)  # fmt: skip


def _causes(evidence: Evidence, objective: Objective) -> list[str]:
    family = evidence.graph.family(objective.id)
    return list(dict.fromkeys(cause for each in family for cause in evidence.graph.causes(each)))


def _bare(objective: Objective) -> Finding:
    text = Text(f"“{objective.name}” has neither a leading KPI nor a driver",
                f"«{objective.name}» no tiene indicador inductor ni objetivo que lo impulse")  # fmt: skip
    return Finding(objective.place, text, _HELP, objective.id)


def _driven(evidence: Evidence, unled: Iterable[Objective]) -> Iterator[Finding]:
    for each in unled:
        causes = _causes(evidence, each)
        if causes:
            names = quoted(evidence.names(causes), most=3)
            are, impel = ("is", "impulsa") if len(causes) == 1 else ("are", "impulsan")
            drivers = "driver" if len(causes) == 1 else "drivers"
            text = Text(f"“{each.name}” has no leading KPI; its only {drivers} {are} {names.en}",
                        f"«{each.name}» no tiene ningún indicador inductor; solo lo {impel} {names.es}")  # fmt: skip
            yield Finding(each.place, text, _EARLY, each.id, severity=Severity.INFO)


RULE = Rule(
    id="R24",
    title=Text("Every objective has a leading KPI or a driver", "Cada objetivo tiene un inductor"),
    severity=Severity.WARNING,
    source="Robert S. Kaplan and David P. Norton, The Balanced Scorecard, 1996",
    check=check,
    manual=__doc__,
)
