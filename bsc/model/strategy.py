"""The strategy: perspectives, objectives and everything around them. Frozen, linked, located."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bsc.model.contribution import Contribution
from bsc.model.house import CheckSetting, HouseStyle
from bsc.model.initiative import Initiative
from bsc.model.kinds import Kind, RollUp
from bsc.model.kpi import Bands, Kpi
from bsc.model.link import Link
from bsc.model.meeting import Decision, Review
from bsc.model.metric import Metric
from bsc.model.period import CALENDAR, Cadence, FiscalYear, Period
from bsc.model.presented import Presented
from bsc.source import NOWHERE, Place


@dataclass(frozen=True, slots=True)
class Active:
    """The stretch in which an objective is pursued; an open end is None."""

    start: Period | None
    end: Period | None


@dataclass(frozen=True, slots=True)
class Objective:
    """What we want to achieve. `kpis` in order of declaration; `parts` are ids of sub-objectives.

    `contribute_to` are objectives of scorecards above. With `contributors_count` those that contribute from below
    count beside its KPIs (None: as the strategy says); one that is `corporate_only` needs none.
    """

    id: str
    name: str
    perspective: str = ""
    parent: str = ""
    description: str = ""
    owner: str = ""
    themes: tuple[str, ...] = ()
    weight: float = 1.0
    weight_declared: bool = False
    kpis: tuple[Kpi, ...] = ()
    parts: tuple[str, ...] = ()
    active: Active | None = None
    roll_up: RollUp | None = None
    capped: bool = True
    contribute_to: tuple[Contribution, ...] = ()
    contributors_count: bool | None = None
    corporate_only: bool = False
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Perspective:
    """A band of the map; `objectives` are the ids of its top-level objectives, in order."""

    id: str
    name: str
    kind: Kind | None = None
    weight: float = 1.0
    weight_declared: bool = False
    objectives: tuple[str, ...] = ()
    description: str = ""
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Theme:
    """A thread through the perspectives."""

    id: str
    name: str
    description: str = ""
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Strategy:
    """Everything declared, every reference resolved.

    `objectives` holds all of them, sub-objectives included, in order of declaration; `tops` are the ids of a
    goal tree without perspectives. `language` is one of `en`, `es` with an optional region. `words` are the
    house's own terms by our term. `parent` is the id of the scorecard above, `weight` that of its contributions.
    `review` is how often it is reviewed.
    """

    name: str
    language: str = "en"
    vision: str = ""
    mission: str = ""
    description: str = ""
    owner: str = ""
    cadence: Cadence = Cadence.MONTHLY
    cadence_declared: bool = False
    review: Cadence | None = None
    fiscal: FiscalYear = CALENDAR
    as_of: Period | None = None
    bands: Bands | None = None
    roll_up: RollUp = RollUp.MEAN
    capped: bool = True
    id: str = ""
    parent: str = ""
    weight: float = 1.0
    contributors_count: bool = False
    perspectives: tuple[Perspective, ...] = ()
    tops: tuple[str, ...] = ()
    objectives: Mapping[str, Objective] = field(default_factory=dict)
    metrics: Mapping[str, Metric] = field(default_factory=dict)
    links: tuple[Link, ...] = ()
    themes: Mapping[str, Theme] = field(default_factory=dict)
    glossary: Mapping[str, str] = field(default_factory=dict)
    initiatives: Mapping[str, Initiative] = field(default_factory=dict)
    reviews: tuple[Review, ...] = ()
    presented: tuple[Presented, ...] = ()
    checks: Mapping[str, CheckSetting] = field(default_factory=dict)
    style: HouseStyle = HouseStyle()
    words: Mapping[str, str] = field(default_factory=dict)
    word_places: Mapping[str, Place] = field(default_factory=dict)
    place: Place = NOWHERE

    def kpis(self) -> tuple[Kpi, ...]:
        """All KPIs in order of declaration."""
        return tuple(kpi for objective in self.objectives.values() for kpi in objective.kpis)

    def decisions(self) -> tuple[Decision, ...]:
        """All decisions of all reviews."""
        return tuple(decision for review in self.reviews for decision in review.decisions)

    def top_of(self, objective: str) -> Objective:
        """The objective on the map that an objective is, or is a part of."""
        found = self.objectives[objective]
        while found.parent in self.objectives:
            found = self.objectives[found.parent]
        return found

    def owner_of(self, objective: str) -> str:
        """Who answers for an objective: its own owner, else that of the nearest one it is a part of."""
        found = self.objectives[objective]
        while not found.owner and found.parent in self.objectives:
            found = self.objectives[found.parent]
        return found.owner
