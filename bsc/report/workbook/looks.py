"""The looks of cells as the library knows them; colours as in the report."""

from __future__ import annotations

from collections.abc import Mapping

from bsc.report.keys import StatusKey
from bsc.report.workbook.cell import Look
from bsc.report.workbook.library import Book, Format

FONT, SIZE = "Arial", 10.0
_INK, _QUIET, _LINE, _BAND, _ACCENT = "#12161C", "#5C6674", "#DDE2E9", "#F3F5F8", "#1D4ED8"
_APART: Mapping[str, object] = {"left": 5, "left_color": "#FFFFFF"}  # a filled cell keeps off the figure beside it
_STATUS: Mapping[StatusKey, Mapping[str, object]] = {
    "on": {"font_color": "#00725F", "bold": False, "num_format": '"✓ "@'},
    "risk": {**_APART, "font_color": "#7A4A00", "bg_color": "#FDF1D8", "bold": True, "num_format": '"▲ "@'},
    "off": {**_APART, "font_color": "#FFFFFF", "bg_color": "#B01E2E", "bold": True, "num_format": '"■ "@'},
    "none": {"font_color": _QUIET, "bold": False, "num_format": '"○ "@'},
    "unjudged": {"font_color": _QUIET, "bold": False, "num_format": '"□ "@'},
}
_GROUND: Mapping[str, Mapping[str, object]] = {
    "head": {"bold": True, "text_wrap": True, "valign": "bottom", "bottom": 2, "bottom_color": _INK, "bg_color": _BAND},
    "over": {"font_color": _QUIET, "bottom": 0, "bg_color": _BAND},
    "title": {"bold": True, "font_size": 16.0, "bottom": 0, "text_wrap": False},
    "chapter": {"bold": True, "font_size": 12.0, "text_wrap": False, "valign": "bottom", "bottom": 2,
                "bottom_color": _INK},
    "index": {"bold": True, "bottom": 2, "bottom_color": _INK},
    "band": {"bold": True, "bg_color": _BAND, "top": 1, "top_color": _INK},
    "objective": {"bold": True},
}


class Looks:
    """The formats of a workbook, each made once."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._made: dict[Look, Format] = {}

    def of(self, look: Look) -> Format:
        """The format of a look."""
        found = self._made.get(look)
        if found is None:
            found = self._made[look] = self._book.add_format(_properties(look))
        return found


def _properties(look: Look) -> dict[str, object]:
    made: dict[str, object] = {
        "font_name": FONT, "font_size": SIZE, "font_color": _INK, "valign": "top", "text_wrap": not look.number,
        "bottom": 1, "bottom_color": _LINE, **_GROUND.get(look.ground, {}),
    }
    if look.number:
        made["num_format"] = look.number
    made |= {"align": "right"} if look.right else {"align": "left", "indent": 1 + look.indent}
    if look.quiet:
        made["font_color"] = _QUIET
    if look.link:
        made |= {"font_color": _ACCENT, "underline": 1}
    if look.quoted:
        made["quote_prefix"] = True
    return {**made, **_STATUS[look.status]} if look.status is not None else made


def overflows(ground: str) -> bool:
    """Whether the texts of a row run on over the cells beside them."""
    return _GROUND.get(ground, {}).get("text_wrap") is False


def is_bold(look: Look) -> bool:
    """Whether a look takes the room of bold letters."""
    return look.status in ("risk", "off") if look.status else bool(_GROUND.get(look.ground, {}).get("bold"))
