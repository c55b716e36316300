"""An objective through the as-of periods: outcome, drivers, signal, and how both were made."""

from __future__ import annotations

from typing import NamedTuple

from bsc.report.kpi_columns import has_data
from bsc.report.numbers import MISSING
from bsc.report.records import Column
from bsc.report.setting import STATUS_CODES, STATUS_KEYS, Setting
from bsc.report.spark import SparkView, spark_of
from bsc.report.standing_columns import Moment, score_text, standing_columns, standing_view
from bsc.report.view import Badge, StandingView
from bsc.report.words import Voice
from bsc.score.card import ObjectiveReading, Standing

BAR = 100


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
    views = [standing_view(moment, voice) for moment in moments]
    scores = [reading.outcome.score for reading in readings]
    limit: list[float | None] = [90.0 if any(score is not None for score in scores) else None] * len(scores)
    spark = spark_of(setting.axis, scores, limit, (0.0, 105.0))
    drivers = [score_text(reading.drivers.score, voice) for reading in readings]
    bars = [driver_bar(reading.drivers) for reading in readings]
    notes = [drivers_note(reading, voice) for reading in readings]
    signals = [voice.words.signal(reading.signal) if reading.signal else "" for reading in readings]
    shorts = [box_note(reading, voice) for reading in readings]
    sentences = [sentence(reading, voice) for reading in readings]
    data = [_data(reading, voice) for reading in readings]
    columns: list[Column] = [
        *standing_columns(moments, views), drivers,
        "".join(STATUS_CODES[reading.drivers.status] for reading in readings), bars, notes, signals, shorts,
        sentences, data, spark.heights, [box_drivers(reading, voice) for reading in readings],
        "".join("1" if disagrees(reading) else "0" for reading in readings),
    ]
    badge = Badge(STATUS_KEYS[readings[at].drivers.status], voice.words.status(readings[at].drivers.status))
    return ObjectiveTexts(
        setting.records.add(*columns), views[at], drivers[at], badge, bars[at], notes[at], signals[at], shorts[at],
        filled(sentences[at], views[at].score, drivers[at]), data[at], spark,
    )


def driver_bar(drivers: Standing) -> int:
    """The length of the drivers' bar, in per cent."""
    return 0 if drivers.score is None else round(min(100.0, max(0.0, drivers.score)) * BAR / 100.0)


def drivers_note(reading: ObjectiveReading, voice: Voice) -> str:
    """The drivers in the table: their score and coverage, or why there is none."""
    drivers = reading.drivers
    if not drivers.parts:
        return voice.words["no drivers" if reading.kpis or reading.outcome.parts else "no kpi"]
    if drivers.score is None:
        return f"{voice.words['drivers'].lower()}: {voice.words.status(drivers.status).lower()}"
    text = f"{voice.words['drivers'].lower()} {score_text(drivers.score, voice)}"
    if drivers.coverage < 1 - 1e-9:
        text += f" ({voice.words['coverage']} {voice.numbers.percent(drivers.coverage * 100.0, (100.0, 80.0))})"
    if reading.outcome.overridden:
        text += f", {voice.words.say('set by a person', n=reading.outcome.overridden)}"
    return text


def box_drivers(reading: ObjectiveReading, voice: Voice) -> str:
    """The drivers in a box: their score, or why there is none."""
    if not reading.drivers.parts:
        return voice.words["none declared"]
    if reading.drivers.score is None:
        return voice.words.status(reading.drivers.status).lower()
    return score_text(reading.drivers.score, voice)


def disagrees(reading: ObjectiveReading) -> bool:
    """Whether the signal is worth a word in the box: outcome and drivers do not say the same."""
    return reading.signal is not None and reading.signal.value not in ("on-course", "neither")


def box_note(reading: ObjectiveReading, voice: Voice) -> str:
    """The word or two at a box's edge: the signal where it matters, else the coverage if not whole."""
    if reading.signal is not None and disagrees(reading):
        return voice.words.signal(reading.signal, short=True)
    outcome = reading.outcome
    if outcome.score is None or outcome.coverage > 1 - 1e-9:
        return ""
    return f"{voice.words['coverage']} {voice.numbers.percent(outcome.coverage * 100.0, (100.0, 80.0))}"


def sentence(reading: ObjectiveReading, voice: Voice) -> str:
    """What outcome and drivers say together; `{o}` and `{d}` stand for their scores."""
    if reading.signal is not None:
        return voice.words[f"say {reading.signal.value}"]
    outcome, drivers = reading.outcome.score, reading.drivers.score
    if not reading.outcome.parts and not reading.drivers.parts:
        return voice.words["say unmeasured"]
    if outcome is not None:
        return voice.words["say outcome" if reading.drivers.parts else "say alone"]
    return voice.words["say drivers" if drivers is not None else "say nothing"]


def filled(pattern: str, outcome: str, drivers: str) -> str:
    """A sentence with its scores."""
    return pattern.replace("{o}", outcome).replace("{d}", drivers)


def _data(reading: ObjectiveReading, voice: Voice) -> str:
    if not reading.kpis:
        return ""
    known = sum(1 for kpi in reading.kpis if has_data(kpi))
    return voice.words.say("of kpis", n=known, m=len(reading.kpis))


def shares_of(standing: Standing, voice: Voice, averaged: bool) -> dict[tuple[str, str], str]:
    """How many points each part gives to a weighted mean, by kind and id."""
    weight = sum(part.weight for part in standing.parts if part.score is not None)
    if not averaged or weight <= 0:
        return {}
    return {
        (part.kind, part.id): voice.numbers.plain(part.score * part.weight / weight, 1)
        for part in standing.parts if part.score is not None
    }


def share_columns(objective: str, setting: Setting, averaged: bool) -> tuple[list[list[str]], list[list[str]]]:
    """The shares of the outcome's parts and of the drivers' parts, each part a column over the periods."""
    readings = [card.objectives[objective] for card in setting.history.cards]
    made = []
    for pick in (lambda reading: reading.outcome, lambda reading: reading.drivers):
        standings = [pick(reading) for reading in readings]
        shares = [shares_of(standing, setting.voice, averaged) for standing in standings]
        parts = standings[setting.current].parts
        made.append([[each.get((part.kind, part.id), MISSING) for each in shares] for part in parts])
    return made[0], made[1]
