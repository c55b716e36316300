"""A KPI through the as-of periods: for each the strings that table, sheet and trace show."""

from __future__ import annotations

from bsc.model import Actual, Kpi, Status
from bsc.model.target import Between, Hold, Table, Words
from bsc.report.formula import formula_of
from bsc.report.numbers import MISSING, decimals_of
from bsc.report.setting import STATUS_CODES, TREND_CODES
from bsc.report.words import Voice, visible
from bsc.score.card import Reading

_BAR = 72
_MOST = 85
_SIDES = {"at-most": "≤ ", "at-least": "≥ "}


class KpiSpeech:
    """How the numbers of one KPI are written; every distinct text is made once."""

    __slots__ = ("voice", "decimals", "_numbers")

    def __init__(self, kpi: Kpi, voice: Voice, values: list[float | None]) -> None:
        self.voice = voice
        self.decimals = decimals_of(values)
        self._numbers: dict[float, str] = {}

    def say(self, value: float) -> str:
        """A number in the KPI's precision."""
        text = self._numbers.get(value)
        if text is None:
            text = self._numbers[value] = self.voice.numbers.plain(value, self.decimals)
        return text

    def actual(self, actual: Actual | None) -> str:
        """An actual as it is known: 70, about 70, at most 40, or its word."""
        if actual is None:
            return MISSING
        if actual.value is None:
            return visible(actual.word) or MISSING
        text = self.say(actual.value)
        if actual.about:
            return f"≈ {text}"
        return _SIDES.get(actual.known_as, "") + text

    def mark(self, actual: Actual | None) -> str:
        """What stands beside an actual: its older reading, or that the period still runs."""
        if actual is None:
            return ""
        if actual.was is not None:
            return self.voice.words.say("was", n=self.say(actual.was))
        return self.voice.words["to date"] if actual.to_date else ""

    def target(self, reading: Reading) -> str:
        """The target in force; a stretch for two-sided ones, words in quotes."""
        target = reading.kpi.target
        if isinstance(target, Words):
            return f"“{visible(target.text)}”"
        inputs = {item.name: item.value for item in reading.trace.inputs}
        if reading.trace.scale == "between":
            return f"{self.say(inputs['low'])}…{self.say(inputs['high'])}"
        if reading.trace.scale == "hold" and reading.target is not None:
            return f"{self.say(reading.target)} ± {self.say(inputs['within'])}"
        if reading.target is not None:
            return self.say(reading.target)
        if isinstance(target, Between):
            return f"{self.say(target.low)}…{self.say(target.high)}"
        return MISSING


def speech_for(kpi: Kpi, readings: list[Reading], voice: Voice) -> KpiSpeech:
    """The writing of a KPI, with one precision from all it will show."""
    values = [reading.actual.value if reading.actual else None for reading in readings]
    values += [reading.target for reading in readings]
    values.append(kpi.baseline.value if kpi.baseline else None)
    target = kpi.target
    if isinstance(target, Between):
        values += [target.low, target.high, target.within]
    elif isinstance(target, Hold):
        values += [target.value, target.within, target.off_beyond]
    elif isinstance(target, Table):
        values += [entry.level.value for entry in target.entries if not isinstance(entry.level, Between)]
    return KpiSpeech(kpi, voice, values)


class KpiColumns:
    """The columns of a KPI's record, one entry per as-of period."""

    __slots__ = ("actual", "mark", "target", "progress", "score", "change", "year", "age", "bar", "note", "state",
                 "formula", "source", "statuses", "trends", "flags")

    def __init__(self, count: int) -> None:
        self.actual: list[str] = []
        self.mark: list[str] = []
        self.target: list[str] = []
        self.progress: list[str] = []
        self.score: list[str] = []
        self.change: list[str] = []
        self.year: list[str] = []
        self.age: list[str] = []
        self.bar: list[int] = []
        self.note: list[str] = []
        self.state: list[str] = []
        self.formula: list[str] = []
        self.source: list[str] = []
        self.statuses = ""
        self.trends = ""
        self.flags = ""


def columns_of(readings: list[Reading], speech: KpiSpeech) -> KpiColumns:
    """All columns of a KPI."""
    columns = KpiColumns(len(readings))
    codes: list[str] = []
    trends: list[str] = []
    flags: list[str] = []
    for reading in readings:
        codes.append(STATUS_CODES[reading.status])
        trends.append(TREND_CODES[reading.trend])
        flags.append("s" if reading.stale else "v" if reading.overridden else "-")
        _numbers(columns, reading, speech)
        _words(columns, reading, speech)
    columns.statuses, columns.trends, columns.flags = "".join(codes), "".join(trends), "".join(flags)
    return columns


def _numbers(columns: KpiColumns, reading: Reading, speech: KpiSpeech) -> None:
    numbers = speech.voice.numbers
    columns.actual.append(speech.actual(reading.actual))
    columns.target.append(speech.target(reading))
    attainment, score = reading.attainment, reading.score
    trace = reading.trace
    columns.progress.append(
        MISSING if attainment is None else numbers.percent(attainment, (trace.on_edge, trace.risk_edge)))
    columns.score.append(MISSING if score is None else numbers.percent(score, (90.0, 60.0)))
    change, year = reading.change, reading.change_year
    columns.change.append(MISSING if change is None else numbers.signed(change, speech.decimals))
    columns.year.append(MISSING if year is None else numbers.signed(year, speech.decimals))
    columns.age.append(MISSING if reading.age is None else str(reading.age))
    columns.bar.append(_bar(reading))


def _bar(reading: Reading) -> int:
    """The length of the bar; for two-sided targets the place of the dot, the target in the middle."""
    if reading.attainment is None:
        return 0
    if reading.trace.scale in ("between", "hold") and reading.actual and reading.actual.value is not None:
        return _band_dot(reading, reading.actual.value)
    return round(min(_MOST, max(0.0, reading.attainment * _BAR / 100.0)))


def _band_dot(reading: Reading, value: float) -> int:
    inputs = {item.name: item.value for item in reading.trace.inputs}
    if reading.trace.scale == "between":
        middle = (inputs["low"] + inputs["high"]) / 2
        room = (inputs["high"] - inputs["low"]) / 2 + inputs.get("within", 0.0)
    else:
        middle, room = inputs["target"], inputs.get("off_beyond", inputs["within"])
    share = (value - middle) / room if room else 0.0
    return round(_MOST / 2 + max(-1.0, min(1.0, share)) * (_MOST / 2 - 4))


def _words(columns: KpiColumns, reading: Reading, speech: KpiSpeech) -> None:
    trace, actual = reading.trace, reading.actual
    columns.mark.append(speech.mark(actual))
    columns.formula.append(formula_of(reading, speech.voice, speech.say))
    columns.state.append(_state(reading, speech))
    columns.note.append(_override(reading, speech.voice) if reading.overridden else "")
    place = trace.inputs[0].place if trace.inputs and actual is not None else None
    columns.source.append(f"{place.path}:{place.line}" if place is not None and place.path else "")


def _state(reading: Reading, speech: KpiSpeech) -> str:
    """What the progress cell says instead of, or beside, a bar."""
    words, trace = speech.voice.words, reading.trace
    if reading.stale and reading.actual is not None:
        return words.say("last value", period=speech.voice.dates.period(reading.actual.period))
    if trace.reason == "words-target":
        return ""
    if trace.reason:
        return words[f"why {trace.reason}"]
    if trace.scale == "reach":
        inputs = {item.name: item.value for item in trace.inputs}
        if "progress" in inputs and "planned_progress" in inputs:
            percent = speech.voice.numbers.percent
            return words.say("done planned", done=percent(inputs["progress"]),
                             planned=percent(inputs["planned_progress"]))
    if trace.scale == "total" and reading.planned is not None:
        return words.say("planned so far", n=speech.say(reading.planned))
    return ""


def _override(reading: Reading, voice: Voice) -> str:
    override = reading.kpi.override
    who = visible(override.by) if override is not None else ""
    said = voice.words.say("set by", who=who) if who else voice.words["set"]
    computed = voice.words.say("computed", status=voice.words.status(reading.computed).lower())
    return f"{said}; {computed}"


def is_banded(kpi: Kpi) -> bool:
    """Whether the KPI's bar has its target in the middle."""
    return isinstance(kpi.target, Between | Hold)


def has_data(reading: Reading) -> bool:
    """Whether a reading has a value that counts."""
    return reading.status not in (Status.NO_DATA, Status.NOT_JUDGED)
