"""A metric that no objective uses, explained: its value, how it came to be, its last figures, its slices."""

from __future__ import annotations

import json
from collections.abc import Iterator

import click

from bsc.align.lineage import is_gathered, value_of
from bsc.cli.explained import Explainer
from bsc.cli.terminal import visible, wrapped
from bsc.cli.words import word
from bsc.model import Actual, Actuals, Metric
from bsc.report.data.explained import metric_explained
from bsc.report.speech.kpi import KpiSpeech
from bsc.report.speech.lineage import gathered_text, lines_below, worked_out
from bsc.report.speech.made import MadeLine
from bsc.report.speech.numbers import MISSING, decimals_of
from bsc.score.card import Scorecard
from bsc.source import NOWHERE

_LAST, _SLICES = 6, 20
_DEEPEST, _LINES = 12, 80


def metric_text(id: str, explainer: Explainer, columns: int) -> str:
    """The explanation at a terminal's width."""
    metric, voice, card = explainer.card.strategy.metrics[id], explainer.voice, explainer.card
    known = until(metric.actuals, card)
    numbers = [each.value for each in known[-_LAST:] if each.value is not None]
    speech = KpiSpeech(voice, decimals_of(numbers))
    when = voice.dates.period(card.as_of) if card.as_of else word("no actuals", voice.language)
    head = " · ".join([visible(metric.name), id, f"{voice.words['as of']} {when}" if card.as_of else when])
    lines = [click.style(line, bold=True) for line in wrapped(head, columns)]
    value = MISSING if not known else f"{_dated(known[-1], speech)} {visible(metric.unit)}".rstrip()
    lines += wrapped(f"{value}. {word('judged by none', voice.language)}", columns)
    made = [*_made(metric, known, speech)]
    if made:
        lines += explainer.section(voice.words["how made none"], made, columns)
    if known:
        figures = [MadeLine(voice.dates.period(each.period), speech.actuals([each])[0],
                            NOWHERE if is_gathered(metric, each.place) else each.place)
                   for each in known[-_LAST:][::-1]]
        lines += explainer.section(word("last figures", voice.language), figures, columns)
    if metric.slices is not None and known:
        title = word("slices by", voice.language).format(by=visible(metric.slices.by))
        lines += explainer.section(title, _slices(metric, known[-1], speech), columns)
    return "\n".join(lines)


def metric_json(id: str, explainer: Explainer) -> str:
    """The same as data: the metric with all its figures, its value and what that was made of."""
    metric, card = explainer.card.strategy.metrics[id], explainer.card
    known = until(metric.actuals, card)
    value = value_of(metric, known[-1].period) if known else None
    return json.dumps(metric_explained(metric, value, card, explainer.voice.language), ensure_ascii=False, indent=1)


def until(actuals: Actuals, card: Scorecard) -> list[Actual]:
    """What is known at the as-of."""
    return [each for each in actuals if card.as_of is None or each.period.end <= card.as_of.end]


def _dated(actual: Actual, speech: KpiSpeech) -> str:
    return f"{speech.actuals([actual])[0]} ({speech.voice.dates.period(actual.period)})"


def _made(metric: Metric, known: list[Actual], speech: KpiSpeech) -> Iterator[MadeLine]:
    """Its rows, or its formula with the numbers of the last period put in and what they were made of."""
    voice, words = speech.voice, speech.voice.words
    if metric.gathering is not None:
        file = next((each.place.path for each in metric.actuals), "")
        yield MadeLine(words["made gathered"], gathered_text(metric.gathering, file, voice))
    elif metric.working is not None:
        yield MadeLine(words["formula"], visible(metric.formula), metric.place)
        if known:
            value = value_of(metric, known[-1].period)
            yield MadeLine(words["made computed"], f"{worked_out(value, voice)} = {speech.actuals(known[-1:])[0]}")
            for line in lines_below(value, voice, _DEEPEST, _LINES):
                yield MadeLine("", "\u00a0\u00a0" * line.depth + line.text, line.place)
    elif metric.formula:
        yield MadeLine(words["formula"], visible(metric.formula), metric.place)


def _slices(metric: Metric, last: Actual, speech: KpiSpeech) -> Iterator[MadeLine]:
    """The figures of the same period, the largest first."""
    of = metric.slices.of if metric.slices is not None else {}
    found = [(name, each) for name, actuals in of.items() for each in actuals if each.period == last.period]
    found.sort(key=lambda each: -(each[1].value or 0.0))
    for name, each in found[:_SLICES]:
        yield MadeLine(visible(name), speech.actuals([each])[0])
    if found[_SLICES:]:
        yield MadeLine("…", f"+ {len(found) - _SLICES}")
