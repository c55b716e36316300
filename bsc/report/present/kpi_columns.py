"""A KPI through the as-of periods: column by column the strings that table, sheet and trace show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bsc.model import Actual, Kpi
from bsc.model.target import Between, Hold
from bsc.report.keys import STATUS_CODES, TREND_CODES
from bsc.report.speech.formula import formulas_of
from bsc.report.speech.kpi import KpiSpeech
from bsc.report.speech.numbers import MISSING
from bsc.report.speech.ruler import ruler_text
from bsc.report.speech.source import sources_of
from bsc.report.speech.words import Voice, visible
from bsc.score.card import Reading, Rule
from bsc.score.ruler import SCORE

_BAR = 72
_MOST = 85
_BANDED = ("between", "hold")


class KpiColumns(NamedTuple):
    """The columns of a KPI's record, one entry per as-of period; codes are one letter each."""

    statuses: str
    actual: list[str]
    mark: list[str]
    target: list[str]
    progress: list[str]
    score: list[str]
    trends: str
    change: list[str]
    year: list[str]
    age: list[str]
    bar: list[int]
    note: list[str]
    state: list[str]
    formula: list[str]
    source: list[str]
    flags: str
    years: str
    plan: list[str]
    ruler: list[str]


def columns_of(readings: Sequence[Reading], speech: KpiSpeech) -> KpiColumns:
    """All columns of a KPI."""
    numbers = speech.voice.numbers
    actuals = [reading.actual for reading in readings]
    progress, score = _percents(readings, speech.voice)
    return KpiColumns(
        statuses="".join([STATUS_CODES[reading.status] for reading in readings]),
        actual=speech.actuals(actuals),
        mark=["" if actual is None or _plain(actual) else speech.mark(actual) for actual in actuals],
        target=_targets(readings, speech),
        progress=progress,
        score=score,
        trends="".join([TREND_CODES[reading.trend] for reading in readings]),
        change=numbers.signed_column([reading.change for reading in readings], speech.decimals),
        year=numbers.signed_column([reading.change_year for reading in readings], speech.decimals),
        age=[MISSING if reading.age is None else str(reading.age) for reading in readings],
        bar=[_bar(reading) for reading in readings],
        note=[_override(reading, speech.voice) if reading.overridden else "" for reading in readings],
        state=[_state(reading, speech) if _tells(reading) else "" for reading in readings],
        formula=formulas_of(readings, speech.voice, speech.say),
        source=[sources_of(reading, speech.voice) for reading in readings],
        flags="".join(["s" if reading.stale else "v" if reading.overridden else "-" for reading in readings]),
        years="".join([TREND_CODES[reading.trend_year] for reading in readings]),
        plan=["" if reading.planned is None else speech.plan(reading) for reading in readings],
        ruler=["" if reading.score == reading.attainment else ruler_text(reading, speech.voice)
               for reading in readings],
    )


def _plain(actual: Actual) -> bool:
    return actual.was is None and not actual.to_date


def _targets(readings: Sequence[Reading], speech: KpiSpeech) -> list[str]:
    """Targets in force; written once for as long as they stay."""
    texts: list[str] = []
    last: float | None = None
    rule: Rule | None = None
    for reading in readings:
        if reading.target is None or reading.target != last or reading.trace.rule is not rule:
            text = speech.target(reading)
            last, rule = reading.target, reading.trace.rule
        texts.append(text)
    return texts


def _percents(readings: Sequence[Reading], voice: Voice) -> tuple[list[str], list[str]]:
    """Progress and score; where the usual bands make them the same, one text serves both."""
    percent = voice.numbers.percent
    progress, score = [], []
    for reading in readings:
        attainment, rule = reading.attainment, reading.trace.rule
        text = MISSING if attainment is None else percent(attainment, (rule.on_edge, rule.risk_edge))
        progress.append(text)
        if reading.score is None:
            text = MISSING
        elif reading.score != attainment or (rule.on_edge, rule.risk_edge) != SCORE:
            text = percent(reading.score, SCORE)
        score.append(text)
    return progress, score


def _bar(reading: Reading) -> int:
    """The length of the bar; for two-sided targets the place of the dot, the target in the middle."""
    attainment = reading.attainment
    if attainment is None:
        return 0
    if reading.trace.rule.scale in _BANDED and reading.actual and reading.actual.value is not None:
        return _band_dot(reading, reading.actual.value)
    if attainment <= 0.0:
        return 0
    length = int(attainment * _BAR / 100.0 + 0.5)
    return length if length < _MOST else _MOST


def _band_dot(reading: Reading, value: float) -> int:
    inputs = {item.name: item.value for item in reading.trace.given}
    if reading.trace.scale == "between":
        middle = (inputs["low"] + inputs["high"]) / 2
        room = (inputs["high"] - inputs["low"]) / 2 + inputs.get("within", 0.0)
    else:
        middle, room = inputs["target"], inputs.get("off_beyond", inputs["within"])
    share = (value - middle) / room if room else 0.0
    return round(_MOST / 2 + max(-1.0, min(1.0, share)) * (_MOST / 2 - 4))


def _tells(reading: Reading) -> bool:
    rule = reading.trace.rule
    return reading.stale or bool(rule.reason) or rule.scale == "reach"


def _state(reading: Reading, speech: KpiSpeech) -> str:
    """What the progress cell says instead of, or beside, a bar."""
    words, trace = speech.voice.words, reading.trace
    if reading.stale and reading.actual is not None:
        return words.say("last value", period=speech.voice.dates.period(reading.actual.period))
    if trace.reason:
        return "" if trace.reason == "words-target" else words[f"why {trace.reason}"]
    if trace.given[-1].name != "planned_progress":
        return ""
    percent = speech.voice.numbers.percent
    before, between, after = words.split("done planned", "done", "planned")
    return f"{before}{percent(trace.given[-2].value)}{between}{percent(trace.given[-1].value)}{after}"


def _override(reading: Reading, voice: Voice) -> str:
    override = reading.kpi.override
    who = visible(override.by) if override is not None else ""
    said = voice.words.say("set by", who=who) if who else voice.words["set"]
    computed = voice.words.say("computed", status=voice.words.status(reading.computed).lower())
    return f"{said}; {computed}"


def is_banded(kpi: Kpi) -> bool:
    """Whether the KPI's bar has its target in the middle."""
    return isinstance(kpi.target, Between | Hold)
