"""Numbers as people of a language write them; rounding happens here and nowhere else."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

NARROW = "\u202f"
MINUS = "\u2212"
MISSING = "\u2013"
_NUDGE = 1 + 1e-12  # lifts an exact half over the edge, so that format() rounds half up
_HUGE = 1e15
_WRITTEN = 8  # decimals that people write
_LONG = 15
_POINT_REGIONS = {"419", "DO", "GT", "HN", "MX", "NI", "PA", "PE", "PR", "SV", "US"}
_SWAP = str.maketrans({",": ".", ".": ","})
_WHOLES = 1000
_PERCENTS = tuple(f"{number}{NARROW}%" for number in range(_WHOLES))
_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥"}


class Numbers(NamedTuple):
    """How one language writes numbers."""

    comma: bool = False
    spanish: bool = False

    def plain(self, value: float, decimals: int = 0) -> str:
        """A number with its thousands grouped.

        >>> Numbers().plain(1234.5, 1)
        '1,234.5'
        """
        if abs(value) >= _HUGE:
            return self._huge(value)
        text = f"{value * _NUDGE:,.{decimals}f}"
        if text[0] == "-":
            text = _minus(text)
        return text.translate(_SWAP) if self.comma else text

    def signed(self, value: float, decimals: int = 0) -> str:
        """A change: with its sign, and plain when it rounds to nothing.

        >>> Numbers().signed(-0.04, 1)
        '0.0'
        """
        text = self.plain(value, decimals)
        return "+" + text if value > 0 and text.strip("0.,") else text

    def percent(self, value: float, edges: Sequence[float] = (), decimals: int = 0) -> str:
        """A share of a hundred; one more decimal wherever rounding would cross one of the edges.

        >>> Numbers().percent(89.6, (90, 60)).replace(NARROW, " ")
        '89.6 %'
        """
        if edges:
            decimals = self.places(value, edges, decimals)
        if decimals == 0 and 0.0 <= value < _WHOLES - 1:
            return _PERCENTS[int(value * _NUDGE + 0.5)]
        return self.plain(value, decimals) + NARROW + "%"

    def places(self, value: float, edges: Sequence[float], decimals: int = 0) -> int:
        """How many decimals keep a share of a hundred on its side of the edges."""
        for edge in edges:
            if -0.5 <= value - edge <= 0.5:
                while decimals < 9 and _crosses(value, edge, decimals):
                    decimals += 1
        return decimals

    def column(self, values: Sequence[float | None], decimals: int = 0) -> list[str]:
        """Many numbers at once, a dash for each that is missing."""
        known = [value for value in values if value is not None]
        if not known:
            return [MISSING] * len(values)
        if max(known) >= _HUGE or min(known) <= -_HUGE:
            return [MISSING if value is None else self.plain(value, decimals) for value in values]
        text = (f"{{:,.{decimals}f}} " * len(known)).format(*[value * _NUDGE for value in known])
        if self.comma:
            text = text.translate(_SWAP)
        texts = text.split(" ")
        if "-" in text:
            texts = [_minus(each) if each[:1] == "-" else each for each in texts]
        if len(known) == len(values):
            texts.pop()
            return texts
        rest = iter(texts)
        return [MISSING if value is None else next(rest) for value in values]

    def signed_column(self, values: Sequence[float | None], decimals: int = 0) -> list[str]:
        """Many changes at once."""
        if values.count(None) == len(values):
            return [MISSING] * len(values)
        nothing = self.plain(0.0, decimals)
        return [
            "+" + text if value is not None and value > 0 and text != nothing else text
            for value, text in zip(values, self.column(values, decimals), strict=True)
        ]

    def with_unit(self, value: str, unit: str) -> str:
        """A formatted number with its unit, the currency sign where the language puts it."""
        if not unit:
            return value
        sign = _SIGNS.get(unit, unit)
        if sign in ("€", "$", "£", "¥") and not (self.spanish and sign == "€"):
            return MINUS + sign + value[1:] if value.startswith(MINUS) else sign + value
        return value + NARROW + sign

    def money(self, value: float, currency: str) -> str:
        """An amount; cents only where there are any.

        >>> Numbers().money(1200, "EUR")
        '€1,200'
        """
        return self.with_unit(self.plain(value, 0 if value == int(value) else 2), currency)

    def _huge(self, value: float) -> str:
        mantissa, exponent = f"{value:.3e}".split("e")
        text = f"{mantissa}×10^{int(exponent)}".replace("-", MINUS)
        return text.translate(_SWAP) if self.comma else text


def _minus(text: str) -> str:
    return MINUS + text[1:] if text.strip("-0.,") else text[1:]


def numbers_for(language: str) -> Numbers:
    """The numbers of `en`, `es`, or one with a region such as `es-MX`."""
    tongue, _, region = language.partition("-")
    spanish = tongue == "es"
    return Numbers(comma=spanish and region.upper() not in _POINT_REGIONS, spanish=spanish)


def decimals_of(values: Iterable[float | None]) -> int:
    """One precision for all values of a KPI: as many decimals as they were written with, five figures at most.

    What was worked out, a ratio such as 0.24037..., was never written: it asks for three figures.
    """
    most, largest, endless = 0, 0.0, False
    for value in values:
        if value is None:
            continue
        largest = max(largest, abs(value))
        text = repr(value)
        if len(text) > _LONG:  # a sum of decimals, such as 7.6000000000000005
            text = repr(float(f"{value:.12g}"))
        if "e" in text:
            most = 12 if abs(value) < 1 else most
        elif text[-2:] != ".0":
            places = len(text) - text.find(".") - 1
            endless, most = endless or places > _WRITTEN, max(most, places if places <= _WRITTEN else 0)
    if not largest or not (most or endless):
        return most
    figures = math.floor(math.log10(largest))
    wanted = max(most, 2 - figures) if endless else most
    return max(0, min(wanted, 4 - figures, 12))


def worked_decimals(values: Iterable[float | None]) -> int:
    """One precision for values that were all worked out: three figures of the largest, none where all are whole."""
    known = [abs(value) for value in values if value]
    if all(value.is_integer() for value in known):
        return 0
    return max(0, min(2 - math.floor(math.log10(max(known))), 12))


def _crosses(value: float, edge: float, decimals: int) -> bool:
    shown = float(f"{value * _NUDGE:.{decimals}f}")
    return (round(value, 9) >= edge) != (shown >= edge)
