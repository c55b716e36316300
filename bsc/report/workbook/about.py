"""What the workbook is, how to read it, and the words it uses."""

from __future__ import annotations

from collections.abc import Iterator

from bsc.model import Status
from bsc.report.keys import STATUS_KEYS
from bsc.report.report import Report
from bsc.report.speech.words import visible
from bsc.report.view import Badge, Fact
from bsc.report.workbook.cell import EMPTY, Cell, day, status, text
from bsc.report.workbook.scorecard import coverage, score
from bsc.report.workbook.sheet import Column, Row, Sheet

_STATUSES = ((Status.ON_TRACK, "on track"), (Status.AT_RISK, "at risk"), (Status.OFF_TRACK, "off track"),
             (Status.NO_DATA, "no data"), (Status.NOT_JUDGED, "not judged"))


def about(report: Report, name: str) -> Sheet:
    """The sheet about the workbook."""
    title = text(visible(report.setting.strategy.name))
    rows = tuple(_rows(report))
    return Sheet(name, (Column("", 210.0), Column("", 760.0)), rows, 0, (), (title, EMPTY), False, "title", True)


def _rows(report: Report) -> Iterator[Row]:
    words, outline = report.setting.voice.words, report.outline
    yield _row("", text(words["what this is"]))
    for fact in _strategy(report):
        if fact.text:
            yield _row(fact.label, text(fact.text))
    yield from _standing(report)
    yield _chapter(words["how to read"])
    for key in ("read numbers", "read empty", "read shares", "read change", "read links"):
        yield _row("", text(words[key]))
    yield _chapter(words["status"])
    for each, key in _STATUSES:
        yield Row((status(Badge(STATUS_KEYS[each], words.status(each))), text(words[f"explain {key}"])))
    yield _chapter(words["report terms"])
    shown = {words[key] for _, key in _STATUSES}
    yield from (_row(fact.label, text(fact.text)) for fact in outline.dictionary.terms if fact.label not in shown)
    if outline.dictionary.glossary:
        yield _chapter(words["glossary"])
        yield from (_row(fact.label, text(fact.text)) for fact in outline.dictionary.glossary)


def _strategy(report: Report) -> Iterator[Fact]:
    strategy, words = report.setting.strategy, report.setting.voice.words
    yield Fact(words["organisation"], visible(strategy.style.organisation))
    yield Fact(words["confidentiality"], visible(strategy.style.confidentiality))
    yield Fact(words["vision"], visible(strategy.vision))
    yield Fact(words["mission"], visible(strategy.mission))
    yield Fact(words["description"], visible(strategy.description))
    yield Fact(words["owner"], visible(strategy.owner))
    yield Fact(words["scope"], report.outline.head.kpis_line)


def _standing(report: Report) -> Iterator[Row]:
    setting, card, words = report.setting, report.setting.card, report.setting.voice.words
    if card.as_of is not None:
        yield _row(words["as of"], text(report.outline.head.as_of))
        yield _row(words["period end"], day(card.as_of, setting.voice.dates.spanish))
    whole = report.outline.head.whole
    yield _row(words["index"], score(report, card.index.score, 1))
    yield _row(words["status"], status(whole.badge))
    yield _row(words["coverage share"], coverage(report, card.index))


def _row(label: str, cell: Cell) -> Row:
    return Row((text(label, quiet=True), cell))


def _chapter(title: str) -> Row:
    return Row((text(title), EMPTY), 0, "chapter")
