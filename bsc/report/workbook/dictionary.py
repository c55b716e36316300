"""The dictionary: each metric with its definition sheet, in use or not."""

from __future__ import annotations

from collections.abc import Iterator

from bsc.report.present.dictionary import MetricView
from bsc.report.report import Report
from bsc.report.speech.terms.definition import DEFINITION_TERMS
from bsc.report.workbook.cell import Cell, text
from bsc.report.workbook.sheet import MIDDLE, NARROW, WIDE, Column, Row, Sheet, head_of

_BEFORE = (("metric", MIDDLE), ("unit", NARROW), ("direction head", NARROW), ("cadence", NARROW),
           ("definition", WIDE))
_AFTER = (("serves", MIDDLE), ("id", MIDDLE))


def dictionary(report: Report, name: str) -> Sheet:
    """The sheet of metrics; a field of the definition has a column where some metric has it."""
    words, metrics = report.setting.voice.words, report.outline.dictionary.metrics
    said = {fact.label for each in metrics for fact in each.facts}
    fields = [label for label in dict.fromkeys(words[key] for key in DEFINITION_TERMS) if label in said]
    columns = (*(Column(head_of(words, head), most) for head, most in _BEFORE),
               *(Column(label, WIDE) for label in fields),
               *(Column(head_of(words, head), most) for head, most in _AFTER))
    return Sheet(name, columns, tuple(Row(tuple(_cells(each, fields))) for each in metrics))


def _cells(metric: MetricView, fields: list[str]) -> Iterator[Cell]:
    known = {fact.label: fact.text for fact in metric.facts}
    for said in (metric.name, metric.unit, metric.better, metric.cadence, metric.description):
        yield text(said)
    for label in fields:
        yield text(known.get(label, ""))
    yield text("\n".join(fact.label for fact in metric.serves))
    yield text(metric.id)
