"""Money: what initiatives have, spent and keep, for which objectives, and which off-track objective nobody funds.

Money is an initiative's `budget` and `spent`, in its own `currency`; currencies are never added. `left` = budget -
spent (negative when overspent). An initiative of several objectives counts in equal parts for each of them, so that the
parts of a perspective add up to what its initiatives have. `committed` is what is left in initiatives that still run.
`time` is the share of the initiative's days that had passed at the as-of, in per cent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from bsc.model import Initiative, Period, Status, Strategy
from bsc.model.progress import is_over
from bsc.score.card import Scorecard

_AHEAD = 20.0


class Purse(NamedTuple):
    """Money of one currency."""

    currency: str
    budget: float = 0.0
    spent: float = 0.0
    committed: float = 0.0

    @property
    def left(self) -> float:
        """What is not spent yet; negative when overspent."""
        return self.budget - self.spent

    def plus(self, other: Purse, share: float = 1.0) -> Purse:
        """This purse and a share of another of the same currency."""
        return Purse(self.currency, self.budget + other.budget * share, self.spent + other.spent * share,
                     self.committed + other.committed * share)


class InitiativeMoney(NamedTuple):
    """An initiative's money beside its work and its time, all in per cent; `running` tells whether it goes on."""

    initiative: Initiative
    purse: Purse | None
    used: float | None
    done: float | None
    time: float | None
    running: bool

    @property
    def ahead(self) -> float | None:
        """Points by which the money is ahead of the work, where that is 20 or more."""
        if self.used is None or self.done is None or self.used - self.done < _AHEAD - 1e-9:
            return None
        return self.used - self.done


class ObjectiveMoney(NamedTuple):
    """An objective with the initiatives that serve it and its part of their money, one purse a currency."""

    objective: str
    status: Status
    initiatives: tuple[InitiativeMoney, ...]
    purses: tuple[Purse, ...]

    @property
    def gap(self) -> str:
        """Why nobody funds it: none, over, no-budget; or nothing, where somebody does."""
        if not self.initiatives:
            return "none"
        running = [each for each in self.initiatives if each.running]
        if not running:
            return "over"
        return "" if any(each.purse is not None and each.purse.budget > 0.0 for each in running) else "no-budget"


class PerspectiveMoney(NamedTuple):
    """A perspective's money, and the part of it that is for objectives off track (`at_stake`)."""

    perspective: str
    purses: tuple[Purse, ...]
    at_stake: tuple[Purse, ...]


class Money(NamedTuple):
    """All money; `unfunded` are the off-track objectives that no running initiative with a budget serves."""

    initiatives: tuple[InitiativeMoney, ...]
    objectives: tuple[ObjectiveMoney, ...]
    perspectives: tuple[PerspectiveMoney, ...]
    unfunded: tuple[ObjectiveMoney, ...]
    totals: tuple[Purse, ...]


def money_of(card: Scorecard) -> Money:
    """The money of a strategy at an as-of."""
    strategy = card.strategy
    told = {each.id: _initiative(each, card.as_of) for each in strategy.initiatives.values()}
    serving: dict[str, list[InitiativeMoney]] = {}
    for each in told.values():
        for objective in dict.fromkeys(each.initiative.objectives):
            serving.setdefault(objective, []).append(each)
    objectives = tuple(_objective(id, card, serving.get(id, [])) for id in strategy.objectives)
    of = {each.objective: each for each in objectives}
    unfunded = [each for each in objectives if each.status is Status.OFF_TRACK and each.gap
                and not _served_around(each.objective, strategy, of)]
    return Money(tuple(told.values()), objectives, _perspectives(objectives, strategy), tuple(unfunded),
                 _added((each.purse, 1.0) for each in told.values()))


def _initiative(initiative: Initiative, as_of: Period | None) -> InitiativeMoney:
    end = as_of.end if as_of is not None else None
    running = not is_over(initiative.status)
    if initiative.end is not None and end is not None and initiative.progress is not None:
        running = running and not (initiative.end.end < end and initiative.progress >= 100.0)
    budget, spent = initiative.budget, initiative.spent
    purse, used = None, None
    if budget is not None or spent is not None:
        left = max(0.0, (budget or 0.0) - (spent or 0.0)) if running else 0.0
        purse = Purse(initiative.currency, budget or 0.0, spent or 0.0, left)
    if budget and spent is not None:
        used = spent / budget * 100.0
    return InitiativeMoney(initiative, purse, used, initiative.progress, _elapsed(initiative, end), running)


def _elapsed(initiative: Initiative, end: int | None) -> float | None:
    start, stop = initiative.start, initiative.end
    if start is None or stop is None or end is None or stop.end <= start.start:
        return None
    return min(1.0, max(0.0, (end - start.start) / (stop.end - start.start))) * 100.0


def _objective(id: str, card: Scorecard, serving: list[InitiativeMoney]) -> ObjectiveMoney:
    shares = [(each.purse, 1.0 / len(dict.fromkeys(each.initiative.objectives))) for each in serving]
    return ObjectiveMoney(id, card.objectives[id].outcome.status, tuple(serving), _added(shares))


def _added(parts: Iterable[tuple[Purse | None, float]]) -> tuple[Purse, ...]:
    """Purses by currency, in order of appearance."""
    found: dict[str, Purse] = {}
    for purse, share in parts:
        if purse is not None:
            found[purse.currency] = found.get(purse.currency, Purse(purse.currency)).plus(purse, share)
    return tuple(found.values())


def _served_around(id: str, strategy: Strategy, told: Mapping[str, ObjectiveMoney]) -> bool:
    """Whether what it is part of, or one of its own parts, is funded."""
    parent = strategy.objectives[id].parent
    while parent in told:
        if not told[parent].gap:
            return True
        parent = strategy.objectives[parent].parent
    waiting = list(strategy.objectives[id].parts)
    while waiting:
        part = waiting.pop()
        if part in told and not told[part].gap:
            return True
        waiting += strategy.objectives[part].parts if part in strategy.objectives else ()
    return False


def _perspectives(objectives: Iterable[ObjectiveMoney], strategy: Strategy) -> tuple[PerspectiveMoney, ...]:
    of: dict[str, list[ObjectiveMoney]] = {band.id: [] for band in strategy.perspectives}
    for each in objectives:
        of.setdefault(strategy.top_of(each.objective).perspective, []).append(each)
    return tuple(
        PerspectiveMoney(band.id, _joined(of[band.id]),
                         _joined(each for each in of[band.id] if each.status is Status.OFF_TRACK))
        for band in strategy.perspectives)


def _joined(objectives: Iterable[ObjectiveMoney]) -> tuple[Purse, ...]:
    return _added((purse, 1.0) for each in objectives for purse in each.purses)
