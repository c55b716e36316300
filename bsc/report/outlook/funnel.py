"""The funnel as a figure, a bar for each stage, and as a table of all its metrics."""

from __future__ import annotations

from typing import NamedTuple

from bsc.align.funnel import Step, Volume, funnel_of
from bsc.report.keys import STATUS_KEYS
from bsc.report.outlook.view import Cell, Head, Row, Table
from bsc.report.setting import Setting
from bsc.report.speech.kpi import KpiSpeech, speech_for
from bsc.report.speech.numbers import MISSING, decimals_of
from bsc.report.speech.words import visible
from bsc.report.view import Badge

WIDE = 1000


class StageView(NamedTuple):
    """A stage: the metric that stands for it, and a bar as wide as its volume, in thousandths of the widest.

    `next` is the width of the bar below where a share gets there; a `level` counts no people on their way. `said`
    tells what it lacks.
    """

    name: str
    metric: str
    href: str
    volume: str
    width: int
    next: int
    level: bool
    share: str
    said: str
    badge: Badge | None


class FunnelView(NamedTuple):
    """The stages from the first to the last, and the metrics of all of them."""

    stages: tuple[StageView, ...]
    table: Table


def funnel_view(setting: Setting) -> FunnelView | None:
    """The funnel at the as-of, None where no metric has a stage."""
    steps = funnel_of(setting.card)
    if not steps:
        return None
    words = setting.voice.words
    most = max((_count(step.lead) for step in steps), default=0.0)
    widths = [round(_count(step.lead) / most * WIDE) if most else 0 for step in steps]
    falls = [width if step.share is not None else 0 for step, width in zip(steps, widths, strict=True)]
    stages = tuple(_stage(step, width, fall, setting) for step, width, fall in
                   zip(steps, widths, [*falls[1:], 0], strict=True))
    heads = (Head(words["metric"]), Head(words["measured"], right=True), Head(words["target"], right=True),
             Head(words["previous period"], right=True), Head(words["year before"], right=True), Head(words["status"]))
    rows = tuple(_row(volume, words[f"stage {step.stage.value}"], setting) for step in steps for volume in step.volumes)
    return FunnelView(stages, Table("", heads, rows))


def _count(volume: Volume | None) -> float:
    return max(0.0, volume.heads or 0.0) if volume is not None else 0.0


def _stage(step: Step, width: int, below: int, setting: Setting) -> StageView:
    words, lead = setting.voice.words, step.lead
    name = words[f"stage {step.stage.value}"]
    if lead is None:
        return StageView(name, "", "", "", 0, 0, False, "", words["stage empty"], None)
    share, said = "", ""
    if step.share is not None:
        percent = setting.voice.numbers.percent(step.share.percent, decimals=1 if step.share.percent < 10 else 0)
        share = words.say("stage share", n=percent, name=visible(step.share.of.metric.name))
    elif lead.value is None:
        said = words["no data"].lower()
    elif not lead.flow:
        said = words["stage level"]
    elif step.stage.value != "acquisition":
        said = words["stage apart"]
    return StageView(name, visible(lead.metric.name), _href(lead), _measured(lead, setting), width, below,
                     not lead.flow, share, said, _badge(lead, setting))


def _row(volume: Volume, stage: str, setting: Setting) -> Row:
    metric, speech = volume.metric, _speech(volume, setting)
    facts = [stage, *([visible(metric.unit)] if metric.unit else [])]
    if volume.period is not None and volume.period != setting.card.as_of:
        facts.append(setting.period(volume.period))
    target = MISSING
    if volume.kpi is not None:
        target = speech.target(setting.card.readings[volume.kpi.id])
    said = [MISSING if each is None else speech.say(each) for each in (volume.value, volume.before, volume.year)]
    badge = _badge(volume, setting)
    return Row((Cell(visible(metric.name), " · ".join(facts), _href(volume)), Cell(said[0]), Cell(target),
                Cell(said[1]), Cell(said[2]), Cell("" if badge else MISSING, badge=badge)))


def _speech(volume: Volume, setting: Setting) -> KpiSpeech:
    """In the precision of its KPI, wherever that is shown."""
    kpi = volume.kpi
    if kpi is None:
        return KpiSpeech(setting.voice, decimals_of((volume.value, volume.before, volume.year)))
    return speech_for(kpi, [card.readings[kpi.id] for card in setting.history.cards], setting.voice)


def _measured(volume: Volume, setting: Setting) -> str:
    if volume.value is None:
        return MISSING
    return setting.voice.numbers.with_unit(_speech(volume, setting).say(volume.value), visible(volume.metric.unit))


def _badge(volume: Volume, setting: Setting) -> Badge | None:
    if volume.kpi is None:
        return None
    status = setting.card.readings[volume.kpi.id].status
    return Badge(STATUS_KEYS[status], setting.voice.words.status(status))


def _href(volume: Volume) -> str:
    return f"#k-{volume.kpi.id}" if volume.kpi is not None else f"#m-{volume.metric.id}"
