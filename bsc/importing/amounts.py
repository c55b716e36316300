"""Numbers that were typed as text: `1.234,56`, `12,5 %`, `1.200 €`, `>= 95`. What can be read in two ways is not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from bsc.data.sheets.workbook import Value
from bsc.importing.plain import plain

_SIGN = r"€|\$|£|¥|%|EUR|USD|GBP"
_EDGE = r">=|=>|<=|=<|≥|≤|>|<"
_SCALE = r"k|mm?|mn|bn|mio|mil|miles|mill[oó]n|millones|millions?|thousands?"
_TEXT = re.compile(
    rf"(?P<edge>{_EDGE})?\s*(?P<before>€|\$|£|¥|EUR|USD|GBP)?\s*(?P<open>\()?(?P<minus>[-−+])?\s*"
    rf"(?P<digits>\d[\d.,'’   ]*|[.,]\d+)(?:(?P<inside>{_SIGN}|[^\W\d]{{1,12}})?(?P<close>\)))?\s*"
    rf"(?:(?P<scale>{_SCALE})\s*)?(?P<after>{_SIGN})?(?P<word>\s*[^\W\d]{{1,12}}\.?)?",
    re.IGNORECASE,
)
_NOTHING = frozenset({"", "nd", "n d", "na", "n a", "null", "no disponible", "sin dato", "sin datos", "pendiente",
                      "pdte", "s d", "sd", "not available", "tbd", "x"})
_LARGEST = 1e28
_LONGEST, _SHORT = 80, 3
_SPACES = re.compile(r"(?<=\d)['’   ](?=\d{3}(?!\d))")


class Amount(NamedTuple):
    """A number, the sign or word beside it, and the edge it is meant as: `<`, `>` or nothing."""

    value: float
    sign: str = ""
    edge: str = ""


class Doubt(NamedTuple):
    """A text that says either of two numbers."""

    text: str
    whole: str
    parted: str


def is_nothing(text: str) -> bool:
    """Whether a text says that there is no figure: `-`, `n.d.`, `pendiente`."""
    return plain(text) in _NOTHING


def proof(text: str) -> str:
    """The decimal mark that a text proves: `,` or `.`; `?` where it may be either, else nothing."""
    found = _TEXT.fullmatch(text) if len(text) < _LONGEST else None
    if found is None:
        return ""
    digits = _SPACES.sub("", found["digits"]).strip()
    marks = [each for each in digits if each in ".,"]
    if not marks:
        return ""
    last = marks[-1]
    if len(set(marks)) == 2:
        return last if marks.count(last) == 1 else ""
    if len(marks) > 1:
        return "," if last == "." else "."
    lone = re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", digits)
    return "?" if lone else last


def doubt_of(texts: Iterable[str]) -> Doubt | None:
    """The first text that may be either, as both numbers."""
    text = next((each for each in texts if proof(each) == "?"), None)
    found = _TEXT.fullmatch(text) if text else None
    if text is None or found is None:
        return None
    digits = found["digits"].strip()
    return Doubt(text, re.sub("[.,]", "", digits), digits.replace(",", "."))


def amount_of(value: Value, mark: str) -> Amount | None:
    """The amount of a cell; None where a text is none, in a sheet of this decimal mark."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, float):
        return Amount(value) if abs(value) <= _LARGEST else None
    found = _TEXT.fullmatch(value) if isinstance(value, str) and len(value) < _LONGEST else None
    if found is None or bool(found["open"]) != bool(found["close"]):
        return None
    digits = _SPACES.sub("", found["digits"]).strip()
    group = "." if mark == "," else ","
    if not re.fullmatch(rf"(?:\d+|\d{{1,3}}(?:\{group}\d{{3}})+)?(?:\{mark}\d+)?", digits):
        return None
    number = float(digits.replace(group, "").replace(mark, "."))
    if number > _LARGEST:
        return None
    if found["minus"] in ("-", "−") or found["open"]:
        number = -number
    edge = {">": ">", "=>": ">", ">=": ">", "≥": ">"}.get(found["edge"] or "", "<" if found["edge"] else "")
    sign = _sign(found)
    return Amount(number, sign.upper() if len(sign) == 3 and sign.upper() in ("EUR", "USD", "GBP") else sign, edge)


def _sign(found: re.Match[str]) -> str:
    """The unit as it was typed, with its scale: `$1.2M` is 1.2 of `M$`."""
    sign = (found["before"] or found["inside"] or found["after"] or "").strip()
    scale, word = found["scale"] or "", (found["word"] or "").strip()
    if not scale:
        return sign or word
    if word:  # `mil` of `5 milk`
        return sign or f"{scale}{word}"
    return f"{scale}{sign}" if len(scale) < _SHORT else f"{scale} {sign}".strip()


def number_text(value: float) -> str:
    """A number as it is written in YAML and CSV: no more digits than the spreadsheet meant.

    >>> number_text(0.07 * 100), number_text(1200000.0), number_text(-0.0)
    ('7', '1200000', '0')
    """
    text = f"{value:.12g}"
    return "0" if float(text) == 0 else f"{Decimal(text):f}"


def shown(value: Value) -> str:
    """A cell as a text: whole numbers without a point."""
    return number_text(value) if isinstance(value, float) else str(value)
