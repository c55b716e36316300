"""Connectors glued to shapes at both ends."""

from __future__ import annotations

from typing import NamedTuple

from pptx.enum.shapes import MSO_CONNECTOR
from pptx.oxml import parse_xml
from pptx.shapes.autoshape import Shape
from pptx.util import Emu

from bsc.report.slides.canvas import Canvas, describe
from bsc.report.slides.corners import Point
from bsc.report.slides.ink import ARROW

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
TOP, BOTTOM = 0, 2
_TURN = 16200000


class Look(NamedTuple):
    """How a connector is drawn; `head` says whether it ends in one, `level` where it bends if it does."""

    dash: str = ""  # dash | sysDot
    width: float = 1.75
    head: bool = True
    level: float | None = None


class End(NamedTuple):
    """What a connector is glued to: a shape and one of its sites, and where that is."""

    shape: Shape
    site: int
    at: Point


def connect(canvas: Canvas, ends: tuple[End, End], look: Look, says: str) -> None:
    """A connector from one shape to another: straight, or bent once on its way up or down."""
    (x0, y0), (x1, y1) = ends[0].at, ends[1].at
    across, up = x1 - x0, y0 - y1
    if look.level is None:
        kind, guide, size = "straightConnector1", "", (abs(across), abs(up))
        turn = _flips(across < 0, up > 0)
    else:
        kind, size = "curvedConnector3", (abs(up), abs(across))
        bend = round((y0 - look.level) / up * 100000)
        guide = f'<a:gd name="adj1" fmla="val {bend}"/>'
        turn = f' rot="{_TURN}"' + _flips(up < 0, across < 0)
    x, y = (x0 + x1 - size[0]) / 2, (y0 + y1 - size[1]) / 2
    start, end = ends
    shapes = canvas.shapes
    shapes._element.append(parse_xml(
        f'<p:cxnSp xmlns:p="{_P}" xmlns:a="{_A}"><p:nvCxnSpPr><p:cNvPr id="{shapes._next_shape_id}" name=""/>'
        f'<p:cNvCxnSpPr><a:stCxn id="{start.shape.shape_id}" idx="{start.site}"/>'
        f'<a:endCxn id="{end.shape.shape_id}" idx="{end.site}"/></p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>'
        f'<a:xfrm{turn}><a:off x="{canvas.emu(x)}" y="{canvas.emu(y)}"/>'
        f'<a:ext cx="{canvas.emu(size[0])}" cy="{canvas.emu(size[1])}"/></a:xfrm>'
        f'<a:prstGeom prst="{kind}"><a:avLst>{guide}</a:avLst></a:prstGeom>{_line(look, canvas)}</p:spPr></p:cxnSp>'))
    describe(shapes[-1], says.partition(": ")[0], says if look.head else "")


def free_arrow(canvas: Canvas, at: tuple[float, float], wide: float, look: Look) -> None:
    """A level arrow that joins nothing, for the legend."""
    x, y = (canvas.emu(each) for each in at)
    made = canvas.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, x, y, Emu(x + canvas.emu(wide)), y)
    old = made._element.find(f"{{{_P}}}style")
    if old is not None:
        made._element.remove(old)
    made._element.spPr.append(parse_xml(_line(look, canvas, f' xmlns:a="{_A}"')))


def _flips(level: bool, upright: bool) -> str:
    return (' flipH="1"' if level else "") + (' flipV="1"' if upright else "")


def _line(look: Look, canvas: Canvas, space: str = "") -> str:
    dash = f'<a:prstDash val="{look.dash}"/>' if look.dash else ""
    head = '<a:tailEnd type="triangle" w="med" len="med"/>' if look.head else ""
    return (f'<a:ln{space} w="{canvas.emu(look.width)}"><a:solidFill><a:srgbClr val="{ARROW}"/></a:solidFill>{dash}'
            f"<a:round/>{head}</a:ln>")
