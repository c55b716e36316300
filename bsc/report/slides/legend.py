"""The one line below a map slide: only what this map shows."""

from __future__ import annotations

from pptx.enum.shapes import MSO_SHAPE

from bsc.maps.text import fit, width
from bsc.report.keys import StatusKey
from bsc.report.map.view import LegendItem, MapView
from bsc.report.slides.canvas import Area, Canvas, describe
from bsc.report.slides.glue import Look, free_arrow
from bsc.report.slides.ink import ARROW, INK, SECOND, THEMES, WHITE, Face, Fill
from bsc.report.slides.marks import mark

_DASH = {"illustrative": "dash", "rejected": "sysDot"}
_SHAPES: dict[str, StatusKey] = {"on": "on", "risk": "risk", "off": "off", "none": "none", "unjudged": "unjudged"}
_SAMPLE = {"counted": 30.0, "illustrative": 30.0, "rejected": 30.0, "weakens": 16.0, "theme": 5.0, "status": 13.0}
ROW = 20.0


def rows_of(view: MapView, room: float) -> list[list[LegendItem]]:
    """The legend in as many rows as its items need."""
    rows: list[list[LegendItem]] = [[]]
    used = 0.0
    for item in view.legend:
        if item.kind == "limit" or (item.kind == "head" and item.text == view.drivers_word):
            continue
        wide = _wide(item)
        if rows[-1] and used + wide > room:
            rows.append([])
            used = 0.0
        rows[-1].append(item)
        used += wide
    return [row for row in rows if row]


def draw_legend(canvas: Canvas, rows: list[list[LegendItem]], area: Area) -> None:
    """Draw the rows."""
    for number, row in enumerate(rows):
        x, middle = area.x, area.y + number * ROW + ROW / 2
        for item in row:
            sample = _sample(canvas, item, x, middle)
            face = Face(12, INK if item.kind == "head" else SECOND, item.kind == "head")
            wide = width(_said(item), 12, face.bold) + 2
            canvas.line(_said(item), Area(x + sample, middle - 8, wide, 16), face)
            x += _wide(item)


def _wide(item: LegendItem) -> float:
    sample = item.pill_w if item.kind == "delay" else _SAMPLE.get(item.kind, 0.0)
    return sample + (6 if sample else 0) + width(_said(item), 12, item.kind == "head") + 18


def _said(item: LegendItem) -> str:
    return fit(item.text, 300, 12, item.kind == "head")


def _sample(canvas: Canvas, item: LegendItem, x: float, middle: float) -> float:
    wide = item.pill_w if item.kind == "delay" else _SAMPLE.get(item.kind, 0.0)
    if item.kind in ("counted", "illustrative", "rejected"):
        free_arrow(canvas, (x, middle), wide, Look(_DASH.get(item.kind, "")))
    elif item.kind == "weakens":
        describe(canvas.shape(MSO_SHAPE.OVAL, Area(x, middle - 8, 16, 16), Fill(WHITE, ARROW, 1.25)), "−", "")
        canvas.shape(MSO_SHAPE.RECTANGLE, Area(x + 4, middle - 0.75, 8, 1.5), Fill(INK))
    elif item.kind == "delay":
        made = canvas.shape(MSO_SHAPE.ROUNDED_RECTANGLE, Area(x, middle - 9, wide, 18), Fill(WHITE, ARROW, 0.75))
        made.adjustments[0] = 0.5
        canvas.write(made.text_frame, (item.sample,), Face(12, INK, align="center"), "middle")
    elif item.kind == "theme":
        canvas.shape(MSO_SHAPE.RECTANGLE, Area(x, middle - 7, 5, 14), Fill(THEMES[item.theme]))
    elif item.kind == "status":
        mark(canvas, _SHAPES[item.status], x, middle - 6.5, 13)
    return wide + (6 if wide else 0)
