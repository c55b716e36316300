"""Meetings: what was said, asked and decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bsc.model.period import Period
from bsc.source import NOWHERE, Place


@dataclass(frozen=True, slots=True)
class Decision:
    """What a meeting decided: who does what by when."""

    id: str
    what: str
    owner: str = ""
    due: Period | None = None
    objective: str = ""
    status: str = "open"
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Review:
    """A meeting: what was said of the whole, notes by objective id, decisions."""

    day: Period
    summary: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()
    place: Place = NOWHERE
