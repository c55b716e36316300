"""The cause-effect links, one row each, with how both ends stand."""

from __future__ import annotations

from collections.abc import Iterator

from bsc.model import Link
from bsc.report.report import Report
from bsc.report.speech.words import visible
from bsc.report.workbook.cell import EMPTY, Cell, digits, number, status, text
from bsc.report.workbook.kpis import places
from bsc.report.workbook.scorecard import score
from bsc.report.workbook.sheet import MIDDLE, NARROW, WIDE, Column, Row, Sheet, head_of

_HEADS = (
    ("cause", MIDDLE), ("cause score", NARROW), ("cause status", 170.0), ("effect", MIDDLE),
    ("effect score", NARROW), ("effect status", 170.0), ("counts head", MIDDLE), ("weight", NARROW),
    ("delay", NARROW), ("evidence share", 130.0), ("feedback head", NARROW), ("per head", NARROW),
    ("gives head", NARROW), ("rationale", WIDE), ("cause id", MIDDLE), ("effect id", MIDDLE),
)
_FIGURES = ("cause score", "effect score", "weight", "per head", "gives head")


def links(report: Report, name: str) -> Sheet:
    """The sheet of links, in the order of declaration."""
    words = report.setting.voice.words
    columns = tuple(Column(head_of(words, head), most, head in _FIGURES) for head, most in _HEADS)
    return Sheet(name, columns, tuple(_rows(report)), 0)


def _rows(report: Report) -> Iterator[Row]:
    words, dates = report.setting.voice.words, report.setting.voice.dates
    for link in report.graph.links:
        yield Row((
            *_end(report, link.cause), *_end(report, link.effect), text(words[_kind(link)]),
            number(link.weight, digits(places(link.weight))) if link.counted else EMPTY,
            text(dates.delay(link.delay) if link.delay else ""),
            text(words.terms.get(link.evidence, link.evidence)), text(words["feedback"] if link.feedback else ""),
            *_coefficient(link), text(visible(link.rationale)), text(link.cause), text(link.effect),
        ))


def _end(report: Report, objective: str) -> tuple[Cell, ...]:
    view, reading = report.objectives[objective], report.setting.card.objectives[objective]
    return text(view.name), score(report, reading.outcome.score), status(view.now.badge)


def _kind(link: Link) -> str:
    if link.rejected:
        return "link rejected"
    if link.negative:
        return "link negative"
    return "link counted" if link.counts else "link shown"


def _coefficient(link: Link) -> tuple[Cell, Cell]:
    if link.coefficient is None:
        return EMPTY, EMPTY
    per, gives = link.coefficient
    return number(per, digits(places(per))), number(gives, digits(places(gives)))
