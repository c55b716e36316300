"""The shapes of the statuses, drawn natively; a shape and a word always go together."""

from __future__ import annotations

from pptx.enum.shapes import MSO_SHAPE

from bsc.maps.text import fit, width
from bsc.report.keys import StatusKey
from bsc.report.slides.canvas import Area, Canvas, rgb
from bsc.report.slides.ink import LABEL, RISK, STATUS, TINT, WHITE, Face, Fill

_LONGEST = 9.0  # of its type's size: a house's own word for a status


def mark(canvas: Canvas, key: StatusKey, x: float, y: float, size: float) -> None:
    """The shape of a status in a square whose upper left corner is given."""
    area, colour = Area(x, y, size, size), STATUS[key]
    if key == "on":
        canvas.shape(MSO_SHAPE.OVAL, area, Fill(colour))
        _stroke(canvas, area, ((0.28, 0.52), (0.44, 0.68), (0.73, 0.34)))
    elif key == "risk":
        canvas.shape(MSO_SHAPE.ISOSCELES_TRIANGLE, area, Fill(RISK, colour))
        canvas.shape(MSO_SHAPE.RECTANGLE, Area(x + size * 0.45, y + size * 0.36, size * 0.1, size * 0.3), Fill(colour))
        canvas.shape(MSO_SHAPE.RECTANGLE, Area(x + size * 0.45, y + size * 0.74, size * 0.1, size * 0.12), Fill(colour))
    elif key == "off":
        canvas.shape(MSO_SHAPE.RECTANGLE, area, Fill(colour, WHITE, 0.75))
        _stroke(canvas, area, ((0.3, 0.3), (0.7, 0.7)))
        _stroke(canvas, area, ((0.7, 0.3), (0.3, 0.7)))
    elif key == "none":
        canvas.shape(MSO_SHAPE.OVAL, _within(area, 0.06), Fill("", colour, 1.25, "dot"))
    else:
        canvas.shape(MSO_SHAPE.RECTANGLE, _within(area, 0.2), Fill("", colour, 1.25))


def _within(area: Area, share: float) -> Area:
    inset = area.w * share
    return Area(area.x + inset, area.y + inset, area.w - 2 * inset, area.h - 2 * inset)


def _stroke(canvas: Canvas, area: Area, points: tuple[tuple[float, float], ...]) -> None:
    """A white line over a shape, through points in shares of it."""
    first, *rest = [(canvas.emu(area.x + area.w * x), canvas.emu(area.y + area.h * y)) for x, y in points]
    builder = canvas.shapes.build_freeform(*first)
    builder.add_line_segments(rest, close=False)
    made = builder.convert_to_shape()
    made.fill.background()
    made.line.color.rgb = rgb(WHITE)
    made.line.width = canvas.emu(area.w * 0.12)
    made.shadow.inherit = False


def status(canvas: Canvas, key: StatusKey, word: str, at: tuple[float, float], size: float) -> float:
    """Shape and word in one line whose middle is at a height; how wide both are."""
    x, middle = at
    mark(canvas, key, x, middle - size / 2, size)
    bold = key in ("risk", "off")
    word = fit(word, _LONGEST * size, size, bold)
    wide = width(word, size, bold) + 2
    face = Face(size, STATUS[key] if key != "unjudged" else LABEL, bold)
    canvas.text((word,), Area(x + size + 5, middle - face.leading / 2, wide, face.leading), face, "middle")
    return size + 5 + wide


def pill(canvas: Canvas, key: StatusKey, word: str, at: tuple[float, float], size: float) -> float:
    """Shape and word on their ground: solid off track, tinted at risk, plain otherwise; how wide it came out."""
    x, middle = at
    if key not in ("risk", "off"):
        return status(canvas, key, word, at, size)
    word = fit(word, _LONGEST * size, size, True)
    wide, high = size + 5 + width(word, size, True) + 18, size + 7
    ground = Fill(STATUS["off"]) if key == "off" else Fill(TINT, STATUS["risk"])
    made = canvas.shape(MSO_SHAPE.ROUNDED_RECTANGLE, Area(x, middle - high / 2, wide, high), ground)
    made.adjustments[0] = 0.5
    mark(canvas, key, x + 8, middle - size / 2, size)
    face = Face(size, WHITE if key == "off" else STATUS["risk"], True)
    area = Area(x + 8 + size + 5, middle - face.leading / 2, wide - size - 21, face.leading)
    canvas.text((word,), area, face, "middle")
    return wide


def pill_room(word: str, size: float) -> float:
    """How wide a pill is at most."""
    return size + 5 + width(fit(word, _LONGEST * size, size, True), size, True) + 18
