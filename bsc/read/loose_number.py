"""Numbers as people type them, to the one form that is read: `2,5`, `1 234`, `60 %`, `$10.4M`."""

from __future__ import annotations

import re
from typing import NamedTuple

from bsc.source import Said, say

_SIGNED = re.compile(
    r"(?P<before>[$€£¥]|EUR |USD |GBP )?\s*(?P<minus>[+\-−]?)(?P<digits>\d(?:[\d.,]|['’   ](?=\d{3}))*|\.\d+)"
    r"\s*(?P<size>[kKmMbB]?)\s*(?P<after>[$€£¥%]|EUR|USD|GBP)?"
)
_MIXED = re.compile(r"[+-]?[\dOolI]+(?:\.[\dOolI]+)?")
_GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_TIMES = {"": 1, "k": 1_000, "m": 1_000_000, "b": 1_000_000_000}
_LETTERS = str.maketrans("OolI", "0011")


class NearNumber(NamedTuple):
    """What to write instead, if anything is near, and the sign that belongs to the unit."""

    fix: Said | None
    sign: str = ""


def near_number(text: str) -> NearNumber:
    """The number that a text was probably meant to be.

    >>> str(near_number("2,5").fix), near_number("60 %").sign
    ('2.5', '%')
    >>> str(near_number("1,234").fix)
    '1234, or 1.234 if the comma marks decimals'
    """
    digits = text.translate(_LETTERS)
    if _MIXED.fullmatch(text) and digits != text:
        return NearNumber(say("{number}; a letter stands among the digits", number=digits))
    found = _SIGNED.fullmatch(text)
    if found is None:
        return NearNumber(None)
    sign = (found["before"] or found["after"] or "").strip()
    minus = "-" if found["minus"] in ("-", "−") else ""
    times = _TIMES[found["size"].casefold()]
    digits = re.sub(r"[^\d.,]", "", found["digits"])
    grouped = _GROUPED.fullmatch(digits)
    if grouped and times == 1 and digits.count(grouped[1]) == 1 and digits[0] != "0":
        whole, parted = minus + re.sub("[.,]", "", digits), minus + digits.replace(",", ".")
        either = say("{whole}, or {parted} if the point marks decimals", whole=whole, parted=parted)
        if grouped[1] == ",":
            either = say("{whole}, or {parted} if the comma marks decimals", whole=whole, parted=parted)
        return NearNumber(either, sign)
    bare = _point(digits)
    if not bare:
        return NearNumber(None, sign)
    number = f"{minus}{_times(bare, times)}"
    plain = say("{number} with a plain minus", number=number)
    return NearNumber(plain if found["minus"] == "−" else say("{number}", number=number), sign)


def _point(digits: str) -> str:
    """Digits with a point for decimals and nothing between thousands; empty where they say no one number."""
    mark = max(".,", key=digits.rfind)
    if digits.count(mark) > 1:
        whole = re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", digits) and len(set(digits) & {".", ","}) == 1
        return re.sub("[.,]", "", digits) if whole else ""
    bare = digits.replace("," if mark == "." else ".", "").replace(mark, ".")
    return f"0{bare}" if bare[0] == "." else bare.removesuffix(".")


def _times(bare: str, times: int) -> str:
    return bare if times == 1 else f"{float(bare) * times:.15g}"
