"""What an objective's outcome and drivers say together."""

from __future__ import annotations

from bsc.model import Signal, Status
from bsc.score.card import Standing

PERIODS_BACK = 3
_ENOUGH = 0.5
_NOISE = 2.0


def enough(standing: Standing) -> bool:
    """Whether a side has data for at least half of its weight."""
    return standing.score is not None and standing.coverage >= _ENOUGH - 1e-9


def moved_by(now: Standing, before: Standing | None) -> float:
    """The move of a score in points, nothing where it cannot be told or is under the noise."""
    if before is None or now.score is None or before.score is None:
        return 0.0
    move = now.score - before.score
    return move if abs(move) >= _NOISE - 1e-9 else 0.0


def fine(standing: Standing) -> bool:
    """Whether a side is on track."""
    return standing.status is Status.ON_TRACK


def outcome_fine(drivers: Standing, drivers_before: Standing | None) -> Signal:
    """The outcome is on track: what do the drivers announce?"""
    if fine(drivers):
        return Signal.ON_COURSE
    return Signal.ERODING if moved_by(drivers, drivers_before) < 0.0 else Signal.UNEXPLAINED


def outcome_lacking(outcome: Standing, outcome_before: Standing | None, drivers: Standing) -> Signal:
    """The outcome is not on track; `drivers` are those of the time that should show by now."""
    if not fine(drivers):
        return Signal.NEITHER
    return Signal.RECOVERING if moved_by(outcome, outcome_before) > 0.0 else Signal.NO_EFFECT
