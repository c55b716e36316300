"""Cause-effect links between objectives, with their delay."""

from __future__ import annotations

from dataclasses import dataclass

from bsc.model.period import Period
from bsc.source import NOWHERE, Place


@dataclass(frozen=True, slots=True)
class Delay:
    """The time from cause to effect, as months (exact for months, quarters, years) and as written."""

    count: int
    unit: str  # day | week | month | quarter | year
    months: float


@dataclass(frozen=True, slots=True)
class Link:
    """A cause-effect link between two objectives; `counts` says whether it enters the drivers' score."""

    cause: str
    effect: str
    weight: float = 1.0
    delay: Delay | None = None
    negative: bool = False
    counts: bool = True
    rejected: bool = False
    feedback: bool = False
    evidence: str = ""  # assumed | expert | data
    since: Period | None = None  # when it was first supposed
    rationale: str = ""
    coefficient: tuple[float, float] | None = None  # (per, gives)
    place: Place = NOWHERE

    @property
    def counted(self) -> bool:
        """Whether the cause's outcome is part of the effect's drivers."""
        return self.counts and not self.rejected and not self.negative
