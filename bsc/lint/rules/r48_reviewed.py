"""# R48 The strategy is reviewed, and what is off track or changed is spoken of

Reports that the last review is longer ago than the strategy's `review:` says (`strategy: {review: quarterly}`, which
is what is assumed, and said so as a note), that a year of figures went by without any, and objectives of which the
review of the period says, asks and decided nothing: those that are off track, then those whose status is another than
the review before saw. Where it is better, that is a note. What the review before saw are the figures that
`bsc review close` kept of it, else those of the last period that had ended by its day.

Why: figures nobody meets about are kept, not used. And what a meeting passes over in silence, it has accepted: a
success that nobody asks about is not repeated.

Source: Robert S. Kaplan and David P. Norton, The Execution Premium, 2008
Severity: warning. Options: none.

## Bad
```yaml
strategy: {name: Bakery, as_of: 2026-06, review: quarterly}
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
strategy: {name: Bakery, as_of: 2026-06, review: quarterly}
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
strategy: {name: Bakery, as_of: 2026-06, review: quarterly}
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
from bsc.lint.turned import Turn, seen_by, turned
from bsc.model import Cadence, Objective, Period, Review, Status, Strategy
from bsc.source import Severity

_MEET = Text("Hold one, and write it down under `reviews:`.", "Celebra una y anótala en `reviews:`.")
_SET = Text("Add `review: quarterly` under `strategy:`.", "Añade `review: quarterly` en `strategy:`.")
_UNSET = Text("No review cadence is set; quarterly is assumed",
              "No se indica cada cuánto se revisa; se supone que cada trimestre")  # fmt: skip
_NOTE = Text(
    "Add a note under `notes:`, or a decision, to that review.",
    "Añade una nota en `notes:`, o una decisión, a esa revisión.",
)
_DAYS = {Cadence.DAILY: 1, Cadence.WEEKLY: 7, Cadence.FOUR_WEEKLY: 35, Cadence.MONTHLY: 31, Cadence.QUARTERLY: 92,
         Cadence.HALF_YEARLY: 184, Cadence.YEARLY: 366}  # fmt: skip
_STATUSES = {
    Status.ON_TRACK: Text("on track", "cumple"),
    Status.AT_RISK: Text("at risk", "en riesgo"),
    Status.OFF_TRACK: Text("off track", "no cumple"),
    Status.NO_DATA: Text("no data", "sin datos"),
}
_EVERY = {
    Cadence.DAILY: Text("day", "día"),
    Cadence.WEEKLY: Text("week", "semana"),
    Cadence.FOUR_WEEKLY: Text("four weeks", "cuatro semanas"),
    Cadence.MONTHLY: Text("month", "mes"),
    Cadence.QUARTERLY: Text("quarter", "trimestre"),
    Cadence.HALF_YEARLY: Text("half-year", "semestre"),
    Cadence.YEARLY: Text("year", "año"),
}


def check(evidence: Evidence) -> Iterator[Finding]:
    """A review that is missing, overdue or not planned, then what the last one passed over."""
    strategy, as_of = evidence.strategy, evidence.card.as_of
    if as_of is None:
        return
    if not strategy.reviews:
        if strategy.review is not None or as_of.end - _first_end(strategy) > _DAYS[Cadence.YEARLY] - 31:
            text = Text("No review is recorded", "No consta ninguna revisión")
            yield Finding(strategy.place, text, _MEET, severity=None if strategy.review else Severity.INFO)
        return
    if strategy.review is None:
        yield Finding(strategy.place, _UNSET, _SET, severity=Severity.INFO)
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
    """What the review of the period says nothing of: objectives off track, then those that changed."""
    if last.day.end <= as_of.start:
        return
    meetings = evidence.strategy.reviews
    spoken = {*last.notes, *(each.objective for each in last.questions)}
    spoken |= {each.objective for meeting in meetings for each in meeting.decisions
               if meeting is last or each.standing().is_open}  # fmt: skip
    unsaid = [each for each in evidence.tops if spoken.isdisjoint(evidence.graph.family(each.id))]
    off = [each for each in unsaid if evidence.card.objectives[each.id].outcome.status is Status.OFF_TRACK]
    if off:
        yield _finding(last, off, _off_track(last, off))
    if len(meetings) > 1:
        yield from _changed(evidence, meetings[-2:], [each for each in unsaid if each not in off])


def _off_track(last: Review, off: list[Objective]) -> Text:
    names = quoted([each.name for each in off], most=3)
    verbs = Text("is", "que no cumple") if len(off) == 1 else Text("are", "que no cumplen")
    return Text(f"The review of {last.day} says nothing of {names.en}, which {verbs.en} off track",
                f"La revisión del {last.day} no dice nada de {names.es}, {verbs.es}")  # fmt: skip


def _changed(evidence: Evidence, meetings: tuple[Review, ...], unsaid: list[Objective]) -> Iterator[Finding]:
    before, last = meetings
    turns = turned(evidence.card, seen_by(before, evidence.card))
    found = [each for each in unsaid if each.id in turns]
    if found:
        worse = any(turns[each.id].worse for each in found)
        said = _turn(found[0].name, turns[found[0].id]) if len(found) == 1 else _turns(found)
        text = Text(f"The review of {last.day} says nothing of {said.en} since that of {before.day}",
                    f"La revisión del {last.day} no dice nada de {said.es} desde la del {before.day}")  # fmt: skip
        yield _finding(last, found, text, None if worse else Severity.INFO)


def _turn(name: str, turn: Turn) -> Text:
    was, now = _STATUSES[turn.was], _STATUSES[turn.now]
    return Text(f"“{name}”, which went from {was.en} to {now.en}", f"«{name}», que pasó de «{was.es}» a «{now.es}»")


def _turns(found: list[Objective]) -> Text:
    names = quoted([each.name for each in found], most=3)
    return Text(f"{names.en}, whose status changed", f"{names.es}, que cambiaron de estado")


def _finding(last: Review, about: list[Objective], text: Text, severity: Severity | None = None) -> Finding:
    return Finding(last.place, text, _NOTE, gathers=tuple(each.id for each in about), severity=severity)


RULE = Rule(
    id="R48",
    title=Text("The strategy is reviewed, and what is off track or changed is spoken of",
               "La estrategia se revisa, y se habla de lo que no cumple o cambió"),  # fmt: skip
    severity=Severity.WARNING,
    source="Robert S. Kaplan and David P. Norton, The Execution Premium, 2008",
    check=check,
    manual=__doc__,
)
