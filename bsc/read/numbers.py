"""Numbers as people type them: one form is read, every other gets the fix."""

from __future__ import annotations

import re

from bsc.read.loose_number import NearNumber, near_number
from bsc.source import Mistake, Said, say

LARGEST = 1e30  # so that no product or quotient of figures, targets and weights ever overflows
SMALLEST = 1e-30
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)
_is_number = _NUMBER.fullmatch
STARTS_LIKE_NUMBER = re.compile(r"[+\-−]?\.?\d|[+\-−]?[$€£¥]")


class NotANumber(Mistake):
    """A text that is none; `near` says what it was probably meant to be."""

    def __init__(self, said: Said, near: NearNumber) -> None:
        super().__init__(said)
        self.near = near


def parse_number(text: str) -> float:
    """The finite number a text says; raises NotANumber with the fix.

    >>> parse_number("-2.5e3")
    -2500.0
    """
    if _is_number(text):
        value = float(text)
        if value == 0 or SMALLEST <= abs(value) <= LARGEST:
            return value
        why = say("`{text}` is too close to zero; write 0", text=text)
        if abs(value) > 1:
            why = say("`{text}` is too large for a number", text=text)
        raise NotANumber(why, NearNumber(say("{number}", number="0")))
    near = near_number(text.strip())
    advice = near.fix or say("digits with a point for decimals, such as 1234.5")
    raise NotANumber(say("`{text}` is not a number; write {advice}", text=text, advice=advice), near)


def sign_help(sign: str, key: str = "") -> Said | None:
    """Where a sign such as % or € goes that stood beside a number."""
    if not sign or key == "progress":
        return None
    if key in ("budget", "spent"):
        return say("the currency goes under `currency:`")
    return say('the sign goes to the metric: unit: "{sign}"', sign=sign)


def parse_flag(text: str) -> bool:
    """true, false, yes or no."""
    word = text.casefold()
    if word in ("true", "yes"):
        return True
    if word in ("false", "no"):
        return False
    raise Mistake(say("`{text}` is neither yes nor no", text=text))
