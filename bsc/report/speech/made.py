"""How a number was made, line by line: its inputs with their places, the formula, the bands, the weight."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bsc.align.lineage import Kind, is_gathered, value_of
from bsc.model import Aggregate, Objective, Period, Role, RollUp, Status, Strategy
from bsc.report.speech.formula import entry_of, equation_of
from bsc.report.speech.kpi import KpiSpeech, speech_for
from bsc.report.speech.lineage import gathered_text, lines_below, no_value, worked_out
from bsc.report.speech.numbers import decimals_of
from bsc.report.speech.ruler import ruler_text
from bsc.report.speech.source import sources_of
from bsc.report.speech.standing import score_text
from bsc.report.speech.words import Voice, visible
from bsc.score.card import Input, Part, Reading, Scorecard, Standing
from bsc.source import NOWHERE, Place

_SHARES = ("progress", "planned_progress")
_ROWS = 6
_DEEPEST, _LINES = 12, 80
_INDENT = "\u00a0" * 2


class MadeLine(NamedTuple):
    """A label, what it is, and the place it was written at."""

    label: str
    text: str
    place: Place = NOWHERE


def made_by(objective: Objective, strategy: Strategy, voice: Voice) -> str:
    """How the parts of an objective make its number."""
    roll_up = objective.roll_up or strategy.roll_up
    if roll_up is not RollUp.MEAN:
        return voice.words[roll_up.value]
    return voice.words["weighted mean" if strategy.capped and objective.capped else "weighted mean uncapped"]


def weight_of(parts: tuple[Part, ...]) -> float:
    """The weight of all parts that have a score."""
    return sum([part.weight for part in parts if part.score is not None])


def points_of(part: Part | None, total: float) -> float | None:
    """The points that a part gives to a weighted mean."""
    if part is None or part.score is None or total <= 0.0:
        return None
    return part.score * part.weight / total


def part_text(part: Part, standing: Standing, averaged: bool, voice: Voice) -> str:
    """What a part gives to the number above it."""
    words, numbers = voice.words, voice.numbers
    weight = numbers.plain(part.weight, decimals_of([part.weight]))
    if part.score is None:
        return words.say("made missing", n=weight, why=words.status(part.status).lower())
    points = points_of(part, weight_of(standing.parts))
    if not averaged or points is None:
        return words.say("made weighs", n=weight)
    return words.say("made part", n=weight, g=numbers.plain(points, 1))


def kpi_made(reading: Reading, card: Scorecard, voice: Voice) -> list[MadeLine]:
    """How the number of a KPI was made."""
    return list(_Kpi(reading, card, voice).lines())


class _Kpi:
    """The making of one KPI's number."""

    def __init__(self, reading: Reading, card: Scorecard, voice: Voice) -> None:
        self.reading = reading
        self.card = card
        self.voice = voice
        self.words = voice.words
        self.speech: KpiSpeech = speech_for(reading.kpi, [reading], voice)

    def lines(self) -> Iterator[MadeLine]:
        """All lines, those that do not apply left out."""
        yield from self._inputs()
        yield from self._age()
        yield from self._steps()
        yield from self._set()
        yield self._weight()

    def _inputs(self) -> Iterator[MadeLine]:
        trace, reading, words = self.reading.trace, self.reading, self.words
        actual = reading.actual
        rows = [item for item in trace.given if item.name in ("actual", "part")]
        if actual is not None and not rows:
            text = self.speech.actuals([actual])[0]
            if actual.value is None and trace.scale == "states":
                text = words.say("made word", word=text, n=self.voice.numbers.plain(trace.number))
            yield self._dated(MadeLine(words["input actual"], text, actual.place), actual.period.label)
        yield from self._brought(rows)
        yield from map(self._input, rows[-_ROWS:])
        if rows[_ROWS:]:
            source = sources_of(reading, self.voice).replace("\n", " ")
            yield MadeLine("", words.say("made inputs more", n=len(rows) - _ROWS, source=source))
        yield from self._lineage()
        yield from (self._input(item) for item in trace.given if item.name not in ("actual", "part"))

    def _brought(self, rows: list[Input]) -> Iterator[MadeLine]:
        """The actual that several figures of its period came to, and by what."""
        actual = self.reading.actual
        if actual is None or len(rows) < 2 or rows[0].name != "part":
            return
        metric = self.reading.kpi.metric
        way = Aggregate.LAST if metric.accumulates else metric.aggregate
        brought = self.words.say(f"brought {way.value}", n=len(rows))
        value, period = self.speech.actuals([actual])[0], self.voice.dates.period(actual.period)
        yield MadeLine(self.words["input actual"], f"{value} ({period}): {brought}")

    def _lineage(self) -> Iterator[MadeLine]:
        """How the actual came to be, down to what was gathered or written; and why there is none at the as-of."""
        metric, actual, words = self.reading.kpi.metric, self.reading.actual, self.words
        if actual is not None and is_gathered(metric, actual.place) and metric.gathering is not None:
            yield MadeLine(words["made gathered"], gathered_text(metric.gathering, actual.place.path, self.voice))
        elif actual is not None and metric.working is not None:
            value = value_of(metric, actual.period)._replace(value=actual.value)
            if value.kind is Kind.COMPUTED:
                text = f"{worked_out(value, self.voice)} = {self.speech.say(actual.value or 0.0)}"
                yield MadeLine(words["made computed"], text)
            for line in lines_below(value, self.voice, _DEEPEST, _LINES):
                yield MadeLine("", _INDENT * line.depth + line.text, line.place)
        period = self._due()
        if period is not None and (actual is None or actual.period.end < period.end):
            told = no_value(value_of(metric, period), self.voice)
            yield MadeLine(words["made computed"], f"{self.voice.dates.period(period)}: {told}")

    def _due(self) -> Period | None:
        """The last period up to the as-of that a formula was tried for."""
        working, end = self.reading.kpi.metric.working, self.card.as_of
        periods = [each for each in working.span.periods if end is None or each.end <= end.end] if working else []
        return periods[-1] if periods else None

    def _input(self, item: Input) -> MadeLine:
        if item.name in _SHARES:
            text = self.voice.numbers.percent(item.value, decimals=1)
        else:
            text = self.speech.say(item.value)
        entry = self.reading.trace.entry
        if item.name in ("target", "low") and entry:
            text += f" ({self.words.say('entry', period=entry_of(self.reading, self.voice))})"
            return MadeLine(self.words[f"input {item.name}"], text, item.place)
        return self._dated(MadeLine(self.words[f"input {item.name}"], text, item.place), item.period)

    def _dated(self, line: MadeLine, label: str) -> MadeLine:
        period = next((each.period for each in self.reading.kpi.metric.actuals if each.period.label == label), None)
        told = self.voice.dates.period(period) if period is not None else label
        place = NOWHERE if is_gathered(self.reading.kpi.metric, line.place) else line.place
        return line._replace(text=f"{line.text} ({told})" if told else line.text, place=place)

    def _age(self) -> Iterator[MadeLine]:
        reading, words = self.reading, self.words
        if not reading.age or reading.actual is None:
            return
        most = reading.kpi.metric.max_age
        unit = "made months" if reading.kpi.metric.irregular else "made periods"
        yield MadeLine(words["made too old" if reading.stale else "made carried"], words.say(
            "made age", period=self.voice.dates.period(reading.actual.period),
            n=words.count(unit, reading.age), m=words.count(unit, most)))

    def _steps(self) -> Iterator[MadeLine]:
        """The formula with its numbers, the step to the common ruler, the status by the bands."""
        reading, words, trace = self.reading, self.words, self.reading.trace
        if trace.reason or reading.attainment is None:
            yield MadeLine(words["status"], self._status(words[f"why {trace.reason}"] if trace.reason else ""))
            return
        edges, percent = (trace.on_edge, trace.risk_edge), self.voice.numbers.percent
        text = equation_of(reading, self.voice, self.speech.say)
        actual = self.speech.actuals([reading.actual])[0]
        met = percent(reading.attainment, edges)
        text = text.replace("{a}", actual)
        yield MadeLine(words["formula"], text if text.endswith(met) else f"{text} = {met}")
        if trace.lower:
            yield MadeLine("", words["made lower"])
        if trace.direction == "baseline":
            yield MadeLine("", words["direction"])
        ruler = ruler_text(reading, self.voice)
        score = score_text(reading.score, self.voice)
        yield MadeLine(words["score"], f"{score} ({ruler.partition(': ')[2]})" if ruler else score)
        yield MadeLine(words["status"], words.say("made bands", status=words.status(reading.computed),
                                                  on=percent(trace.on_edge), risk=percent(trace.risk_edge)))

    def _status(self, why: str) -> str:
        status = self.words.status(self.reading.computed)
        return f"{status}: {why}" if why else status

    def _set(self) -> Iterator[MadeLine]:
        reading, words, override = self.reading, self.words, self.reading.kpi.override
        if not reading.overridden or override is None:
            return
        who = words.say("set by", who=visible(override.by)) if override.by else words["set"]
        until = f" ({words.say('until', period=self.voice.dates.period(override.until))})" if override.until else ""
        text = f"{words.status(override.status)}, {who}{until}: {visible(override.why)}"
        yield MadeLine(words["override why"], text, override.place)

    def _weight(self) -> MadeLine:
        """The weight among its siblings."""
        kpi, plain = self.reading.kpi, self.voice.numbers.plain
        objective = self.card.objectives[kpi.objective]
        leading = kpi.role is Role.LEADING
        parts = (objective.drivers if leading else objective.outcome).parts
        total = sum([part.weight for part in parts if part.score is not None or part.status is Status.NO_DATA])
        total = total or kpi.weight
        return MadeLine(self.words["weight"], self.words.say(
            "made driver" if leading else "made weight", n=plain(kpi.weight, decimals_of([kpi.weight])),
            m=plain(total, decimals_of([total])), x=visible(objective.objective.name)), kpi.place)
