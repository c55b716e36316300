"""Scorecards at consecutive as-of periods, all from one book."""

from __future__ import annotations

from dataclasses import dataclass

from bsc.model import Period, Strategy
from bsc.score.as_of import as_of_periods, usual_as_of
from bsc.score.book import Book
from bsc.score.card import Scorecard
from bsc.score.evaluate import card_at
from bsc.score.family import ALONE, Family
from bsc.score.grid import grid_period

PERIODS = 24
_FEW = 5_000  # readings that a house may keep for every section that shows them: two megabytes


@dataclass(frozen=True, slots=True)
class History:
    """Scorecards at consecutive as-of periods, oldest first; `current` is the index of the chosen one."""

    cards: tuple[Scorecard, ...]
    current: int
    family: Family = ALONE

    @property
    def card(self) -> Scorecard:
        """The scorecard at the chosen as-of."""
        return self.cards[self.current]


def history(
    strategy: Strategy, as_of: Period | None = None, count: int = PERIODS, family: Family = ALONE,
    book: Book | None = None,
) -> History:
    """The last `count` periods in which something is known; `current` is the chosen as-of among them.

    An as-of outside that range is added to it, with the periods that lead up to it where they are few. With a `book`
    of the strategy and its family that is open already, what is in there is not worked out again.
    """
    book = book or Book(strategy, family)
    chosen = as_of or usual_as_of(strategy, book.series) or family.as_of
    if chosen is None or book.blank:
        return History((card_at(book, None),), 0, family)
    periods = periods_up_to(chosen, strategy, count) or list(family.periods)
    if all(period.end != chosen.end for period in periods):
        periods = sorted([*periods, chosen])
    book.fill([period.end for period in periods])
    current = next(index for index, period in enumerate(periods) if period.end == chosen.end)
    few = len(book.lines) * len(periods) <= _FEW
    cards = tuple([card_at(book, period, keep=few or index == current) for index, period in enumerate(periods)])
    book.close()
    return History(cards, current, family)


def periods_up_to(chosen: Period, strategy: Strategy, count: int) -> list[Period]:
    """The periods in which something is known, and silent ones up to an as-of that comes soon after."""
    known, later = list(as_of_periods(strategy)[-max(1, count):]), list[Period]()
    if not known:
        return []
    end = known[-1].end
    while end < chosen.end and len(later) <= count // 2:
        later.append(grid_period(end, strategy.cadence, strategy.fiscal))
        end = later[-1].end
    return [*known, *later][-max(1, count):] if later and end == chosen.end else known
