"""The colours of the slides: those of the page on light ground."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bsc.report.keys import StatusKey

WHITE = "FFFFFF"
BAND = "F3F5F8"
INK = "12161C"
SECOND = "434C59"
LABEL = "5C6674"
LINE = "DDE2E9"
EDGE = "7D8897"
ARROW = "5C6674"
TINT = "FDF1D8"
RISK = "EDA31F"
STATUS: Mapping[StatusKey, str] = {
    "on": "00725F", "risk": "7A4A00", "off": "B01E2E", "none": LABEL, "unjudged": LABEL,
}
THEMES = ("1F2F6B", "2F6FD0", "3592C4", "5A3DA8", "8E2F7F", "B765C9")


class Fill(NamedTuple):
    """How a shape is filled and outlined; nothing for no colour."""

    fill: str = ""
    line: str = ""
    width: float = 1.0
    dash: str = ""


class Face(NamedTuple):
    """How a text is set: its size in pixels, its line height, its alignment."""

    size: float
    colour: str = INK
    bold: bool = False
    align: str = "left"  # left | center | right
    italic: bool = False

    @property
    def leading(self) -> float:
        """The height of a line."""
        return round(self.size * 1.25)
