"""Scorecards at consecutive as-of periods, all from one book."""

from __future__ import annotations

from bsc.model import Period, Strategy
from bsc.score.as_of import as_of_periods, usual_as_of
from bsc.score.book import Book
from bsc.score.card import History
from bsc.score.evaluate import card_at


def history(strategy: Strategy, as_of: Period | None = None, count: int = 24) -> History:
    """The last `count` periods in which something is known; `current` is the chosen as-of among them.

    An as-of outside that range is added to it.
    """
    book = Book(strategy)
    chosen = as_of or usual_as_of(strategy, book.series)
    if chosen is None or book.blank:
        return History((card_at(book, None),), 0)
    periods = list(as_of_periods(strategy)[-max(1, count):])
    if all(period.end != chosen.end for period in periods):
        periods = sorted([*periods, chosen])
    book.fill([period.end for period in periods])
    current = next(index for index, period in enumerate(periods) if period.end == chosen.end)
    cards = tuple([card_at(book, period, keep=index == current) for index, period in enumerate(periods)])
    book.close()
    return History(cards, current)
