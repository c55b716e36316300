"""The strategy map, from what its boxes say to SVG."""

from __future__ import annotations
