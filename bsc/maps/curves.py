"""Arrows as curves: straight where aligned, an S between rows, round corners where many run in parallel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from bsc.maps.routing import Trail
from bsc.maps.sheet import Point

HEAD = 12.0
Segment = tuple[Point, ...]


class Channel(NamedTuple):
    """The gap between two rows: its upper and lower edge and how many arrows run in parallel in it."""

    top: float
    bottom: float
    tracks: int
    soft: bool = True

    def height(self, level: int) -> float:
        """The y of a track."""
        if self.soft and level >= self.tracks:
            level = self.tracks // 2
        first, last = self.top + HEAD + 8, self.bottom - 9
        return round(first + (last - first) * (level + 0.5) / max(1, self.tracks), 1)


def segments(trail: Trail, channels: Sequence[Channel], level: Callable[[int], int | None], soft: bool,
             ends: tuple[float, float]) -> list[Segment]:
    """The trail as lines (2 points), rounded corners (3) and S curves (4), from cause to head."""
    out: list[Segment] = []
    line: list[Point] = [(trail.columns[0], ends[0])]
    for step, number in enumerate(trail.channels):
        track = level(step)
        if track is None:
            continue
        channel = channels[number]
        x, to = trail.columns[step], trail.columns[step + 1]
        y = channel.height(track)
        if soft and trail.rises and channel.soft:
            start = line[-1][1] if step == 0 else channel.bottom
            stop = ends[1] if step == len(trail.channels) - 1 else channel.top
            out += rounded([*line, (x, start)], 14.0)
            out.append(((x, start), (x, y), (to, y), (to, stop)))
            line = [(to, stop)]
        else:
            line += [(x, y), (to, y)]
    return out + rounded([*line, (trail.columns[-1], ends[1])], 14.0 if soft else 5.0)


def rounded(points: Sequence[Point], radius: float) -> list[Segment]:
    """A polyline with rounded corners."""
    points = [point for at, point in enumerate(points) if at == 0 or point != points[at - 1]]
    out: list[Segment] = []
    at = points[0]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        reach = min(radius, _length(before, corner) / 2, _length(corner, after) / 2)
        into, out_of = _towards(corner, before, reach), _towards(corner, after, reach)
        out += [(at, into), (into, corner, out_of)]
        at = out_of
    if len(points) > 1:
        out.append((at, points[-1]))
    return [segment for segment in out if segment[0] != segment[-1]]


def _length(a: Point, b: Point) -> float:
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def _towards(start: Point, goal: Point, reach: float) -> Point:
    full = _length(start, goal)
    part = reach / full if full else 0.0
    return (start[0] + (goal[0] - start[0]) * part, start[1] + (goal[1] - start[1]) * part)


def at(segment: Segment, t: float) -> Point:
    """The point of a segment at a share of its way (de Casteljau)."""
    points = list(segment)
    while len(points) > 1:
        points = [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in pairwise(points)]
    return points[0]


def number(value: float) -> str:
    """A coordinate with at most one decimal."""
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text


def path(found: Sequence[Segment]) -> str:
    """SVG path data."""
    letter = {2: "L", 3: "Q", 4: "C"}
    out = ["M" + _pair(found[0][0])]
    for segment in found:
        out.append(letter[len(segment)] + " ".join(_pair(point) for point in segment[1:]))
    return "".join(out)


def _pair(point: Point) -> str:
    return f"{number(point[0])} {number(point[1])}"
