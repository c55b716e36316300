"""The readings of all KPIs at one as-of, each made when somebody asks for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bsc.score.card import Reading
from bsc.score.kpi_reading import KpiLine


class Readings(Mapping[str, Reading]):
    """Readings by the id of their KPI, in order of declaration.

    Those of the scorecard in hand are kept, and all of a small house; else none of the periods before: a reading with
    its trace takes half a kilobyte, and a long history of a large house has a hundred thousand.
    """

    __slots__ = ("_end", "_kept", "_lines")

    def __init__(self, lines: Mapping[str, KpiLine], end: int | None, *, keep: bool) -> None:
        """At an as-of end; without one, nothing in the whole strategy has an actual."""
        self._lines = lines
        self._end = end
        self._kept: dict[str, Reading] | None = {} if keep else None

    def __getitem__(self, kpi: str) -> Reading:
        found = self._kept.get(kpi) if self._kept is not None else None
        if found is None:
            line = self._lines[kpi]
            found = line.blank() if self._end is None else line.at(self._end)
            if self._kept is not None:
                self._kept[kpi] = found
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)
