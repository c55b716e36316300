"""All that lies ahead of a strategy at an as-of, each part worked out when it is asked for."""

from __future__ import annotations

from functools import cached_property

from bsc.outlook.land import Ground, ground_of, landing_of
from bsc.outlook.landing import Landing
from bsc.score.card import Scorecard
from bsc.score.history import History


class Outlook:
    """Forecasts, money, next year's targets, the yearly look and the weights of one scorecard."""

    def __init__(self, history: History) -> None:
        self.history = history

    @property
    def card(self) -> Scorecard:
        """The scorecard at the chosen as-of."""
        return self.history.card

    @cached_property
    def ground(self) -> Ground | None:
        """What the forecasts stand on; None where nothing has an actual."""
        return None if self.card.as_of is None else ground_of(self.card.strategy, self.card.as_of)

    @cached_property
    def landings(self) -> dict[str, Landing]:
        """Where each KPI will land, in order of declaration; without those that nothing can be told of."""
        ground = self.ground
        if ground is None:
            return {}
        pursued = [kpi for kpi in self.card.strategy.kpis() if self.card.readings[kpi.id].trace.reason != "inactive"]
        found = [landing_of(kpi, ground) for kpi in pursued]
        return {each.kpi.id: each for each in found if each is not None}
