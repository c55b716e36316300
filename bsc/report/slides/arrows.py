"""The arrows of a map slide: connectors glued to the boxes, and their marks above all lines."""

from __future__ import annotations

from collections.abc import Sequence

from pptx.enum.shapes import MSO_SHAPE
from pptx.shapes.autoshape import Shape

from bsc.maps.text import width
from bsc.report.map.view import MapView, RouteView
from bsc.report.slides.canvas import Area, Canvas, describe
from bsc.report.slides.corners import Point
from bsc.report.slides.glue import BOTTOM, TOP, End, Look, connect
from bsc.report.slides.ink import ARROW, INK, WHITE, Face, Fill
from bsc.report.slides.scale import Scale
from bsc.report.slides.ways import Way, drawn, way_of

_DASH = {"illustrative": "dash", "rejected": "sysDot"}
_MANY = 30
_JOINT = 2.0  # the corners of an arrow that a user can take hold of


class Arrows:
    """The arrows of one map between boxes that have been drawn."""

    def __init__(self, view: MapView, scale: Scale, areas: dict[str, Area]) -> None:
        self.areas = areas
        self.routes = [route for route in view.routes if route.cause in areas and route.effect in areas]
        boxes = list(areas.values())
        self.ways = [way_of(route.path, scale, (areas[route.cause], areas[route.effect]), boxes)
                     for route in self.routes]
        self.width = 1.25 if view.frame.dense or len(self.routes) > _MANY else 1.75

    def draw(self, canvas: Canvas, frames: dict[str, Shape]) -> None:
        """Draw them all, their marks above all lines."""
        for route, way in zip(self.routes, self.ways, strict=True):
            look = Look(_DASH.get(route.classes.split(" ")[0], ""), self.width)
            self._draw(canvas, route, way, (frames[route.cause], frames[route.effect]), look)
        taken = list(self.areas.values())
        for route, way in zip(self.routes, self.ways, strict=True):
            _marked(canvas, route, drawn(way), taken)

    def _draw(self, canvas: Canvas, route: RouteView, way: Way, frames: tuple[Shape, Shape], look: Look) -> None:
        """One arrow; around corners, its pieces are glued to joints."""
        start = End(frames[0], TOP, way.points[0])
        for point in way.points[1:-1]:
            joint = End(_joint(canvas, point), TOP, point)
            connect(canvas, (start, joint), look._replace(head=False), route.aria)
            start = joint
        connect(canvas, (start, End(frames[1], BOTTOM, way.points[-1])), look._replace(level=way.level), route.aria)


def _joint(canvas: Canvas, at: Point) -> Shape:
    x, y = at
    made = canvas.shape(MSO_SHAPE.RECTANGLE, Area(x - _JOINT / 2, y - _JOINT / 2, _JOINT, _JOINT), Fill(ARROW))
    describe(made, "Joint", "")
    return made


def _marked(canvas: Canvas, route: RouteView, points: Sequence[Point], taken: list[Area]) -> None:
    if route.minus is not None:
        area = _place(points, (0.78, 0.7, 0.85, 0.6, 0.5, 0.4), (16.0, 16.0), taken)
        disc = canvas.shape(MSO_SHAPE.OVAL, area, Fill(WHITE, ARROW, 1.25))
        describe(disc, "−", route.aria)
        canvas.shape(MSO_SHAPE.RECTANGLE, Area(area.x + 4, area.y + 7.25, 8, 1.5), Fill(INK), "−")
    if route.pill is not None:
        text = route.pill.text
        size = (width(text, 12) + 16, 18.0)
        area = _place(points, (0.5, 0.42, 0.58, 0.34, 0.66, 0.25, 0.75), size, taken)
        made = canvas.shape(MSO_SHAPE.ROUNDED_RECTANGLE, area, Fill(WHITE, ARROW, 0.75), text)
        made.adjustments[0] = 0.5
        canvas.write(made.text_frame, (text,), Face(12, INK, align="center"), "middle")


def _place(points: Sequence[Point], shares: Sequence[float], size: tuple[float, float], taken: list[Area]) -> Area:
    """Where a mark on a line touches nothing else; the first wish where it always would."""
    wide, high = size
    tried = [points[round(share * (len(points) - 1))] for share in shares]
    areas = [Area(x - wide / 2, y - high / 2, wide, high) for x, y in tried]
    found = next((area for area in areas if not any(_meet(area, other) for other in taken)), areas[0])
    taken.append(found)
    return found


def _meet(one: Area, two: Area) -> bool:
    return (one.x < two.x + two.w + 1 and two.x < one.x + one.w + 1
            and one.y < two.y + two.h + 1 and two.y < one.y + one.h + 1)
