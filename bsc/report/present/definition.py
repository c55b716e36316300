"""A metric's definition as labelled texts: what somebody wrote of it, nothing else."""

from __future__ import annotations

from bsc.model import Metric
from bsc.report.setting import Setting
from bsc.report.speech.lineage import rows_of
from bsc.report.speech.words import visible
from bsc.report.view import Fact


def definition_of(metric: Metric, setting: Setting) -> tuple[Fact, ...]:
    """What was written of a metric beside its description, in the order in which people ask for it."""
    words, sheet = setting.voice.words, metric.sheet
    said = (
        ("worked out", metric.formula),
        ("data source", rows_of(metric, setting.voice) or metric.source),
        ("collector", sheet.collector),
        ("completeness", sheet.completeness),
        ("limitations", sheet.limitations),
        ("use", sheet.use),
        ("not use", sheet.not_use),
        ("audience", sheet.audience),
        ("action", sheet.action),
        ("unintended", sheet.unintended),
        ("reference", sheet.reference),
        ("tied to pay", words["pay depends"] if sheet.tied_to_pay else ""),
        ("cost to know", sheet.cost),
        ("definition review", words.cadence(sheet.review) if sheet.review is not None else ""),
        ("valid until", setting.period(sheet.valid_until) if sheet.valid_until is not None else ""),
        ("version", sheet.version),
    )
    return tuple(Fact(words[key], visible(text)) for key, text in said if text)
