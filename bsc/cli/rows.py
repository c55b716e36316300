"""A scorecard as rows of words, in the order of the strategy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bsc.cli.terminal import visible
from bsc.cli.words import word
from bsc.model import Role, Status, Trend
from bsc.model.target import DoneBy, Words
from bsc.report.numbers import decimals_of
from bsc.report.words import Voice
from bsc.score.card import Move, ObjectiveReading, Reading, Scorecard, Standing

EDGES = (90.0, 60.0)
ARROWS = {Trend.BETTER: "↗", Trend.SAME: "→", Trend.WORSE: "↘"}
_SIGNS = {"at-least": "≥ ", "at-most": "≤ "}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the scorecard; `notes` are said below it."""

    depth: int
    name: str
    status: Status
    role: str = ""
    actual: str = ""
    target: str = ""
    attained: str = ""
    score: str = ""
    trend: Trend | None = None
    coverage: str = ""
    notes: tuple[str, ...] = ()
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Teller:
    """Words a scorecard in one language, for the objectives that were chosen."""

    card: Scorecard
    chosen: frozenset[str]
    voice: Voice

    def rows(self) -> Iterator[Row]:
        """Perspectives, their objectives with parts, and KPIs."""
        for reading in self.card.perspectives:
            inside = list(self._objectives(reading.perspective.objectives, 1))
            if inside:
                row = self._standing(0, reading.perspective.name, reading.standing, reading.move)
                yield replace(row, strong=True)
                yield from inside
        yield from self._objectives(self.card.strategy.tops, 0)

    def index(self) -> Row:
        """The whole strategy in one row."""
        return self._standing(0, self.voice.words["index"], self.card.index, self.card.move)

    def _objectives(self, ids: tuple[str, ...], depth: int) -> Iterator[Row]:
        for each in ids:
            reading = self.card.objectives[each]
            if each in self.chosen:
                yield self._objective(reading, depth)
                for kpi in reading.kpis:
                    yield self._kpi(kpi, depth + 1)
            yield from self._objectives(reading.objective.parts, depth + 1)

    def _objective(self, reading: ObjectiveReading, depth: int) -> Row:
        row = self._standing(depth, reading.objective.name, reading.outcome, reading.move)
        told = (*self._drivers(reading), *row.notes)
        return replace(row, notes=(" · ".join(told),) if told else ())

    def _drivers(self, reading: ObjectiveReading) -> tuple[str, ...]:
        words = self.voice.words
        told = []
        if reading.drivers.score is not None:
            told.append(f"{words['drivers']}: {self.percent(reading.drivers.score)}")
        if reading.signal is not None:
            told.append(words.signal(reading.signal))
        return tuple(told)

    def _standing(self, depth: int, name: str, standing: Standing, move: Move) -> Row:
        marks = list(self._marks(standing))
        return Row(
            depth,
            visible(name),
            standing.status,
            score=self.percent(standing.score),
            trend=move.trend,
            coverage=self.percent(standing.coverage * 100, ()),
            notes=(" · ".join(marks),) if marks else (),
        )

    def _marks(self, standing: Standing) -> Iterator[str]:
        words = self.voice.words
        if standing.provisional and standing.low is not None and standing.high is not None:
            yield f"{words['provisional']}: {self.percent(standing.low)} … {self.percent(standing.high)}"
        if standing.hidden:
            yield words.say("inside long", n=standing.hidden)
        if standing.overridden:
            yield words.say("set by a person", n=standing.overridden)

    def _kpi(self, reading: Reading, depth: int) -> Row:
        words, kpi = self.voice.words, reading.kpi
        return Row(
            depth,
            visible(kpi.name or kpi.metric.name),
            reading.status,
            role={Role.LAGGING: words["lag"], Role.LEADING: words["lead"]}.get(kpi.role, ""),
            actual=self._actual(reading),
            target=self._target(reading),
            attained=self.percent(reading.attainment),
            score=self.percent(reading.score),
            trend=reading.trend,
            notes=(*self._age(reading), *self._override(reading)),
        )

    def _age(self, reading: Reading) -> Iterator[str]:
        if reading.actual is not None and reading.age:
            yield self.voice.words.say("last value", period=self.voice.dates.period(reading.actual.period))

    def _override(self, reading: Reading) -> Iterator[str]:
        if reading.status is not reading.computed and reading.kpi.override is not None:
            words, override = self.voice.words, reading.kpi.override
            who = visible(override.by)
            told = words.say("set by", who=who) if who else words["set"]
            computed = words.say("computed", status=words.status(reading.computed))
            yield f"{told}: {visible(override.why)} ({computed})"

    def _actual(self, reading: Reading) -> str:
        actual = reading.actual
        if actual is None:
            return ""
        told = visible(actual.word) if actual.value is None else self._number(reading, actual.value)
        return f"≈ {told}" if actual.about else told

    def _target(self, reading: Reading) -> str:
        target = reading.kpi.target
        if isinstance(target, Words):
            return visible(target.text)
        if isinstance(target, DoneBy):
            return f"{word('by', self.voice.language)} {self.voice.dates.brief(target.by)}"
        known = {each.name: each.value for each in reading.trace.inputs}
        if reading.trace.scale == "between" and {"low", "high"} <= known.keys():
            return f"{self._number(reading, known['low'])}…{self._number(reading, known['high'])}"
        if reading.target is None:
            return ""
        return _SIGNS.get(reading.trace.scale, "") + self._number(reading, reading.target)

    def _number(self, reading: Reading, value: float) -> str:
        """A value of a KPI; its unit only where it is as short as a sign."""
        numbers, unit = self.voice.numbers, reading.kpi.metric.unit
        actual = reading.actual.value if reading.actual else None
        told = numbers.plain(value, decimals_of((actual, reading.target, value)))
        return numbers.with_unit(told, visible(unit)) if len(unit) <= 1 or unit == "EUR" else told

    def percent(self, value: float | None, edges: tuple[float, ...] = EDGES, decimals: int = 0) -> str:
        """A share of a hundred, or a dash."""
        return "–" if value is None else self.voice.numbers.percent(value, edges, decimals)
