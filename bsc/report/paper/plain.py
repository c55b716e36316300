"""Records as plain data for the printed page: texts and numbers, and path data as points."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

Plain = str | int | float | bool | None | list["Plain"] | dict[str, "Plain"]

_PIECES = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?")
_LONG, _MANY = 1_500, 25
_LISTED = ("serves", "milestones", "expected", "named")  # inside one row
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4, "Z": 0}


def plain(value: object) -> Plain:
    """A record as a dictionary of its fields, whatever lies inside it."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {name: plain(each) for name, each in value._asdict().items()}
    if isinstance(value, Mapping):
        return {str(name): plain(each) for name, each in value.items()}
    if isinstance(value, Sequence):
        return [plain(each) for each in value]
    raise TypeError(f"{type(value).__name__} cannot be printed")


def is_long(value: Plain) -> bool:
    """Whether a text or a list in it may be higher than a page, so that its row has to be cut."""
    if isinstance(value, str):
        return len(value) > _LONG
    if isinstance(value, dict):
        many = (value.get(name) for name in _LISTED)
        return any(isinstance(each, list) and len(each) > _MANY for each in many) or any(
            is_long(each) for each in value.values())
    return isinstance(value, list) and any(is_long(each) for each in value)


def points(path: str) -> list[Plain]:
    """SVG path data as moves, lines, curves and ends: `["m", x, y]`, `["l", x, y]`, `["c", x1, ...]`, `["z"]`.

    Knows the commands that our own drawings use: M L H V C Q Z and their relative forms.
    """
    out: list[Plain] = []
    x = y = 0.0
    start = (0.0, 0.0)
    pieces = _PIECES.findall(path)
    at, command = 0, "M"
    while at < len(pieces):
        if pieces[at].isalpha():
            command, at = pieces[at], at + 1
        takes = _TAKES[command.upper()]
        numbers = [float(each) for each in pieces[at:at + takes]]
        at += takes
        if command.islower():
            numbers = _absolute(command, numbers, x, y)
        kind = command.upper()
        if kind == "Z":
            x, y = start
            out.append(["z"])
            continue
        if kind == "Q":
            kind, numbers = "C", _cubic(x, y, numbers)
        x, y = _end(kind, numbers, x, y)
        if kind == "M":
            start = (x, y)
            command = "l" if command == "m" else "L"
        out.append(["c", *numbers] if kind == "C" else ["m" if kind == "M" else "l", x, y])
    return out


def _absolute(command: str, numbers: list[float], x: float, y: float) -> list[float]:
    if command == "h":
        return [numbers[0] + x]
    if command == "v":
        return [numbers[0] + y]
    return [number + (y if odd % 2 else x) for odd, number in enumerate(numbers)]


def _cubic(x: float, y: float, numbers: list[float]) -> list[float]:
    """A curve with one control point as the same curve with two."""
    qx, qy, ex, ey = numbers
    return [x + (qx - x) * 2 / 3, y + (qy - y) * 2 / 3, ex + (qx - ex) * 2 / 3, ey + (qy - ey) * 2 / 3, ex, ey]


def _end(kind: str, numbers: list[float], x: float, y: float) -> tuple[float, float]:
    if kind == "H":
        return numbers[0], y
    return (x, numbers[0]) if kind == "V" else (numbers[-2], numbers[-1])
