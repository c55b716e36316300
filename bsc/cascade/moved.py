"""What changed of the figures of one as-of, and of the ruler they are judged by, since a day."""

from __future__ import annotations

from typing import NamedTuple

from bsc.cascade.compared import side_at
from bsc.diff import Change, compare
from bsc.diff import Side as Of
from bsc.diff.since import known_by
from bsc.model import Period, Strategy
from bsc.pipeline import Order


class Moved(NamedTuple):
    """What changed since the last commit of then."""

    commit: str
    changes: tuple[Change, ...]


def moved(order: Order, strategy: Strategy, day: Period, as_of: Period) -> Moved | None:
    """What changed since a day of a strategy, the top one of its folder; None where no commit of then can be read."""
    then = side_at(order._replace(family=None, taken=None), day)
    if then is None:
        return None
    was = then.strategy(next(iter(then.scorecards)))
    found = compare(known_by(was, as_of), known_by(strategy, as_of))
    return Moved(then.order.revision, tuple(each for each in found if each.side in (Of.WORLD, Of.RULER)))
