"""A value as it came from an engine, made the same by all engines."""

from __future__ import annotations

from math import isfinite

from bsc.data.ask import Ask, Trouble
from bsc.source import say

DIGITS = 12


def endless(value: object) -> bool:
    """Whether a value has no end: it was infinite, or too many large ones were added."""
    return isinstance(value, float) and not isfinite(value)


def holds_endless(ask: Ask, measure: int) -> Trouble:
    """What to say of a measure with such a value."""
    message = say("the column `{column}` holds numbers without end", column=ask.measures[measure].column)
    return Trouble("column", message, say("leave them empty, or give the number that is meant"), measure)


def plain(value: object) -> float | None:
    """A value as it came from an engine, without what sums of fractions leave behind their twelfth figure."""
    if value is None:
        return None
    made = float(value) if isinstance(value, int) else float(str(value))
    if not isfinite(made):
        return None
    return float(round(made)) if abs(made) >= 10**DIGITS else float(f"{made:.{DIGITS}g}")
