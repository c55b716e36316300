"""The strategy that a workbook holds, as far as it was understood."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from bsc.importing.notes import Spot
from bsc.model import Cadence, Period


class Figure(NamedTuple):
    """A number, and the cell it stands in."""

    value: float
    spot: Spot


@dataclass(slots=True)
class Kpi:
    """A KPI with its figures; `spot` is where its name stands."""

    name: str
    spot: Spot
    id: str = ""
    unit: str = ""
    owner: str = ""
    better: str = ""
    role: str = "kpis"
    definition: str = ""
    source: str = ""
    aggregate: str = ""
    weight: float | None = None
    baseline: Figure | None = None
    baseline_at: Period | None = None
    target: Figure | None = None
    target_at: Period | None = None  # of the sheet that the target stands on
    edge: str = ""
    target_words: str = ""
    over: Period | None = None
    targets: dict[Period, Figure] = field(default_factory=dict)
    actuals: dict[Period, Figure] = field(default_factory=dict)
    totals: list[Figure] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)
    typed: list[tuple[str, Spot]] = field(default_factory=list)  # the signs of numbers that were typed as text

    @property
    def cadence(self) -> Cadence | None:
        """How often it is measured, as its figures tell."""
        return min((each.cadence for each in self.actuals), default=None)


@dataclass(slots=True)
class Objective:
    """An objective and its KPIs."""

    name: str
    id: str = ""
    owner: str = ""
    kpis: dict[str, Kpi] = field(default_factory=dict)


@dataclass(slots=True)
class Perspective:
    """A perspective and its objectives; one without a name holds those of a workbook without perspectives."""

    name: str
    id: str = ""
    objectives: dict[str, Objective] = field(default_factory=dict)


@dataclass(slots=True)
class Draft:
    """What was found, and the sheets that it was found in."""

    name: str = ""
    vision: str = ""
    mission: str = ""
    language: str = "en"
    perspectives: dict[str, Perspective] = field(default_factory=dict)
    sheets: list[str] = field(default_factory=list)

    def objectives(self) -> list[Objective]:
        """All objectives, from top to bottom."""
        return [each for band in self.perspectives.values() for each in band.objectives.values()]

    def kpis(self) -> list[Kpi]:
        """All KPIs, from top to bottom."""
        return [each for objective in self.objectives() for each in objective.kpis.values()]

    def periods(self) -> list[Period]:
        """The periods that there are actuals of, in order of time."""
        return sorted({period for kpi in self.kpis() for period in kpi.actuals})
