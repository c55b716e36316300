"""How the numbers of one KPI are written: one precision for all of them."""

from __future__ import annotations

from collections.abc import Sequence

from bsc.model import Actual, Kpi
from bsc.model.target import AtLeast, AtMost, Between, DoneBy, Each, Hold, Reach, Table, Total, Words
from bsc.report.speech.numbers import MISSING, decimals_of, worked_decimals
from bsc.report.speech.words import Voice, visible
from bsc.score.card import Reading
from bsc.score.history import History

_SIDES = {"at-most": "≤ ", "at-least": "≥ "}
_EDGES: dict[type, str] = {AtMost: _SIDES["at-most"], AtLeast: _SIDES["at-least"]}


class KpiSpeech:
    """The writing of one KPI; every distinct text is made once."""

    __slots__ = ("voice", "decimals", "_numbers")

    def __init__(self, voice: Voice, decimals: int) -> None:
        self.voice = voice
        self.decimals = decimals
        self._numbers: dict[float, str] = {}

    def say(self, value: float) -> str:
        """A number in the KPI's precision."""
        text = self._numbers.get(value)
        if text is None:
            text = self._numbers[value] = self.voice.numbers.plain(value, self.decimals)
        return text

    def actuals(self, actuals: Sequence[Actual | None]) -> list[str]:
        """Actuals as they are known: 70, about 70, at most 40, or their word."""
        texts = self.voice.numbers.column(
            [None if actual is None else actual.value for actual in actuals], self.decimals)
        for number, actual in enumerate(actuals):
            if actual is not None and (actual.value is None or actual.about or actual.known_as):
                texts[number] = self._loosely(actual, texts[number])
        return texts

    def _loosely(self, actual: Actual, text: str) -> str:
        if actual.value is None:
            return visible(actual.word) or MISSING
        return f"≈ {text}" if actual.about else _SIDES.get(actual.known_as, "") + text

    def mark(self, actual: Actual) -> str:
        """What stands beside an actual: its older reading, or that the period still runs."""
        if actual.was is not None:
            return self.voice.words.say("was", n=self.say(actual.was))
        return self.voice.words["to date"] if actual.to_date else ""

    def target(self, reading: Reading) -> str:
        """The target in force; a stretch for two-sided ones, words in quotes."""
        target, scale = reading.kpi.target, reading.trace.scale
        if isinstance(target, Words):
            return self.voice.words.say("quoted", n=visible(target.text))
        if scale in ("between", "hold"):
            inputs = {item.name: item.value for item in reading.trace.given}
            if scale == "between":
                return f"{self.say(inputs['low'])}…{self.say(inputs['high'])}"
            return f"{self.say(inputs['target'])} ± {self.say(inputs['within'])}"
        side = _EDGES.get(type(target), "") or _SIDES.get(scale, "")
        if reading.target is not None:
            return side + self.say(reading.target)
        if isinstance(target, Between):
            return f"{self.say(target.low)}…{self.say(target.high)}"
        if isinstance(target, Each | AtLeast | AtMost | Hold | Reach | Total):
            return side + self.say(target.value)
        if isinstance(target, DoneBy):
            return self.voice.words.say("by", period=self.voice.dates.period(target.by))
        return MISSING

    def plan(self, reading: Reading) -> str:
        """What was planned by then, where that is not the target itself."""
        if reading.planned is None or reading.planned == reading.target:
            return ""
        return self.voice.words.say("planned so far", n=self.say(reading.planned))


def speech_for(kpi: Kpi, readings: Sequence[Reading], voice: Voice) -> KpiSpeech:
    """The writing of a KPI, with one precision from all it will show; a worked-out one has three figures everywhere."""
    worked = kpi.metric.actuals.values if kpi.metric.is_anew else ()
    values = [] if worked else [reading.actual.value if reading.actual else None for reading in readings]
    values += {reading.target for reading in readings} - {None}
    values.append(kpi.baseline.value if kpi.baseline else None)
    target = kpi.target
    if isinstance(target, Between):
        values += [target.low, target.high, target.within]
    elif isinstance(target, Each | AtLeast | AtMost | Reach | Total):
        values.append(target.value)
    elif isinstance(target, Hold):
        values += [target.value, target.within, target.off_beyond]
    elif isinstance(target, Table):
        values += [entry.level.value for entry in target.entries if not isinstance(entry.level, Between)]
    return KpiSpeech(voice, max(decimals_of(values), worked_decimals(worked)) if worked else decimals_of(values))


class Speeches:
    """The writing of each KPI, in one precision wherever it is shown; found out once."""

    def __init__(self, history: History, voice: Voice) -> None:
        self._history, self._voice = history, voice
        self._made: dict[str, KpiSpeech] = {}

    def of(self, kpi: Kpi) -> KpiSpeech:
        """The writing of a KPI."""
        made = self._made.get(kpi.id)
        if made is None:
            readings = [card.readings[kpi.id] for card in self._history.cards]
            made = self._made[kpi.id] = speech_for(kpi, readings, self._voice)
        return made
