"""The corners of an arrow's drawn way."""

from __future__ import annotations

import re

_STEP = re.compile(r"([MLQC])([^MLQC]*)")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
Point = tuple[float, float]


def corners(path: str) -> list[Point]:
    """The corners of a drawn way, its curves taken for the corners they round.

    >>> corners("M1 9C1 5 7 5 7 0")
    [(1.0, 9.0), (1.0, 5.0), (7.0, 5.0), (7.0, 0.0)]
    """
    points: list[Point] = []
    for letter, text in _STEP.findall(path):
        numbers = [float(each) for each in _NUMBER.findall(text)]
        found = list(zip(numbers[::2], numbers[1::2], strict=True))
        points += found[:-1] if letter in "QC" else found
    last = _NUMBER.findall(path)[-2:]
    end = (float(last[0]), float(last[1]))
    return points if points[-1] == end else [*points, end]
