"""Who owes what before the meeting: an explanation, a figure, a decision or work past its date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bsc.align.owners import Owners
from bsc.align.stakes import Stakes
from bsc.maps.graph import StrategyMap
from bsc.model import Period, Review, Status
from bsc.model.progress import is_late, late_steps
from bsc.score.card import Scorecard

KINDS = ("explanation", "word", "figure", "decision", "initiative", "milestone")


class Debt(NamedTuple):
    """One thing owed. `kind` is one of `KINDS`, `id` that of an objective, a KPI, a decision or an initiative.

    A word, about what is at risk, is asked for and not owed. `since` is the period of the last value, or the date that
    is past; None where there never was one. Of a milestone, `what` says which one of its initiative it is.
    """

    owner: str
    kind: str
    id: str
    since: Period | None
    stake: float
    what: str = ""


class Owed(NamedTuple):
    """All that one owner owes; an empty owner for what belongs to nobody."""

    owner: str
    debts: tuple[Debt, ...]


def owed_of(card: Scorecard, graph: StrategyMap) -> tuple[Owed, ...]:
    """What is owed, by owner: who holds most of the index first, what belongs to nobody last.

    Dates are judged by the as-of.
    """
    return _by_owner(_debts(card, Stakes(card, graph), Owners(card.strategy), card.as_of))


def asked_of(card: Scorecard, graph: StrategyMap) -> tuple[Owed, ...]:
    """What is asked before a meeting: what is owed by its day, and a word about what is at risk."""
    stakes, owners = Stakes(card, graph), Owners(card.strategy)
    meeting = meeting_after(card)
    debts = [*_debts(card, stakes, owners, meeting.day if meeting else card.as_of), *_words(card, stakes, owners)]
    return _by_owner(debts)


def meeting_after(card: Scorecard) -> Review | None:
    """The first review that is written down after the as-of: the one that texts are asked for."""
    over = card.as_of.end if card.as_of is not None else 0
    return next((each for each in card.strategy.reviews if each.day.start >= over), None)


def _by_owner(debts: Iterable[Debt]) -> tuple[Owed, ...]:
    found: dict[str, list[Debt]] = {}
    for debt in debts:
        found.setdefault(debt.owner, []).append(debt)
    owed = [Owed(owner, tuple(sorted(debts, key=lambda each: (KINDS.index(each.kind), -each.stake))))
            for owner, debts in found.items()]
    return tuple(sorted(owed, key=lambda each: (not each.owner, -max(debt.stake for debt in each.debts), each.owner)))


def _words(card: Scorecard, stakes: Stakes, owners: Owners) -> Iterator[Debt]:
    for id, reading in card.objectives.items():
        if reading.outcome.status is Status.AT_RISK and not reading.is_exception:
            yield Debt(owners.of(id), "word", id, card.as_of, stakes.of(id))


def _debts(card: Scorecard, stakes: Stakes, owners: Owners, by: Period | None) -> Iterator[Debt]:
    strategy = card.strategy
    for id, reading in card.objectives.items():
        if reading.is_exception:
            yield Debt(owners.of(id), "explanation", id, card.as_of, stakes.of(id))
    for id, each in card.readings.items():
        if each.status is Status.NO_DATA and each.trace.reason in ("stale", "no-actual"):
            yield Debt(owners.of(id), "figure", id, each.actual.period if each.actual else None, stakes.of(id))
    if by is None:
        return
    for decision in strategy.decisions():
        if decision.standing(by).overdue:
            owner, stake = decision.owner or owners.of(decision.objective), stakes.of(decision.objective)
            yield Debt(owner, "decision", decision.id, decision.due, stake)
    for work in strategy.initiatives.values():
        if is_late(work, by):
            yield Debt(owners.of(work.id), "initiative", work.id, work.end, stakes.of(work.id))
        for step in late_steps(work, by):
            yield Debt(owners.of(work.id), "milestone", work.id, step.due, stakes.of(work.id), step.what)
