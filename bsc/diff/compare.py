"""All that differs between two strategies, each thing in one sentence; order of lines and comments do not count."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bsc.diff.change import Change, Side
from bsc.diff.house import check_changes, head_changes, word_changes
from bsc.diff.kpis import kpi_changes, metric_changes
from bsc.diff.pairs import Pairs, paired
from bsc.diff.structure import link_changes, objective_changes, perspective_changes, theme_changes
from bsc.diff.weights import weight_changes
from bsc.diff.work import initiative_changes, meeting_changes
from bsc.model import Strategy

_PARTS: tuple[Callable[[Pairs], Iterator[Change]], ...] = (
    head_changes, perspective_changes, objective_changes, kpi_changes, metric_changes, weight_changes, link_changes,
    theme_changes, initiative_changes, meeting_changes, word_changes, check_changes,
)
_ORDER = tuple(Side)


def compare(old: Strategy, new: Strategy) -> tuple[Change, ...]:
    """What differs, the world before the ruler, then the work and the wording."""
    pairs = paired(old, new)
    found = [change for part in _PARTS for change in part(pairs)]
    return tuple(sorted(found, key=lambda change: _ORDER.index(change.side)))
