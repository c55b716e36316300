"""A cell: a text, a number, a day or nothing, and how it looks."""

from __future__ import annotations

import math
from datetime import date
from typing import NamedTuple

from bsc.model import Period
from bsc.report.keys import StatusKey
from bsc.report.speech.numbers import MISSING
from bsc.report.speech.words import visible
from bsc.report.view import Badge

LONGEST = 32_767  # characters that a cell holds
_STARTS = ("=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠")
_HUGE = 1e15


class Look(NamedTuple):
    """How a cell looks: its number format, and what else sets it apart; `ground` is that of its row."""

    number: str = ""
    ground: str = ""
    status: StatusKey | None = None
    indent: int = 0
    quiet: bool = False
    quoted: bool = False
    right: bool = False
    link: bool = False


class Cell(NamedTuple):
    """A cell; `shown` is what one sees of it, for its width, `to` the place that it leads to."""

    value: str | float | date | None
    shown: str = ""
    look: Look = Look()
    to: str = ""


EMPTY = Cell(None)


def text(said: str, *, quiet: bool = False, indent: int = 0) -> Cell:
    """A text; a dash that stands for nothing is left out. None can become a formula, not even when it is edited."""
    if not said or said == MISSING:
        return EMPTY
    kept = _cut(visible(said))
    return Cell(kept, kept, Look(quiet=quiet, indent=indent, quoted=kept.startswith(_STARTS)))


def _cut(text: str) -> str:
    units = text.encode("utf-16-le")
    return text if len(units) <= 2 * LONGEST else units[:2 * (LONGEST - 1)].decode("utf-16-le", "ignore") + "…"


def number(value: float | None, form: str = "#,##0", shown: str = "") -> Cell:
    """A number in a number format; nothing for none."""
    if value is None or not math.isfinite(value):
        return EMPTY
    return Cell(value, shown or f"{value:,.4g}", Look("0.000E+00" if abs(value) >= _HUGE else form))


def share(hundredths: float | None, decimals: int = 0, after: str = "") -> Cell:
    """A share of a hundred as a real percentage, with something written after it."""
    if hundredths is None or not math.isfinite(hundredths):
        return EMPTY
    look = Look(digits(decimals, "0") + "%" + said(after))
    return Cell(hundredths / 100.0, f"{hundredths:.{decimals}f}%{after}", look)


def points(value: float | None, word: str, decimals: int = 1) -> Cell:
    """A change in points."""
    return number(value, signed(digits(decimals) + said(f" {word}")), f"+{value or 0.0:.{decimals}f} {word}")


def status(badge: Badge) -> Cell:
    """A status: its word, in its colour and with its shape."""
    word = text(badge.word)
    return word._replace(shown=f"   {word.shown}", look=word.look._replace(status=badge.key))


def day(period: Period | None, spanish: bool) -> Cell:
    """The last day of a period, as a date."""
    if period is None:
        return EMPTY
    return Cell(period.last_day, "30 sept 2026", Look("[$-C0A]d mmm yyyy" if spanish else "[$-409]d mmm yyyy"))


def digits(decimals: int, whole: str = "#,##0") -> str:
    """The number format of a precision."""
    return whole + ("." + "0" * decimals if decimals else "")


def signed(form: str) -> str:
    """A number format that shows a plus, too."""
    return f"+{form};-{form};{form}"


def said(words: str) -> str:
    """Words within a number format."""
    clean = words.replace('"', "'").replace("\n", " ").replace("\t", " ")[:40]
    return f'"{clean}"' if clean else ""
