"""Finished text, kept small until it is written."""

from __future__ import annotations

import zlib

_LONG = 1 << 16


class Kept:
    """Markup as bytes, the long ones packed: a large report is in memory once as text, a piece at a time."""

    __slots__ = ("_bytes", "_packed")

    def __init__(self, text: str) -> None:
        data = text.encode("utf-8")
        self._packed = len(data) > _LONG
        self._bytes = zlib.compress(data, 1) if self._packed else data

    def __html__(self) -> str:
        """The text as a template places it: it is markup already."""
        return (zlib.decompress(self._bytes) if self._packed else self._bytes).decode("utf-8")
