"""Values heaped just above the edge of on track: a hint by chance alone, and only where there are enough of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import comb

from bsc.diff.change import Amount, Named, Share, phrase
from bsc.diff.integrity import Hint
from bsc.model import Strategy
from bsc.score import Reading
from bsc.score.history import History

NEAR = 5.0  # points of attainment on either side of the edge
ENOUGH = 20
_CHANCE = 0.01


def heaped(past: History) -> Iterator[Hint]:
    """The strategy as a whole, where more than one KPI has such values, and each KPI with enough of them by itself."""
    near = _near(past)
    strategy = past.card.strategy
    if len(near) > 1:
        yield from _told(Named("strategy", "", strategy.name), [side for sides in near.values() for side in sides])
    for id, sides in near.items():
        yield from _told(_named(id, strategy), sides)


def _near(past: History) -> dict[str, list[bool]]:
    """Of each KPI's values near the edge, each counted once, whether they reach it."""
    found: dict[str, list[bool]] = {}
    seen: set[tuple[str, int]] = set()
    for card in past.cards:
        for id, reading in card.readings.items():
            actual = reading.actual
            if actual is None or (id, actual.period.end) in seen or not _judged(reading):
                continue
            seen.add((id, actual.period.end))
            gap = (reading.attainment or 0.0) - reading.trace.on_edge
            if -NEAR <= gap < NEAR:
                found.setdefault(id, []).append(gap >= -1e-9)
    return found


def _judged(reading: Reading) -> bool:
    return reading.score is not None and reading.attainment is not None and not reading.stale


def _told(subject: Named, sides: Sequence[bool]) -> Iterator[Hint]:
    count, above = len(sides), sum(sides)
    chance = _by_chance(count, above)
    if count < ENOUGH or chance > _CHANCE:
        return
    yield Hint("heaped", subject, phrase(
        "heaped", s=subject, n=count, above=above, near=Amount(NEAR), chance=Share(100 * chance), rare=_rare(chance)))


def _by_chance(count: int, above: int) -> float:
    """How often a fair coin would show as many heads or more."""
    return sum(comb(count, each) for each in range(above, count + 1)) / 2.0**count


def _rare(chance: float) -> Amount:
    """One in how many cases a chance is less than, as a round number."""
    cases = 100.0
    while chance * cases * 10 < 1.0 and cases < 1e6:
        cases *= 10
    return Amount(cases)


def _named(id: str, strategy: Strategy) -> Named:
    kpi = next(each for each in strategy.kpis() if each.id == id)
    return Named("kpi", id, kpi.name)
