"""Periods by their label, with the days they stand for; collected while everything else is told."""

from __future__ import annotations

from bsc.model import Period


class Periods:
    """All periods that were named."""

    def __init__(self) -> None:
        self._found: dict[str, Period] = {}

    def label(self, period: Period | None) -> str | None:
        """The label of a period, which is kept; None for none."""
        if period is None:
            return None
        self._found[period.label] = period
        return period.label

    def data(self) -> dict[str, object]:
        """Every period that was named: its days and its cadence, in order of time."""
        return {period.label: {"start": period.first_day.isoformat(), "end": period.last_day.isoformat(),
                               "cadence": period.cadence.word} for period in sorted(self._found.values())}
