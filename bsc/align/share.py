"""How much of the index flows through a perspective, an objective, a KPI: weights multiplied from the top down."""

from __future__ import annotations

from collections.abc import Mapping

from bsc.model import Status
from bsc.score.card import Part, Scorecard, Standing

Shares = Mapping[tuple[str, str], float]


def shares_of(card: Scorecard) -> Shares:
    """The share of each by its kind and id; what has no data keeps its weight, what is not judged has none."""
    found: dict[tuple[str, str], float] = {}
    bands = {reading.perspective.id: reading.standing for reading in card.perspectives}
    waiting = [(card.index, 1.0)]
    while waiting:
        standing, whole = waiting.pop()
        weights = sum(_weight(part) for part in standing.parts)
        for part in standing.parts if weights > 0.0 else ():
            share = whole * _weight(part) / weights
            found[part.kind, part.id] = found.get((part.kind, part.id), 0.0) + share
            below = _below(part, card, bands)
            if below is not None and share > 0.0:
                waiting.append((below, share))
    return found


def _weight(part: Part) -> float:
    """A part that is not to be judged leaves its parent."""
    return 0.0 if part.score is None and part.status is Status.NOT_JUDGED else part.weight


def _below(part: Part, card: Scorecard, bands: Mapping[str, Standing]) -> Standing | None:
    if part.kind == "perspective":
        return bands[part.id]
    return card.objectives[part.id].outcome if part.kind == "objective" else None
