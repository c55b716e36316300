"""A KPI as a view: its row, its sparkline and chart, its facts, and its record for the script."""

from __future__ import annotations

from collections.abc import Sequence

from bsc.model import Actual, Better, Kpi, Role, parse_period
from bsc.model.target import DoneBy, Words
from bsc.report.chart.kpi import ahead_of, course_of, kpi_chart, kpi_spark
from bsc.report.chart.spark import dot_at
from bsc.report.keys import STATUS_KEYS, TREND_KEYS
from bsc.report.present.definition import definition_of
from bsc.report.present.kpi_columns import KpiColumns, columns_of, is_banded
from bsc.report.present.restated import joined, presented_at, restated
from bsc.report.setting import Setting
from bsc.report.speech.kpi import KpiSpeech, speech_for
from bsc.report.speech.landing import landing_text, range_text
from bsc.report.speech.lineage import gaps_of
from bsc.report.speech.numbers import MISSING
from bsc.report.speech.restated import seen_kpi
from bsc.report.speech.words import Voice, visible
from bsc.report.view import Arrow, Badge, Fact, KpiNow, KpiView
from bsc.score.card import Reading

_ROLES = {Role.LAGGING: "lagging", Role.LEADING: "leading", Role.UNDECLARED: "not said"}
_MOST = 6
_REMARKS = 3


def present_kpi(kpi: Kpi, setting: Setting) -> KpiView:
    """Everything that the page says about a KPI."""
    readings = [card.readings[kpi.id] for card in setting.history.cards]
    speech = speech_for(kpi, readings, setting.voice)
    columns = columns_of(readings, speech)
    columns = columns._replace(note=[joined(text, _seen(kpi, at, speech, setting))
                                     for at, text in enumerate(columns.note)])
    course = course_of(kpi, readings, setting)
    dated = isinstance(kpi.target, DoneBy)
    spark, chart = kpi_spark(course, setting.axis), None
    if not dated:
        chart = kpi_chart(kpi, course, setting.axis, speech, setting.outlook.landing(kpi))
    heights = chart.heights if chart else ()
    row = setting.records.add(
        columns.statuses, columns.actual, columns.mark, columns.target, columns.progress, columns.score,
        columns.trends, columns.change, columns.year, columns.age, columns.bar, columns.note, columns.state,
        spark.heights, heights[:setting.axis.count], chart.labels[:setting.axis.count] if chart else (),
        columns.formula, columns.source, columns.flags,
        columns.years, columns.plan, columns.ruler,
    )
    name = visible(kpi.name)
    return KpiView(
        row, f"k-{kpi.id}", name, visible(kpi.metric.unit), kpi.role.value, setting.voice.words[_ROLES[kpi.role]],
        visible(kpi.owner), visible(kpi.question), _now(readings, columns, setting), is_banded(kpi),
        isinstance(kpi.target, Words), spark,
        dot_at(setting.axis.spark, spark.heights, setting.current), chart,
        dot_at(setting.axis.chart, heights, setting.current),
        _says(kpi, course.values, setting, speech) if chart else _words(name, kpi, setting, speech),
        _facts(kpi, readings[setting.current], setting, speech),
        _landing(kpi, setting, speech), _definition(kpi, setting),
    )


def _seen(kpi: Kpi, at: int, speech: KpiSpeech, setting: Setting) -> str:
    """What a meeting saw of a KPI, if it is something else by now."""
    kept = presented_at(setting, at)
    then = kept.kpis.get(kpi.id) if kept else None
    return restated(seen_kpi(then, setting.history.cards[at].readings[kpi.id], speech), setting) if then else ""


def _arrow(code: str, voice: Voice) -> Arrow:
    key = {"b": "better", "s": "same", "w": "worse"}.get(code, "")
    return Arrow(key, voice.words[key] if key else MISSING)


def _now(readings: list[Reading], columns: KpiColumns, setting: Setting) -> KpiNow:
    at, voice = setting.current, setting.voice
    reading = readings[at]
    year = TREND_KEYS[reading.trend_year] if reading.trend_year else ""
    return KpiNow(
        Badge(STATUS_KEYS[reading.status], voice.words.status(reading.status)),
        columns.actual[at], columns.mark[at], columns.target[at], columns.progress[at], columns.score[at],
        _arrow(columns.trends[at], voice), columns.change[at], Arrow(year, voice.words[year] if year else MISSING),
        columns.year[at], columns.age[at], columns.bar[at], columns.note[at], columns.state[at],
        columns.formula[at].replace("{a}", columns.actual[at]), columns.source[at], columns.flags[at],
        columns.plan[at], columns.ruler[at],
    )


def _words(name: str, kpi: Kpi, setting: Setting, speech: KpiSpeech) -> str:
    """What was reported, last first, where no line can be drawn; actuals in words, or a yes by a date."""
    words, periods = setting.voice.words, setting.axis.periods
    shown = [actual for actual in kpi.metric.actuals if periods and actual.period.end <= periods[-1].end]
    told = _listed(shown[::-1], setting, speech)
    return f"{name}: {told}." if told else words.say("chart empty", name=name)


def _listed(values: Sequence[Actual], setting: Setting, speech: KpiSpeech) -> str:
    """Values with their periods, and how many more there are."""
    told = [f"{text} ({setting.period(value.period)})"
            for text, value in zip(speech.actuals(values[:_MOST]), values, strict=False)]
    if values[_MOST:]:
        told.append(setting.voice.words.say("and more", n=len(values) - _MOST))
    return ", ".join(told)


def _says(kpi: Kpi, values: list[float | None], setting: Setting, speech: KpiSpeech) -> str:
    words, name = setting.voice.words, visible(kpi.name)
    known = [number for number, value in enumerate(values) if value is not None]
    if not known:
        return words.say("chart empty", name=name)
    first, last = values[known[0]], values[known[-1]]
    names = setting.axis.names
    told = words.say("chart label", first=speech.say(first or 0.0), start=names[known[0]],
                     last=speech.say(last or 0.0), end=names[known[-1]], name=name)
    landing = setting.outlook.landing(kpi)
    landed = landing.value if landing is not None else None
    if landed is None:
        return told
    return f"{told} " + words.say("chart forecast", n=speech.say(landed.reach.value),
                                  period=setting.period(landed.at), range=range_text(landed, speech))


def _facts(kpi: Kpi, reading: Reading, setting: Setting, speech: KpiSpeech) -> tuple[Fact, ...]:
    """What does not change with the as-of."""
    words, facts = setting.voice.words, []
    if kpi.baseline is not None:
        when = f" ({setting.period(kpi.baseline.at)})" if kpi.baseline.at else ""
        facts.append(Fact(words["baseline"], speech.say(kpi.baseline.value) + when))
    better = kpi.better if kpi.better is not None else kpi.metric.better
    if better is Better.NONE and not is_banded(kpi):
        facts.append(Fact(words["direction head"], words["none"]))
    elif reading.trace.lower or better is Better.LOWER:
        facts.append(Fact(words["direction head"], words["lower"]))
    trace = reading.trace
    if reading.attainment is not None and trace.scale != "done-by":
        percent = setting.voice.numbers.percent
        facts.append(Fact(words["bands head"], words.say("bands", on=percent(trace.on_edge),
                                                         risk=percent(trace.risk_edge))))
    ahead = ahead_of(kpi)
    if ahead:
        facts.append(Fact(words["forecast"], _listed(ahead, setting, speech)))
    if kpi.owner:
        facts.append(Fact(words["owner"], visible(kpi.owner)))
    if kpi.override is not None:
        until = f" ({words.say('until', period=setting.period(kpi.override.until))})" if kpi.override.until else ""
        facts.append(Fact(words["override why"], visible(kpi.override.why) + until))
    return (*facts, *_gaps(kpi, setting), *_notes(kpi, setting, speech))


def _gaps(kpi: Kpi, setting: Setting) -> tuple[Fact, ...]:
    """When its formula had no value in the periods shown, and why."""
    periods = setting.axis.periods
    told = gaps_of(kpi.metric, periods[0].start, periods[-1].end, setting.voice) if periods else ""
    return (Fact(setting.voice.words["no value"], told),) if told else ()


def _landing(kpi: Kpi, setting: Setting, speech: KpiSpeech) -> tuple[Fact, ...]:
    """Where it will land at its pace, as a forecast from a named period on."""
    landing = setting.outlook.landing(kpi)
    if landing is None or landing.value is None or landing.last is None:
        return ()
    when = setting.voice.words.say("land from", period=setting.period(landing.last.period))
    return (Fact(when, landing_text(landing, speech)),)


def _definition(kpi: Kpi, setting: Setting) -> tuple[Fact, ...]:
    """What the metric is and how it is known, where somebody wrote more than a description."""
    more = definition_of(kpi.metric, setting)
    described = Fact(setting.voice.words["definition"], visible(kpi.metric.description))
    return (described, *more) if more and described.text else more


def _notes(kpi: Kpi, setting: Setting, speech: KpiSpeech) -> list[Fact]:
    """What was remarked of the latest values, and which of them were restated."""
    words, periods = setting.voice.words, setting.axis.periods
    remarked = [each for each in kpi.metric.actuals.remarked if periods and each.period.end <= periods[-1].end]
    facts = []
    for actual in remarked[:-_REMARKS - 1:-1]:
        said = [visible(actual.note)] if actual.note else []
        if actual.was is not None:
            said.append(words.say("restated", n=speech.say(actual.was)) + _restated(actual, setting))
        facts.append(Fact(f"{words['note head']}, {setting.period(actual.period)}", "; ".join(said)))
    return facts


def _restated(actual: Actual, setting: Setting) -> str:
    if not actual.restated:
        return ""
    return f" ({setting.period(parse_period(actual.restated, setting.strategy.fiscal))})"

