"""# R48 The strategy is reviewed, and what is off track is spoken of

Reports that the last review is longer ago than the strategy's `review:` says (`strategy: {review: quarterly}`, which
is what is assumed), that a year of figures went by without any, and objectives that are off track of which
the review of the period says, asks and decided nothing.

Why: figures nobody meets about are kept, not used. And what a meeting passes over in silence, it has accepted.

Source: Robert S. Kaplan and David P. Norton, The Execution Premium, 2008
Severity: warning. Options: none.

## Bad
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: visits, baseline: 800, target: 900, actuals: {2026-06: 810}}]
      talk:
        name: Be talked about
        lagging: [{id: praise, baseline: 8, target: 20, actuals: {2026-06: 9}}]
reviews:
  2026-07-02: {notes: {regulars: The street was closed}}
```
## Good
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: visits, baseline: 800, target: 900, actuals: {2026-06: 810}}]
      talk:
        name: Be talked about
        lagging: [{id: praise, baseline: 8, target: 20, actuals: {2026-06: 9}}]
reviews:
  2026-07-02:
    notes: {regulars: The street was closed}
    decisions: {D-1: {what: Ask the paper, objective: talk, owner: Ana, due: 2026-08-01}}
```
## Near miss
The last review was before this period; the next one is not due yet.
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: visits, baseline: 800, target: 900, actuals: {2026-06: 810}}]
reviews:
  2026-05-08: {summary: All well}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import Evidence, Finding, Rule
from bsc.lint.text import Text, quoted
from bsc.model import Cadence, Period, Review, Status, Strategy
from bsc.source import Severity

_MEET = Text("Hold one, and write it down under `reviews:`.", "Celebra una y anótala en `reviews:`.")
_NOTE = Text(
    "Add a note under `notes:`, or a decision, to that review.",
    "Añade una nota en `notes:`, o una decisión, a esa revisión.",
)
_DAYS = {Cadence.DAILY: 1, Cadence.WEEKLY: 7, Cadence.MONTHLY: 31, Cadence.QUARTERLY: 92, Cadence.HALF_YEARLY: 184,
         Cadence.YEARLY: 366}  # fmt: skip
_EVERY = {
    Cadence.DAILY: Text("day", "día"),
    Cadence.WEEKLY: Text("week", "semana"),
    Cadence.MONTHLY: Text("month", "mes"),
    Cadence.QUARTERLY: Text("quarter", "trimestre"),
    Cadence.HALF_YEARLY: Text("half-year", "semestre"),
    Cadence.YEARLY: Text("year", "año"),
}


def check(evidence: Evidence) -> Iterator[Finding]:
    """A review that is missing or overdue, then what the last one passed over."""
    strategy, as_of = evidence.strategy, evidence.card.as_of
    if as_of is None:
        return
    if not strategy.reviews:
        if strategy.review is not None or as_of.end - _first_end(strategy) > _DAYS[Cadence.YEARLY] - 31:
            text = Text("No review is recorded", "No consta ninguna revisión")
            yield Finding(strategy.place, text, _MEET, severity=None if strategy.review else Severity.INFO)
        return
    last, every = strategy.reviews[-1], strategy.review or Cadence.QUARTERLY
    if as_of.end - last.day.end > _DAYS[every]:
        text = Text(f"The last review was on {last.day}; one is due every {_EVERY[every].en}",
                    f"La última revisión fue el {last.day}; toca una cada {_EVERY[every].es}")  # fmt: skip
        yield Finding(last.place, text, _MEET)
    else:
        yield from _passed_over(evidence, as_of, last)


def _first_end(strategy: Strategy) -> int:
    """The end of the first period that has a figure."""
    series = (metric.actuals.timeline.ends for metric in strategy.metrics.values())
    return min((ends[0] for ends in series if ends), default=10**9)


def _passed_over(evidence: Evidence, as_of: Period, last: Review) -> Iterator[Finding]:
    """Objectives off track in the period, of which its review says nothing."""
    if last.day.end <= as_of.start:
        return
    meetings = evidence.strategy.reviews
    spoken = {*last.notes, *(each.objective for each in last.questions)}
    spoken |= {each.objective for meeting in meetings for each in meeting.decisions
               if meeting is last or each.standing().is_open}  # fmt: skip
    silent = [each for each in evidence.tops if spoken.isdisjoint(evidence.graph.family(each.id))
              and evidence.card.objectives[each.id].outcome.status is Status.OFF_TRACK]  # fmt: skip
    if silent:
        names = quoted([each.name for each in silent], most=3)
        verbs = Text("is", "que no cumple") if len(silent) == 1 else Text("are", "que no cumplen")
        text = Text(f"The review of {last.day} says nothing of {names.en}, which {verbs.en} off track",
                    f"La revisión del {last.day} no dice nada de {names.es}, {verbs.es}")  # fmt: skip
        yield Finding(last.place, text, _NOTE, gathers=tuple(each.id for each in silent))


RULE = Rule(
    id="R48",
    title=Text("The strategy is reviewed, and what is off track is spoken of",
               "La estrategia se revisa, y se habla de lo que no cumple"),  # fmt: skip
    severity=Severity.WARNING,
    source="Robert S. Kaplan and David P. Norton, The Execution Premium, 2008",
    check=check,
    manual=__doc__,
)
