"""What a KPI that fell silent said last."""

from __future__ import annotations

from collections.abc import Iterator

from bsc.model import Status, Strategy
from bsc.score.card import Reading, Scorecard
from bsc.score.kpi_reading import KpiLine, pursued
from bsc.score.series import Series


class _Books(dict[str, Series]):
    """Series made when asked for: a few KPIs are silent, and most metrics are nobody's benchmark."""

    def __init__(self, strategy: Strategy) -> None:
        super().__init__()
        self.strategy = strategy

    def __missing__(self, metric: str) -> Series:
        made = self[metric] = Series(self.strategy.metrics[metric], self.strategy.fiscal)
        return made


def last_heard(reading: Reading, strategy: Strategy) -> Reading | None:
    """The reading of a KPI as it was when its last value came; None where it never had one, or is not silent.

    No history is needed: one KPI is judged at one earlier end, by the same ruler as ever.
    """
    if not reading.stale or reading.actual is None:
        return None
    kpi = reading.kpi
    line = KpiLine(kpi, strategy, _Books(strategy), pursued(strategy, strategy.objectives[kpi.objective]))
    return line.at(reading.actual.period.end)


def silent_off_track(card: Scorecard) -> Iterator[Reading]:
    """The last readings of the KPIs that were off track when they fell silent."""
    for reading in card.readings.values():
        then = last_heard(reading, card.strategy) if reading.status is Status.NO_DATA else None
        if then is not None and then.computed is Status.OFF_TRACK:
            yield then
