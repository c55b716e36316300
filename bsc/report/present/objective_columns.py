"""An objective through the as-of periods: outcome, drivers, signal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bsc.model import Signal
from bsc.report.chart.spark import SparkView, gaps, spark_of
from bsc.report.keys import STATUS_CODES
from bsc.report.present.restated import joined, presented_at, restated
from bsc.report.present.standing_columns import Moment, badge_of, standing_columns, standing_view
from bsc.report.records import Column
from bsc.report.setting import Setting
from bsc.report.speech.restated import seen_standing
from bsc.report.speech.signal import filled, sentence_of
from bsc.report.speech.standing import coverage_share, score_text
from bsc.report.speech.words import Voice
from bsc.report.view import Badge, StandingView
from bsc.score.card import ObjectiveReading, Standing
from bsc.score.ruler import SCORE

_WHOLE = 1.0 - 1e-9
_AGREED = (None, Signal.ON_COURSE, Signal.NEITHER)


class ObjectiveTexts(NamedTuple):
    """The objective's own row of records, and what it shows at the chosen as-of."""

    row: int
    now: StandingView
    drivers: str
    drivers_badge: Badge
    drivers_bar: int
    drivers_note: str
    signal: str
    signal_short: str
    sentence: str
    data: str
    spark: SparkView


def texts_of(objective: str, setting: Setting) -> ObjectiveTexts:
    """All texts of an objective, and its record."""
    voice, at = setting.voice, setting.current
    readings = [card.objectives[objective] for card in setting.history.cards]
    moments = [Moment(reading.outcome, reading.move, reading.move_year) for reading in readings]
    own = standing_columns(moments, voice)
    scores = [reading.outcome.score for reading in readings]
    limit: list[float | None] = [SCORE.on_track if any(score is not None for score in scores) else None] * len(scores)
    spark = spark_of(setting.axis, scores, limit, fixed=(0.0, 105.0), breaks=gaps(scores))
    drivers = [score_text(reading.drivers.score, voice) for reading in readings]
    bars = [driver_bar(reading.drivers) for reading in readings]
    notes = [_drivers_note(reading, text, voice) for reading, text in zip(readings, drivers, strict=True)]
    signals = [voice.words.signal(reading.signal) if reading.signal else "" for reading in readings]
    shorts = [box_note(reading, voice) for reading in readings]
    sentences = [sentence_of(reading, voice) for reading in readings]
    data = [joined(text, _restated(objective, at, setting)) for at, text in enumerate(_data(readings, voice))]
    columns: list[Column] = [
        *own.columns(), drivers, "".join([STATUS_CODES[reading.drivers.status] for reading in readings]), bars, notes,
        signals, shorts, sentences, data, spark.heights,
        [_box_drivers(reading, text, voice) for reading, text in zip(readings, drivers, strict=True)],
        "".join(["1" if disagrees(reading) else "0" for reading in readings]),
        [voice.words.say("inside", n=reading.outcome.hidden) if reading.outcome.hidden else "" for reading in readings],
    ]
    now = standing_view(own, moments, at, voice)
    return ObjectiveTexts(
        setting.records.add(*columns), now, drivers[at], badge_of(readings[at].drivers, voice), bars[at], notes[at],
        signals[at], shorts[at], filled(sentences[at], now.score, drivers[at]), data[at], spark,
    )


def _restated(objective: str, at: int, setting: Setting) -> str:
    """The outcome that a meeting saw, if it is another one by now."""
    kept = presented_at(setting, at)
    if kept is None:
        return ""
    now = setting.history.cards[at].objectives[objective].outcome
    return restated(seen_standing(kept.objectives.get(objective), now, setting.voice), setting)


def driver_bar(drivers: Standing) -> int:
    """The length of the drivers' bar, in per cent."""
    return 0 if drivers.score is None else int(min(100.0, max(0.0, drivers.score)) + 0.5)


def _drivers_note(reading: ObjectiveReading, text: str, voice: Voice) -> str:
    """The drivers in the table: their score and coverage, or why there is none."""
    drivers, words = reading.drivers, voice.words
    if not drivers.parts:
        return words["no drivers" if reading.objective.kpis or reading.outcome.parts else "no kpi"]
    if drivers.score is None:
        return f"{words['drivers'].lower()}: {words.status(drivers.status).lower()}"
    note = f"{words['drivers'].lower()} {text}"
    if drivers.coverage < _WHOLE:
        note += f" ({coverage_share(drivers, voice)})"
    if reading.outcome.overridden:
        note += f", {words.say('set by a person', n=reading.outcome.overridden)}"
    return note


def box_drivers(reading: ObjectiveReading, voice: Voice) -> str:
    """The drivers in a box: their score, or why there is none."""
    return _box_drivers(reading, score_text(reading.drivers.score, voice), voice)


def _box_drivers(reading: ObjectiveReading, text: str, voice: Voice) -> str:
    if not reading.drivers.parts:
        return voice.words["none declared"]
    return voice.words.status(reading.drivers.status).lower() if reading.drivers.score is None else text


def disagrees(reading: ObjectiveReading) -> bool:
    """Whether the signal is worth a word in the box: outcome and drivers do not say the same."""
    return reading.signal not in _AGREED


def box_note(reading: ObjectiveReading, voice: Voice) -> str:
    """The word or two at a box's edge: the signal where it matters, else the coverage if not whole."""
    if reading.signal is not None and disagrees(reading):
        return voice.words.signal(reading.signal, short=True)
    outcome = reading.outcome
    return "" if outcome.score is None or outcome.coverage > _WHOLE else coverage_share(outcome, voice)


def _data(readings: Sequence[ObjectiveReading], voice: Voice) -> list[str]:
    """How many of its KPIs have data, in words; written once for as long as it stays."""
    texts: list[str] = []
    last: tuple[int, int] | None = None
    for reading in readings:
        count = reading.judged, len(reading.objective.kpis)
        if count != last:
            last, text = count, voice.words.say("of kpis", n=count[0], m=count[1]) if count[1] else ""
        texts.append(text)
    return texts
