"""Which objectives have another status now than an earlier review saw."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bsc.model import Review, Status
from bsc.score import as_of_periods, evaluate
from bsc.score.card import Scorecard

_ORDER = (Status.NO_DATA, Status.OFF_TRACK, Status.AT_RISK, Status.ON_TRACK)


class Turn(NamedTuple):
    """The status of an objective then and now."""

    was: Status
    now: Status

    @property
    def worse(self) -> bool:
        """Whether it is a worse one, or none any more."""
        return _ORDER.index(self.now) < _ORDER.index(self.was)


def seen_by(review: Review, card: Scorecard) -> Mapping[str, Status]:
    """The statuses of objectives that a review saw: those kept of it, else those of the last period ended by its day.

    What counts from scorecards below is known of the kept ones only; such objectives are left out of the others.
    """
    strategy = card.strategy
    kept = next((each for each in reversed(strategy.presented) if each.day == review.day), None)
    if kept is not None:
        return {id: figure.status for id, figure in kept.objectives.items()}
    ended = [period for period in as_of_periods(strategy) if period.end <= review.day.start]
    if not ended:
        return {}
    then = evaluate(strategy, ended[-1], alone=True)
    return {id: reading.outcome.status for id, reading in then.objectives.items()
            if card.objectives[id].contributors is None}


def turned(card: Scorecard, seen: Mapping[str, Status]) -> dict[str, Turn]:
    """The objectives that were judged then and have another status now; those not judged now are left out."""
    found = {id: Turn(seen[id], reading.outcome.status) for id, reading in card.objectives.items() if id in seen}
    return {id: turn for id, turn in found.items()
            if turn.was in _ORDER[1:] and turn.now in _ORDER and turn.was is not turn.now}
