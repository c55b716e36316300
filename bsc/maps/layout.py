"""From a map's boxes and links to coordinates: order, rows, trails, tracks, curves."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bsc.maps.curves import HEAD, Channel, Segment, path, segments
from bsc.maps.heights import Stack, heights
from bsc.maps.labels import Marks
from bsc.maps.order import known_links, levels
from bsc.maps.routing import Grid, Trail, trails
from bsc.maps.rows import Size, measure, place, split
from bsc.maps.sheet import Band, Box, BoxSpec, LinkSpec, MapLayout, MapSpec, Route
from bsc.maps.straighten import straighten
from bsc.maps.tracks import Levels, jogs, stack

__all__ = ["Band", "Box", "BoxSpec", "LinkSpec", "MapLayout", "MapSpec", "Route", "lay_out"]


def lay_out(spec: MapSpec, *, cache: Path | None = None, engine: str = "wasm") -> MapLayout:
    """Lay a map out; the compiled Graphviz is kept in `cache`, `engine="dot"` asks an installed one."""
    spec = spec._replace(links=known_links(spec))
    found = levels(spec, cache=cache, engine=engine)
    rows, dense = split(found)
    size = measure(spec, rows, dense)
    grid = Grid(rows, place(rows, size, found, spec.links), size, bool(spec.bands))
    ways = straighten(trails(grid, spec.links))
    tracks, counts, soft = _tracks(ways, len(rows) + 1, size)
    stacked = heights(spec, rows, size, counts)
    channels = [Channel(*edges, counts[at], soft[at]) for at, edges in enumerate(stacked.channels)]
    return MapLayout(
        width=size.right + (22.0 if spec.bands else 26.0),
        height=stacked.height,
        box_w=size.w,
        box_h=size.h,
        dense=dense,
        bands=stacked.bands,
        boxes=_boxes(grid, stacked, size),
        routes=_routes(ways, channels, tracks, stacked, grid),
    )


def _tracks(ways: Sequence[Trail], channels: int, size: Size) -> tuple[Levels, list[int], list[bool]]:
    """The level of each step, and by channel the number of levels and whether its arrows may be S curves."""
    levels_of: Levels = {}
    counts, soft = [0] * channels, [False] * channels
    for channel, found in sorted(jogs(ways).items()):
        stacked, counts[channel] = stack(found)
        levels_of.update(stacked)
        short = all(jog.high - jog.low < size.w * 1.3 and jog.passes for jog in found)
        soft[channel] = not size.dense and (counts[channel] <= 3 or short)
        counts[channel] = min(counts[channel], 3) if soft[channel] else counts[channel]
    return levels_of, counts, soft


def _boxes(grid: Grid, stacked: Stack, size: Size) -> tuple[Box, ...]:
    return tuple(
        Box(id, grid.x[id], stacked.rows[at], size.w, size.h, size.names[id].lines, size.names[id].cut)
        for at, row in enumerate(grid.rows)
        for id in row.ids
    )


def _routes(ways: Sequence[Trail], channels: Sequence[Channel], tracks: Levels, stacked: Stack,
            grid: Grid) -> tuple[Route, ...]:
    row_of = grid.row_of()
    size = grid.size
    lines: list[list[Segment]] = []
    for number, way in enumerate(ways):
        top = stacked.rows[row_of[way.link.cause]]
        bottom = stacked.rows[row_of[way.link.effect]] + size.h

        def level(step: int, number: int = number) -> int | None:
            return tracks.get((number, step))

        lines.append(segments(way, channels, level, not size.dense, (top, bottom + HEAD)))
    marks = Marks(lines, channels, any(way.link.negative or way.link.label for way in ways))
    out = []
    for number, (way, line) in enumerate(zip(ways, lines, strict=True)):
        link = way.link
        minus = marks.minus(number, 6.0 if size.dense else 8.0) if link.negative else None
        label = marks.delay(number, link.label) if link.label and not size.dense else None
        tip = (line[-1][-1][0], round(line[-1][-1][1] - HEAD + 2, 1))
        out.append(Route(link.cause, link.effect, path(line), tip, link.label, label, minus))
    return tuple(out)
