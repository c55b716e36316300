"""Who answers for a thing: its own owner, else that of what it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from bsc.model import Strategy


class Owners:
    """The owners in one strategy."""

    def __init__(self, strategy: Strategy) -> None:
        self.strategy = strategy
        self._kpis = {kpi.id: kpi for kpi in strategy.kpis()}

    def of(self, subject: str) -> str:
        """The owner of an objective, a KPI, an initiative or a metric; empty where nobody is named."""
        kpi = self._kpis.get(subject)
        if kpi is not None:
            return kpi.owner or self.strategy.owner_of(kpi.objective)
        if subject in self.strategy.objectives:
            return self.strategy.owner_of(subject)
        if subject in self.strategy.initiatives:
            return self.strategy.initiatives[subject].owner
        return self.strategy.metrics[subject].owner if subject in self.strategy.metrics else ""

    def joint(self, subjects: Sequence[str]) -> str:
        """The owner of several things, where it is one and the same."""
        found = {self.of(each) for each in subjects}
        return found.pop() if len(found) == 1 else ""
