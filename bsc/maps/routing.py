"""Which way each arrow goes: from channel to channel (the gaps between rows) through gutters (gaps in a row).

An arrow leaves its cause upwards into the channel above, and enters its effect from the channel below.
Between the two it crosses rows only inside gutters, so it can never touch a box that is not its end.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bsc.maps.rows import LABEL_COLUMN, Row, Size, settle
from bsc.maps.sheet import LinkSpec

_MARGIN = 7.0
_BEND = 60.0
_CROWD = 16.0


class Slot(NamedTuple):
    """Where a column may lie: its place (a gutter, a side of a box), its bounds, the least distance there."""

    place: tuple[str, ...]
    low: float
    high: float
    apart: float


class Trail(NamedTuple):
    """An arrow as columns: `columns[i]` leads into `channels[i]`, `columns[i + 1]` out of it."""

    link: LinkSpec
    channels: tuple[int, ...]
    columns: tuple[float, ...]
    slots: tuple[Slot, ...]

    @property
    def rises(self) -> bool:
        """Whether it only ever goes up."""
        return self.channels[-1] <= self.channels[0]


class Grid(NamedTuple):
    """The rows with their boxes' left edges."""

    rows: tuple[Row, ...]
    x: Mapping[str, float]
    size: Size
    labelled: bool

    def row_of(self) -> dict[str, int]:
        """The row of each box."""
        return {id: at for at, row in enumerate(self.rows) for id in row.ids}

    def gutters(self, row: int) -> list[tuple[float, float]]:
        """The free intervals of a row, left to right, the margins at both ends included."""
        edges = [self.x[id] for id in self.rows[row].ids]
        first = LABEL_COLUMN + 8.0 if self.labelled else 8.0
        starts = [first, *(x + self.size.w + _MARGIN for x in edges)]
        ends = [*(x - _MARGIN for x in edges), self.size.right + 14.0]
        return list(zip(starts, ends, strict=True))


def trails(grid: Grid, links: tuple[LinkSpec, ...]) -> tuple[Trail, ...]:
    """The trail of every link."""
    row_of = grid.row_of()
    gutters = [grid.gutters(row) for row in range(len(grid.rows))]
    crowd: dict[tuple[int, int], int] = {}
    chosen = []
    for link in links:
        crossed = _crossed(row_of[link.cause], row_of[link.effect])
        start, end = (grid.x[id] + grid.size.w / 2 for id in (link.cause, link.effect))
        chosen.append((link, crossed, _gates(crossed, gutters, start, end, crowd)))
    return _columns(grid, gutters, chosen, row_of)


Gate = tuple[int, float]
Chosen = tuple[LinkSpec, tuple[int, ...], tuple[Gate, ...]]


def _crossed(cause: int, effect: int) -> tuple[int, ...]:
    """The rows between the channel above the cause and the channel below the effect, in walking order."""
    if effect < cause:
        return tuple(range(cause - 1, effect, -1))
    return tuple(range(cause, effect + 1))


def _gates(crossed: tuple[int, ...], gutters: list[list[tuple[float, float]]], start: float, end: float,
           crowd: dict[tuple[int, int], int]) -> tuple[Gate, ...]:
    """One gutter for each crossed row: the way with the least sideways walking, bends and company."""
    paths: list[tuple[float, tuple[Gate, ...], float]] = [(0.0, (), start)]
    for row in crossed:
        longer: list[tuple[float, tuple[Gate, ...], float]] = []
        for number, (low, high) in enumerate(gutters[row]):
            company = _CROWD * crowd.get((row, number), 0) / max(1.0, (high - low) / 12)
            near_end, middle = min(max(end, low), high), (low + high) / 2
            best: tuple[float, tuple[Gate, ...], float] | None = None
            for cost, gates, x in paths:
                nearest = min(max(x, low), high)
                if best is not None and cost + company + abs(nearest - x) > best[0]:
                    continue  # no way through here can be shorter
                for target in (nearest, near_end, middle):
                    aside = abs(target - x)
                    walked = cost + aside + (_BEND if aside > 1 else 0.0) + company
                    if best is None or walked <= best[0]:
                        option = (walked, (*gates, (number, target)), target)
                        best = option if best is None else min(best, option)
            if best is not None:
                longer.append(best)
        paths = longer
    _, gates, _ = min((cost + abs(end - x) + (_BEND if abs(end - x) > 1 else 0.0), gates, x)
                      for cost, gates, x in paths)
    for row, (number, _) in zip(crossed, gates, strict=True):
        crowd[row, number] = crowd.get((row, number), 0) + 1
    return gates


def _columns(grid: Grid, gutters: list[list[tuple[float, float]]], chosen: list[Chosen],
             row_of: dict[str, int]) -> tuple[Trail, ...]:
    tops: dict[str, list[tuple[float, int]]] = {}
    bottoms: dict[str, list[tuple[float, int]]] = {}
    half = grid.size.w / 2
    for at, (link, _, gates) in enumerate(chosen):
        after = gates[0][1] if gates else grid.x[link.effect] + half
        before = gates[-1][1] if gates else grid.x[link.cause] + half
        tops.setdefault(link.cause, []).append((after, at))
        bottoms.setdefault(link.effect, []).append((before, at))
    leave = _ports(grid, tops, 0.15)
    arrive = _ports(grid, bottoms, 0.21)
    passing: dict[tuple[int, int], list[tuple[float, int, int]]] = {}
    for at, (_, crossed, gates) in enumerate(chosen):
        for step, (row, (number, x)) in enumerate(zip(crossed, gates, strict=True)):
            low, high = gutters[row][number]
            near = [leave[at]] if step == 0 else []
            near += [arrive[at]] if step == len(gates) - 1 else []
            wanted = next((port for port in near if low <= port <= high and abs(port - x) < 60), x)
            passing.setdefault((row, number), []).append((wanted, at, step))
    inside: dict[tuple[int, int], float] = {}
    for (row, number), found in sorted(passing.items()):
        found.sort()
        low, high = gutters[row][number]
        apart = min(10.0, (high - low) / max(1, len(found) - 1))
        settled = settle([wanted for wanted, _, _ in found], apart, low, high)
        inside.update({(at, step): round(x, 1) for x, (_, at, step) in zip(settled, found, strict=True)})
    out = []
    for at, (link, crossed, gates) in enumerate(chosen):
        between = (inside[at, step] for step in range(len(crossed)))
        doors = (Slot(("gutter", str(row), str(number)), *gutters[row][number], 8.0)
                 for row, (number, _) in zip(crossed, gates, strict=True))
        slots = (_side(grid, "top", link.cause), *doors, _side(grid, "bottom", link.effect))
        out.append(Trail(link, _channels(row_of[link.cause], row_of[link.effect]),
                         (leave[at], *between, arrive[at]), slots))
    return tuple(out)


def _side(grid: Grid, side: str, id: str) -> Slot:
    return Slot((side, id), grid.x[id] + 20, grid.x[id] + grid.size.w - 20, 30.0)


def _channels(cause: int, effect: int) -> tuple[int, ...]:
    if effect < cause:
        return tuple(range(cause, effect, -1))
    return tuple(range(cause, effect + 2))


def _ports(grid: Grid, sides: dict[str, list[tuple[float, int]]], share: float) -> dict[int, float]:
    """Where on its box each arrow ends: spread about the middle, one that comes from there straight."""
    out: dict[int, float] = {}
    for id, ends in sides.items():
        middle = grid.x[id] + grid.size.w / 2
        ends.sort()
        straight = min(range(len(ends)), key=lambda at: (abs(ends[at][0] - middle), at))
        centre: float = straight if abs(ends[straight][0] - middle) < 1 else (len(ends) - 1) / 2
        reach = grid.size.w / 2 - 16
        longest = max(centre, len(ends) - 1 - centre)
        apart = max(36.0, grid.size.w * share * 2 if len(ends) == 2 else 36.0)
        apart = min(apart, reach / longest) if longest else 0.0
        out.update({number: round(middle + (at - centre) * apart, 1) for at, (_, number) in enumerate(ends)})
    return out
