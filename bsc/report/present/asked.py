"""By question: each business question with its answer in one line, and the KPIs and metrics it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bsc.align.asked import Asked, answers_of, asked_of, is_single, question_of, unasked
from bsc.model import Kpi, Metric
from bsc.report.keys import STATUS_KEYS, TREND_KEYS
from bsc.report.setting import Setting, objective_href
from bsc.report.speech.answer import answer_text, since_text
from bsc.report.speech.kpi import KpiSpeech
from bsc.report.speech.numbers import MISSING, decimals_of, worked_decimals
from bsc.report.speech.words import visible
from bsc.report.view import Arrow, Badge
from bsc.score.series import Series


class AskedRow(NamedTuple):
    """A KPI that answers: its texts at the as-of; `row` is its record. `own` is what it asks itself, if another."""

    row: int
    name: str
    unit: str
    href: str
    own: str
    actual: str
    target: str
    flag: str
    badge: Badge
    arrow: Arrow
    objective: str
    objective_href: str
    owner: str


class WatchedRow(NamedTuple):
    """A metric that is only watched; `row` is the record of its value."""

    row: int
    name: str
    unit: str
    href: str
    value: str


class AskedView(NamedTuple):
    """A question and its answer, `row` is the record of that; of a question with one KPI, only since when."""

    row: int
    question: str
    answer: str
    kpis: tuple[AskedRow, ...]
    watched: tuple[WatchedRow, ...]
    single: bool


class ByQuestionView(NamedTuple):
    """All questions, and how many KPIs answer none."""

    questions: tuple[AskedView, ...]
    unasked: str


def by_question(setting: Setting, rows: Mapping[str, int]) -> ByQuestionView:
    """The reading by question; `rows` are the records of the objectives, those of their KPIs follow."""
    records = {kpi.id: rows[objective.id] + number for objective in setting.strategy.objectives.values()
               if objective.id in rows for number, kpi in enumerate(objective.kpis, 1)}
    without = len(unasked(setting.strategy))
    return ByQuestionView(tuple(_view(each, records, setting) for each in asked_of(setting.strategy)),
                          setting.voice.words.count("unasked", without) if without else "")


def _view(asked: Asked, records: Mapping[str, int], setting: Setting) -> AskedView:
    history, voice = setting.history, setting.voice
    tell = since_text if is_single(asked) else answer_text
    answers = [tell(asked, each, voice) for each in answers_of(asked, history)]
    row = setting.records.add(answers)
    return AskedView(row, visible(asked.question), answers[setting.current],
                     tuple(_kpi(each, asked, records[each.id], setting) for each in asked.kpis),
                     tuple(_watched(each, setting) for each in asked.watched), is_single(asked))


def _kpi(kpi: Kpi, asked: Asked, row: int, setting: Setting) -> AskedRow:
    words, strategy = setting.voice.words, setting.strategy
    reading, speech = setting.card.readings[kpi.id], setting.speeches.of(kpi)
    trend = Arrow("", MISSING)
    if reading.trend:
        trend = Arrow(TREND_KEYS[reading.trend], words.trend(reading.trend))
    own = kpi.question if kpi.question != question_of(kpi) else ""
    return AskedRow(
        row, visible(kpi.name), visible(kpi.metric.unit), f"#k-{kpi.id}", visible(own),
        speech.actuals([reading.actual])[0], speech.target(reading),
        "s" if reading.stale else "v" if reading.overridden else "-",
        Badge(STATUS_KEYS[reading.status], words.status(reading.status)), trend, setting.name_of(kpi.objective),
        objective_href(kpi.objective), visible(kpi.owner or strategy.objectives[kpi.objective].owner),
    )


def _watched(metric: Metric, setting: Setting) -> WatchedRow:
    """Its value at each as-of; one that is too old is none."""
    series = Series(metric, setting.strategy.fiscal)
    values = []
    for card in setting.history.cards:
        index = series.latest(card.as_of.end) if card.as_of is not None else None
        fresh = index is not None and card.as_of is not None and series.age(index, card.as_of.end) <= metric.max_age
        values.append(series.actuals.values[index] if fresh and index is not None else None)
    speech = KpiSpeech(setting.voice, worked_decimals(values) if metric.working else decimals_of(values))
    texts = [MISSING if each is None else speech.say(each) for each in values]
    return WatchedRow(setting.records.add(texts), visible(metric.name), visible(metric.unit), f"#m-{metric.id}",
                      texts[setting.current])
