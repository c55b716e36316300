"""A contribution: an objective counts for one of a scorecard above its own."""

from __future__ import annotations

from dataclasses import dataclass

from bsc.source import NOWHERE, Place


@dataclass(frozen=True, slots=True)
class Contribution:
    """The objective above, by its scorecard and its id; `weight` beside the other contributors."""

    scorecard: str
    objective: str
    weight: float = 1.0
    place: Place = NOWHERE
