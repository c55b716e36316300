"""What changed: two strategies side by side, or one against its own past, as far as git and its figures know it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bsc.model import Cadence, Period, Presented, Strategy, parse_period
from bsc.pipeline import Judged, Order, Tell, as_of, load, remember, silent

if TYPE_CHECKING:
    from bsc.diff import Change, Effects
    from bsc.diff.integrity import Hint, Looked
    from bsc.score import Scorecard


class Compared(NamedTuple):
    """Two strategies, and what differs between them; nothing where one cannot be read.

    `unknown` says that the ruler of then is not known, so that only figures, meetings and milestones are compared.
    Where it begins at a closed review, `kept` are the figures that it saw, `restated` is their scorecard of today.
    """

    old: Judged
    new: Judged
    changes: tuple[Change, ...] = ()
    effects: Effects | None = None
    unknown: bool = False
    kept: Presented | None = None
    restated: Scorecard | None = None


def compare(old: Order, new: Order, tell: Tell = silent) -> Compared:
    """What differs in meaning between two strategies, and which statuses differ because of it."""
    from bsc.diff import compare, effects

    before, after = load(old, tell), load(new, tell)
    if before.strategy is None or after.strategy is None:
        return Compared(before, after)
    tell("Comparing")
    when = (as_of(before.strategy, old), as_of(after.strategy, new))
    changes = compare(before.strategy, after.strategy)
    return Compared(before, after, changes, effects(before.strategy, after.strategy, when))


def since(order: Order, day: str, tell: Tell = silent) -> Compared:
    """What changed since the end of a period, or since a day such as that of a review.

    The ruler of then is that of the last commit by then; figures of then are taken as they are known today.
    """
    from bsc.diff import compare, effects
    from bsc.diff.since import known_by, ruled_by
    from bsc.score import evaluate

    new = load(order, tell)
    if new.strategy is None:
        return Compared(new, new)
    asked = parse_period(day, new.strategy.fiscal)
    kept = kept_by(new.strategy, asked)
    then = kept.as_of if kept is not None else period_by(new.strategy, asked)
    tell("Comparing")
    restated = evaluate(new.strategy, then, alone=True) if kept is not None else None
    old = _at(order, asked)
    if old is None or old.strategy is None:
        before = known_by(new.strategy, asked)
        found = effects(new.strategy, new.strategy, (then, as_of(new.strategy, order)))
        return Compared(new, new, compare(before, new.strategy), found, True, kept, restated)
    ruled = ruled_by(old.strategy, new.strategy)
    found = effects(ruled, new.strategy, (then, as_of(new.strategy, order)))
    return Compared(old, new, compare(old.strategy, new.strategy), found, False, kept, restated)


def kept_by(strategy: Strategy, asked: Period) -> Presented | None:
    """The figures of the closed review that an answer begins at: held on that day, or the last about that as-of."""
    then = period_by(strategy, asked)
    by = asked.end if asked.cadence is Cadence.DAILY else None
    found = [each for each in strategy.presented if each.as_of.end == then.end and (by is None or each.day.end <= by)]
    return next((each for each in strategy.presented if each.day == asked), found[-1] if found else None)


def period_by(strategy: Strategy, asked: Period) -> Period:
    """The as-of of then: the period itself, or the last one that had ended on a day."""
    from bsc.score import as_of_periods

    if asked.cadence is not Cadence.DAILY or strategy.cadence is Cadence.DAILY:
        return asked
    ended = [period for period in as_of_periods(strategy) if period.end <= asked.end]
    return ended[-1] if ended else asked


def _at(order: Order, asked: Period) -> Judged | None:
    """The strategy as the last commit by the end of a period has it; None where there is no such thing."""
    from bsc.read.git import NoHistory
    from bsc.read.revision import commit_by

    if order.given is not None:
        return None
    try:
        commit = commit_by(order.path, asked.last_day, order.revision or "HEAD")
        return load(order._replace(revision=commit, taken=None)) if commit else None
    except NoHistory:
        return None


class Asked(NamedTuple):
    """What a strategy's history is worth asking about, the newest first; `looked` is None where there is no history."""

    judged: Judged
    hints: tuple[Hint, ...] = ()
    looked: Looked | None = None


def integrity(order: Order, tell: Tell = silent) -> Asked:
    """What the figures and the commits of a strategy are worth asking about."""
    from bsc.diff.heap import heaped
    from bsc.diff.integrity import Looked
    from bsc.read.commits import commits_of
    from bsc.read.git import NoHistory
    from bsc.read.objects import Objects
    from bsc.read.past import Past
    from bsc.walk import Walk

    judged = remember(order, tell)
    if judged.past is None:
        return Asked(judged)
    found = tuple(heaped(judged.past))
    try:
        log = commits_of(order.path)
    except NoHistory:
        return Asked(judged, found)
    tell(f"Reading {len(log.commits)} commits")
    with Objects(log.repository) as objects:
        steps = [each for each in Walk(log, Past(log.repository, objects), order).steps() if each[1].touched]
    days = sorted(commit.day for commit, _ in steps)
    unread = sum(not step.readable for _, step in steps)
    looked = Looked(len(days), log.cut, unread, *((days[0], days[-1]) if days else ()))
    told = [hint for _, step in steps for hint in step.hints]
    return Asked(judged, (*reversed(told), *found), looked)
