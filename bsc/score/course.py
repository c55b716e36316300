"""The signal of an objective: its outcome beside its drivers and, where the two differ, beside its own course."""

from __future__ import annotations

from bsc.model import Period, Signal
from bsc.score.book import Sheet
from bsc.score.card import Ground
from bsc.score.grid import grid_period
from bsc.score.move import Comparison
from bsc.score.signal import PERIODS_BACK, UNKNOWN, enough, fine, outcome_fine, outcome_lacking


class Signals:
    """The signals at one as-of end."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.book = sheet.book
        self._past: Comparison | None = None

    def of(self, id: str) -> tuple[Signal | None, Ground | None]:
        """The signal, and what it rests on where that is more than the two scores of the as-of."""
        outcome, drivers = self.sheet.outcome(id), self.sheet.drivers(id)
        if not enough(outcome):
            return None, None
        if fine(outcome):
            if not enough(drivers) or fine(drivers):
                return (outcome_fine(drivers, UNKNOWN) if enough(drivers) else None), None
            course, since = self._course().drivers(id), self._since()
            return outcome_fine(drivers, course), Ground(drivers, (), since, *course)
        due, months = self.sheet.due_drivers(id), self.sheet.due_months(id)
        if not enough(due):
            return None, Ground(due, months) if months else None
        if not fine(due):
            return outcome_lacking(due, UNKNOWN), Ground(due, months) if months else None
        course, since = self._course().outcome(id), self._since()
        return outcome_lacking(due, course), Ground(due, months, since, *course)

    def _course(self) -> Comparison:
        """Now beside three periods ago, of what reported anew."""
        if self._past is None:
            earlier = self.book.sheet(self.book.back(self.sheet.end, PERIODS_BACK))
            self._past = Comparison(self.sheet, earlier, anew=True)
        return self._past

    def _since(self) -> Period:
        strategy = self.book.strategy
        return grid_period(self._course().before.end - 1, strategy.cadence, strategy.fiscal)
