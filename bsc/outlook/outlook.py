"""All that lies ahead of a strategy at an as-of, each part worked out when it is asked for."""

from __future__ import annotations

from functools import cached_property

from bsc.model import Kpi
from bsc.outlook.hypotheses import Hypothesis, hypotheses_of
from bsc.outlook.land import Ground, ground_of, landing_of
from bsc.outlook.landing import Landing
from bsc.outlook.money import Money, money_of
from bsc.outlook.proposal import Proposal, proposal_of
from bsc.outlook.ranks import Ranks, ranks_of
from bsc.outlook.retire import Retire, retirable
from bsc.outlook.weights import Sturdy, sturdiness
from bsc.score import History, Scorecard


class Outlook:
    """Forecasts, money, next year's targets, the yearly look and the weights of one scorecard."""

    def __init__(self, history: History) -> None:
        self.history = history
        self._latest: tuple[str, Landing | None] | None = None

    @property
    def card(self) -> Scorecard:
        """The scorecard at the chosen as-of."""
        return self.history.card

    @cached_property
    def ground(self) -> Ground | None:
        """What the forecasts stand on; None where nothing has an actual."""
        return None if self.card.as_of is None else ground_of(self.card.strategy, self.card.as_of)

    def pursues(self, kpi: Kpi) -> bool:
        """Whether the objective of a KPI is pursued at the as-of."""
        return self.card.readings[kpi.id].trace.reason != "inactive"

    def landing(self, kpi: Kpi) -> Landing | None:
        """Where one KPI will land, if anything can be told; kept until the next one is asked for.

        A landing with its way takes three kilobytes, and a large house has thousands that are drawn once.
        """
        if self._latest is None or self._latest[0] != kpi.id:
            ground = self.ground if self.pursues(kpi) else None
            self._latest = kpi.id, landing_of(kpi, ground) if ground is not None else None
        return self._latest[1]

    @cached_property
    def landings(self) -> dict[str, Landing]:
        """Where each KPI will land, in order of declaration, without the way there; none that nothing is told of."""
        found = {kpi.id: self.landing(kpi) for kpi in self.card.strategy.kpis()}
        return {id: each._replace(course=()) for id, each in found.items() if each is not None}

    @cached_property
    def money(self) -> Money:
        """The money of initiatives."""
        return money_of(self.card)

    @cached_property
    def targeted(self) -> tuple[Kpi, ...]:
        """The KPIs that can have a target next year, in order of declaration."""
        if self.ground is None:
            return ()
        return tuple(kpi for kpi in self.card.strategy.kpis() if kpi.target is not None and self.pursues(kpi))

    def proposals(self, most: int | None = None) -> tuple[Proposal, ...]:
        """Next year's targets of the first of `targeted`, or of all."""
        ground = self.ground
        return tuple(proposal_of(kpi, ground) for kpi in self.targeted[:most]) if ground is not None else ()

    @cached_property
    def hypotheses(self) -> tuple[Hypothesis, ...]:
        """The links, to keep, to test or to drop."""
        return hypotheses_of(self.history)

    @cached_property
    def retirable(self) -> tuple[Retire, ...]:
        """KPIs that could be let go of."""
        return retirable(self.history, self.ground, self.landing) if self.ground is not None else ()

    @cached_property
    def sturdiness(self) -> tuple[Sturdy, ...]:
        """The weights that would turn a status."""
        return sturdiness(self.card)

    @cached_property
    def ranks(self) -> Ranks:
        """How sure the order of objectives and perspectives is."""
        return ranks_of(self.card)
