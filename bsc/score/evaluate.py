"""Strategy and as-of to scorecard."""

from __future__ import annotations

from bsc.model import Objective, Period, Perspective, Strategy
from bsc.model.period import year_before
from bsc.score.as_of import usual_as_of
from bsc.score.book import Book
from bsc.score.card import Move, ObjectiveReading, PerspectiveReading, Scorecard, Turn
from bsc.score.course import Signals
from bsc.score.family import ALONE, Family
from bsc.score.move import NO_MOVE, Comparison
from bsc.score.readings import Readings


def evaluate(
    strategy: Strategy, as_of: Period | None = None, *, alone: bool = False, family: Family = ALONE,
    book: Book | None = None,
) -> Scorecard:
    """The scorecard of a strategy at an as-of period (by default the latest one that is well known).

    One that stands `alone` is not compared with earlier periods: it has neither moves nor signals. What scorecards
    below contribute comes with its `family`; a `book` that is open already is used further.
    """
    book = book or Book(strategy, family)
    chosen = as_of or usual_as_of(strategy, book.series)
    if chosen is not None and not book.blank:
        book.fill([chosen.end])
    card = card_at(book, chosen, alone=alone)
    book.close()
    return card


def card_at(book: Book, as_of: Period | None, *, keep: bool = True, alone: bool = False) -> Scorecard:
    """The scorecard at an as-of; where nothing has an actual, everything is no data and there is no as-of.

    With `keep`, its readings are kept once they are made.
    """
    return _Page(book, None if book.blank else as_of, keep, alone).card()


class _Page:
    """A sheet beside those of the previous period and of a year before."""

    def __init__(self, book: Book, as_of: Period | None, keep: bool, alone: bool) -> None:
        self.book = book
        self.as_of = as_of
        self.alone = alone
        self.sheet = book.sheet(as_of.end if as_of is not None else 0)
        self.before = self._beside(book.back(as_of.end, 1) if as_of is not None else 0)
        self.year = self._beside(year_before(as_of).end if as_of is not None else 0)
        self.readings = Readings(book.lines, None if as_of is None else as_of.end, keep=keep)
        self.signals = Signals(self.sheet)
        self._turns: tuple[Turn, ...] | None = None

    def _beside(self, end: int) -> Comparison | None:
        if self.alone or self.book.blank or end < self.book.first_end:
            return None
        return Comparison(self.sheet, self.book.sheet(end))

    def card(self) -> Scorecard:
        strategy = self.book.strategy
        return Scorecard(
            strategy=strategy,
            as_of=self.as_of,
            index=self.sheet.index(),
            move=self._told(self.before.index()) if self.before is not None else NO_MOVE,
            move_year=self.year.index() if self.year is not None else NO_MOVE,
            perspectives=tuple(self._perspective(band) for band in strategy.perspectives),
            objectives={id: self._objective(objective) for id, objective in strategy.objectives.items()},
            readings=self.readings,
            judged=len(self.sheet.scored()),
        )

    def _perspective(self, band: Perspective) -> PerspectiveReading:
        return PerspectiveReading(
            band,
            self.sheet.perspective(band),
            self._told(self.before.perspective(band), band.id) if self.before is not None else NO_MOVE,
            self.year.perspective(band) if self.year is not None else NO_MOVE,
        )

    def _told(self, move: Move, band: str = "") -> Move:
        """A move with the KPIs, of a perspective or of all, that count on one side of it only."""
        turns, book = self._turns, self.book
        if turns is None:
            turns = self._turns = self.before.turns() if self.before is not None else ()
        if turns and band:
            turns = tuple(turn for turn in turns if book.band_of(book.lines[turn.kpi].kpi.objective) == band)
        return move._replace(turns=turns) if turns else move

    def _objective(self, objective: Objective) -> ObjectiveReading:
        id, sheet = objective.id, self.sheet
        outcome, drivers = sheet.outcome(id), sheet.drivers(id)
        signal, ground = (None, None) if self.alone else self.signals.of(id)
        return ObjectiveReading(
            objective,
            outcome,
            drivers,
            signal,
            self.before.objective(id, outcome) if self.before is not None else NO_MOVE,
            self.year.objective(id, outcome) if self.year is not None else NO_MOVE,
            self.readings,
            ground,
            sheet.contributors(id),
        )
