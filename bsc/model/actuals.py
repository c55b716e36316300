"""What was observed: an actual in a period, and the actuals of a metric in order of time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, overload

from bsc.model.period import Cadence, Period
from bsc.source import Place

_make = tuple.__new__
_IN_A_YEAR = {Cadence.WEEKLY: 52, Cadence.FOUR_WEEKLY: 13, Cadence.MONTHLY: 12, Cadence.QUARTERLY: 4,
              Cadence.HALF_YEARLY: 2, Cadence.YEARLY: 1}  # fmt: skip


class Actual(NamedTuple):
    """What was observed in a period; `value` is None when it was a word, kept in `word`."""

    period: Period
    value: float | None
    place: Place
    word: str = ""
    note: str = ""
    about: bool = False
    known_as: str = ""  # at-most | at-least
    was: float | None = None
    restated: str = ""
    to_date: bool = False


class Timeline(NamedTuple):
    """The periods of a series of actuals, in order of their ends; shared by all metrics that have the same.

    `yearly` is how many of them make a year, where each begins as the one before ends and all are of one
    cadence; else 0.
    """

    periods: tuple[Period, ...]
    ends: tuple[int, ...]
    finest: Cadence | None
    yearly: int = 0

    @classmethod
    def of(cls, periods: Iterable[Period]) -> Timeline:
        """The timeline of periods that are in order."""
        kept = tuple(periods)
        cadences = {period.cadence for period in kept}
        finest = min(cadences, default=None)
        closed = len(cadences) == 1 and all(before.end == after.start for before, after in pairwise(kept))
        yearly = _IN_A_YEAR.get(finest, 0) if closed and finest is not None else 0
        return cls(kept, tuple([period.end for period in kept]), finest, yearly)


class Actuals(Sequence[Actual]):
    """The actuals of one metric, sorted by the end of their period.

    Of plain figures only the numbers are kept; each actual is made when somebody asks for it.
    """

    __slots__ = ("_held", "_place", "running", "timeline", "values")

    def __init__(self, actuals: Iterable[Actual] = ()) -> None:
        self._held = tuple(actuals)
        self._place: Callable[[str], Place] | None = None
        self.timeline = Timeline.of(actual.period for actual in self._held)
        self.values: tuple[float | None, ...] = tuple([actual.value for actual in self._held])
        self.running = tuple([index for index, actual in enumerate(self._held) if actual.to_date])

    @classmethod
    def plain(cls, timeline: Timeline, values: tuple[float, ...], place: Callable[[str], Place]) -> Actuals:
        """Figures of which nothing more was said; `place` tells by a period's label where its figure stands."""
        made = cls.__new__(cls)
        made._held, made._place = (), place
        made.timeline, made.values, made.running = timeline, values, ()
        return made

    @property
    def remarked(self) -> list[Actual]:
        """Those with a note, and those that were restated."""
        return [actual for actual in self._held if actual.note or actual.was is not None]

    def __len__(self) -> int:
        return len(self.values)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Actuals) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash((self.timeline.ends, self.values))

    @overload
    def __getitem__(self, index: int) -> Actual: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Actual]: ...
    def __getitem__(self, index: int | slice) -> Actual | Sequence[Actual]:
        if isinstance(index, slice):
            return tuple(self)[index]
        if self._place is None:
            return self._held[index]
        if index < 0:
            index += len(self.values)
        period, value = self.timeline.periods[index], self.values[index]
        return _make(Actual, (period, value, self._place(period.label), "", "", False, "", None, "", False))

    def __iter__(self) -> Iterator[Actual]:
        return iter(self._held) if self._place is None else map(self.__getitem__, range(len(self.values)))
