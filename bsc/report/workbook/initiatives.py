"""The initiatives, one row each: time, money, what they serve."""

from __future__ import annotations

from collections.abc import Iterator

from bsc.model import Initiative
from bsc.report.report import Report
from bsc.report.view import InitiativeView
from bsc.report.workbook.cell import EMPTY, Cell, day, digits, number, share, text
from bsc.report.workbook.sheet import MIDDLE, NARROW, WIDE, Column, Row, Sheet, head_of

_HEADS = (
    ("initiative", MIDDLE), ("owner", 210.0), ("state", NARROW), ("starts", NARROW), ("ends", NARROW),
    ("done share", NARROW), ("gone share", NARROW), ("budget money", NARROW), ("budget", NARROW), ("currency", NARROW),
    ("serves", WIDE), ("expected head", WIDE), ("milestones", WIDE), ("definition", WIDE), ("id", MIDDLE),
)
_FIGURES = ("starts", "ends", "done share", "gone share", "budget money", "budget")


def initiatives(report: Report, name: str) -> Sheet:
    """The sheet of initiatives, in the order of declaration."""
    words = report.setting.voice.words
    columns = tuple(Column(head_of(words, head), most, head in _FIGURES) for head, most in _HEADS)
    return Sheet(name, columns, tuple(_rows(report)))


def _rows(report: Report) -> Iterator[Row]:
    initiatives = report.setting.strategy.initiatives.values()
    for initiative, view in zip(initiatives, report.outline.timeline.rows, strict=True):
        yield Row((text(view.name), text(view.owner), text(view.state), *_figures(report, initiative, view),
                   text("\n".join(fact.label for fact in view.serves)), text("\n".join(view.expected)),
                   text("\n".join(step.text for step in view.milestones)), text(view.description),
                   text(initiative.id)))


def _figures(report: Report, initiative: Initiative, view: InitiativeView) -> tuple[Cell, ...]:
    spanish, start = report.setting.voice.dates.spanish, initiative.start
    first = day(start, spanish)
    return (
        first._replace(value=start.first_day) if start is not None else first, day(initiative.end, spanish),
        share(initiative.progress), share(view.gone if view.gone >= 0 else None), _money(report, initiative.budget),
        _money(report, initiative.spent), text(initiative.currency),
    )


def _money(report: Report, amount: float | None) -> Cell:
    if amount is None:
        return EMPTY
    decimals = 0 if amount == int(amount) else 2
    return number(amount, digits(decimals), report.setting.voice.numbers.plain(amount, decimals))
