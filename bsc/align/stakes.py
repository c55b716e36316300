"""What a gap puts at stake: the share of the index that flows through the things it speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bsc.align.risk import Upward
from bsc.align.share import shares_of
from bsc.maps.graph import StrategyMap
from bsc.model import Role
from bsc.score.card import Scorecard


class Stakes:
    """Absolute weights in one scorecard, as shares of 1.

    An objective: its own share of the index and that of all it drives, each counted once. A lagging KPI: its own
    share. A leading KPI: its part of the drivers, times what its objective puts at stake. An initiative: that of its
    objectives together. Anything else: nothing.
    """

    def __init__(self, card: Scorecard, graph: StrategyMap) -> None:
        self.card = card
        self.upward = Upward(card, graph, shares_of(card))
        self._known: dict[str, float] = {}

    def of(self, subject: str) -> float:
        """The stake of one thing by its id."""
        if subject not in self._known:
            self._known[subject] = self._of(subject)
        return self._known[subject]

    def joint(self, subjects: Sequence[str]) -> float:
        """The stake of several things together: the KPIs' shares added, each objective counted once."""
        objectives = [each for each in subjects if each in self.card.objectives]
        kpis = sum(self.of(each) for each in subjects if each not in self.card.objectives)
        return min(1.0, self._objectives(objectives) + kpis)

    def _of(self, subject: str) -> float:
        if subject in self.card.objectives:
            return self.upward.stake(subject).through
        reading = self.card.readings.get(subject)
        if reading is not None:
            if reading.kpi.role is not Role.LEADING:
                return self.upward.shares.get(("kpi", subject), 0.0)
            return self._driving(subject, reading.kpi.objective)
        work = self.card.strategy.initiatives.get(subject)
        return self._objectives(work.objectives) if work else 0.0

    def _driving(self, kpi: str, objective: str) -> float:
        parts = self.card.objectives[objective].drivers.parts
        whole = sum(part.weight for part in parts)
        own = next((part.weight for part in parts if part.kind == "kpi" and part.id == kpi), 0.0)
        return self.of(objective) * own / whole if whole > 0.0 else 0.0

    def _objectives(self, ids: Iterable[str]) -> float:
        above: dict[str, None] = {}
        for each in ids:
            if each in self.card.objectives:
                above.update(dict.fromkeys((each, *self.upward.stake(each).objectives)))
        return self.upward.joint(set(above))
