"""The order of objectives within a level, and roughly how far right each belongs: Graphviz's part."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from bsc.errors import EnvironmentProblem
from bsc.maps.graphviz_wasm import GraphvizFailed, run
from bsc.maps.sheet import BoxSpec, LinkSpec, MapSpec

_INCH = 72.0
_BOX_W, _BOX_H, _GAP = 268, 124, 52

_MANY = 1_000  # links after which no order helps a reader; a good one would take Graphviz minutes
_HASTE = {"nslimit": "0.1", "nslimit1": "0.1", "mclimit": "0.05"}


class Levels(NamedTuple):
    """Objectives by level, top to bottom and left to right, with the middle that Graphviz gave each."""

    ids: tuple[tuple[str, ...], ...]
    bands: tuple[int | None, ...]
    middle: dict[str, float]


def levels(spec: MapSpec, *, cache: Path | None = None, engine: str = "wasm") -> Levels:
    """Levels in Graphviz's order; in the declared order where there is nothing to order by."""
    if spec.links:
        try:
            return _from_plain(spec, _ask(spec, cache, engine))
        except GraphvizFailed:
            pass
    return _declared(spec)


def _ask(spec: MapSpec, cache: Path | None, engine: str) -> str:
    source = _dot(spec)
    if engine == "wasm":
        return run(source, cache=cache)
    graphviz = import_module("graphviz")
    try:
        return str(graphviz.Source(source).pipe(format="plain", encoding="utf-8"))
    except graphviz.ExecutableNotFound as missing:
        raise EnvironmentProblem(
            "Graphviz is not installed: install it, or leave out `--engine dot`; bsc brings its own."
        ) from missing
    except graphviz.CalledProcessError as failed:
        raise GraphvizFailed(str(failed)) from failed


def _dot(spec: MapSpec) -> str:
    graphviz = import_module("graphviz")
    graph = graphviz.Digraph("map")
    graph.attr(newrank="true", splines="none", **(_HASTE if len(spec.links) > _MANY else {}))
    graph.attr(nodesep=str(_GAP / _INCH), ranksep=str(66 / _INCH))
    graph.attr("node", shape="box", fixedsize="true")
    graph.attr("node", width=f"{_BOX_W / _INCH:.3f}", height=f"{_BOX_H / _INCH:.3f}")
    node = {box.id: f"n{at}" for at, box in enumerate(spec.boxes)}
    for band in _bands(spec):
        with graph.subgraph() as same:
            if same is not None and band:
                same.attr(rank="same")
                for id in band:
                    same.node(node[id], label="")
    if not spec.bands:
        for box in spec.boxes:
            graph.node(node[box.id], label="")
    band_of = {box.id: _band(box, spec) for box in spec.boxes}
    for link in spec.links:
        upper, lower = link.effect, link.cause
        if band_of[upper] > band_of[lower]:
            upper, lower = lower, upper
        back = {"dir": "back"} if upper == link.effect else {}
        graph.edge(node[upper], node[lower], weight="1" if link.negative else "3", **back)
    for upper, lower in _missing_steps(spec, band_of):
        graph.edge(node[upper], node[lower], style="invis", weight="0")
    return str(graph.source)


def _bands(spec: MapSpec) -> list[list[str]]:
    found: list[list[str]] = [[] for _ in (*spec.bands, "without")]
    for box in spec.boxes:
        found[_band(box, spec)].append(box.id)
    return found if spec.bands else []


def _band(box: BoxSpec, spec: MapSpec) -> int:
    """The band of a box, the place after the last one if it has none; 0 in a goal tree."""
    if not spec.bands:
        return 0
    return len(spec.bands) if box.band is None else box.band


def _missing_steps(spec: MapSpec, band_of: dict[str, int]) -> list[tuple[str, str]]:
    """Pairs that keep neighbouring bands in order where no link between them does."""
    filled = [band for band in _bands(spec) if band]
    linked = {frozenset((band_of[link.cause], band_of[link.effect])) for link in spec.links}
    return [
        (upper[len(upper) // 2], lower[len(lower) // 2])
        for upper, lower in zip(filled, filled[1:], strict=False)
        if frozenset((band_of[upper[0]], band_of[lower[0]])) not in linked
    ]


def _from_plain(spec: MapSpec, plain: str) -> Levels:
    place: dict[str, tuple[float, float]] = {}
    for line in plain.splitlines():
        words = line.split(" ", 4)
        if words[0] == "node":
            box = spec.boxes[int(words[1][1:])]
            place[box.id] = (round(float(words[2]) * _INCH, 1), round(float(words[3]) * _INCH, 1))
    if len(place) != len(spec.boxes):
        raise GraphvizFailed("Graphviz did not place every objective")
    rank = {box.id: float(_band(box, spec)) if spec.bands else -place[box.id][1] for box in spec.boxes}
    return _grouped(spec, rank, {id: x for id, (x, _) in place.items()})


def _declared(spec: MapSpec) -> Levels:
    rank = {box.id: float(_band(box, spec)) for box in spec.boxes}
    if not spec.bands and spec.links:
        rank = _depths(spec)
    return _grouped(spec, rank, {})


def _depths(spec: MapSpec) -> dict[str, float]:
    """How many links lead from an objective to the top; loops stop counting at the number of objectives."""
    depth = {box.id: 0.0 for box in spec.boxes}
    for _ in spec.boxes:
        before = dict(depth)
        for link in spec.links:
            if depth[link.effect] + 1 < len(spec.boxes):
                depth[link.cause] = max(depth[link.cause], depth[link.effect] + 1)
        if depth == before:
            break
    return depth


def _grouped(spec: MapSpec, rank: dict[str, float], middle: dict[str, float]) -> Levels:
    at = {box.id: number for number, box in enumerate(spec.boxes)}
    band = {box.id: box.band if spec.bands else None for box in spec.boxes}
    ids = []
    for value in sorted(set(rank.values())):
        level = [id for id in at if rank[id] == value]
        ids.append(tuple(sorted(level, key=lambda id: (middle.get(id, 0.0), at[id]))))
    return Levels(tuple(ids), tuple(band[level[0]] for level in ids), middle)


def known_links(spec: MapSpec) -> tuple[LinkSpec, ...]:
    """The links whose two ends are different and on the map."""
    ids = {box.id for box in spec.boxes}
    return tuple(x for x in spec.links if x.cause in ids and x.effect in ids and x.cause != x.effect)
