"""The target in force: which level or plan a value of a period is judged against."""

from __future__ import annotations

from typing import NamedTuple

from bsc.model import Period
from bsc.model.target import Entry, Reach, Table, Total
from bsc.score.grid import months_at


def entry_in_force(table: Table, period: Period) -> Entry | None:
    """The narrowest entry that contains the end of a period; in a gap the latest that ended before it.

    None before the first entry.
    """
    inside = [entry for entry in table.entries if entry.period.contains(period)]
    if inside:
        return min(inside, key=lambda entry: entry.period.end - entry.period.start)
    before = [entry for entry in table.entries if entry.period.end <= period.end]
    if not before:
        return None
    return max(before, key=lambda entry: (entry.period.end, entry.period.start))


class Plan(NamedTuple):
    """A straight plan: from when to when; ends as ordinals."""

    start: int
    end: int

    def share(self, end: int) -> float:
        """The share of the way that is planned to be done at an end; flat afterwards."""
        first, last = months_at(self.start), months_at(self.end)
        if last <= first:
            return 1.0 if end >= self.end else 0.0
        return min(1.0, max(0.0, (months_at(end) - first) / (last - first)))


def plan_of(reach: Reach, since: int) -> Plan:
    """The plan of a `reach` from a baseline known at the end `since`."""
    return Plan(reach.start.end if reach.start is not None else since, reach.by.end)


def phased_share(total: Total, end: int) -> float:
    """The share of a total that its phasing plans up to an end."""
    if not total.phasing:
        return _elapsed(total.over, end)
    return sum(share * _elapsed(period, end) for period, share in total.phasing)


def _elapsed(period: Period, end: int) -> float:
    first, last = months_at(period.start), months_at(period.end)
    return min(1.0, max(0.0, (months_at(end) - first) / (last - first)))
