"""What an objective's outcome and drivers say together."""

from __future__ import annotations

from bsc.model import Signal, Status
from bsc.score.card import Standing

PERIODS_BACK = 3
_ENOUGH = 0.5
_NOISE = 2.0
Pair = tuple[float | None, float | None]
UNKNOWN: Pair = (None, None)


def enough(standing: Standing) -> bool:
    """Whether a side has data for at least half of its weight."""
    return standing.score is not None and standing.coverage >= _ENOUGH - 1e-9


def moved_by(pair: Pair) -> float:
    """The move of a score in points, nothing where it cannot be told or is under the noise."""
    now, before = pair
    if before is None or now is None:
        return 0.0
    move = now - before
    return move if abs(move) >= _NOISE - 1e-9 else 0.0


def fine(standing: Standing) -> bool:
    """Whether a side is on track."""
    return standing.status is Status.ON_TRACK


def outcome_fine(drivers: Standing, course: Pair) -> Signal:
    """The outcome is on track: what do the drivers announce? `course` is theirs."""
    if fine(drivers):
        return Signal.ON_COURSE
    return Signal.ERODING if moved_by(course) < 0.0 else Signal.UNEXPLAINED


def outcome_lacking(drivers: Standing, course: Pair) -> Signal:
    """The outcome is not on track; `drivers` are those of the time that should show by now, `course` its own."""
    if not fine(drivers):
        return Signal.NEITHER
    return Signal.RECOVERING if moved_by(course) > 0.0 else Signal.NO_EFFECT
