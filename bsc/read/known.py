"""What was read before: on a walk through history, what a file says the same is not worked out again."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TypeVar, cast

from bsc.read.found import Findings

_FEW = 4  # branches that take turns
_Made = TypeVar("_Made")


class Known:
    """The last few results of each sort, by all that they were made from; one with a finding is made anew."""

    def __init__(self) -> None:
        self._made: dict[str, deque[tuple[object, object]]] = {}

    def once(self, sort: str, key: object, make: Callable[[], _Made], found: Findings) -> _Made:
        """What was made from the same before, else made now."""
        kept = self._made.setdefault(sort, deque(maxlen=_FEW))
        for known, made in kept:
            if known == key:
                return cast(_Made, made)
        before, result = found.count, make()
        if found.count == before:
            kept.appendleft((key, result))
        return result

    def forget(self) -> None:
        """Forget all: what was read had mistakes, and was mended where it stood."""
        self._made.clear()
