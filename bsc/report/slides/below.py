"""The scorecards below as native tables: how each stands, what they bring, what is amiss down there."""

from __future__ import annotations

from collections.abc import Sequence

from bsc.report.present.below import BelowView, CellView
from bsc.report.present.brought import Brought, BroughtView, TroubleView
from bsc.report.report import Report
from bsc.report.slides.ink import BAND, INK, LABEL, SECOND, Face
from bsc.report.slides.page import ROOM, Pages
from bsc.report.slides.scorecard import badge_cell
from bsc.report.slides.tables import Cell, Column, Row, sheets, table
from bsc.report.speech.numbers import MISSING

_INDENT = "\u2003"
_BANDS = 6
_NAME, _INDEX, _OFF = 250.0, 150.0, 110.0
_STRONG, _PLAIN, _QUIET = Face(14, INK, True), Face(14, INK), Face(13, SECOND)


def below_slides(pages: Pages, report: Report) -> None:
    """Add the scorecards below, and what they bring."""
    view, brought, words = report.outline.below, report.brought, report.setting.voice.words
    if view is None or brought is None:
        return
    for at in range(0, max(1, len(view.bands)), _BANDS):
        _overview(pages, report, view, at)
    if brought.objectives:
        columns = [Column(words["objective"], 456), Column(words["scorecard"], 300),
                   Column(words["weight"], 90, "right"), Column(words["weight share"], 110, "right"),
                   Column(words["score"], 90, "right"), Column(words["status"], 170)]
        _tables(pages, words["brought"], columns, [row for each in brought.objectives for row in _objective(each)])
    _missing(pages, report, brought)
    trouble_slides(pages, report)


def trouble_slides(pages: Pages, report: Report) -> None:
    """Add the objectives of the scorecards below that are off track or eroding, if there are any."""
    words, found = report.setting.voice.words, report.agenda.below
    if found:
        columns = [Column(words["objective"], 400), Column(words["scorecard"], 200), Column(words["raised"], 250),
                   Column(words["score"], 76, "right"), Column(words["status"], 130), Column(words["owner"], 160)]
        _tables(pages, words["below exceptions"], columns, [_trouble(each) for each in found])


def _tables(pages: Pages, title: str, columns: list[Column], rows: Sequence[Row]) -> None:
    portions = sheets(columns, rows, pages.room)
    for number, portion in enumerate(portions, 1):
        told = f"{title} ({number}/{len(portions)})" if len(portions) > 1 else title
        page = pages.add(told)
        table(page.canvas, page.area, columns, portion, told)


def _overview(pages: Pages, report: Report, view: BelowView, at: int) -> None:
    """The scorecards with their index, under as many perspectives as a slide holds."""
    words, bands = report.setting.voice.words, view.bands[at:at + _BANDS]
    wide = (ROOM - _NAME - _INDEX - _OFF) / max(1, len(bands))
    columns = [Column(words["scorecard"], _NAME), Column(words["index"], _INDEX), Column(words["off head"], _OFF),
               *(Column(each, wide) for each in bands)]
    rows = [Row((Cell(_INDENT * row.depth + row.name, _STRONG), _standing(row.whole), Cell(row.off, _PLAIN),
                 *(_standing(cell) for cell in row.cells[at:at + _BANDS]))) for row in view.rows]
    _tables(pages, words["below"], columns, rows)


def _standing(cell: CellView | None) -> Cell:
    if cell is None:
        return Cell(MISSING, Face(14, LABEL))
    shown = badge_cell(cell.now.badge, 14)
    return shown._replace(text=f"{cell.now.score} {shown.text}")


def _objective(each: BroughtView) -> list[Row]:
    """An objective of ours with all that counts for it."""
    right = Face(14, INK, align="right")
    own = Row((Cell(each.name, _STRONG, span=2), Cell(""), Cell(each.says, Face(12, SECOND), span=2), Cell(""),
               Cell(each.score, right._replace(bold=True)), badge_cell(each.badge, 14)), BAND)
    return [own, *(
        Row((Cell(row.objective, _PLAIN), Cell(row.scorecard, _QUIET), Cell(row.weight, right), Cell(row.share, right),
             Cell(row.score, right), badge_cell(row.badge, 14))) for row in each.rows)]


def _missing(pages: Pages, report: Report, brought: Brought) -> None:
    """What nobody counts for, and what counts for nothing."""
    words = report.setting.voice.words
    rows = [Row((Cell(words["brought alone"], _STRONG), Cell(name, _PLAIN))) for name in brought.alone]
    rows += [Row((Cell(words["brought loose"], _STRONG), Cell(each.text, _PLAIN, each.label)))
             for each in brought.loose]
    if rows:
        _tables(pages, words["brought missing"], [Column("", 420), Column(words["objectives"], ROOM - 420)], rows)


def _trouble(each: TroubleView) -> Row:
    return Row((Cell(each.objective, _STRONG, each.told), Cell(each.scorecard, _PLAIN),
                Cell(each.serves or MISSING, _QUIET), Cell(each.score, Face(14, INK, True, "right")),
                badge_cell(each.badge, 14), Cell(each.owner, _QUIET)))
