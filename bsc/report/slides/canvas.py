"""A slide as a sheet of pixels, 1280 wide, on which shapes and measured texts are placed."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from functools import lru_cache
from itertools import count
from typing import NamedTuple

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.oxml.text import CT_RegularTextRun
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.shapes.group import GroupShape
from pptx.shapes.shapetree import _BaseGroupShapes
from pptx.text.text import TextFrame, _Paragraph
from pptx.util import Emu, Pt

from bsc.maps.text import fit, wrap
from bsc.report.slides.ink import Face, Fill

WIDE = 1280.0
FONT = "Arial"
_PIXEL = 9525
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_SIDES = {"left": "l", "center": "ctr", "right": "r"}
_ANCHOR = {"top": MSO_ANCHOR.TOP, "middle": MSO_ANCHOR.MIDDLE, "bottom": MSO_ANCHOR.BOTTOM}
_DASH = {"dash": MSO_LINE.DASH, "dot": MSO_LINE.ROUND_DOT}


def rgb(colour: str) -> RGBColor:
    """A colour written in six figures."""
    make: Callable[[int, int, int], RGBColor] = RGBColor
    return make(int(colour[:2], 16), int(colour[2:4], 16), int(colour[4:], 16))


class Area(NamedTuple):
    """A place on the slide, in pixels."""

    x: float
    y: float
    w: float
    h: float


class Canvas:
    """Where shapes are added: a slide's tree or a group in it, and how many units a pixel has."""

    def __init__(self, shapes: _BaseGroupShapes, unit: float, ids: Iterator[int] | None = None) -> None:
        self._shapes = shapes
        self._ids = ids if ids is not None else count(shapes._element.max_shape_id)
        self.unit = unit

    @property
    def shapes(self) -> _BaseGroupShapes:
        """Where one shape is added next; its number is known without looking at all others."""
        vars(self._shapes)["_cached_max_shape_id"] = next(self._ids)
        return self._shapes

    def emu(self, pixels: float) -> Emu:
        """A length."""
        return Emu(round(pixels * self.unit))

    def points(self, pixels: float) -> Pt:
        """The size of a type, to a tenth of a point."""
        return Pt(math.floor(pixels * 7.5 * self.unit / _PIXEL + 1e-6) / 10)

    def group(self, name: str, says: str = "") -> Canvas:
        """A group on this canvas; `says` is its alternative text."""
        made: GroupShape = self.shapes.add_group_shape()
        describe(made, name, says)
        return Canvas(made.shapes, self.unit, self._ids)

    def shape(self, kind: MSO_SHAPE, area: Area, fill: Fill, name: str = "") -> Shape:
        """A shape without text."""
        made = self.shapes.add_shape(kind, self.emu(area.x), self.emu(area.y), self.emu(area.w), self.emu(area.h))
        style = made._element.find("{http://schemas.openxmlformats.org/presentationml/2006/main}style")
        if style is not None:
            made._element.remove(style)
        self.paint(made, fill)
        if name:
            made.name = name
        return made

    def paint(self, made: Shape, fill: Fill) -> None:
        """Fill and outline a shape."""
        if fill.fill:
            made.fill.solid()
            made.fill.fore_color.rgb = rgb(fill.fill)
        else:
            made.fill.background()
        if not fill.line:
            made.line.fill.background()
            return
        made.line.color.rgb = rgb(fill.line)
        made.line.width = self.emu(fill.width)
        if fill.dash:
            made.line.dash_style = _DASH[fill.dash]

    def text(self, lines: Sequence[str], area: Area, face: Face, anchor: str = "top") -> Shape:
        """Lines of text in a box of their own; they are not wrapped again."""
        made = self.shapes.add_textbox(self.emu(area.x), self.emu(area.y), self.emu(area.w), self.emu(area.h))
        self.write(made.text_frame, lines, face, anchor)
        return made

    def line(self, text: str, area: Area, face: Face) -> Shape:
        """A line of text, cut where it is longer than its place."""
        text = text.replace("\n", " ")
        return self.text((fit(text, area.w, face.size, face.bold),), area, face, "middle")

    def prose(self, text: str, area: Area, face: Face) -> float:
        """A text in as many lines as it needs and the place has; how high it came out."""
        lines = wrapped(text, area.w, face, int(area.h // face.leading))
        self.text(lines, area._replace(h=len(lines) * face.leading), face)
        return len(lines) * face.leading

    def write(self, frame: TextFrame, lines: Sequence[str], face: Face, anchor: str = "top") -> None:
        """Set a shape's text, one paragraph with line breaks, without margins."""
        frame.word_wrap = True
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)
        frame.vertical_anchor = _ANCHOR[anchor]
        self.fill(frame.paragraphs[0], lines, face)

    def fill(self, paragraph: _Paragraph, lines: Sequence[str], face: Face) -> None:
        """Set a paragraph."""
        own = paragraph._p
        if own.pPr is not None:
            own.remove(own.pPr)
        own.insert(0, deepcopy(_setting(face.align, self.points(face.leading).centipoints)))
        look = _run(face, self.points(face.size).centipoints)
        for number, line in enumerate(lines if any(lines) else ()):
            if number:
                own.add_br()
            run = deepcopy(look)
            run.text = line
            own.append(run)
        if not any(lines):  # else an empty line is as high as the largest type
            size = self.points(face.size).centipoints
            paragraph._p.append(parse_xml(f'<a:endParaRPr xmlns:a="{_A}" sz="{size}"/>'))


@lru_cache(maxsize=64)
def _setting(align: str, leading: int) -> BaseOxmlElement:
    """How a paragraph stands, in hundredths of a point; made once and copied, as there are thousands."""
    setting: BaseOxmlElement = parse_xml(
        f'<a:pPr xmlns:a="{_A}" algn="{_SIDES[align]}"><a:lnSpc><a:spcPts val="{leading}"/></a:lnSpc></a:pPr>')
    return setting


@lru_cache(maxsize=256)
def _run(face: Face, size: int) -> CT_RegularTextRun:
    """A text yet to be said, in a face."""
    run: CT_RegularTextRun = parse_xml(
        f'<a:r xmlns:a="{_A}"><a:rPr sz="{size}" b="{int(face.bold)}" i="{int(face.italic)}"><a:solidFill>'
        f'<a:srgbClr val="{face.colour}"/></a:solidFill><a:latin typeface="{FONT}"/></a:rPr><a:t/></a:r>')
    return run


def wrapped(text: str, room: float, face: Face, most: int) -> tuple[str, ...]:
    """A text in at most so many lines."""
    return wrap(text, room, face.size, face.bold, max(1, most)).lines


def describe(shape: BaseShape, name: str, says: str) -> None:
    """Name a shape, and say in words what it shows."""
    found = shape._element.xpath("./*/p:cNvPr")[0]
    found.set("name", name)
    if says:
        found.set("descr", says)
