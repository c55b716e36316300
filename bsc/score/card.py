"""The scorecard's nouns: a reading of a KPI, a standing of a roll-up, and all of them at an as-of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from bsc.model import Actual, Kpi, Objective, Period, Perspective, Signal, Status, Strategy, Trend
from bsc.source import NOWHERE, Place


class Input(NamedTuple):
    """One number that went into a figure, and the place it was written at."""

    name: str  # actual | baseline | target | minimum | maximum | low | high | within | planned ...
    value: float
    place: Place = NOWHERE
    period: str = ""


class Rule(NamedTuple):
    """What is the same for all values that a KPI's target judges alike; one for all their traces.

    `scale` names the formula: progress, performance, ratio, at-least, at-most, between, hold, states,
    done-by, reach, total, benchmark or none; `reason` is a code when nothing was judged: no-actual, stale,
    before-target, too-early, words-target, no-target, input, not-due, not-computed, word-without-state,
    inactive. `on_edge`, `risk_edge`: the bands on the attainment in per cent.
    `direction`: declared | baseline | default.
    """

    scale: str
    entry: str = ""
    on_edge: float = 90.0
    risk_edge: float = 60.0
    lower: bool = False
    direction: str = "default"
    reason: str = ""


class Trace(NamedTuple):
    """How a KPI's figure was made; enough to recompute it by hand.

    `given` are the inputs beside the actual; those of a ruler are one tuple for all its values.
    """

    rule: Rule
    actual: Actual | None = None
    number: float = 0.0
    given: tuple[Input, ...] = ()

    @property
    def inputs(self) -> tuple[Input, ...]:
        """Every number that went in, the actual first."""
        actual = self.actual
        if actual is None:
            return self.given
        return (Input("actual", self.number, actual.place, actual.period.label), *self.given)

    @property
    def scale(self) -> str:
        """The name of the formula."""
        return self.rule.scale

    @property
    def entry(self) -> str:
        """The period of the row of targets in force."""
        return self.rule.entry

    @property
    def on_edge(self) -> float:
        """Where on track begins, in per cent of attainment."""
        return self.rule.on_edge

    @property
    def risk_edge(self) -> float:
        """Where at risk begins, in per cent of attainment."""
        return self.rule.risk_edge

    @property
    def lower(self) -> bool:
        """Whether lower is better."""
        return self.rule.lower

    @property
    def direction(self) -> str:
        """What told the direction."""
        return self.rule.direction

    @property
    def reason(self) -> str:
        """Why nothing was judged."""
        return self.rule.reason


class Reading(NamedTuple):
    """One KPI at one as-of. Attainment and score in per cent; the score is on the common 0-100 ruler.

    `status` is the word shown; `computed` the one the numbers give (they differ under an override in force).
    `actual` is the value judged, or the last one known when the status is no data because it is too old;
    for a `total` it is the sum so far (marked `to_date`).
    `age` counts intervals of the KPI's own cadence between the value's period and the as-of.
    `target` is the number in force for display (None for words, or nothing in force).
    `change` and `change_year` are in the KPI's unit.
    """

    kpi: Kpi
    status: Status
    computed: Status
    score: float | None
    attainment: float | None
    actual: Actual | None
    target: float | None
    planned: float | None
    age: int | None
    stale: bool
    trend: Trend | None
    change: float | None
    trend_year: Trend | None
    change_year: float | None
    trace: Trace
    overridden: bool = False  # a status set by a person is in force, whether or not it differs


class Part(NamedTuple):
    """One child of a rolled-up number: a KPI, an objective or a perspective, by id; a contributor of a scorecard
    below, by its scorecard and objective; or all contributors as one."""

    kind: str  # kpi | objective | perspective | contributor | contributors
    id: str
    weight: float
    score: float | None
    coverage: float
    status: Status


class Standing(NamedTuple):
    """A rolled-up number: score in per cent (None without data), status, coverage as a share of 1.

    `low` and `high` is its range with everything missing at 0 and at 100. `hidden` counts off-track children
    inside a number that is not off track itself; `overridden` those whose status a person set.
    """

    score: float | None
    status: Status
    coverage: float
    low: float | None
    high: float | None
    hidden: int
    overridden: int
    parts: tuple[Part, ...]

    @property
    def provisional(self) -> bool:
        """Whether too little has data (under 80 %) for the number to stand alone."""
        return self.score is not None and self.coverage < 0.8 - 1e-9


class Turn(NamedTuple):
    """A KPI that counts in one of two neighbouring scorecards only; `how`: first, again, judged, silent, unjudged."""

    kpi: str
    how: str


class Move(NamedTuple):
    """The change of a rolled-up score in points, and the part of it that came from KPIs falling silent or
    beginning to report; `trend` is None when there is nothing to compare. `turns` names those KPIs, for the
    index and the perspectives against the previous period."""

    change: float | None
    silence: float | None
    trend: Trend | None
    turns: tuple[Turn, ...] = ()


class Ground(NamedTuple):
    """What a signal rests on.

    `drivers` are those judged, `months` the as-of periods they are of where a delay moves them back. `now` and
    `before` are the scores, at the as-of and at `since`, of the side whose course was looked at: only what
    reported in both, and anew; None where nothing did.
    """

    drivers: Standing
    months: tuple[Period, ...] = ()
    since: Period | None = None
    now: float | None = None
    before: float | None = None


class ObjectiveReading(NamedTuple):
    """An objective at the as-of: outcome, drivers, what both say together; `readings` are those of all KPIs.

    `contributors` is what the scorecards below bring to it, None where there are none below.
    """

    objective: Objective
    outcome: Standing
    drivers: Standing
    signal: Signal | None
    move: Move
    move_year: Move
    readings: Mapping[str, Reading]
    ground: Ground | None = None
    contributors: Standing | None = None

    @property
    def is_exception(self) -> bool:
        """Whether it is off track, or on track while its drivers give way: what a meeting talks about."""
        return self.outcome.status is Status.OFF_TRACK or self.signal is Signal.ERODING

    @property
    def kpis(self) -> tuple[Reading, ...]:
        """The readings of its KPIs, in order of declaration."""
        return tuple([self.readings[kpi.id] for kpi in self.objective.kpis])

    @property
    def judged(self) -> int:
        """How many of its KPIs have a score."""
        parts = (*self.outcome.parts, *self.drivers.parts)
        return sum([1 for part in parts if part.kind == "kpi" and part.score is not None])


class PerspectiveReading(NamedTuple):
    """A perspective at the as-of."""

    perspective: Perspective
    standing: Standing
    move: Move
    move_year: Move


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The strategy at one as-of. `as_of` is None when nothing has an actual; `judged` KPIs have a score."""

    strategy: Strategy
    as_of: Period | None
    index: Standing
    move: Move
    move_year: Move
    perspectives: tuple[PerspectiveReading, ...]
    objectives: Mapping[str, ObjectiveReading]
    readings: Mapping[str, Reading] = field(default_factory=dict)
    judged: int = 0
