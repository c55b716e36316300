"""The strategy: perspectives, objectives, links, initiatives, reviews. Frozen, linked, located."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bsc.model.kinds import Kind, RollUp
from bsc.model.kpi import Bands, Kpi
from bsc.model.metric import Metric
from bsc.model.period import CALENDAR, Cadence, FiscalYear, Period
from bsc.source import NOWHERE, Place

PAPERS = ("a3", "a4", "letter", "tabloid")
SECTIONS = ("map", "summary", "exceptions", "scorecard", "objectives", "alignment", "findings", "initiatives",
            "dictionary")


@dataclass(frozen=True, slots=True)
class Delay:
    """The time from cause to effect, as months (exact for months, quarters, years) and as written."""

    count: int
    unit: str  # day | week | month | quarter | year
    months: float


@dataclass(frozen=True, slots=True)
class Link:
    """A cause-effect link between two objectives; `counts` says whether it enters the drivers' score."""

    cause: str
    effect: str
    weight: float = 1.0
    delay: Delay | None = None
    negative: bool = False
    counts: bool = True
    rejected: bool = False
    feedback: bool = False
    evidence: str = ""
    rationale: str = ""
    coefficient: tuple[float, float] | None = None  # (per, gives)
    place: Place = NOWHERE

    @property
    def counted(self) -> bool:
        """Whether the cause's outcome is part of the effect's drivers."""
        return self.counts and not self.rejected and not self.negative


@dataclass(frozen=True, slots=True)
class Active:
    """The stretch in which an objective is pursued; an open end is None."""

    start: Period | None
    end: Period | None


@dataclass(frozen=True, slots=True)
class Objective:
    """What we want to achieve. `kpis` in order of declaration; `parts` are ids of sub-objectives."""

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
class Milestone:
    """A dated step of an initiative."""

    what: str
    due: Period | None = None
    done: Period | None = None


@dataclass(frozen=True, slots=True)
class Expected:
    """The effect an initiative should have on a KPI."""

    kpi: str
    change: float
    by: Period | None = None


@dataclass(frozen=True, slots=True)
class Initiative:
    """Work with a start and an end that serves objectives. `progress` in per cent; money in `currency`."""

    id: str
    name: str
    objectives: tuple[str, ...] = ()
    owner: str = ""
    start: Period | None = None
    end: Period | None = None
    status: str = ""
    progress: float | None = None
    budget: float | None = None
    spent: float | None = None
    currency: str = ""
    description: str = ""
    expected: tuple[Expected, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Decision:
    """What a meeting decided: who does what by when."""

    id: str
    what: str
    owner: str = ""
    due: Period | None = None
    objective: str = ""
    status: str = "open"
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Review:
    """A meeting: what was said of the whole, notes by objective id, decisions."""

    day: Period
    summary: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class CheckSetting:
    """What a house decided about one review rule: limits, severity, exceptions with a reason."""

    rule: str
    limits: Mapping[str, float] = field(default_factory=dict)
    severity: str = ""  # off | info | warning | error
    ignore: tuple[str, ...] = ()
    why: str = ""
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How a house wants its reports to look.

    `accent` is a colour as `#rrggbb`; `logo` are the bytes of a picture, `logo_type` is `png` or `jpeg`. `paper` is
    the sheet of the printed map, one of `PAPERS`. `sections` are those to show, in their order; empty for all.
    """

    organisation: str = ""
    confidentiality: str = ""
    accent: str = ""
    logo: bytes = b""
    logo_type: str = ""
    paper: str = ""
    sections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Strategy:
    """Everything declared, every reference resolved.

    `objectives` holds all of them, sub-objectives included, in order of declaration; `tops` are the ids of a
    goal tree without perspectives. `language` is one of `en`, `es` with an optional region. `words` are the
    house's own terms by our term.
    """

    name: str
    language: str = "en"
    vision: str = ""
    mission: str = ""
    description: str = ""
    owner: str = ""
    cadence: Cadence = Cadence.MONTHLY
    cadence_declared: bool = False
    fiscal: FiscalYear = CALENDAR
    as_of: Period | None = None
    bands: Bands | None = None
    roll_up: RollUp = RollUp.MEAN
    capped: bool = True
    perspectives: tuple[Perspective, ...] = ()
    tops: tuple[str, ...] = ()
    objectives: Mapping[str, Objective] = field(default_factory=dict)
    metrics: Mapping[str, Metric] = field(default_factory=dict)
    links: tuple[Link, ...] = ()
    themes: Mapping[str, Theme] = field(default_factory=dict)
    glossary: Mapping[str, str] = field(default_factory=dict)
    initiatives: Mapping[str, Initiative] = field(default_factory=dict)
    reviews: tuple[Review, ...] = ()
    checks: Mapping[str, CheckSetting] = field(default_factory=dict)
    style: HouseStyle = HouseStyle()
    words: Mapping[str, str] = field(default_factory=dict)
    word_places: Mapping[str, Place] = field(default_factory=dict)
    place: Place = NOWHERE

    def kpis(self) -> tuple[Kpi, ...]:
        """All KPIs in order of declaration."""
        return tuple(kpi for objective in self.objectives.values() for kpi in objective.kpis)
