"""Native tables whose rows are as high as their texts, shared out over as many slides as they need."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.shapes.shapetree import SlideShapes
from pptx.table import Table, _Cell

from bsc.maps.text import width
from bsc.report.slides.canvas import Area, Canvas, describe, rgb, wrapped
from bsc.report.slides.ink import INK, LABEL, LINE, Face
from bsc.report.slides.typed import Paper, Prose

_SIDE, _TOP = 5.0, 4.0
_HEAD = Face(12, LABEL)
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"


class Column(NamedTuple):
    """A column: what stands at its head, its width, its alignment; `upright` heads run up, in narrow columns."""

    head: str
    wide: float
    align: str = "left"
    upright: bool = False


class Cell(NamedTuple):
    """A text and how it is set; `small` stands below it. `span` cells become one."""

    text: str
    face: Face = Face(13)
    small: str = ""
    span: int = 1


class Row(NamedTuple):
    """Cells from left to right on a ground; a cell that spans others is followed by as many blank ones."""

    cells: tuple[Cell, ...]
    ground: str = ""


def sheets(columns: Sequence[Column], rows: Sequence[Row], room: float) -> list[list[Row]]:
    """The rows in portions that fit a height under a head; a row with a ground is not left alone at an end."""
    top = height(columns, head(columns))
    portions: list[list[Row]] = [[]]
    used = top
    for number, row in enumerate(rows):
        high = height(columns, row)
        leads = row.ground and number + 1 < len(rows)
        wanted = high + (height(columns, rows[number + 1]) if leads else 0.0)
        if portions[-1] and used + wanted > room:
            portions.append([])
            used = top
        portions[-1].append(row)
        used += high
    return portions


def fitting(columns: Sequence[Column], rows: Sequence[Row], room: float) -> int:
    """How many of the rows fit a height under a head."""
    used, count = height(columns, head(columns)), 0
    for row in rows:
        used += height(columns, row)
        if used > room:
            return count
        count += 1
    return count


def table(canvas: Canvas, area: Area, columns: Sequence[Column], rows: Sequence[Row], says: str) -> float:
    """Draw a table with its head; how high it came out."""
    every = [head(columns), *rows]
    heights = [height(columns, row) for row in every]
    shapes = canvas.shapes
    assert isinstance(shapes, SlideShapes)
    shape = shapes.add_table(len(every), len(columns), canvas.emu(area.x), canvas.emu(area.y),
                                    canvas.emu(sum(column.wide for column in columns)), canvas.emu(sum(heights)))
    describe(shape, says, says)
    made: Table = shape.table
    made.first_row, made.horz_banding = True, False
    for style in made._tbl.xpath("./a:tblPr/a:tableStyleId"):
        style.text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # no style, no grid
    for number, column in enumerate(columns):
        made.columns[number].width = canvas.emu(column.wide)
    for number, (row, high, place) in enumerate(zip(every, heights, made.rows, strict=True)):
        place.height = canvas.emu(high)
        _row(canvas, tuple(place.cells), row, columns, first=number == 0)
    return sum(heights)


def height(columns: Sequence[Column], row: Row) -> float:
    """How high a row is."""
    high = max(_lines_high(cell, _wide(columns, at, cell)) for at, cell in enumerate(row.cells)
               if not columns[at].upright)
    if row.cells and all(cell.text == column.head for cell, column in zip(row.cells, columns, strict=False)):
        high = max([high, *(width(column.head, _HEAD.size) + 4 for column in columns if column.upright)])
    return high + 2 * _TOP


def head(columns: Sequence[Column]) -> Row:
    """The row that names the columns."""
    return Row(tuple(Cell(column.head, _HEAD._replace(align=column.align)) for column in columns))


def _wide(columns: Sequence[Column], at: int, cell: Cell) -> float:
    return sum(column.wide for column in columns[at:at + cell.span]) - 2 * _SIDE - 1


def _small(cell: Cell) -> Face:
    return Face(12, LABEL, align=cell.face.align)


def _lines_high(cell: Cell, room: float) -> float:
    high = len(wrapped(cell.text, room, cell.face, 9)) * cell.face.leading
    return high + (len(wrapped(cell.small, room, _small(cell), 6)) * _small(cell).leading if cell.small else 0.0)


def _row(canvas: Canvas, made: Sequence[_Cell], row: Row, columns: Sequence[Column], *, first: bool) -> None:
    """Fill the cells of a row; each is looked for by the library anew, so they are told once."""
    for at, (cell, own) in enumerate(zip(made, row.cells, strict=False)):
        if own.span > 1:
            cell.merge(made[at + own.span - 1])
        if columns[at].upright:
            _narrow(canvas, cell, own, first)
        else:
            _cell(canvas, cell, own, _wide(columns, at, own))
        paper: Paper = cell.fill
        if row.ground:
            paper.solid()
            cell.fill.fore_color.rgb = rgb(row.ground)
        else:
            paper.background()
        _rule(cell, INK if first else LINE, canvas.emu(1.5 if first else 0.75))


def _cell(canvas: Canvas, cell: _Cell, own: Cell, room: float) -> None:
    cell.margin_left = cell.margin_right = canvas.emu(_SIDE)
    cell.margin_top = cell.margin_bottom = canvas.emu(_TOP)
    frame = cell.text_frame
    frame.word_wrap = True
    canvas.fill(frame.paragraphs[0], wrapped(own.text, room, own.face, 9), own.face)
    if own.small:
        more: Prose = frame
        canvas.fill(more.add_paragraph(), wrapped(own.small, room, _small(own), 6), _small(own))


def _narrow(canvas: Canvas, cell: _Cell, own: Cell, upright: bool) -> None:
    """A cell of a narrow column: a mark in the middle, or a head that runs up."""
    cell.margin_left = cell.margin_right = canvas.emu(0)
    cell.margin_top = cell.margin_bottom = canvas.emu(_TOP)
    if upright:
        cell._tc.get_or_add_tcPr().set("vert", "vert270")
        cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    canvas.fill(cell.text_frame.paragraphs[0], (own.text,), own.face)


def _rule(cell: _Cell, colour: str, wide: int) -> None:
    """A line below a cell, none at its other sides."""
    properties = cell._tc.get_or_add_tcPr()
    none = "".join(f'<a:{side} w="0"><a:noFill/></a:{side}>' for side in ("lnL", "lnR", "lnT"))
    lines = parse_xml(f'<a:x xmlns:a="{_A}">{none}<a:lnB w="{wide}"><a:solidFill><a:srgbClr val="{colour}"/>'
                      "</a:solidFill></a:lnB></a:x>")
    for at, line in enumerate(list(lines)):
        properties.insert(at, line)
