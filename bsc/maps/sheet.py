"""The nouns of map layout: what is to be laid out, and where everything came to lie (pixels, y down)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

Point = tuple[float, float]


class BoxSpec(NamedTuple):
    """An objective to be placed; `band` counts from the top, None in a goal tree."""

    id: str
    name: str
    band: int | None


class LinkSpec(NamedTuple):
    """An arrow from a cause to an effect; `label` is its delay in words, such as "1 mo"."""

    cause: str
    effect: str
    label: str = ""
    negative: bool = False


class MapSpec(NamedTuple):
    """A whole map to be laid out; it may come out wider than `width`, never narrower."""

    bands: tuple[str, ...]
    boxes: tuple[BoxSpec, ...]
    links: tuple[LinkSpec, ...]
    width: int = 1216


class Box(NamedTuple):
    """A placed objective with its wrapped name."""

    id: str
    x: float
    y: float
    w: float
    h: float
    lines: tuple[str, ...]
    cut: bool


@dataclass(frozen=True, slots=True)
class Band:
    """A placed perspective, full width, with its wrapped name."""

    index: int
    x: float
    y: float
    w: float
    h: float
    empty: bool
    name_lines: tuple[str, ...]


class Route(NamedTuple):
    """A routed arrow: SVG path data, the tip of its head (always pointing up), the middles of its marks."""

    cause: str
    effect: str
    path: str
    head: Point
    label: str
    label_at: Point | None
    minus_at: Point | None


class MapLayout(NamedTuple):
    """Where everything lies. `boxes` are in reading order: bands top to bottom, boxes left to right."""

    width: float
    height: float
    box_w: float
    box_h: float
    dense: bool
    bands: tuple[Band, ...]
    boxes: tuple[Box, ...]
    routes: tuple[Route, ...]
