"""The funnel: a bar for each stage with its figures, and a table of its other metrics, at every as-of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bsc.align.funnel import Step, Volume, funnel_of
from bsc.report.keys import STATUS_CODES, STATUS_KEYS
from bsc.report.setting import Setting
from bsc.report.speech.kpi import KpiSpeech, speech_for
from bsc.report.speech.numbers import MISSING, decimals_of
from bsc.report.speech.words import visible
from bsc.report.view import Badge

WIDE, HIGH, FOOT = 1000, 34, 60


class FigureView(NamedTuple):
    """A metric of a stage; `row` is the record of its status and of the texts from value to year, column by column."""

    row: int
    name: str
    unit: str
    stage: str
    href: str
    value: str
    target: str
    before: str
    year: str
    when: str
    badge: Badge | None


class StageView(NamedTuple):
    """A stage: the metric that stands for it, None where nothing is measured; a bar as wide as its volume.

    `fall` leads to the bar below where a share gets there; a `level` counts no people on their way. `said` is the share
    or why there is none; `row` is the record of bar, fall and that. `width` is in thousandths of the widest.
    """

    row: int
    name: str
    figure: FigureView | None
    bar: str
    fall: str
    level: bool
    said: str
    width: int


class FunnelView(NamedTuple):
    """The stages from the first to the last, and the metrics that do not stand for one."""

    stages: tuple[StageView, ...]
    others: tuple[FigureView, ...]


class _Shape(NamedTuple):
    """A stage's bar and what leads on from it, at one as-of."""

    bar: str
    fall: str
    width: int


def funnel_view(setting: Setting) -> FunnelView | None:
    """The funnel, None where no metric has a stage."""
    moments = [funnel_of(card) for card in setting.history.cards]
    if not moments[setting.current]:
        return None
    shapes = [_shapes(steps) for steps in moments]
    stages, others = [], []
    for number, step in enumerate(moments[setting.current]):
        name = setting.voice.words[f"stage {step.stage.value}"]
        figures = [_figure([steps[number].volumes[at] for steps in moments], name, setting)
                   for at in range(len(step.volumes))]
        others += figures[1:]
        stages.append(_stage([steps[number] for steps in moments], [each[number] for each in shapes],
                             figures[0] if figures else None, setting))
    return FunnelView(tuple(stages), tuple(others))


def _shapes(steps: Sequence[Step]) -> list[_Shape]:
    """Bars around one middle, each as wide as its part of the widest."""
    counts = [max(0.0, step.lead.heads or 0.0) if step.lead is not None else 0.0 for step in steps]
    most = max(counts, default=0.0)
    widths = [round(count / most * WIDE) if most else 0 for count in counts]
    shapes = []
    for at, width in enumerate(widths):
        below = widths[at + 1] if at + 1 < len(steps) and steps[at + 1].share is not None else 0
        left = (WIDE - width) // 2
        fall = f"M{left} {HIGH + 2}h{width}L{(WIDE + below) // 2} {FOOT}h-{below}z" if below else ""
        shapes.append(_Shape(f"M{left} 2h{width}v{HIGH}h-{width}z" if width else "", fall, width))
    return shapes


def _stage(steps: Sequence[Step], shapes: Sequence[_Shape], figure: FigureView | None, setting: Setting) -> StageView:
    step, at = steps[setting.current], setting.current
    said = [_said(each, setting) for each in steps]
    row = setting.records.add([each.bar for each in shapes], [each.fall for each in shapes], said)
    level = step.lead is not None and not step.lead.flow
    return StageView(row, setting.voice.words[f"stage {step.stage.value}"], figure, shapes[at].bar, shapes[at].fall,
                     level, said[at], shapes[at].width)


def _said(step: Step, setting: Setting) -> str:
    words, lead = setting.voice.words, step.lead
    if lead is None:
        return words["stage empty"]
    if step.share is not None:
        percent = setting.voice.numbers.percent(step.share.percent, decimals=1 if step.share.percent < 10 else 0)
        return words.say("stage share", n=percent, name=visible(step.share.of.metric.name))
    if lead.value is None:
        return words["no data"].lower() if lead.kpi is None else ""
    if not lead.flow:
        return words["stage level"]
    return words["stage apart"] if step.stage.value != "acquisition" else ""


def _figure(volumes: Sequence[Volume], stage: str, setting: Setting) -> FigureView:
    """A metric through the as-of periods."""
    now, at, cards = volumes[setting.current], setting.current, setting.history.cards
    metric, kpi = now.metric, now.kpi
    speech, codes, badge, targets = _plain(volumes, setting), "-" * len(cards), None, [MISSING] * len(cards)
    if kpi is not None:
        readings = [card.readings[kpi.id] for card in cards]
        speech = speech_for(kpi, readings, setting.voice)
        codes = "".join(STATUS_CODES[each.status] for each in readings)
        targets = [speech.target(each) for each in readings]
        badge = Badge(STATUS_KEYS[readings[at].status], setting.voice.words.status(readings[at].status))
    values, befores, years = ([MISSING if each is None else speech.say(each) for each in column] for column in (
        [each.value for each in volumes], [each.before for each in volumes], [each.year for each in volumes]))
    when = ["" if each.period is None or each.period == card.as_of else setting.period(each.period)
            for each, card in zip(volumes, cards, strict=True)]
    row = setting.records.add(codes, values, targets, befores, years, when)
    return FigureView(row, visible(metric.name), visible(metric.unit), stage,
                      f"#k-{kpi.id}" if kpi is not None else f"#m-{metric.id}", values[at], targets[at], befores[at],
                      years[at], when[at], badge)


def _plain(volumes: Sequence[Volume], setting: Setting) -> KpiSpeech:
    """The writing of a metric that no KPI judges."""
    return KpiSpeech(setting.voice, decimals_of([number for each in volumes
                                                 for number in (each.value, each.before, each.year)]))
