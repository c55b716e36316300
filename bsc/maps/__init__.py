"""The strategy map: a graph to ask, and a layout to draw."""

from __future__ import annotations

from bsc.maps.graph import StrategyMap, build_map

__all__ = ["StrategyMap", "build_map"]
