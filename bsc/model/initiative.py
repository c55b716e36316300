"""Initiatives: work with a start and an end, its money, its milestones, the effect it should have."""

from __future__ import annotations

from dataclasses import dataclass

from bsc.model.period import Period
from bsc.source import NOWHERE, Place


@dataclass(frozen=True, slots=True)
class Milestone:
    """A dated step of an initiative."""

    what: str
    due: Period | None = None
    done: Period | None = None
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Expected:
    """The effect an initiative should have on a KPI."""

    kpi: str
    change: float
    by: Period | None = None


@dataclass(frozen=True, slots=True)
class Initiative:
    """Work with a start and an end that serves objectives. `progress` in per cent; money in `currency`."""

    id: str
    name: str
    objectives: tuple[str, ...] = ()
    owner: str = ""
    start: Period | None = None
    end: Period | None = None
    status: str = ""
    progress: float | None = None
    budget: float | None = None
    spent: float | None = None
    currency: str = ""
    description: str = ""
    expected: tuple[Expected, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    place: Place = NOWHERE
