"""Numbers as people type them, to the one form that is read: `2,5`, `1 234`, `60 %`, `$10.4M`."""

from __future__ import annotations

import re
from typing import NamedTuple

_SIGNED = re.compile(
    r"(?P<before>[$€£¥]|EUR |USD |GBP )?\s*(?P<minus>[+\-−]?)(?P<digits>\d(?:[\d.,]|['’   ](?=\d{3}))*|\.\d+)"
    r"\s*(?P<size>[kKmMbB]?)\s*(?P<after>[$€£¥%]|EUR|USD|GBP)?"
)
_MIXED = re.compile(r"[+-]?[\dOolI]+(?:\.[\dOolI]+)?")
_GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_TIMES = {"": 1, "k": 1_000, "m": 1_000_000, "b": 1_000_000_000}
_LETTERS = str.maketrans("OolI", "0011")


class NearNumber(NamedTuple):
    """What to write instead, and the sign that belongs to the unit; both empty where nothing is near."""

    fix: str
    sign: str = ""


def near_number(text: str) -> NearNumber:
    """The number that a text was probably meant to be.

    >>> near_number("2,5").fix, near_number("60 %")
    ('2.5', NearNumber(fix='60', sign='%'))
    >>> near_number("1,234").fix
    '1234, or 1.234 if the comma marks decimals'
    """
    digits = text.translate(_LETTERS)
    if _MIXED.fullmatch(text) and digits != text:
        return NearNumber(f"{digits}; a letter stands among the digits")
    found = _SIGNED.fullmatch(text)
    if found is None:
        return NearNumber("")
    sign = (found["before"] or found["after"] or "").strip()
    minus = "-" if found["minus"] in ("-", "−") else ""
    plain = " with a plain minus" if found["minus"] == "−" else ""
    times = _TIMES[found["size"].casefold()]
    digits = re.sub(r"[^\d.,]", "", found["digits"])
    grouped = _GROUPED.fullmatch(digits)
    if grouped and times == 1 and digits.count(grouped[1]) == 1 and digits[0] != "0":
        whole, parted = re.sub("[.,]", "", digits), digits.replace(",", ".")
        mark = "comma" if grouped[1] == "," else "point"
        return NearNumber(f"{minus}{whole}, or {minus}{parted} if the {mark} marks decimals", sign)
    bare = _point(digits)
    return NearNumber(f"{minus}{_times(bare, times)}{plain}" if bare else "", sign)


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
