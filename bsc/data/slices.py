"""A metric by a column of very many values: only the largest leave the engine, all others as one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from bsc.data.ask import Answer, Ask, Row, Trouble
from bsc.data.value import endless, holds_endless, plain
from bsc.model import Aggregate
from bsc.source import say

TRIED = 100_000  # rows that may leave an engine before it is known how many slices there are
_SIZED = (Aggregate.SUM, Aggregate.LAST, Aggregate.FIRST)


class Largest(NamedTuple):
    """The slices that are kept, the largest first, and how many there are in all."""

    names: tuple[str, ...]
    total: int


class Rows:
    """The values of all measures, gathered from several statements; a slice without a name is all others."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._found: dict[tuple[int, bool, str], list[float | None]] = {}

    def add(self, start: int, name: str | None, numbers: Iterable[int], values: Iterable[object]) -> Trouble | None:
        """Add the values of some measures in one period and slice, or tell what stands against them."""
        kept = self._found.setdefault((start, name is None, name or ""), [None] * len(self._ask.measures))
        for at, value in zip(numbers, values, strict=False):
            if endless(value):
                return holds_endless(self._ask, at)
            kept[at] = plain(value)
        return None

    def answer(self) -> Answer:
        """All rows in order."""
        made = sorted(self._found.items())
        return Answer(tuple(Row(start, name, tuple(values)) for (start, rest, name), values in made if not rest),
                      rest=tuple(Row(start, "", tuple(values)) for (start, rest, _), values in made if rest))


def few_slices(ask: Ask, values: Callable[[Ask], Answer | None], largest: Callable[[Ask], Largest | None]) -> Answer:
    """What an engine answers at once where slices are few; else it is asked which are the largest, and for those."""
    tried = values(ask)
    if tried is not None and (not is_tried(ask) or tried.troubles or len(tried.rows) < TRIED
                              and len({row.slice for row in tried.rows}) <= ask.most):
        return tried
    known = largest(ask)
    found = values(ask._replace(only=known.names)) if known is not None and known.names else None
    if found is None or known is None:
        message = say("the column `{column}` has too many different values", column=ask.by)
        return Answer(troubles=(Trouble("by", message, say("name a column with fewer values")),))
    return found._replace(slices=known.total)


def is_tried(ask: Ask) -> bool:
    """Whether nobody knows yet how many slices will come."""
    return bool(ask.by and ask.most and not ask.only)


def sized_by_sum(aggregate: Aggregate) -> bool:
    """Whether a slice is as large as what it adds up to; else, as the number of values that it has."""
    return aggregate in _SIZED
