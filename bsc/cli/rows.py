"""A scorecard as rows of words, in the order of the strategy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bsc.cli.terminal import visible
from bsc.model import Role, Status, Trend
from bsc.report.speech.kpi import speech_for
from bsc.report.speech.restated import Restated
from bsc.report.speech.signal import told_of
from bsc.report.speech.words import Voice
from bsc.score.card import Move, ObjectiveReading, Reading, Scorecard, Standing
from bsc.score.ruler import SCORE

ARROWS = {Trend.BETTER: "↗", Trend.SAME: "→", Trend.WORSE: "↘"}


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
    unit: str = ""

    @property
    def title(self) -> str:
        """The name with its unit."""
        return f"{self.name} ({self.unit})" if self.unit else self.name


@dataclass(frozen=True, slots=True)
class Teller:
    """Words a scorecard in one language, for the objectives that were chosen."""

    card: Scorecard
    chosen: frozenset[str]
    voice: Voice
    restated: Restated | None = None

    def rows(self) -> Iterator[Row]:
        """Perspectives, their objectives with parts, and KPIs."""
        narrowed = len(self.chosen) < len(self.card.objectives)
        for reading in self.card.perspectives:
            held = reading.perspective.objectives
            inside = list(self._objectives(held, 1))
            if inside or not (held or narrowed):
                row = self._standing(0, reading.perspective.name, reading.standing, reading.move)
                notes = row.notes if held else (self.voice.words["no objectives"],)
                yield replace(row, strong=True, notes=(*notes, *self._seen("perspective", reading.perspective.id)))
                yield from inside
        yield from self._objectives(self.card.strategy.tops, 0)

    def index(self) -> Row:
        """The whole strategy in one row."""
        row = self._standing(0, self.voice.words["index"], self.card.index, self.card.move)
        return replace(row, notes=(*row.notes, *self._seen("index", "")))

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
        told = []
        if reading.signal is not None:
            told.append(f"{self.voice.words.signal(reading.signal)}. {told_of(reading, self.voice)}")
        elif reading.drivers.score is not None:
            told.append(told_of(reading, self.voice))
        return replace(row, notes=(*told, *row.notes, *self._seen("objective", reading.objective.id)))

    def _seen(self, kind: str, id: str) -> Iterator[str]:
        """What a meeting saw, if it is something else by now."""
        line = self.restated.line(kind, id) if self.restated is not None else ""
        if line:
            yield line

    def _standing(self, depth: int, name: str, standing: Standing, move: Move) -> Row:
        marks = list(self._marks(standing))
        return Row(
            depth,
            visible(name),
            standing.status,
            score=self.percent(standing.score),
            trend=move.trend,
            coverage="" if standing.status is Status.NOT_JUDGED else self.percent(standing.coverage * 100, ()),
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
        speech = speech_for(kpi, [reading], self.voice)
        name, unit = visible(kpi.name), visible(kpi.metric.unit)
        return Row(
            depth,
            name,
            reading.status,
            role={Role.LAGGING: words["lag"], Role.LEADING: words["lead"]}.get(kpi.role, ""),
            actual=speech.actuals([reading.actual])[0] if reading.actual else "",
            target="" if kpi.target is None else speech.target(reading),
            attained=self.percent(reading.attainment),
            score=self.percent(reading.score),
            trend=reading.trend,
            notes=(*filter(None, [speech.plan(reading)]), *self._age(reading), *self._override(reading),
                   *self._seen("kpi", kpi.id)),
            unit="" if unit.casefold() in name.casefold() else unit,
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

    def percent(self, value: float | None, edges: tuple[float, ...] = SCORE, decimals: int = 0) -> str:
        """A share of a hundred, or a dash."""
        return "–" if value is None else self.voice.numbers.percent(value, edges, decimals)
