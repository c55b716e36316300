"""# R45 An initiative serves an objective, in time and in budget

Reports an initiative that serves no objective, one past its end at the as-of date and not closed, a milestone that
is past its date and not done, one that spent more than its budget, and one whose spending is far ahead of its
progress. Money and dates of what is over are left alone, and so are the milestones of what should have ended.

Why: these are the projects a review can still steer. The first has left the strategy, the others will leave
their plan, and next quarter it will have cost more to say so.

Source: Project Management Institute, The Standard for Earned Value Management, 2019
Severity: warning. Options: `ahead: 30` points of spending before progress.

## Bad
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  team:
    objectives:
      craft: {name: Teach the craft, lagging: [{id: taught, target: 4, actuals: {2026-06: 3}}]}
initiatives:
  signs: {name: New shop sign, status: active}
  courses: {name: Evening courses, objectives: [craft], end: 2026-03-31, status: active}
  books: {name: A library, objectives: [craft], status: active, budget: 500, spent: 620}
  guests: {name: Guest bakers, objectives: [craft], status: active, budget: 1000, spent: 900, progress: 20}
  fair: {name: A stand at the fair, objectives: [craft], status: active, milestones: [{what: Book it, due: 2026-05-31}]}
```
## Good
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  team:
    objectives:
      craft: {name: Teach the craft, lagging: [{id: taught, target: 4, actuals: {2026-06: 3}}]}
initiatives:
  courses: {name: Evening courses, objectives: [craft], end: 2026-03-31, status: done}
  books: {name: A library, objectives: [craft], status: active, budget: 700, spent: 620, progress: 80}
```
## Near miss
The last day has not passed; and what is done may have cost a little more.
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  team:
    objectives:
      craft: {name: Teach the craft, lagging: [{id: taught, target: 4, actuals: {2026-06: 3}}]}
initiatives:
  courses: {name: Evening courses, objectives: [craft], end: 2026-06-30, status: active}
  books: {name: A library, objectives: [craft], status: done, budget: 500, spent: 510}
  fair: {name: A stand at the fair, objectives: [craft], status: active, milestones: [{what: Book it, due: 2026-06-30}]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import Evidence, Finding, Rule
from bsc.lint.text import Text, number
from bsc.model import Cadence, Initiative, Period
from bsc.model.progress import is_late, is_over, late_steps
from bsc.source import Severity

_SERVE = Text(
    "Name the objective under `objectives:`, or let the initiative go.",
    "Indica el objetivo en `objectives:`, o renuncia a la iniciativa.",
)
_CLOSE = Text("Set `status: done` or `stopped`, or a new `end:`.", "Pon `status: done` o `stopped`, o un nuevo `end:`.")
_STEP = Text("Add `done:` with its day, or a new `due:`.", "Añade `done:` con su día, o un nuevo `due:`.")
_MONEY = Text("Decide: more budget, a smaller scope, or an end.", "Decide: más presupuesto, menos alcance o un final.")


def check(evidence: Evidence) -> Iterator[Finding]:
    """What each initiative has to answer for, in order of declaration."""
    today = evidence.card.as_of
    for each in evidence.strategy.initiatives.values():
        name = each.name
        if not each.objectives:
            text = Text(f"“{name}” serves no objective", f"«{name}» no sirve a ningún objetivo")
            yield Finding(each.place, text, _SERVE, each.id)
        if is_over(each.status):
            continue
        if today is not None:
            yield from _late(each, today)
        money = _money(each, evidence.limits["ahead"])
        if money is not None:
            yield Finding(each.place, money, _MONEY, each.id)


def _late(work: Initiative, today: Period) -> Iterator[Finding]:
    if work.end is not None and is_late(work, today):
        on, el = ("on", "el") if work.end.cadence is Cadence.DAILY else ("in", "en")
        text = Text(f"“{work.name}” should have ended {on} {work.end} and is not closed",
                    f"«{work.name}» debía terminar {el} {work.end} y no está cerrada")  # fmt: skip
        yield Finding(work.place, text, _CLOSE, work.id)
    for step in late_steps(work, today):
        text = Text(f"“{step.what}”, a milestone of “{work.name}”, was due by {step.due} and is not done",
                    f"«{step.what}», un hito de «{work.name}», era para {step.due} y no consta como hecho")  # fmt: skip
        yield Finding(step.place, text, _STEP, work.id)


def _money(work: Initiative, ahead: float) -> Text | None:
    if not work.budget or work.budget < 0 or work.spent is None:
        return None
    share = work.spent / work.budget * 100
    told = number(round(share))
    if work.spent > work.budget:
        over = number(work.spent - work.budget)
        unit = f" {work.currency}" if work.currency else ""
        return Text(f"“{work.name}” has spent {over.en}{unit} more than its budget",
                    f"«{work.name}» ha gastado {over.es}{unit} más de lo presupuestado")  # fmt: skip
    if work.progress is not None and share - work.progress > ahead + 1e-9:
        done = number(work.progress)
        return Text(f"“{work.name}” has spent {told.en} % of its budget for {done.en} % of the work",
                    f"«{work.name}» ha gastado el {told.es} % del presupuesto con un {done.es} % hecho")  # fmt: skip
    return None


RULE = Rule(
    id="R45",
    title=Text("An initiative serves an objective, in time and in budget",
               "Una iniciativa sirve a un objetivo, en plazo y en presupuesto"),  # fmt: skip
    severity=Severity.WARNING,
    source="Project Management Institute, The Standard for Earned Value Management, 2019",
    check=check,
    manual=__doc__,
    limits={"ahead": 30},
)
