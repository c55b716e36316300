"""Periods as people write them, to the label that is meant: `mayo 2026`, `31/10/2026`, `T3 2026`."""

from __future__ import annotations

import re
from datetime import date
from unicodedata import combining, normalize

from bsc.source import Said, say

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8,
    "septiembre": 9, "setiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12,
}  # fmt: skip
_PARTS = {"q": "Q", "t": "Q", "quarter": "Q", "trimestre": "Q", "trim": "Q", "qtr": "Q",
          "h": "H", "s": "H", "half": "H", "semestre": "H", "sem": "H",
          "w": "W", "wk": "W", "kw": "W", "week": "W", "semana": "W",
          "p": "P", "period": "P", "periodo": "P", "m": "M", "month": "M", "mes": "M"}  # fmt: skip
_FILLING = frozenset({"de", "del", "of", "the", "el", "st", "nd", "rd", "th", "er", "o", "year", "ano"})
_YEAR = re.compile(r"(19|20|21)\d\d")


def near_period(text: str) -> Said | None:
    """The label that a text was probably meant to be, two where it may be either.

    >>> str(near_period("31/10/2026")), str(near_period("sept 2026")), str(near_period("T3 2026"))
    ('2026-10-31', '2026-09', '2026-Q3')
    >>> str(near_period("3/4/2026"))
    '2026-04-03, or 2026-03-04 if the month comes first'
    """
    if len(text) > 40 or not re.search(r"\d", text):
        return None
    plain = "".join(each for each in normalize("NFKD", text.casefold()) if not combining(each))
    digits = re.fullmatch(r"((?:19|20|21)\d\d)(\d\d)(\d\d)?", plain)
    parts = [each for each in digits.groups() if each] if digits else re.findall(r"[a-z]+|\d+", plain)
    words = [each for each in parts if not each.isdigit() and each not in _FILLING]
    numbers = [each for each in parts if each.isdigit()]
    if words[-1:] == ["t"] and len(numbers) > 2 or words == ["t", "z"]:  # 2026-10-31T00:00:00
        words, numbers = [], numbers[:3]
    if not words:
        return _said(_of_numbers(numbers))
    return _said((_of_words(words, numbers) if len(words) == 1 else _fiscal(words, numbers),))


def _said(labels: tuple[str, ...]) -> Said | None:
    if len(labels) > 1:
        return say("{day_first}, or {month_first} if the month comes first", day_first=labels[0], month_first=labels[1])
    return say("{label}", label=labels[0]) if labels and labels[0] else None


def _of_numbers(numbers: list[str]) -> tuple[str, ...]:
    """Year, month and day in any order."""
    if len(numbers) > 3 and _YEAR.fullmatch(numbers[0]):
        numbers = numbers[:3]  # the time of day
    years = [each for each in numbers if _YEAR.fullmatch(each)]
    if len(numbers) == 3 and not years and len(numbers[2]) == 2:
        numbers[2] = f"20{numbers[2]}"
        years = [numbers[2]]
    if len(years) != 1 or not 2 <= len(numbers) <= 3 or numbers.index(years[0]) not in (0, len(numbers) - 1):
        return ()
    rest = [int(each) for each in numbers if each != years[0]]
    if len(rest) == 1:
        return (_label(years[0], rest[0]),)
    if numbers[0] == years[0]:
        return (_label(years[0], *rest),)
    day, month = rest
    if max(day, month) <= 12 and day != month:
        return _label(years[0], month, day), _label(years[0], day, month)
    return (_label(years[0], month, day) or _label(years[0], day, month),)


def _of_words(words: list[str], numbers: list[str]) -> str:
    """A month's name, or the letter of a quarter, a half, four weeks or a week, with a year and perhaps a number."""
    word = words[0]
    year = next((each for each in numbers if _YEAR.fullmatch(each)), "")
    rest = [each for each in numbers if each != year]
    if not year and rest and len(rest[-1]) == 2:
        year = f"20{rest.pop()}"
    if not year or len(rest) > 1:
        return ""
    if word == "fy" and not rest:
        return f"FY{year}"
    month = _month(word)
    if month:
        return _label(year, month, *map(int, rest))
    mark, number = _PARTS.get(word, ""), int(rest[0]) if rest else 0
    if mark == "M":
        return _label(year, number)
    if mark in ("W", "P"):
        return f"{year}-{mark}{number:02d}" if 1 <= number <= (53 if mark == "W" else 13) else ""
    return f"{year}-{mark}{number}" if mark and 1 <= number <= (4 if mark == "Q" else 2) else ""


def _fiscal(words: list[str], numbers: list[str]) -> str:
    """`fy2026-q1`, `Q1 FY26`."""
    if sorted(words) not in (["fy", "h"], ["fy", "q"], ["fy", "p"]):
        return ""
    words = [each for each in words if each != "fy"]
    plain = _of_words(words, numbers)
    return f"FY{plain}" if plain else ""


def _month(word: str) -> int:
    if len(word) < 3:
        return 0
    return next((number for name, number in MONTHS.items() if name.startswith(word)), 0)


def _label(year: str, month: int, day: int = 0) -> str:
    try:
        first = date(int(year), month, day or 1)
    except ValueError:
        return ""
    return first.isoformat() if day else f"{first:%Y-%m}"
