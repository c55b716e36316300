"""Numbers as people type them: one form is read, every other gets the fix."""

from __future__ import annotations

import re

LARGEST = 1e30  # so that no product or quotient of figures, targets and weights ever overflows
SMALLEST = 1e-30
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:[,  '   ]\d{3})+(?:\.\d+)?")
_SPANISH = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+,\d+")
_DECIMAL_COMMA = re.compile(r"[+-]?\d+,\d+")
_MONEY = re.compile(r"[$€£¥]\s*([+-]?\d[\d.,]*)\s*([kKmMbB]?)|([+-]?\d[\d.,]*)\s*([kKmMbB]?)\s*[$€£¥]?")
_TIMES = {"": 1, "k": 1_000, "m": 1_000_000, "b": 1_000_000_000}
_is_number = _NUMBER.fullmatch
STARTS_LIKE_NUMBER = re.compile(r"[+\-−]?\.?\d|[+\-−]?[$€£¥]")


def parse_number(text: str) -> float:
    """The finite number a text says; raises ValueError with the fix.

    >>> parse_number("-2.5e3")
    -2500.0
    """
    if _is_number(text):
        value = float(text)
        if value == 0 or SMALLEST <= abs(value) <= LARGEST:
            return value
        why = "too large for a number" if abs(value) > 1 else "too close to zero; write 0"
        raise ValueError(f"`{text}` is {why}")
    raise ValueError(f"`{text}` is not a number{_fix(text.strip())}")


def _fix(text: str) -> str:
    if re.fullmatch(r"[+-]?\.\d+", text):
        return f"; write {text.replace('.', '0.', 1)}"
    if re.fullmatch(r"[+-]?\d+\.", text):
        return f"; write {text[:-1]}"
    if re.fullmatch(r"−\d[\d.]*", text):
        return f"; write -{text[1:]} with a plain minus"
    if _SPANISH.fullmatch(text):
        return f"; write {text.replace('.', '').replace(',', '.')}"
    if _THOUSANDS.fullmatch(text):
        return f"; write {re.sub(r'[^0-9.+-]', '', text)}" + _or_decimal(text)
    if _DECIMAL_COMMA.fullmatch(text):
        return f"; write {text.replace(',', '.')}"
    if re.fullmatch(r"[+-]?[\d.,]+\s*%", text):
        return f'; write {text.rstrip("% ")} and give the metric `unit: "%"`'
    if re.fullmatch(r"[+-]?[\dOolI]+(?:\.[\dOolI]+)?", text):
        digits = text.replace("O", "0").replace("o", "0").replace("l", "1").replace("I", "1")
        return f"; a letter stands among the digits: write {digits}"
    money = _MONEY.fullmatch(text)
    if money:
        return _money(money)
    return "; write digits with a point for decimals, such as 1234.5"


def _or_decimal(text: str) -> str:
    return f", or {text.replace(',', '.')} if the comma marks decimals" if text.count(",") == 1 else ""


def _money(match: re.Match[str]) -> str:
    digits, size = (match[1], match[2]) if match[1] else (match[3], match[4])
    try:
        value = float(digits.replace(",", "")) * _TIMES[size.lower()]
    except ValueError:
        return "; write digits only, and the currency in `unit`"
    return f"; write {value:.15g} and put the currency or size into `unit`"


def parse_flag(text: str) -> bool:
    """true, false, yes or no."""
    word = text.casefold()
    if word in ("true", "yes"):
        return True
    if word in ("false", "no"):
        return False
    raise ValueError(f"`{text}` is neither yes nor no")
