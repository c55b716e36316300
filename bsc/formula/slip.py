"""What is wrong in a formula, and where in its text."""

from __future__ import annotations

from typing import NamedTuple

from bsc.source import Said


class Slip(NamedTuple):
    """A mistake at the characters from `start` on (from 0)."""

    rule: str
    start: int
    width: int
    message: Said
    help: Said | None = None
